// SPDX-License-Identifier: MIT
#pragma once

// Which profile fields a condition looks at, so that a screen can say what hangs on a field and
// what a criterion waits for.

#include <algorithm>
#include <vector>

#include "assessment/profile.hpp"

namespace app::view {

/// The condition, or a part of it, compares this field.
[[nodiscard]] inline bool asks(const assessment::Predicate& predicate,
                               const assessment::FieldId& field) {
    using Form = assessment::Predicate::Form;
    if (predicate.form == Form::is_in || predicate.form == Form::at_least) {
        return predicate.field == field;
    }
    return std::ranges::any_of(predicate.parts,
                               [&](const auto& part) { return asks(part, field); });
}

}  // namespace app::view
