// SPDX-License-Identifier: MIT
#include "app/backup/cipher.hpp"

#include <mbedtls/gcm.h>  // AES-256-GCM in plain C: libsodium's needs a processor that has AES
#include <sodium.h>       // Argon2id

#include <cassert>

#include "app/backup/header.hpp"

namespace app::backup {

namespace {

constexpr std::size_t key_size = 32;

// Both libraries take bytes as unsigned char; reading and writing chars so is allowed.
const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

class Gcm {
public:
    explicit Gcm(std::string_view key) {
        mbedtls_gcm_init(&context_);
        assert(key.size() == key_size);
        ready_ =
            mbedtls_gcm_setkey(&context_, MBEDTLS_CIPHER_ID_AES, bytes(key), 8 * key_size) == 0;
    }
    Gcm(const Gcm&) = delete;
    Gcm& operator=(const Gcm&) = delete;
    ~Gcm() { mbedtls_gcm_free(&context_); }

    [[nodiscard]] bool is_ready() const { return ready_; }
    mbedtls_gcm_context* operator*() { return &context_; }

private:
    mbedtls_gcm_context context_{};
    bool ready_ = false;
};

}  // namespace

std::optional<std::string> make_key(std::string_view passphrase, std::string_view salt,
                                    const KeyCost& cost) {
    static_assert(crypto_pwhash_argon2id_SALTBYTES == salt_size);
    std::string key(key_size, '\0');
    const int refused = crypto_pwhash_argon2id(
        bytes(key), key.size(), passphrase.data(), passphrase.size(), bytes(salt), cost.passes,
        std::size_t{cost.memory} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    return refused == 0 ? std::optional(std::move(key)) : std::nullopt;
}

std::string encrypt(const Message& message, std::string_view text) {
    Gcm gcm(message.key);
    std::string sealed(text.size() + tag_size, '\0');
    [[maybe_unused]] const int refused =
        gcm.is_ready()
            ? mbedtls_gcm_crypt_and_tag(
                  *gcm, MBEDTLS_GCM_ENCRYPT, text.size(), bytes(message.nonce),
                  message.nonce.size(), bytes(message.associated), message.associated.size(),
                  bytes(text), bytes(sealed), tag_size, bytes(sealed) + text.size())
            : -1;
    assert(refused == 0);  // it fails only on sizes that are ours
    return sealed;
}

std::optional<std::string> decrypt(const Message& message, std::string_view sealed) {
    if (sealed.size() < tag_size) {
        return std::nullopt;
    }
    Gcm gcm(message.key);
    const auto tag = sealed.substr(sealed.size() - tag_size);
    std::string text(sealed.size() - tag_size, '\0');
    if (!gcm.is_ready() ||
        mbedtls_gcm_auth_decrypt(*gcm, text.size(), bytes(message.nonce), message.nonce.size(),
                                 bytes(message.associated), message.associated.size(), bytes(tag),
                                 tag.size(), bytes(sealed), bytes(text)) != 0) {
        return std::nullopt;
    }
    return text;
}

}  // namespace app::backup
