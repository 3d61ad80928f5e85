// SPDX-License-Identifier: MIT
#include "app/backup/container.hpp"

#include <zlib.h>  // deflate: the compression that every system can undo

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include "app/backup/cipher.hpp"
#include "app/backup/header.hpp"
#include "assessment/exchange/digest.hpp"

namespace app::backup {

namespace {

using assessment::exchange::sha256;

// zlib takes bytes as unsigned char; reading and writing chars so is allowed.
const Bytef* bytes(std::string_view text) {
    return reinterpret_cast<const Bytef*>(text.data());
}

std::string deflated(std::string_view content) {
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    std::string body(size, '\0');
    [[maybe_unused]] const int refused =
        compress2(reinterpret_cast<Bytef*>(body.data()), &size, bytes(content),
                  static_cast<uLong>(content.size()), Z_BEST_COMPRESSION);
    assert(refused == Z_OK);  // there is as much room as it asked for
    body.resize(size);
    return body;
}

/// Never more than the header says, which was found to be little enough.
std::optional<std::string> inflated(std::string_view body, std::uint64_t content) {
    std::string text(static_cast<std::size_t>(content), '\0');
    auto size = static_cast<uLongf>(content);
    auto used = static_cast<uLong>(body.size());
    const int refused =
        uncompress2(reinterpret_cast<Bytef*>(text.data()), &size, bytes(body), &used);
    if (refused != Z_OK || size != content || used != body.size()) {
        return std::nullopt;
    }
    return text;
}

std::expected<std::string, Refusal> opened(const Header& header, std::string_view file,
                                           std::string_view passphrase) {
    const auto sealed = file.substr(header_size, file.size() - header_size - digest_size);
    if (!header.encrypted) {
        return std::string(sealed);
    }
    if (passphrase.empty()) {
        return std::unexpected(Refusal::passphrase_wanted);
    }
    const auto key = make_key(passphrase, header.salt, header.cost);
    if (!key) {
        return std::unexpected(Refusal::too_large);
    }
    auto body = decrypt(
        {.key = *key, .nonce = header.nonce, .associated = file.substr(0, header_size)}, sealed);
    if (!body) {
        return std::unexpected(Refusal::passphrase_wrong);
    }
    return std::move(*body);
}

}  // namespace

std::expected<std::string, Refusal> pack(std::string_view content, const Secret& secret) {
    if (content.size() > largest_content) {
        return std::unexpected(Refusal::too_large);
    }
    std::string body = deflated(content);
    if (body.size() > largest_file - 1024) {
        return std::unexpected(Refusal::too_large);
    }
    Header header{.encrypted = !secret.passphrase.empty()};
    header.content = content.size();
    header.body = body.size();
    std::string file;
    if (header.encrypted) {
        assert(secret.random.size() >= random_bytes);
        header.cost = secret.cost;
        header.salt = secret.random.substr(0, salt_size);
        header.nonce = secret.random.substr(salt_size, nonce_size);
        const auto key = make_key(secret.passphrase, header.salt, header.cost);
        if (!key) {
            return std::unexpected(Refusal::too_large);
        }
        file = write(header);
        file += encrypt({.key = *key, .nonce = header.nonce, .associated = file}, body);
    } else {
        file = write(header) + body;
    }
    return file + sha256(file);
}

std::expected<std::string, Refusal> unpack(std::string_view file, std::string_view passphrase) {
    const auto header = read_header(file);
    if (!header) {
        return std::unexpected(header.error());
    }
    const auto before = file.substr(0, file.size() - digest_size);
    if (sha256(before) != file.substr(before.size())) {
        return std::unexpected(Refusal::altered);
    }
    const auto body = opened(*header, file, passphrase);
    if (!body) {
        return std::unexpected(body.error());
    }
    auto content = inflated(*body, header->content);
    if (!content) {
        return std::unexpected(Refusal::altered);
    }
    return std::move(*content);
}

}  // namespace app::backup
