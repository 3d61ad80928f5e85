// SPDX-License-Identifier: MIT
#include "assessment/question.hpp"

#include <algorithm>
#include <variant>

namespace assessment {

namespace {

const std::string* in_exactly(const Text& text, std::string_view language) {
    const auto found =
        std::ranges::find(text.words(), language, [](const auto& words) { return words.first; });
    return found == text.words().end() ? nullptr : &found->second;
}

bool same_quantity(const Quantity& one, const Quantity& other) {
    return same_words(one.label, other.label) && same_words(one.unit, other.unit);
}

struct SameRule {
    bool operator()(const Rubric& one, const Rubric& other) const {
        return std::ranges::equal(one.levels, other.levels, same_words);
    }
    bool operator()(const YesNo& one, const YesNo& other) const { return one.yes == other.yes; }
    bool operator()(const Choice& one, const Choice& other) const {
        return std::ranges::equal(
            one.options, other.options, [](const ChoiceOption& a, const ChoiceOption& b) {
                return a.id == b.id && a.level == b.level && same_words(a.label, b.label);
            });
    }
    bool operator()(const Checklist& one, const Checklist& other) const {
        return one.levels == other.levels &&
               std::ranges::equal(one.items, other.items,
                                  [](const ChecklistItem& a, const ChecklistItem& b) {
                                      return a.id == b.id && same_words(a.label, b.label);
                                  });
    }
    bool operator()(const Number& one, const Number& other) const {
        return one.levels == other.levels && one.better == other.better &&
               same_words(one.unit, other.unit);
    }
    bool operator()(const Ratio& one, const Ratio& other) const {
        return one.levels == other.levels && one.better == other.better &&
               same_quantity(one.part, other.part) && same_quantity(one.whole, other.whole);
    }
    bool operator()(const Growth& one, const Growth& other) const {
        return one.levels == other.levels && one.from_zero == other.from_zero &&
               same_words(one.unit, other.unit);
    }
    /// Of two types.
    bool operator()(const auto&, const auto&) const { return false; }
};

}  // namespace

bool same_words(const Text& one, const Text& other) {
    if (one.empty() || other.empty()) {
        return one.empty() == other.empty();
    }
    bool share_a_language = false;
    for (const auto& [language, words] : one.words()) {
        const std::string* said = in_exactly(other, language);
        if (said != nullptr && *said != words) {
            return false;
        }
        share_a_language = share_a_language || said != nullptr;
    }
    return share_a_language;
}

bool same_rule(const AnswerRule& one, const AnswerRule& other) {
    return std::visit(SameRule{}, one, other);
}

bool same_question(const Criterion& one, const Criterion& other) {
    return same_words(one.question, other.question) && same_words(one.guidance, other.guidance) &&
           same_rule(one.answer, other.answer);
}

bool same_condition(const Predicate& one, const Predicate& other) {
    return one.form == other.form && one.field == other.field && one.values == other.values &&
           one.minimum == other.minimum &&
           std::ranges::equal(one.parts, other.parts, [](const Predicate& a, const Predicate& b) {
               return same_condition(a, b);
           });
}

bool same_condition(const std::optional<Predicate>& one, const std::optional<Predicate>& other) {
    return one && other ? same_condition(*one, *other) : !one && !other;
}

}  // namespace assessment
