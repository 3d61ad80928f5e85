// SPDX-License-Identifier: MIT
#include "assessment/exchange/visit_html_parts.hpp"

#include <algorithm>
#include <utility>

#include "assessment/exchange/evidence_words.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr Markup policy = R"(<meta http-equiv="Content-Security-Policy")"
                          " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

/// Tighter than the report: a sheet is one side, whatever is on it.
constexpr Markup visit_look = R"css(
h2{margin:20px 0 6px;font-size:16px;padding-bottom:4px}
.visit{display:grid;grid-template-columns:repeat(2,1fr);gap:4px 28px;margin:8px 0}
.visit div{display:flex;gap:8px;align-items:baseline;min-height:1.7em;border-bottom:1px solid var(--muted)}
.visit dt{color:var(--muted);white-space:nowrap}.visit dd{margin:0;flex:1;white-space:pre-line}
.points{display:grid;grid-template-columns:repeat(2,1fr);gap:0 28px}
.points ul{list-style:none;margin:0;padding:0}
.points li{display:flex;gap:8px;padding:2px 0;break-inside:avoid}
.points li::before{content:"";flex:none;width:11px;height:11px;margin-top:6px;border:1px solid var(--text)}
.points li.more::before{border-color:transparent}
.room{height:34mm;border:1px solid var(--muted);border-radius:6px}
.side{break-before:page}
.signatures div{min-height:74px}
@media screen and (max-width:640px){.visit,.points{grid-template-columns:1fr}}
@media print{h1{font-size:15pt}h2{font-size:11pt;margin:8pt 0 3pt}.enterprise{font-size:12pt;margin:0 0 4pt}
main{font-size:9.5pt;line-height:1.4}.points li::before{margin-top:3pt}.label{margin:0 0 6pt}
.signatures div{min-height:20mm;padding:6pt 10pt}}
)css";

std::string title_of(const Sheet& sheet, std::uint32_t criterion) {
    return numbered_title(sheet, criterion);
}

}  // namespace

void open_visit_page(Sheet& sheet, TextKey kind) {
    const std::string name = enterprise_name(sheet.report.assessment);
    sheet.html.markup("<!DOCTYPE html>\n<html lang=\"")
        .text(sheet.words.language())
        .markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup(policy)
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(sheet.words("visit.page.title"_text,
                          {{"title", sheet.words(kind)}, {"enterprise", name}}))
        .markup("</title>\n<style>");
    add_style(sheet);
    sheet.html.markup(visit_look).markup("</style>\n</head>\n<body>\n<main>\n");
    element(sheet, "<h1>", sheet.words(kind), "</h1>\n");
    element(sheet, R"(<p class="enterprise">)", name, "</p>\n");
}

void close_visit_page(Sheet& sheet) {
    sheet.html.markup("</main>\n</body>\n</html>\n");
}

std::vector<PointLine> must_have_lines(const Sheet& sheet, const VisitPoints& points) {
    std::vector<PointLine> lines;
    for (const OpenMustHave& open : points.must_haves) {
        auto said = condition_words(sheet.report, open.tier, open.condition, sheet.words);
        lines.push_back({std::move(said.wanted), std::move(said.actual)});
    }
    return lines;
}

std::vector<PointLine> not_sure_lines(const Sheet& sheet, const VisitPoints& points) {
    std::vector<PointLine> lines;
    lines.reserve(points.not_sure.size());
    for (const std::uint32_t at : points.not_sure) {
        lines.push_back({title_of(sheet, at), {}});
    }
    return lines;
}

std::vector<PointLine> due_lines(const Sheet& sheet, const VisitPoints& points) {
    std::vector<PointLine> lines;
    for (const StepDue& step : points.due) {
        const std::string day = iso_date(step.due);
        std::string when = step.overdue ? sheet.words("visit.overdue"_text, {{"day", day}}) : day;
        lines.push_back({title_of(sheet, step.criterion),
                         step.post.empty() ? std::move(when)
                                           : sheet.words("visit.page.due"_text,
                                                         {{"day", when}, {"post", step.post}})});
    }
    return lines;
}

std::vector<PointLine> evidence_lines(const Sheet& sheet, const VisitPoints& points) {
    const auto& answers = sheet.report.assessment.answers;
    std::vector<PointLine> lines;
    for (const EvidencePiece& piece : points.to_see) {
        const Criterion& criterion = sheet.instrument().criteria[piece.criterion];
        const auto answer = answers.find(criterion.id);
        lines.push_back({piece_text(criterion, answer == answers.end() ? nullptr : &answer->second,
                                    piece, sheet.words),
                         evidence_state_text(piece.state, sheet.words)});
    }
    return lines;
}

void add_points(Sheet& sheet, TextKey title, TextKey none, std::span<const PointLine> lines,
                std::size_t most) {
    sheet.html.markup("<section>");
    element(sheet, "<h2>", sheet.words(title, {{"count", lines.size()}}), "</h2>\n");
    if (lines.empty()) {
        element(sheet, R"(<p class="muted">)", sheet.words(none), "</p></section>\n");
        return;
    }
    sheet.html.markup("<ul>");
    for (const PointLine& line : lines.first(std::min(most, lines.size()))) {
        element(sheet, "<li><span>", line.text, "");
        if (!line.detail.empty()) {
            element(sheet, R"( <span class="muted">)", line.detail, "</span>");
        }
        sheet.html.markup("</span></li>\n");
    }
    if (lines.size() > most) {
        element(sheet, R"(<li class="more muted">)",
                sheet.words("visit.more"_text, {{"count", lines.size() - most}}), "</li>\n");
    }
    sheet.html.markup("</ul></section>\n");
}

void add_blank(Sheet& sheet, TextKey label, std::string_view value) {
    element(sheet, "<div><dt>", sheet.words(label), "</dt><dd>");
    element(sheet, "", value, "</dd></div>\n");
}

void add_visit_signatures(Sheet& sheet) {
    element(sheet, "<h2>", sheet.words("visit.page.signatures"_text), "</h2>\n");
    sheet.html.markup(R"(<div class="signatures">)");
    for (const TextKey role :
         {"visit.page.enterprise"_text, "report.signature.commissioner"_text}) {
        element(sheet, "<div><p>", sheet.words(role), R"(</p><p class="line">)");
        element(sheet, "", sheet.words("report.signature.date"_text), "</p></div>");
    }
    sheet.html.markup("</div>\n");
}

}  // namespace assessment::exchange
