// SPDX-License-Identifier: MIT
#pragma once

// Verification of very many reports. Most of them are exactly the bytes that this program writes,
// canonical and sound, and that can be seen in one pass: their score is compared as text with the
// one computed again, and their digest is that of the bytes as they stand. Where anything is
// otherwise, also harmlessly so, verify() says what there is to say. Both give the same.

#include <optional>
#include <string>
#include <string_view>

#include "assessment/exchange/verification.hpp"

namespace assessment::exchange {

[[nodiscard]] Verification quick_verify(std::string_view bytes, const FindInstrument& find,
                                        const KeyRegistry& registry);

/// Of a report that can be told in one pass to be sound; of any other nothing, which says nothing
/// against it.
[[nodiscard]] std::optional<Verification> recognise(std::string_view bytes,
                                                    const FindInstrument& find,
                                                    const KeyRegistry& registry);

/// What a report is worth that nothing was found against but perhaps its signatures.
[[nodiscard]] Verification concluded(Report report, std::string digest,
                                     const KeyRegistry& registry);

}  // namespace assessment::exchange
