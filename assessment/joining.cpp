// SPDX-License-Identifier: MIT
#include "assessment/joining.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assessment/merge.hpp"

namespace assessment {

namespace {

using Seen = std::map<WriterId, std::uint64_t>;

std::set<MergeField> parts_of(const MergeField& unit) {
    if (unit.part != MergePart::answer) {
        return {unit};
    }
    std::set<MergeField> parts;
    for (const MergePart part : answer_parts) {
        parts.insert({.part = part, .name = unit.name});
    }
    return parts;
}

Assessment alone(const Assessment& assessment, const MergeField& unit) {
    return merged(Assessment{}, assessment, parts_of(unit));
}

std::vector<MergeField> units_of(const Instrument& instrument, const Assessment& here,
                                 const Assessment& there) {
    std::vector<MergeField> units = fields_of(instrument, here, there);
    std::erase_if(units, [](const MergeField& field) { return unit_of(field) != field; });
    return units;
}

/// What one state says in the field: nothing where it never said anything.
std::vector<Candidate> candidates_of(const Assessment& assessment, const MergeField& unit) {
    Candidate candidate{.value = alone(assessment, unit),
                        .versions = versions(assessment.history, unit)};
    if (candidate.versions.empty() && candidate.value == Assessment{}) {
        return {};
    }
    return {std::move(candidate)};
}

bool stands(const std::vector<Candidate>& candidates, const Version& version) {
    return std::ranges::any_of(candidates, [&](const Candidate& candidate) {
        return std::ranges::find(candidate.versions, version) != candidate.versions.end();
    });
}

void add_versions(std::vector<Version>& to, const std::vector<Version>& more) {
    for (const Version& version : more) {
        const auto at = std::ranges::lower_bound(to, version.stamp, {}, &Version::stamp);
        if (at == to.end() || at->stamp != version.stamp) {
            to.insert(at, version);
        }
    }
}

void add(std::vector<Candidate>& candidates, Candidate candidate) {
    const auto same = std::ranges::find_if(candidates, [&](const Candidate& each) {
        return each.versions.empty() == candidate.versions.empty() && each.value == candidate.value;
    });
    if (same == candidates.end()) {
        candidates.push_back(std::move(candidate));
    } else {
        add_versions(same->versions, candidate.versions);
    }
}

/// Those of one side that the other has not seen superseded.
void add_surviving(std::vector<Candidate>& to, const std::vector<Candidate>& from,
                   const std::vector<Candidate>& there, const Seen& seen_there) {
    const History known{.seen = seen_there};
    for (Candidate candidate : from) {
        const bool is_stamped = !candidate.versions.empty();
        std::erase_if(candidate.versions, [&](const Version& version) {
            return has_seen(known, version.stamp) && !stands(there, version);
        });
        if (!is_stamped || !candidate.versions.empty()) {
            add(to, std::move(candidate));
        }
    }
}

std::vector<Candidate> join_field(const std::vector<Candidate>& one, const Seen& seen_by_one,
                                  const std::vector<Candidate>& other, const Seen& seen_by_other) {
    std::vector<Candidate> all;
    add_surviving(all, one, other, seen_by_other);
    add_surviving(all, other, one, seen_by_one);
    if (all.empty()) {
        // Each side claims to have superseded the other, which no honest history does: keep both.
        all = one;
        std::ranges::for_each(other, [&](const Candidate& candidate) { add(all, candidate); });
    }
    std::ranges::stable_sort(all, {}, [](const Candidate& each) {
        return each.versions.empty() ? Stamp{} : each.versions.front().stamp;
    });
    return all;
}

bool say_the_same(const std::vector<Candidate>& candidates) {
    return std::ranges::all_of(candidates, [&](const Candidate& candidate) {
        return candidate.value == candidates.front().value;
    });
}

/// All of them say this.
void settle(Joined& joined, const MergeField& unit, const std::vector<Candidate>& agreed,
            const Assessment& there) {
    std::vector<Version> stamps;
    for (const Candidate& candidate : agreed) {
        add_versions(stamps, candidate.versions);
    }
    if (!stamps.empty()) {
        joined.assessment.history.fields.insert_or_assign(unit, std::move(stamps));
    }
    if (alone(joined.assessment, unit) != agreed.front().value) {
        joined.assessment = merged(std::move(joined.assessment), there, parts_of(unit));
        joined.taken.push_back(unit);
    }
}

}  // namespace

MergeField unit_of(MergeField field) {
    if (std::ranges::find(answer_parts, field.part) != answer_parts.end()) {
        field.part = MergePart::answer;
    }
    return field;
}

std::vector<MergeField> changed_units(const Instrument& instrument, const Assessment& here,
                                      const Assessment& there) {
    std::vector<MergeField> changed;
    for (const MergeDifference& difference : differences(instrument, here, there)) {
        MergeField unit = unit_of(difference.field);
        if (changed.empty() ||
            changed.back() != unit) {  // the parts of an answer follow each other
            changed.push_back(std::move(unit));
        }
    }
    return changed;
}

Joined join(const Instrument& instrument, const Assessment& here, const Assessment& there) {
    Joined joined{.assessment = here};
    joined.assessment.history.seen = seen_by_either(here.history, there.history);
    for (MergeField& unit : units_of(instrument, here, there)) {
        const auto all = join_field(candidates_of(here, unit), here.history.seen,
                                    candidates_of(there, unit), there.history.seen);
        if (all.empty()) {
            continue;
        }
        if (say_the_same(all)) {
            settle(joined, unit, all, there);
        } else {
            joined.conflicts.push_back(std::move(unit));
        }
    }
    return joined;
}

Candidates candidates(const Instrument& instrument, const Assessment& assessment) {
    Candidates all{.seen = assessment.history.seen};
    for (const MergeField& unit : units_of(instrument, assessment, assessment)) {
        if (auto said = candidates_of(assessment, unit); !said.empty()) {
            all.fields.emplace(unit, std::move(said));
        }
    }
    return all;
}

Candidates joined(const Candidates& one, const Candidates& other) {
    const std::vector<Candidate> none;
    const auto of = [&](const Candidates& side, const MergeField& field) -> const auto& {
        const auto found = side.fields.find(field);
        return found == side.fields.end() ? none : found->second;
    };
    Candidates both{.seen = seen_by_either({.seen = one.seen}, {.seen = other.seen})};
    for (const Candidates* side : {&one, &other}) {
        for (const auto& [field, said] : side->fields) {
            if (!both.fields.contains(field)) {
                both.fields.emplace(
                    field, join_field(of(one, field), one.seen, of(other, field), other.seen));
            }
        }
    }
    return both;
}

}  // namespace assessment
