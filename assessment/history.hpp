// SPDX-License-Identifier: MIT
#pragma once

// Which changes an assessment has seen, so that two states of it that went separate ways can be
// put together without asking about what only one of them has changed (joining.hpp).
//
// A writer is one run of the program on one device and counts its changes; (writer, count) names a
// change for ever, whatever the clocks say. Of each field the history knows the changes that made
// it what it is: one, or several when two writers came to the same value apart. `seen` says up to
// which count the changes of each writer are known here; a change that is seen and stands in no
// field has been superseded. This is an observed-remove map of multi-value registers with a
// version vector as its causal context (Almeida, Shoker, Baquero: Delta state replicated data
// types, 2018). Values are not repeated here: the value of a field is in the assessment.
//
// Because a writer lives as long as one run, a restored backup or a copied device never counts the
// same change twice, and no number says for longer than a sitting whose device it was.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "assessment/id.hpp"
#include "assessment/merge_field.hpp"
#include "assessment/review.hpp"

namespace assessment {

using WriterId = Id<struct WriterTag>;

/// The name of one change.
struct Stamp {
    WriterId writer{};
    std::uint64_t count = 0;  // from 1 on

    auto operator<=>(const Stamp&) const = default;
};

/// Greatest count that documents may have: the exact integers of JSON (RFC 8785).
inline constexpr std::int64_t most_changes = 9'007'199'254'740'991;

/// A change that a field stands by.
struct Version {
    Stamp stamp{};
    Authorship by{};

    bool operator==(const Version&) const = default;
};

struct History {
    std::map<WriterId, std::uint64_t> seen{};
    /// By stamp, each once. A field that no known change has made is not in it.
    std::map<MergeField, std::vector<Version>> fields{};

    bool operator==(const History&) const = default;
};

/// The change is known, whether it still stands or not.
[[nodiscard]] bool has_seen(const History& history, const Stamp& stamp);

/// The changes that the field stands by; empty for one that was never stamped.
[[nodiscard]] const std::vector<Version>& versions(const History& history, const MergeField& field);

/// What both have seen.
[[nodiscard]] std::map<WriterId, std::uint64_t> seen_by_either(const History& one,
                                                               const History& other);

/// Sets the field down as changed now, over everything that it stood by. The count must be
/// greater than any that the writer has used, in whatever assessment.
void record(History& history, const MergeField& field, Version version);

}  // namespace assessment
