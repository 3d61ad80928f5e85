// SPDX-License-Identifier: MIT
// What an enterprise answers, and where it cannot: not sure, not applicable.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/figure.hpp"
#include "app/update.hpp"

namespace app {

namespace {

using assessment::Answer;
using assessment::CriterionId;
using assessment::Value;

/// Sets the value of a criterion whose rule is a Rule; anything else is not what was asked.
template <typename Rule, typename Make>
void choose(Turn& turn, const CriterionId& id, const Make& make) {
    auto changed = edit(turn, id);
    if (!changed) {
        return;
    }
    const auto* rule = std::get_if<Rule>(&changed->criterion->answer);
    if (rule == nullptr) {
        return;
    }
    if (std::optional<Value> value = make(*rule, changed->answer)) {
        set_value(changed->answer, std::move(value));
        forget_typed(turn.session, id);
        put(turn, *changed);
    }
}

/// The id of the field for the reason, under which Session::typed keeps a blank one.
std::string reason_id(const CriterionId& id) {
    return "assess." + id.text() + ".reason";
}

bool is_blank(std::string_view text) {
    return trimmed(text).empty();
}

const assessment::Ticked* ticked(const Answer& answer) {
    return answer.value ? std::get_if<assessment::Ticked>(&*answer.value) : nullptr;
}

/// The items that are ticked afterwards, in the order of the instrument.
assessment::Ticked with_item(const assessment::Checklist& rule, const Answer& answer,
                             const TickItem& tick) {
    const auto* before = ticked(answer);
    assessment::Ticked after;
    for (const auto& item : rule.items) {
        const bool was =
            before != nullptr && std::ranges::find(before->items, item.id) != before->items.end();
        if (item.id == tick.item ? tick.on : was) {
            after.items.push_back(item.id);
        }
    }
    return after;
}

}  // namespace

std::optional<AnswerEdit> edit(Turn& turn, const CriterionId& id) {
    const auto instrument = turn.session.instrument();
    const auto* assessment = turn.session.assessment();
    const auto at = instrument != nullptr ? instrument->find(id) : std::nullopt;
    if (!at) {
        return std::nullopt;
    }
    const auto answer = assessment->answers.find(id);
    return AnswerEdit{.criterion = &instrument->criteria[*at],
                      .answer = answer == assessment->answers.end() ? Answer{} : answer->second};
}

void put(Turn& turn, const AnswerEdit& edit) {
    auto* assessment = turn.assessment();
    const auto& id = edit.criterion->id;
    const auto stored = assessment->answers.find(id);
    const bool is_stored = stored != assessment->answers.end();
    if (is_stored ? stored->second == edit.answer : edit.answer == Answer{}) {
        return;
    }
    if (edit.answer == Answer{}) {
        assessment->answers.erase(id);
    } else {
        assessment->answers.insert_or_assign(id, edit.answer);
    }
    turn.save(PutAnswer{.assessment = assessment->id, .criterion = id, .answer = edit.answer});
}

void set_value(Answer& answer, std::optional<Value> value) {
    answer.value = std::move(value);
    answer.not_applicable.reset();
    answer.not_sure = false;
}

void forget_typed(Session& session, const CriterionId& id) {
    for (const Figure figure :
         {Figure::number, Figure::part, Figure::whole, Figure::base, Figure::current}) {
        session.typed.erase(figure_id(id, figure));
    }
    session.typed.erase(reason_id(id));
    session.reason_wanted.erase(id);
}

void apply(Turn& turn, const ChooseLevel& chosen) {
    choose<assessment::Rubric>(
        turn, chosen.criterion, [&](const auto&, const auto&) -> std::optional<Value> {
            if (chosen.level < 0 || chosen.level > assessment::highest_level) {
                return std::nullopt;
            }
            return assessment::ChosenLevel{chosen.level};
        });
}

void apply(Turn& turn, const ChooseYesNo& chosen) {
    choose<assessment::YesNo>(
        turn, chosen.criterion,
        [&](const auto&, const auto&) -> std::optional<Value> { return Value(chosen.yes); });
}

void apply(Turn& turn, const ChooseOption& chosen) {
    choose<assessment::Choice>(
        turn, chosen.criterion, [&](const auto& rule, const auto&) -> std::optional<Value> {
            const auto found =
                std::ranges::find(rule.options, chosen.option, &assessment::ChoiceOption::id);
            return found != rule.options.end() ? std::optional<Value>(chosen.option) : std::nullopt;
        });
}

void apply(Turn& turn, const TickItem& tick) {
    auto changed = edit(turn, tick.criterion);
    if (!changed) {
        return;
    }
    const auto* rule = std::get_if<assessment::Checklist>(&changed->criterion->answer);
    if (rule == nullptr) {
        return;
    }
    auto after = with_item(*rule, changed->answer, tick);
    // Nothing ticked is no answer; "none of these" is one.
    set_value(changed->answer,
              after.items.empty() ? std::nullopt : std::optional<Value>(std::move(after)));
    forget_typed(turn.session, tick.criterion);
    put(turn, *changed);
}

void apply(Turn& turn, const TickNone& none) {
    auto changed = edit(turn, none.criterion);
    if (!changed || !std::holds_alternative<assessment::Checklist>(changed->criterion->answer)) {
        return;
    }
    const auto* before = ticked(changed->answer);
    const bool was_none = before != nullptr && before->items.empty();
    set_value(changed->answer,
              was_none ? std::nullopt : std::optional<Value>(assessment::Ticked{}));
    forget_typed(turn.session, none.criterion);
    put(turn, *changed);
}

void apply(Turn& turn, const MarkNotApplicable& mark) {
    auto changed = edit(turn, mark.criterion);
    if (!changed || !changed->criterion->may_be_not_applicable) {
        return;
    }
    if (mark.on) {
        // Without a reason there is nothing to store yet; what was answered still counts.
        if (!changed->answer.not_applicable) {
            turn.session.reason_wanted.insert(mark.criterion);
            turn.session.focus = reason_id(mark.criterion);
        }
        return;
    }
    forget_typed(turn.session, mark.criterion);
    changed->answer.not_applicable.reset();
    put(turn, *changed);
}

void apply(Turn& turn, const EnterReason& entered) {
    auto changed = edit(turn, entered.criterion);
    if (!changed || !changed->criterion->may_be_not_applicable) {
        return;
    }
    const std::string field = reason_id(entered.criterion);
    if (is_blank(entered.value)) {
        turn.session.reason_wanted.insert(entered.criterion);
        turn.session.typed[field] = entered.value;
        changed->answer.not_applicable.reset();
    } else {
        forget_typed(turn.session, entered.criterion);
        set_value(changed->answer, std::nullopt);
        changed->answer.not_applicable = entered.value;
    }
    put(turn, *changed);
}

void apply(Turn& turn, const MarkNotSure& mark) {
    auto changed = edit(turn, mark.criterion);
    if (!changed || changed->answer.not_sure == mark.on) {
        return;
    }
    forget_typed(turn.session, mark.criterion);
    set_value(changed->answer, std::nullopt);
    changed->answer.not_sure = mark.on;
    put(turn, *changed);
}

void apply(Turn& turn, const ClearAnswer& clear) {
    auto changed = edit(turn, clear.criterion);
    if (!changed) {
        return;
    }
    const auto before = std::make_shared<const assessment::Assessment>(*turn.session.assessment());
    const bool said_something =
        changed->answer.value || changed->answer.not_applicable || changed->answer.not_sure;
    forget_typed(turn.session, clear.criterion);
    set_value(changed->answer, std::nullopt);
    put(turn, *changed);
    if (said_something) {
        turn.session.notice =
            Notice{.kind = Notice::Kind::answer_cleared,
                   .subject = changed->criterion->title.in(turn.session.language)};
        turn.session.notice->criterion = clear.criterion;
        turn.session.notice->assessment = before;
        turn.session.focus = "notice.undo";
    }
}

}  // namespace app
