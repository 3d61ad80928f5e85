// SPDX-License-Identifier: MIT
#include "app/portfolio.hpp"

#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "assessment/date.hpp"
#include "assessment/plan_limits.hpp"

namespace app {

namespace {

/// The steps of the plan as the enterprise shaped it that have a day. A plan is computed for those
/// alone who set one.
std::vector<DueStep> due_steps(const assessment::Instrument& instrument,
                               const assessment::Assessment& assessment,
                               const assessment::Score& score) {
    const auto& choices = assessment.plan;
    const bool has_days = std::ranges::any_of(
        choices.steps, [](const auto& step) { return !step.second.due.empty(); });
    const auto tier = assessment::planned_tier(instrument, choices, score);
    if (!has_days || !tier) {
        return {};
    }
    const auto standings = assessment::standings(instrument, assessment);
    const auto plan =
        assessment::plan(instrument, standings, *tier, assessment::limits_of(instrument, choices));
    std::vector<DueStep> due;
    for (const auto& change : plan.changes) {
        const auto choice = choices.steps.find(instrument.criteria[change.criterion].id);
        const auto day = choice == choices.steps.end()
                             ? std::nullopt
                             : assessment::read_iso_date(choice->second.due);
        if (day) {
            due.push_back({.criterion = change.criterion,
                           .day = *day,
                           .level = change.to,
                           .assurance = change.to_assurance,
                           .post = choice->second.post});
        }
    }
    std::ranges::stable_sort(due, {}, &DueStep::day);
    return due;
}

std::shared_ptr<const Summary> summary_for(const Session& session,
                                           const assessment::Assessment& assessment) {
    const auto known = session.portfolio.summaries.find(assessment.id);
    if (known != session.portfolio.summaries.end()) {
        return known->second;
    }
    auto instrument = session.library->find(assessment.instrument);
    return instrument == nullptr
               ? nullptr
               : std::make_shared<const Summary>(summary_of(std::move(instrument), assessment));
}

bool is_listed(const Session& session, const EnterpriseRecord& record) {
    return is_shown(session, record) && !record.assessments.empty();
}

}  // namespace

Summary summary_of(std::shared_ptr<const assessment::Instrument> instrument,
                   const assessment::Assessment& assessment) {
    Summary summary{.score = assessment::score(*instrument, assessment)};
    summary.due = due_steps(*instrument, assessment, summary.score);
    summary.instrument = std::move(instrument);
    return summary;
}

std::optional<WayUp> way_up(const Summary& summary, const assessment::Assessment& assessment) {
    const auto tier = assessment::next_tier(summary.score);
    if (!tier) {
        return std::nullopt;
    }
    const auto& instrument = *summary.instrument;
    const auto plan =
        assessment::plan(instrument, assessment::standings(instrument, assessment), *tier);
    return WayUp{
        .tier = *tier, .status = plan.status, .hours = plan.hours, .steps = plan.changes.size()};
}

std::optional<std::chrono::year_month_day> PortfolioRow::next_due() const {
    return summary == nullptr || summary->due.empty() ? std::nullopt
                                                      : std::optional(summary->due.front().day);
}

std::optional<std::chrono::year_month_day> PortfolioRow::last_visit() const {
    return enterprise->visits.empty() ? std::nullopt : std::optional(enterprise->visits.back().day);
}

std::optional<std::chrono::year_month_day> PortfolioRow::next_visit() const {
    return enterprise->visits.empty() ? std::nullopt : enterprise->visits.back().next;
}

std::vector<PortfolioRow> portfolio_rows(const Session& session) {
    std::vector<PortfolioRow> rows;
    rows.reserve(session.enterprises.size());
    for (const EnterpriseRecord& record : session.enterprises) {
        if (is_listed(session, record)) {
            rows.push_back({.enterprise = &record,
                            .summary = summary_for(session, record.assessments.back())});
        }
    }
    return rows;
}

std::size_t portfolio_size(const Session& session) {
    return static_cast<std::size_t>(std::ranges::count_if(
        session.enterprises,
        [&](const EnterpriseRecord& record) { return is_listed(session, record); }));
}

std::string open_control(const Session& session, const assessment::EnterpriseId& id) {
    return (portfolio_size(session) > most_cards ? "portfolio." : "enterprises.") + id.text() +
           ".open";
}

std::optional<WayUp> way_up(const Session& session, const PortfolioRow& row) {
    if (row.summary == nullptr) {
        return std::nullopt;
    }
    const auto known = session.portfolio.ways.find(row.newest().id);
    return known != session.portfolio.ways.end() ? known->second
                                                 : way_up(*row.summary, row.newest());
}

std::vector<PortfolioRow> chosen_rows(const Session& session) {
    auto rows = portfolio_rows(session);
    std::erase_if(rows, [&](const PortfolioRow& row) {
        return !is_chosen(row, session.portfolio.choices, session.today);
    });
    sort(rows, session.portfolio.choices);
    return rows;
}

void fill_portfolio(Session& session) {
    const bool is_overview = session.place.screen == Screen::portfolio;
    if (!is_overview && session.place.screen != Screen::enterprises) {
        return;
    }
    if (!session.is_open() || portfolio_size(session) <= most_cards) {
        return;
    }
    for (const PortfolioRow& row : portfolio_rows(session)) {
        if (row.summary == nullptr) {
            continue;
        }
        const auto& id = row.newest().id;
        session.portfolio.summaries.emplace(id, row.summary);
        if (is_overview && !session.portfolio.ways.contains(id)) {
            session.portfolio.ways.emplace(id, way_up(*row.summary, row.newest()));
        }
    }
}

void forget(Portfolio& portfolio, const std::vector<assessment::AssessmentId>& changed) {
    for (const auto& id : changed) {
        portfolio.summaries.erase(id);
        portfolio.ways.erase(id);
    }
}

void forget_all(Portfolio& portfolio) {
    portfolio.summaries.clear();
    portfolio.ways.clear();
}

}  // namespace app
