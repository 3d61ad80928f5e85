// SPDX-License-Identifier: MIT
#include "assessment/plan_outlook.hpp"

#include <algorithm>

#include "assessment/plan_least_price.hpp"

namespace assessment::planning {

namespace {

using Both = PerBasis<std::int64_t>;

/// Two bases are priced in turn, as in plan_prices.cpp.
constexpr int most_rounds = 24;

/// The cost and the worth of one way of each front.
struct Sum {
    std::int64_t cost = 0;
    Both worth{};
};

class Looker {
public:
    Looker(const Task& task, std::span<const Front> fronts, const Prices& prices,
           std::int64_t limit)
        : task_(task), outlook_{.prices = prices, .bounds = {}, .most = limit} {
        outlook_.prices.groups.clear();
        for (const Front& front : fronts) {
            for (const Node& way : front.ways) {
                ways_.push_back({.cost = way.cost, .worth = way.worth});
            }
            ends_.push_back(ways_.size());
        }
    }

    Outlook look() {
        Both& price = outlook_.prices.total;
        const bool both = task_.least[declared] > 0 && task_.least[supported] > 0;
        for (int round = 0; round < (both ? most_rounds : 1); ++round) {
            const Both before = price;
            for (const std::size_t k : {supported, declared}) {
                price[k] = task_.least[k] > 0 ? price_of(k) : 0;
            }
            if (price == before) {
                break;
            }
        }
        set_bounds();
        return std::move(outlook_);
    }

private:
    [[nodiscard]] std::int64_t reduced(const Sum& way, const Both& price) const {
        return reduced_cost(outlook_.prices, way.cost, way.worth, price);
    }

    template <typename Visit>
    void for_each_cheapest(const Both& price, Visit visit) const {
        std::size_t at = 0;
        for (const std::size_t end : ends_) {
            std::size_t best = at;
            std::int64_t least = reduced(ways_[at], price);
            for (++at; at < end; ++at) {
                const std::int64_t cost = reduced(ways_[at], price);
                if (cost < least) {
                    least = cost;
                    best = at;
                }
            }
            visit(ways_[best], least);
        }
    }

    [[nodiscard]] Sum bought(const Both& price) const {
        Sum sum;
        for_each_cheapest(price, [&](const Sum& way, std::int64_t) {
            sum.cost += way.cost;
            for (std::size_t k = 0; k < basis_count; ++k) {
                sum.worth[k] += way.worth[k];
            }
        });
        return sum;
    }

    /// The price that is just enough on one basis; what it buys may be a plan.
    std::int64_t price_of(std::size_t k) {
        Both price = outlook_.prices.total;
        return least_price(price[k], outlook_.prices.highest, [&](std::int64_t at) {
            price[k] = at;
            const Sum sum = bought(price);
            if (sum.worth[0] >= task_.least[0] && sum.worth[1] >= task_.least[1]) {
                outlook_.most = std::min(outlook_.most, outlook_.prices.scale * sum.cost);
            }
            return sum.worth[k] >= task_.least[k];
        });
    }

    void set_bounds() {
        outlook_.least = value_of_least(task_, outlook_.prices);
        for_each_cheapest(outlook_.prices.total, [&](const Sum&, std::int64_t least) {
            outlook_.bounds.push_back(least);
            outlook_.least += least;
        });
    }

    const Task& task_;
    Outlook outlook_;
    std::vector<Sum> ways_;          // of all fronts, one after another
    std::vector<std::size_t> ends_;  // of each front's ways
};

}  // namespace

Outlook look_at(const Task& task, std::span<const Front> fronts, const Prices& prices,
                std::int64_t limit) {
    return Looker(task, fronts, prices, limit).look();
}

}  // namespace assessment::planning
