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

std::string check_code(std::string_view digest) {
    std::string code;
    for (std::size_t at = 0; at < 16 && at < digest.size(); at += 4) {
        code += (at == 0 ? "" : " ") + std::string(digest.substr(at, 4));
    }
    return code;
}

}  // namespace assessment::exchange
