// SPDX-License-Identifier: MIT
#include "app/view/programme_blocks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/view/grid_room.hpp"
#include "app/view/page_turner.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

int room_for(const DeskColumn& column) {
    constexpr std::array wide{std::pair{"name", 168},   std::pair{"enterprise", 176},
                              std::pair{"source", 200}, std::pair{"reason", 280},
                              std::pair{"tier", 104},   std::pair{"state", 104},
                              std::pair{"fate", 144}};
    const auto* at =
        std::ranges::find(wide, column.id, [](const auto& row) { return std::string(row.first); });
    return std::max(at == wide.end() ? 0 : at->second, room_for_head(column.label));
}

}  // namespace

/// Figures are narrow, names are not.
int room_for_head(const std::string& head) {
    return room_for(head, 72, 9);
}

Action action_of(const DeskRow& row) {
    if (row.report > 0) {
        return Go{
            {.screen = Screen::programme, .part = ProgrammePart::report, .report = row.report}};
    }
    return ChooseOnDesk{.choice = row.choice, .value = row.value};
}

Grid grid_of(const DeskTable& table) {
    Grid grid{.id = "programme." + table.id, .caption = table.title};
    for (const DeskColumn& column : table.columns) {
        grid.columns.push_back({.label = column.label, .least = room_for(column)});
    }
    for (const DeskRow& row : table.rows) {
        GridRow line{
            .control = {.id = "programme." + table.id + "." +
                              std::to_string(row.report > 0 ? static_cast<std::size_t>(row.report)
                                                            : grid.rows.size()),
                        .label = row.cells.empty() ? std::string() : row.cells[0].text,
                        .action = action_of(row)}};
        for (std::size_t at = 1; at < table.columns.size(); ++at) {
            line.cells.push_back(at < row.cells.size() ? GridCell{.text = row.cells[at].text}
                                                       : GridCell{});
        }
        grid.rows.push_back(std::move(line));
    }
    return grid;
}

Table plain_table(const DeskTable& table) {
    Table plain{.id = "programme." + table.id, .caption = table.title};
    for (const DeskColumn& column : table.columns) {
        plain.columns.push_back(column.label);
    }
    for (const DeskRow& row : table.rows) {
        auto& cells = plain.rows.emplace_back();
        for (const DeskCell& cell : row.cells) {
            cells.push_back(cell.text);
        }
        cells.resize(table.columns.size());
    }
    return plain;
}

Facts facts_of(const DeskTable& table) {
    Facts facts;
    for (const DeskRow& row : table.rows) {
        if (row.cells.size() > 1 && !row.cells[1].text.empty()) {
            facts.facts.push_back({.label = row.cells[0].text, .value = row.cells[1].text});
        }
    }
    return facts;
}

List list_of(const DeskTable& table) {
    List list{.label = table.title};
    for (const DeskRow& row : table.rows) {
        const auto cell = [&](std::size_t at) {
            return at < row.cells.size() ? row.cells[at].text : std::string();
        };
        list.items.push_back({.text = cell(0), .detail = cell(1), .value = cell(2)});
    }
    return list;
}

Select select_of(const DeskChoice& choice) {
    Select select{.control = {.id = "programme.choose." + choice.id,
                              .label = choice.label,
                              .action = ChooseOnDesk{.choice = choice.id}},
                  .value = choice.value};
    for (const auto& [value, label] : choice.options) {
        select.options.push_back({.value = value, .label = label});
    }
    return select;
}

bool is_scope(const DeskChoice& choice) {
    return choice.id == "instrument" || choice.id == "period";
}

Blocks scope_blocks(const DeskAnswer& answer) {
    Row row;
    for (const DeskChoice& choice : answer.choices) {
        if (is_scope(choice)) {
            row.blocks.push_back(select_of(choice));
        }
    }
    Blocks blocks;
    if (!answer.title.empty()) {
        blocks.push_back(Paragraph{.text = answer.title, .strong = true});
    }
    if (!row.blocks.empty()) {
        blocks.push_back(std::move(row));
    }
    return blocks;
}

Blocks desk_turner(const Session& session, const DeskAnswer& answer) {
    return page_turner({.id = "programme",
                        .page = answer.page,
                        .pages = (answer.found + desk_page_size - 1) / desk_page_size,
                        .previous = TurnDeskPage{answer.page == 0 ? 0 : answer.page - 1},
                        .next = TurnDeskPage{answer.page + 1}},
                       session.words());
}

Row export_row(const Session& session, std::initializer_list<std::string_view> formats) {
    const auto& words = session.words();
    Row row;
    for (const std::string_view format : formats) {
        std::string upper(format);
        std::ranges::transform(upper, upper.begin(),
                               [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        Button save = button("programme.export." + std::string(format),
                             words("programme.export"_text, {{"format", upper}}),
                             ExportDesk{std::string(format)}, Emphasis::secondary, Icon::download);
        if (format == "xlsx" && session.making) {
            save.control.enabled = false;
            save.control.reason = words("report_screen.making"_text);
        }
        row.blocks.push_back(std::move(save));
    }
    return row;
}

Fold why_fold(const Session& session, const DeskTable& table) {
    return fold(session, "programme.why." + table.id,
                session.words()("programme.why"_text, {{"figure", table.title}}),
                {Paragraph{table.text}});
}

}  // namespace app::view
