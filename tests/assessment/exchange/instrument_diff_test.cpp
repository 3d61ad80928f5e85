// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_diff.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/instrument_json.hpp"
#include "assessment/question.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/files.hpp"
#include "tests/support/random_documents.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

using Shared = std::shared_ptr<const Instrument>;

const Json& model() {
    static const Json json =
        parse_json(tests::read_file("tests/data/instruments/seven-answers.json")).root;
    return json;
}

Shared read(const Json& json) {
    const auto read = read_instrument(write_canonical(json));
    INFO(tests::show(read.findings));
    REQUIRE(read);
    return *read;
}

/// The difference that these changes make, written as in tests/data/broken.
InstrumentDiff diff_of(std::string_view changes) {
    const auto parsed = parse_json(changes);
    REQUIRE(parsed.readable);
    return instrument_diff(read(model()), read(tests::changed(model(), parsed.root)));
}

/// "effect code earlier later subject was is".
std::string line(const InstrumentChange& change) {
    return std::string(name(change.effect)) + " " + std::string(name(change.code)) + " " +
           change.earlier.value_or("-") + " " + change.later.value_or("-") + " " + change.subject +
           ": " + change.was + " -> " + change.is;
}

std::vector<std::string> lines(const InstrumentDiff& diff) {
    std::vector<std::string> all;
    std::ranges::transform(diff.changes, std::back_inserter(all), line);
    return all;
}

using Lines = std::vector<std::string>;

bool asks_otherwise(const InstrumentDiff& diff, const CriterionId& id) {
    return std::ranges::any_of(diff.changes, [&](const InstrumentChange& change) {
        return change.effect == ChangeEffect::asks && change.subject == id.text();
    });
}

/// Another value in place of this one, of the same kind.
std::vector<Json> others(const Json& leaf) {
    switch (leaf.kind) {
        case Json::Kind::boolean:
            return {Json::boolean(!leaf.truth)};
        case Json::Kind::number: {
            const int number = std::stoi(leaf.text);
            return {Json::integer(number + 1), Json::integer(number - 1)};
        }
        case Json::Kind::string:
            return {Json::string(leaf.text + " otherwise"),
                    Json::string(leaf.text + "-otherwise"),
                    Json::string("less"),
                    Json::string("more"),
                    Json::string("declared"),
                    Json::string("supported"),
                    Json::string("verified"),
                    Json::string("office"),
                    Json::string("lists"),
                    Json::string("figures"),
                    Json::string("opinions"),
                    Json::string("standard"),
                    Json::string("size")};
        case Json::Kind::null:
        case Json::Kind::array:
        case Json::Kind::object:
            break;
    }
    return {};
}

void collect_leaves(const Json& json, const std::string& where, Lines& into) {
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        collect_leaves(json.items[i], pointer(where, i), into);
    }
    for (const auto& [key, value] : json.members) {
        collect_leaves(value, pointer(where, key), into);
    }
    if (json.items.empty() && json.members.empty()) {
        into.push_back(where);
    }
}

const Json& at(const Json& json, std::string_view where) {
    const Json* found = &json;
    while (!where.empty()) {
        const auto end = std::min(where.find('/', 1), where.size());
        const std::string token(where.substr(1, end - 1));
        found = found->kind == Json::Kind::array ? &found->items.at(std::stoul(token))
                                                 : found->find(token);
        where.remove_prefix(end);
    }
    return *found;
}

Json set(const std::string& where, Json value) {
    return Json::array({Json::object({{"at", Json::string(where)}, {"value", std::move(value)}})});
}

}  // namespace

TEST_CASE("the same instrument has no changes, all its weight is comparable, and so are results") {
    const auto diff = diff_of("[]");
    CHECK(diff.changes.empty());
    CHECK_FALSE(changes_meaning(diff));
    CHECK_FALSE(diff.same_version);
    CHECK(diff.comparable_weight == 10'000);
    CHECK(diff.totals_comparable);
    CHECK(diff.supported_comparable);
    CHECK(diff.tiers_comparable);
}

TEST_CASE("another weight changes what answers count for, with both places and both values") {
    const auto diff = diff_of(R"([{"at": "/criteria/0/weight", "value": 3},
                                  {"at": "/dimensions/1/weight", "value": 4}])");
    CHECK(lines(diff) ==
          Lines{"counts dimension_weight /dimensions/1/weight /dimensions/1/weight figures: 1 -> 4",
                "counts criterion_weight /criteria/0/weight /criteria/0/weight office: 2 -> 3"});
    CHECK(changes_meaning(diff));
    CHECK(diff.comparable_weight == 10'000);
    CHECK_FALSE(diff.totals_comparable);
}

TEST_CASE("a place is that of each version, although criteria move in the list") {
    const auto diff = diff_of(R"([{"at": "/criteria/0", "remove": true},
                                  {"at": "/tiers/0/gates", "value": []},
                                  {"at": "/tiers/1/gates/0", "remove": true},
                                  {"at": "/criteria/0/weight", "value": 7}])");
    const auto all = lines(diff);
    REQUIRE(all.size() == 4);
    CHECK(all[0] == "asks criterion_removed /criteria/0 - office:  -> ");
    CHECK(all[1] ==
          "counts criterion_weight /criteria/1/weight /criteria/0/weight executive: 1 -> 7");
    CHECK(all[2] ==
          "counts gate_removed /tiers/0/gates/0 - basic: "
          "office ≥ 3, declared, waivable: true -> ");
    CHECK(all[3] ==
          "counts gate_removed /tiers/1/gates/0 - advanced: "
          "office ≥ 4, documented, waivable: true -> ");
}

TEST_CASE("the comparable weight is the total of who has all that is asked as before") {
    // institutions 2: office 2, executive 1; figures 1: four of 1; lists 1: two of 1.
    // Without office: (2·3333 + 1·10000 + 1·10000) / 4 = 6666.5, half up 6667.
    const auto diff = diff_of(R"([{"at": "/criteria/0/question/en", "value": "Otherwise?"}])");
    CHECK(diff.comparable_weight == 6667);
    CHECK(lines(diff).front().starts_with("asks question /criteria/0/question"));
}

TEST_CASE("of long words the parts that differ are shown") {
    const std::string same = "This sentence is the same in both of them up to this very place, ";
    const auto earlier =
        read(tests::changed(model(), set("/summary/en", Json::string(same + "and then it ends"))));
    const auto later = read(
        tests::changed(model(), set("/summary/en", Json::string(same + "and here it goes on"))));
    const auto diff = instrument_diff(earlier, later);
    REQUIRE(diff.changes.size() == 1);
    CHECK(diff.changes[0].was == "…place, and then it ends");
    CHECK(diff.changes[0].is == "…place, and here it goes on");
}

TEST_CASE("words beside the question, its evidence and its clauses change no result") {
    const auto diff = diff_of(R"([{"at": "/title/en", "value": "Another"},
                                  {"at": "/criteria/0/title/zh-CN", "value": "别的"},
                                  {"at": "/criteria/0/evidence", "value": []},
                                  {"at": "/criteria/0/cites", "value": []},
                                  {"at": "/sources/0/issued", "value": "2013"}])");
    CHECK(diff.changes.size() >= 5);
    CHECK_FALSE(changes_meaning(diff));
    CHECK(diff.tiers_comparable);
}

TEST_CASE("more or fewer hours change plans, not results") {
    const auto diff = diff_of(R"([{"at": "/criteria/0/steps/2/hours", "value": 999},
                                  {"at": "/assuranceHours/verified", "value": 99}])");
    REQUIRE(diff.changes.size() == 2);
    CHECK(diff.changes[0].effect == ChangeEffect::plans);
    CHECK(diff.changes[1].effect == ChangeEffect::plans);
    CHECK_FALSE(changes_meaning(diff));
}

TEST_CASE("one more language is one change, which changes nothing") {
    Json translated = model();
    const auto later = read(
        tests::changed(std::move(translated), parse_json(R"([{"at": "/title/fr", "value": "Sept"},
                       {"at": "/criteria/0/question/fr", "value": "Combien ?"}])")
                                                  .root));
    const auto diff = instrument_diff(read(model()), later);
    CHECK(lines(diff) == Lines{"words languages   : en, zh-CN -> en, fr, zh-CN"});
    CHECK(diff.comparable_weight == 10'000);
}

TEST_CASE("lists in another order change nothing, but tiers do") {
    Json turned = model();
    for (auto& [key, value] : turned.members) {
        if (key == "criteria" || key == "dimensions" || key == "sources" || key == "profile") {
            std::ranges::reverse(value.items);
        }
    }
    const auto diff = instrument_diff(read(model()), read(turned));
    for (const InstrumentChange& change : diff.changes) {
        CHECK(change.code == ChangeCode::list_order);
    }
    CHECK(diff.changes.size() == 4);
    CHECK_FALSE(changes_meaning(diff));
    CHECK(diff.tiers_comparable);
    CHECK(changes_meaning(diff_of(R"([{"at": "/tiers/0", "remove": true}])")));
}

TEST_CASE("gates in another order want the same") {
    Json turned = model();
    std::ranges::reverse(const_cast<Json&>(at(turned, "/tiers/1/gates")).items);
    const auto diff = instrument_diff(read(model()), read(turned));
    CHECK(diff.changes.empty());
    CHECK(diff.tiers_comparable);
}

TEST_CASE("a field of the profile matters when a condition asks for it") {
    const auto asked = diff_of(R"([{"at": "/profile/1/label/en", "value": "Sold abroad"}])");
    REQUIRE(asked.changes.size() == 1);
    CHECK(asked.changes[0].subject == "exports");
    CHECK(asked.changes[0].effect == ChangeEffect::counts);
    const auto other = diff_of(R"([{"at": "/profile/0/label/en", "value": "How large"}])");
    REQUIRE(other.changes.size() == 1);
    CHECK(other.changes[0].effect == ChangeEffect::words);
}

TEST_CASE("a condition is written in a line") {
    const auto diff = diff_of(R"([{"at": "/criteria/1/appliesIf", "value":
        {"any": [{"field": "size", "in": ["small", "large"]},
                 {"not": {"field": "exports", "equals": true}}]}}])");
    CHECK(lines(diff) == Lines{"counts condition /criteria/1/appliesIf /criteria/1/appliesIf "
                               "executive: – -> (size = small | large || !(exports = true))"});
}

TEST_CASE("other content under the same version is told") {
    CHECK(diff_of(R"([{"at": "/title/en", "value": "Another"}])").same_version);
    CHECK_FALSE(diff_of(R"([{"at": "/title/en", "value": "Another"},
                            {"at": "/version", "value": "2026.2.0"}])")
                    .same_version);
}

TEST_CASE("no value of an instrument can be changed without a change that says so") {
    Lines leaves;
    collect_leaves(model(), {}, leaves);
    const auto earlier = read(model());
    std::size_t tried = 0;
    for (const std::string& where : leaves) {
        const bool is_more_of_the_same =  // the steps of one criterion are enough
            where.contains("/steps/") && !where.starts_with("/criteria/0/");
        if (where == "/format" || where == "/version" || is_more_of_the_same) {
            continue;
        }
        for (const Json& other : others(at(model(), where))) {
            const auto later =
                read_instrument(write_canonical(tests::changed(model(), set(where, other))));
            if (later && (*later)->digest != earlier->digest) {
                CAPTURE(where);
                CAPTURE(other.text);
                CHECK_FALSE(instrument_diff(earlier, *later).changes.empty());
                ++tried;
                break;
            }
        }
    }
    CHECK(tried > 150);
}

TEST_CASE("a criterion has a change that asks exactly when its question is another") {
    tests::Random random(7);
    for (int i = 0; i < 25; ++i) {
        const auto earlier = tests::random_instrument(random, {});
        const auto later = tests::random_instrument(random, {});
        const auto diff = instrument_diff(earlier, later);
        for (const Criterion& criterion : later->criteria) {
            const auto found = earlier->find(criterion.id);
            const bool same = found && same_question(earlier->criteria[*found], criterion);
            CHECK(same != asks_otherwise(diff, criterion.id));
        }
        CHECK((changes_meaning(diff) || diff.tiers_comparable));
    }
}

TEST_CASE("every change has a sentence and every effect a heading, in every language") {
    for (const char* language : {"en", "zh-CN"}) {
        const Catalogue& words = tests::catalogue(language);
        for (int code = 0; code < change_code_count; ++code) {
            const auto key = "instrument_diff." + std::string(name(static_cast<ChangeCode>(code)));
            CAPTURE(key);
            CHECK(words.has(key));
        }
        for (int effect = 0; effect < change_effect_count; ++effect) {
            CHECK(words.has("instrument_diff.effect." +
                            std::string(name(static_cast<ChangeEffect>(effect)))));
        }
    }
}

TEST_CASE("the document says the same as the value") {
    const auto earlier = read(model());
    const auto later = read(tests::changed(model(), set("/criteria/0/weight", Json::integer(3))));
    const auto diff = instrument_diff(earlier, later);
    const auto document =
        parse_json(write_instrument_diff(diff, *earlier, *later, tests::catalogue("en")));
    REQUIRE(document.readable);
    CHECK(document.root.find("format")->text == "ipgauge.instrument-diff/1");
    CHECK(document.root.find("changesMeaning")->truth);
    CHECK(document.root.find("earlier")->find("digest")->text == earlier->digest);
    CHECK(document.root.find("comparable")->find("weight")->text == "10000");
    const Json& change = document.root.find("changes")->items.at(0);
    CHECK(change.find("sentence")->text == "criterion “office”: weight 2 → 3");
    CHECK(change.find("later")->text == "/criteria/0/weight");
}
