// SPDX-License-Identifier: MIT
#pragma once

// Who stands for a report on this device, and what became of the reports that others sent. The
// secret of the device's key never leaves it but in a backup; the public keys of others count once
// a person has compared their fingerprints.

#include <memory>
#include <string>

#include "assessment/exchange/keys.hpp"

namespace assessment::exchange {
struct Verification;
}

namespace app {

/// A report from elsewhere with what was found out about it.
struct CheckedReport {
    std::string file{};
    std::string bytes{};
    std::shared_ptr<const assessment::exchange::Verification> verification{};
};

struct Signing {
    std::string name{};     // as it stands in signatures
    std::string seed{};     // 64 hexadecimal digits, the secret; empty until a key is needed
    std::string entropy{};  // likewise, for the key that this run may make
    assessment::exchange::KeyRegistry known{};    // compared with their owners'
    assessment::exchange::KeyRegistry offered{};  // opened, and not yet compared
};

/// What a key is made from.
inline constexpr std::size_t entropy_bytes = 32;

/// Longest name in a signature, in bytes.
inline constexpr std::size_t longest_signer_name = 200;

/// Of this device; empty while it has no key.
[[nodiscard]] std::string own_key(const Signing& signing);

/// The keys that count here: those that are known, and this device's own.
[[nodiscard]] assessment::exchange::KeyRegistry keys_that_count(const Signing& signing);

}  // namespace app
