// SPDX-License-Identifier: MIT
// Section 1 of SCORING.md, and the states of section 2.
#include <algorithm>
#include <set>

#include "tests/support/plain_score.hpp"

using namespace assessment;

namespace tests {

namespace {

using Wide = __int128;

/// 100·a/b ≥ t percent, or ≤ it, everything in millionths.
bool at_least_percent(Decimal a, Decimal b, Decimal t) {
    return Wide{100'000'000} * a.millionths >= Wide{t.millionths} * b.millionths;
}
bool at_most_percent(Decimal a, Decimal b, Decimal t) {
    return Wide{100'000'000} * a.millionths <= Wide{t.millionths} * b.millionths;
}

int plain_level_of(const Checklist& rule, std::int64_t ticked) {
    int level = 0;
    for (int k = 0; k < 5; ++k) {
        if (rule.levels[static_cast<std::size_t>(k)] <= ticked) {
            level += 1;
        }
    }
    return level;
}

int plain_number(const Number& rule, Decimal value) {
    int level = 0;
    for (const Decimal threshold : rule.levels) {
        if (rule.better == Better::more && threshold <= value) {
            level += 1;
        }
        if (rule.better == Better::less && threshold >= value) {
            level += 1;
        }
    }
    return level;
}

int plain_ratio(const Ratio& rule, const Share& share) {
    if (share.whole.millionths == 0) {
        return 0;
    }
    int level = 0;
    for (const Decimal threshold : rule.levels) {
        if (rule.better == Better::more && at_least_percent(share.part, share.whole, threshold)) {
            level += 1;
        }
        if (rule.better == Better::less && at_most_percent(share.part, share.whole, threshold)) {
            level += 1;
        }
    }
    return level;
}

int plain_growth(const Growth& rule, const Change& change) {
    if (change.base.millionths == 0) {
        return change.current.millionths == 0 ? 0 : rule.from_zero;
    }
    const Decimal risen{change.current.millionths - change.base.millionths};
    int level = 0;
    for (const Decimal threshold : rule.levels) {
        if (at_least_percent(risen, change.base, threshold)) {
            level += 1;
        }
    }
    return level;
}

std::set<int> of_thresholds(const Thresholds& thresholds) {
    std::set<int> levels{0, 5};
    for (int k = 1; k < 5; ++k) {
        const auto index = static_cast<std::size_t>(k);
        if (thresholds[index - 1] != thresholds[index]) {
            levels.insert(k);
        }
    }
    return levels;
}

Truth plain_truth(const Predicate& predicate, const Profile& profile) {
    const auto filled = profile.find(predicate.field);
    bool some_no = false;
    bool some_unknown = false;
    bool some_yes = false;
    for (const Predicate& part : predicate.parts) {
        const Truth truth = plain_truth(part, profile);
        some_no = some_no || truth == Truth::no;
        some_unknown = some_unknown || truth == Truth::unknown;
        some_yes = some_yes || truth == Truth::yes;
    }
    switch (predicate.form) {
        case Predicate::Form::all:
            return some_no ? Truth::no : some_unknown ? Truth::unknown : Truth::yes;
        case Predicate::Form::any:
            return some_yes ? Truth::yes : some_unknown ? Truth::unknown : Truth::no;
        case Predicate::Form::negated:
            return some_no ? Truth::yes : some_unknown ? Truth::unknown : Truth::no;
        case Predicate::Form::is_in:
            if (filled == profile.end()) {
                return Truth::unknown;
            }
            for (const ProfileValue& value : predicate.values) {
                if (value == filled->second) {
                    return Truth::yes;
                }
            }
            return Truth::no;
        case Predicate::Form::at_least:
            if (filled == profile.end()) {
                return Truth::unknown;
            }
            return std::get<Decimal>(filled->second) >= predicate.minimum ? Truth::yes : Truth::no;
    }
    return Truth::unknown;
}

}  // namespace

int plain_level(const AnswerRule& rule, const Value& value) {
    if (std::holds_alternative<Rubric>(rule)) {
        return std::get<ChosenLevel>(value).level;
    }
    if (const auto* yes_no = std::get_if<YesNo>(&rule)) {
        return std::get<bool>(value) ? yes_no->yes : 0;
    }
    if (const auto* choice = std::get_if<Choice>(&rule)) {
        for (const ChoiceOption& option : choice->options) {
            if (option.id == std::get<OptionId>(value)) {
                return option.level;
            }
        }
        return -1;
    }
    if (const auto* checklist = std::get_if<Checklist>(&rule)) {
        return plain_level_of(*checklist, std::ssize(std::get<Ticked>(value).items));
    }
    if (const auto* number = std::get_if<Number>(&rule)) {
        return plain_number(*number, std::get<Decimal>(value));
    }
    if (const auto* ratio = std::get_if<Ratio>(&rule)) {
        return plain_ratio(*ratio, std::get<Share>(value));
    }
    return plain_growth(std::get<Growth>(rule), std::get<Change>(value));
}

std::vector<int> plain_attainable(const AnswerRule& rule) {
    std::set<int> levels;
    if (std::holds_alternative<Rubric>(rule)) {
        levels = {0, 1, 2, 3, 4, 5};
    } else if (const auto* yes_no = std::get_if<YesNo>(&rule)) {
        levels = {0, yes_no->yes};
    } else if (const auto* choice = std::get_if<Choice>(&rule)) {
        for (const ChoiceOption& option : choice->options) {
            levels.insert(option.level);
        }
    } else if (const auto* checklist = std::get_if<Checklist>(&rule)) {
        for (std::int64_t ticked = 0; ticked <= std::ssize(checklist->items); ++ticked) {
            levels.insert(plain_level_of(*checklist, ticked));
        }
    } else if (const auto* number = std::get_if<Number>(&rule)) {
        levels = of_thresholds(number->levels);
    } else if (const auto* ratio = std::get_if<Ratio>(&rule)) {
        levels = of_thresholds(ratio->levels);
    } else {
        levels = of_thresholds(std::get<Growth>(rule).levels);
        levels.insert(std::get<Growth>(rule).from_zero);
    }
    return {levels.begin(), levels.end()};
}

std::vector<Standing> plain_standings(const Instrument& instrument, const Assessment& assessment) {
    std::vector<Standing> standings;
    for (const Criterion& criterion : instrument.criteria) {
        const Truth applies = criterion.applies_if
                                  ? plain_truth(*criterion.applies_if, assessment.profile)
                                  : Truth::yes;
        const auto found = assessment.answers.find(criterion.id);
        const Answer answer = found == assessment.answers.end() ? Answer{} : found->second;
        Standing standing;
        if (applies == Truth::no) {
            standing.state = State::excluded;
        } else if (applies == Truth::unknown) {
            standing.state = State::pending;
        } else if (answer.not_applicable) {
            standing.state = State::not_applicable;
        } else if (answer.value) {
            standing.state = State::answered;
            standing.level = plain_level(criterion.answer, *answer.value);
            standing.assurance = answer.assurance;
        } else {
            standing.state = State::unanswered;
        }
        standings.push_back(standing);
    }
    return standings;
}

}  // namespace tests
