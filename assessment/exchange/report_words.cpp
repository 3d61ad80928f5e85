// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_words.hpp"

#include <algorithm>
#include <array>

#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr std::array months{
    "report.month.january"_text, "report.month.february"_text, "report.month.march"_text,
    "report.month.april"_text,   "report.month.may"_text,      "report.month.june"_text,
    "report.month.july"_text,    "report.month.august"_text,   "report.month.september"_text,
    "report.month.october"_text, "report.month.november"_text, "report.month.december"_text,
};

/// The end that a tier's minimum is compared with, from low to high.
std::string basis_text(const Range& range, Basis basis) {
    return basis == Basis::declared ? range_text(range.low, range.high)
                                    : range_text(range.supported_low, range.supported_high);
}

std::string score_or_none(const std::optional<Range>& range, Basis basis, const Catalogue& words) {
    return range ? basis_text(*range, basis) : words("report.unscored"_text);
}

ConditionWords gate_words(const Report& report, const Gate& gate, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const Criterion& criterion = instrument.criteria[gate.criterion];
    const CriterionScore& score = report.score.criteria[gate.criterion];
    const std::string& title = criterion.title.in(words.language());
    ConditionWords said;
    said.wanted =
        gate.assurance == Assurance::declared
            ? words("report.condition.gate"_text, {{"criterion", title}, {"level", gate.level}})
            : words("report.condition.gate_assured"_text,
                    {{"criterion", title},
                     {"level", gate.level},
                     {"assurance", assurance_text(gate.assurance, words)}});
    if (score.level) {
        const auto now = standing(instrument, report.assessment, gate.criterion);
        said.actual =
            words("report.condition.gate_now"_text,
                  {{"level", *score.level}, {"assurance", assurance_text(now.assurance, words)}});
    } else {
        said.actual = state_text(score.state, words);
    }
    return said;
}

}  // namespace

std::string enterprise_name(const Assessment& assessment) {
    const Extra* name = find(assessment.enterprise, "name");
    if (name == nullptr) {
        return {};
    }
    const ParsedJson parsed = parse_json(name->json);
    return parsed.readable && parsed.root.kind == Json::Kind::string ? parsed.root.text
                                                                     : std::string();
}

std::string range_text(int low, int high) {
    return low == high ? points_text(low) : points_text(low) + "–" + points_text(high);
}

std::string level_text(int level, const Catalogue& words) {
    return words("report.level"_text, {{"level", level}});
}

std::string assurance_text(Assurance assurance, const Catalogue& words) {
    switch (assurance) {
        case Assurance::declared:
            return words("report.assurance.declared"_text);
        case Assurance::documented:
            return words("report.assurance.documented"_text);
        case Assurance::verified:
            return words("report.assurance.verified"_text);
    }
    return {};
}

std::string state_text(State state, const Catalogue& words) {
    switch (state) {
        case State::excluded:
            return words("report.state.excluded"_text);
        case State::pending:
            return words("report.state.pending"_text);
        case State::not_applicable:
            return words("report.state.not_applicable"_text);
        case State::answered:
            return words("report.state.answered"_text);
        case State::unanswered:
            return words("report.state.unanswered"_text);
    }
    return {};
}

std::string verdict_text(Verdict verdict, const Catalogue& words) {
    switch (verdict) {
        case Verdict::achieved:
            return words("report.verdict.achieved"_text);
        case Verdict::open:
            return words("report.verdict.open"_text);
        case Verdict::missed:
            return words("report.verdict.missed"_text);
    }
    return {};
}

std::string condition_state_text(ConditionState state, const Catalogue& words) {
    switch (state) {
        case ConditionState::met:
            return words("report.condition.met"_text);
        case ConditionState::open:
            return words("report.condition.open"_text);
        case ConditionState::failed:
            return words("report.condition.failed"_text);
    }
    return {};
}

std::string date_text(std::chrono::year_month_day date, const Catalogue& words) {
    if (!date.ok()) {
        return {};
    }
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    return words("report.date"_text, {{"year", static_cast<int>(date.year())},
                                      {"month", words(months[month - 1])},
                                      {"day", static_cast<int>(day)}});
}

std::string tier_text(const Report& report, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    if (report.score.tier) {
        return words("report.tier.reached"_text,
                     {{"tier", instrument.tiers[*report.score.tier].title.in(words.language())}});
    }
    if (instrument.tiers.empty()) {
        return words("report.tier.none_asked"_text);
    }
    const std::string& lowest = instrument.tiers.front().title.in(words.language());
    return report.score.tiers.front().verdict == Verdict::missed
               ? words("report.tier.none"_text, {{"tier", lowest}})
               : words("report.tier.open"_text, {{"tier", lowest}});
}

ConditionWords condition_words(const Report& report, std::uint32_t tier, const Condition& condition,
                               const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const Tier& wanted = instrument.tiers[tier];
    const auto score_word = wanted.basis == Basis::declared ? words("report.score.declared"_text)
                                                            : words("report.score.supported"_text);
    const auto dimension_title = [&] {
        return instrument.dimensions[condition.dimension].title.in(words.language());
    };
    switch (condition.kind) {
        case ConditionKind::total:
            return {words("report.condition.total"_text,
                          {{"score", score_word}, {"minimum", points_text(wanted.total)}}),
                    score_or_none(report.score.total, wanted.basis, words)};
        case ConditionKind::dimension: {
            const auto minimum =
                std::ranges::find(wanted.minimums, condition.dimension, &Minimum::dimension);
            return {words("report.condition.dimension"_text,
                          {{"dimension", dimension_title()},
                           {"minimum", points_text(minimum->hundredths)}}),
                    score_or_none(report.score.dimensions[condition.dimension].score, wanted.basis,
                                  words)};
        }
        case ConditionKind::gate:
            return gate_words(report, wanted.gates[condition.gate], words);
        case ConditionKind::not_applicable:
            return {words("report.condition.not_applicable"_text,
                          {{"dimension", dimension_title()},
                           {"percent", instrument.max_not_applicable}}),
                    words("report.condition.not_applicable_now"_text)};
    }
    return {};
}

std::string citation_text(const Instrument& instrument, const Citation& citation,
                          const Catalogue& words) {
    const Source& source = instrument.sources[citation.source];
    return words("report.citation"_text, {{"source", source.title.in(words.language())},
                                          {"clause", citation.clause.in(words.language())}});
}

const Source* only_quoted_source(const Instrument& instrument) {
    const Source* only = nullptr;
    for (const Criterion& criterion : instrument.criteria) {
        for (const Citation& citation : criterion.cites) {
            const Source* source = &instrument.sources[citation.source];
            if (citation.quote.empty() || source == only) {
                continue;
            }
            if (only != nullptr) {
                return nullptr;
            }
            only = source;
        }
    }
    return only;
}

std::string next_step(const Criterion& criterion, const CriterionScore& score,
                      std::string_view language) {
    const int level = score.level.value_or(criterion.lowest);
    for (int step = level; step < highest_level; ++step) {
        const Text& action = criterion.steps[static_cast<std::size_t>(step)].action;
        if (!action.empty()) {
            return action.in(language);
        }
    }
    return {};
}

std::string gap_advice(const Report& report, std::uint32_t criterion, const Catalogue& words) {
    const CriterionScore& score = report.score.criteria[criterion];
    if (score.state == State::answered) {
        return next_step(report.instrument->criteria[criterion], score, words.language());
    }
    return score.state == State::pending ? words("report.gap.complete_profile"_text)
                                         : words("report.gap.answer_first"_text);
}

std::string numbered_title(const Instrument& instrument, std::uint32_t criterion,
                           std::string_view language) {
    const std::uint32_t dimension = instrument.criteria[criterion].dimension;
    const auto& siblings = instrument.dimensions[dimension].criteria;
    const auto place = std::ranges::find(siblings, criterion) - siblings.begin();
    return std::to_string(dimension + 1) + "." + std::to_string(place + 1) + " " +
           instrument.criteria[criterion].title.in(language);
}

std::string check_code(std::string_view digest) {
    std::string code;
    for (std::size_t at = 0; at < 16 && at < digest.size(); at += 4) {
        code += (at == 0 ? "" : " ") + std::string(digest.substr(at, 4));
    }
    return code;
}

}  // namespace assessment::exchange
