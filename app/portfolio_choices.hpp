// SPDX-License-Identifier: MIT
#pragma once

// How a person looks at the list of many enterprises: what is searched, which are left out, in
// which order. The order is kept as a setting; the rest is forgotten when the program ends, so
// that nobody misses an enterprise that yesterday's filter hides.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/action_portfolio.hpp"

namespace app {

/// Each has a direction that is usual: names from A, the highest total, the least progress, the
/// last that was changed, the earliest day.
enum class PortfolioOrder : std::uint8_t { name, total, progress, changed, due };

inline constexpr std::array<std::string_view, 5> portfolio_order_names{"name", "total", "progress",
                                                                       "changed", "due"};

/// Values of the filters that no instrument names.
inline constexpr std::string_view filter_not_said = "-";  // nothing in the profile, or no tier
inline constexpr std::string_view due_overdue = "overdue";
inline constexpr std::string_view due_soon = "soon";
inline constexpr std::string_view due_none = "none";
inline constexpr int soon_days = 30;

/// With more enterprises than this the cards become a list.
inline constexpr std::size_t most_cards = 3;
/// So many are shown at once: on the canvas and in the mirror alike.
inline constexpr std::size_t portfolio_page_size = 50;

struct PortfolioChoices {
    std::string search{};
    std::map<PortfolioFilter, std::string> filters{};  // only those that leave something out
    PortfolioOrder order = PortfolioOrder::name;
    bool reversed = false;
    std::size_t page = 0;

    bool operator==(const PortfolioChoices&) const = default;
};

}  // namespace app
