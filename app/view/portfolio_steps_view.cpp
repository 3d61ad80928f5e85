// SPDX-License-Identifier: MIT
// What is to be done over many enterprises, declared in portfolio_view.hpp.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/portfolio_view.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

constexpr std::size_t most_items = 10;  // before a fold

/// The first of them, and the others behind a control that says how many they are.
Blocks cut(const Session& session, List list, const std::string& id) {
    if (list.items.size() <= most_items) {
        return {Card{.blocks = {std::move(list)}}};
    }
    const auto from = list.items.begin() + static_cast<std::ptrdiff_t>(most_items);
    List rest{.label = list.label,
              .items = {std::make_move_iterator(from), std::make_move_iterator(list.items.end())}};
    list.items.erase(from, list.items.end());
    std::string label = session.words()("portfolio.rest"_text, {{"count", rest.items.size()}});
    return {
        Card{.blocks = {std::move(list), fold(session, id, std::move(label), {std::move(rest)})}}};
}

Control plan_control(const PortfolioRow& row, std::string id, std::string label) {
    return {.id = std::move(id),
            .label = std::move(label),
            .action = Go{{.screen = Screen::plan, .assessment = row.newest().id}}};
}

// ---- what is due

struct Due {
    const PortfolioRow* row = nullptr;
    const DueStep* step = nullptr;
};

Item due_item(const Session& session, const Due& due) {
    const auto& words = session.words();
    const auto& criterion = due.row->summary->instrument->criteria[due.step->criterion];
    const std::string title = criterion.title.in(session.language);
    const std::string day = assessment::iso_date(due.step->day);
    const bool is_late = due.step->day < session.today;
    const std::string name = name_of(*due.row->enterprise, words);
    Item item{.text = title,
              .detail = due.step->post.empty() ? name : name + " · " + due.step->post,
              .value = is_late ? words("portfolio.overdue_on"_text, {{"day", day}}) : day,
              .tone = is_late ? Tone::bad : Tone::muted,
              .icon = is_late ? Icon::warning : Icon::none};
    item.control = plan_control(
        *due.row, "portfolio." + due.row->newest().id.text() + ".due." + criterion.id.text(),
        title);
    return item;
}

struct PlannedVisit {
    const PortfolioRow* row = nullptr;
    assessment::Date day{};
};

Item visit_item(const Session& session, const PlannedVisit& planned) {
    const auto& words = session.words();
    const PortfolioRow& row = *planned.row;
    const std::string day = assessment::iso_date(planned.day);
    const bool is_late = planned.day < session.today;
    const std::string name = name_of(*row.enterprise, words);
    const auto last = row.last_visit();
    return {
        .text = name,
        .detail = last ? words("portfolio.visited_on"_text, {{"day", assessment::iso_date(*last)}})
                       : std::string(),
        .value = is_late ? words("portfolio.overdue_on"_text, {{"day", day}}) : day,
        .tone = is_late ? Tone::bad : Tone::muted,
        .icon = is_late ? Icon::warning : Icon::none,
        .control = Control{.id = "portfolio." + row.newest().id.text() + ".visit",
                           .label = name,
                           .action = Go{{.screen = Screen::visit, .assessment = row.newest().id}}}};
}

// ---- the criteria of the newest instrument over all

struct Sum {
    std::int64_t levels = 0;
    std::int64_t count = 0;
};

/// Hundredths of a level, rounded once.
std::int64_t mean(const Sum& sum) {
    return assessment::round_half_up(100 * sum.levels, sum.count);
}

std::map<assessment::CriterionId, Sum> sums_of(const std::vector<PortfolioRow>& rows) {
    std::map<assessment::CriterionId, Sum> sums;
    for (const PortfolioRow& row : rows) {
        if (row.summary == nullptr) {
            continue;
        }
        const auto& criteria = row.summary->instrument->criteria;
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            const auto& level = row.summary->score.criteria[i].level;
            if (level) {
                Sum& sum = sums[criteria[i].id];
                sum.levels += *level;
                ++sum.count;
            }
        }
    }
    return sums;
}

struct Weak {
    const assessment::Criterion* criterion = nullptr;
    Sum sum{};
};

Item weak_item(const Session& session, const Weak& weak) {
    const auto& words = session.words();
    const auto& instrument = *session.library->instruments.front();
    return {.text = weak.criterion->title.in(session.language),
            .detail = exchange::citation_text(instrument, weak.criterion->cites.front(), words),
            .value = words(
                "portfolio.weak.mean"_text,
                {{"level", assessment::points_text(mean(weak.sum))}, {"count", weak.sum.count}})};
}

}  // namespace

Blocks due_blocks(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    std::vector<Due> all;
    for (const PortfolioRow& row : rows) {
        if (row.summary != nullptr) {
            for (const DueStep& step : row.summary->due) {
                all.push_back({.row = &row, .step = &step});
            }
        }
    }
    std::ranges::stable_sort(all, {}, [](const Due& due) { return due.step->day; });
    Blocks blocks{Heading{.text = words("portfolio.steps"_text), .level = 2}};
    if (all.empty()) {
        blocks.push_back(
            Paragraph{.text = words("portfolio.steps.none"_text), .tone = Tone::muted});
        return blocks;
    }
    const auto late =
        std::ranges::count_if(all, [&](const Due& due) { return due.step->day < session.today; });
    blocks.push_back(
        Paragraph{.text = words("portfolio.steps.text"_text,
                                {{"count", all.size()}, {"late", static_cast<std::int64_t>(late)}}),
                  .tone = Tone::muted});
    List list{.label = words("portfolio.steps"_text)};
    for (const Due& due : all) {
        list.items.push_back(due_item(session, due));
    }
    std::ranges::move(cut(session, std::move(list), "portfolio.steps.rest"),
                      std::back_inserter(blocks));
    return blocks;
}

Blocks visit_blocks(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    std::vector<PlannedVisit> planned;
    for (const PortfolioRow& row : rows) {
        if (const auto day = row.next_visit()) {
            planned.push_back({.row = &row, .day = *day});
        }
    }
    if (planned.empty()) {
        return {};
    }
    std::ranges::stable_sort(planned, {}, &PlannedVisit::day);
    List list{.label = words("portfolio.visits"_text)};
    for (const PlannedVisit& visit : planned) {
        list.items.push_back(visit_item(session, visit));
    }
    Blocks blocks{Heading{.text = words("portfolio.visits"_text), .level = 2}};
    std::ranges::move(cut(session, std::move(list), "portfolio.visits.rest"),
                      std::back_inserter(blocks));
    return blocks;
}

Blocks calendar_blocks(const Session& session, const std::vector<PortfolioRow>& rows) {
    const bool has_days = std::ranges::any_of(
        rows, [](const PortfolioRow& row) { return row.next_due() || row.next_visit(); });
    if (!has_days) {
        return {};
    }
    return {Row{.blocks = {button("portfolio.calendar", session.words()("portfolio.calendar"_text),
                                  ExportCalendar{}, Emphasis::secondary, Icon::download)}}};
}

Blocks close_blocks(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    struct Near {
        const PortfolioRow* row;
        WayUp way;
    };
    std::vector<Near> near;
    for (const PortfolioRow& row : rows) {
        const auto way = way_up(session, row);
        // Before anything is answered, hours say nothing.
        if (way && way->status == assessment::PlanStatus::planned &&
            row.summary->score.answered > 0) {
            near.push_back({&row, *way});
        }
    }
    if (near.empty()) {
        return {};
    }
    std::ranges::stable_sort(near, {}, [](const Near& one) { return one.way.hours; });
    List list{.label = words("portfolio.close"_text)};
    for (const Near& one : near) {
        const std::string name = name_of(*one.row->enterprise, words);
        const int open = open_count(one.row->summary->score);
        const auto& tier = one.row->summary->instrument->tiers[one.way.tier];
        Item item{
            .text = name,
            .detail = words("portfolio.close.steps"_text,
                            {{"tier", tier.title.in(session.language)}, {"count", one.way.steps}}),
            .value = words("plan.hours"_text, {{"count", one.way.hours}})};
        if (open > 0) {
            item.detail += " · " + words("portfolio.close.open"_text, {{"count", open}});
        }
        item.control =
            plan_control(*one.row, "portfolio." + one.row->enterprise->id.text() + ".close", name);
        list.items.push_back(std::move(item));
    }
    Blocks blocks{Heading{.text = words("portfolio.close"_text), .level = 2},
                  Paragraph{.text = words("portfolio.close.text"_text), .tone = Tone::muted}};
    std::ranges::move(cut(session, std::move(list), "portfolio.close.rest"),
                      std::back_inserter(blocks));
    return blocks;
}

Blocks weakest_blocks(const Session& session, const std::vector<PortfolioRow>& rows) {
    const auto& words = session.words();
    const auto sums = sums_of(rows);
    std::vector<Weak> weak;
    for (const auto& criterion : session.library->instruments.front()->criteria) {
        const auto sum = sums.find(criterion.id);
        if (sum != sums.end()) {
            weak.push_back({.criterion = &criterion, .sum = sum->second});
        }
    }
    if (weak.empty()) {
        return {};
    }
    std::ranges::stable_sort(weak, {}, [](const Weak& one) { return mean(one.sum); });
    List list{.label = words("portfolio.weak"_text)};
    for (const Weak& one : weak) {
        list.items.push_back(weak_item(session, one));
    }
    Blocks blocks{Heading{.text = words("portfolio.weak"_text), .level = 2},
                  Paragraph{.text = words("portfolio.weak.text"_text), .tone = Tone::muted}};
    std::ranges::move(cut(session, std::move(list), "portfolio.weak.rest"),
                      std::back_inserter(blocks));
    return blocks;
}

}  // namespace app::view
