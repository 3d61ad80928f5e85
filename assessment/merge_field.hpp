// SPDX-License-Identifier: MIT
#pragma once

// The name of one field of an assessment, as merge.hpp tells two states of it apart.

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace assessment {

enum class MergePart : std::uint8_t {
    period,
    enterprise,  // name: of a member
    profile,     // name: of a field
    answer,      // name: of a criterion, as in the next four
    assurance,
    evidence,
    note,
    answer_extra,  // members of a newer format, all of one answer
    plan,
    extra,             // name: of a member of a newer format
    instrument_extra,  // the same, of the member `instrument`
    plan_step,         // name: of a criterion, as in the next two
    judgement,
    decision,
    closing
};

/// What one answer is made of.
inline constexpr std::array answer_parts{MergePart::answer, MergePart::assurance,
                                         MergePart::evidence, MergePart::note,
                                         MergePart::answer_extra};

struct MergeField {
    MergePart part = MergePart::period;
    std::string name{};

    auto operator<=>(const MergeField&) const = default;
};

}  // namespace assessment
