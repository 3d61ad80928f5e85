// SPDX-License-Identifier: MIT
// The list of many enterprises: searched, narrowed, sorted, turned over; what is due as a
// calendar.
#include <algorithm>
#include <utility>

#include "app/enterprise_detail.hpp"
#include "app/update.hpp"
#include "assessment/credit_code.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/icalendar.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;

constexpr std::string_view order_setting = "portfolio-order";

std::string setting_of(const PortfolioChoices& choices) {
    return std::string(portfolio_order_names.at(static_cast<std::size_t>(choices.order))) +
           (choices.reversed ? " reversed" : "");
}

void keep_order(Turn& turn) {
    turn.session.portfolio.choices.page = 0;
    turn.save(PutSetting{.key = std::string(order_setting),
                         .value = setting_of(turn.session.portfolio.choices)});
}

exchange::CalendarEvent event_of(const PortfolioRow& row, const DueStep& step,
                                 const assessment::Catalogue& words) {
    const auto& criterion = row.summary->instrument->criteria[step.criterion];
    const std::string title = criterion.title.in(words.language());
    exchange::CalendarEvent event{
        .uid = row.newest().id.text() + "." + criterion.id.text() + "@ipgauge",
        .day = step.day,
        .summary = words("calendar.step"_text,
                         {{"enterprise", row.enterprise->name}, {"criterion", title}}),
        .description = words("plan.level_and_assurance"_text,
                             {{"level", exchange::level_text(step.level, words)},
                              {"assurance", exchange::assurance_text(step.assurance, words)}}),
        .location = {}};
    if (!step.post.empty()) {
        event.description += "\n" + words("calendar.post"_text, {{"post", step.post}});
    }
    return event;
}

exchange::CalendarEvent event_of(const PortfolioRow& row, assessment::Date next,
                                 const assessment::Catalogue& words) {
    const Visit& visit = row.enterprise->visits.back();
    return {.uid = visit.id.text() + ".next@ipgauge",
            .day = next,
            .summary = words("calendar.visit"_text, {{"enterprise", row.enterprise->name}}),
            .description = visit.agreed,
            .location = visit.place};
}

}  // namespace

bool read_portfolio_setting(Session& session, std::string_view key, std::string_view value) {
    if (key != order_setting) {
        return false;
    }
    const auto end = std::min(value.find(' '), value.size());
    const auto* found = std::ranges::find(portfolio_order_names, value.substr(0, end));
    if (found != portfolio_order_names.end()) {
        auto& choices = session.portfolio.choices;
        choices.order = static_cast<PortfolioOrder>(found - portfolio_order_names.begin());
        choices.reversed = value.substr(end) == " reversed";
    }
    return true;
}

void apply(Turn& turn, const SearchPortfolio& searched) {
    turn.session.portfolio.choices.search = searched.value;
    turn.session.portfolio.choices.page = 0;
}

void apply(Turn& turn, const FilterPortfolio& wanted) {
    auto& choices = turn.session.portfolio.choices;
    choices.page = 0;
    if (wanted.value.empty()) {
        choices.filters.erase(wanted.filter);
    } else {
        choices.filters.insert_or_assign(wanted.filter, wanted.value);
    }
}

void apply(Turn& turn, const ShowWholePortfolio&) {
    auto& choices = turn.session.portfolio.choices;
    choices.search.clear();
    choices.filters.clear();
    choices.page = 0;
    turn.session.focus = "portfolio.search";
}

void apply(Turn& turn, const SortPortfolio& wanted) {
    const auto* found = std::ranges::find(portfolio_order_names, wanted.value);
    auto& choices = turn.session.portfolio.choices;
    const auto order = static_cast<PortfolioOrder>(found - portfolio_order_names.begin());
    if (found == portfolio_order_names.end() || order == choices.order) {
        return;
    }
    choices.order = order;
    choices.reversed = false;
    keep_order(turn);
}

void apply(Turn& turn, const ReversePortfolio&) {
    turn.session.portfolio.choices.reversed = !turn.session.portfolio.choices.reversed;
    keep_order(turn);
}

void apply(Turn& turn, const TurnPortfolioPage& turned) {
    const auto rows = chosen_rows(turn.session);
    if (rows.empty()) {
        return;
    }
    auto& choices = turn.session.portfolio.choices;
    choices.page = std::min(turned.page, (rows.size() - 1) / portfolio_page_size);
    // Reading goes on at the first row of the page, which comes into sight with the focus.
    const auto& first = rows[choices.page * portfolio_page_size];
    turn.session.focus = "portfolio." + first.enterprise->id.text() + ".open";
}

void apply(Turn& turn, const EnterDetail& entered) {
    EnterpriseRecord* record = turn.find(entered.enterprise);
    if (record == nullptr) {
        return;
    }
    const bool is_code = entered.detail == EnterpriseDetail::credit_code;
    const std::string key(key_of(entered.detail));
    // The field goes on showing what is typed; what is stored has one form.
    turn.session.typed["enterprise." + key] = entered.value;
    const std::string value =
        is_code ? assessment::normal_credit_code(entered.value) : trimmed(entered.value);
    if (value == detail_of(*record, entered.detail)) {
        return;
    }
    const auto set = [&](assessment::Extras& extras) {
        if (value.empty()) {
            assessment::drop(extras, key);
        } else {
            assessment::put(extras, key, exchange::write_canonical(exchange::Json::string(value)));
        }
    };
    set(record->extras);
    std::vector<StoreChange> changes{
        PutEnterprise{.id = record->id, .name = record->name, .extras = record->extras}};
    for (auto& assessment : record->assessments) {
        set(assessment.enterprise);
        changes.emplace_back(PutHead{.enterprise = record->id, .assessment = assessment});
    }
    turn.save(std::move(changes));
}

void apply(Turn& turn, const ExportCalendar&) {
    const auto& words = turn.session.words();
    std::vector<exchange::CalendarEvent> events;
    for (const PortfolioRow& row : chosen_rows(turn.session)) {
        if (row.summary != nullptr) {
            for (const DueStep& step : row.summary->due) {
                events.push_back(event_of(row, step, words));
            }
        }
        if (const auto next = row.next_visit()) {
            events.push_back(event_of(row, *next, words));
        }
    }
    if (events.empty()) {
        return;
    }
    std::ranges::stable_sort(events, {}, &exchange::CalendarEvent::day);
    download(turn, {.file_name = "IPGauge-" + assessment::iso_date(turn.session.today) + ".ics",
                    .media_type = "text/calendar",
                    .bytes = exchange::write_icalendar({.name = words("calendar.name"_text),
                                                        .today = turn.session.today,
                                                        .events = events})});
}

}  // namespace app
