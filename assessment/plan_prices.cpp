// SPDX-License-Identifier: MIT
#include "assessment/plan_prices.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "assessment/plan_least_price.hpp"

namespace assessment::planning {

namespace {

constexpr std::int64_t points_per_level = 2000;
constexpr int most_scale_bits = 30;

/// Two bases are priced in turn, which creeps towards the best prices; these are near enough.
constexpr int most_rounds = 24;

std::int64_t ceil_divide(std::int64_t n, std::int64_t d) {
    return (n + d - 1) / d;
}

std::int64_t level_price(const Group& group, std::int64_t total) {
    return ceil_divide(total * points_per_level * group.weight, group.parts_weight);
}

int bits_of(std::int64_t number) {
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(number)));
}

/// How many times as much a weighted level adds to the total in one group as in another.
std::int64_t spread(std::span<const Group> groups) {
    const auto adds_less = [](const Group& a, const Group& b) {
        return a.weight * b.parts_weight < b.weight * a.parts_weight;
    };
    const auto [least, most] = std::ranges::minmax_element(groups, adds_less);
    return ceil_divide(most->weight * least->parts_weight, most->parts_weight * least->weight);
}

/// A raise, seen from one basis.
struct Offer {
    std::int64_t cost = 0;
    std::int64_t levels = 0;
};

/// Finds the prices of one task, one basis at a time.
class Finder {
public:
    explicit Finder(const Task& task) : task_(task) {
        std::int64_t dearest = 1;
        for (const Raise& raise : task.raises) {
            dearest = std::max(dearest, raise.cost);
        }
        // No sum of prices times levels may leave 60 bits.
        const auto levels = static_cast<std::int64_t>(100 * task.parts.size());
        const int taken = bits_of(dearest) + bits_of(levels) + bits_of(spread(task.groups));
        const int bits = std::clamp(60 - taken, 0, most_scale_bits);
        prices_.scale = std::int64_t{1} << bits;
        highest_ = dearest << bits;
        prices_.groups.resize(task.groups.size());
        least_.resize(task.groups.size());
        for (const Group& group : task.groups) {
            prices_.highest =
                std::max(prices_.highest,
                         highest_ * group.parts_weight / (points_per_level * group.weight) + 1);
        }
        offers_.reserve(task.raises.size());
        ends_.reserve(task.parts.size());
    }

    Prices find() {
        const bool both = asks(declared) && asks(supported);
        for (int round = 0; round < (both ? most_rounds : 1); ++round) {
            const auto before = prices_.groups;
            for (const std::size_t k : {supported, declared}) {
                if (asks(k)) {
                    price_basis(k);
                }
            }
            if (before == prices_.groups) {
                break;
            }
        }
        return std::move(prices_);
    }

private:
    [[nodiscard]] bool asks(std::size_t k) const {
        return std::ranges::any_of(task_.groups,
                                   [&](const Group& group) { return group.most[k] > 0; });
    }

    /// What every raise offers on one basis, the price of the other being what it is.
    void set_offers(std::size_t k) {
        const std::size_t other = 1 - k;
        offers_.clear();
        ends_.clear();
        for (std::size_t at = 0; at < task_.groups.size(); ++at) {
            const std::int64_t price = prices_.groups[at][other];
            for (const Part& part : task_.parts_of(task_.groups[at])) {
                for (const Raise& raise : task_.raises_of(part)) {
                    offers_.push_back(
                        {.cost = prices_.scale * raise.cost - price * raise.levels[other],
                         .levels = raise.levels[k]});
                }
                ends_.push_back(offers_.size());
            }
        }
    }

    /// Weighted levels of a group at a price; of raises that cost the same, the last one counts.
    [[nodiscard]] std::int64_t levels(std::size_t at, std::size_t k, std::int64_t price) const {
        const Group& group = task_.groups[at];
        std::int64_t sum = 0;
        std::size_t offer = group.first == 0 ? 0 : ends_[group.first - 1];
        for (std::size_t part = group.first; part < group.first + group.count; ++part) {
            std::int64_t levels = 0;
            std::int64_t least = std::numeric_limits<std::int64_t>::max();
            for (; offer < ends_[part]; ++offer) {
                const std::int64_t cost = offers_[offer].cost - price * offers_[offer].levels;
                levels = cost <= least ? offers_[offer].levels : levels;
                least = std::min(least, cost);
            }
            sum += levels;
        }
        return std::min(sum, group.most[k]);
    }

    /// What a price for the total makes of the price of a group.
    [[nodiscard]] std::int64_t group_price(std::size_t at, std::size_t k,
                                           std::int64_t total) const {
        return std::max(least_[at][k], level_price(task_.groups[at], total));
    }

    void price_basis(std::size_t k) {
        set_offers(k);
        for (std::size_t at = 0; at < task_.groups.size(); ++at) {
            const Group& group = task_.groups[at];
            least_[at][k] = group.least[k] == 0
                                ? 0
                                : least_price(least_[at][k], highest_, [&](std::int64_t price) {
                                      return levels(at, k, price) >= group.least[k];
                                  });
        }
        const std::int64_t total = task_.least[k] == 0 ? 0 : total_price(k);
        prices_.total[k] = total;
        for (std::size_t at = 0; at < task_.groups.size(); ++at) {
            const bool counts = task_.groups[at].most[k] > 0;
            prices_.groups[at][k] = counts ? group_price(at, k, total) : 0;
        }
    }

    [[nodiscard]] std::int64_t total_price(std::size_t k) const {
        return least_price(prices_.total[k], prices_.highest, [&](std::int64_t total) {
            std::int64_t sum = 0;
            for (std::size_t at = 0; at < task_.groups.size(); ++at) {
                sum += weighted_score(task_.groups[at], levels(at, k, group_price(at, k, total)));
            }
            return sum >= task_.least[k];
        });
    }

    const Task& task_;
    Prices prices_;
    std::vector<Offer> offers_;                  // of all parts, one after another
    std::vector<std::size_t> ends_;              // of each part's offers
    std::vector<PerBasis<std::int64_t>> least_;  // at which a group reaches what it must
    std::int64_t highest_ = 0;                   // beyond it nothing more is bought
};

}  // namespace

Prices find_prices(const Task& task) {
    return Finder(task).find();
}

std::uint32_t cheapest_raise(std::span<const Raise> raises, const Prices& prices,
                             const PerBasis<std::int64_t>& price) {
    std::uint32_t best = 0;
    std::int64_t least = reduced_cost(prices, raises[0].cost, raises[0].levels, price);
    for (std::uint32_t i = 1; i < raises.size(); ++i) {
        const std::int64_t cost = reduced_cost(prices, raises[i].cost, raises[i].levels, price);
        if (cost <= least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

PerBasis<std::int64_t> level_price(const Group& group, const Prices& prices) {
    return {level_price(group, prices.total[declared]),
            level_price(group, prices.total[supported])};
}

std::int64_t rounding_price(const Group& group, const Prices& prices) {
    return ceil_divide((prices.total[declared] + prices.total[supported]) * group.weight, 2);
}

std::int64_t lower_bound(const Task& task, std::size_t group, const Prices& prices) {
    const Group& of = task.groups[group];
    const auto& price = prices.groups[group];
    const auto level = level_price(of, prices);
    std::int64_t bound = -rounding_price(of, prices);
    for (std::size_t k = 0; k < basis_count; ++k) {
        bound += (price[k] - level[k]) * of.least[k];
    }
    for (const Part& part : task.parts_of(of)) {
        const auto raises = task.raises_of(part);
        const Raise& raise = raises[cheapest_raise(raises, prices, price)];
        bound += reduced_cost(prices, raise.cost, raise.levels, price);
    }
    return bound;
}

std::int64_t value_of_least(const Task& task, const Prices& prices) {
    return prices.total[declared] * task.least[declared] +
           prices.total[supported] * task.least[supported];
}

}  // namespace assessment::planning
