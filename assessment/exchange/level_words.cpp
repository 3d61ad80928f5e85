// SPDX-License-Identifier: MIT
// How a level comes about, in words: the answer, the thresholds it reaches, the cap of its
// assurance. Declared in explanation_words.hpp.
#include <algorithm>
#include <array>

#include "assessment/exchange/exact_number.hpp"
#include "assessment/exchange/explanation_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/explanation.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr std::array ordinals{"why.ordinal.first"_text, "why.ordinal.second"_text,
                              "why.ordinal.third"_text, "why.ordinal.fourth"_text,
                              "why.ordinal.fifth"_text};

/// A threshold as the rule writes it: with its unit, or in percent.
struct ThresholdText {
    Decimal threshold;
    const Catalogue& words;

    [[nodiscard]] std::string percent() const {
        return words("report.percent"_text, {{"number", to_string(threshold)}});
    }
    std::string operator()(const Checklist&) const {
        return words("ladder.items"_text, {{"count", to_string(threshold)}});
    }
    std::string operator()(const Number& rule) const {
        return words("report.value.number"_text,
                     {{"number", to_string(threshold)}, {"unit", rule.unit.in(words.language())}});
    }
    std::string operator()(const Ratio&) const { return percent(); }
    std::string operator()(const Growth&) const { return percent(); }
    std::string operator()(const auto& /*rule*/) const { return {}; }
};

/// What is held against the thresholds: "3 ÷ 10 = 30%".
struct GivenText {
    const Value& value;
    const Catalogue& words;

    std::string operator()(const Checklist&) const {
        return words("ladder.items"_text, {{"count", std::get<Ticked>(value).items.size()}});
    }
    std::string operator()(const Number& rule) const { return value_text(rule, value, words); }
    std::string operator()(const Ratio&) const {
        const auto& share = std::get<Share>(value);
        return words("why.given.ratio"_text, {{"part", to_string(share.part)},
                                              {"whole", to_string(share.whole)},
                                              {"percent", exact_percent(share.part, share.whole)}});
    }
    std::string operator()(const Growth&) const {
        const auto& change = std::get<Change>(value);
        const Decimal rise{change.current.millionths - change.base.millionths};
        return words("why.given.growth"_text, {{"current", to_string(change.current)},
                                               {"base", to_string(change.base)},
                                               {"percent", exact_percent(rise, change.base)}});
    }
    std::string operator()(const auto& /*rule*/) const { return {}; }
};

/// Where the value itself says the level, and where 0 is compared with 0.
struct DirectText {
    const Value& value;
    int level;
    const Catalogue& words;

    std::string operator()(const Rubric&) const {
        return words("why.rule.rubric"_text, {{"level", level}});
    }
    std::string operator()(const YesNo& rule) const {
        return words("why.rule.yesno"_text, {{"yes", rule.yes}});
    }
    std::string operator()(const Choice&) const {
        return words("why.rule.choice"_text, {{"level", level}});
    }
    std::string operator()(const Ratio&) const { return words("why.rule.nothing"_text); }
    std::string operator()(const Growth&) const {
        return std::get<Change>(value).current == Decimal{}
                   ? words("why.rule.nothing"_text)
                   : words("why.rule.from_zero"_text, {{"level", level}});
    }
    std::string operator()(const auto& /*rule*/) const { return {}; }
};

class ClimbWords {
public:
    ClimbWords(const Criterion& criterion, const Value& value, const Climb& climb,
               const Catalogue& words)
        : criterion_(criterion), value_(value), climb_(climb), words_(words) {}

    [[nodiscard]] ExplanationParts parts() const {
        ExplanationParts parts{thresholds(), reached()};
        if (std::holds_alternative<Ratio>(criterion_.answer) ||
            std::holds_alternative<Growth>(criterion_.answer)) {
            parts.emplace_back(compared());
        }
        return parts;
    }

private:
    [[nodiscard]] std::string threshold(std::size_t at) const {
        return std::visit(ThresholdText{climb_.thresholds.at(at).threshold, words_},
                          criterion_.answer);
    }

    [[nodiscard]] std::string thresholds() const {
        std::string all;
        for (std::size_t i = 0; i < climb_.thresholds.size(); ++i) {
            all += (i == 0 ? "" : words_("report.value.separator"_text)) + threshold(i);
        }
        return climb_.better == Better::more
                   ? words_("why.thresholds"_text, {{"thresholds", all}})
                   : words_("why.thresholds_less"_text, {{"thresholds", all}});
    }

    [[nodiscard]] std::string reached() const {
        const auto level = static_cast<std::size_t>(climb_.level());
        const std::string given = std::visit(GivenText{value_, words_}, criterion_.answer);
        if (level == 0) {
            return words_("why.reached.none"_text, {{"given", given}, {"next", threshold(0)}});
        }
        if (level == climb_.thresholds.size()) {
            return words_("why.reached.all"_text,
                          {{"given", given}, {"threshold", threshold(level - 1)}});
        }
        return words_("why.reached.some"_text, {{"given", given},
                                                {"ordinal", words_(ordinals.at(level - 1))},
                                                {"threshold", threshold(level - 1)},
                                                {"next_ordinal", words_(ordinals.at(level))},
                                                {"next", threshold(level)},
                                                {"level", level}});
    }

    /// The last threshold that is reached and the first that is not, by multiplication.
    [[nodiscard]] std::string compared() const {
        const auto level = static_cast<std::size_t>(climb_.level());
        std::string all = product(climb_.given);
        for (std::size_t i = level == 0 ? 0 : level - 1; i <= level && i < ordinals.size(); ++i) {
            const ThresholdCheck& check = climb_.thresholds.at(i);
            const std::initializer_list<Fill> fills{{"ordinal", words_(ordinals.at(i))},
                                                    {"product", product(check.needed)}};
            all += words_("why.compared.separator"_text) +
                   (check.reached ? words_("why.compared.reached"_text, fills)
                                  : words_("why.compared.missed"_text, fills));
        }
        return words_("why.compared"_text, {{"products", all}});
    }

    [[nodiscard]] std::string product(const Product& product) const {
        return words_("why.product"_text, {{"weight", to_string(product.factor)},
                                           {"points", to_string(product.amount)},
                                           {"product", exact_text(product)}});
    }

    const Criterion& criterion_;
    const Value& value_;
    const Climb& climb_;
    const Catalogue& words_;
};

std::string level_points(int level) {
    return points_text(std::int64_t{hundredths_per_level} * level);
}

ExplanationParts answered_parts(const Criterion& criterion, const Value& value,
                                const CriterionExplanation& explained, const Catalogue& words) {
    const auto& levels = explained.term.levels;
    ExplanationParts parts{
        words("why.value"_text, {{"value", value_text(criterion.answer, value, words)}})};
    if (explained.climb) {
        std::ranges::move(ClimbWords(criterion, value, *explained.climb, words).parts(),
                          std::back_inserter(parts));
    } else {
        parts.emplace_back(std::visit(DirectText{value, levels.low, words}, criterion.answer));
    }
    const std::string unit = level_points(1);
    parts.emplace_back(
        words("why.points"_text,
              {{"level", levels.low}, {"unit", unit}, {"points", level_points(levels.low)}}));
    parts.emplace_back(
        words("why.supported"_text, {{"assurance", assurance_text(explained.term.assurance, words)},
                                     {"cap", explained.cap},
                                     {"level", levels.low},
                                     {"supported", levels.supported_low},
                                     {"unit", unit},
                                     {"points", level_points(levels.supported_low)}}));
    return parts;
}

std::string open_text(const Report& report, const CriterionTerm& term, const Catalogue& words) {
    if (term.state == State::pending) {
        return words("why.pending"_text);
    }
    if (term.may_leave) {
        return words("why.unanswered.may_leave"_text);
    }
    const auto& caps = report.instrument->assurance_caps;
    return words("why.unanswered"_text, {{"low", term.levels.low},
                                         {"high", term.levels.high},
                                         {"declared", caps[0]},
                                         {"verified", caps[2]},
                                         {"supported_low", term.levels.supported_low},
                                         {"supported_high", term.levels.supported_high}});
}

}  // namespace

ExplanationParts why_level(const Report& report, std::uint32_t criterion, const Catalogue& words) {
    const auto explained = criterion_explanation(*report.instrument, report.assessment, criterion);
    switch (explained.state) {
        case State::excluded:
            return {words("why.excluded"_text)};
        case State::not_applicable:
            return {words("why.not_applicable"_text,
                          {{"weight", report.instrument->criteria[criterion].weight}})};
        case State::pending:
        case State::unanswered:
            return {open_text(report, explained.term, words)};
        case State::answered:
            break;
    }
    const Criterion& asked = report.instrument->criteria[criterion];
    const auto answer = report.assessment.answers.find(asked.id);
    if (answer == report.assessment.answers.end()) {
        return {};
    }
    const std::optional<Value>& value = answer->second.value;
    return value ? answered_parts(asked, *value, explained, words) : ExplanationParts{};
}

}  // namespace assessment::exchange
