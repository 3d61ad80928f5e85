// SPDX-License-Identifier: MIT
// SHA-256 by OpenSSL, which uses the processor's own instructions for it.
#include <openssl/sha.h>

#include <array>

#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace assessment::exchange {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    // OpenSSL takes bytes as unsigned char; reading chars so is allowed.
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    SHA256(data, bytes.size(), hash.data());
    return to_hexadecimal(hash);
}

}  // namespace assessment::exchange
