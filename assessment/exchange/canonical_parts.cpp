// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_parts.hpp"

#include <algorithm>

#include "assessment/date.hpp"

namespace assessment::exchange {

std::size_t read_word(CanonicalCursor& cursor, std::initializer_list<std::string_view> words) {
    const auto* const at = std::ranges::find(words, cursor.text());
    if (at == words.end()) {
        cursor.fail();
        return 0;
    }
    return static_cast<std::size_t>(at - words.begin());
}

std::chrono::year_month_day read_day(CanonicalCursor& cursor) {
    const auto day = read_iso_date(cursor.text());
    if (!day) {
        cursor.fail();
    }
    return day.value_or(std::chrono::year_month_day{});
}

}  // namespace assessment::exchange
