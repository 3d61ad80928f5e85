// SPDX-License-Identifier: MIT
// parse_json() held against nlohmann/json's own tree, on sound documents and on mutilated ones:
// building, mending and the extra rules must change nothing where nothing is wrong.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "assessment/exchange/json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/random.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

using Other = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t,
                                   std::uint64_t, long double>;

bool same(const Json& ours, const Other& theirs) {
    switch (ours.kind) {
        case Json::Kind::null:
            return theirs.is_null();
        case Json::Kind::boolean:
            return theirs.is_boolean() && theirs.get<bool>() == ours.truth;
        case Json::Kind::number:
            return theirs.is_number() &&
                   theirs.get<long double>() == std::strtold(ours.text.c_str(), nullptr);
        case Json::Kind::string:
            return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text;
        case Json::Kind::array: {
            bool all = theirs.is_array() && theirs.size() == ours.items.size();
            for (std::size_t i = 0; all && i < ours.items.size(); ++i) {
                all = same(ours.items[i], theirs[i]);
            }
            return all;
        }
        case Json::Kind::object: {
            bool all = theirs.is_object() && theirs.size() == ours.members.size();
            for (std::size_t i = 0; all && i < ours.members.size(); ++i) {
                const auto found = theirs.find(ours.members[i].first);
                all = found != theirs.end() && same(ours.members[i].second, *found);
            }
            return all;
        }
    }
    return false;
}

/// What both must agree on: whether it is JSON, and when nothing at all is wrong, the values.
/// We refuse more: duplicate keys, exponents, depth. A NUL byte ends a text for the other.
void compare(const std::string& bytes) {
    CAPTURE(bytes);
    const ParsedJson ours = parse_json(bytes);
    INFO(tests::show(ours.findings));
    const Other theirs = Other::parse(bytes, nullptr, false);
    if (ours.findings.empty()) {
        REQUIRE_FALSE(theirs.is_discarded());
        CHECK(same(ours.root, theirs));
    }
    const bool more_is_wrong = ours.readable && has_errors(ours.findings);
    if (theirs.is_discarded() || more_is_wrong) {
        CHECK(has_errors(ours.findings));
    } else {
        CHECK(ours.readable);
    }
}

}  // namespace

TEST_CASE("every document of the repository reads as nlohmann/json reads it") {
    for (const char* folder : {"assets/instruments", "assets/examples", "tests/data/worked"}) {
        for (const std::string& path : tests::files_in(folder, ".json")) {
            CAPTURE(path);
            const std::string bytes = tests::read_file(path);
            const ParsedJson ours = parse_json(bytes);
            REQUIRE(ours.findings.empty());
            CHECK(same(ours.root, Other::parse(bytes)));
        }
    }
}

TEST_CASE("what is JSON and what is not is decided as nlohmann/json decides it") {
    const std::string seed =
        R"({"a":[1,-0.5e+3,"x\u00e9\ud83d\ude00\n",true,null],"":{"é中😀":false},"b":[[],{}],"n":12})";
    const std::string alphabet = "{}[]\",:\\/ue+-.019 tfnd8\n\t\xC3\xA9\xED\x80\xFF\x01";
    tests::Random random(20261123);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = seed;
        for (int changes = random.number(1, 4); changes > 0; --changes) {
            const auto at = static_cast<std::size_t>(random.between(0, std::ssize(bytes) - 1));
            const auto pick = static_cast<std::size_t>(random.between(0, std::ssize(alphabet) - 1));
            switch (random.number(0, 3)) {
                case 0:
                    bytes[at] = alphabet[pick];
                    break;
                case 1:
                    bytes.insert(at, 1, alphabet[pick]);
                    break;
                case 2:
                    bytes.erase(at, 1);
                    break;
                default:
                    bytes.insert(at,
                                 bytes.substr(pick, static_cast<std::size_t>(random.number(1, 6))));
                    break;
            }
        }
        compare(bytes);
    }
}
