// SPDX-License-Identifier: MIT
#include "assessment/programme/suppression.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using assessment::programme::hidden_groups;

namespace {

using Sizes = std::vector<std::int64_t>;

/// What somebody sees: the sizes that are shown, -1 where one is hidden; then the total.
Sizes seen(const Sizes& sizes, std::int64_t least) {
    const auto hidden = hidden_groups(sizes, least);
    Sizes shown;
    const bool shows_any = std::ranges::find(hidden, false) != hidden.end();
    for (std::size_t i = 0; i < sizes.size() && shows_any; ++i) {
        shown.push_back(hidden[i] ? -1 : sizes[i]);
    }
    shown.push_back(std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}));
    return shown;
}

/// Every division into up to so many groups of up to this size.
std::vector<Sizes> divisions(std::size_t groups, std::int64_t largest) {
    std::vector<Sizes> all{Sizes(groups, 1)};
    for (std::size_t next = 0; next < all.size(); ++next) {
        const Sizes from = all[next];
        for (std::size_t i = groups; i-- > 0;) {
            if (from[i] < largest) {
                Sizes more = from;
                ++more[i];
                std::fill(more.begin() + static_cast<std::ptrdiff_t>(i) + 1, more.end(), 1);
                all.push_back(std::move(more));
                break;
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a group of fewer than the least is hidden, and with it the next smallest") {
    CHECK(hidden_groups(Sizes{10, 7, 4, 20}, 5) == std::vector{false, true, true, false});
    CHECK(hidden_groups(Sizes{10, 7, 5, 20}, 5) == std::vector{false, false, false, false});
    CHECK(hidden_groups(Sizes{1, 2, 3, 9, 30}, 5) == std::vector{true, true, true, true, false});
}

TEST_CASE("of groups that are alike none is preferred") {
    CHECK(hidden_groups(Sizes{6, 4, 6, 8}, 5) == std::vector{true, true, true, false});
}

TEST_CASE("a group of nobody is shown and hides nobody") {
    CHECK(hidden_groups(Sizes{0, 4, 9, 30}, 5) == std::vector{false, true, true, false});
    CHECK(hidden_groups(Sizes{0, 5}, 5) == std::vector{false, false});
}

TEST_CASE("a large group that is hidden already hides a small one") {
    CHECK(hidden_groups(Sizes{8, 3, 6}, 5, {true, false, false}) == std::vector{true, true, false});
    CHECK(hidden_groups(Sizes{8, 7, 6}, 5, {true, false, false}) ==
          std::vector{true, false, false});
}

TEST_CASE("who knows the rule and all totals cannot find the size of a small group") {
    for (const std::int64_t least : {2, 3, 5}) {
        for (std::size_t groups = 2; groups <= 4; ++groups) {
            std::map<Sizes, std::vector<Sizes>> by_what_is_seen;
            for (const Sizes& sizes : divisions(groups, groups == 4 ? 9 : 13)) {
                by_what_is_seen[seen(sizes, least)].push_back(sizes);
            }
            for (const auto& [shown, possible] : by_what_is_seen) {
                if (shown.size() == 1) {
                    continue;  // only the total, which says nothing of the groups
                }
                for (std::size_t i = 0; i < groups; ++i) {
                    std::set<std::int64_t> sizes;
                    for (const Sizes& division : possible) {
                        sizes.insert(division[i]);
                    }
                    const bool is_known = sizes.size() == 1;
                    CHECK_FALSE((is_known && *sizes.begin() < least));
                }
            }
        }
    }
}

TEST_CASE("what is left of a total is never about fewer than the least") {
    for (const Sizes& sizes : divisions(4, 9)) {
        const auto hidden = hidden_groups(sizes, 5);
        std::int64_t left = 0;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            left += hidden[i] ? sizes[i] : 0;
        }
        const bool is_all = std::ranges::find(hidden, false) == hidden.end();
        CHECK((left == 0 || left > 5 || is_all));
    }
}
