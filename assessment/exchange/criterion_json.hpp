// SPDX-License-Identifier: MIT
#pragma once

// One criterion of an instrument (SCORING.md 1). Besides the members listed there it may have
// `quick` (boolean, default false): it belongs to the quick scan.

#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/profile_json.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

/// What a criterion may refer to.
struct References {
    const Fields& fields;
    const IdList& dimensions;
    const IdList& sources;
};

/// Adds its id to `ids`.
[[nodiscard]] Criterion read_criterion(const JsonReader& reader, const References& references,
                                       IdList& ids);

}  // namespace assessment::exchange
