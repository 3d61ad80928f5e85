// SPDX-License-Identifier: MIT
#pragma once

// What a verification found, in words.

#include <string>

#include "assessment/exchange/verification.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// "sound and countersigned"
[[nodiscard]] std::string soundness_text(Soundness soundness, const Catalogue& words);

/// What it proves and what it does not, in one or two sentences.
[[nodiscard]] std::string soundness_meaning(Soundness soundness, const Catalogue& words);

[[nodiscard]] std::string signer_text(Signer signer, const Catalogue& words);

}  // namespace assessment::exchange
