// SPDX-License-Identifier: MIT
#pragma once

// Two states of one assessment that went separate ways, put together by what their histories know
// (history.hpp). Of a field that both have, the changes count that the other side has not seen
// superseded: those of one side alone decide it; changes on both sides that make it two different
// values are a conflict, and a person decides. Clocks play no part. Joining is commutative,
// associative and idempotent, conflicts included. What an answer says is one field with its
// backing, evidence and note: a level that one person raised must not end up with the evidence
// that another saw for a lower one.
//
// A value without a known change (an older file) may be older or newer than any other: it gives way
// to nothing, and where both sides say something else a person is asked.

#include <set>
#include <string>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace assessment {

struct Joined {
    /// With the value that is here where there is a conflict.
    Assessment assessment{};
    std::vector<MergeField> taken{};      // are now as there
    std::vector<MergeField> conflicts{};  // in the order of merge.hpp
};

/// Both must be of the same instrument and identifier.
[[nodiscard]] Joined join(const Instrument& instrument, const Assessment& here,
                          const Assessment& there);

/// The field that is stamped, joined and decided as a whole: of the parts of an answer, the
/// answer.
[[nodiscard]] MergeField unit_of(MergeField field);

/// The units in which the two are not the same, in the order of merge.hpp.
[[nodiscard]] std::vector<MergeField> changed_units(const Instrument& instrument,
                                                    const Assessment& here,
                                                    const Assessment& there);

// ---- the lattice itself, whose laws the tests hold to

/// A value of one field with the changes that made it so: an assessment that has nothing else.
struct Candidate {
    Assessment value{};
    std::vector<Version> versions{};

    bool operator==(const Candidate&) const = default;
};

/// Everything that several states together say: of each field every value that nobody has
/// superseded, in an order of their own.
struct Candidates {
    std::map<WriterId, std::uint64_t> seen{};
    std::map<MergeField, std::vector<Candidate>> fields{};

    bool operator==(const Candidates&) const = default;
};

[[nodiscard]] Candidates candidates(const Instrument& instrument, const Assessment& assessment);
[[nodiscard]] Candidates joined(const Candidates& one, const Candidates& other);

}  // namespace assessment
