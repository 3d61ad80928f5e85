// SPDX-License-Identifier: MIT
#include "app/backup/container.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "assessment/exchange/digest.hpp"

using app::backup::KeyCost;
using app::backup::pack;
using app::backup::Refusal;
using app::backup::unpack;

namespace {

constexpr KeyCost cheap{.memory = 8192, .passes = 1};
constexpr std::string_view random = "these are 28 bytes of chance";
static_assert(random.size() == app::backup::random_bytes);

constexpr std::string_view content =
    "{\"kind\":\"enterprise\",\"name\":\"晋阳精密\"}\n{\"kind\":\"enterprise\",\"name\":\"太行\"}"
    "\n";

std::string plain() {
    return *pack(content, {});
}

std::string encrypted() {
    return *pack(content, {.passphrase = "北风 1937", .random = random, .cost = cheap});
}

/// With a digest that holds again: what a clever forger hands in.
std::string resealed(std::string file) {
    file.resize(file.size() - 64);
    return file + assessment::exchange::sha256(file);
}

/// With this byte, resealed.
std::string with(std::string file, std::size_t at, int byte) {
    file.at(at) = static_cast<char>(byte);
    return resealed(std::move(file));
}

/// Why it is refused; refusal_count when it is not.
int refusal(std::string_view file, std::string_view passphrase = "") {
    const auto read = unpack(file, passphrase);
    return read ? app::backup::refusal_count : static_cast<int>(read.error());
}
int as_number(Refusal refusal) {
    return static_cast<int>(refusal);
}

}  // namespace

TEST_CASE("what was packed is unpacked, with a passphrase and without") {
    CHECK(unpack(plain(), "") == content);
    CHECK(unpack(plain(), "not needed") == content);
    CHECK(unpack(encrypted(), "北风 1937") == content);
    CHECK(unpack(*pack("", {}), "") == "");

    std::string large;
    for (int i = 0; i < 200'000; ++i) {
        large += std::to_string(i * 7919 % 100'003) + ",";
    }
    const auto file = pack(large, {});
    CHECK(file->size() < large.size() / 2);
    CHECK(unpack(*file, "") == large);
}

TEST_CASE("the same content, passphrase and random bytes give the same file on every machine") {
    // Held natively and as WebAssembly by this same test.
    using assessment::exchange::sha256;
    CHECK(sha256(plain()) == "76f19efabaf25a5a577a5a190b30337a296cebd20d62a16bd3507bcd3032aad9");
    CHECK(sha256(encrypted()) ==
          "1b22473c33b00704685a00bc06b096c5a6fd68b99088e46df12108e4af0f8c08");
    CHECK(encrypted() == encrypted());
}

TEST_CASE("an encrypted file shows nothing of its content and needs its passphrase") {
    const std::string file = encrypted();
    CHECK(file.find("enterprise") == std::string::npos);
    CHECK(refusal(file) == as_number(Refusal::passphrase_wanted));
    CHECK(refusal(file, "北风 1938") == as_number(Refusal::passphrase_wrong));
    CHECK(refusal(file, " 北风 1937") == as_number(Refusal::passphrase_wrong));
}

TEST_CASE("what is not a backup is foreign") {
    CHECK(refusal("") == as_number(Refusal::foreign));
    CHECK(refusal("{\"format\":\"ipgauge.report/1\"}") == as_number(Refusal::foreign));
    CHECK(refusal("SQLite format 3") == as_number(Refusal::foreign));
    CHECK(refusal("IPGAUGE-BACKUP\n\n") == as_number(Refusal::foreign));  // sent as a text
}

TEST_CASE("cut off anywhere, a file is truncated") {
    for (const std::string& file : {plain(), encrypted()}) {
        for (std::size_t size = 1; size < file.size(); ++size) {
            CAPTURE(size);
            CHECK(refusal(std::string_view(file).substr(0, size), "北风 1937") ==
                  as_number(Refusal::truncated));
        }
    }
}

TEST_CASE("no bit of a file can be changed unnoticed") {
    for (std::string file : {plain(), encrypted()}) {
        for (std::size_t bit = 0; bit < 8 * file.size(); ++bit) {
            const char before = file[bit / 8];
            file[bit / 8] = static_cast<char>(before ^ (1 << bit % 8));
            CAPTURE(bit);
            CHECK_FALSE(unpack(file, "北风 1937").has_value());
            file[bit / 8] = before;
        }
        CHECK(refusal(file + "x", "北风 1937") == as_number(Refusal::altered));
    }
}

TEST_CASE("a file that was sealed again after a change is refused all the same") {
    CHECK(refusal(with(plain(), 80, 0)) == as_number(Refusal::altered));  // in the stream
    CHECK(refusal(with(plain(), 35, 1)) == as_number(Refusal::altered));  // another size
    CHECK(refusal(with(plain(), 19, 1)) == as_number(Refusal::altered));  // a key for nothing
    CHECK(refusal(with(encrypted(), 80, 0), "北风 1937") == as_number(Refusal::passphrase_wrong));
    CHECK(refusal(with(encrypted(), 44, 0), "北风 1937") == as_number(Refusal::passphrase_wrong));
    CHECK(refusal(with(encrypted(), 27, 2), "北风 1937") == as_number(Refusal::passphrase_wrong));
}

TEST_CASE("a file of a later version is newer") {
    CHECK(refusal(with(plain(), 17, 2)) == as_number(Refusal::newer));
    CHECK(refusal(with(plain(), 16, 1)) == as_number(Refusal::newer));
    CHECK(refusal(with(plain(), 18, 2)) == as_number(Refusal::newer));
    CHECK(refusal(with(encrypted(), 19, 2), "x") == as_number(Refusal::newer));
    CHECK(refusal(with(plain(), 17, 0)) == as_number(Refusal::altered));  // there was none before
}

TEST_CASE("what a file asks for is bounded before it is done") {
    SUBCASE("memory and passes for the key") {
        CHECK(refusal(with(encrypted(), 20, 0x7f), "x") == as_number(Refusal::too_large));
        CHECK(refusal(with(encrypted(), 25, 1), "x") == as_number(Refusal::too_large));
    }
    SUBCASE("a content larger than the largest") {
        CHECK(refusal(with(plain(), 30, 1)) == as_number(Refusal::too_large));
    }
    SUBCASE("a content that the body cannot hold") {
        CHECK(refusal(with(plain(), 33, 0x0f)) == as_number(Refusal::altered));
    }
    SUBCASE("a stream that goes on after what the header says") {
        const std::string zeros(100'000, '\0');
        std::string bomb = *pack(zeros, {});
        CHECK(bomb.size() < 400);
        CHECK(refusal(with(bomb, 33, 0)) == as_number(Refusal::altered));
    }
    SUBCASE("and what could not be read back is not written") {
        const std::string huge(app::backup::largest_content + 1, 'x');
        CHECK(pack(huge, {}).error() == Refusal::too_large);
    }
}
