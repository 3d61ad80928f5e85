// SPDX-License-Identifier: MIT
#include "app/cli/explanation.hpp"

#include <algorithm>

#include "app/cli/columns.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/score.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Condition;
using assessment::Criterion;
using assessment::Instrument;
using assessment::Range;
using assessment::Report;

constexpr std::size_t bar_columns = 20;

std::string heading(std::string_view words) {
    return "\n" + std::string(words) + "\n";
}

std::string total_line(std::string_view label, std::string_view value) {
    return "  " + padded(label, 18) + std::string(value) + "\n";
}

std::string totals(const Report& report, const Catalogue& words) {
    const assessment::Score& score = report.score;
    std::string text = heading(exchange::tier_text(report, words));
    if (score.total) {
        text += total_line(
            words("report.score.supported"_text),
            exchange::range_text(score.total->supported_low, score.total->supported_high));
        text += total_line(words("report.score.declared"_text),
                           exchange::range_text(score.total->low, score.total->high));
    } else {
        text += indented("", 2, words("report.total.none"_text));
    }
    text += total_line(words("report.fact.answered"_text),
                       words("report.answered"_text,
                             {{"answered", score.answered}, {"applicable", score.applicable}}));
    if (is_draft(report)) {
        text += indented(
            "", 2, words("report.draft_note"_text, {{"count", score.applicable - score.answered}}));
    }
    return text;
}

std::string conditions(const Report& report, std::uint32_t tier, const Catalogue& words) {
    const assessment::TierScore& score = report.score.tiers[tier];
    std::string text = heading(words(
        "explain.tier"_text, {{"tier", report.instrument->tiers[tier].title.in(words.language())},
                              {"verdict", exchange::verdict_text(score.verdict, words)}}));
    for (const Condition& condition : score.conditions) {
        const auto said = exchange::condition_words(report, tier, condition, words);
        const std::string state = exchange::condition_state_text(condition.state, words);
        text += indented("  " + state, 2 + 11, said.wanted, said.actual);
    }
    return text;
}

std::string dimensions(const Report& report, const Catalogue& words) {
    std::string text = heading(words("explain.dimensions"_text));
    const Instrument& instrument = *report.instrument;
    std::size_t label = 0;
    for (const auto& dimension : instrument.dimensions) {
        label = std::max(label, display_width(dimension.title.in(words.language())));
    }
    label = std::min<std::size_t>(label, 30);
    for (std::size_t at = 0; at < instrument.dimensions.size(); ++at) {
        const auto& range = report.score.dimensions[at].score;
        const std::string& title = instrument.dimensions[at].title.in(words.language());
        text += "  " + padded(title, label + 2);
        text += range ? bar(*range, bar_columns) + "  " +
                            exchange::range_text(range->supported_low, range->supported_high)
                      : words("report.unscored"_text);
        text += "\n";
    }
    return text + "  " + words("explain.legend"_text) + "\n";
}

/// The words of the clauses behind a criterion, with their source where there are several.
std::string quotes(const Instrument& instrument, const Criterion& criterion,
                   const Catalogue& words) {
    const bool with_source = exchange::only_quoted_source(instrument) == nullptr;
    std::string text;
    for (const auto& citation : criterion.cites) {
        if (citation.quote.empty()) {
            continue;
        }
        const std::string place = with_source ? exchange::citation_text(instrument, citation, words)
                                              : citation.clause.in(words.language());
        text +=
            indented("", 9,
                     words("explain.quote"_text,
                           {{"clause", place}, {"quote", citation.quote.in(words.language())}}));
    }
    return text;
}

std::string gap(const Report& report, std::uint32_t at, const Catalogue& words) {
    const Criterion& criterion = report.instrument->criteria[at];
    const auto& score = report.score.criteria[at];
    const std::string standing = score.level ? exchange::level_text(*score.level, words)
                                             : exchange::state_text(score.state, words);
    std::string text = indented(
        "  " + assessment::points_text(score.lost.value_or(0)), 9,
        words("explain.gap"_text,
              {{"criterion", criterion.title.in(words.language())}, {"standing", standing}}));
    const std::string step = score.state == assessment::State::answered
                                 ? exchange::next_step(criterion, score, words.language())
                                 : std::string();
    if (!step.empty()) {
        text += indented("", 9, words("explain.step"_text, {{"step", step}}));
    }
    return text + quotes(*report.instrument, criterion, words);
}

std::string all_gaps(const Report& report, const Catalogue& words) {
    const auto lost = gaps(report.score);
    std::string text = heading(words("explain.gaps"_text));
    if (lost.empty()) {
        return text + "  " + words("report.gaps.none"_text) + "\n";
    }
    if (const auto* source = exchange::only_quoted_source(*report.instrument)) {
        text += indented(
            "", 2,
            words("report.gaps.source"_text, {{"source", source->title.in(words.language())}}));
    }
    for (const std::uint32_t at : lost) {
        text += gap(report, at, words);
    }
    return text;
}

std::string one_dimension(const Instrument& instrument, const assessment::Dimension& dimension,
                          const Catalogue& words) {
    std::string text = heading(
        words("explain.instrument.dimension"_text,
              {{"dimension", dimension.title.in(words.language())}, {"weight", dimension.weight}}));
    for (const std::uint32_t at : dimension.criteria) {
        const Criterion& criterion = instrument.criteria[at];
        text += indented("  " + criterion.id.text(), 26, criterion.title.in(words.language()),
                         std::to_string(criterion.weight));
    }
    return text;
}

std::string one_tier(const assessment::Tier& tier, const Catalogue& words) {
    const auto basis = tier.basis == assessment::Basis::declared
                           ? words("report.score.declared"_text)
                           : words("report.score.supported"_text);
    return indented(
        "", 2,
        words("explain.instrument.tier"_text, {{"tier", tier.title.in(words.language())},
                                               {"minimum", assessment::points_text(tier.total)},
                                               {"score", basis},
                                               {"gates", tier.gates.size()}}));
}

}  // namespace

std::string head(const Report& report, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    std::string name = printable(exchange::enterprise_name(report.assessment));
    if (name.empty()) {
        name = words("report.no_name"_text);
    }
    if (!report.assessment.period.empty()) {
        name = words("explain.enterprise"_text,
                     {{"enterprise", name}, {"period", printable(report.assessment.period)}});
    }
    return indented("", 0, name) + indented("", 0,
                                            words("report.instrument"_text,
                                                  {{"title", instrument.title.in(words.language())},
                                                   {"version", instrument.ref.version}}));
}

std::string bar(const Range& range, std::size_t columns) {
    // The bar is whole columns; each end is rounded like a score.
    const auto to = [&](int score) {
        return static_cast<std::size_t>(
            assessment::round_half_up(static_cast<std::int64_t>(columns) * score, 10'000));
    };
    std::string text;
    for (std::size_t column = 0; column < columns; ++column) {
        text += column < to(range.supported_low) ? "█"
                : column < to(range.low)         ? "▒"
                : column < to(range.high)        ? "░"
                                                 : "·";
    }
    return text;
}

std::string explanation(const Report& report, const Catalogue& words) {
    std::string text = head(report, words) + totals(report, words);
    for (std::uint32_t tier = 0; tier < report.instrument->tiers.size(); ++tier) {
        text += conditions(report, tier, words);
    }
    return text + dimensions(report, words) + all_gaps(report, words) + "\n" +
           words("report.label"_text) + "\n";
}

std::string explanation(const Instrument& instrument, const Catalogue& words) {
    std::string text = indented("", 0, instrument.title.in(words.language())) +
                       instrument.ref.id.text() + " " + instrument.ref.version + "\n" + "SHA-256 " +
                       instrument.digest + "\n\n" +
                       indented("", 0, instrument.summary.in(words.language()));
    for (const auto& dimension : instrument.dimensions) {
        text += one_dimension(instrument, dimension, words);
    }
    if (!instrument.tiers.empty()) {
        text += heading(words("explain.instrument.tiers"_text));
    }
    for (const auto& tier : instrument.tiers) {
        text += one_tier(tier, words);
    }
    return text;
}

}  // namespace app::cli
