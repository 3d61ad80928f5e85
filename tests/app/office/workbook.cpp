// SPDX-License-Identifier: MIT
#include "tests/app/office/workbook.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <array>
#include <cstdint>
#include <utility>

namespace tests {

namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return value;
}

std::string inflated(std::string_view packed, std::size_t size) {
    std::string bytes(size, '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(size);
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(stream.total_out == size);
    inflateEnd(&stream);
    return bytes;
}

/// What stands between two marks, from a place on, which moves behind it.
std::string between(std::string_view xml, std::size_t& at, std::string_view open,
                    std::string_view close) {
    const auto begin = xml.find(open, at) + open.size();
    const auto end = xml.find(close, begin);
    at = end + close.size();
    return std::string(xml.substr(begin, end - begin));
}

std::string plain(std::string xml) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}};
    for (const auto& [entity, character] : entities) {
        for (auto at = xml.find(entity); at != std::string::npos; at = xml.find(entity, at + 1)) {
            xml.replace(at, entity.size(), character);
        }
    }
    return xml;
}

std::vector<std::string> shared_strings(const std::string& xml) {
    std::vector<std::string> strings;
    for (std::size_t at = xml.find("<si>"); at != std::string::npos; at = xml.find("<si>", at)) {
        std::string item = between(xml, at, "<si>", "</si>");
        const auto begin = item.find('>') + 1;  // <t> or <t xml:space="preserve">
        strings.push_back(plain(item.substr(begin, item.rfind("</t>") - begin)));
    }
    return strings;
}

}  // namespace

std::map<std::string, std::string> unzipped(std::string_view bytes) {
    std::map<std::string, std::string> files;
    const auto end = bytes.rfind("PK\5\6");
    REQUIRE(end != std::string_view::npos);
    std::size_t at = number(bytes, end + 16, 4);
    for (std::uint32_t left = number(bytes, end + 10, 2); left > 0; --left) {
        REQUIRE(bytes.substr(at, 4) == "PK\1\2");
        const auto name_size = number(bytes, at + 28, 2);
        const auto extra = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        const auto local = number(bytes, at + 42, 4);
        const auto begin = local + 30 + number(bytes, local + 26, 2) + number(bytes, local + 28, 2);
        std::string file =
            inflated(bytes.substr(begin, number(bytes, at + 20, 4)), number(bytes, at + 24, 4));
        CHECK(crc32(0, reinterpret_cast<const Bytef*>(file.data()),
                    static_cast<uInt>(file.size())) == number(bytes, at + 16, 4));
        files.emplace(bytes.substr(at + 46, name_size), std::move(file));
        at += 46 + name_size + extra;
    }
    return files;
}

std::map<std::string, SheetCell> cells_of(const std::map<std::string, std::string>& files,
                                          int sheet) {
    const auto strings = shared_strings(files.at("xl/sharedStrings.xml"));
    const std::string& xml = files.at("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    std::map<std::string, SheetCell> cells;
    for (std::size_t at = xml.find("<c r="); at != std::string::npos; at = xml.find("<c r=", at)) {
        const std::string cell = between(xml, at, "<c r=\"", "</c>");
        std::size_t inside = 0;
        std::string value = between(cell, inside, "<v>", "</v>");
        const bool is_text = cell.contains("t=\"s\"");
        cells[cell.substr(0, cell.find('"'))] = {is_text ? strings.at(std::stoul(value)) : value,
                                                 is_text};
    }
    return cells;
}

std::string place(std::size_t row, std::size_t column) {
    return static_cast<char>('A' + column) + std::to_string(row + 1);
}

}  // namespace tests
