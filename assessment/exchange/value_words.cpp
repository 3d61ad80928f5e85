// SPDX-License-Identifier: MIT
// Values in words: what somebody answered, as one would say it. Declared in report_words.hpp.
#include <algorithm>

#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Tenths of a percent of `part` in `whole`, for the eye only: no level comes from it.
std::string percent_text(std::int64_t part, std::int64_t whole, const Catalogue& words) {
    const bool negative = part < 0;
    const std::int64_t magnitude = negative ? -part : part;
    const std::int64_t thousandfold = magnitude * 1000;  // at most 9e18: fits
    const std::int64_t rest = thousandfold % whole;
    const std::int64_t tenths = thousandfold / whole + (rest >= whole - rest ? 1 : 0);
    const std::string digits =
        (negative ? "−" : "") + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return words("report.percent"_text, {{"number", digits}});
}

std::string quantity_text(const Quantity& quantity, Decimal number, const Catalogue& words) {
    return words("report.value.quantity"_text, {{"label", quantity.label.in(words.language())},
                                                {"number", to_string(number)},
                                                {"unit", quantity.unit.in(words.language())}});
}

std::string yes_or_no(bool yes, const Catalogue& words) {
    return yes ? words("report.value.yes"_text) : words("report.value.no"_text);
}

struct InWords {
    const Value& value;
    const Catalogue& words;

    std::string operator()(const Rubric& rule) const {
        const int level = std::get<ChosenLevel>(value).level;
        return rule.levels[static_cast<std::size_t>(level)].in(words.language());
    }
    std::string operator()(const YesNo&) const { return yes_or_no(std::get<bool>(value), words); }
    std::string operator()(const Choice& rule) const {
        const auto option =
            std::ranges::find(rule.options, std::get<OptionId>(value), &ChoiceOption::id);
        return option->label.in(words.language());
    }
    std::string operator()(const Checklist& rule) const {
        const auto& ticked = std::get<Ticked>(value);
        std::string items;
        for (const ChecklistItem& item : rule.items) {
            if (std::ranges::find(ticked.items, item.id) != ticked.items.end()) {
                items += (items.empty() ? "" : words("report.value.separator"_text)) +
                         item.label.in(words.language());
            }
        }
        return items.empty() ? words("report.value.none_ticked"_text, {{"all", rule.items.size()}})
                             : words("report.value.ticked"_text, {{"ticked", ticked.items.size()},
                                                                  {"all", rule.items.size()},
                                                                  {"items", items}});
    }
    std::string operator()(const Number& rule) const {
        return words("report.value.number"_text, {{"number", to_string(std::get<Decimal>(value))},
                                                  {"unit", rule.unit.in(words.language())}});
    }
    std::string operator()(const Ratio& rule) const {
        const auto& share = std::get<Share>(value);
        const std::string part = quantity_text(rule.part, share.part, words);
        const std::string whole = quantity_text(rule.whole, share.whole, words);
        if (share.whole == Decimal{}) {
            return words("report.value.share_of_none"_text, {{"part", part}, {"whole", whole}});
        }
        return words(
            "report.value.share"_text,
            {{"part", part},
             {"whole", whole},
             {"percent", percent_text(share.part.millionths, share.whole.millionths, words)}});
    }
    std::string operator()(const Growth& rule) const {
        const auto& change = std::get<Change>(value);
        const std::string& unit = rule.unit.in(words.language());
        const std::string base = to_string(change.base);
        const std::string current = to_string(change.current);
        if (change.base == Decimal{}) {
            return words("report.value.growth_from_none"_text,
                         {{"base", base}, {"current", current}, {"unit", unit}});
        }
        const std::int64_t rise = change.current.millionths - change.base.millionths;
        return words("report.value.growth"_text,
                     {{"base", base},
                      {"current", current},
                      {"unit", unit},
                      {"percent", percent_text(rise, change.base.millionths, words)}});
    }
};

struct ProfileInWords {
    const ProfileField& field;
    const Catalogue& words;

    std::string operator()(const OptionId& id) const {
        const auto option = std::ranges::find(field.options, id, &FieldOption::id);
        return option == field.options.end() ? id.text() : option->label.in(words.language());
    }
    std::string operator()(bool yes) const { return yes_or_no(yes, words); }
    std::string operator()(Decimal number) const { return to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
};

}  // namespace

std::string value_text(const AnswerRule& rule, const Value& value, const Catalogue& words) {
    return std::visit(InWords{value, words}, rule);
}

std::string profile_text(const ProfileField& field, const ProfileValue& value,
                         const Catalogue& words) {
    return std::visit(ProfileInWords{field, words}, value);
}

}  // namespace assessment::exchange
