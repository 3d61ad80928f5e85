// SPDX-License-Identifier: MIT
// How a criterion is answered. Each difference that same_rule() sees is noted here as one that
// asks; bounds of a number, which it does not look at, only say what may be entered.
#include <variant>

#include "assessment/exchange/instrument_diff_parts.hpp"

namespace assessment::exchange {

namespace {

using enum ChangeEffect;

std::string_view text_of(Better better) {
    return better == Better::more ? "more" : "less";
}

std::string bound_text(const std::optional<Decimal>& bound) {
    return bound ? to_string(*bound) : "–";
}

/// Notes what differs between two rules of one type.
struct RuleDiff {
    std::string_view subject;
    Places at;
    Changes& changes;

    [[nodiscard]] Changes::Kind asking(ChangeCode code) const { return {asks, code, subject}; }

    void thresholds(const Thresholds& was, const Thresholds& is) const {
        for (std::size_t i = 0; i < was.size(); ++i) {
            if (was.at(i) != is.at(i)) {
                changes.changed(asking(ChangeCode::thresholds), at.at("levels").at(i, i),
                                to_string(was.at(i)), to_string(is.at(i)));
            }
        }
    }
    void better(Better was, Better is) const {
        if (was != is) {
            changes.changed(asking(ChangeCode::better), at.at("better"), std::string(text_of(was)),
                            std::string(text_of(is)));
        }
    }
    void bound(std::string_view key, const std::optional<Decimal>& was,
               const std::optional<Decimal>& is) const {
        if (was != is) {
            changes.changed({words, ChangeCode::bounds, subject}, at.at(key), bound_text(was),
                            bound_text(is));
        }
    }
    void quantity(std::string_view key, const Quantity& was, const Quantity& is) const {
        const Places place = at.at(key);
        changes.text(asking(ChangeCode::unit), place.at("label"), was.label, is.label);
        changes.text(asking(ChangeCode::unit), place.at("unit"), was.unit, is.unit);
    }

    void operator()(const Rubric& was, const Rubric& is) const {
        for (std::size_t i = 0; i < was.levels.size(); ++i) {
            changes.text(asking(ChangeCode::level_words), at.at("levels").at(i, i),
                         was.levels.at(i), is.levels.at(i));
        }
    }
    void operator()(const YesNo& was, const YesNo& is) const {
        changes.number(asking(ChangeCode::level_of_yes), at.at("yes"), was.yes, is.yes);
    }
    void operator()(const Choice& was, const Choice& is) const {
        const Places list = at.at("options");
        const Pairing pairing = pair_up(was.options, is.options);
        for (const std::size_t i : pairing.removed) {
            changes.removed(asking(ChangeCode::option_removed), pointer(list.earlier, i),
                            was.options[i].id.text());
        }
        for (const std::size_t i : pairing.added) {
            changes.added(asking(ChangeCode::option_added), pointer(list.later, i),
                          is.options[i].id.text());
        }
        for (const auto& [before, now] : pairing.both) {
            const ChoiceOption& option = was.options[before];
            const ChoiceOption& later = is.options[now];
            const Places place = list.at(before, now);
            changes.text(asking(ChangeCode::option_label), place.at("label"), option.label,
                         later.label);
            changes.number(asking(ChangeCode::option_level), place.at("level"), option.level,
                           later.level);
        }
        changes.order(asking(ChangeCode::list_order), list, pairing);
    }
    void operator()(const Checklist& was, const Checklist& is) const {
        const Places list = at.at("items");
        const Pairing pairing = pair_up(was.items, is.items);
        for (const std::size_t i : pairing.removed) {
            changes.removed(asking(ChangeCode::item_removed), pointer(list.earlier, i),
                            was.items[i].id.text());
        }
        for (const std::size_t i : pairing.added) {
            changes.added(asking(ChangeCode::item_added), pointer(list.later, i),
                          is.items[i].id.text());
        }
        for (const auto& [before, now] : pairing.both) {
            changes.text(asking(ChangeCode::item_label), list.at(before, now).at("label"),
                         was.items[before].label, is.items[now].label);
        }
        changes.order(asking(ChangeCode::list_order), list, pairing);
        for (std::size_t i = 0; i < was.levels.size(); ++i) {
            changes.number(asking(ChangeCode::thresholds), at.at("levels").at(i, i),
                           was.levels.at(i), is.levels.at(i));
        }
    }
    void operator()(const Number& was, const Number& is) const {
        changes.text(asking(ChangeCode::unit), at.at("unit"), was.unit, is.unit);
        thresholds(was.levels, is.levels);
        better(was.better, is.better);
        bound("min", was.min, is.min);
        bound("max", was.max, is.max);
    }
    void operator()(const Ratio& was, const Ratio& is) const {
        quantity("part", was.part, is.part);
        quantity("whole", was.whole, is.whole);
        thresholds(was.levels, is.levels);
        better(was.better, is.better);
    }
    void operator()(const Growth& was, const Growth& is) const {
        changes.text(asking(ChangeCode::unit), at.at("unit"), was.unit, is.unit);
        thresholds(was.levels, is.levels);
        changes.number(asking(ChangeCode::level_from_zero), at.at("fromZero"), was.from_zero,
                       is.from_zero);
    }
    void operator()(const auto& /*was*/, const auto& /*is*/) const {}  // of two types
};

}  // namespace

void diff_answer(const Criterion& earlier, const Criterion& later, const Places& at,
                 Changes& changes) {
    const Places answer = at.at("answer");
    const RuleDiff diff{later.id.text(), answer, changes};
    if (earlier.answer.index() != later.answer.index()) {
        changes.changed(diff.asking(ChangeCode::answer_type), answer.at("type"),
                        std::string(type_name(earlier.answer)),
                        std::string(type_name(later.answer)));
        return;
    }
    std::visit(diff, earlier.answer, later.answer);
}

}  // namespace assessment::exchange
