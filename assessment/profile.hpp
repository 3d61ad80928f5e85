// SPDX-License-Identifier: MIT
#pragma once

// What an enterprise is (size, exports, software …), and predicates over it that say which
// criteria apply. A field that is not filled makes its comparison unknown, and unknown
// travels through all, any and not by Kleene's strong logic (SCORING.md 1): only a clear
// "no" takes a criterion out of an assessment.

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "assessment/decimal.hpp"
#include "assessment/id.hpp"
#include "assessment/text.hpp"

namespace assessment {

enum class FieldType : std::uint8_t { choice, boolean, number, text };

struct FieldOption {
    OptionId id;
    Text label;
};

struct ProfileField {
    FieldId id;
    Text label;
    FieldType type = FieldType::text;
    std::vector<FieldOption> options;
    bool required = false;
};

/// A filled field. An empty text is filled; a field that is absent is not.
using ProfileValue = std::variant<OptionId, bool, Decimal, std::string>;
using Profile = std::map<FieldId, ProfileValue>;

enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth negation(Truth truth) {
    return truth == Truth::unknown ? truth : truth == Truth::yes ? Truth::no : Truth::yes;
}

/// A condition on the profile: exactly one of the forms of SCORING.md 1.
struct Predicate {
    enum class Form : std::uint8_t { is_in, at_least, all, any, negated };

    Form form = Form::all;
    FieldId field;                     // is_in, at_least
    std::vector<ProfileValue> values;  // is_in ("equals" is a list of one)
    Decimal minimum;                   // at_least
    std::vector<Predicate> parts;      // all, any; negated has one
};

[[nodiscard]] Truth judge(const Predicate& predicate, const Profile& profile);

}  // namespace assessment
