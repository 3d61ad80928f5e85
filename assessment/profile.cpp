// SPDX-License-Identifier: MIT
#include "assessment/profile.hpp"

#include <algorithm>
#include <cassert>

namespace assessment {

namespace {

Truth truth_of(bool fact) {
    return fact ? Truth::yes : Truth::no;
}

Truth compare(const Predicate& predicate, const Profile& profile) {
    const auto filled = profile.find(predicate.field);
    if (filled == profile.end()) {
        return Truth::unknown;
    }
    if (predicate.form == Predicate::Form::is_in) {
        const auto& values = predicate.values;
        return truth_of(std::ranges::find(values, filled->second) != values.end());
    }
    const auto* number = std::get_if<Decimal>(&filled->second);
    assert(number != nullptr && "atLeast is for number fields");
    return truth_of(number != nullptr && *number >= predicate.minimum);
}

}  // namespace

Truth judge(const Predicate& predicate, const Profile& profile) {
    // no < unknown < yes, so Kleene's "and" is the least truth and his "or" the greatest.
    switch (predicate.form) {
        case Predicate::Form::is_in:
        case Predicate::Form::at_least:
            return compare(predicate, profile);
        case Predicate::Form::all: {
            Truth least = Truth::yes;
            for (const Predicate& part : predicate.parts) {
                least = std::min(least, judge(part, profile));
            }
            return least;
        }
        case Predicate::Form::any: {
            Truth greatest = Truth::no;
            for (const Predicate& part : predicate.parts) {
                greatest = std::max(greatest, judge(part, profile));
            }
            return greatest;
        }
        case Predicate::Form::negated:
            return negation(judge(predicate.parts.front(), profile));
    }
    return Truth::unknown;
}

}  // namespace assessment
