// SPDX-License-Identifier: MIT
#pragma once

// The words of an instrument in one more language. All its texts go out as a table with their
// place and their words in every language there is; a translator fills the last column; the table
// comes back and its words go into the instrument. A row whose source has changed meanwhile is not
// taken, because it translates something else.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

struct TranslationRow {
    std::string where{};                 // JSON Pointer of the text
    std::vector<std::string> sources{};  // in the order of the table's; empty where there are none
    std::string target{};                // empty while it is missing

    bool operator==(const TranslationRow&) const = default;
};

struct TranslationTable {
    Language target{};
    std::vector<Language> sources{};
    std::vector<TranslationRow> rows{};

    bool operator==(const TranslationTable&) const = default;
};

/// Every text of a sound instrument, in its order. What is a plain string there needs no
/// translation. Texts that are in the target language already have it as their target.
[[nodiscard]] TranslationTable translation_table(const Json& instrument, const Language& target);

/// Heads "pointer", the languages and the target; UTF-8 with a byte-order mark, for spreadsheets.
[[nodiscard]] std::string write_translation_csv(const TranslationTable& table);

/// `ipgauge.translation/1`, laid out for people.
[[nodiscard]] std::string write_translation_json(const TranslationTable& table,
                                                 const Instrument& instrument);

/// Either of them, which begin differently. A finding wrong_format where a table has no pointers
/// or no column of the target language.
[[nodiscard]] Checked<TranslationTable> read_translation(std::string_view bytes,
                                                         const Language& target);

struct Translated {
    Json instrument{};
    std::size_t texts = 0;                // all there are
    std::vector<std::string> missing{};   // places that have no words in the language
    std::vector<std::string> outdated{};  // rows not taken: their source has changed
    std::vector<std::string> unknown{};   // rows not taken: the instrument has no text there
};

[[nodiscard]] Translated translated(Json instrument, const TranslationTable& table);

}  // namespace assessment::exchange
