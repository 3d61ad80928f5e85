// SPDX-License-Identifier: MIT
#include "assessment/text.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace assessment;
using namespace assessment::literals;

namespace {

const Catalogue english("en", {{"plain", {{"other", "Result"}}},
                               {"step", {{"one", "{count} step"}, {"other", "{count} steps"}}},
                               {"of", {{"other", "{n} of {m}, {n}"}}}});

}  // namespace

TEST_CASE("a text speaks the language asked for, else a related one, else its first") {
    const Text text({{"zh-CN", "标题"}, {"en", "Title"}});
    CHECK(text.in("en") == "Title");
    CHECK(text.in("zh-CN") == "标题");
    CHECK(text.in("zh-TW") == "标题");
    CHECK(text.in("en-GB") == "Title");
    CHECK(text.in("fr") == "标题");
    CHECK(Text().in("en").empty());
    CHECK(Text({{"en", ""}, {"fr", "x"}}).in("en").empty());
}

TEST_CASE("a sentence takes its values, and the form for their count") {
    CHECK(english("plain"_text) == "Result");
    CHECK(english("step"_text, {{"count", 1}}) == "1 step");
    CHECK(english("step"_text, {{"count", 0}}) == "0 steps");
    CHECK(english("of"_text, {{"n", 3}, {"m", "ten"}}) == "3 of ten, 3");
    CHECK(english.has("plain"));
    CHECK_FALSE(english.has("plai"));
}

TEST_CASE("a sentence that is missing shows its key") {
    CHECK(english("result.none"_text, {{"count", 1}}) == "result.none");
}

TEST_CASE("a count that is no whole number, or a form that is not there, takes the general form") {
    CHECK(english("step"_text, {{"count", "1.5"}}) == "1.5 steps");
    CHECK(english("step"_text) == "{count} steps");
    const Catalogue chinese("zh-CN", {{"step", {{"one", "x"}, {"other", "{count}步"}}}});
    CHECK(chinese("step"_text, {{"count", 1}}) == "1步");
}

TEST_CASE("unknown placeholders and stray braces stay as they are, values are not filled again") {
    const std::array fills{Fill{"a", "{b}"}, Fill{"b", "x"}};
    CHECK(fill("{a} {b} {c} {", fills) == "{b} x {c} {");
    CHECK(fill("} {}", fills) == "} {}");
    CHECK(fill("", fills).empty());
}

TEST_CASE("points are shown with two decimals") {
    CHECK(points_text(5675) == "56.75");
    CHECK(points_text(0) == "0.00");
    CHECK(points_text(10000) == "100.00");
    CHECK(points_text(5) == "0.05");
    CHECK(points_text(-1205) == "-12.05");
}
