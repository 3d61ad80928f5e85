// SPDX-License-Identifier: MIT
#pragma once

// A visit as JSON: how the store keeps it, and how it travels as an element of the member
// `visits` in an assessment's `enterprise` (assets/schema/assessment.schema.json).

#include <optional>
#include <vector>

#include "app/visit.hpp"
#include "assessment/exchange/json.hpp"

namespace app {

/// What says nothing is left out; days are YYYY-MM-DD.
[[nodiscard]] assessment::exchange::Json to_json(const Visit& visit);

/// Members that this version does not know are kept. None without a sound id and day, and when a
/// known member is of another type; nothing of it is guessed.
[[nodiscard]] std::optional<Visit> read_visit(const assessment::exchange::Json& json);

/// The visits that an assessment from a file brings along, which are taken off its `enterprise`.
/// None, and all left where it is, when the member is not a list of sound visits.
[[nodiscard]] std::vector<Visit> take_visits(assessment::Assessment& assessment);

/// Puts them there, for a file; no member when there are none.
void put_visits(assessment::Assessment& assessment, const std::vector<Visit>& visits);

}  // namespace app
