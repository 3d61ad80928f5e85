// SPDX-License-Identifier: MIT
#pragma once

// Random instruments and assessments of them, the same for the same seed everywhere. They use
// every answer type, predicate form and tier condition, weights and caps of all sizes.

#include <memory>

#include "assessment/assessment.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "tests/support/random.hpp"

namespace tests {

struct Size {
    int dimensions = 4;
    int criteria = 12;  // at least one for each dimension
    int fields = 4;
};

/// A sound `ipgauge.instrument/1`.
[[nodiscard]] assessment::exchange::Json random_instrument_json(Random& random, Size size);

/// The same, read. A generated document with findings fails the test.
[[nodiscard]] std::shared_ptr<const assessment::Instrument> random_instrument(Random& random,
                                                                              Size size);

/// Some criteria answered, some not, some not applicable; some fields filled.
[[nodiscard]] assessment::Assessment random_assessment(Random& random,
                                                       const assessment::Instrument& instrument);

/// A value that the rule allows, often right on a threshold.
[[nodiscard]] assessment::Value random_value(Random& random, const assessment::AnswerRule& rule);

[[nodiscard]] assessment::ProfileValue random_profile_value(Random& random,
                                                            const assessment::ProfileField& field);

}  // namespace tests
