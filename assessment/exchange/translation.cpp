// SPDX-License-Identifier: MIT
#include "assessment/exchange/translation.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

using std::string_view_literals::operator""sv;

namespace {

/// Members that are texts where they are objects.
constexpr std::array text_members{"title"sv, "summary"sv,  "issuer"sv,   "issued"sv,
                                  "label"sv, "question"sv, "guidance"sv, "clause"sv,
                                  "quote"sv, "action"sv,   "unit"sv};

bool is_text(std::string_view key, const Json& value) {
    return value.kind == Json::Kind::object &&
           std::ranges::find(text_members, key) != text_members.end();
}

/// Calls visit(place, text) for each text below a value of a sound instrument.
template <typename Tree, typename Visit>
void for_each_text(Tree& json, const std::string& where, const Visit& visit) {
    for (std::size_t i = 0; i < json.items.size(); ++i) {
        for_each_text(json.items[i], pointer(where, i), visit);
    }
    for (auto& [key, value] : json.members) {
        const std::string place = pointer(where, key);
        if (is_text(key, value)) {
            visit(place, value);
        } else if (key == "levels") {  // those of a rubric are texts, any others numbers
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                if (value.items[i].kind == Json::Kind::object) {
                    visit(pointer(place, i), value.items[i]);
                }
            }
        } else {
            for_each_text(value, place, visit);
        }
    }
}

std::string words_in(const Json& text, std::string_view language) {
    const Json* words = text.find(language);
    return words == nullptr ? std::string() : words->text;
}

/// Spreadsheets change line ends.
std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

/// The row was made from the words that the text has now, in every language that both have.
bool is_current(const TranslationTable& table, const TranslationRow& row, const Json& text) {
    for (std::size_t i = 0; i < table.sources.size() && i < row.sources.size(); ++i) {
        const std::string then = without_returns(row.sources[i]);
        const std::string now = without_returns(words_in(text, table.sources[i]));
        if (!then.empty() && !now.empty() && then != now) {
            return false;
        }
    }
    return true;
}

void put(Json& text, const Language& language, std::string_view words) {
    const auto found =
        std::ranges::find(text.members, language, &std::pair<std::string, Json>::first);
    if (found == text.members.end()) {
        text.members.emplace_back(language, Json::string(words));
    } else {
        found->second = Json::string(words);
    }
}

}  // namespace

TranslationTable translation_table(const Json& instrument, const Language& target) {
    TranslationTable table{.target = target, .sources = {}, .rows = {}};
    for_each_text(instrument, {}, [&](const std::string&, const Json& text) {
        for (const auto& [language, words] : text.members) {
            if (language != target &&
                std::ranges::find(table.sources, language) == table.sources.end()) {
                table.sources.push_back(language);
            }
        }
    });
    for_each_text(instrument, {}, [&](const std::string& where, const Json& text) {
        TranslationRow row{.where = where, .sources = {}, .target = words_in(text, target)};
        for (const Language& source : table.sources) {
            row.sources.push_back(words_in(text, source));
        }
        table.rows.push_back(std::move(row));
    });
    return table;
}

Translated translated(Json instrument, const TranslationTable& table) {
    std::map<std::string_view, const TranslationRow*> rows;
    for (const TranslationRow& row : table.rows) {
        rows.emplace(row.where, &row);
    }
    Translated result;
    for_each_text(instrument, {}, [&](const std::string& where, Json& text) {
        ++result.texts;
        const auto found = rows.find(where);
        const bool is_filled = found != rows.end() && has_visible_character(found->second->target);
        if (is_filled && is_current(table, *found->second, text)) {
            put(text, table.target, without_returns(found->second->target));
        } else if (is_filled) {
            result.outdated.push_back(where);
        }
        if (words_in(text, table.target).empty()) {
            result.missing.push_back(where);
        }
        rows.erase(where);
    });
    for (const TranslationRow& row : table.rows) {
        if (rows.contains(row.where)) {
            result.unknown.push_back(row.where);
        }
    }
    result.instrument = std::move(instrument);
    return result;
}

}  // namespace assessment::exchange
