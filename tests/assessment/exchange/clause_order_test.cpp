// SPDX-License-Identifier: MIT
#include "assessment/exchange/clause_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace assessment::exchange;

namespace {

std::vector<std::string> sorted(std::vector<std::string> clauses) {
    std::ranges::sort(clauses, ClauseOrder{});
    return clauses;
}

}  // namespace

TEST_CASE("clauses stand by the value of their numbers") {
    CHECK(sorted({"7.10", "10", "7.2", "7", "Annex B"}) ==
          std::vector<std::string>{"7", "7.2", "7.10", "10", "Annex B"});
}

TEST_CASE("Chinese numerals are numbers") {
    CHECK(
        sorted({"六（三）", "二（二）", "十一", "四", "二十三", "六（一）", "十"}) ==
        std::vector<std::string>{"二（二）", "四", "六（一）", "六（三）", "十", "十一", "二十三"});
    CHECK(sorted({"第二十四条", "第九条", "第二十三条"}) ==
          std::vector<std::string>{"第九条", "第二十三条", "第二十四条"});
}

TEST_CASE("clauses that are written differently are different clauses") {
    const ClauseOrder order;
    CHECK(order("2", "二") != order("二", "2"));
    CHECK_FALSE(order("二", "二"));
}
