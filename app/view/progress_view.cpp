// SPDX-License-Identifier: MIT
#include "app/view/progress_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/asked.hpp"
#include "app/view/next_view.hpp"
#include "app/view/parts.hpp"
#include "app/view/term.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Assessment;

/// The assessments of the enterprise, oldest first; none in place of one whose instrument is not
/// here.
using Sittings = std::vector<std::optional<Subject>>;

Sittings sittings_of(const Subject& subject) {
    Sittings sittings;
    for (const Assessment& assessment : subject.enterprise.assessments) {
        sittings.push_back(subject_of(subject.session, subject.enterprise, assessment));
    }
    return sittings;
}

/// Where the open one stands among them.
std::size_t place_of(const Subject& subject) {
    const auto& all = subject.enterprise.assessments;
    return static_cast<std::size_t>(
        std::ranges::find(all, subject.assessment().id, &Assessment::id) - all.begin());
}

/// The one that it is compared with: as chosen, else the one before.
std::optional<std::size_t> earlier_place(const Subject& subject) {
    const std::size_t open = place_of(subject);
    const auto& all = subject.enterprise.assessments;
    const auto chosen = std::ranges::find(all, subject.session.compared, &Assessment::id);
    const auto at = static_cast<std::size_t>(chosen - all.begin());
    if (at < open) {
        return at;
    }
    return open > 0 ? std::optional(open - 1) : std::nullopt;
}

std::string name_at(const Subject& subject, std::size_t at) {
    return assessment_name(subject.enterprise, subject.enterprise.assessments[at].id,
                           subject.words);
}

// ---- the course over time

bool joins(const std::optional<Subject>& before, const Subject& now) {
    return before && assessment::compare(before->report, now.report).totals_comparable;
}

ChartRow trend_row(const Subject& subject, const Sittings& sittings, std::size_t at) {
    const auto& words = subject.words;
    ChartRow row{.label = name_at(subject, at),
                 .scored = false,
                 .text = words("score.none"_text),
                 .supported_text = words("score.none"_text)};
    const auto& sitting = sittings[at];
    if (!sitting) {
        row.joined = false;
        row.note = words("progress.unknown"_text);
        return row;
    }
    const auto& total = sitting->score().total;
    row.scored = total.has_value();
    if (total) {
        row.low = total->low;
        row.high = total->high;
        row.supported_low = total->supported_low;
        row.supported_high = total->supported_high;
        row.text = exchange::range_text(total->low, total->high);
        row.supported_text = exchange::range_text(total->supported_low, total->supported_high);
    }
    const std::string tier = sitting->instrument().tiers.empty()
                                 ? words("report.tier.none_asked"_text)
                                 : tier_badge(*sitting).text;
    row.joined = at == 0 || joins(sittings[at - 1], *sitting);
    row.note = row.joined ? tier : words("progress.apart"_text, {{"tier", tier}});
    return row;
}

Chart trend(const Subject& subject, const Sittings& sittings) {
    const auto& words = subject.words;
    Chart chart{.id = "progress.trend",
                .label = words("progress.trend"_text),
                .look = Chart::Look::line,
                .low_label = words("report.score.declared"_text),
                .supported_label = words("report.score.supported"_text),
                .label_label = words("profile.period"_text),
                .note_label = words("progress.tier"_text),
                .marks = total_gauge(subject, {}, false).marks};
    for (std::size_t i = 0; i < sittings.size(); ++i) {
        chart.rows.push_back(trend_row(subject, sittings, i));
    }
    return chart;
}

// ---- the list, by which one goes from one to another

Item sitting_item(const Subject& subject, const Sittings& sittings, std::size_t at) {
    const auto& words = subject.words;
    const Assessment& assessment = subject.enterprise.assessments[at];
    const bool is_open = assessment.id == subject.assessment().id;
    Item item{.text = name_at(subject, at)};
    if (const auto& sitting = sittings[at]) {
        const Asked progress = asked(sitting->score());
        item.detail = words("progress.sitting"_text, {{"done", progress.settled},
                                                      {"all", progress.all},
                                                      {"version", assessment.instrument.version}});
        item.value = is_open ? words("progress.is_open"_text) : tier_badge(*sitting).text;
    } else {
        item.detail = words(
            "instrument.unknown.text"_text,
            {{"id", assessment.instrument.id.text()}, {"version", assessment.instrument.version}});
    }
    if (!is_open && sittings[at]) {
        item.control =
            Control{.id = "progress.sitting." + assessment.id.text(),
                    .label = item.text,
                    .action = Go{{.screen = Screen::progress, .assessment = assessment.id}}};
    }
    return item;
}

Card sittings_card(const Subject& subject, const Sittings& sittings) {
    List list{.label = subject.words("progress.sittings"_text)};
    for (std::size_t i = sittings.size(); i-- > 0;) {
        list.items.push_back(sitting_item(subject, sittings, i));
    }
    return {.blocks = {Heading{.text = subject.words("progress.sittings"_text), .level = 3},
                       std::move(list), next_button(subject, "progress.next")}};
}

// ---- the comparison

Select earlier_select(const Subject& subject, std::size_t chosen) {
    const auto& all = subject.enterprise.assessments;
    Select select{.control = {.id = "progress.with",
                              .label = subject.words("progress.with"_text),
                              .action = CompareWith{}},
                  .value = all[chosen].id.text()};
    for (std::size_t i = 0; i < place_of(subject); ++i) {
        select.options.push_back({.value = all[i].id.text(), .label = name_at(subject, i)});
    }
    return select;
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

void add_comparison(Blocks& blocks, const Subject& subject, const Sittings& sittings) {
    const auto& words = subject.words;
    const auto at = earlier_place(subject);
    if (!at) {
        blocks.push_back(Paragraph{.text = words("progress.first"_text), .tone = Tone::muted});
        return;
    }
    blocks.push_back(Heading{
        .text = words("progress.from_to"_text, {{"earlier", name_at(subject, *at)},
                                                {"later", name_at(subject, place_of(subject))}}),
        .level = 2});
    if (place_of(subject) > 1) {
        blocks.push_back(earlier_select(subject, *at));
    }
    const auto& earlier = sittings[*at];
    if (!earlier) {
        blocks.push_back(Paragraph{.text = words("progress.unknown"_text), .tone = Tone::warning});
        return;
    }
    const Compared compared{.earlier = *earlier,
                            .later = subject,
                            .comparison = assessment::compare(earlier->report, subject.report)};
    append(blocks, comparability(compared));
    blocks.push_back(score_changes(compared));
    append(blocks, plan_outcome(compared));
    append(blocks, criterion_changes(compared));
    blocks.push_back(term_row({"declared", "supported", "range"}, subject.words));
}

}  // namespace

std::string Compared::earlier_name() const {
    return assessment_name(earlier.enterprise, earlier.assessment().id, words());
}

std::string Compared::later_name() const {
    return assessment_name(later.enterprise, later.assessment().id, words());
}

Blocks progress_view(const Subject& subject) {
    const auto& words = subject.words;
    const Sittings sittings = sittings_of(subject);
    Blocks blocks{Heading{.text = words("progress.title"_text), .level = 1},
                  Paragraph{.text = words("progress.text"_text), .tone = Tone::muted}};
    blocks.push_back(
        Columns{.columns = {{.share = 7, .blocks = {Card{.blocks = {trend(subject, sittings)}}}},
                            {.share = 4, .blocks = {sittings_card(subject, sittings)}}}});
    if (sittings.size() < 2) {
        blocks.push_back(Paragraph{.text = words("progress.only_one"_text), .tone = Tone::muted});
        return blocks;
    }
    add_comparison(blocks, subject, sittings);
    return blocks;
}

}  // namespace app::view
