// SPDX-License-Identifier: MIT
#include "assessment/exchange/counts_text.hpp"

#include <charconv>
#include <system_error>

namespace assessment::exchange {

namespace {

/// The number that a text begins with, which then begins behind it. No sign, no leading zero.
std::optional<std::uint64_t> take_number(std::string_view& text, std::uint64_t largest) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || number > largest || (text.front() == '0' && length > 1)) {
        return std::nullopt;
    }
    text.remove_prefix(length);
    return number;
}

bool take(std::string_view& text, char character) {
    if (!text.starts_with(character)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

}  // namespace

void add_count(std::string& line, std::uint64_t key, std::uint64_t count) {
    if (!line.empty()) {
        line += ' ';
    }
    line += std::to_string(key);
    line += ':';
    line += std::to_string(count);
}

std::optional<KeyCounts> read_counts(std::string_view line, const CountLimits& limits) {
    KeyCounts counts;
    while (!line.empty()) {
        if (!counts.empty() && !take(line, ' ')) {
            return std::nullopt;
        }
        const auto key = take_number(line, limits.largest_key);
        if (!key || !take(line, ':') || (!counts.empty() && *key <= counts.back().first)) {
            return std::nullopt;
        }
        const auto count = take_number(line, limits.largest_count);
        if (!count || *count == 0) {
            return std::nullopt;
        }
        counts.emplace_back(*key, *count);
    }
    return counts;
}

}  // namespace assessment::exchange
