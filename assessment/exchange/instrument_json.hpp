// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.instrument/1` -> Instrument. This check is the authority on what an instrument is
// (SCORING.md 1); the JSON Schema beside it serves editors. An unknown member is an error; only
// "$schema", by which editors find the schema, may stand in the root. It is no part of the
// instrument: two files that differ in it alone are the same instrument, with one digest.

#include <memory>
#include <string>
#include <string_view>

#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] Checked<std::shared_ptr<const Instrument>> read_instrument(std::string_view bytes);

/// What the digest of an instrument is taken of: RFC 8785, without "$schema".
[[nodiscard]] std::string canonical_instrument(Json root);

}  // namespace assessment::exchange
