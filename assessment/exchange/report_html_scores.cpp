// SPDX-License-Identifier: MIT
// Where the points are: the dimensions as pictures and as a table, and the gaps.
#include <algorithm>
#include <array>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

std::string declared_text(const Sheet& sheet, const std::optional<Range>& range) {
    return range ? range_text(range->low, range->high) : sheet.words("report.unscored"_text);
}

std::string supported_text(const Sheet& sheet, const std::optional<Range>& range) {
    return range ? range_text(range->supported_low, range->supported_high)
                 : sheet.words("report.unscored"_text);
}

std::vector<int> minimums(const Instrument& instrument, std::uint32_t dimension) {
    std::vector<int> found;
    for (const Tier& tier : instrument.tiers) {
        const auto minimum = std::ranges::find(tier.minimums, dimension, &Minimum::dimension);
        found.push_back(minimum == tier.minimums.end() ? -1 : minimum->hundredths);
    }
    return found;
}

std::vector<ChartRow> chart_rows(const Sheet& sheet) {
    std::vector<ChartRow> rows;
    for (std::uint32_t at = 0; at < sheet.instrument().dimensions.size(); ++at) {
        const auto& range = sheet.report.score.dimensions[at].score;
        rows.push_back({sheet.in_words(sheet.instrument().dimensions[at].title), range,
                        supported_text(sheet, range), minimums(sheet.instrument(), at)});
    }
    return rows;
}

void charts(Sheet& sheet) {
    const auto rows = chart_rows(sheet);
    const std::string described = sheet.words("report.chart.description"_text);
    sheet.html.markup(R"(<figure class="radar">)")
        .add(radar_svg(rows, {"radar", sheet.words("report.chart.radar"_text), described}))
        .markup("</figure>\n<figure>")
        .add(bars_svg(rows, {"bars", sheet.words("report.chart.bars"_text), described}))
        .markup("</figure>\n");
    add_legend(sheet);
}

void dimension_row(Sheet& sheet, std::uint32_t at) {
    const Dimension& dimension = sheet.instrument().dimensions[at];
    const DimensionScore& score = sheet.report.score.dimensions[at];
    sheet.html.markup(R"(<tr><th scope="row">)")
        .number(at + 1)
        .markup(" ")
        .text(sheet.in_words(dimension.title));
    if (score.overclaimed) {
        element(sheet, R"( <span class="badge bad">)", sheet.words("report.overclaimed"_text),
                "</span>");
    }
    sheet.html.markup(R"(</th><td class="figure">)").number(dimension.weight).markup("</td>");
    element(sheet, R"(<td class="figure">)", supported_text(sheet, score.score), "</td>");
    element(sheet, R"(<td class="figure">)", declared_text(sheet, score.score), "</td>");
    element(sheet, R"(<td class="figure">)",
            sheet.words("report.answered_short"_text,
                        {{"answered", score.answered}, {"applicable", score.applicable}}),
            "</td></tr>\n");
}

void total_row(Sheet& sheet) {
    const Score& score = sheet.report.score;
    element(sheet, R"(<tr class="total"><th scope="row">)", sheet.words("report.total"_text),
            "</th><td></td>");
    element(sheet, R"(<td class="figure">)", supported_text(sheet, score.total), "</td>");
    element(sheet, R"(<td class="figure">)", declared_text(sheet, score.total), "</td>");
    element(sheet, R"(<td class="figure">)",
            sheet.words("report.answered_short"_text,
                        {{"answered", score.answered}, {"applicable", score.applicable}}),
            "</td></tr>\n");
}

/// The clauses whose words are quoted, each with its words.
void quotes(Sheet& sheet, const Criterion& criterion, bool with_source) {
    for (const Citation& citation : criterion.cites) {
        if (citation.quote.empty()) {
            continue;
        }
        sheet.html.markup(R"(<p class="quote"><cite>)")
            .text(with_source ? citation_text(sheet.instrument(), citation, sheet.words)
                              : sheet.in_words(citation.clause))
            .markup("</cite> <q>")
            .text(sheet.in_words(citation.quote))
            .markup("</q></p>");
    }
}

void gap_row(Sheet& sheet, std::uint32_t at, bool with_source) {
    const Criterion& criterion = sheet.instrument().criteria[at];
    const CriterionScore& score = sheet.report.score.criteria[at];
    element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, at),
            R"(<br><span class="muted">)");
    element(sheet, "", sheet.in_words(sheet.instrument().dimensions[criterion.dimension].title),
            "</span></th>");
    element(
        sheet, R"(<td class="figure">)",
        score.level ? level_text(*score.level, sheet.words) : state_text(score.state, sheet.words),
        "</td>");
    element(sheet, R"(<td class="figure">)", points_text(score.lost.value_or(0)), "</td><td>");
    const std::string next = gap_advice(sheet.report, at, sheet.words);
    if (!next.empty()) {
        element(sheet, "<p>", next, "</p>");
    }
    quotes(sheet, criterion, with_source);
    sheet.html.markup("</td></tr>\n");
}

}  // namespace

void add_dimensions(Sheet& sheet) {
    constexpr std::array columns{Column{"dimension", "report.dimension"_text},
                                 Column{"figure", "report.dimension.weight"_text},
                                 Column{"figure", "report.score.supported"_text},
                                 Column{"figure", "report.score.declared"_text},
                                 Column{"figure", "report.dimension.answered"_text}};
    open_section(sheet, "dimensions", "report.dimensions.title"_text);
    charts(sheet);
    open_table(sheet, "dimensions", columns);
    for (std::uint32_t at = 0; at < sheet.instrument().dimensions.size(); ++at) {
        dimension_row(sheet, at);
    }
    total_row(sheet);
    close_table(sheet);
    close_section(sheet);
}

void add_gaps(Sheet& sheet) {
    constexpr std::array columns{
        Column{"criterion", "report.criterion"_text}, Column{"figure level", "report.gap.now"_text},
        Column{"figure lost", "report.gap.lost"_text}, Column{"advice", "report.gap.advice"_text}};
    const auto lost = gaps(sheet.report.score);
    open_section(sheet, "gaps", "report.gaps.title"_text);
    if (lost.empty()) {
        element(sheet, "<p>", sheet.words("report.gaps.none"_text), "</p>\n");
    } else {
        element(sheet, "<p>", sheet.words("report.gaps.intro"_text, {{"count", lost.size()}}),
                "</p>\n");
        const Source* const source = only_quoted_source(sheet.instrument());
        if (source != nullptr) {
            element(
                sheet, "<p>",
                sheet.words("report.gaps.source"_text, {{"source", sheet.in_words(source->title)}}),
                "</p>\n");
        }
        open_table(sheet, "gaps", columns);
        for (const std::uint32_t at : lost) {
            gap_row(sheet, at, source == nullptr);
        }
        close_table(sheet);
    }
    close_section(sheet);
}

}  // namespace assessment::exchange
