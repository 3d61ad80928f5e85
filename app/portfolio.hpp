// SPDX-License-Identifier: MIT
#pragma once

// Hundreds of enterprises at once. What the list says of each comes from its newest assessment and
// is computed once, then again when that assessment changes: a Summary. Narrowing and sorting are
// pure functions on rows; nothing here knows a screen.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/portfolio_choices.hpp"
#include "app/record.hpp"
#include "assessment/plan.hpp"
#include "assessment/score.hpp"

namespace app {

struct Library;
struct Session;

/// A step of an enterprise's plan that has a day and is still to be done.
struct DueStep {
    std::uint32_t criterion = 0;
    std::chrono::year_month_day day{};
    int level = 0;  // to be reached
    assessment::Assurance assurance = assessment::Assurance::declared;
    std::string post{};

    bool operator==(const DueStep&) const = default;
};

/// What the list says of an assessment.
struct Summary {
    std::shared_ptr<const assessment::Instrument> instrument{};
    assessment::Score score{};
    std::vector<DueStep> due{};  // the earliest first, then in instrument order
};

[[nodiscard]] Summary summary_of(std::shared_ptr<const assessment::Instrument> instrument,
                                 const assessment::Assessment& assessment);

/// How far it is to the next tier, without what the enterprise decided about its plan.
struct WayUp {
    std::uint32_t tier = 0;
    assessment::PlanStatus status = assessment::PlanStatus::infeasible;
    std::int64_t hours = 0;  // planned only
    std::size_t steps = 0;   // likewise

    bool operator==(const WayUp&) const = default;
};
/// None in an instrument without tiers.
[[nodiscard]] std::optional<WayUp> way_up(const Summary& summary,
                                          const assessment::Assessment& assessment);

/// How it is looked at, and what was computed once. What changed is forgotten (Turn::save).
struct Portfolio {
    PortfolioChoices choices{};
    std::map<assessment::AssessmentId, std::shared_ptr<const Summary>> summaries{};
    std::map<assessment::AssessmentId, std::optional<WayUp>> ways{};
};

/// One enterprise as the list has it.
struct PortfolioRow {
    const EnterpriseRecord* enterprise = nullptr;  // has an assessment
    std::shared_ptr<const Summary> summary{};      // none when its instrument is not known here

    [[nodiscard]] const assessment::Assessment& newest() const {
        return enterprise->assessments.back();
    }
    [[nodiscard]] std::optional<std::chrono::year_month_day> next_due() const;
    /// The day of the last visit, and the one agreed in it for the next.
    [[nodiscard]] std::optional<std::chrono::year_month_day> last_visit() const;
    [[nodiscard]] std::optional<std::chrono::year_month_day> next_visit() const;
};

/// The enterprises that are there, in order of creation. They must outlive the rows.
[[nodiscard]] std::vector<PortfolioRow> portfolio_rows(const Session& session);
/// How many there are.
[[nodiscard]] std::size_t portfolio_size(const Session& session);
/// The control that opens the enterprise, on a card or in the list.
[[nodiscard]] std::string open_control(const Session& session, const assessment::EnterpriseId& id);
/// Of one row, from what was computed before or now.
[[nodiscard]] std::optional<WayUp> way_up(const Session& session, const PortfolioRow& row);

/// The choices leave it in. Nothing that is searched or filtered by is required to be known.
[[nodiscard]] bool is_chosen(const PortfolioRow& row, const PortfolioChoices& choices,
                             std::chrono::year_month_day today);
/// What cannot be compared (no total, no day) comes last; ties in order of the name.
void sort(std::vector<PortfolioRow>& rows, const PortfolioChoices& choices);

/// The rows that are chosen, in their order.
[[nodiscard]] std::vector<PortfolioRow> chosen_rows(const Session& session);

/// Computes what the screen is about to say and is not known yet.
void fill_portfolio(Session& session);
/// What the changes concern is computed anew.
void forget(Portfolio& portfolio, const std::vector<assessment::AssessmentId>& changed);
void forget_all(Portfolio& portfolio);

}  // namespace app
