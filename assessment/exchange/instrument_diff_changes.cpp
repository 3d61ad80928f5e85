// SPDX-License-Identifier: MIT
// How a change is noted: its places, and of long words the parts that differ.
#include <set>
#include <variant>

#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/instrument_diff_parts.hpp"
#include "assessment/exchange/utf8.hpp"
#include "assessment/question.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view nothing = "–";
constexpr std::size_t longest_condition = 200;  // bytes

/// How many bytes both begin with, whole characters only.
std::size_t common_beginning(std::string_view one, std::string_view other) {
    std::size_t length = 0;
    while (length < one.size() && length < other.size()) {
        const auto character = first_character(one.substr(length)).length;
        if (character == 0 || one.substr(length, character) != other.substr(length, character)) {
            break;
        }
        length += character;
    }
    return length;
}

/// From a few characters before the place on.
std::string from(std::string_view text, std::size_t place) {
    constexpr std::size_t before = 12;  // bytes
    std::size_t start = place < before ? 0 : place - before;
    while (start < place && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
        ++start;
    }
    if (start > 0 && text[start] == ' ') {
        ++start;
    }
    return (start == 0 ? "" : "…") + excerpt(text.substr(start));
}

struct ValueText {
    std::string operator()(const OptionId& id) const { return id.text(); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(Decimal number) const { return to_string(number); }
    std::string operator()(const std::string& text) const {
        return write_canonical(Json::string(text));
    }
};

std::string predicate_text(const Predicate& predicate) {
    const auto joined = [&](std::string_view between) {
        std::string text;
        for (const Predicate& part : predicate.parts) {
            text += (text.empty() ? std::string() : std::string(between)) + predicate_text(part);
        }
        return "(" + text + ")";
    };
    switch (predicate.form) {
        case Predicate::Form::is_in: {
            std::string text;
            for (const ProfileValue& value : predicate.values) {
                text += (text.empty() ? "" : " | ") + std::visit(ValueText{}, value);
            }
            return predicate.field.text() + " = " + text;
        }
        case Predicate::Form::at_least:
            return predicate.field.text() + " ≥ " + to_string(predicate.minimum);
        case Predicate::Form::all:
            return joined(" & ");
        case Predicate::Form::any:
            return joined(" || ");
        case Predicate::Form::negated:
            break;
    }
    return "!" + joined("");
}

}  // namespace

std::string condition_text(const std::optional<Predicate>& condition) {
    if (!condition) {
        return std::string(nothing);
    }
    const std::string text = predicate_text(*condition);
    const std::string_view shown = beginning(text, longest_condition);
    return std::string(shown) + (shown.size() < text.size() ? "…" : "");
}

std::pair<std::string, std::string> parting(const Text& was, const Text& is) {
    for (const auto& [language, before] : was.words()) {
        for (const auto& [other, now] : is.words()) {
            if (language == other && before != now) {
                const std::size_t place = common_beginning(before, now);
                return {from(before, place), from(now, place)};
            }
        }
    }
    const auto first = [](const Text& text) {
        return text.empty() ? std::string(nothing) : excerpt(text.words().front().second);
    };
    return {first(was), first(is)};
}

void Changes::changed(Kind kind, const Places& at, std::string was, std::string is) {
    changes_.push_back({.effect = kind.effect,
                        .code = kind.code,
                        .earlier = at.earlier,
                        .later = at.later,
                        .subject = std::string(kind.subject),
                        .was = std::move(was),
                        .is = std::move(is)});
}

void Changes::added(Kind kind, std::string later, std::string is) {
    changes_.push_back({.effect = kind.effect,
                        .code = kind.code,
                        .earlier = {},
                        .later = std::move(later),
                        .subject = std::string(kind.subject),
                        .was = {},
                        .is = std::move(is)});
}

void Changes::removed(Kind kind, std::string earlier, std::string was) {
    changes_.push_back({.effect = kind.effect,
                        .code = kind.code,
                        .earlier = std::move(earlier),
                        .later = {},
                        .subject = std::string(kind.subject),
                        .was = std::move(was),
                        .is = {}});
}

void Changes::text(Kind kind, const Places& at, const Text& was, const Text& is) {
    if (!same_words(was, is)) {
        auto [before, now] = parting(was, is);
        changed(kind, at, std::move(before), std::move(now));
    }
}

void Changes::number(Kind kind, const Places& at, std::int64_t was, std::int64_t is) {
    if (was != is) {
        changed(kind, at, std::to_string(was), std::to_string(is));
    }
}

void Changes::order(Kind kind, const Places& at, const Pairing& pairing) {
    if (!pairing.is_in_order()) {
        changed(kind, at, {}, {});
    }
}

}  // namespace assessment::exchange
