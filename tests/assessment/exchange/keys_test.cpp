// SPDX-License-Identifier: MIT
#include "assessment/exchange/keys.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

namespace {

const std::string digits(64, 'a');

Lines found_in(const std::string& text) {
    return tests::lines(read_keys(text).findings);
}

std::string registry_of(const std::string& keys) {
    return R"({"format": "ipgauge.keys/1", "keys": [)" + keys + "]}";
}

}  // namespace

TEST_CASE("one key and a registry read back as they were written") {
    const KnownKey one{.role = Signer::commissioner, .key = digits, .name = "王敏"};
    const auto read_one = read_keys(write_key(one));
    REQUIRE(read_one);
    CHECK(*read_one == KeyRegistry{one});

    const KeyRegistry registry{one,
                               {.role = Signer::enterprise,
                                .key = std::string(64, 'b'),
                                .name = "山西汾河",
                                .from = 2026y / 1 / 1,
                                .until = 2026y / 12 / 31}};
    const auto read = read_keys(write_keys(registry));
    REQUIRE(read);
    CHECK(read.findings.empty());
    CHECK(*read == registry);
}

TEST_CASE("a key is found in its role only") {
    const KeyRegistry registry{{.role = Signer::commissioner, .key = digits, .name = "王敏"}};
    REQUIRE(find(registry, Signer::commissioner, digits) != nullptr);
    CHECK(find(registry, Signer::enterprise, digits) == nullptr);
    CHECK(find(registry, Signer::commissioner, std::string(64, 'b')) == nullptr);
}

TEST_CASE("a key is in force from its first day to its last") {
    const KnownKey known{.key = digits, .from = 2026y / 2 / 1, .until = 2026y / 2 / 28};
    CHECK_FALSE(is_in_force(known, 2026y / 1 / 31));
    CHECK(is_in_force(known, 2026y / 2 / 1));
    CHECK(is_in_force(known, 2026y / 2 / 28));
    CHECK_FALSE(is_in_force(known, 2026y / 3 / 1));
    CHECK(is_in_force({.key = digits}, 1999y / 1 / 1));
}

TEST_CASE("everything wrong with a registry is found at once") {
    const std::string good = R"({"role": "commissioner", "name": "", "key": ")" + digits + R"("})";
    CHECK(found_in("[]") == Lines{"wrong_type "});
    CHECK(found_in("{}") == Lines{"missing_member /format"});
    CHECK(found_in(R"({"format": "ipgauge.keys/2"})") == Lines{"wrong_format /format"});
    CHECK(found_in(registry_of(good + "," + good)) == Lines{"duplicate_item /keys/1"});
    CHECK(found_in(registry_of(R"({"role": "mayor", "name": 1, "key": "12", "until": "2026"})")) ==
          Lines{"not_one_of /keys/0/role", "wrong_format /keys/0/key", "wrong_format /keys/0/until",
                "wrong_type /keys/0/name"});
    CHECK(found_in(registry_of("")).empty());
}
