// SPDX-License-Identifier: MIT
#include "assessment/programme/suspicions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace assessment::programme {

namespace {

/// What is looked at, by place.
using Places = std::vector<std::size_t>;

Places places_of(std::span<const Entry> entries, const Instrument& instrument) {
    Places places;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (counts(entry.trust) && entry.instrument == instrument.ref &&
            entry.standings.size() == instrument.criteria.size() &&
            entry.dimensions.size() == instrument.dimensions.size()) {
            places.push_back(i);
        }
    }
    return places;
}

int answers_in(const Entry& entry) {
    return static_cast<int>(std::ranges::count_if(
        entry.standings, [](const Standing& standing) { return standing.level.has_value(); }));
}

/// Only what can be had: of a checklist that reaches 4, level 4 is the highest.
bool is_all_highest(const Entry& entry, const Instrument& instrument) {
    for (std::size_t i = 0; i < entry.standings.size(); ++i) {
        const OptionalWhole& level = entry.standings[i].level;
        if (level && *level < instrument.criteria[i].highest) {
            return false;
        }
    }
    return true;
}

/// Where everything stands, a byte for each criterion.
std::string answers_of(const Entry& entry) {
    std::string answers;
    answers.reserve(entry.standings.size());
    for (const Standing& standing : entry.standings) {
        const int state = static_cast<int>(standing.state) + highest_level + 1;
        answers += static_cast<char>(standing.level ? *standing.level : state);
    }
    return answers;
}

void ask_same_answers(std::vector<Question>& questions, std::span<const Entry> entries,
                      const Places& places, const Instrument& instrument,
                      const SuspicionRules& rules) {
    std::map<std::pair<std::string, std::string>, Places> alike;
    for (const std::size_t at : places) {
        const Entry& entry = entries[at];
        if (answers_in(entry) >= rules.answers && !is_all_highest(entry, instrument)) {
            alike[{entry.period, answers_of(entry)}].push_back(at);
        }
    }
    std::vector<Question> found;
    for (auto& [answers, same] : alike) {
        const bool is_one = std::ranges::all_of(same, [&](std::size_t at) {
            return entries[at].enterprise == entries[same.front()].enterprise;
        });
        if (!is_one) {
            const int count = answers_in(entries[same.front()]);
            found.push_back(
                {.about = Suspicion::same_answers, .entries = std::move(same), .answers = count});
        }
    }
    std::ranges::sort(found, {}, &Question::entries);
    std::ranges::move(found, std::back_inserter(questions));
}

void ask_all_highest(std::vector<Question>& questions, std::span<const Entry> entries,
                     const Places& places, const Instrument& instrument,
                     const SuspicionRules& rules) {
    for (const std::size_t at : places) {
        const int answers = answers_in(entries[at]);
        if (answers >= rules.answers && is_all_highest(entries[at], instrument)) {
            questions.push_back(
                {.about = Suspicion::all_highest, .entries = {at}, .answers = answers});
        }
    }
}

void ask_no_evidence(std::vector<Question>& questions, std::span<const Entry> entries,
                     const Places& places, const SuspicionRules& rules) {
    for (const std::size_t at : places) {
        const Entry& entry = entries[at];
        const bool is_backed = std::ranges::any_of(entry.standings, [](const Standing& standing) {
            return standing.level && standing.assurance != Assurance::declared;
        });
        const auto high =
            static_cast<int>(std::ranges::count_if(entry.standings, [&](const Standing& standing) {
                return standing.level.value_or(0) >= rules.high_level;
            }));
        if (entry.evidences == 0 && !is_backed && high >= rules.high_answers) {
            questions.push_back(
                {.about = Suspicion::no_evidence, .entries = {at}, .answers = high});
        }
    }
}

/// A question about a score that is settled in both and rose by so much; none otherwise.
std::optional<Question> jump(const std::optional<Range>& from, const std::optional<Range>& to,
                             int by) {
    if (!from || !to || from->low != from->high || to->low != to->high ||
        to->low - from->low < by) {
        return std::nullopt;
    }
    Question question;
    question.about = Suspicion::jump;
    question.from = from->low;
    question.to = to->low;
    return question;
}

void ask_jumps_between(std::vector<Question>& questions, std::span<const Entry> entries,
                       std::pair<std::size_t, std::size_t> both, const SuspicionRules& rules) {
    const Entry& from = entries[both.first];
    const Entry& to = entries[both.second];
    const auto ask = [&](std::optional<Question> question) {
        if (question) {
            question->entries = {both.first, both.second};
            questions.push_back(std::move(*question));
        }
    };
    ask(jump(from.total, to.total, rules.total_jump));
    for (std::uint32_t i = 0; i < from.dimensions.size(); ++i) {
        auto question = jump(from.dimensions[i], to.dimensions[i], rules.dimension_jump);
        if (question) {
            question->dimension = i;
        }
        ask(std::move(question));
    }
}

void ask_jumps(std::vector<Question>& questions, std::span<const Entry> entries, Places places,
               const SuspicionRules& rules) {
    std::ranges::sort(places, [&](std::size_t one, std::size_t other) {
        const Entry& left = entries[one];
        const Entry& right = entries[other];
        return std::tie(left.enterprise, left.issued, left.digest, one) <
               std::tie(right.enterprise, right.issued, right.digest, other);
    });
    std::vector<Question> found;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (entries[places[i - 1]].enterprise == entries[places[i]].enterprise) {
            ask_jumps_between(found, entries, {places[i - 1], places[i]}, rules);
        }
    }
    std::ranges::stable_sort(found, {}, &Question::entries);
    std::ranges::move(found, std::back_inserter(questions));
}

}  // namespace

std::vector<Question> suspicions(std::span<const Entry> entries, const Instrument& instrument,
                                 const SuspicionRules& rules) {
    const Places places = places_of(entries, instrument);
    std::vector<Question> questions;
    ask_same_answers(questions, entries, places, instrument, rules);
    ask_all_highest(questions, entries, places, instrument, rules);
    ask_no_evidence(questions, entries, places, rules);
    ask_jumps(questions, entries, places, rules);
    return questions;
}

}  // namespace assessment::programme
