// SPDX-License-Identifier: MIT
// The parts of the programme's screen.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/programme_blocks.hpp"
#include "app/view/programme_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

Tone tone_of(int band) {
    switch (band) {
        case 1:
            return Tone::bad;
        case 2:
            return Tone::warning;
        case 3:
            return Tone::accent;
        case 4:
            return Tone::good;
        default:
            return Tone::normal;
    }
}

/// Groups beside dimensions: field and group are one column.
Grid heat_map(const DeskTable& table, const assessment::Catalogue& words) {
    Grid grid{.id = "programme.map",
              .caption = table.title,
              .columns = {{.label = words("programme.column.group"_text), .least = 168}},
              .is_map = true};
    for (std::size_t at = 2; at < table.columns.size(); ++at) {
        const std::string& label = table.columns[at].label;
        grid.columns.push_back({.label = label, .least = room_for_head(label)});
    }
    for (const DeskRow& row : table.rows) {
        GridRow line{.control = {.id = "programme.map." + std::to_string(grid.rows.size()),
                                 .label = row.cells.size() > 1 ? row.cells[1].text : std::string(),
                                 .action = action_of(row)},
                     .detail = row.cells.empty() ? std::string() : row.cells[0].text};
        for (std::size_t at = 2; at < table.columns.size(); ++at) {
            line.cells.push_back(
                at < row.cells.size()
                    ? GridCell{.text = row.cells[at].text, .tone = tone_of(row.cells[at].band)}
                    : GridCell{});
        }
        grid.rows.push_back(std::move(line));
    }
    return grid;
}

Fold filter_fold(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    const auto count = session.desk.query.filters.size();
    Row row;
    for (const DeskChoice& choice : answer.choices) {
        if (!is_scope(choice)) {
            row.blocks.push_back(select_of(choice));
        }
    }
    return fold(session, "programme.filters",
                count == 0 ? words("portfolio.filters"_text)
                           : words("portfolio.filters_set"_text, {{"count", count}}),
                {std::move(row)});
}

Row order_row(const Session& session, const DeskTable& table) {
    const auto& words = session.words();
    const DeskQuery& query = session.desk.query;
    Field search{.control = {.id = "programme.search",
                             .label = words("programme.search"_text),
                             .action = SearchDesk{}},
                 .value = query.search,
                 .hint = words("programme.search_hint"_text)};
    Select order{.control = {.id = "programme.order",
                             .label = words("portfolio.order"_text),
                             .action = SortDesk{}},
                 .value = query.order.empty() ? "supported" : query.order};
    for (const DeskColumn& column : table.columns) {
        order.options.push_back({.value = column.id, .label = column.label});
    }
    Button reverse = button("programme.reverse", words("portfolio.reverse"_text), ReverseDesk{});
    reverse.is_toggle = true;
    reverse.pressed = query.reversed;
    return {.blocks = {std::move(search), std::move(order), std::move(reverse)}};
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

}  // namespace

Blocks programme_table(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    if (answer.tables.empty()) {
        return {Paragraph{words("programme.none_counts"_text)}};
    }
    const DeskTable& table = answer.tables.front();
    Blocks blocks = scope_blocks(answer);
    blocks.push_back(order_row(session, table));
    blocks.push_back(filter_fold(session, answer));
    Row counted{.blocks = {Status{.id = "programme.found",
                                  .text = words("programme.found"_text,
                                                {{"count", answer.found}, {"all", answer.all}})}}};
    if (answer.found < answer.all) {
        counted.blocks.push_back(button("programme.whole", words("programme.whole"_text),
                                        ShowWholeDesk{}, Emphasis::quiet, Icon::undo));
    }
    blocks.push_back(std::move(counted));
    if (table.rows.empty()) {
        blocks.push_back(Paragraph{words("programme.nothing_found"_text)});
        return blocks;
    }
    blocks.push_back(grid_of(table));
    append(blocks, desk_turner(session, answer));
    blocks.push_back(export_row(session, {"csv", "xlsx"}));
    return blocks;
}

Blocks programme_figures(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    if (answer.tables.empty()) {
        return {Paragraph{words("programme.none_counts"_text)}};
    }
    Blocks blocks = scope_blocks(answer);
    blocks.push_back(Paragraph{.text = words("programme.note"_text), .tone = Tone::muted});
    blocks.push_back(export_row(session, {"html", "xlsx", "csv", "json"}));
    for (const DeskTable& table : answer.tables) {
        const bool is_plain = !table.rows.empty() && table.id != "overview" && table.id != "heat";
        if (is_plain) {
            blocks.push_back(plain_table(table));  // its caption is the heading
        } else {
            blocks.push_back(Heading{.text = table.title, .level = 2});
        }
        if (table.rows.empty()) {
            // Only what is worth a question may be nothing though there are enough reports.
            blocks.push_back(Paragraph{.text = table.id == "questions"
                                                   ? words("programme.no_questions"_text)
                                                   : words("programme.nothing"_text),
                                       .tone = Tone::muted});
        } else if (table.id == "overview") {
            blocks.push_back(Card{.blocks = {facts_of(table)}});
        } else if (table.id == "heat") {
            blocks.push_back(heat_map(table, words));
        }
        if (!table.text.empty()) {
            blocks.push_back(why_fold(session, table));
        }
    }
    return blocks;
}

Blocks programme_refused(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    Blocks blocks{Paragraph{.text = words("programme.refused.text"_text), .tone = Tone::muted}};
    if (answer.found == 0 || answer.tables.empty()) {
        blocks.push_back(Paragraph{words("programme.refused.none"_text)});
        return blocks;
    }
    blocks.push_back(grid_of(answer.tables.front()));
    append(blocks, desk_turner(session, answer));
    blocks.push_back(export_row(session, {"csv", "xlsx"}));
    return blocks;
}

Blocks programme_report(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    Blocks blocks{
        Row{.blocks = {button("programme.back", words("programme.to_reports"_text),
                              Go{{.screen = Screen::programme}}, Emphasis::quiet, Icon::back)}}};
    if (answer.tables.empty()) {
        blocks.push_back(Paragraph{words("programme.no_report"_text)});
        return blocks;
    }
    blocks.push_back(Heading{.text = answer.title, .level = 2});
    for (const DeskTable& table : answer.tables) {
        if (table.id == "facts") {
            blocks.push_back(Card{.blocks = {facts_of(table)}});
            continue;
        }
        if (table.id == "scores") {
            blocks.push_back(plain_table(table));
        } else {
            blocks.push_back(Heading{.text = table.title, .level = 3});
            blocks.push_back(list_of(table));
        }
    }
    return blocks;
}

}  // namespace app::view
