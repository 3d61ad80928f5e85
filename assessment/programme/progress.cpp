// SPDX-License-Identifier: MIT
#include "assessment/programme/progress.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assessment::programme {

namespace {

OptionalWhole settled(const std::optional<Range>& score) {
    if (!score || score->supported_low != score->supported_high) {
        return std::nullopt;
    }
    return score->supported_low;
}

PeriodStanding standing_of(const Entry& entry) {
    PeriodStanding standing{.issued = entry.issued,
                            .digest = entry.digest,
                            .tier = entry.tier,
                            .total = settled(entry.total)};
    for (const auto& dimension : entry.dimensions) {
        standing.dimensions.push_back(settled(dimension));
    }
    return standing;
}

/// The newer one of the two stays.
void keep_newest(std::optional<PeriodStanding>& kept, PeriodStanding other) {
    if (!kept || std::tie(kept->issued, kept->digest) < std::tie(other.issued, other.digest)) {
        kept = std::move(other);
    }
}

/// From the earlier to the later value of everyone who has both.
class Changes {
public:
    void add(const OptionalWhole& from, const OptionalWhole& to) {
        if (from && to) {
            changes_.push_back(*to - *from);
        }
    }

    [[nodiscard]] ChangeFigures figures(std::int64_t least) {
        const auto count = std::ssize(changes_);
        if (count < least) {
            return {.is_hidden = count > 0};
        }
        std::ranges::sort(changes_);
        const auto at = [&](int percent) {
            return changes_[static_cast<std::size_t>(nearest_rank(count, percent) - 1)];
        };
        const auto of_sign = [&](auto is_it) { return std::ranges::count_if(changes_, is_it); };
        return {.risen = of_sign([](int change) { return change > 0; }),
                .same = of_sign([](int change) { return change == 0; }),
                .fallen = of_sign([](int change) { return change < 0; }),
                .change = Quartiles{.lower = at(25), .median = at(50), .upper = at(75)}};
    }

private:
    std::vector<int> changes_;
};

std::size_t place(const std::optional<std::uint32_t>& tier) {
    return tier ? *tier + std::size_t{1} : 0;
}

/// Those in both periods and those in one are a division of the period's reports.
bool is_hidden(const ProgressFigures& figures, std::int64_t least) {
    return std::ranges::any_of(figures.only, [&](std::int64_t only) {
        const std::vector<bool> hidden = hidden_groups(std::array{figures.both, only}, least);
        return bool{hidden.front()};
    });
}

}  // namespace

void add(Journey& journey, const Entry& entry) {
    const auto* const period = std::ranges::find(journey.periods, entry.period);
    if (period != journey.periods.end() && counts(entry.trust) &&
        entry.instrument == journey.instrument) {
        const auto at = static_cast<std::size_t>(period - journey.periods.begin());
        keep_newest(journey.enterprises[entry.enterprise].at(at), standing_of(entry));
    }
}

bool merge(Journey& into, const Journey& from) {
    if (into.instrument != from.instrument || into.periods != from.periods) {
        return false;
    }
    for (const auto& [enterprise, both] : from.enterprises) {
        BothPeriods& kept = into.enterprises[enterprise];
        for (std::size_t at = 0; at < both.size(); ++at) {
            const std::optional<PeriodStanding>& other = both.at(at);
            if (other) {
                keep_newest(kept.at(at), *other);
            }
        }
    }
    return true;
}

ProgressFigures progress(const Journey& journey, const Instrument& instrument, std::int64_t least) {
    const std::size_t tiers = instrument.tiers.size() + 1;
    ProgressFigures figures{.periods = journey.periods,
                            .flow = {tiers, std::vector<std::int64_t>(tiers)}};
    Changes total;
    std::vector<Changes> dimensions(instrument.dimensions.size());
    for (const auto& [enterprise, both] : journey.enterprises) {
        const std::optional<PeriodStanding>& from = both[0];
        const std::optional<PeriodStanding>& to = both[1];
        if (!from || !to) {
            ++figures.only.at(from ? 0 : 1);
            continue;
        }
        ++figures.both;
        ++figures.flow.at(place(from->tier)).at(place(to->tier));
        total.add(from->total, to->total);
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            dimensions[i].add(from->dimensions.at(i), to->dimensions.at(i));
        }
    }
    if (figures.both < least || is_hidden(figures, least)) {
        return {.periods = journey.periods, .is_hidden = true};
    }
    figures.total = total.figures(least);
    for (Changes& dimension : dimensions) {
        figures.dimensions.push_back(dimension.figures(least));
    }
    return figures;
}

}  // namespace assessment::programme
