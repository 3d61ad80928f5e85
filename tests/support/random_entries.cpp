// SPDX-License-Identifier: MIT
#include "tests/support/random_entries.hpp"

#include <algorithm>
#include <string>

#include "assessment/score.hpp"

namespace tests {

using namespace assessment;
using programme::Entry;
using programme::Trust;

namespace {

/// The nearest level at or below that some answer gives.
int attainable(const Criterion& criterion, int level) {
    while (level > criterion.lowest && (criterion.attainable >> level & 1U) == 0) {
        --level;
    }
    return std::max(level, criterion.lowest);
}

std::string digits(Random& random, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "0123456789abcdef"[random.number(0, 15)];
    }
    return text;
}

void fill_profile(Random& random, Entry& entry, const Instrument& instrument) {
    for (const ProfileField& field : instrument.profile) {
        if (field.type == FieldType::choice && random.chance(95)) {
            // Earlier options are more frequent, so that there are small groups.
            const auto last = static_cast<int>(field.options.size()) - 1;
            const int option = std::min(random.number(0, last), random.number(0, last));
            entry.profile[field.id] = field.options[static_cast<std::size_t>(option)].id;
        }
    }
    entry.profile[FieldId("park")] = "park " + std::to_string(random.number(1, 12));
}

void answer(Random& random, Entry& entry, const Instrument& instrument, bool is_draft) {
    const int maturity = random.number(0, 4);
    const int evidence = random.number(0, 100);
    for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
        const Criterion& criterion = instrument.criteria[i];
        programme::Standing& standing = entry.standings[i];
        if (is_draft && random.chance(10)) {
            standing.state = State::unanswered;
        } else if (criterion.may_be_not_applicable && random.chance(5)) {
            standing.state = State::not_applicable;
        } else {
            const int level = std::clamp(maturity + random.number(-1, 1), 0, highest_level);
            const auto assurance = random.chance(evidence)       ? Assurance::documented
                                   : random.chance(evidence / 3) ? Assurance::verified
                                                                 : Assurance::declared;
            set_level(entry, instrument, i, level, assurance);
            entry.evidences += assurance == Assurance::declared ? 0 : 1;
        }
    }
}

void review(Random& random, Entry& entry, const Instrument& instrument) {
    for (std::size_t i = 0; i < entry.standings.size(); ++i) {
        programme::Standing& standing = entry.standings[i];
        if (standing.level) {
            const int found = *standing.level + (random.chance(70) ? 0 : random.number(-2, 1));
            standing.found =
                attainable(instrument.criteria[i], std::clamp(found, 0, highest_level));
        }
    }
}

Entry named(std::string_view enterprise, const Instrument& instrument) {
    Entry entry;
    entry.enterprise = enterprise;
    entry.name = enterprise;
    entry.period = "2026";
    entry.instrument = instrument.ref;
    return entry;
}

}  // namespace

void set_level(Entry& entry, const Instrument& instrument, std::size_t criterion, int level,
               Assurance assurance) {
    const int reached = attainable(instrument.criteria[criterion], level);
    const int cap = instrument.assurance_caps.at(static_cast<std::size_t>(assurance));
    entry.standings[criterion] = {.state = State::answered,
                                  .assurance = assurance,
                                  .level = reached,
                                  .supported_level = std::min(reached, cap),
                                  .found = {}};
}

void score_again(Entry& entry, const Instrument& instrument) {
    std::vector<assessment::Standing> standings;
    for (const programme::Standing& standing : entry.standings) {
        standings.push_back({.state = standing.state,
                             .level = standing.level.value_or(0),
                             .assurance = standing.assurance});
    }
    const Score made = score(instrument, standings);
    entry.tier = made.tier;
    entry.total = made.total;
    entry.is_draft = made.answered < made.applicable;
    entry.dimensions.clear();
    for (const DimensionScore& dimension : made.dimensions) {
        entry.dimensions.push_back(dimension.score);
    }
}

Entry entry_at(const Instrument& instrument, std::string_view enterprise, int level) {
    Entry entry = named(enterprise, instrument);
    entry.issued = std::chrono::year(2026) / 3 / 1;
    entry.digest = std::string(64, '0');
    entry.standings.resize(instrument.criteria.size());
    for (std::size_t i = 0; i < entry.standings.size(); ++i) {
        set_level(entry, instrument, i, level, Assurance::verified);
    }
    entry.evidences = static_cast<int>(entry.standings.size());
    score_again(entry, instrument);
    return entry;
}

std::vector<Entry> random_entries(Random& random, const Instrument& instrument, int count,
                                  const EntryRules& rules) {
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(count));
    for (int i = 1; i <= count; ++i) {
        Entry entry = named("enterprise " + std::to_string(i), instrument);
        entry.issued = std::chrono::year(2026) / random.number(1, 12) / random.number(1, 28);
        entry.digest = digits(random, 64);
        entry.trust = random.chance(rules.doubtful) ? Trust::altered
                                                    : static_cast<Trust>(random.number(0, 2));
        fill_profile(random, entry, instrument);
        entry.standings.resize(instrument.criteria.size());
        answer(random, entry, instrument, random.chance(rules.drafts));
        if (random.chance(rules.reviewed)) {
            review(random, entry, instrument);
        }
        score_again(entry, instrument);
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace tests
