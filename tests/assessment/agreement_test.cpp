// SPDX-License-Identifier: MIT
#include "assessment/agreement.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/random.hpp"

using namespace assessment;

namespace {

std::string kappa(std::vector<LevelPair> pairs) {
    const auto agreed = agreement(pairs);
    return agreed.kappa ? three_digits(*agreed.kappa) : "undefined";
}

}  // namespace

TEST_CASE("what is exact and what is within one level is counted") {
    const std::vector<LevelPair> pairs{{3, 3}, {4, 3}, {0, 2}, {5, 5}};
    const auto agreed = agreement(pairs);
    CHECK(agreed.common == 4);
    CHECK(agreed.exact == 2);
    CHECK(agreed.within_one == 3);
}

TEST_CASE("kappa with linear weights, by hand") {
    // |a-b|: 0 1 2 0 = 3, times n = 12. One gives 3 4 0 5, the other 3 3 2 5. Over all sixteen
    // pairs the distances are 0+0+1+2, 1+1+2+1, 3+3+2+5, 2+2+3+0 = 28. 1 - 12/28 = 16/28.
    CHECK(agreement(std::vector<LevelPair>{{3, 3}, {4, 3}, {0, 2}, {5, 5}}).kappa ==
          Fraction{.numerator = 16, .divisor = 28});
    CHECK(kappa({{3, 3}, {4, 3}, {0, 2}, {5, 5}}) == "0.571");
    CHECK(kappa({{0, 5}, {5, 0}}) == "-1.000");
    CHECK(kappa({{0, 0}, {5, 5}}) == "1.000");
    CHECK(kappa({{0, 0}, {0, 5}, {5, 0}, {5, 5}}) == "0.000");
}

TEST_CASE("kappa is undefined where nothing can be told from chance") {
    CHECK(kappa({}) == "undefined");
    CHECK(kappa({{4, 4}}) == "undefined");
    CHECK(kappa({{2, 2}, {2, 2}, {2, 2}}) == "undefined");
    // All the same for each, and never the same level: exactly what chance would give.
    CHECK(kappa({{2, 3}, {2, 3}}) == "0.000");
}

TEST_CASE("three digits are rounded half away from zero") {
    CHECK(three_digits({.numerator = 1, .divisor = 2000}) == "0.001");
    CHECK(three_digits({.numerator = -1, .divisor = 2000}) == "-0.001");
    CHECK(three_digits({.numerator = -1, .divisor = 2001}) == "0.000");
    CHECK(three_digits({.numerator = 2, .divisor = 3}) == "0.667");
    CHECK(three_digits({.numerator = -5, .divisor = 3}) == "-1.667");
    CHECK(three_digits({.numerator = 9996, .divisor = 10000}) == "1.000");
}

TEST_CASE("agreement does not depend on who is who, nor on the order, and kappa is at most 1") {
    tests::Random random(61);
    for (int round = 0; round < 300; ++round) {
        std::vector<LevelPair> pairs(static_cast<std::size_t>(random.number(0, 40)));
        std::vector<LevelPair> turned;
        for (LevelPair& pair : pairs) {
            pair = {random.number(0, 5), random.number(0, 5)};
            turned.insert(turned.begin(), {pair.other, pair.one});
        }
        const auto agreed = agreement(pairs);
        CHECK(agreed == agreement(turned));
        CHECK(agreed.exact <= agreed.within_one);
        CHECK(agreed.within_one <= agreed.common);
        if (agreed.kappa) {
            CHECK(agreed.kappa->numerator <= agreed.kappa->divisor);
            CHECK((agreed.kappa->numerator == agreed.kappa->divisor) ==
                  (agreed.exact == agreed.common));
        }
    }
}
