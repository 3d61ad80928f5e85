// SPDX-License-Identifier: MIT
#include "assessment/exchange/text_json.hpp"

#include <doctest/doctest.h>

using namespace assessment;
using namespace assessment::exchange;

TEST_CASE("language tags have the shape of BCP 47") {
    for (const char* tag : {"en", "zh-CN", "zh-Hant-TW", "de-1996", "sr-Latn-RS", "x-house",
                            "i-klingon", "ast", "en-US-x-twain"}) {
        CAPTURE(tag);
        CHECK(is_language_tag(tag));
    }
    for (const char* tag : {"", "e", "x", "x-", "en-", "-en", "en--US", "zh_CN", "en-toolongsubtag",
                            "abcdefghi", "1n", "en US", "中文"}) {
        CAPTURE(tag);
        CHECK_FALSE(is_language_tag(tag));
    }
}

TEST_CASE("a name may be plain, and is then the same in every language") {
    Reading reading;
    const Json plain = Json::string("2012");
    const Text text = read_name(reading.root(plain));
    CHECK(text.words() == std::vector<std::pair<Language, std::string>>{{"und", "2012"}});
    CHECK(text.in("zh-CN") == "2012");
    CHECK(read_name(JsonReader()).empty());
}
