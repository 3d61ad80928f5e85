// SPDX-License-Identifier: MIT
#include "app/pinyin.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/utf8.hpp"
#include "tests/support/files.hpp"

using namespace app;

TEST_CASE("characters have the first letters of all their readings") {
    CHECK(pinyin_initials(U'晋') == "j");
    CHECK(pinyin_initials(U'重') == "cz");
    CHECK(pinyin_initials(U'长') == "cz");
    CHECK(pinyin_initials(U'单') == "cds");
    CHECK(pinyin_initials(U'绿') == "l");
    CHECK(pinyin_initials(U'女') == "n");
    CHECK(pinyin_initials(U'a').empty());
    CHECK(pinyin_initials(U'，').empty());
    CHECK(pinyin_initials(0x10FFFF).empty());
}

TEST_CASE("every common character of the standard list has a letter") {
    const std::string file = tests::read_file("assets/fonts/standard.txt");
    const std::string list = file.substr(file.find("\n一"));  // below the comment
    int hanzi = 0;
    int lettered = 0;
    for (std::string_view rest = list; !rest.empty();) {
        const auto [code, length] = assessment::exchange::first_character(rest);
        rest.remove_prefix(length);
        if (code >= 0x4E00 && code <= 0x9FFF) {
            ++hanzi;
            lettered += pinyin_initials(code).empty() ? 0 : 1;
        }
    }
    CHECK(hanzi == 7832);
    CHECK(lettered == hanzi);
}

TEST_CASE("a name is found by its characters, its initials, or both") {
    const std::string name = "太原晋阳湖软件（集团）有限公司";
    for (const char* typed : {"晋阳湖", "jyh", "JYH", "tyjyh", "晋yh", "j阳h", "rjjt", "软件集团",
                              "ｊｙｈ", " jy h ", "yxgs", ""}) {
        CAPTURE(typed);
        CHECK(is_found_in(typed, name));
    }
    for (const char* typed : {"jh", "hyj", "晋湖", "jyx", "太原 晋阳湖 数据"}) {
        CAPTURE(typed);
        CHECK_FALSE(is_found_in(typed, name));
    }
}

TEST_CASE("a character that is read in several ways is found by each") {
    CHECK(is_found_in("cqzg", "重庆重工"));
    CHECK(is_found_in("zqcg", "重庆重工"));
    CHECK(is_found_in("hjcc", "恒基长城"));
}

TEST_CASE("Latin names are found whatever their case and spacing") {
    CHECK(is_found_in("taihangprec", "Taihang Precision (Shanxi)"));
    CHECK(is_found_in("IP 2", "太行IP-2号"));
    CHECK_FALSE(is_found_in("tp", "Taihang Precision"));
}

TEST_CASE("bytes that are no UTF-8 are passed over") {
    CHECK(is_found_in("jy", "\xFF晋\xE6阳"));
    CHECK(is_found_in("\xE6\x99", "晋阳"));
}

TEST_CASE("names stand in the order of the alphabet") {
    std::vector<std::string> names{"长治", "太原", "Anhui", "大同", "晋中", "阳泉", "大寨", "(大)"};
    std::ranges::sort(names, {}, [](const std::string& name) { return alphabetic_key(name); });
    CHECK(names == std::vector<std::string>{"Anhui", "长治", "(大)", "大同", "大寨", "晋中", "太原",
                                            "阳泉"});
}
