// SPDX-License-Identifier: MIT
#include "app/view/portfolio_view.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/view/grid_room.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

/// The figure says it; the ground makes it seen. A quarter of the points each.
Tone band(int hundredths) {
    constexpr int quarter = 2500;
    return hundredths < quarter       ? Tone::bad
           : hundredths < 2 * quarter ? Tone::warning
           : hundredths < 3 * quarter ? Tone::accent
                                      : Tone::good;
}

/// The dimension of this name in the instrument that the row was answered with.
const assessment::DimensionScore* score_of(const Summary& summary,
                                           const assessment::DimensionId& id) {
    const auto& dimensions = summary.instrument->dimensions;
    const auto found = std::ranges::find(dimensions, id, &assessment::Dimension::id);
    return found == dimensions.end()
               ? nullptr
               : &summary.score.dimensions[static_cast<std::size_t>(found - dimensions.begin())];
}

/// While something is open, the least that it can be.
GridCell map_cell(const PortfolioRow& row, const assessment::DimensionId& id,
                  const assessment::Catalogue& words) {
    const auto* dimension = row.summary == nullptr ? nullptr : score_of(*row.summary, id);
    if (dimension == nullptr || !dimension->score) {
        return {.text = words("portfolio.map.none"_text)};
    }
    const auto& range = *dimension->score;
    const std::string points = assessment::points_text(range.low);
    return range.low == range.high
               ? GridCell{.text = points, .tone = band(range.low)}
               : GridCell{.text = words("portfolio.map.at_least"_text, {{"points", points}})};
}

constexpr int figure_room = 52;
constexpr int letter_room = 8;

Grid heat_map(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    const auto& dimensions = session.library->instruments.front()->dimensions;
    Grid grid{.id = "portfolio.map",
              .caption = words("portfolio.map"_text),
              .columns = {{.label = words("portfolio.enterprise"_text), .least = 168}},
              .is_map = true};
    for (const auto& dimension : dimensions) {
        const std::string& title = dimension.title.in(session.language);
        grid.columns.push_back(
            {.label = title, .least = room_for(title, figure_room, letter_room)});
    }
    for (const PortfolioRow& row : page_of(session, rows)) {
        GridRow line{
            .control = {.id = "portfolio." + row.enterprise->id.text() + ".map",
                        .label = name_of(*row.enterprise, words),
                        .action = Go{{.screen = Screen::result, .assessment = row.newest().id}}}};
        for (const auto& dimension : dimensions) {
            line.cells.push_back(map_cell(row, dimension.id, words));
        }
        grid.rows.push_back(std::move(line));
    }
    return grid;
}

Facts facts(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    const auto& tiers = session.library->instruments.front()->tiers;
    const auto settled = std::ranges::count_if(rows, [](const PortfolioRow& row) {
        return row.summary != nullptr && open_count(row.summary->score) == 0;
    });
    Facts facts{
        .facts = {{.label = words("portfolio.enterprises"_text),
                   .value = std::to_string(rows.size())},
                  {.label = words("portfolio.settled"_text), .value = std::to_string(settled)}},
        .side_by_side = true};
    for (const auto& tier : tiers) {
        const auto reached = std::ranges::count_if(rows, [&](const PortfolioRow& row) {
            const auto at = row.summary == nullptr ? std::nullopt : row.summary->score.tier;
            return at && row.summary->instrument->tiers[*at].id == tier.id;
        });
        facts.facts.push_back(
            {.label = tier.title.in(session.language), .value = std::to_string(reached)});
    }
    return facts;
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

}  // namespace

Blocks portfolio_view(const Session& session) {
    const auto& words = session.words();
    const auto rows = chosen_rows(session);
    Blocks blocks{Heading{.text = words("portfolio.title"_text), .level = 1},
                  Paragraph{.text = words("portfolio.text"_text), .tone = Tone::muted},
                  Row{.blocks = {count_status(session, rows),
                                 button("portfolio.to_list", words("portfolio.to_list"_text), Go{},
                                        Emphasis::quiet, Icon::list)}}};
    if (rows.empty()) {
        blocks.push_back(Paragraph{portfolio_size(session) == 0
                                       ? words("portfolio.empty"_text)
                                       : words("portfolio.nothing_found"_text)});
        return blocks;
    }
    blocks.push_back(Card{.blocks = {facts(session, rows)}});
    append(blocks, due_blocks(session, rows));
    append(blocks, visit_blocks(session, rows));
    append(blocks, calendar_blocks(session, rows));
    append(blocks, close_blocks(session, rows));
    append(blocks, weakest_blocks(session, rows));
    blocks.push_back(Heading{.text = words("portfolio.map"_text), .level = 2});
    blocks.push_back(Paragraph{.text = words("portfolio.map.text"_text), .tone = Tone::muted});
    blocks.push_back(heat_map(session, rows));
    append(blocks, page_turner(session, rows));
    return blocks;
}

}  // namespace app::view
