// SPDX-License-Identifier: MIT
#include "app/desktop/options.hpp"

#include <doctest/doctest.h>

#include <array>

using app::desktop::BadUse;
using app::desktop::read_options;

TEST_CASE("options come in any order among the files") {
    const std::array arguments{"a.json", "--data", "x.db", "--lang", "en", "b.json"};

    const auto options = read_options(arguments);

    REQUIRE(options.has_value());
    CHECK(options->data == "x.db");
    CHECK(options->language == "en");
    CHECK(options->files == std::vector<std::string>{"a.json", "b.json"});
}

TEST_CASE("after two dashes everything is a file") {
    const std::array arguments{"--", "--lang"};

    CHECK(read_options(arguments)->files == std::vector<std::string>{"--lang"});
}

TEST_CASE("what is not understood is named") {
    CHECK((read_options(std::array{"--fullscreen"}).error() ==
           BadUse{.kind = BadUse::Kind::unknown_option, .option = "--fullscreen"}));
    CHECK((read_options(std::array{"--data"}).error() ==
           BadUse{.kind = BadUse::Kind::value_missing, .option = "--data"}));
}
