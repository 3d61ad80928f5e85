// SPDX-License-Identifier: MIT
// The first page: who, when, which tier, which total, and every condition of every tier.
#include <algorithm>
#include <array>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

void fact(Sheet& sheet, std::string_view label, std::string_view value) {
    sheet.html.markup("<div><dt>")
        .text(label)
        .markup("</dt><dd>")
        .text(value)
        .markup("</dd></div>");
}

/// Further members of `enterprise` that came with a file: shown as they are.
void enterprise_facts(Sheet& sheet) {
    for (const Extra& member : sheet.report.assessment.enterprise) {
        if (member.key == "name" || member.key == "visits") {  // visits are the commissioner's
            continue;
        }
        const ParsedJson parsed = parse_json(member.json);
        const bool is_text = parsed.readable && parsed.root.kind == Json::Kind::string;
        fact(sheet, member.key, is_text ? parsed.root.text : member.json);
    }
}

void facts(Sheet& sheet) {
    const Report& report = sheet.report;
    const Catalogue& words = sheet.words;
    sheet.html.markup(R"(<dl class="facts">)");
    if (!report.assessment.period.empty()) {
        fact(sheet, words("report.fact.period"_text), report.assessment.period);
    }
    fact(sheet, words("report.fact.issued"_text), date_text(report.issued, words));
    fact(sheet, words("report.fact.instrument"_text),
         words("report.instrument"_text, {{"title", sheet.in_words(sheet.instrument().title)},
                                          {"version", sheet.instrument().ref.version}}));
    fact(sheet, words("report.fact.answered"_text),
         words("report.answered"_text,
               {{"answered", report.score.answered}, {"applicable", report.score.applicable}}));
    fact(sheet, words("report.fact.assessment"_text), report.assessment.id.text());
    enterprise_facts(sheet);
    if (report.disclosure == Disclosure::levels_only) {
        fact(sheet, words("report.fact.disclosure"_text),
             words("report.disclosure.levels_only"_text));
    }
    fact(sheet, words("report.fact.code"_text), check_code(sheet.digest));
    sheet.html.markup("</dl>\n");
}

Markup badge_class(Verdict verdict) {
    switch (verdict) {
        case Verdict::achieved:
            return R"(<span class="badge good">)";
        case Verdict::open:
            return R"(<span class="badge open">)";
        case Verdict::missed:
            return R"(<span class="badge bad">)";
    }
    return R"(<span class="badge">)";
}

struct Counts {
    int met = 0;
    int open = 0;
    int failed = 0;
};

Counts counts(const TierScore& tier) {
    const auto of = [&](ConditionState state) {
        return static_cast<int>(std::ranges::count(tier.conditions, state, &Condition::state));
    };
    return {of(ConditionState::met), of(ConditionState::open), of(ConditionState::failed)};
}

void verdicts(Sheet& sheet) {
    sheet.html.markup(R"(<ul class="verdicts">)");
    for (std::size_t tier = 0; tier < sheet.instrument().tiers.size(); ++tier) {
        const TierScore& score = sheet.report.score.tiers[tier];
        const Counts of = counts(score);
        sheet.html.markup("<li><strong>")
            .text(sheet.in_words(sheet.instrument().tiers[tier].title))
            .markup("</strong> ");
        element(sheet, badge_class(score.verdict), verdict_text(score.verdict, sheet.words),
                "</span> ");
        element(sheet, R"(<span class="muted">)",
                sheet.words("report.condition.counts"_text,
                            {{"met", of.met}, {"open", of.open}, {"failed", of.failed}}),
                "</span></li>");
    }
    sheet.html.markup("</ul>\n");
}

void legend_entry(Sheet& sheet, Markup css_class, std::string_view words) {
    sheet.html.markup("<li>").add(swatch_svg(css_class)).text(words).markup("</li>");
}

void total_gauge(Sheet& sheet, const Range& total) {
    ChartRow row{{}, total, {}, {}};
    std::vector<std::string> titles;
    for (const Tier& tier : sheet.instrument().tiers) {
        row.minimums.push_back(tier.total);
        titles.push_back(sheet.in_words(tier.title));
    }
    const std::string declared = range_text(total.low, total.high);
    const std::string supported = range_text(total.supported_low, total.supported_high);
    sheet.html.markup("<figure>")
        .add(gauge_svg(row, titles,
                       {"total-chart", sheet.words("report.total.chart"_text),
                        sheet.words("report.total.description"_text,
                                    {{"declared", declared}, {"supported", supported}})}))
        .markup("</figure>\n");
}

void totals(Sheet& sheet) {
    const auto& total = sheet.report.score.total;
    if (!total) {
        element(sheet, "<p>", sheet.words("report.total.none"_text), "</p>\n");
        return;
    }
    sheet.html.markup(R"(<div class="totals"><p><span class="muted">)")
        .text(sheet.words("report.score.supported_long"_text))
        .markup("</span><b>")
        .text(range_text(total->supported_low, total->supported_high))
        .markup(R"(</b></p><p><span class="muted">)")
        .text(sheet.words("report.score.declared_long"_text))
        .markup("</span><b>")
        .text(range_text(total->low, total->high))
        .markup("</b></p></div>\n");
    total_gauge(sheet, *total);
}

Markup row_class(ConditionState state) {
    switch (state) {
        case ConditionState::met:
            return R"(<tr class="met"><td>)";
        case ConditionState::open:
            return R"(<tr class="open"><td>)";
        case ConditionState::failed:
            return R"(<tr class="failed"><td>)";
    }
    return "<tr><td>";
}

void condition_rows(Sheet& sheet, std::uint32_t tier) {
    // What is missing is what one looks for: it stands first.
    for (const auto state : {ConditionState::failed, ConditionState::open, ConditionState::met}) {
        for (const Condition& condition : sheet.report.score.tiers[tier].conditions) {
            if (condition.state != state) {
                continue;
            }
            const auto said = condition_words(sheet.report, tier, condition, sheet.words);
            element(sheet, row_class(state), condition_state_text(state, sheet.words), "</td>");
            element(sheet, "<td>", said.wanted, "</td>");
            element(sheet, "<td>", said.actual, "</td></tr>\n");
        }
    }
}

}  // namespace

void add_head(Sheet& sheet) {
    const std::string name = enterprise_name(sheet.report.assessment);
    sheet.html.markup("<header>\n<p class=\"label\">")
        .text(sheet.words("report.label"_text))
        .markup("</p>\n<h1>")
        .text(sheet.words("report.title"_text))
        .markup("</h1>\n<p class=\"enterprise\">")
        .text(name.empty() ? sheet.words("report.no_name"_text) : name)
        .markup("</p>\n");
    facts(sheet);
    if (is_draft(sheet.report)) {
        const int open = sheet.report.score.applicable - sheet.report.score.answered;
        element(sheet, R"(<p class="draft-note">)",
                sheet.words("report.draft_note"_text, {{"count", open}}), "</p>\n");
    }
    sheet.html.markup("</header>\n");
}

void add_result(Sheet& sheet) {
    open_section(sheet, "result", "report.result.title"_text);
    sheet.html.markup("<div class=\"card\">\n<p class=\"tier\">")
        .text(tier_text(sheet.report, sheet.words))
        .markup("</p>\n");
    verdicts(sheet);
    totals(sheet);
    sheet.html.markup("</div>\n");
    add_legend(sheet);
    close_section(sheet);
}

void add_legend(Sheet& sheet) {
    const auto& criteria = sheet.report.score;
    sheet.html.markup(R"(<ul class="legend">)");
    legend_entry(sheet, "supported", sheet.words("report.legend.supported"_text));
    legend_entry(sheet, "declared", sheet.words("report.legend.declared"_text));
    if (criteria.answered < criteria.applicable) {
        legend_entry(sheet, "possible", sheet.words("report.legend.possible"_text));
    }
    for (std::size_t tier = 0; tier < sheet.instrument().tiers.size(); ++tier) {
        legend_entry(sheet, tier == 0 ? Markup("minimum first") : Markup("minimum"),
                     sheet.words("report.legend.minimum"_text,
                                 {{"tier", sheet.in_words(sheet.instrument().tiers[tier].title)}}));
    }
    sheet.html.markup("</ul>\n");
}

void add_conditions(Sheet& sheet) {
    constexpr std::array columns{Column{"state", "report.condition.state"_text},
                                 Column{"wanted", "report.condition.wanted"_text},
                                 Column{"actual", "report.condition.actual"_text}};
    open_section(sheet, "conditions", "report.conditions.title"_text);
    element(sheet, "<p>", sheet.words("report.conditions.intro"_text), "</p>\n");
    for (std::uint32_t tier = 0; tier < sheet.instrument().tiers.size(); ++tier) {
        const TierScore& score = sheet.report.score.tiers[tier];
        sheet.html.markup("<h3>")
            .text(sheet.in_words(sheet.instrument().tiers[tier].title))
            .markup(" ");
        element(sheet, badge_class(score.verdict), verdict_text(score.verdict, sheet.words),
                "</span></h3>\n");
        open_table(sheet, "conditions", columns);
        condition_rows(sheet, tier);
        close_table(sheet);
    }
    close_section(sheet);
}

}  // namespace assessment::exchange
