// SPDX-License-Identifier: MIT
#include "app/cli/plan_text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/explanation.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Assurance;
using assessment::Catalogue;
using assessment::Criterion;
using assessment::FrontierPoint;
using assessment::Instrument;
using assessment::Plan;
using assessment::PlanChange;
using assessment::PlanStatus;
using assessment::PlanStep;
using assessment::Report;
using assessment::Standing;

constexpr std::size_t most_points = 21;  // of a frontier, on one screen
constexpr std::size_t label_width = 18;

std::string heading(std::string_view words) {
    return "\n" + indented("", 0, words);
}

std::string fact(std::string_view label, std::string_view value) {
    return "  " + padded(label, label_width) + std::string(value) + "\n";
}

std::string hours_text(std::int64_t hours, const Catalogue& words) {
    return words("cli.plan.hours"_text, {{"count", hours}});
}

std::string months_text(std::int64_t months, const Catalogue& words) {
    return words("cli.plan.months_of"_text, {{"count", months}});
}

std::string summary(const Plan& plan, const Catalogue& words) {
    std::int64_t longest = 0;
    for (const PlanChange& change : plan.changes) {
        longest = std::max(longest, change.months);
    }
    return fact(words("cli.plan.total_hours"_text), hours_text(plan.hours, words)) +
           fact(words("cli.plan.longest"_text), months_text(longest, words)) +
           heading(words("cli.plan.after"_text)) +
           fact(words("report.score.supported"_text),
                assessment::points_text(plan.after.supported_low)) +
           fact(words("report.score.declared"_text), assessment::points_text(plan.after.low));
}

bool is_on_supported(const Instrument& instrument, std::optional<std::uint32_t> tier) {
    return tier && instrument.tiers[*tier].basis == assessment::Basis::supported;
}

/// What changes, what that gains by itself, and whether a gate needs it: a row of columns.
std::string facts_of(const PlanChange& change, int gain, bool required, const Catalogue& words) {
    std::vector<std::string> columns;
    if (change.from != change.to) {
        columns.push_back(words("cli.plan.level"_text, {{"from", change.from}, {"to", change.to}}));
    }
    if (change.from_assurance != change.to_assurance) {
        columns.push_back(words("cli.plan.assurance"_text,
                                {{"from", exchange::assurance_text(change.from_assurance, words)},
                                 {"to", exchange::assurance_text(change.to_assurance, words)}}));
    }
    if (gain > 0) {
        columns.push_back(words("cli.plan.gain"_text, {{"points", assessment::points_text(gain)}}));
    }
    if (required) {
        columns.push_back(words("cli.plan.required"_text));
    }
    std::string row;
    for (const std::string& column : columns) {
        row += (row.empty() ? "" : "   ") + column;
    }
    return row;
}

/// What to do for each level on the way, as far as the instrument says.
std::string actions(const Criterion& criterion, const PlanChange& change, const Catalogue& words) {
    std::string text;
    for (int level = change.from + 1; level <= change.to; ++level) {
        const auto& action = criterion.steps[static_cast<std::size_t>(level - 1)].action;
        if (!action.empty()) {
            text += indented("", 6,
                             words("cli.plan.step"_text,
                                   {{"level", level}, {"action", action.in(words.language())}}));
        }
    }
    return text;
}

std::string all_steps(const Report& report, std::span<const Standing> standings, const Plan& plan,
                      std::optional<std::uint32_t> tier, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    std::string text = heading(words("cli.plan.steps"_text));
    std::size_t number = 0;
    for (const PlanStep& step : steps(instrument, standings, plan, tier)) {
        const PlanChange& change = plan.changes[step.change];
        const Criterion& criterion = instrument.criteria[change.criterion];
        const int gain = is_on_supported(instrument, tier) ? step.supported_gain : step.gain;
        const std::string effort =
            hours_text(change.hours, words) + "  " + months_text(change.months, words);
        text += indented("  " + std::to_string(++number), 6, criterion.title.in(words.language()),
                         effort) +
                indented("", 6, facts_of(change, gain, step.required, words)) +
                actions(criterion, change, words);
    }
    return text;
}

std::string conditions_that_bind(const Report& report, std::span<const Standing> standings,
                                 std::uint32_t tier, const assessment::PlanLimits& limits,
                                 const Catalogue& words) {
    std::string text;
    std::optional<std::uint32_t> shown;
    for (const auto& binding : bindings(*report.instrument, standings, tier, limits)) {
        const auto& condition = binding.condition;
        if (!condition) {
            continue;  // what is agreed to is no condition of the tier
        }
        if (shown != condition->tier) {
            shown = condition->tier;
            text += indented("", 2,
                             report.instrument->tiers[condition->tier].title.in(words.language()));
        }
        text += indented(
            "", 4,
            exchange::condition_words(report, condition->tier, condition->condition, words).wanted,
            hours_text(binding.saved, words));
    }
    return text.empty() ? text : heading(words("cli.plan.saved"_text)) + text;
}

std::string obstacles(const Report& report, const Plan& plan, std::uint32_t tier,
                      const Catalogue& words) {
    std::string text =
        heading(words("cli.plan.infeasible"_text,
                      {{"tier", report.instrument->tiers[tier].title.in(words.language())}}));
    for (const auto& obstacle : plan.obstacles) {
        const auto said =
            exchange::condition_words(report, obstacle.tier, obstacle.condition, words);
        text += indented("", 2, said.wanted, said.actual);
    }
    return text;
}

}  // namespace

std::string plan_text(const Report& report, std::uint32_t tier,
                      const assessment::PlanLimits& limits, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto standings = assessment::standings(instrument, report.assessment);
    const Plan found = plan(instrument, standings, tier, limits);
    const std::string begin = head(report, words);
    if (found.status == PlanStatus::infeasible) {
        return begin + obstacles(report, found, tier, words);
    }
    std::string text =
        begin + heading(words("cli.plan.to_tier"_text,
                              {{"tier", instrument.tiers[tier].title.in(words.language())}}));
    if (found.status == PlanStatus::achieved) {
        return text + indented("", 2, words("cli.plan.achieved"_text));
    }
    return text + summary(found, words) + all_steps(report, standings, found, tier, words) +
           conditions_that_bind(report, standings, tier, limits, words);
}

std::string budget_text(const Report& report, std::int64_t budget,
                        const assessment::PlanLimits& limits, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto standings = assessment::standings(instrument, report.assessment);
    const Plan found = plan_within(instrument, standings, budget, limits);
    const std::string text =
        head(report, words) +
        heading(words("cli.plan.within"_text, {{"hours", hours_text(budget, words)}}));
    switch (found.status) {
        case PlanStatus::infeasible:
            return text + indented("", 2, words("report.total.none"_text));
        case PlanStatus::achieved:
            return text + indented("", 2, words("cli.plan.nothing"_text));
        case PlanStatus::planned:
            break;
    }
    return text + summary(found, words) + all_steps(report, standings, found, std::nullopt, words);
}

std::string frontier_text(const Report& report, const assessment::PlanLimits& limits,
                          const Catalogue& words) {
    const auto standings = assessment::standings(*report.instrument, report.assessment);
    const auto points = frontier(*report.instrument, standings, limits);
    std::string text = head(report, words) + heading(words("cli.plan.frontier_of"_text));
    if (points.empty()) {
        return text + indented("", 2, words("report.total.none"_text));
    }
    const std::size_t shown = std::min(points.size(), most_points);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::size_t at = shown == 1 ? 0 : i * (points.size() - 1) / (shown - 1);
        const FrontierPoint& point = points[at];
        text += "  " + padded(hours_text(point.hours, words), label_width) +
                bar({point.total, point.total, point.total, point.total}, 40) + "  " +
                assessment::points_text(point.total) + "\n";
    }
    if (shown < points.size()) {
        text += indented(
            "", 2,
            words("cli.plan.frontier_some"_text, {{"shown", shown}, {"all", points.size()}}));
    }
    return text;
}

}  // namespace app::cli
