// SPDX-License-Identifier: MIT
#include "assessment/plural.hpp"

#include <algorithm>
#include <array>

namespace assessment {

namespace {

using std::string_view_literals::operator""sv;
using Rule = std::string_view (*)(std::uint64_t);

struct Family {
    std::array<std::string_view, 8> languages;
    Rule rule;
};

bool is_between(std::uint64_t number, std::uint64_t first, std::uint64_t last) {
    return first <= number && number <= last;
}

std::string_view always_other(std::uint64_t) {
    return "other";
}

std::string_view one_or_other(std::uint64_t n) {
    return n == 1 ? "one" : "other";
}

std::string_view nothing_is_one(std::uint64_t n) {
    return n <= 1 ? "one" : "other";
}

std::string_view west_slavic(std::uint64_t n) {
    return n == 1 ? "one" : is_between(n, 2, 4) ? "few" : "other";
}

std::string_view east_slavic(std::uint64_t n) {
    if (is_between(n % 100, 11, 14)) {
        return "many";
    }
    return n % 10 == 1 ? "one" : is_between(n % 10, 2, 4) ? "few" : "many";
}

std::string_view polish(std::uint64_t n) {
    const bool teens = is_between(n % 100, 12, 14);
    return n == 1 ? "one" : !teens && is_between(n % 10, 2, 4) ? "few" : "many";
}

std::string_view arabic(std::uint64_t n) {
    constexpr std::array smallest{"zero"sv, "one"sv, "two"sv};
    if (n < smallest.size()) {
        return smallest[static_cast<std::size_t>(n)];
    }
    return is_between(n % 100, 3, 10) ? "few" : is_between(n % 100, 11, 99) ? "many" : "other";
}

constexpr std::array families{
    Family{{"zh", "ja", "ko", "vi", "th", "id", "ms", "lo"}, always_other},
    Family{{"fr", "pt", "hi", "bn", "fa", "am"}, nothing_is_one},
    Family{{"cs", "sk"}, west_slavic},
    Family{{"ru", "uk", "be"}, east_slavic},
    Family{{"pl"}, polish},
    Family{{"ar"}, arabic},
};

}  // namespace

std::string_view plural_category(std::string_view language, std::int64_t count) {
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto bits = static_cast<std::uint64_t>(count);
    const std::uint64_t magnitude = count < 0 ? 0 - bits : bits;
    for (const Family& family : families) {
        if (std::ranges::find(family.languages, primary) != family.languages.end()) {
            return family.rule(magnitude);
        }
    }
    return one_or_other(magnitude);
}

}  // namespace assessment
