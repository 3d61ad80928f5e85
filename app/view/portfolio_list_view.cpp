// SPDX-License-Identifier: MIT
// The list of many enterprises. It is shown in pages, so that canvas and mirror have the same
// rows and neither has more than a person goes through.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "app/asked.hpp"
#include "app/enterprise_detail.hpp"
#include "app/view/enterprises_view.hpp"
#include "app/view/page_turner.hpp"
#include "app/view/parts.hpp"
#include "app/view/portfolio_view.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Catalogue;

Select filter_select(const Session& session, PortfolioFilter filter, std::string id,
                     std::string label) {
    const auto& filters = session.portfolio.choices.filters;
    const auto chosen = filters.find(filter);
    return {.control = {.id = "portfolio.filter." + std::move(id),
                        .label = std::move(label),
                        .action = FilterPortfolio{.filter = filter}},
            .value = chosen == filters.end() ? std::string() : chosen->second,
            .options = {{.label = session.words()("portfolio.filter.all"_text)}}};
}

/// The options that the default instrument has for this field of the profile.
Select profile_select(const Session& session, PortfolioFilter filter, const std::string& field) {
    const auto& words = session.words();
    const auto* asked = session.library->instruments.front()->find(assessment::FieldId(field));
    Select select =
        filter_select(session, filter, field,
                      asked == nullptr ? std::string() : asked->label.in(session.language));
    if (asked != nullptr) {
        for (const auto& option : asked->options) {
            select.options.push_back(
                {.value = option.id.text(), .label = option.label.in(session.language)});
        }
    }
    select.options.push_back(
        {.value = std::string(filter_not_said), .label = words("portfolio.filter.not_said"_text)});
    return select;
}

Select park_select(const Session& session) {
    const auto& words = session.words();
    Select select =
        filter_select(session, PortfolioFilter::park, "park", words("profile.park"_text));
    std::set<std::string> parks;
    for (const EnterpriseRecord& record : session.enterprises) {
        if (is_shown(session, record)) {
            parks.insert(detail_of(record, EnterpriseDetail::park));
        }
    }
    parks.erase("");
    for (const std::string& park : parks) {
        select.options.push_back({.value = park, .label = park});
    }
    select.options.push_back(
        {.value = std::string(filter_not_said), .label = words("portfolio.filter.not_said"_text)});
    return select;
}

Select tier_select(const Session& session) {
    const auto& words = session.words();
    Select select =
        filter_select(session, PortfolioFilter::tier, "tier", words("portfolio.tier"_text));
    for (const auto& tier : session.library->instruments.front()->tiers) {
        select.options.push_back(
            {.value = tier.id.text(), .label = tier.title.in(session.language)});
    }
    select.options.push_back(
        {.value = std::string(filter_not_said), .label = words("portfolio.filter.no_tier"_text)});
    return select;
}

Select due_select(const Session& session) {
    const auto& words = session.words();
    Select select =
        filter_select(session, PortfolioFilter::due, "due", words("portfolio.due"_text));
    select.options.push_back(
        {.value = std::string(due_overdue), .label = words("portfolio.filter.overdue"_text)});
    select.options.push_back({.value = std::string(due_soon),
                              .label = words("portfolio.filter.soon"_text, {{"days", soon_days}})});
    select.options.push_back(
        {.value = std::string(due_none), .label = words("portfolio.filter.no_day"_text)});
    return select;
}

Fold filter_fold(const Session& session) {
    const auto& words = session.words();
    const auto count = session.portfolio.choices.filters.size();
    return fold(session, "portfolio.filters",
                count == 0 ? words("portfolio.filters"_text)
                           : words("portfolio.filters_set"_text, {{"count", count}}),
                {Row{.blocks = {profile_select(session, PortfolioFilter::industry, "industry"),
                                profile_select(session, PortfolioFilter::size, "size"),
                                park_select(session), tier_select(session), due_select(session)}}});
}

Row order_row(const Session& session) {
    const auto& words = session.words();
    const auto& choices = session.portfolio.choices;
    Field search{.control = {.id = "portfolio.search",
                             .label = words("portfolio.search"_text),
                             .action = SearchPortfolio{}},
                 .value = choices.search,
                 .hint = words("portfolio.search_hint"_text)};
    const std::array labels{words("portfolio.order.name"_text), words("portfolio.order.total"_text),
                            words("portfolio.order.progress"_text),
                            words("portfolio.order.changed"_text),
                            words("portfolio.order.due"_text)};
    Select order{
        .control = {.id = "portfolio.order",
                    .label = words("portfolio.order"_text),
                    .action = SortPortfolio{}},
        .value = std::string(portfolio_order_names.at(static_cast<std::size_t>(choices.order)))};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        order.options.push_back(
            {.value = std::string(portfolio_order_names.at(i)), .label = labels.at(i)});
    }
    Button reverse =
        button("portfolio.reverse", words("portfolio.reverse"_text), ReversePortfolio{});
    reverse.is_toggle = true;
    reverse.pressed = choices.reversed;
    return {.blocks = {std::move(search), std::move(order), std::move(reverse)}};
}

/// Where one goes on: with what is open, else to the result.
Place way_into(const PortfolioRow& row) {
    Place place{.screen = Screen::result, .assessment = row.newest().id};
    if (row.summary != nullptr && open_count(row.summary->score) > 0) {
        place.screen = row.summary->score.answered == 0 ? Screen::profile : Screen::assess;
    }
    return place;
}

GridCell due_cell(const Session& session, const PortfolioRow& row) {
    const auto day = row.next_due();
    if (!day) {
        return {};
    }
    const std::string text = assessment::iso_date(*day);
    return *day < session.today
               ? GridCell{.text = session.words()("portfolio.overdue_on"_text, {{"day", text}}),
                          .tone = Tone::bad}
               : GridCell{.text = text};
}

/// Saved is what the store has acknowledged; a backup holds what was changed before its day.
GridCell kept_cell(const Session& session, const EnterpriseRecord& record,
                   const std::set<assessment::EnterpriseId>& saving) {
    const auto& words = session.words();
    if (session.storage != Storage::durable) {
        return {.text = words("portfolio.kept.not"_text), .tone = Tone::bad};
    }
    if (saving.contains(record.id)) {
        return {.text = words("portfolio.kept.saving"_text), .tone = Tone::warning};
    }
    const auto& backups = session.backup_state;
    const auto changed = last_change(record);
    const bool is_in_backup =
        backups.last && !(backups.since && (!changed || *changed >= *backups.since));
    return is_in_backup ? GridCell{.text = words("portfolio.kept.backed_up"_text)}
                        : GridCell{.text = words("portfolio.kept.saved"_text), .tone = Tone::muted};
}

std::set<assessment::EnterpriseId> being_saved(const Session& session) {
    std::set<assessment::EnterpriseId> ids;
    for (const auto& [ticket, save] : session.unsaved) {
        ids.merge(concerned_by(session.enterprises, save.changes));
    }
    return ids;
}

std::string row_detail(const EnterpriseRecord& record) {
    const std::string park = detail_of(record, EnterpriseDetail::park);
    const std::string code = detail_of(record, EnterpriseDetail::credit_code);
    return park + (park.empty() || code.empty() ? "" : " · ") + code;
}

GridRow grid_row(const Session& session, const PortfolioRow& row,
                 const std::set<assessment::EnterpriseId>& saving) {
    const auto& words = session.words();
    const EnterpriseRecord& record = *row.enterprise;
    const std::string id = "portfolio." + record.id.text();
    const std::string name = name_of(record, words);
    GridRow line{
        .control = {.id = id + ".open", .label = name, .action = Go{way_into(row)}},
        .detail = row_detail(record),
        .more = Control{
            .id = id + ".more",
            .label = words("portfolio.more_about"_text, {{"enterprise", name}}),
            .action = OpenSheet{{.kind = Sheet::Kind::enterprise, .enterprise = record.id}}}};
    if (row.summary == nullptr) {
        line.cells = {
            {.text = words("portfolio.unknown_instrument"_text), .tone = Tone::warning}, {}, {}};
    } else {
        const auto& score = row.summary->score;
        const Asked progress = asked(score);
        const Badge tier = tier_badge(*row.summary->instrument, score, words);
        line.cells = {
            {.text = tier.text, .tone = tier.tone},
            {.text = score.total ? exchange::range_text(score.total->low, score.total->high)
                                 : std::string()},
            {.text = words("progress.fraction"_text,
                           {{"done", progress.settled}, {"all", progress.all}})}};
    }
    line.cells.push_back(due_cell(session, row));
    const auto visited = row.last_visit();
    line.cells.push_back({.text = visited ? assessment::iso_date(*visited) : std::string()});
    const auto changed = last_change(record);
    line.cells.push_back({.text = changed ? assessment::iso_date(*changed) : std::string()});
    line.cells.push_back(kept_cell(session, record, saving));
    return line;
}

Grid grid(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    Grid grid{.id = "portfolio.list",
              .caption = words("enterprises.title"_text),
              .columns = {{.label = words("portfolio.enterprise"_text), .least = 200},
                          {.label = words("portfolio.tier"_text), .least = 104},
                          {.label = words("portfolio.total"_text), .least = 108},
                          {.label = words("portfolio.progress"_text), .least = 64},
                          {.label = words("portfolio.due"_text), .least = 96},
                          {.label = words("portfolio.visited"_text), .least = 92},
                          {.label = words("portfolio.changed"_text), .least = 92},
                          {.label = words("portfolio.kept"_text), .least = 84}},
              .more_label = words("portfolio.more"_text)};
    const auto saving = being_saved(session);
    for (const PortfolioRow& row : page_of(session, rows)) {
        grid.rows.push_back(grid_row(session, row, saving));
    }
    return grid;
}

bool is_narrowed(const PortfolioChoices& choices) {
    return !choices.search.empty() || !choices.filters.empty();
}

std::size_t pages(const std::vector<PortfolioRow>& rows) {
    return (rows.size() + portfolio_page_size - 1) / portfolio_page_size;
}

/// The page may have been one of more rows than there are now.
std::size_t shown_page(const Session& session, const std::vector<PortfolioRow>& rows) {
    const std::size_t all = pages(rows);
    return all == 0 ? 0 : std::min(session.portfolio.choices.page, all - 1);
}

}  // namespace

std::vector<PortfolioRow> page_of(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto from = std::min(rows.size(), shown_page(session, rows) * portfolio_page_size);
    const auto end = std::min(rows.size(), from + portfolio_page_size);
    return {rows.begin() + static_cast<std::ptrdiff_t>(from),
            rows.begin() + static_cast<std::ptrdiff_t>(end)};
}

Status count_status(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    const auto all = portfolio_size(session);
    Status status{
        .id = "portfolio.count",
        .text = is_narrowed(session.portfolio.choices)
                    ? words("portfolio.count_of"_text, {{"count", rows.size()}, {"all", all}})
                    : words("portfolio.count"_text, {{"count", all}})};
    if (rows.size() > portfolio_page_size) {
        const auto from = shown_page(session, rows) * portfolio_page_size;
        status.text +=
            words("portfolio.shown"_text,
                  {{"from", from + 1}, {"to", std::min(rows.size(), from + portfolio_page_size)}});
    }
    return status;
}

Blocks page_turner(const Session& session, const std::vector<PortfolioRow>& rows) {
    const std::size_t page = shown_page(session, rows);
    return page_turner({.id = "portfolio",
                        .page = page,
                        .pages = pages(rows),
                        .previous = TurnPortfolioPage{page == 0 ? 0 : page - 1},
                        .next = TurnPortfolioPage{page + 1}},
                       session.words());
}

Blocks portfolio_list(const Session& session) {
    const auto& words = session.words();
    const auto rows = chosen_rows(session);
    Blocks blocks{order_row(session), filter_fold(session)};
    Row counted{.blocks = {count_status(session, rows)}};
    if (is_narrowed(session.portfolio.choices)) {
        counted.blocks.push_back(button("portfolio.whole", words("portfolio.whole"_text),
                                        ShowWholePortfolio{}, Emphasis::quiet, Icon::undo));
    }
    blocks.push_back(std::move(counted));
    if (rows.empty()) {
        blocks.push_back(Paragraph{words("portfolio.nothing_found"_text)});
        return blocks;
    }
    blocks.push_back(grid(session, rows));
    for (Block& block : page_turner(session, rows)) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace app::view
