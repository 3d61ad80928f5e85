// SPDX-License-Identifier: MIT
#include "app/programme/body.hpp"

#include <zlib.h>

#include <cassert>

namespace app::programme {

namespace {

// zlib takes bytes as unsigned char; reading and writing chars so is allowed.
const Bytef* read_only(std::string_view bytes) {
    return reinterpret_cast<const Bytef*>(bytes.data());
}

Bytef* writable(std::string& bytes) {
    return reinterpret_cast<Bytef*>(bytes.data());
}

}  // namespace

std::string compressed(std::string_view bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string body(size, '\0');
    [[maybe_unused]] const int refused = compress2(writable(body), &size, read_only(bytes),
                                                   static_cast<uLong>(bytes.size()), Z_BEST_SPEED);
    assert(refused == Z_OK);  // there is as much room as it asked for
    body.resize(size);
    return body;
}

std::optional<std::string> uncompressed(std::string_view body, std::size_t size) {
    std::string bytes(size, '\0');
    auto room = static_cast<uLongf>(size);
    auto used = static_cast<uLong>(body.size());
    const int refused = uncompress2(writable(bytes), &room, read_only(body), &used);
    if (refused != Z_OK || room != size || used != body.size()) {
        return std::nullopt;
    }
    return bytes;
}

}  // namespace app::programme
