// SPDX-License-Identifier: MIT
#pragma once

// What its author should know of an instrument that is sound: nothing here is against the format,
// and every program reads it, but it is seldom meant.

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

enum class NoteKind : std::uint8_t {
    words_missing,     // some texts have no words in `value`, a language; `count` of them
    gate_unreachable,  // no answer reaches the level that a must-have wants of criterion `value`
    no_quick_scan,     // no criterion is part of the quick scan
};

struct InstrumentNote {
    NoteKind kind = NoteKind::words_missing;
    std::string where{};  // JSON Pointer
    std::string value{};
    std::size_t count = 0;  // texts, or the highest level that is reached

    bool operator==(const InstrumentNote&) const = default;
};

/// `root` is what the instrument was read from.
[[nodiscard]] std::vector<InstrumentNote> instrument_notes(const Instrument& instrument,
                                                           const Json& root);

[[nodiscard]] std::string sentence(const InstrumentNote& note, const Catalogue& words);

}  // namespace assessment::exchange
