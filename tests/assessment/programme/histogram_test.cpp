// SPDX-License-Identifier: MIT
#include "assessment/programme/histogram.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "assessment/programme/quantile.hpp"
#include "tests/support/random.hpp"

using namespace assessment::programme;

TEST_CASE("a score is found by its place in ascending order, as sorting finds it") {
    tests::Random random(1);
    for (int run = 0; run < 20; ++run) {
        Histogram histogram;
        std::vector<int> scores;
        for (int i = random.number(1, 200); i > 0; --i) {
            scores.push_back(random.chance(10) ? 10'000 : random.number(0, 400));
            histogram.add(scores.back());
        }
        std::ranges::sort(scores);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            CHECK(histogram.at_rank(static_cast<std::int64_t>(i) + 1) == scores[i]);
        }
    }
}

TEST_CASE("histograms are equal when they count the same, whatever came first") {
    Histogram one;
    one.add(5'000);
    one.add(20, 3);
    Histogram other;
    other.add(20);
    other.add(5'000);
    CHECK_FALSE(one == other);
    other.add(20, 2);
    CHECK(one == other);
}

TEST_CASE("histograms add up") {
    Histogram one;
    one.add(100, 2);
    one.add(10'000);
    Histogram other;
    other.add(100);
    other.add(0);
    one.add(other);
    CHECK(one.count() == 5);
    CHECK(one.at_rank(1) == 0);
    CHECK(one.at_rank(4) == 100);
    CHECK(one.at_rank(5) == 10'000);
}

TEST_CASE("a quartile is a value that occurs, at the nearest rank") {
    Histogram histogram;
    CHECK_FALSE(quartiles(histogram).has_value());
    for (const int score : {1'000, 2'000, 3'000, 4'000}) {
        histogram.add(score);
    }
    CHECK(quartiles(histogram) == Quartiles{1'000, 2'000, 3'000});
    histogram.add(5'000);
    CHECK(quartiles(histogram) == Quartiles{2'000, 3'000, 4'000});
}

TEST_CASE("quartiles of levels are found alike") {
    CHECK_FALSE(quartiles(LevelCounts{}).has_value());
    CHECK(quartiles(LevelCounts{1, 0, 1, 1, 0, 1}) == Quartiles{0, 2, 3});
    CHECK(quartiles(LevelCounts{0, 0, 0, 0, 0, 7}) == Quartiles{5, 5, 5});
}
