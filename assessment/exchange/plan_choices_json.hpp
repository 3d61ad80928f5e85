// SPDX-License-Identifier: MIT
#pragma once

// The optional member `plan` of an assessment <-> PlanChoices. SCORING.md knows no such member,
// so a file that has another one of that name is no worse for it: what is not of our form is
// kept as it came, like any other unknown member.
//
//   "plan": {"tier": "demonstration", "months": 12, "steps": {"mgt-strategy": {
//       "pinned": {"level": 4, "assurance": "documented"}, "due": "2027-03-31", "post": "…"}}}

#include <optional>

#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/plan_choices.hpp"

namespace assessment::exchange {

/// None when it is not of our form, or names what the instrument does not have.
[[nodiscard]] std::optional<PlanChoices> read_plan_choices(const Json& json,
                                                           const Instrument& instrument);

[[nodiscard]] Json to_json(const PlanChoices& choices);

}  // namespace assessment::exchange
