// SPDX-License-Identifier: MIT
#pragma once

// Two states of one assessment, the one that is here and one that came with a file, told apart
// and put together field by field. A field is as small as a person can judge it: a member of the
// enterprise, a field of the profile, of an answer what is answered, how it is backed, its
// evidence and its note each for itself; of the plan each step, of the review each judgement and
// each decision. Both states must be of the same instrument. What needs no person to decide it,
// their histories tell (joining.hpp), which are no field themselves.

#include <set>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/merge_field.hpp"

namespace assessment {

/// A field that is not the same in both, and which of the two says anything in it at all.
struct MergeDifference {
    MergeField field{};
    bool said_here = false;
    bool said_there = false;

    bool operator==(const MergeDifference&) const = default;
};

/// In the order of the parts, criteria in the order of the instrument.
[[nodiscard]] std::vector<MergeDifference> differences(const Instrument& instrument,
                                                       const Assessment& here,
                                                       const Assessment& there);

/// Every field that either has, in the same order.
[[nodiscard]] std::vector<MergeField> fields_of(const Instrument& instrument,
                                                const Assessment& here, const Assessment& there);

/// What is here, with these fields as they are there. Taking all that differ gives what is there
/// (under the identifier of what is here), taking none what is here.
[[nodiscard]] Assessment merged(Assessment here, const Assessment& there,
                                const std::set<MergeField>& taken);

/// What nobody has to decide: the fields that are empty here.
[[nodiscard]] std::set<MergeField> only_there(const std::vector<MergeDifference>& differences);

}  // namespace assessment
