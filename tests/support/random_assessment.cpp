// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "tests/support/random_documents.hpp"

using namespace assessment;

namespace tests {

namespace {

Decimal near(Random& random, Decimal threshold) {
    const Decimal moved{threshold.millionths + random.between(-1, 1)};
    return std::clamp(moved, Decimal{-largest_decimal.millionths}, largest_decimal);
}

Decimal random_figure(Random& random) {
    return random.chance(20) ? Decimal{} : Decimal{random.between(0, 2'000) * 500'000};
}

struct ValueFor {
    Random& random;

    Value operator()(const Rubric&) const { return ChosenLevel{random.number(0, highest_level)}; }
    Value operator()(const YesNo&) const { return random.chance(50); }
    Value operator()(const Choice& rule) const { return random.one_of(rule.options).id; }
    Value operator()(const Checklist& rule) const {
        Ticked ticked;
        for (const ChecklistItem& item : rule.items) {
            if (random.chance(50)) {
                ticked.items.push_back(item.id);
            }
        }
        return ticked;
    }
    Value operator()(const Number& rule) const {
        const auto level = static_cast<std::size_t>(random.number(0, highest_level - 1));
        const Decimal value =
            random.chance(70) ? near(random, rule.levels[level]) : random_figure(random);
        return std::min(std::max(value, rule.min.value_or(value)),
                        rule.max.value_or(largest_decimal));
    }
    Value operator()(const Ratio& rule) const {
        const auto level = static_cast<std::size_t>(random.number(0, highest_level - 1));
        const Decimal threshold = near(random, rule.levels[level]);
        if (random.chance(50) && threshold >= Decimal{}) {
            return Share{.part = threshold, .whole = whole_number(100)};
        }
        Share share{.part = random_figure(random), .whole = random_figure(random)};
        if (share.whole == Decimal{}) {
            share.part = {};
        }
        return share;
    }
    Value operator()(const Growth& rule) const {
        const auto level = static_cast<std::size_t>(random.number(0, highest_level - 1));
        const Decimal threshold = near(random, rule.levels[level]);
        const Decimal grown{threshold.millionths + whole_number(100).millionths};
        if (random.chance(50) && grown >= Decimal{} && grown <= largest_decimal) {
            return Change{.base = whole_number(100), .current = grown};
        }
        return Change{.base = random_figure(random), .current = random_figure(random)};
    }
};

Answer random_answer(Random& random, const Criterion& criterion) {
    Answer answer;
    if (criterion.may_be_not_applicable && random.chance(25)) {
        answer.not_applicable = "nothing of the kind here";
        return answer;
    }
    answer.value = random_value(random, criterion.answer);
    answer.assurance = static_cast<Assurance>(random.number(0, 2));
    if (random.chance(10)) {
        answer.note = "书面文件在档案室 \"B\"";
    }
    if (random.chance(10)) {
        answer.evidence.push_back(
            {.text = "contract\n2026",
             .item = criterion.evidence.empty() ? ItemId() : criterion.evidence.back().id,
             .state = EvidenceState::kept,
             .post = "法务",
             .date = std::chrono::year(2026) / 3 / 9});
    }
    return answer;
}

}  // namespace

Value random_value(Random& random, const AnswerRule& rule) {
    return std::visit(ValueFor{random}, rule);
}

ProfileValue random_profile_value(Random& random, const ProfileField& field) {
    switch (field.type) {
        case FieldType::choice:
            return random.one_of(field.options).id;
        case FieldType::boolean:
            return random.chance(50);
        case FieldType::number:
            return whole_number(random.between(0, 2));
        case FieldType::text:
            return std::string(random.chance(50) ? "" : "words");
    }
    return false;
}

Assessment random_assessment(Random& random, const Instrument& instrument) {
    Assessment made;
    made.id = AssessmentId("random");
    made.instrument = instrument.ref;
    made.period = "2026";
    const int share_filled = random.number(0, 100);
    for (const ProfileField& field : instrument.profile) {
        if (random.chance(share_filled)) {
            made.profile.emplace(field.id, random_profile_value(random, field));
        }
    }
    const int share_answered = random.number(0, 100);
    for (const Criterion& criterion : instrument.criteria) {
        if (random.chance(share_answered)) {
            made.answers.emplace(criterion.id, random_answer(random, criterion));
        } else if (random.chance(10)) {
            made.answers[criterion.id].not_sure = true;
        }
    }
    return made;
}

}  // namespace tests
