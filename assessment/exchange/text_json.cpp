// SPDX-License-Identifier: MIT
#include "assessment/exchange/text_json.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

}  // namespace

bool is_language_tag(std::string_view text) {
    constexpr std::size_t longest_subtag = 8;
    const std::string_view primary = text.substr(0, text.find('-'));
    const bool has_more = primary.size() < text.size();
    const bool is_private = has_more && (primary == "x" || primary == "i");
    if ((primary.size() < 2 && !is_private) || !std::ranges::all_of(primary, is_letter)) {
        return false;
    }
    while (!text.empty()) {
        const auto end = std::min(text.find('-'), text.size());
        const std::string_view subtag = text.substr(0, end);
        const bool dangling = end + 1 == text.size();
        if (subtag.empty() || subtag.size() > longest_subtag || dangling ||
            !std::ranges::all_of(subtag, is_letter_or_digit)) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

Text read_text(const JsonReader& reader) {
    std::vector<std::pair<Language, std::string>> words;
    const auto members = reader.members();
    if (reader.is(Json::Kind::object) && members.empty()) {
        reader.report(FindingCode::empty_text);
    }
    for (const auto& [language, member] : members) {
        if (!is_language_tag(language)) {
            member.report(FindingCode::bad_language, excerpt(language));
        }
        words.emplace_back(language, member.string().value_or(""));
    }
    return Text(std::move(words));
}

Text read_name(const JsonReader& reader) {
    if (reader.is(Json::Kind::string)) {
        return Text({{Language(no_language), reader.json()->text}});
    }
    return read_text(reader);
}

std::string IdList::add(const JsonReader& id) {
    const std::uint32_t index = next_++;
    const auto text = id.identifier();
    if (!text) {
        return {};
    }
    if (!indices_.emplace(*text, index).second) {
        id.report(FindingCode::duplicate_id, std::string(*text));
    }
    return std::string(*text);
}

std::optional<std::uint32_t> IdList::find(std::string_view id) const {
    const auto found = indices_.find(id);
    return found == indices_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> IdList::resolve(const JsonReader& reference) const {
    const auto id = reference.string();
    const auto index = id ? find(*id) : std::nullopt;
    if (id && !index) {
        reference.report(FindingCode::unknown_reference, excerpt(*id));
    }
    return index;
}

}  // namespace assessment::exchange
