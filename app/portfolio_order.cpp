// SPDX-License-Identifier: MIT
// Which enterprises of many are shown, and in which order; declared in portfolio.hpp.
#include <algorithm>
#include <compare>
#include <limits>
#include <optional>
#include <utility>

#include "app/asked.hpp"
#include "app/enterprise_detail.hpp"
#include "app/pinyin.hpp"
#include "app/portfolio.hpp"
#include "assessment/credit_code.hpp"

namespace app {

namespace {

/// Fields of the profile that instruments have by these names.
constexpr std::string_view industry_field = "industry";
constexpr std::string_view size_field = "size";

bool has_option(const PortfolioRow& row, std::string_view field, std::string_view wanted) {
    const auto& profile = row.newest().profile;
    const auto found = profile.find(assessment::FieldId(field));
    const auto* option =
        found == profile.end() ? nullptr : std::get_if<assessment::OptionId>(&found->second);
    return option == nullptr ? wanted == filter_not_said : option->text() == wanted;
}

bool has_park(const PortfolioRow& row, std::string_view wanted) {
    const std::string park = detail_of(*row.enterprise, EnterpriseDetail::park);
    return park.empty() ? wanted == filter_not_said : park == wanted;
}

bool has_tier(const PortfolioRow& row, std::string_view wanted) {
    const auto tier = row.summary == nullptr ? std::nullopt : row.summary->score.tier;
    return tier ? row.summary->instrument->tiers[*tier].id.text() == wanted
                : wanted == filter_not_said;
}

bool is_due(const PortfolioRow& row, std::string_view when, std::chrono::year_month_day today) {
    const auto day = row.next_due();
    if (!day) {
        return when == due_none;
    }
    const auto days = (std::chrono::sys_days(*day) - std::chrono::sys_days(today)).count();
    return when == due_overdue ? days < 0 : when == due_soon && days >= 0 && days <= soon_days;
}

bool passes(const PortfolioRow& row, PortfolioFilter filter, std::string_view value,
            std::chrono::year_month_day today) {
    switch (filter) {
        case PortfolioFilter::industry:
            return has_option(row, industry_field, value);
        case PortfolioFilter::size:
            return has_option(row, size_field, value);
        case PortfolioFilter::park:
            return has_park(row, value);
        case PortfolioFilter::tier:
            return has_tier(row, value);
        case PortfolioFilter::due:
            return is_due(row, value, today);
    }
    return true;
}

/// A code is found by a part of it that is long enough to be none of a name's.
bool is_in_code(const std::string& typed, const PortfolioRow& row) {
    constexpr std::size_t least = 3;
    const std::string wanted = assessment::normal_credit_code(typed);
    return wanted.size() >= least &&
           detail_of(*row.enterprise, EnterpriseDetail::credit_code).contains(wanted);
}

/// By it rows are sorted, the least first; none comes last.
using Key = std::optional<std::int64_t>;

Key days_of(const std::optional<std::chrono::year_month_day>& day) {
    return day ? Key(std::chrono::sys_days(*day).time_since_epoch().count()) : std::nullopt;
}

Key key_of(const PortfolioRow& row, PortfolioOrder order) {
    const auto negated = [](Key key) { return key ? Key(-*key) : key; };
    switch (order) {
        case PortfolioOrder::name:
            return 0;
        case PortfolioOrder::total:
            if (const auto* summary = row.summary.get();
                summary != nullptr && summary->score.total) {
                return -std::int64_t{summary->score.total->low};
            }
            return std::nullopt;
        case PortfolioOrder::progress:
            if (row.summary != nullptr) {
                const Asked progress = asked(row.summary->score);
                return progress.all == 0
                           ? std::nullopt
                           : Key(std::int64_t{10000} * progress.settled / progress.all);
            }
            return std::nullopt;
        case PortfolioOrder::changed:
            return negated(days_of(last_change(*row.enterprise)));
        case PortfolioOrder::due:
            return days_of(row.next_due());
    }
    return std::nullopt;
}

struct Keyed {
    Key key{};
    std::u32string name{};
    PortfolioRow row{};
};

bool comes_first(const Keyed& one, const Keyed& other, bool reversed) {
    if (one.key.has_value() != other.key.has_value()) {
        return one.key.has_value();
    }
    if (one.key != other.key) {
        return (*one.key < *other.key) != reversed;
    }
    return one.name < other.name;
}

}  // namespace

bool is_chosen(const PortfolioRow& row, const PortfolioChoices& choices,
               std::chrono::year_month_day today) {
    const bool is_found =
        is_found_in(choices.search, row.enterprise->name) || is_in_code(choices.search, row);
    return is_found && std::ranges::all_of(choices.filters, [&](const auto& filter) {
               return passes(row, filter.first, filter.second, today);
           });
}

void sort(std::vector<PortfolioRow>& rows, const PortfolioChoices& choices) {
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (PortfolioRow& row : rows) {
        keyed.push_back({.key = key_of(row, choices.order),
                         .name = alphabetic_key(row.enterprise->name),
                         .row = std::move(row)});
    }
    const bool by_name = choices.order == PortfolioOrder::name;
    std::ranges::stable_sort(keyed, [&](const Keyed& one, const Keyed& other) {
        return by_name && choices.reversed ? other.name < one.name
                                           : comes_first(one, other, choices.reversed);
    });
    std::ranges::transform(keyed, rows.begin(), [](Keyed& one) { return std::move(one.row); });
}

}  // namespace app
