// SPDX-License-Identifier: MIT
#pragma once

// Signatures of reports: Ed25519 by libsodium, which also compiles to WebAssembly.
//
// What is signed is one line of canonical JSON that names the report by its digest, so that a
// signature can be added to a file without changing it:
//
//   {"format":"ipgauge.signature/1","key":…,"name":…,"report":digest,"role":…,"signed":day}
//
// and for a commissioner also `over`, the enterprise's signature: a countersignature cannot be
// moved to a report that the enterprise did not sign. A signature proves that who holds the key
// signed these very bytes and that nothing was changed since. Whose key it is it does not prove:
// for that somebody has to have compared fingerprints, or to have the key in a registry (keys.hpp).

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/report.hpp"

namespace assessment::exchange {

/// The secret a key pair is made from: 32 bytes of good randomness, which come from outside.
using KeySeed = std::array<std::uint8_t, 32>;

/// 64 hexadecimal digits.
[[nodiscard]] std::string public_key(const KeySeed& seed);

/// For reading aloud: SHA-256 of the key as six groups of five decimal digits (about 99 bits).
/// Nothing for a text that is no key.
[[nodiscard]] std::string fingerprint(std::string_view key);

/// Is 64 lower-case hexadecimal digits.
[[nodiscard]] bool is_key(std::string_view text);

/// The signature of any one line: 128 hexadecimal digits. What is signed says itself what it is.
[[nodiscard]] std::string sign_line(const KeySeed& seed, std::string_view line);

/// Whether this is the signature of the line by the holder of the key.
[[nodiscard]] bool fits_line(std::string_view key, std::string_view signature,
                             std::string_view line);

/// Who signs, and when.
struct SignerCard {
    Signer by = Signer::enterprise;
    KeySeed seed{};
    std::string name{};
    std::chrono::year_month_day today{};
};

/// Adds a signature over the report of this digest. A commissioner can sign only what the
/// enterprise has signed: false, and nothing is added, otherwise, and when there are
/// most_signatures already.
bool sign(std::vector<Signature>& signatures, std::string_view digest, const SignerCard& signer);

/// The file of a report with these signatures in place of its own, all else as it was, also what
/// this program does not know. The bytes must be a readable document.
[[nodiscard]] std::string with_signatures(std::string_view bytes,
                                          const std::vector<Signature>& signatures);

/// Which of the signatures fit a report of this digest, one answer each.
[[nodiscard]] std::vector<bool> valid(const std::vector<Signature>& signatures,
                                      std::string_view digest);

[[nodiscard]] Json to_json(const std::vector<Signature>& signatures);

/// The member `signatures`; what is wrong is reported.
[[nodiscard]] std::vector<Signature> read_signatures(const JsonReader& reader);
/// The same of canonical bytes that nothing is to be said against, or the cursor fails.
[[nodiscard]] std::vector<Signature> read_signatures(CanonicalCursor& cursor);

}  // namespace assessment::exchange
