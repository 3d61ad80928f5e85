// SPDX-License-Identifier: MIT
#include "tests/app/programme/zip_builder.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

namespace tests {

namespace {

void put(std::string& bytes, std::uint32_t number, int size) {
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
    }
}

const Bytef* data(const std::string& bytes) {
    return reinterpret_cast<const Bytef*>(bytes.data());
}

/// Without the header and the check of zlib's own format.
std::string raw_deflated(const std::string& content) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
    stream.next_in = const_cast<Bytef*>(data(content));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// What the local header and the directory say alike.
std::string common(const ZipEntry& entry, std::size_t packed) {
    constexpr std::uint32_t deflated = 8;
    std::string bytes;
    put(bytes, 20, 2);
    put(bytes, entry.flags, 2);
    put(bytes, deflated, 2);
    put(bytes, 0, 4);  // when
    const auto check = static_cast<std::uint32_t>(
        crc32(0, data(entry.content), static_cast<uInt>(entry.content.size())));
    put(bytes, entry.stated_check.value_or(check), 4);
    put(bytes, static_cast<std::uint32_t>(packed), 4);
    put(bytes, entry.stated_size.value_or(static_cast<std::uint32_t>(entry.content.size())), 4);
    put(bytes, static_cast<std::uint32_t>(entry.name.size()), 2);
    put(bytes, 0, 2);  // extra field
    return bytes;
}

}  // namespace

std::string zip(const std::vector<ZipEntry>& entries) {
    std::string file;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const std::string packed = raw_deflated(entry.content);
        const std::string same = common(entry, packed.size());
        const auto at = static_cast<std::uint32_t>(file.size());
        file += "PK\x03\x04" + same + entry.name + packed;
        directory += "PK\x01\x02";
        put(directory, 3U << 8U | 20U, 2);  // made on Unix
        directory += same;
        put(directory, 0, 2);  // comment
        put(directory, 0, 2);  // disk
        put(directory, 0, 2);
        put(directory, entry.attributes, 4);
        put(directory, at, 4);
        directory += entry.name;
    }
    const auto count = static_cast<std::uint32_t>(entries.size());
    const auto begin = static_cast<std::uint32_t>(file.size());
    file += directory + "PK\x05\x06";
    put(file, 0, 4);
    put(file, count, 2);
    put(file, count, 2);
    put(file, static_cast<std::uint32_t>(directory.size()), 4);
    put(file, begin, 4);
    put(file, 0, 2);
    return file;
}

}  // namespace tests
