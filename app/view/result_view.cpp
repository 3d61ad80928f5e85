// SPDX-License-Identifier: MIT
#include "app/view/result_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/instruments_view.hpp"
#include "app/view/next_view.hpp"
#include "app/view/parts.hpp"
#include "app/view/term.hpp"
#include "app/view/why_view.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Verdict;

/// The one sentence that everybody asks for first.
std::string statement(const Subject& subject) {
    const auto& words = subject.words;
    const auto& score = subject.score();
    const auto& tiers = subject.instrument().tiers;
    if (tiers.empty()) {
        return words("result.title"_text);
    }
    if (score.tier) {
        const std::string& title = subject.in_language(tiers[*score.tier].title);
        return open_count(score) == 0 ? words("result.reached"_text, {{"tier", title}})
                                      : words("result.reached_provisional"_text, {{"tier", title}});
    }
    const std::string& lowest = subject.in_language(tiers.front().title);
    return score.tiers.front().verdict == Verdict::missed
               ? words("result.missed"_text, {{"tier", lowest}})
               : words("result.open"_text, {{"tier", lowest}});
}

Tone tone_of(const Subject& subject) {
    const auto& score = subject.score();
    if (score.tier) {
        return Tone::good;
    }
    const bool is_missed = !score.tiers.empty() && score.tiers.front().verdict == Verdict::missed;
    return is_missed ? Tone::warning : Tone::normal;
}

/// The total is enough as it is declared, but not as far as evidence carries it.
bool lacks_evidence(const Subject& subject, std::uint32_t tier) {
    const auto& wanted = subject.instrument().tiers[tier];
    const auto& total = subject.score().total;
    return wanted.basis == assessment::Basis::supported && total && total->low >= wanted.total &&
           total->supported_high < wanted.total;
}

/// How far it is to the next tier, or what is still open.
std::string outlook(const Subject& subject) {
    const auto& words = subject.words;
    const int open = open_count(subject.score());
    if (open > 0) {
        return words("result.still_open"_text, {{"count", open}});
    }
    const auto tier = next_tier(subject);
    if (!tier || subject.score().tiers[*tier].verdict == Verdict::achieved) {
        return words("result.complete"_text);
    }
    if (lacks_evidence(subject, *tier)) {
        return words("result.lacks_evidence"_text,
                     {{"tier", subject.in_language(subject.instrument().tiers[*tier].title)}});
    }
    const auto failed =
        std::ranges::count(subject.score().tiers[*tier].conditions,
                           assessment::ConditionState::failed, &assessment::Condition::state);
    return words("result.to_next"_text,
                 {{"tier", subject.in_language(subject.instrument().tiers[*tier].title)},
                  {"count", static_cast<std::int64_t>(failed)}});
}

Card summary(const Subject& subject) {
    Card card{.blocks = {Heading{.text = statement(subject), .level = 1},
                         Paragraph{.text = outlook(subject)},
                         total_gauge(subject, "result.total", true), why_total(subject)},
              .tone = tone_of(subject)};
    Row row;
    if (open_count(subject.score()) > 0) {
        row.blocks.push_back(button("result.continue", subject.words("result.continue"_text),
                                    Go{subject.place(Screen::assess)}, Emphasis::primary,
                                    Icon::forward));
    }
    if (open_count(subject.score()) == 0 && !subject.instrument().tiers.empty()) {
        row.blocks.push_back(button("result.plan", subject.words("result.plan"_text),
                                    Go{subject.place(Screen::plan)}, Emphasis::primary,
                                    Icon::forward));
    }
    row.blocks.push_back(button(
        "result.report", subject.words("result.report"_text), Go{subject.place(Screen::report)},
        row.blocks.empty() ? Emphasis::primary : Emphasis::secondary, Icon::report));
    if (subject.score().answered > 0) {
        row.blocks.push_back(next_button(subject, "result.next"));
    }
    card.blocks.push_back(std::move(row));
    return card;
}

/// The verdict on every tier in one line each, and what it all is worth.
Card verdicts(const Subject& subject) {
    Card card{.blocks = {tier_list(subject)}};
    card.blocks.push_back(
        Paragraph{.text = subject.words("result.disclaimer"_text), .tone = Tone::muted});
    card.blocks.push_back(
        Row{.blocks = {button("result.method", subject.words("about.method"_text),
                              OpenHelp{HelpPage::method}, Emphasis::quiet, Icon::info)}});
    card.blocks.push_back(
        term_row({"declared", "supported", "range", "tier", "condition", "provisional", "gap"},
                 subject.words));
    return card;
}

int minimum_of(const Subject& subject, std::uint32_t dimension) {
    const auto tier = next_tier(subject);
    if (!tier) {
        return -1;
    }
    const auto& minimums = subject.instrument().tiers[*tier].minimums;
    const auto found = std::ranges::find(minimums, dimension, &assessment::Minimum::dimension);
    return found == minimums.end() ? -1 : found->hundredths;
}

ChartRow chart_row(const Subject& subject, std::uint32_t dimension) {
    const auto& range = subject.score().dimensions[dimension].score;
    ChartRow row{.label = subject.in_language(subject.instrument().dimensions[dimension].title),
                 .scored = range.has_value(),
                 .text = subject.words("score.none"_text),
                 .supported_text = subject.words("score.none"_text)};
    if (range) {
        row.low = range->low;
        row.high = range->high;
        row.supported_low = range->supported_low;
        row.supported_high = range->supported_high;
        row.text = assessment::exchange::range_text(range->low, range->high);
        row.supported_text =
            assessment::exchange::range_text(range->supported_low, range->supported_high);
        row.minimum = minimum_of(subject, dimension);
    }
    return row;
}

Chart chart(const Subject& subject, Chart::Look look) {
    const bool is_radar = look == Chart::Look::radar;
    const auto& words = subject.words;
    Chart chart{.id = is_radar ? "result.radar" : "result.bars",
                .label = is_radar ? words("result.radar"_text) : words("result.bars"_text),
                .look = look,
                .low_label = words("report.score.declared"_text),
                .supported_label = words("report.score.supported"_text),
                .label_label = words("result.dimension"_text)};
    for (std::uint32_t i = 0; i < subject.instrument().dimensions.size(); ++i) {
        chart.rows.push_back(chart_row(subject, i));
    }
    return chart;
}

Columns tier_columns(const Subject& subject) {
    Columns columns;
    for (std::uint32_t i = 0; i < subject.instrument().tiers.size(); ++i) {
        columns.columns.push_back({.blocks = {tier_card(subject, i)}});
    }
    return columns;
}

std::string support_explained(const Subject& subject) {
    const auto& caps = subject.instrument().assurance_caps;
    return subject.words("report.method.support"_text,
                         {{"declared", caps[0]}, {"documented", caps[1]}, {"verified", caps[2]}});
}

Card dimensions_card(const Subject& subject) {
    Card card{.blocks = {chart(subject, Chart::Look::bars), why_dimensions(subject)}};
    const auto tier = next_tier(subject);
    if (tier && !subject.instrument().tiers[*tier].minimums.empty()) {
        card.blocks.push_back(
            Paragraph{.text = subject.words(
                          "result.minimum_explained"_text,
                          {{"tier", subject.in_language(subject.instrument().tiers[*tier].title)}}),
                      .tone = Tone::muted});
    }
    card.blocks.push_back(Paragraph{.text = support_explained(subject), .tone = Tone::muted});
    return card;
}

}  // namespace

std::optional<std::uint32_t> next_tier(const Subject& subject) {
    const auto& tiers = subject.score().tiers;
    if (tiers.empty()) {
        return std::nullopt;
    }
    const auto& reached = subject.score().tier;
    const std::uint32_t above = reached ? *reached + 1 : 0;
    return std::min(above, static_cast<std::uint32_t>(tiers.size() - 1));
}

Blocks result_view(const Subject& subject) {
    const auto& words = subject.words;
    Blocks blocks{
        Columns{.columns = {{.share = 6, .blocks = {summary(subject), verdicts(subject)}},
                            {.share = 5,
                             .blocks = {Card{.blocks = {chart(subject, Chart::Look::radar)}}}}}}};
    if (!subject.instrument().tiers.empty()) {
        blocks.push_back(Heading{.text = words("result.conditions"_text), .level = 2});
        blocks.push_back(tier_columns(subject));
    }
    blocks.push_back(Heading{.text = words("result.dimensions"_text), .level = 2});
    blocks.push_back(dimensions_card(subject));
    for (Block& block : comparison_blocks(subject)) {
        blocks.push_back(std::move(block));
    }
    for (Block& block : gap_blocks(subject)) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace app::view
