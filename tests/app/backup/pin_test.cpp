// SPDX-License-Identifier: MIT
#include "app/backup/pin.hpp"

#include <doctest/doctest.h>

#include <string>

using app::backup::is_kept_pin;
using app::backup::keep_pin;

namespace {

constexpr app::backup::KeyCost quick{.memory = 64, .passes = 1};
const std::string salt(app::backup::pin_random_bytes, 's');

}  // namespace

TEST_CASE("a PIN is recognised by what is kept of it, and no other is") {
    const auto kept = keep_pin("2468", salt, quick);
    REQUIRE(kept.has_value());
    CHECK(kept->starts_with("argon2id 64 1 "));
    CHECK(kept->find("2468") == std::string::npos);
    CHECK(is_kept_pin(*kept, "2468"));
    for (const char* other : {"", "2467", "24680", "246"}) {
        CHECK_FALSE(is_kept_pin(*kept, other));
    }
}

TEST_CASE("the same PIN with another salt is kept as something else") {
    CHECK(keep_pin("2468", salt, quick) !=
          keep_pin("2468", std::string(app::backup::pin_random_bytes, 't'), quick));
}

TEST_CASE("what was not written here is no PIN, and is not worked on beyond bounds") {
    const std::string kept = *keep_pin("2468", salt, quick);
    for (const std::string& altered :
         {std::string(), std::string("argon2id"), "scrypt" + kept.substr(8),
          kept.substr(0, kept.size() - 1), kept + "0", "argon2id 999999999 1" + kept.substr(13),
          "argon2id 64 99" + kept.substr(13), "argon2id 64 1 zz" + kept.substr(16)}) {
        CAPTURE(altered);
        CHECK_FALSE(is_kept_pin(altered, "2468"));
    }
}
