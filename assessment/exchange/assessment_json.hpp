// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.assessment/1` <-> Assessment (SCORING.md 2). Unknown members are kept, with a
// warning each; an unknown criterion is an error, and every stored answer is checked whatever
// the state of its criterion. What is written reads back as the same value.

#include <string>
#include <string_view>

#include "assessment/assessment.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] Checked<Assessment> read_assessment(std::string_view bytes,
                                                  const Instrument& instrument);
/// The same for a document that is part of another one, whose place is `where`.
[[nodiscard]] Checked<Assessment> read_assessment(const Json& json, std::string_view where,
                                                  const Instrument& instrument);

/// The id and version of the instrument that an assessment (or a report around one) names, for
/// finding it before the whole is read. Findings when they cannot be made out.
[[nodiscard]] Checked<InstrumentRef> read_instrument_ref(std::string_view bytes);

[[nodiscard]] Json to_json(const Assessment& assessment, const Instrument& instrument);
[[nodiscard]] Json to_json(const Answer& answer);
[[nodiscard]] Json to_json(const ProfileValue& value);

/// One answer alone, as the store keeps it.
[[nodiscard]] Checked<Answer> read_answer(const Json& json, std::string_view where,
                                          const Criterion& criterion);
[[nodiscard]] Checked<ProfileValue> read_profile_value(const Json& json, std::string_view where,
                                                       const ProfileField& field);

/// Canonical JSON and one line feed.
[[nodiscard]] std::string write_assessment(const Assessment& assessment,
                                           const Instrument& instrument);

}  // namespace assessment::exchange
