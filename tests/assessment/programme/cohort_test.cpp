// SPDX-License-Identifier: MIT
#include "assessment/programme/cohort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "assessment/answer.hpp"
#include "assessment/credit_code.hpp"
#include "assessment/exchange/answer_json.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/programme/cohort_answers.hpp"
#include "assessment/programme/cohort_enterprise.hpp"
#include "assessment/programme/draw.hpp"
#include "assessment/report.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace assessment::programme;

namespace {

constexpr CohortOptions some{.seed = 7, .periods = 2, .altered = 20};

std::string text_of(const Extras& extras, std::string_view key) {
    const Extra* extra = find(extras, key);
    REQUIRE(extra != nullptr);
    return extra->json.substr(1, extra->json.size() - 2);
}

}  // namespace

TEST_CASE("draws are those of SplitMix64") {
    Draw draw(0);
    CHECK(draw.next() == 0xE220A8397B1DCDAFU);  // from the authors' own program
    CHECK(draw.next() == 0x6E789E6AA1B965F4U);
    Draw die(1);
    std::set<int> seen;
    for (int i = 0; i < 200; ++i) {
        seen.insert(die.between(1, 6));
    }
    CHECK(seen == std::set{1, 2, 3, 4, 5, 6});
    CHECK_FALSE(Draw(1).chance(0));
    CHECK(Draw(1).chance(1000));
    CHECK(Draw(1).one_of(std::array{0, 3, 0}) == 1);
}

TEST_CASE("the same seed and number give the same report, in any order") {
    const auto& instrument = *tests::shipped_instrument();
    const auto fifth = cohort_member(instrument, some, 5).assessment;
    (void)cohort_member(instrument, some, 99);
    CHECK(cohort_member(instrument, some, 5).assessment == fifth);
    CHECK(cohort_member(instrument, {.seed = 8, .periods = 2}, 5).assessment != fifth);
    CHECK(cohort_member(instrument, some, 4).assessment != fifth);
}

TEST_CASE("an invented answer reaches the level that was wanted") {
    for (const Criterion& criterion : tests::shipped_instrument()->criteria) {
        for (int level = criterion.lowest; level <= criterion.highest; ++level) {
            if ((criterion.attainable >> static_cast<unsigned>(level) & 1U) == 0) {
                continue;
            }
            CAPTURE(criterion.id.text());
            CAPTURE(level);
            for (std::uint64_t seed = 0; seed < 5; ++seed) {
                Draw draw(seed);
                CHECK(level_of(criterion.answer, value_for(criterion.answer, level, draw)) ==
                      level);
            }
        }
    }
}

TEST_CASE("an invented answer is one that can be given, whatever the instrument asks") {
    tests::Random random(11);
    for (int round = 0; round < 25; ++round) {
        const auto instrument = tests::random_instrument(random, {.criteria = 14});
        for (const Criterion& criterion : instrument->criteria) {
            for (int level = 0; level <= highest_level; ++level) {
                Draw draw(static_cast<std::uint64_t>(round), static_cast<std::uint64_t>(level));
                Answer answer;
                answer.value = value_for(criterion.answer, level, draw);
                CAPTURE(criterion.id.text());
                CHECK(exchange::read_answer(exchange::to_json(answer), "", criterion).value ==
                      answer);
            }
        }
    }
}

TEST_CASE("of every thousand files exactly so many are altered, three in four in their content") {
    for (const std::uint64_t begin : {0U, 7000U}) {
        int content = 0;
        int score = 0;
        for (std::uint64_t index = begin; index < begin + 1000; ++index) {
            const auto tampering = tampering_of({.seed = 5, .altered = 20}, index);
            content += tampering == Tampering::content ? 1 : 0;
            score += tampering == Tampering::score ? 1 : 0;
        }
        CHECK(content == 15);
        CHECK(score == 5);
    }
    CHECK(tampering_of({.seed = 5}, 3) == Tampering::none);
}

TEST_CASE("enterprises have valid codes, names of their own and a region") {
    const auto& instrument = *tests::shipped_instrument();
    std::set<std::string> names;
    std::set<std::string> regions;
    for (std::uint64_t number = 0; number < 400; ++number) {
        const auto enterprise = cohort_enterprise(instrument, 7, number);
        CHECK_FALSE(fault_of_credit_code(text_of(enterprise.about, "credit-code")));
        names.insert(text_of(enterprise.about, "name"));
        regions.insert(text_of(enterprise.about, "region"));
    }
    CHECK(names.size() == 400);
    CHECK(regions.size() == 11);
}

TEST_CASE("a cohort has what a programme office has to find") {
    const auto& instrument = *tests::shipped_instrument();
    std::map<std::string, int> found;
    std::uint64_t last = 0;
    for (std::uint64_t index = 0; index < 1200; ++index) {
        const auto member = cohort_member(instrument, some, index);
        const auto report =
            make_report(tests::shipped_instrument(), member.assessment, member.issued);
        found["draft"] += is_draft(report) ? 1 : 0;
        found["tier"] += report.score.tier ? 1 : 0;
        found["signed"] += member.is_signed ? 1 : 0;
        found["countersigned"] += member.is_countersigned ? 1 : 0;
        found["reviewed"] += member.assessment.review.judgements.empty() ? 0 : 1;
        found["again"] += index > 0 && member.origin == last && member.revision == 0 ? 1 : 0;
        found["corrected"] += member.revision;
        last = member.origin;
    }
    for (const std::string what :
         {"draft", "tier", "signed", "countersigned", "reviewed", "again", "corrected"}) {
        CAPTURE(what);
        CHECK(found[what] >= 1);
        CHECK(found[what] < 600);
    }
}

TEST_CASE("who is good at some criteria is good at most") {
    const auto& instrument = *tests::shipped_instrument();
    int same_half = 0;
    for (std::uint64_t index = 0; index < 300; ++index) {
        const auto score =
            assessment::score(instrument, cohort_member(instrument, {.seed = 3}, index).assessment);
        int odd = 0;
        int even = 0;
        for (std::size_t at = 0; at + 1 < score.criteria.size(); at += 2) {
            even += score.criteria[at].level.value_or(2);
            odd += score.criteria[at + 1].level.value_or(2);
        }
        same_half += (even >= 82) == (odd >= 82) ? 1 : 0;  // half of 33 criteria at level 2.5
    }
    CHECK(same_half > 225);  // 150 if they had nothing to do with each other
}
