// SPDX-License-Identifier: MIT
#include "app/programme/packed.hpp"

#include <doctest/doctest.h>

#include "assessment/exchange/verified_entry.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/support/random.hpp"

using namespace app::programme;
using namespace assessment;

TEST_CASE("a criterion is packed into two bytes") {
    const app::programme::Standing answered{.state = State::answered,
                                            .assurance = Assurance::documented,
                                            .level = 4,
                                            .supported_level = 3,
                                            .found = 2};
    const app::programme::Standing open{};  // unanswered
    const std::string bytes = pack_standings(std::vector{answered, open});
    CHECK(bytes == "\x4B\x34\xE4\xFF");  // 010'01'011, 3 4; 111'00'100, 15 15
    CHECK(unpack_standings(bytes) == std::vector{answered, open});
}

TEST_CASE("scores and profiles come back as they were") {
    Entry entry;
    entry.total = Range{.low = 1, .high = 10'000, .supported_low = 0, .supported_high = 9'999};
    entry.dimensions = {std::nullopt, Range{.low = 5, .high = 6}};
    Entry again;
    CHECK(unpack_scores(pack_scores(entry), again));
    CHECK(again == entry);
    const Profile profile{{FieldId("employees"), whole_number(-12)},
                          {FieldId("exports"), true},
                          {FieldId("park"), std::string("太原\n=1+1")},
                          {FieldId("size"), OptionId("micro")}};
    CHECK(unpack_profile(pack_profile(profile)) == profile);
    CHECK(unpack_profile("") == Profile{});
}

TEST_CASE("bytes of another form are refused, not misread") {
    CHECK_FALSE(unpack_standings("\x05\xFF"));      // a sixth state
    CHECK_FALSE(unpack_standings("\x03\x36\x03"));  // half a criterion
    CHECK_FALSE(unpack_standings("\x03\x76"));      // a seventh level
    Entry entry;
    CHECK_FALSE(unpack_scores("", entry));
    CHECK_FALSE(unpack_scores("\1\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", entry));
    CHECK_FALSE(unpack_profile("\x04size"));
    CHECK_FALSE(unpack_profile("\x04sizeo\x09micro"));
    CHECK_FALSE(unpack_profile("\x04sizex"));
    CHECK_FALSE(unpack_profile("\x04sizet\xFF\xFF\xFF\xFF."));
}

TEST_CASE("a range whose ends are crossed or beyond the most is refused") {
    for (const Range broken :
         {Range{.low = 6, .high = 5}, Range{.high = 10'001},
          Range{.supported_low = 6, .supported_high = 5}, Range{.high = 9, .supported_low = 65'535},
          Range{.supported_low = 1, .supported_high = 10'001}}) {
        CAPTURE(broken.supported_low);
        Entry entry;
        entry.total = broken;
        Entry into;
        CHECK_FALSE(unpack_scores(pack_scores(entry), into));
        entry.total = Range{};
        entry.dimensions = {broken};
        CHECK_FALSE(unpack_scores(pack_scores(entry), into));
    }
}

TEST_CASE("random bytes never do harm") {
    tests::Random random(3);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (int left = random.number(0, 40); left > 0; --left) {
            bytes += static_cast<char>(random.number(0, round % 2 == 0 ? 255 : 20));
        }
        Entry entry;
        (void)unpack_scores(bytes, entry);
        if (const auto standings = unpack_standings(bytes)) {
            CHECK(unpack_standings(pack_standings(*standings)) == standings);
        }
        if (const auto profile = unpack_profile(bytes)) {
            CHECK(unpack_profile(pack_profile(*profile)) == profile);
        }
    }
}
