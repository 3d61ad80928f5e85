// SPDX-License-Identifier: MIT
#include "assessment/programme/counting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

using namespace assessment;
using namespace assessment::programme;

namespace {

Entry entry(std::string enterprise, std::string period, Trust trust, unsigned day,
            std::string digest) {
    Entry made;
    made.enterprise = std::move(enterprise);
    made.period = std::move(period);
    made.trust = trust;
    made.issued = std::chrono::year(2026) / 9 / std::chrono::day(day);
    made.digest = std::move(digest);
    return made;
}

}  // namespace

TEST_CASE("of several reports of one enterprise and period the best signed one counts") {
    const std::vector entries{entry("a", "2026", Trust::not_signed, 30, "1"),
                              entry("a", "2026", Trust::countersigned, 1, "2"),
                              entry("a", "2026", Trust::is_signed, 20, "3")};
    CHECK(counting(entries) ==
          std::vector{Counting::other_counts, Counting::counts, Counting::other_counts});
}

TEST_CASE("of equally signed ones the newest counts, then the smallest digest") {
    const std::vector entries{entry("a", "2026", Trust::is_signed, 3, "1"),
                              entry("a", "2026", Trust::is_signed, 5, "9"),
                              entry("a", "2026", Trust::is_signed, 5, "4")};
    CHECK(counting(entries) ==
          std::vector{Counting::other_counts, Counting::other_counts, Counting::counts});
}

TEST_CASE("what is not sound never counts, and never keeps another one from counting") {
    const std::vector entries{entry("a", "2026", Trust::altered, 9, "1"),
                              entry("a", "2026", Trust::score_differs, 9, "2"),
                              entry("a", "2026", Trust::unknown_instrument, 9, "3"),
                              entry("a", "2026", Trust::unreadable, 9, "4"),
                              entry("a", "2026", Trust::not_signed, 1, "5")};
    CHECK(counting(entries) == std::vector{Counting::not_sound, Counting::not_sound,
                                           Counting::not_sound, Counting::not_sound,
                                           Counting::counts});
}

TEST_CASE("other periods and other enterprises count beside") {
    const std::vector entries{entry("b", "2026", Trust::not_signed, 1, "1"),
                              entry("a", "2026", Trust::not_signed, 1, "2"),
                              entry("a", "2025", Trust::countersigned, 1, "3")};
    CHECK(chosen(entries) == std::vector<std::size_t>{2, 1, 0});  // by enterprise and period
}

TEST_CASE("which one counts does not depend on the order in which they came") {
    std::vector entries{entry("a", "2026", Trust::not_signed, 30, "1"),
                        entry("a", "2026", Trust::is_signed, 1, "2"),
                        entry("a", "2026", Trust::is_signed, 1, "3"),
                        entry("a", "2026", Trust::altered, 2, "4")};
    const auto by_digest = [](const Entry& one) { return one.digest; };
    do {
        const auto best = chosen(entries);
        REQUIRE(best.size() == 1);
        CHECK(entries[best.front()].digest == "2");
    } while (std::ranges::next_permutation(entries, {}, by_digest).found);
}

TEST_CASE("there is a word for each") {
    CHECK(name(Counting::counts) == "counts");
    CHECK(name(Counting::other_counts) == "other-counts");
    CHECK(name(Counting::not_sound) == "not-sound");
}
