// SPDX-License-Identifier: MIT
#pragma once

// What a report that came from elsewhere is worth, found out without trusting its sender: its
// digest, its score and its plan are computed again, its signatures are checked, and of a
// commissioner's the key is looked for in the registry of the programme.
//
// What each soundness proves. Countersigned: a commissioner whom the programme knows went through
// these very answers with the enterprise, and nothing was changed since. Signed: the holder of the
// stated key issued exactly this; whose key it is only the fingerprint tells. Unsigned: the numbers
// follow from the answers; who wrote them is open, because anybody can compute a digest.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/finding.hpp"
#include "assessment/report.hpp"

namespace assessment::exchange {

/// From best to worst; of a report that is several, the last.
enum class Soundness : std::uint8_t {
    countersigned,       // sound, and signed by a commissioner who is in the registry
    is_signed,           // sound, and signed by the holder of some key
    not_signed,          // sound
    score_differs,       // a stated number does not follow from the answers
    unknown_instrument,  // or another content of it: nothing can be recomputed
    altered,             // digest or signature do not fit
    unreadable,          // no report
};
inline constexpr int soundness_count = 7;

/// The word in documents: "countersigned", "signed", "unsigned" …
[[nodiscard]] std::string_view name(Soundness soundness);
[[nodiscard]] bool is_sound(Soundness soundness);

/// A signature with what was found out about it.
struct CheckedSignature {
    Signature signature{};
    bool is_valid = false;            // it fits the report
    std::optional<KnownKey> known{};  // in the registry, in this role
    bool is_in_force = false;         // known, and on the day that it states
};

struct Verification {
    Soundness soundness = Soundness::unreadable;
    std::optional<Report> report{};  // none when nothing could be recomputed
    std::string digest{};            // computed; empty when there is no document
    std::vector<CheckedSignature> signatures{};
    Findings findings{};  // why it is not sound, and what is odd about it
};

/// At most this many of the numbers that differ are named.
inline constexpr std::size_t most_differences = 20;

[[nodiscard]] Verification verify(std::string_view bytes, const FindInstrument& find,
                                  const KeyRegistry& registry);

/// `ipgauge.verification/1`: canonical JSON and one line feed. The line, from 1, is that of a
/// stream of reports.
[[nodiscard]] std::string write_verification(const Verification& verification,
                                             std::optional<std::size_t> line = {});

}  // namespace assessment::exchange
