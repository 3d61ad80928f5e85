// SPDX-License-Identifier: MIT
#include "assessment/answer.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/builders.hpp"

using namespace assessment;
using tests::decimal;
using tests::thresholds;

namespace {

std::vector<int> levels(const AnswerRule& rule) {
    std::vector<int> all;
    for (int level = 0; level < 8; ++level) {
        if ((attainable_levels(rule) >> level & 1) != 0) {
            all.push_back(level);
        }
    }
    return all;
}

Number number(std::initializer_list<std::string_view> tokens, Better better = Better::more) {
    return {.unit = {}, .levels = thresholds(tokens), .better = better, .min = {}, .max = {}};
}

Ratio ratio(std::initializer_list<std::string_view> tokens, Better better = Better::more) {
    return {.part = {}, .whole = {}, .levels = thresholds(tokens), .better = better};
}

Growth growth(std::initializer_list<std::string_view> tokens, int from_zero) {
    return {.unit = {}, .levels = thresholds(tokens), .from_zero = from_zero};
}

int share_level(const Ratio& rule, std::string_view part, std::string_view whole) {
    return level_of(rule, Share{decimal(part), decimal(whole)});
}

int growth_level(const Growth& rule, std::string_view base, std::string_view current) {
    return level_of(rule, Change{decimal(base), decimal(current)});
}

}  // namespace

TEST_CASE("each rule has its word") {
    CHECK(type_name(Rubric{}) == "rubric");
    CHECK(type_name(YesNo{}) == "yesno");
    CHECK(type_name(Choice{}) == "choice");
    CHECK(type_name(Checklist{}) == "checklist");
    CHECK(type_name(Number{}) == "number");
    CHECK(type_name(Ratio{}) == "ratio");
    CHECK(type_name(Growth{}) == "growth");
}

TEST_CASE("one millionth decides, at both ends of the range") {
    const auto rule = number({"-9000000000", "-0.000001", "0", "0.000001", "9000000000"});
    CHECK(level_of(rule, decimal("-9000000000")) == 1);
    CHECK(level_of(rule, decimal("-0.000002")) == 1);
    CHECK(level_of(rule, decimal("-0.000001")) == 2);
    CHECK(level_of(rule, decimal("0")) == 3);
    CHECK(level_of(rule, decimal("0.000001")) == 4);
    CHECK(level_of(rule, decimal("8999999999.999999")) == 4);
    CHECK(level_of(rule, decimal("9000000000")) == 5);
}

TEST_CASE("shares of the largest numbers are compared exactly") {
    const auto rule = ratio({"0.000001", "99.999999", "100", "100.000001", "9000000000"});
    CHECK(share_level(rule, "9000000000", "9000000000") == 3);
    CHECK(share_level(rule, "8999999999.999999", "9000000000") == 2);
    CHECK(share_level(rule, "9000000000", "8999999999.999999") == 3);
    CHECK(share_level(rule, "9000000000", "0.000001") == 5);
    CHECK(share_level(rule, "0.000001", "9000000000") == 0);
    CHECK(share_level(rule, "0", "1") == 0);
}

TEST_CASE("with less, a share that equals a threshold still reaches it") {
    const auto rule = ratio({"50", "33.333334", "33.333333", "10", "0"}, Better::less);
    CHECK(share_level(rule, "1", "2") == 1);
    CHECK(share_level(rule, "1", "3") == 2);
    CHECK(share_level(rule, "0", "3") == 5);
    CHECK(share_level(rule, "0", "0") == 0);
}

TEST_CASE("growth and decline of the largest numbers are compared exactly") {
    const auto rule = growth({"-100", "-0.000001", "0", "0.000001", "9000000000"}, 2);
    CHECK(growth_level(rule, "9000000000", "0") == 1);
    CHECK(growth_level(rule, "9000000000", "8999999999.999999") == 2);
    CHECK(growth_level(rule, "1", "1") == 3);
    CHECK(growth_level(rule, "9000000000", "9000000000") == 3);
    CHECK(growth_level(rule, "8999999999.999999", "9000000000") == 3);
    CHECK(growth_level(rule, "1", "1.000001") == 4);
    CHECK(growth_level(rule, "0.000001", "9000000000") == 5);
    CHECK(growth_level(rule, "0", "0.000001") == 2);
    CHECK(growth_level(rule, "0", "0") == 0);
}

TEST_CASE("attainable are the levels that some answer can give") {
    using Levels = std::vector<int>;
    CHECK(levels(tests::a_rubric()) == Levels{0, 1, 2, 3, 4, 5});
    CHECK(levels(tests::yes_no(3)) == Levels{0, 3});
    CHECK(levels(tests::a_choice({4, 1, 4})) == Levels{1, 4});
    CHECK(levels(tests::a_checklist(2, {0, 1, 2, 3, 4})) == Levels{1, 2, 3});
    CHECK(levels(tests::a_checklist(3, {2, 2, 3, 3, 9})) == Levels{0, 2, 4});
    CHECK(levels(number({"1", "1", "1", "2", "3"})) == Levels{0, 3, 4, 5});
    CHECK(levels(number({"5", "4", "3", "2", "1"}, Better::less)) == Levels{0, 1, 2, 3, 4, 5});
    CHECK(levels(number({"7", "7", "7", "7", "7"})) == Levels{0, 5});
    CHECK(levels(ratio({"1", "2", "2", "2", "2"})) == Levels{0, 1, 5});
    CHECK(levels(growth({"7", "7", "7", "7", "7"}, 3)) == Levels{0, 3, 5});
}
