// SPDX-License-Identifier: MIT
#include "assessment/programme/partial.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

namespace assessment::programme {

namespace {

GroupCounts empty_group(std::size_t tiers, std::size_t dimensions, std::size_t criteria) {
    GroupCounts group;
    group.tiers.resize(tiers);
    group.draft_tiers.resize(tiers);
    group.dimensions.resize(dimensions);
    group.criteria.resize(criteria);
    return group;
}

GroupCounts empty_group(const GroupCounts& like) {
    return empty_group(like.tiers.size(), like.dimensions.size(), like.criteria.size());
}

std::size_t place_of(const Standing& standing) {
    switch (standing.state) {
        case State::answered:
            return answered_place(static_cast<std::size_t>(standing.level.value_or(0)),
                                  static_cast<std::size_t>(standing.supported_level.value_or(0)));
        case State::excluded:
            return excluded_place;
        case State::pending:
            return pending_place;
        case State::not_applicable:
            return not_applicable_place;
        case State::unanswered:
            break;
    }
    return unanswered_place;
}

/// Hundredths, when nothing open can change them.
struct SettledScore {
    bool is_settled = false;
    int declared = 0;
    int supported = 0;
};

SettledScore settled(const std::optional<Range>& score) {
    if (!score || score->low != score->high || score->supported_low != score->supported_high) {
        return {};
    }
    return {.is_settled = true, .declared = score->low, .supported = score->supported_low};
}

void count_score(ScoreCounts& counts, const SettledScore& score) {
    if (score.is_settled) {
        counts.declared.add(score.declared);
        counts.supported.add(score.supported);
    }
}

/// An entry taken apart once, for all the groups that it is counted in.
struct Counted {
    const Entry& entry;
    bool counts = false;
    std::vector<std::uint8_t> places{};  // of each criterion
    SettledScore total{};
    std::vector<SettledScore> dimensions{};
    std::vector<std::uint8_t> reviews{};  // declared * 6 + found, of each criterion with both
};

std::vector<std::uint8_t> reviews_of(const Entry& entry) {
    std::vector<std::uint8_t> reviews;
    for (const Standing& standing : entry.standings) {
        if (standing.level && standing.found) {
            reviews.push_back(static_cast<std::uint8_t>(
                answered_place(static_cast<std::size_t>(*standing.level),
                               static_cast<std::size_t>(*standing.found))));
        }
    }
    return reviews;
}

Counted taken_apart(const Entry& entry) {
    Counted counted{.entry = entry, .counts = true, .total = settled(entry.total)};
    counted.places.resize(entry.standings.size());
    for (std::size_t i = 0; i < counted.places.size(); ++i) {
        counted.places[i] = static_cast<std::uint8_t>(place_of(entry.standings[i]));
    }
    counted.dimensions.resize(entry.dimensions.size());
    std::ranges::transform(entry.dimensions, counted.dimensions.begin(), settled);
    counted.reviews = reviews_of(entry);
    return counted;
}

void count(GroupCounts& group, const Counted& counted) {
    const Entry& entry = counted.entry;
    ++group.trust.at(static_cast<std::size_t>(entry.trust));
    if (!counted.counts) {
        return;
    }
    const std::size_t tier = entry.tier ? *entry.tier + std::size_t{1} : 0;
    ++group.reports;
    ++group.tiers[tier];
    group.drafts += entry.is_draft ? 1 : 0;
    group.draft_tiers[tier] += entry.is_draft ? 1 : 0;
    count_score(group.total, counted.total);
    for (std::size_t i = 0; i < counted.dimensions.size(); ++i) {
        count_score(group.dimensions[i], counted.dimensions[i]);
    }
    for (std::size_t i = 0; i < counted.places.size(); ++i) {
        ++group.criteria[i][counted.places[i]];
    }
    group.reviewed += counted.reviews.empty() ? 0 : 1;
    for (const std::uint8_t pair : counted.reviews) {
        ++group.reviews.at(pair);
    }
}

/// Its numbers are those of the instrument: nothing that is counted falls outside.
bool fits(const Partial& partial, const Entry& entry) {
    return entry.instrument == partial.instrument &&
           entry.standings.size() == partial.all.criteria.size() &&
           entry.dimensions.size() == partial.all.dimensions.size() &&
           (!entry.tier || *entry.tier + std::size_t{1} < partial.all.tiers.size());
}

GroupCounts* group_of(FieldCounts& field, const Profile& profile, const GroupCounts& like) {
    if (field.has_too_many) {
        return nullptr;
    }
    const auto value = profile.find(field.field);
    const std::string name = value == profile.end() ? std::string() : group_name(value->second);
    const auto found = field.groups.lower_bound(name);
    if (found != field.groups.end() && found->first == name) {
        return &found->second;
    }
    if (field.groups.size() == most_groups) {
        field.has_too_many = true;
        field.groups.clear();
        return nullptr;
    }
    return &field.groups.emplace_hint(found, name, empty_group(like))->second;
}

template <typename Numbers>
void add_each(Numbers& into, const Numbers& from) {
    for (std::size_t i = 0; i < into.size(); ++i) {
        into[i] += from[i];
    }
}

void add(ScoreCounts& into, const ScoreCounts& from) {
    into.declared.add(from.declared);
    into.supported.add(from.supported);
}

void merge(FieldCounts& into, const FieldCounts& from) {
    for (const auto& [name, group] : from.groups) {
        const auto [at, is_new] = into.groups.try_emplace(name, group);
        if (!is_new) {
            programme::add(at->second, group);
        }
    }
    into.has_too_many = into.has_too_many || from.has_too_many || into.groups.size() > most_groups;
    if (into.has_too_many) {
        into.groups.clear();
    }
}

std::uint64_t reports_in(const Partial& partial) {
    std::uint64_t reports = partial.elsewhere;
    for (const std::uint32_t of_trust : partial.all.trust) {
        reports += of_trust;
    }
    return reports;
}

struct AsName {
    std::string operator()(const OptionId& option) const { return option.text(); }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(Decimal number) const { return to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
};

}  // namespace

std::vector<FieldId> usual_fields(const Instrument& instrument) {
    std::vector<FieldId> fields;
    for (const std::string_view name : {"industry", "size", "region", "park"}) {
        const FieldId field(name);
        if (instrument.find(field) != nullptr) {
            fields.push_back(field);
        }
    }
    return fields;
}

Partial empty_partial(const Instrument& instrument, const PartialRules& rules) {
    Partial partial{.instrument = instrument.ref,
                    .digest = instrument.digest,
                    .counts_doubtful = rules.counts_doubtful,
                    .all = empty_group(instrument.tiers.size() + 1, instrument.dimensions.size(),
                                       instrument.criteria.size())};
    for (const FieldId& field : rules.fields) {
        partial.fields.push_back({.field = field});
    }
    return partial;
}

void add(Partial& partial, const Entry& entry) {
    const bool is_fit = fits(partial, entry);
    if (!is_fit && counts(entry.trust)) {
        ++partial.elsewhere;
        return;
    }
    const bool does_count = is_fit && (counts(entry.trust) || partial.counts_doubtful);
    const Counted counted = does_count ? taken_apart(entry) : Counted{.entry = entry};
    count(partial.all, counted);
    for (FieldCounts& field : partial.fields) {
        if (GroupCounts* group = group_of(field, entry.profile, partial.all)) {
            count(*group, counted);
        }
    }
}

bool can_merge(const Partial& one, const Partial& other) {
    return one.instrument == other.instrument && one.digest == other.digest &&
           one.counts_doubtful == other.counts_doubtful &&
           one.all.tiers.size() == other.all.tiers.size() &&
           one.all.dimensions.size() == other.all.dimensions.size() &&
           one.all.criteria.size() == other.all.criteria.size() &&
           std::ranges::equal(one.fields, other.fields, {}, &FieldCounts::field,
                              &FieldCounts::field);
}

bool merge(Partial& into, const Partial& from) {
    if (!can_merge(into, from) || reports_in(into) + reports_in(from) > most_reports) {
        return false;
    }
    into.elsewhere += from.elsewhere;
    add(into.all, from.all);
    for (std::size_t i = 0; i < into.fields.size(); ++i) {
        merge(into.fields[i], from.fields[i]);
    }
    return true;
}

void add(GroupCounts& into, const GroupCounts& from) {
    add_each(into.trust, from.trust);
    into.reports += from.reports;
    into.drafts += from.drafts;
    add_each(into.tiers, from.tiers);
    add_each(into.draft_tiers, from.draft_tiers);
    add(into.total, from.total);
    for (std::size_t i = 0; i < into.dimensions.size(); ++i) {
        add(into.dimensions[i], from.dimensions[i]);
    }
    for (std::size_t i = 0; i < into.criteria.size(); ++i) {
        add_each(into.criteria[i], from.criteria[i]);
    }
    into.reviewed += from.reviewed;
    add_each(into.reviews, from.reviews);
}

std::string group_name(const ProfileValue& value) {
    return std::visit(AsName{}, value);
}

}  // namespace assessment::programme
