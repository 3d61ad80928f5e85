// SPDX-License-Identifier: MIT
#include "assessment/divider.hpp"

#include <doctest/doctest.h>

#include "assessment/score.hpp"
#include "tests/support/random.hpp"

using namespace assessment;

namespace {

/// The sums around every place where the rounded result changes.
bool equals_plain_formula(std::int64_t weight, std::int64_t score) {
    const Divider divide(weight);
    const std::int64_t middle = score * weight;
    const std::int64_t half = middle + (weight + 1) / 2;
    for (std::int64_t sum = half - 2; sum <= half + 1; ++sum) {
        if (sum >= 0 && sum <= 10000 * weight && divide(sum) != round_half_up(sum, weight)) {
            return false;
        }
    }
    return divide(middle) == score;
}

}  // namespace

TEST_CASE("the quick division rounds every sum as the plain formula does, for small weights") {
    for (std::int64_t weight = 1; weight <= 40; ++weight) {
        const Divider divide(weight);
        bool equal = true;
        for (std::int64_t sum = 0; sum <= 10000 * weight; ++sum) {
            equal = equal && divide(sum) == round_half_up(sum, weight);
        }
        CAPTURE(weight);
        CHECK(equal);
    }
}

TEST_CASE("it does so at every step for weights around its limit and beyond") {
    for (const std::int64_t weight :
         {97, 1200, 4096, 65535, 99'991, 99'999, 100'000, 100'001, 2'000'000, 10'000'000}) {
        bool equal = true;
        for (std::int64_t score = 0; score <= 10000; ++score) {
            equal = equal && equals_plain_formula(weight, score);
        }
        CAPTURE(weight);
        CHECK(equal);
    }
}

TEST_CASE("it does so for random weights and sums") {
    tests::Random random(3);
    bool equal = true;
    for (int i = 0; i < 200'000; ++i) {
        const std::int64_t weight = random.between(1, 150'000);
        const std::int64_t sum = random.between(0, 10000 * weight);
        equal = equal && Divider(weight)(sum) == round_half_up(sum, weight);
    }
    CHECK(equal);
}
