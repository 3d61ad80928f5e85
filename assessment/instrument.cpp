// SPDX-License-Identifier: MIT
#include "assessment/instrument.hpp"

#include <algorithm>
#include <bit>

namespace assessment {

namespace {

void index_levels(Criterion& criterion) {
    criterion.attainable = attainable_levels(criterion.answer);
    criterion.lowest = std::countr_zero(criterion.attainable);
    criterion.highest = std::bit_width(criterion.attainable) - 1;
}

ScoringRow scoring_row(const Criterion& criterion, const Instrument& instrument) {
    const auto cap = [&](Assurance assurance) {
        return instrument.assurance_caps[static_cast<std::size_t>(assurance)];
    };
    const bool any = criterion.may_be_not_applicable;  // as if nothing were known
    const int low = any ? 0 : criterion.lowest;
    const int high = any ? highest_level : criterion.highest;
    return {.dimension = criterion.dimension,
            .weight = static_cast<std::uint8_t>(criterion.weight),
            .highest = static_cast<std::uint8_t>(criterion.highest),
            .open = both_ends(low, high),
            .open_supported = any ? both_ends(low, high)
                                  : both_ends(std::min(low, cap(Assurance::declared)),
                                              std::min(high, cap(Assurance::verified)))};
}

}  // namespace

std::string_view name(Assurance assurance) {
    switch (assurance) {
        case Assurance::declared:
            return "declared";
        case Assurance::documented:
            return "documented";
        case Assurance::verified:
            return "verified";
    }
    return {};
}

std::string_view name(Basis basis) {
    switch (basis) {
        case Basis::declared:
            return "declared";
        case Basis::supported:
            return "supported";
    }
    return {};
}

std::optional<std::uint32_t> Instrument::find(const CriterionId& id) const {
    const auto id_at = [&](std::uint32_t index) -> const CriterionId& {
        return criteria[index].id;
    };
    const auto found = std::ranges::lower_bound(by_id, id, {}, id_at);
    if (found == by_id.end() || id_at(*found) != id) {
        return std::nullopt;
    }
    return *found;
}

const ProfileField* Instrument::find(const FieldId& id) const {
    const auto found = std::ranges::find(profile, id, &ProfileField::id);
    return found == profile.end() ? nullptr : &*found;
}

void index(Instrument& instrument) {
    auto& criteria = instrument.criteria;
    for (Dimension& dimension : instrument.dimensions) {
        dimension.criteria.clear();
    }
    instrument.scoring_rows.clear();
    instrument.scoring_table = ScoringTable(instrument.assurance_caps);
    instrument.by_id.clear();
    for (std::uint32_t i = 0; i < criteria.size(); ++i) {
        index_levels(criteria[i]);
        instrument.scoring_rows.push_back(scoring_row(criteria[i], instrument));
        instrument.dimensions[criteria[i].dimension].criteria.push_back(i);
        instrument.by_id.push_back(i);
    }
    std::ranges::sort(instrument.by_id, {},
                      [&](std::uint32_t i) -> const CriterionId& { return criteria[i].id; });
}

}  // namespace assessment
