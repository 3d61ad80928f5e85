// SPDX-License-Identifier: MIT
#pragma once

// What a person does with the list of many enterprises. Part of action.hpp.

#include <cstddef>
#include <cstdint>
#include <string>

#include "assessment/id.hpp"

namespace app {

/// What else identifies an enterprise and groups it (app/enterprise_detail.hpp).
enum class EnterpriseDetail : std::uint8_t { credit_code, park };

struct EnterDetail {
    assessment::EnterpriseId enterprise{};
    EnterpriseDetail detail = EnterpriseDetail::credit_code;
    std::string value{};
};

/// What the list can be narrowed by (app/portfolio_choices.hpp).
enum class PortfolioFilter : std::uint8_t { industry, size, park, tier, due };

struct SearchPortfolio {
    std::string value{};
};
/// value: an option's id, a park, a tier's id, one of DueFilter; "" takes the filter away.
struct FilterPortfolio {
    PortfolioFilter filter = PortfolioFilter::industry;
    std::string value{};
};
/// Search and filters: everything is shown again.
struct ShowWholePortfolio {};
/// value: the name of a PortfolioOrder.
struct SortPortfolio {
    std::string value{};
};
struct ReversePortfolio {};
struct TurnPortfolioPage {
    std::size_t page = 0;
};
/// The days of all steps that are due, of the enterprises on the list as it is narrowed.
struct ExportCalendar {};

}  // namespace app
