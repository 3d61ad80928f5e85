// SPDX-License-Identifier: MIT
// The libraries are used as the standards say: known answers from elsewhere.

#include "app/backup/cipher.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using app::backup::decrypt;
using app::backup::encrypt;
using app::backup::KeyCost;
using app::backup::make_key;

namespace {

std::string from_hex(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    }
    return bytes;
}

}  // namespace

TEST_CASE("AES-256-GCM gives the published answer (McGrew and Viega, test case 16)") {
    const std::string key =
        from_hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const std::string nonce = from_hex("cafebabefacedbaddecaf888");
    const std::string associated = from_hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const std::string text = from_hex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    const app::backup::Message message{.key = key, .nonce = nonce, .associated = associated};

    const std::string sealed = encrypt(message, text);
    CHECK(sealed == from_hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                             "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                             "76fc6ece0f4e1768cddf8853bb2d551b"));
    CHECK(decrypt(message, sealed) == text);

    SUBCASE("and nothing when what is associated has changed") {
        const std::string other = associated + "x";
        CHECK_FALSE(decrypt({.key = key, .nonce = nonce, .associated = other}, sealed).has_value());
    }
    SUBCASE("and nothing when there is not even a tag") {
        CHECK_FALSE(decrypt(message, "short").has_value());
    }
}

TEST_CASE("Argon2id gives the answers of its reference implementation") {
    // echo -n PASSPHRASE | argon2 0123456789abcdef -id -p 1 -l 32 -r -t PASSES -k MEMORY
    const auto key = [](std::string_view passphrase, KeyCost cost) {
        return make_key(passphrase, "0123456789abcdef", cost);
    };
    CHECK(key("knowing the right balance", {.memory = 65536, .passes = 3}) ==
          from_hex("8f63014df01873c70d173dd6dacb60e7688bd7edeed2b620361bfc80f96bfe36"));
    CHECK(key("knowing the right balance", {.memory = 8192, .passes = 1}) ==
          from_hex("0e1d780741bfbe4e08a9ba6d76059f3928b34d481d45a91f3779a2b2c5a9fd6a"));
    CHECK(key("知衡", {.memory = 8192, .passes = 2}) ==
          from_hex("208ad2e82bd3682c7e1d31a83ba8184c554158359db141764b555590b5ebd6a0"));
}
