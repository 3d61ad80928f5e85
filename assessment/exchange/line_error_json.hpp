// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.error/1`: what stands in a stream of results in place of one that cannot be had, so that
// as many lines go out as came in and whoever reads them knows which one failed and why. Schema:
// assets/schema/error.schema.json.

#include <cstddef>
#include <string>

#include "assessment/finding.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// Canonical JSON and one line feed. Lines count from 1. Of the findings those that are errors,
/// each with its code for programs and its reason for people.
[[nodiscard]] std::string write_line_error(std::size_t line, const Findings& findings,
                                           const Catalogue& words);

}  // namespace assessment::exchange
