// SPDX-License-Identifier: MIT
#include "app/cli/language.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace app::cli;

namespace {

std::optional<std::string> option_in(std::initializer_list<const char*> arguments) {
    return language_option({arguments.begin(), arguments.size()});
}

}  // namespace

TEST_CASE("the language is found among the arguments before they are parsed") {
    CHECK(option_in({"ipgauge", "score", "x"}) == std::nullopt);
    CHECK(option_in({"ipgauge", "--lang", "en", "score"}) == "en");
    CHECK(option_in({"ipgauge", "score", "--lang=zh-CN"}) == "zh-CN");
    CHECK(option_in({"ipgauge", "--lang", "en", "--lang", "zh"}) == "zh");
    CHECK(option_in({"ipgauge", "--lang"}) == "");
    CHECK(option_in({"ipgauge", "--", "--lang", "en"}) == std::nullopt);
    CHECK(option_in({"ipgauge", "--language=en"}) == std::nullopt);
}

TEST_CASE("a Chinese locale speaks Chinese, every other English") {
    CHECK(locale_language("zh_CN.UTF-8") == "zh-CN");
    CHECK(locale_language("zh_TW") == "zh-CN");
    CHECK(locale_language("zh") == "zh-CN");
    CHECK(locale_language("en_GB.UTF-8") == "en");
    CHECK(locale_language("C") == "en");
    CHECK(locale_language("zha_CN") == "en");
}

TEST_CASE("a language that is asked for is one of the shipped ones, or none") {
    const auto library = app::shipped_library();
    CHECK(known_language("zh-CN", *library) == "zh-CN");
    CHECK(known_language("zh", *library) == "zh-CN");
    CHECK(known_language("en-GB", *library) == "en");
    CHECK(known_language("tlh", *library) == std::nullopt);
}
