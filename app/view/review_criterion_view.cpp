// SPDX-License-Identifier: MIT
// One criterion of the review: the enterprise's answer beside what the commissioner finds, and
// where they differ, which one counts.
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/review_view.hpp"
#include "assessment/evidence.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/review_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Criterion;
using assessment::Judgement;
using assessment::Reviewed;
using assessment::ReviewState;
using assessment::State;

void add_evidence(Card& card, const ReviewSubject& review, const Criterion& criterion,
                  const assessment::Answer& answer) {
    const auto& words = review.words();
    List list{.label = words("review.evidence"_text)};
    for (std::size_t i = 0; i < answer.evidence.size(); ++i) {
        const assessment::Evidence& entry = answer.evidence[i];
        list.items.push_back(
            {.text = exchange::piece_text(
                 criterion, &answer, {.item = assessment::item_of(criterion, entry), .entry = i},
                 words),
             .detail = entry.post,
             .value = exchange::evidence_state_text(entry.state, words)});
    }
    if (!list.items.empty()) {
        card.blocks.push_back(std::move(list));
    }
}

/// What the enterprise says, to be read only.
Card own_card(const ReviewSubject& review, const Reviewed& reviewed) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    const auto* answer = review.subject.answer(criterion.id);
    Card card{.blocks = {
                  Heading{.text = words("review.own"_text), .level = 3},
                  Paragraph{.text = exchange::standing_text(reviewed.own, words), .strong = true}}};
    if (answer == nullptr) {
        return card;
    }
    if (answer->value) {
        card.blocks.push_back(
            Paragraph{exchange::value_text(criterion.answer, *answer->value, words)});
    } else if (answer->not_applicable) {
        card.blocks.push_back(Paragraph{*answer->not_applicable});
    }
    if (!answer->note.empty()) {
        card.blocks.push_back(Paragraph{.text = answer->note, .tone = Tone::muted});
    }
    add_evidence(card, review, criterion, *answer);
    return card;
}

ChoiceGroup level_choice(const ReviewSubject& review, const Reviewed& reviewed,
                         const Judgement& judgement) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    const auto* rubric = std::get_if<assessment::Rubric>(&criterion.answer);
    ChoiceGroup group{.id = review_id(criterion, "found"),
                      .label = words("review.found_level"_text),
                      .look = rubric == nullptr ? ChoiceLook::segments : ChoiceLook::cards};
    for (int level = 0; level <= assessment::highest_level; ++level) {
        if ((criterion.attainable >> static_cast<unsigned>(level) & 1U) == 0) {
            continue;
        }
        Option option{
            .control = {.id = review_id(criterion, "level." + std::to_string(level)),
                        .label = exchange::level_text(level, words),
                        .action = JudgeLevel{.criterion = criterion.id, .level = level}},
            .chosen = judgement.found.state == State::answered && judgement.found.level == level};
        if (rubric != nullptr) {
            option.detail =
                review.subject.in_language(rubric->levels.at(static_cast<std::size_t>(level)));
        }
        group.options.push_back(std::move(option));
    }
    if (criterion.may_be_not_applicable) {
        group.options.push_back(
            {.control = {.id = review_id(criterion, "not-applicable"),
                         .label = exchange::state_text(State::not_applicable, words),
                         .action = JudgeNotApplicable{criterion.id}},
             .chosen = judgement.found.state == State::not_applicable});
    }
    return group;
}

Button confirm_button(const ReviewSubject& review, const Reviewed& reviewed) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    Button confirm = button(review_id(criterion, "confirm"), words("review.confirm"_text),
                            ConfirmOwn{criterion.id}, Emphasis::primary, Icon::check);
    confirm.is_toggle = true;
    confirm.pressed = reviewed.state == ReviewState::agreed;
    if (reviewed.own.state == State::unanswered) {
        confirm.control.enabled = false;
        confirm.control.reason = words("review.confirm.unanswered"_text);
    }
    return confirm;
}

Field reason_field(const ReviewSubject& review, const Reviewed& reviewed,
                   const Judgement& judgement) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    const bool is_wanted = reviewed.state != ReviewState::open && reviewed.apart > 0;
    return {
        .control = {.id = review_id(criterion, "reason"),
                    .label = words("review.reason"_text),
                    .action = EnterJudgementReason{.criterion = criterion.id}},
        .value = judgement.reason,
        .kind = FieldKind::lines,
        .hint = is_wanted ? words("review.reason_wanted"_text) : words("review.reason_hint"_text),
        .required = is_wanted};
}

Card found_card(const ReviewSubject& review, const Reviewed& reviewed) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    const Judgement nothing{};
    const auto* judged = review.judgement(reviewed);
    const Judgement& judgement = judged == nullptr ? nothing : *judged;
    Card card{.blocks = {Heading{.text = words("review.found"_text), .level = 3}}};
    if (reviewed.state == ReviewState::outdated) {
        card.tone = Tone::warning;
        card.blocks.push_back(Paragraph{words(
            "review.outdated"_text, {{"then", exchange::standing_text(judgement.own, words)},
                                     {"now", exchange::standing_text(reviewed.own, words)}})});
    }
    card.blocks.push_back(Row{.blocks = {confirm_button(review, reviewed)}});
    card.blocks.push_back(level_choice(review, reviewed, judgement));
    card.blocks.push_back(
        Check{.control = {.id = review_id(criterion, "seen"),
                          .label = words("review.seen"_text),
                          .action = MarkSeen{.criterion = criterion.id, .on = !judgement.seen}},
              .on = judgement.seen});
    card.blocks.push_back(reason_field(review, reviewed, judgement));
    if (std::string by = exchange::authorship_text(judgement.by, words); !by.empty()) {
        card.blocks.push_back(
            Paragraph{.text = words("review.judged_by"_text, {{"by", by}}), .tone = Tone::muted});
    }
    if (is_judged(judgement)) {
        card.blocks.push_back(
            Row{.blocks = {button(review_id(criterion, "withdraw"), words("review.withdraw"_text),
                                  WithdrawJudgement{criterion.id}, Emphasis::quiet, Icon::undo)}});
    }
    return card;
}

Card decision_card(const ReviewSubject& review, const Reviewed& reviewed) {
    const auto& words = review.words();
    const Criterion& criterion = review.criterion(reviewed);
    const auto* decision = review.decision(reviewed);
    const auto option = [&](const std::string& part, std::string label, ReviewSide side,
                            const assessment::Standing& standing) {
        Option made{.control = {.id = review_id(criterion, part),
                                .label = std::move(label),
                                .action = Decide{.criterion = criterion.id, .side = side}},
                    .chosen = decision != nullptr && agree(decision->standing, standing),
                    .detail = exchange::standing_text(standing, words)};
        if (standing.state == State::unanswered) {
            made.control.enabled = false;
            made.control.reason = words("review.confirm.unanswered"_text);
        }
        return made;
    };
    Card card{
        .blocks = {Heading{.text = words("review.decision"_text), .level = 3},
                   Paragraph{.text = words("review.decision_text"_text), .tone = Tone::muted},
                   ChoiceGroup{.id = review_id(criterion, "decision"),
                               .label = words("review.decision"_text),
                               .options = {option("decide.own", words("review.decide.own"_text),
                                                  ReviewSide::own, reviewed.own),
                                           option("decide.found", words("review.decide.found"_text),
                                                  ReviewSide::found, reviewed.found)},
                               .label_hidden = true}},
        .tone = decision == nullptr ? Tone::warning : Tone::normal};
    if (decision != nullptr) {
        card.blocks.push_back(
            Field{.control = {.id = review_id(criterion, "decision-reason"),
                              .label = words("review.decision_reason"_text),
                              .action = EnterDecisionReason{.criterion = criterion.id}},
                  .value = decision->reason,
                  .kind = FieldKind::lines,
                  .hint = words("review.decision_hint"_text),
                  .required = true});
        card.blocks.push_back(
            Paragraph{.text = words("review.decided_by"_text,
                                    {{"by", exchange::authorship_text(decision->by, words)}}),
                      .tone = Tone::muted});
    }
    return card;
}

/// Back to all, and to the criteria before and after.
Row ways(const ReviewSubject& review, std::size_t at) {
    const auto& words = review.words();
    const auto& all = review.outcome.criteria;
    Row row{.blocks = {button("review.all", words("review.all"_text), Go{review.place({})},
                              Emphasis::quiet, Icon::list)}};
    if (at > 0) {
        row.blocks.push_back(button("review.before", words("review.before"_text),
                                    Go{review.place(review.criterion(all[at - 1]).id)},
                                    Emphasis::secondary, Icon::back));
    }
    if (at + 1 < all.size()) {
        row.blocks.push_back(button("review.after", words("review.after"_text),
                                    Go{review.place(review.criterion(all[at + 1]).id)},
                                    Emphasis::secondary, Icon::forward));
    }
    return row;
}

}  // namespace

Blocks review_criterion(const ReviewSubject& review, std::size_t at) {
    const Reviewed& reviewed = review.outcome.criteria[at];
    const Criterion& criterion = review.criterion(reviewed);
    Blocks blocks{
        Heading{.text = review.title(reviewed), .level = 1},
        Paragraph{.text = review.subject.in_language(criterion.question), .tone = Tone::muted},
        Columns{.columns = {{.blocks = {own_card(review, reviewed)}},
                            {.blocks = {found_card(review, reviewed)}}}}};
    const bool is_apart =
        reviewed.state == ReviewState::differs || reviewed.state == ReviewState::decided;
    if (is_apart) {
        blocks.emplace_back(decision_card(review, reviewed));
    }
    blocks.emplace_back(ways(review, at));
    return blocks;
}

}  // namespace app::view
