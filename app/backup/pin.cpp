// SPDX-License-Identifier: MIT
#include "app/backup/pin.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "app/backup/cipher.hpp"
#include "app/backup/header.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace app::backup {

namespace {

static_assert(pin_random_bytes == salt_size);
constexpr std::string_view kind = "argon2id";

std::string_view next_word(std::string_view& rest) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

/// 0 for what is none, or too many.
std::uint32_t number(std::string_view word, std::uint32_t most) {
    std::uint32_t value = 0;
    const auto [stopped, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc{} && stopped == word.data() + word.size() && value <= most ? value
                                                                                         : 0;
}

}  // namespace

std::optional<std::string> keep_pin(std::string_view pin, std::string_view random,
                                    const KeyCost& cost) {
    assert(random.size() >= pin_random_bytes);
    const auto salt = random.substr(0, pin_random_bytes);
    const auto hash = make_key(pin, salt, cost);
    if (!hash) {
        return std::nullopt;
    }
    return std::string(kind) + " " + std::to_string(cost.memory) + " " +
           std::to_string(cost.passes) + " " + assessment::exchange::to_hexadecimal(salt) + " " +
           assessment::exchange::to_hexadecimal(*hash);
}

bool is_kept_pin(std::string_view kept, std::string_view pin) {
    if (next_word(kept) != kind) {
        return false;
    }
    const KeyCost cost{.memory = number(next_word(kept), most_memory),
                       .passes = number(next_word(kept), most_passes)};
    std::array<std::uint8_t, salt_size> salt{};
    if (cost.memory == 0 || cost.passes == 0 ||
        !assessment::exchange::from_hexadecimal(next_word(kept), salt)) {
        return false;
    }
    const auto hash = make_key(pin, std::string(salt.begin(), salt.end()), cost);
    return hash && assessment::exchange::to_hexadecimal(*hash) == kept;
}

}  // namespace app::backup
