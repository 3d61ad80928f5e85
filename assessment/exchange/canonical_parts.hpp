// SPDX-License-Identifier: MIT
#pragma once

// What several documents in canonical form have in common.

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

/// One of these words, by its index.
[[nodiscard]] std::size_t read_word(CanonicalCursor& cursor,
                                    std::initializer_list<std::string_view> words);

[[nodiscard]] std::chrono::year_month_day read_day(CanonicalCursor& cursor);

/// Calls `read(criterion)` for each member of an object whose keys are criteria of the instrument.
/// Both they and the instrument's index are sorted by id.
template <typename Read>
void read_criteria(CanonicalCursor& cursor, const Instrument& instrument, const Read& read) {
    auto next = instrument.by_id.begin();
    cursor.members([&](std::string_view key) {
        while (next != instrument.by_id.end() && instrument.criteria[*next].id.text() < key) {
            ++next;
        }
        if (next == instrument.by_id.end() || instrument.criteria[*next].id.text() != key) {
            cursor.fail();
            return;
        }
        read(instrument.criteria[*next]);
    });
}

}  // namespace assessment::exchange
