// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_html.hpp"

#include <array>

#include "assessment/exchange/page_look.hpp"
#include "assessment/exchange/programme_charts.hpp"
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Whoever opens the file gets the same protection as in the app: nothing may run or load.
constexpr Markup policy = R"(<meta http-equiv="Content-Security-Policy")"
                          " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";

/// The picture that stands above a figure's table.
struct Picture {
    std::string_view figure;
    Html (*draw)(const ProgrammeSource& source);
};
constexpr std::array pictures{Picture{"tiers", tiers_svg}, Picture{"scores", scores_svg},
                              Picture{"heat", heat_svg}, Picture{"weakest", levels_svg},
                              Picture{"progress", flow_svg}};

struct Shown {
    std::string words;
    bool is_number = false;
};

struct AsShown {
    const Catalogue& words;

    Shown operator()(const std::string& text) const { return {text, false}; }
    Shown operator()(Decimal number) const { return {to_string(number), true}; }
    Shown operator()(Points points) const { return {points_text(points.hundredths), true}; }
    Shown operator()(std::chrono::year_month_day day) const {
        return {date_text(day, words), false};
    }
};

void open_page(Html& html, const ProgrammeSource& source, const std::string& title) {
    html.markup("<!DOCTYPE html>\n<html lang=\"")
        .text(source.words.language())
        .markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup(policy)
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(title)
        .markup("</title>\n<style>")
        .markup(page_look())
        .markup(programme_look())
        .markup("@page{size:A4 landscape;margin:14mm}\n</style>\n</head>\n<body>\n<main>\n<h1>")
        .text(title)
        .markup("</h1>\n<p class=\"label\">")
        .text(source.words("programme.note"_text))
        .markup("</p>\n");
}

void add_cells(Html& html, const Cells& row, const Catalogue& words) {
    html.markup("<tr>");
    bool is_head = true;
    for (const Cell& cell : row) {
        const Shown shown = std::visit(AsShown{words}, cell);
        if (is_head && !shown.is_number) {
            html.markup(R"(<th scope="row">)").text(shown.words).markup("</th>");
        } else {
            html.markup(shown.is_number ? Markup(R"(<td class="figure">)") : Markup("<td>"))
                .text(shown.words)
                .markup("</td>");
        }
        is_head = false;
    }
    html.markup("</tr>\n");
}

void add_table(Html& html, const Table& table, const Catalogue& words) {
    html.markup("<div class=\"wide\"><table>\n<thead><tr>");
    for (const TableColumn& column : table.columns) {
        html.markup(R"(<th scope="col">)").text(column.title).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody>\n");
    for (const Cells& row : table.rows) {
        add_cells(html, row, words);
    }
    html.markup("</tbody>\n</table></div>\n");
}

void add_why(Html& html, std::string_view figure, const ProgrammeSource& source) {
    if (const FigureWords* const meant = find_figure(figure)) {
        FigureNumbers numbers{.least = source.figures().least};
        html.markup("<details><summary>")
            .text(source.words("programme.column.why"_text))
            .markup("</summary><p>")
            .text(why_text(*meant, numbers, source.words))
            .markup("</p></details>\n");
    }
}

void add_picture(Html& html, std::string_view figure, const ProgrammeSource& source) {
    for (const Picture& picture : pictures) {
        const Html svg = picture.figure == figure ? picture.draw(source) : Html();
        if (!svg.empty()) {
            html.markup("<figure>").add(svg).markup("</figure>\n");
        }
    }
}

}  // namespace

std::string write_programme_html(const ProgrammeReport& report, const Catalogue& words) {
    const ProgrammeSource source{report, words};
    Html html;
    open_page(html, source, programme_title(report, words));
    for (const ProgrammeTable& made : programme_tables(report, words)) {
        html.markup("<section>\n<h2>").text(made.table.title).markup("</h2>\n");
        add_why(html, made.figure, source);
        add_picture(html, made.figure, source);
        add_table(html, made.table, words);
        html.markup("</section>\n");
    }
    html.markup("</main>\n</body>\n</html>\n");
    return html.characters();
}

}  // namespace assessment::exchange
