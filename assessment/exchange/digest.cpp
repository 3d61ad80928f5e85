// SPDX-License-Identifier: MIT
#include "assessment/exchange/digest.hpp"

#include <sodium.h>

#include <array>

#include "assessment/exchange/hexadecimal.hpp"

namespace assessment::exchange {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    // libsodium takes bytes as unsigned char; reading chars so is allowed.
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    crypto_hash_sha256(hash.data(), data, bytes.size());
    return to_hexadecimal(hash);
}

}  // namespace assessment::exchange
