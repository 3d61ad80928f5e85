// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/json.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/files.hpp"
#include "tests/support/random_documents.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

std::shared_ptr<const Instrument> sound() {
    const auto read = read_instrument(tests::read_file("tests/data/broken/sound_instrument.json"));
    INFO(tests::show(read.findings));
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("every rule of an instrument is checked, and all that is wrong is reported") {
    tests::check_rules("tests/data/broken/sound_instrument.json",
                       "tests/data/broken/instrument_rules.json", [](const std::string& bytes) {
                           const auto read = read_instrument(bytes);
                           CHECK(read.value.has_value() == read.findings.empty());
                           return read.findings;
                       });
}

TEST_CASE("an instrument is read with everything it says") {
    const auto instrument = sound();
    CHECK(instrument->ref == InstrumentRef{InstrumentId("sound"), "2026.1.0"});
    CHECK(instrument->title.in("zh-CN") == "样例");
    CHECK(instrument->sources[0].issuer.in("en") == "Province");
    CHECK(instrument->max_not_applicable == 30);
    CHECK(instrument->assurance_caps == std::array{2, 4, 5});
    CHECK(instrument->assurance_hours == std::array{0, 2, 1});
    CHECK(instrument->dimensions[1].criteria == std::vector<std::uint32_t>{3, 4, 5, 6});

    const Criterion& office = instrument->criteria[0];
    CHECK(office.quick);
    CHECK(office.guidance.in("en") == "A shared one counts.");
    CHECK(office.cites[1].source == 1);
    CHECK(office.cites[1].quote.empty());
    CHECK(office.steps[4].hours == 4);
    CHECK_FALSE(office.may_be_not_applicable);
    CHECK(instrument->criteria[6].may_be_not_applicable);
    CHECK(std::get<YesNo>(instrument->criteria[1].answer).yes == 4);
    CHECK(instrument->find(CriterionId("growth")) == 6);
    CHECK(instrument->find(CriterionId("colour")) == std::nullopt);
    CHECK(instrument->find(FieldId("staff"))->type == FieldType::number);

    const Tier& pilot = instrument->tiers[0];
    CHECK(pilot.basis == Basis::supported);
    CHECK(pilot.minimums[1].dimension == 1);
    CHECK(pilot.gates[0].waivable);
    CHECK(pilot.gates[1].assurance == Assurance::documented);
}

TEST_CASE("what is left out takes its default") {
    const Json document =
        parse_json(tests::read_file("tests/data/broken/sound_instrument.json")).root;
    const Json changes = parse_json(R"([{"at": "/maxNotApplicable", "remove": true},
                                        {"at": "/criteria/1/answer/yes", "remove": true},
                                        {"at": "/criteria/4/answer/better", "remove": true}])")
                             .root;
    const auto read = read_instrument(write_canonical(tests::changed(document, changes)));
    REQUIRE(read);
    CHECK((*read)->max_not_applicable == 40);
    CHECK(std::get<YesNo>((*read)->criteria[1].answer).yes == 5);
    CHECK(std::get<Number>((*read)->criteria[4].answer).better == Better::more);
}

TEST_CASE("the order of members does not matter to what is found or to the digest") {
    Json document = parse_json(tests::read_file("tests/data/broken/sound_instrument.json")).root;
    std::ranges::reverse(document.members);
    const auto read = read_instrument(write_canonical(document));
    REQUIRE(read);
    CHECK((*read)->digest == sound()->digest);
    CHECK((*read)->digest == sha256(write_canonical(document)));
}

TEST_CASE("a file that is not an instrument at all is refused without a crash") {
    for (const char* bytes : {"", "null", "[]", "5", "\"x\"", "{}", "[[[[", "{\"format\":1}"}) {
        CAPTURE(bytes);
        const auto read = read_instrument(bytes);
        CHECK_FALSE(read);
        CHECK(has_errors(read.findings));
    }
}

TEST_CASE("any member replaced by anything is refused or read, never a crash") {
    tests::Random random(7);
    const Json document =
        parse_json(tests::read_file("tests/data/broken/sound_instrument.json")).root;
    const std::vector<Json> strangers{Json(),
                                      Json::boolean(true),
                                      Json::integer(-7),
                                      Json::array(),
                                      Json::object(),
                                      Json::string(""),
                                      Json::array({Json::object()}),
                                      Json::string("policy")};
    for (int round = 0; round < 600; ++round) {
        Json copy = document;
        Json* place = &copy;
        while (!random.chance(15) && (!place->members.empty() || !place->items.empty())) {
            const auto last = std::ssize(place->members) + std::ssize(place->items) - 1;
            const auto index = static_cast<std::size_t>(random.between(0, last));
            place = place->items.empty() ? &place->members[index].second : &place->items[index];
        }
        *place = random.one_of(strangers);
        const auto read = read_instrument(write_canonical(copy));
        CHECK(read.value.has_value() != has_errors(read.findings));
    }
}

TEST_CASE("where an editor finds the schema is no part of an instrument") {
    const std::string bytes = tests::read_file("tests/data/broken/sound_instrument.json");
    const auto with = read_instrument(R"({"$schema":"./a.json",)" + bytes.substr(1));
    REQUIRE(with);
    CHECK((*with)->digest == sound()->digest);
    CHECK((*with)->digest == sha256(canonical_instrument(parse_json(bytes).root)));
}
