// SPDX-License-Identifier: MIT
#include "assessment/text.hpp"

#include <algorithm>
#include <charconv>

#include "assessment/plural.hpp"

namespace assessment {

namespace {

using Words = std::pair<Language, std::string>;

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

std::string_view plural_of(std::string_view language, std::span<const Fill> fills) {
    const auto count = std::ranges::find(fills, std::string_view("count"), &Fill::name);
    if (count == fills.end()) {
        return "other";
    }
    std::int64_t number = 0;
    const char* const end = count->value.data() + count->value.size();
    const auto [rest, error] = std::from_chars(count->value.data(), end, number);
    return error == std::errc{} && rest == end ? plural_category(language, number) : "other";
}

}  // namespace

const std::string& Text::in(std::string_view language) const {
    static const std::string nothing;
    const auto exact = std::ranges::find(words_, language, &Words::first);
    if (exact != words_.end()) {
        return exact->second;
    }
    const auto related = std::ranges::find_if(
        words_, [&](const Words& words) { return primary(words.first) == primary(language); });
    if (related != words_.end()) {
        return related->second;
    }
    return words_.empty() ? nothing : words_.front().second;
}

bool Catalogue::has(std::string_view key) const {
    return sentences_.contains(key);
}

std::string Catalogue::operator()(TextKey key, std::initializer_list<Fill> fills) const {
    const auto sentence = sentences_.find(key.name);
    if (sentence == sentences_.end()) {
        return std::string(key.name);
    }
    const Forms& forms = sentence->second;
    auto form = forms.find(plural_of(language_, fills));
    if (form == forms.end()) {
        form = forms.find("other");
    }
    return form == forms.end() ? std::string(key.name) : fill(form->second, fills);
}

std::string fill(std::string_view sentence, std::span<const Fill> fills) {
    std::string filled;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        const auto close = sentence.find('}', std::min(open, sentence.size()));
        filled += sentence.substr(0, open);
        if (close == std::string_view::npos) {
            filled += sentence.substr(std::min(open, sentence.size()));
            break;
        }
        const auto name = sentence.substr(open + 1, close - open - 1);
        const auto value = std::ranges::find(fills, name, &Fill::name);
        filled += value != fills.end() ? std::string_view(value->value)
                                       : sentence.substr(open, close - open + 1);
        sentence.remove_prefix(close + 1);
    }
    return filled;
}

std::string points_text(std::int64_t hundredths) {
    const bool negative = hundredths < 0;
    const auto bits = static_cast<std::uint64_t>(hundredths);
    const std::uint64_t magnitude = negative ? 0 - bits : bits;
    std::string cents = std::to_string(100 + magnitude % 100);
    cents.front() = '.';
    std::string text(negative ? "-" : "");
    text += std::to_string(magnitude / 100);
    return text + cents;
}

}  // namespace assessment
