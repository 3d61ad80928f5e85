// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_html.hpp"

#include <string_view>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/report_html_parts.hpp"
#include "assessment/exchange/report_json.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Whoever opens the file gets the same protection as in the app: nothing may run or load.
constexpr Markup policy = R"(<meta http-equiv="Content-Security-Policy")"
                          " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

void meta(Sheet& sheet, Markup name, std::string_view content) {
    sheet.html.markup("<meta name=\"")
        .markup(name)
        .markup("\" content=\"")
        .text(content)
        .markup("\">\n");
}

void open_page(Sheet& sheet) {
    const std::string name = enterprise_name(sheet.report.assessment);
    sheet.html.markup("<!DOCTYPE html>\n<html lang=\"")
        .text(sheet.words.language())
        .markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup(policy)
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup(R"(<meta name="generator" content="IPGauge )")
        .text(sheet.report.engine)
        .markup("\">\n");
    meta(sheet, "author", name);
    meta(sheet, "date", iso_date(sheet.report.issued));
    // The same on every sheet of paper. A browser counts them by the style sheet, the PDF by these.
    meta(sheet, "page-left",
         sheet.words("report.page.left"_text, {{"code", check_code(sheet.digest)}}));
    meta(sheet, "page-number",
         sheet.words("report.page.number"_text, {{"page", "{page}"}, {"pages", "{pages}"}}));
    meta(sheet, "without-glyph", sheet.words("report.page.without_glyph"_text));
    sheet.html.markup("<title>")
        .text(name.empty() ? sheet.words("report.title"_text)
                           : sheet.words("report.page_title"_text, {{"enterprise", name}}))
        .markup("</title>\n<style>");
    add_style(sheet);
    sheet.html.markup("</style>\n</head>\n<body>\n");
    if (is_draft(sheet.report)) {
        // A mark on the paper, not a word of the page: the note below the title says it.
        element(sheet, R"(<div class="watermark" data-mark=")", sheet.words("report.draft"_text),
                "\"></div>\n");
    }
    sheet.html.markup("<main>\n");
}

}  // namespace

std::string write_report_html(const Report& report, const Catalogue& words) {
    Sheet sheet{report, words, report_digest(report), {}};
    open_page(sheet);
    add_head(sheet);
    add_result(sheet);
    add_conditions(sheet);
    add_dimensions(sheet);
    add_gaps(sheet);
    add_plan(sheet);
    add_answers(sheet);
    if (report.disclosure == Disclosure::full) {
        add_evidence(sheet);
        add_profile(sheet);
    }
    add_clauses(sheet);
    add_method(sheet);
    if (report.disclosure == Disclosure::full) {
        add_review(sheet);
    }
    add_signatures(sheet);
    add_check_code(sheet);
    sheet.html.markup("</main>\n</body>\n</html>\n");
    return sheet.html.characters();
}

// ---- small things that several parts use

void element(Sheet& sheet, Markup open, std::string_view words, Markup close) {
    sheet.html.markup(open).text(words).markup(close);
}

void open_section(Sheet& sheet, Markup id, TextKey title) {
    sheet.html.markup(R"(<section id=")")
        .markup(id)
        .markup(R"(" aria-labelledby=")")
        .markup(id)
        .markup("-heading\">\n<h2 id=\"")
        .markup(id)
        .markup(R"(-heading">)")
        .text(sheet.words(title))
        .markup("</h2>\n");
}

void close_section(Sheet& sheet) {
    sheet.html.markup("</section>\n");
}

void open_table(Sheet& sheet, Markup css_class, std::span<const Column> columns) {
    sheet.html.markup(R"(<table class=")").markup(css_class).markup("\">\n<thead><tr>");
    for (const Column& column : columns) {
        sheet.html.markup(R"(<th scope="col" class=")")
            .markup(column.css_class)
            .markup(R"(">)")
            .text(sheet.words(column.title))
            .markup("</th>");
    }
    sheet.html.markup("</tr></thead>\n<tbody>\n");
}

void close_table(Sheet& sheet) {
    sheet.html.markup("</tbody>\n</table>\n");
}

std::string numbered_title(const Sheet& sheet, std::uint32_t criterion) {
    return numbered_title(sheet.instrument(), criterion, sheet.words.language());
}

}  // namespace assessment::exchange
