// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_cursor.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace assessment;
using namespace assessment::exchange;

namespace {

/// The text that these bytes are, or "failed".
std::string text_of(const std::string& bytes) {
    CanonicalCursor cursor(bytes);
    const std::string text(cursor.text());
    return cursor.is_at_end() ? text : "failed";
}

/// The number that these bytes are, or "failed".
std::string number_of(const std::string& bytes) {
    CanonicalCursor cursor(bytes);
    const Decimal number = cursor.number();
    return cursor.is_at_end() ? to_string(number) : "failed";
}

}  // namespace

TEST_CASE("a text ends at its quote, however long it is and wherever it begins") {
    for (std::size_t length = 0; length < 40; ++length) {
        const std::string plain(length, 'x');
        CAPTURE(length);
        CHECK(text_of('"' + plain + '"') == plain);
        CHECK(text_of('"' + plain) == "failed");
        CHECK(text_of(plain + '"') == "failed");
    }
}

TEST_CASE("every byte is told apart at every place of a text") {
    for (const std::size_t length : {1U, 7U, 8U, 9U, 16U, 23U}) {
        for (std::size_t at = 0; at < length; ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(length, '\x7F');
                text[at] = static_cast<char>(byte);
                const bool is_plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
                CAPTURE(length);
                CAPTURE(at);
                CAPTURE(byte);
                CHECK(text_of('"' + text + '"') == (is_plain ? text : "failed"));
            }
        }
    }
}

TEST_CASE("a text is UTF-8 from end to end") {
    for (std::size_t before = 0; before < 12; ++before) {
        const std::string plain(before, 'a');
        CAPTURE(before);
        for (const std::string_view good : {"é", "知", "知衡", "\xF0\x9F\x8C\xB3"}) {
            const std::string text = plain + std::string(good);
            CHECK(text_of('"' + text + '"') == text);
            CHECK(text_of('"' + text + plain + '"') == text + plain);
        }
        for (const std::string_view bad :
             {"\x80", "\xC0\x80", "\xE7\x9F", "\xED\xA0\x80", "\xFF"}) {
            CHECK(text_of('"' + plain + std::string(bad) + '"') == "failed");
            CHECK(text_of('"' + plain + std::string(bad) + plain + '"') == "failed");
        }
    }
}

TEST_CASE("a number is taken in its shortest form only") {
    for (const std::string_view good :
         {"0", "7", "10", "999999999", "1000000000", "9000000000", "-1", "-999999999", "0.5",
          "1.000001", "123456789.5", "-0.25"}) {
        CAPTURE(good);
        CHECK(number_of(std::string(good)) == good);
    }
    for (const std::string_view bad :
         {"", "-", "-0", "00", "01", "0000000001", "1.", "1.0", ".5", "1-", "1.2.3", "1e2",
          "9000000001", "99999999999", "1.0000001", "1234567890123456789012345", "+1", " 1"}) {
        CAPTURE(bad);
        CHECK(number_of(std::string(bad)) == "failed");
    }
}

TEST_CASE("members have ASCII names in order") {
    const auto names = [](const std::string& bytes) {
        CanonicalCursor cursor(bytes);
        std::string all;
        cursor.members([&](std::string_view key) {
            all += key;
            (void)cursor.truth();
        });
        return cursor.is_at_end() ? all : "failed";
    };
    CHECK(names("{}").empty());
    CHECK(names(R"({"a":true,"b":false})") == "ab");
    CHECK(names(R"({"a":true,"aa":false,"b":true})") == "aaab");
    CHECK(names(R"({"b":true,"a":false})") == "failed");
    CHECK(names(R"({"a":true,"a":false})") == "failed");
    CHECK(names(R"({"é":true})") == "failed");
    CHECK(names(R"({"a" :true})") == "failed");
    CHECK(names(R"({"a":true,})") == "failed");
    CHECK(names(R"({"a":true)") == "failed");
}
