// SPDX-License-Identifier: MIT
#include "assessment/programme/figures.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace assessment::programme {

namespace {

std::vector<std::int64_t> whole(std::span<const std::uint32_t> counts) {
    return {counts.begin(), counts.end()};
}

ScoreFigures of_score(const ScoreCounts& counts) {
    return {.count = counts.supported.count(),
            .declared = quartiles(counts.declared),
            .supported = quartiles(counts.supported)};
}

void add_answers(CriterionFigures& criterion, std::size_t declared, std::size_t supported,
                 std::int64_t times) {
    const auto claimed = static_cast<std::int64_t>(declared);
    const auto backed = static_cast<std::int64_t>(supported);
    criterion.answered += times;
    criterion.declared.at(declared) += times;
    criterion.supported.at(supported) += times;
    criterion.supported_mean.levels += backed * times;
    criterion.outrun_mean.levels += (claimed - backed) * times;
    criterion.outrun += claimed > backed ? times : 0;
}

CriterionFigures of_criterion(const PlaceCounts& places) {
    CriterionFigures criterion{
        .open = std::int64_t{places.at(unanswered_place)} + places.at(pending_place),
        .not_applicable = places.at(not_applicable_place),
        .excluded = places.at(excluded_place)};
    for (std::size_t declared = 0; declared < level_count; ++declared) {
        for (std::size_t supported = 0; supported < level_count; ++supported) {
            add_answers(criterion, declared, supported,
                        places.at(answered_place(declared, supported)));
        }
    }
    criterion.supported_mean.answers = criterion.answered;
    criterion.outrun_mean.answers = criterion.answered;
    return criterion;
}

ReviewFigures of_reviews(const GroupCounts& counts) {
    ReviewFigures review{.reports = counts.reviewed, .agreement = agreement_of(counts.reviews)};
    for (std::size_t declared = 0; declared < level_count; ++declared) {
        for (std::size_t found = 0; found < level_count; ++found) {
            const auto times =
                static_cast<std::int64_t>(counts.reviews.at(answered_place(declared, found)));
            review.declared_higher += declared > found ? times : 0;
            review.declared_lower += declared < found ? times : 0;
        }
    }
    return review;
}

GroupFigures of_group(std::string value, const GroupCounts& counts) {
    GroupFigures group{.value = std::move(value),
                       .reports = counts.reports,
                       .drafts = counts.drafts,
                       .tiers = whole(counts.tiers),
                       .draft_tiers = whole(counts.draft_tiers),
                       .total = of_score(counts.total),
                       .review = of_reviews(counts)};
    for (const ScoreCounts& dimension : counts.dimensions) {
        group.dimensions.push_back(of_score(dimension));
    }
    for (const PlaceCounts& criterion : counts.criteria) {
        group.criteria.push_back(of_criterion(criterion));
    }
    return group;
}

// ---- hiding what is about too few

/// One number of enterprises of each group, and what is made nothing where it is hidden.
template <typename Sizes, typename Member>
void hide(std::span<GroupFigures> groups, std::int64_t least, Sizes size, Member member) {
    std::vector<std::int64_t> sizes;
    std::vector<bool> hidden;
    for (GroupFigures& group : groups) {
        sizes.push_back(size(group));
        hidden.push_back(group.is_hidden);
    }
    hidden = hidden_groups(sizes, least, std::move(hidden));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (hidden[i]) {
            auto& figure = member(groups[i]);
            figure = {};
            figure.is_hidden = true;
        }
    }
}

/// Every figure of a group by the number of enterprises behind it.
void hide_figures(std::span<GroupFigures> groups, std::int64_t least) {
    hide(
        groups, least, [](const GroupFigures& group) { return group.total.count; },
        [](GroupFigures& group) -> ScoreFigures& { return group.total; });
    hide(
        groups, least, [](const GroupFigures& group) { return group.review.reports; },
        [](GroupFigures& group) -> ReviewFigures& { return group.review; });
    for (std::size_t i = 0; i < groups.front().dimensions.size(); ++i) {
        hide(
            groups, least, [i](const GroupFigures& group) { return group.dimensions[i].count; },
            [i](GroupFigures& group) -> ScoreFigures& { return group.dimensions[i]; });
    }
    for (std::size_t i = 0; i < groups.front().criteria.size(); ++i) {
        hide(
            groups, least, [i](const GroupFigures& group) { return group.criteria[i].answered; },
            [i](GroupFigures& group) -> CriterionFigures& { return group.criteria[i]; });
    }
}

/// A hidden group keeps its name and nothing else.
void empty_hidden(std::vector<GroupFigures>& groups) {
    for (GroupFigures& group : groups) {
        if (group.is_hidden) {
            group = {.value = std::move(group.value), .is_hidden = true};
        }
    }
}

void hide_groups(std::vector<GroupFigures>& groups, std::int64_t least) {
    std::vector<std::int64_t> sizes;
    sizes.reserve(groups.size());
    for (const GroupFigures& group : groups) {
        sizes.push_back(group.reports);
    }
    const std::vector<bool> hidden = hidden_groups(sizes, least);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].is_hidden = hidden[i];
    }
    if (!groups.empty()) {
        hide_figures(groups, least);
    }
    empty_hidden(groups);
}

// ---- groups in order

/// In the order of the field's options, then of their names; not filled comes last.
std::vector<std::string> in_order(const Groups& groups, const ProfileField* field) {
    std::vector<std::string> names;
    if (field != nullptr) {
        for (const FieldOption& option : field->options) {
            if (groups.contains(option.id.text())) {
                names.push_back(option.id.text());
            }
        }
    }
    const auto options = static_cast<std::ptrdiff_t>(names.size());
    for (const auto& [name, group] : groups) {
        const auto end = names.begin() + options;
        if (!name.empty() && std::find(names.begin(), end, name) == end) {
            names.push_back(name);
        }
    }
    if (groups.contains("")) {
        names.emplace_back();
    }
    return names;
}

FieldFigures of_field(const FieldCounts& counts, const Instrument& instrument, std::int64_t least) {
    FieldFigures field{.field = counts.field, .has_too_many = counts.has_too_many};
    for (std::string& name : in_order(counts.groups, instrument.find(counts.field))) {
        const GroupCounts& group = counts.groups.find(name)->second;
        if (group.reports > 0) {
            field.groups.push_back(of_group(std::move(name), group));
        }
    }
    hide_groups(field.groups, least);
    field.is_hidden = std::ranges::all_of(field.groups, &GroupFigures::is_hidden);
    if (field.is_hidden) {
        field.groups.clear();  // even how many there are tells something
    }
    return field;
}

// ---- criteria in order

/// One mean is above the other; both have answers. The products stay within 64 bits.
bool is_above(const MeanLevel& one, const MeanLevel& other) {
    return one.levels * other.answers > other.levels * one.answers;
}

std::vector<std::uint32_t> with_answers(const GroupFigures& all) {
    std::vector<std::uint32_t> criteria;
    for (std::uint32_t i = 0; i < all.criteria.size(); ++i) {
        if (all.criteria[i].answered > 0) {
            criteria.push_back(i);
        }
    }
    return criteria;
}

std::vector<std::uint32_t> weakest_first(const GroupFigures& all) {
    auto criteria = with_answers(all);
    std::ranges::stable_sort(criteria, [&](std::uint32_t one, std::uint32_t other) {
        return is_above(all.criteria[other].supported_mean, all.criteria[one].supported_mean);
    });
    return criteria;
}

std::vector<std::uint32_t> most_outrunning_first(const GroupFigures& all) {
    auto criteria = with_answers(all);
    std::erase_if(criteria, [&](std::uint32_t i) { return all.criteria[i].outrun == 0; });
    std::ranges::stable_sort(criteria, [&](std::uint32_t one, std::uint32_t other) {
        return is_above(all.criteria[one].outrun_mean, all.criteria[other].outrun_mean);
    });
    return criteria;
}

}  // namespace

int hundredths(const MeanLevel& mean) {
    assert(mean.answers > 0);
    return static_cast<int>((200 * mean.levels + mean.answers) / (2 * mean.answers));
}

Figures figures(const Partial& partial, const Instrument& instrument, std::int64_t least) {
    assert(partial.instrument == instrument.ref && least >= 1);
    Figures figures{.instrument = partial.instrument,
                    .least = least,
                    .counts_doubtful = partial.counts_doubtful,
                    .elsewhere = partial.elsewhere};
    std::ranges::copy(partial.all.trust, figures.trust.begin());
    std::vector<GroupFigures> all;
    all.push_back(of_group({}, partial.all));
    hide_groups(all, least);
    figures.all = std::move(all.front());
    if (!figures.all.is_hidden) {
        for (const FieldCounts& field : partial.fields) {
            figures.fields.push_back(of_field(field, instrument, least));
        }
    }
    figures.weakest = weakest_first(figures.all);
    figures.outrunning = most_outrunning_first(figures.all);
    return figures;
}

Figures figures_of(std::span<const Entry> entries, const Instrument& instrument,
                   const PartialRules& rules, std::int64_t least) {
    Partial partial = empty_partial(instrument, rules);
    for (const Entry& entry : entries) {
        add(partial, entry);
    }
    return figures(partial, instrument, least);
}

}  // namespace assessment::programme
