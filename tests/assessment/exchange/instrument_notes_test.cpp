// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_notes.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/files.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

std::vector<InstrumentNote> notes_after(std::string_view changes) {
    const Json root = tests::changed(
        parse_json(tests::read_file("tests/data/instruments/seven-answers.json")).root,
        parse_json(changes).root);
    const auto read = read_instrument(write_canonical(root));
    REQUIRE(read);
    return instrument_notes(**read, root);
}

using Notes = std::vector<InstrumentNote>;

}  // namespace

TEST_CASE("of an instrument that is complete there is nothing to note") {
    CHECK(notes_after("[]").empty());
    const Json root = parse_json(tests::read_file("assets/instruments/shanxi-sei-ip.json")).root;
    const auto shipped = read_instrument(write_canonical(root));
    CHECK(instrument_notes(**shipped, root).empty());
}

TEST_CASE("a language that some texts lack is noted once, with the first and how many") {
    CHECK(notes_after(R"([{"at": "/summary/en", "remove": true},
                          {"at": "/criteria/0/question/en", "remove": true}])") ==
          Notes{{.kind = NoteKind::words_missing, .where = "/summary", .value = "en", .count = 2}});
}

TEST_CASE("a must-have that no answer can meet is noted with what is the highest") {
    CHECK(notes_after(R"([{"at": "/criteria/1/answer/yes", "value": 3},
                          {"at": "/tiers/0/gates/-", "value": {"criterion": "executive", "level": 4}},
                          {"at": "/tiers/1/gates/-", "value": {"criterion": "executive", "level": 3}}])") ==
          Notes{{.kind = NoteKind::gate_unreachable,
                 .where = "/tiers/0/gates/1/level",
                 .value = "executive",
                 .count = 3}});
}

TEST_CASE("an instrument without a quick scan is noted") {
    Json root = parse_json(tests::read_file("tests/data/instruments/seven-answers.json")).root;
    for (auto& [key, value] : root.members) {
        for (Json& criterion : value.items) {
            std::erase_if(criterion.members,
                          [](const auto& member) { return member.first == "quick"; });
        }
    }
    const auto read = read_instrument(write_canonical(root));
    REQUIRE(read);
    CHECK(instrument_notes(**read, root) ==
          Notes{{.kind = NoteKind::no_quick_scan, .where = "/criteria"}});
}
