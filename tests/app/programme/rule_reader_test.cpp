// SPDX-License-Identifier: MIT
#include "app/programme/rule_reader.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/app/programme/some_reports.hpp"

using namespace app::programme;
using assessment::programme::Trust;

namespace {

const assessment::Instrument& instrument() {
    return *tests::library().instruments.front();
}

RuleReading read(const std::vector<RuleText>& texts) {
    return read_rule(texts, instrument());
}

/// What is not understood of a rule that has its places.
std::string wrong_in(const std::string& part, const std::string& text) {
    const auto reading = read({{"places", "3"}, {part, text}});
    CHECK(reading.rule.has_value() == reading.wrong.empty());
    return reading.wrong;
}

}  // namespace

TEST_CASE("a rule of places alone takes every report that counts") {
    const auto reading = read({{"places", "12"}});
    REQUIRE(reading.rule);
    CHECK(reading.rule->places == 12);
    CHECK_FALSE(reading.rule->tier);
    CHECK(reading.rule->total == 0);
    CHECK(reading.rule->trust == Trust::not_signed);
    CHECK(reading.moved.percent == 20);
}

TEST_CASE("every part of a rule is read") {
    const std::string dimension = instrument().dimensions[2].id.text();
    const auto reading = read({{"places", "5"},
                               {"tier", instrument().tiers[1].id.text()},
                               {"total", "62.5"},
                               {"trust", "signed"},
                               {"percent", "0"},
                               {"minimum." + dimension, "40.05"},
                               {"least.size=micro", "2"},
                               {"most.size=micro", "4"},
                               {"most.industry=", "1"}});
    REQUIRE(reading.rule);
    const auto& rule = *reading.rule;
    CHECK(rule.tier == 1);
    CHECK(rule.total == 6250);
    CHECK(rule.trust == Trust::is_signed);
    CHECK(reading.moved.percent == 0);
    REQUIRE(rule.minimums.size() == 1);
    CHECK(rule.minimums[0].dimension == 2);
    CHECK(rule.minimums[0].hundredths == 4005);
    REQUIRE(rule.quotas.size() == 2);
    CHECK(rule.quotas[0].at_least == 2);
    CHECK(rule.quotas[0].at_most == 4);
    CHECK(rule.quotas[1].value.empty());
    CHECK(rule.quotas[1].at_least == 0);
    CHECK(rule.quotas[1].at_most == 1);
}

TEST_CASE("a part that is empty asks for nothing") {
    const auto reading = read({{"places", "1"}, {"total", ""}, {"least.size=micro", ""}});
    REQUIRE(reading.rule);
    CHECK(reading.rule->quotas.empty());
}

TEST_CASE("without places there is no rule") {
    CHECK(read({}).wrong == "places");
    CHECK(read({{"places", ""}, {"total", "60"}}).wrong == "places");
    CHECK_FALSE(read({{"total", "60"}}).rule);
}

TEST_CASE("what is not understood is named") {
    for (const char* number : {"-1", "1.5", "x", "1 ", " 1", "1000001", "99999999999999999999"}) {
        CAPTURE(number);
        CHECK(read({{"places", number}}).wrong == "places");
        CHECK(wrong_in("least.size=micro", number) == "least.size=micro");
    }
    const std::string minimum = "minimum." + instrument().dimensions[0].id.text();
    for (const char* points : {"100.01", "101", "1.", ".5", "1.234", "-1", "1,5", "1.-5"}) {
        CAPTURE(points);
        CHECK(wrong_in("total", points) == "total");
        CHECK(wrong_in(minimum, points) == minimum);
    }
    CHECK(wrong_in("total", "100").empty());
    CHECK(wrong_in("percent", "100") == "percent");
    CHECK(wrong_in("tier", "gold") == "tier");
    CHECK(wrong_in("trust", "altered") == "trust");
    CHECK(wrong_in("trust", "best") == "trust");
    CHECK(wrong_in("minimum.none", "1") == "minimum.none");
    CHECK(wrong_in("least.size", "1") == "least.size");
    CHECK(wrong_in("most.colour=red", "1") == "most.colour=red");
    CHECK(wrong_in("luck", "1") == "luck");
}
