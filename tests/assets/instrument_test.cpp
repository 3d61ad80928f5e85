// SPDX-License-Identifier: MIT
// The shipped instrument: complete in both languages, true to the policy, and calibrated.

#include "assessment/exchange/instrument_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/score.hpp"
#include "assets/embedded.hpp"
#include "tests/support/files.hpp"

using namespace assessment;

namespace {

const Instrument& shipped() {
    static const auto instrument =
        exchange::read_instrument(assets::find("instruments/shanxi-sei-ip.json"));
    REQUIRE(instrument.value.has_value());
    return **instrument.value;
}

void for_each_text(const Criterion& criterion,
                   const std::function<void(std::string_view, const Text&)>& visit) {
    visit("title", criterion.title);
    visit("question", criterion.question);
    visit("guidance", criterion.guidance);
    for (const EvidenceItem& item : criterion.evidence) {
        visit("evidence", item.label);
    }
    for (const Step& step : criterion.steps) {
        if (!step.action.empty()) {
            visit("action", step.action);
        }
    }
    if (const auto* rubric = std::get_if<Rubric>(&criterion.answer)) {
        std::ranges::for_each(rubric->levels, [&](const Text& text) { visit("level", text); });
    }
    if (const auto* list = std::get_if<Checklist>(&criterion.answer)) {
        for (const ChecklistItem& item : list->items) {
            visit("item", item.label);
        }
    }
}

bool has_both_languages(const Text& text) {
    std::set<std::string> languages;
    for (const auto& [language, words] : text.words()) {
        if (!words.empty()) {
            languages.insert(language);
        }
    }
    return languages == std::set<std::string>{"en", "zh-CN"};
}

/// One that everything applies to: part of a cluster, exporting, with software of its own.
Profile profile_of(const char* unit, const char* size) {
    return {{FieldId("unit"), OptionId(unit)},
            {FieldId("size"), OptionId(size)},
            {FieldId("clustered"), true},
            {FieldId("exports"), true},
            {FieldId("software"), true}};
}

/// The criteria that such a one is asked, in the order of the instrument.
std::vector<const Criterion*> asked(const Profile& profile) {
    std::vector<const Criterion*> criteria;
    for (const Criterion& criterion : shipped().criteria) {
        if (!criterion.applies_if || judge(*criterion.applies_if, profile) == Truth::yes) {
            criteria.push_back(&criterion);
        }
    }
    return criteria;
}

/// Every criterion that such a one is asked, answered at the level that `level` gives and backed
/// by this assurance.
Score score_at(const std::function<int(const Criterion&)>& level, Assurance assurance,
               const Profile& profile = profile_of("enterprise", "small")) {
    const auto applicable = asked(profile);
    std::vector<Standing> standings;
    for (const Criterion& criterion : shipped().criteria) {
        const bool applies = std::ranges::find(applicable, &criterion) != applicable.end();
        standings.push_back(applies ? Standing{.state = State::answered,
                                               .level = level(criterion),
                                               .assurance = assurance}
                                    : Standing{.state = State::excluded});
    }
    return score(shipped(), standings);
}

// The levels at which the pilot bar and the demonstration bar stand, where they are not the
// usual 3 and 4 (the bars of the instrument's draft).
const std::map<std::string, int, std::less<>> pilot_bars{
    {"ins-cluster", 2}, {"tlp-non-compete", 2}, {"tlp-after-exit", 2},
    {"utl-finance", 2}, {"svc-rights-aid", 2},  {"svc-exchange", 2},
    {"stf-talent", 2},  {"mgt-conformity", 2},  {"utl-licence-income", 0}};
const std::map<std::string, int, std::less<>> demonstration_bars{
    {"ins-cluster", 3},    {"tlp-non-compete", 3}, {"tlp-after-exit", 3},     {"utl-finance", 3},
    {"svc-rights-aid", 3}, {"svc-exchange", 3},    {"fun-inventor-share", 3}, {"pro-lapses", 5}};

int pilot_bar(const Criterion& criterion) {
    const auto at = pilot_bars.find(criterion.id.text());
    return at == pilot_bars.end() ? 3 : at->second;
}
int demonstration_bar(const Criterion& criterion) {
    const auto at = demonstration_bars.find(criterion.id.text());
    return at == demonstration_bars.end() ? 4 : at->second;
}

bool is_pilot_gate(const Criterion& criterion) {
    return std::ranges::any_of(shipped().tiers[0].gates, [&](const Gate& gate) {
        return shipped().criteria[gate.criterion].id == criterion.id;
    });
}

}  // namespace

TEST_CASE("the shipped instrument has no finding") {
    CHECK(
        exchange::read_instrument(assets::find("instruments/shanxi-sei-ip.json")).findings.empty());
}

TEST_CASE("it asks an enterprise of any size 60 criteria in 10 dimensions, 20 of them quick") {
    CHECK(shipped().dimensions.size() == 10);
    for (const char* size : {"micro", "small", "medium", "large"}) {
        CAPTURE(size);
        const auto criteria = asked(profile_of("enterprise", size));
        CHECK(criteria.size() == 60);
        CHECK(std::ranges::count_if(criteria, &Criterion::quick) == 20);
    }

    int weights = 0;
    for (const Dimension& dimension : shipped().dimensions) {
        weights += dimension.weight;
    }
    CHECK(weights == 100);
}

TEST_CASE("a public institution is asked what it can answer, in measures of its own") {
    std::set<std::string> enterprise;
    for (const Criterion* criterion : asked(profile_of("enterprise", "small"))) {
        enterprise.insert(criterion->id.text());
    }
    std::set<std::string> institution;
    for (const Criterion* criterion : asked(profile_of("research-unit", "small"))) {
        institution.insert(criterion->id.text());
    }
    std::vector<std::string> dropped;
    std::ranges::set_difference(enterprise, institution, std::back_inserter(dropped));
    CHECK(dropped == std::vector<std::string>{"fun-policies", "utl-licence-income",
                                              "utl-own-products", "utl-revenue-share"});
    std::vector<std::string> added;
    std::ranges::set_difference(institution, enterprise, std::back_inserter(added));
    CHECK(added == std::vector<std::string>{"fun-policies-unit", "utl-licence-income-unit"});
}

TEST_CASE("a micro enterprise reaches with half of it what a small one needs") {
    const auto levels = [](const char* id) {
        return std::get<Number>(shipped().criteria[*shipped().find(CriterionId(id))].answer).levels;
    };
    for (const auto& [id, micro] : {std::pair{"stf-full-time", "stf-full-time-micro"},
                                    std::pair{"trn-management", "trn-management-micro"},
                                    std::pair{"trn-hours", "trn-hours-micro"}}) {
        CAPTURE(id);
        CHECK(levels(micro)[2].millionths * 2 == levels(id)[2].millionths);
    }
}

TEST_CASE("what was assessed with an earlier version is still scored with it") {
    const auto past =
        exchange::read_instrument(assets::find("instruments/past/shanxi-sei-ip-2026.1.0.json"));
    REQUIRE(past.value.has_value());
    CHECK((*past.value)->ref.id == shipped().ref.id);
    CHECK((*past.value)->ref.version == "2026.1.0");
    CHECK((*past.value)->criteria.size() == 60);
}

TEST_CASE("every text of every criterion is there in Chinese and in English") {
    for (const Criterion& criterion : shipped().criteria) {
        for_each_text(criterion, [&](std::string_view which, const Text& text) {
            CAPTURE(criterion.id.text());
            CAPTURE(which);
            CHECK(has_both_languages(text));
        });
    }
}

TEST_CASE("every criterion names its clause, and each quote stands word for word in the policy") {
    const std::string policy = tests::read_file("assets/sources/shanxi-sei-ip-opinions.txt");
    for (const Criterion& criterion : shipped().criteria) {
        CAPTURE(criterion.id.text());
        int quotes = 0;
        for (const Citation& citation : criterion.cites) {
            if (citation.quote.empty()) {
                continue;
            }
            ++quotes;
            CHECK(shipped().sources[citation.source].id.text() == "shanxi-2012");
            CHECK(policy.find(citation.quote.in("zh-CN")) != std::string::npos);
        }
        CHECK(quotes >= 1);
    }
}

TEST_CASE("every criterion can be put to evidence, and every real step says what to do") {
    for (const Criterion& criterion : shipped().criteria) {
        CAPTURE(criterion.id.text());
        CHECK_FALSE(criterion.evidence.empty());
        for (int level = 1; level <= highest_level; ++level) {
            CAPTURE(level);
            const Step& step = criterion.steps[static_cast<std::size_t>(level) - 1];
            const bool attainable = (criterion.attainable >> level & 1) != 0;
            CHECK((step.hours > 0) == attainable);
            CHECK(step.action.empty() != attainable);
        }
    }
}

TEST_CASE("a criterion that a bar needs can reach it") {
    for (const Tier& tier : shipped().tiers) {
        for (const Gate& gate : tier.gates) {
            CAPTURE(shipped().criteria[gate.criterion].id.text());
            CHECK(shipped().criteria[gate.criterion].highest >= gate.level);
        }
    }
}

// The calibration vectors. Weighted sums by hand: each dimension is the weighted mean of its
// levels times 2000, rounded; the total weighs them 8, 8, 12, 18, 14, 12, 12, 6, 5, 5.
// Pilot: institutions (2·3+3+3+2+3)/6 = 17/6 of a level = 5667; staffing 5667; management
// 5600; filing 6000; utilisation 5000; protection 6000; talent loss 62/22 … = 5636; funding
// 6000; training 6000; services 5200. Sum of weight × score 567,486, /100 = 5675.
TEST_CASE("a firm exactly on every pilot bar scores 56.75 and is a pilot") {
    const Score result = score_at(pilot_bar, Assurance::documented);

    CHECK(result.total == Range{5675, 5675, 5675, 5675});
    std::vector<int> dimensions;
    for (const DimensionScore& dimension : result.dimensions) {
        dimensions.push_back(dimension.score->low);
    }
    CHECK(dimensions == std::vector{5667, 5667, 5600, 6000, 5000, 6000, 5636, 6000, 6000, 5200});
    CHECK(result.tier == 0);
}

TEST_CASE(
    "the same firm without evidence is supported only to 39.30, so the pilot line is missed") {
    const Score result = score_at(pilot_bar, Assurance::declared);

    CHECK(result.total == Range{5675, 5675, 3930, 3930});
    CHECK(result.tier == std::nullopt);
}

TEST_CASE("a firm exactly on every demonstration bar scores 78.49 and is a demonstration") {
    const Score seen = score_at(demonstration_bar, Assurance::verified);
    CHECK(seen.total == Range{7849, 7849, 7849, 7849});
    CHECK(seen.tier == 1);

    // One bar stands at level 5, which counts in full only when somebody has seen the proof.
    const Score documented = score_at(demonstration_bar, Assurance::documented);
    CHECK(documented.total == Range{7849, 7849, 7815, 7815});
    CHECK(documented.tier == 1);
}

TEST_CASE("a micro enterprise on every bar of its own scores the same and is the same") {
    const Profile micro = profile_of("enterprise", "micro");
    CHECK(score_at(pilot_bar, Assurance::documented, micro).total ==
          score_at(pilot_bar, Assurance::documented).total);
    CHECK(score_at(pilot_bar, Assurance::documented, micro).tier == 0);
    CHECK(score_at(demonstration_bar, Assurance::verified, micro).tier == 1);
}

TEST_CASE("a public institution on every bar that applies to it is a pilot, and a demonstration") {
    const Profile institution = profile_of("research-unit", "medium");
    CHECK(score_at(pilot_bar, Assurance::documented, institution).tier == 0);
    CHECK(score_at(demonstration_bar, Assurance::verified, institution).tier == 1);
}

TEST_CASE("the must-haves of the pilot alone score 22.46, far from the line") {
    const Score result =
        score_at([](const Criterion& c) { return is_pilot_gate(c) ? pilot_bar(c) : 0; },
                 Assurance::documented);

    CHECK(result.total == Range{2246, 2246, 2246, 2246});
    CHECK(result.tier == std::nullopt);
}
