// SPDX-License-Identifier: MIT
#pragma once

// The file that a backup is: any content, compressed, sealed with a SHA-256, and encrypted when
// there is a passphrase. The same content, passphrase and random bytes give the same file on
// every machine. What comes from outside is read within bounds: nothing is expanded, and no
// passphrase stretched, beyond the limits below, whatever a file asks for.
//
//   at  bytes
//    0   16   "IPGAUGE-BACKUP\r\n"
//   16    2   version, 1 (this and all numbers: most significant byte first)
//   18    1   flags: 1 is encrypted; every other bit is of a newer version
//   19    1   how the key is made of the passphrase: 0 there is none, 1 Argon2id 1.3, one lane
//   20    4   its memory in KiB
//   24    4   its passes
//   28    8   size of the content, before compression
//   36    8   size of the body
//   44   16   salt of the key
//   60   12   nonce
//   72        the body: the content as a zlib stream; encrypted with AES-256-GCM, whose
//             associated data are bytes 0 to 71 and whose tag of 16 bytes follows it
//   end  64   SHA-256 of all before it, as hexadecimal digits
//
// So damage is told from a wrong passphrase: the digest holds and the tag does not.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace app::backup {

inline constexpr std::size_t largest_file = std::size_t{64} << 20U;
inline constexpr std::size_t largest_content = std::size_t{256} << 20U;
inline constexpr std::uint32_t most_memory = 128 * 1024;  // KiB
inline constexpr std::uint32_t most_passes = 16;
inline constexpr std::size_t random_bytes = 28;  // salt and nonce

enum class Refusal : std::uint8_t {
    foreign,            // not a backup
    newer,              // of a later version of the program
    truncated,          // its end is missing
    altered,            // it is not what was written
    too_large,          // more than this program expands or works for
    passphrase_wanted,  // encrypted, and there was no passphrase
    passphrase_wrong,
};
inline constexpr int refusal_count = static_cast<int>(Refusal::passphrase_wrong) + 1;

/// What making a key costs: whoever guesses pays it for every guess.
struct KeyCost {
    std::uint32_t memory = 64 * 1024;  // KiB
    std::uint32_t passes = 3;
};

struct Secret {
    std::string_view passphrase{};  // empty: not encrypted
    std::string_view random{};      // at least random_bytes from a source that nobody can guess
    KeyCost cost{};
};

/// Refuses what could not be read back (too_large).
[[nodiscard]] std::expected<std::string, Refusal> pack(std::string_view content,
                                                       const Secret& secret);

[[nodiscard]] std::expected<std::string, Refusal> unpack(std::string_view file,
                                                         std::string_view passphrase);

}  // namespace app::backup
