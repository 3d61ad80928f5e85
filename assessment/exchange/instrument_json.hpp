// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.instrument/1` -> Instrument. This check is the authority on what an instrument is
// (SCORING.md 1); the JSON Schema beside it serves editors. An unknown member is an error.

#include <memory>
#include <string_view>

#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] Checked<std::shared_ptr<const Instrument>> read_instrument(std::string_view bytes);

}  // namespace assessment::exchange
