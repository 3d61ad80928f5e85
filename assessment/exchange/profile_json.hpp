// SPDX-License-Identifier: MIT
#pragma once

// Profile fields, values for them and predicates over them (SCORING.md 1).

#include <optional>
#include <vector>

#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/profile.hpp"

namespace assessment::exchange {

/// The fields of an instrument while it is being read.
struct Fields {
    std::vector<ProfileField> fields;
    IdList ids;
    std::vector<bool> sound;  // operands are held only against a field without findings
};

[[nodiscard]] Fields read_fields(const JsonReader& list);

[[nodiscard]] std::optional<ProfileValue> read_value(const JsonReader& reader,
                                                     const ProfileField& field);

[[nodiscard]] Predicate read_predicate(const JsonReader& reader, const Fields& fields);

}  // namespace assessment::exchange
