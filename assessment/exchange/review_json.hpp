// SPDX-License-Identifier: MIT
#pragma once

// The optional member `review` of an assessment <-> Review. As with `plan`, what is not of our
// form is kept as it came. Standings are written as in `levels` of a report.
//
//   "review": {"judgements": {"ins-office": {"own": {"state": "answered", "level": 4, "assurance":
//       "documented"}, "found": {…}, "seen": true, "reason": "…", "by": "…", "day": "2026-11-26"}},
//     "decisions": {"ins-office": {"standing": {…}, "reason": "…", "by": "…", "day": "…"}},
//     "closing": {"by": "…", "day": "…"}}

#include <optional>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/instrument.hpp"
#include "assessment/review.hpp"

namespace assessment::exchange {

/// None when it is not of our form, or names what the instrument does not have.
[[nodiscard]] std::optional<Review> read_review(const Json& json, const Instrument& instrument);

[[nodiscard]] Json to_json(const Review& review);

/// The members `by` and `day`, which may both be absent.
[[nodiscard]] Authorship read_authorship(const JsonReader& reader);
void add_authorship(Json& object, const Authorship& by);

}  // namespace assessment::exchange
