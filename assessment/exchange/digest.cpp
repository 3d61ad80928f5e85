// SPDX-License-Identifier: MIT
#include "assessment/exchange/digest.hpp"

#include <sodium.h>

#include <array>

namespace assessment::exchange {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    // libsodium takes bytes as unsigned char; reading chars so is allowed.
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    crypto_hash_sha256(hash.data(), data, bytes.size());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : hash) {
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

}  // namespace assessment::exchange
