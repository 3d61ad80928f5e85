// SPDX-License-Identifier: MIT
#include "assessment/exchange/answer_rule_json.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/text_json.hpp"

namespace assessment::exchange {

namespace {

constexpr std::size_t threshold_count = highest_level;

int read_level(const JsonReader& reader, int least = 0) {
    return static_cast<int>(reader.integer(least, highest_level).value_or(least));
}

Better read_better(const JsonReader& reader) {
    const auto index = reader.optional("better").word({"more", "less"});
    return index == 1U ? Better::less : Better::more;
}

/// Reports each threshold that goes the wrong way from the one before.
template <typename Number>
void check_order(const std::vector<JsonReader>& readers, const std::vector<Number>& thresholds,
                 Better better) {
    if (thresholds.size() != readers.size()) {
        return;  // one of them is no number, which has been reported
    }
    for (std::size_t i = 1; i < thresholds.size(); ++i) {
        const Number& before = thresholds[i - 1];
        if (better == Better::more ? thresholds[i] < before : thresholds[i] > before) {
            readers[i].report(
                better == Better::more ? FindingCode::not_ascending : FindingCode::not_descending,
                excerpt(*readers[i].json()), excerpt(*readers[i - 1].json()));
        }
    }
}

/// Five thresholds in order, each read by `read`.
template <typename Number, typename Read>
std::array<Number, threshold_count> read_levels(const JsonReader& reader, Better better,
                                                Read read) {
    const auto readers = reader.member("levels").list_of(threshold_count);
    std::vector<Number> thresholds;
    for (const JsonReader& threshold : readers) {
        if (const auto number = read(threshold)) {
            thresholds.push_back(*number);
        }
    }
    check_order(readers, thresholds, better);
    std::array<Number, threshold_count> levels{};
    std::copy_n(thresholds.begin(), std::min(thresholds.size(), levels.size()), levels.begin());
    return levels;
}

Thresholds read_thresholds(const JsonReader& reader, Better better) {
    return read_levels<Decimal>(reader, better,
                                [](const JsonReader& threshold) { return threshold.number(); });
}

AnswerRule read_rubric(const JsonReader& reader) {
    reader.is_object_of({"type", "levels"});
    Rubric rubric;
    const auto levels = reader.member("levels").list_of(rubric.levels.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        Text level = read_text(levels[i]);
        if (i < rubric.levels.size()) {
            rubric.levels[i] = std::move(level);
        }
    }
    return rubric;
}

AnswerRule read_yes_no(const JsonReader& reader) {
    reader.is_object_of({"type", "yes"});
    const JsonReader yes = reader.optional("yes");
    return YesNo{.yes = yes ? read_level(yes, 1) : highest_level};
}

AnswerRule read_choice(const JsonReader& reader) {
    reader.is_object_of({"type", "options"});
    Choice choice;
    IdList ids;
    for (const JsonReader& option : reader.member("options").filled_list()) {
        option.is_object_of({"id", "label", "level"});
        choice.options.push_back({.id = OptionId(ids.add(option.member("id"))),
                                  .label = read_text(option.member("label")),
                                  .level = read_level(option.member("level"))});
    }
    return choice;
}

AnswerRule read_checklist(const JsonReader& reader) {
    reader.is_object_of({"type", "items", "levels"});
    constexpr std::int64_t most = largest_decimal.millionths / millionths_per_unit;
    Checklist checklist;
    IdList ids;
    for (const JsonReader& item : reader.member("items").filled_list()) {
        item.is_object_of({"id", "label"});
        checklist.items.push_back(
            {.id = ItemId(ids.add(item.member("id"))), .label = read_text(item.member("label"))});
    }
    checklist.levels = read_levels<std::int64_t>(
        reader, Better::more, [](const JsonReader& count) { return count.integer(0, most); });
    return checklist;
}

AnswerRule read_number(const JsonReader& reader) {
    reader.is_object_of({"type", "unit", "levels", "better", "min", "max"});
    Number number;
    number.unit = read_text(reader.member("unit"));
    number.better = read_better(reader);
    number.levels = read_thresholds(reader, number.better);
    const JsonReader min = reader.optional("min");
    number.min = min.number();
    number.max = reader.optional("max").number();
    if (number.min && number.max && *number.min > *number.max) {
        min.report(FindingCode::min_above_max, to_string(*number.min), to_string(*number.max));
    }
    return number;
}

Quantity read_quantity(const JsonReader& reader) {
    reader.is_object_of({"label", "unit"});
    return {.label = read_text(reader.member("label")), .unit = read_text(reader.member("unit"))};
}

AnswerRule read_ratio(const JsonReader& reader) {
    reader.is_object_of({"type", "part", "whole", "levels", "better"});
    const Better better = read_better(reader);
    return Ratio{.part = read_quantity(reader.member("part")),
                 .whole = read_quantity(reader.member("whole")),
                 .levels = read_thresholds(reader, better),
                 .better = better};
}

AnswerRule read_growth(const JsonReader& reader) {
    reader.is_object_of({"type", "unit", "levels", "fromZero"});
    return Growth{.unit = read_text(reader.member("unit")),
                  .levels = read_thresholds(reader, Better::more),
                  .from_zero = read_level(reader.member("fromZero"))};
}

}  // namespace

AnswerRule read_answer_rule(const JsonReader& reader) {
    static constexpr std::array readers{read_rubric, read_yes_no, read_choice, read_checklist,
                                        read_number, read_ratio,  read_growth};
    static_assert(readers.size() == std::variant_size_v<AnswerRule>);
    if (!reader.is_object()) {
        return {};
    }
    const auto type = reader.member("type").word(
        {"rubric", "yesno", "choice", "checklist", "number", "ratio", "growth"});
    return type ? readers[*type](reader) : AnswerRule();
}

}  // namespace assessment::exchange
