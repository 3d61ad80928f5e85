// SPDX-License-Identifier: MIT
// The commissioner's view of the open assessment. What the enterprise answered is not touched.
#include <optional>
#include <string>
#include <utility>

#include "app/update.hpp"
#include "assessment/review_outcome.hpp"

namespace app {

namespace {

using assessment::Criterion;
using assessment::CriterionId;
using assessment::Decision;
using assessment::Judgement;
using assessment::Standing;
using assessment::State;

/// One judgement that is being changed.
struct JudgementEdit {
    const Criterion* criterion = nullptr;
    Standing own{};  // as the enterprise stands now
    Judgement judgement{};
};

/// None where the open assessment's instrument has no such criterion, or it does not apply.
std::optional<JudgementEdit> edit_judgement(const Session& session, const CriterionId& id) {
    const auto instrument = session.instrument();
    const auto at = instrument != nullptr ? instrument->find(id) : std::nullopt;
    if (!at) {
        return std::nullopt;
    }
    const auto* open = session.assessment();
    JudgementEdit edit{.criterion = &instrument->criteria[*at],
                       .own = assessment::standing(*instrument, *open, *at)};
    if (edit.own.state == State::excluded || edit.own.state == State::pending) {
        return std::nullopt;
    }
    const auto judged = open->review.judgements.find(id);
    if (judged != open->review.judgements.end()) {
        edit.judgement = judged->second;
    } else {
        edit.judgement.own = edit.own;
    }
    return edit;
}

/// Keeps the review as it is now, which is open again.
void save_review(Turn& turn) {
    auto* open = turn.assessment();
    open->review.closing.reset();
    turn.save(PutHead{.enterprise = turn.session.enterprise()->id, .assessment = *open});
}

void put(Turn& turn, JudgementEdit edit) {
    auto& review = turn.assessment()->review;
    const auto before = review;
    edit.judgement.by = author(turn.session);
    put(review, edit.criterion->id, std::move(edit.judgement));
    if (review != before) {
        save_review(turn);
    }
}

/// What is found where the enterprise stands now.
void find(Turn& turn, JudgementEdit edit, State state, int level) {
    edit.judgement.own = edit.own;
    edit.judgement.found = {.state = state, .level = level};
    put(turn, std::move(edit));
}

bool has_level(const Criterion& criterion, int level) {
    return level >= 0 && level <= assessment::highest_level &&
           (criterion.attainable >> static_cast<unsigned>(level) & 1U) != 0;
}

}  // namespace

void apply(Turn& turn, const ConfirmOwn& confirmed) {
    auto edit = edit_judgement(turn.session, confirmed.criterion);
    if (edit && edit->own.state != State::unanswered) {
        const Standing own = edit->own;
        find(turn, std::move(*edit), own.state, own.level);
    }
}

void apply(Turn& turn, const JudgeLevel& judged) {
    auto edit = edit_judgement(turn.session, judged.criterion);
    if (edit && has_level(*edit->criterion, judged.level)) {
        find(turn, std::move(*edit), State::answered, judged.level);
    }
}

void apply(Turn& turn, const JudgeNotApplicable& judged) {
    auto edit = edit_judgement(turn.session, judged.criterion);
    if (edit && edit->criterion->may_be_not_applicable) {
        find(turn, std::move(*edit), State::not_applicable, 0);
    }
}

void apply(Turn& turn, const WithdrawJudgement& withdrawn) {
    if (auto edit = edit_judgement(turn.session, withdrawn.criterion)) {
        edit->judgement.found = {};
        put(turn, std::move(*edit));
        turn.session.focus = "review." + withdrawn.criterion.text() + ".confirm";
    }
}

void apply(Turn& turn, const MarkSeen& marked) {
    if (auto edit = edit_judgement(turn.session, marked.criterion)) {
        edit->judgement.seen = marked.on;
        put(turn, std::move(*edit));
    }
}

void apply(Turn& turn, const EnterJudgementReason& entered) {
    if (auto edit = edit_judgement(turn.session, entered.criterion)) {
        edit->judgement.reason = entered.value;
        put(turn, std::move(*edit));
    }
}

void apply(Turn& turn, const Decide& decide) {
    const auto edit = edit_judgement(turn.session, decide.criterion);
    if (!edit || !is_judged(edit->judgement) || agree(edit->own, edit->judgement.found)) {
        return;
    }
    Standing standing = decide.side == ReviewSide::own ? edit->own : edit->judgement.found;
    if (standing.state == State::unanswered) {
        return;  // that would decide nothing
    }
    if (standing.state == State::answered) {
        standing.assurance = backing(edit->judgement);
    }
    Decision& decision = turn.assessment()->review.decisions[decide.criterion];
    decision = {
        .standing = standing, .reason = std::move(decision.reason), .by = author(turn.session)};
    save_review(turn);
}

void apply(Turn& turn, const EnterDecisionReason& entered) {
    auto* open = turn.assessment();
    if (open == nullptr) {
        return;
    }
    const auto found = open->review.decisions.find(entered.criterion);
    if (found != open->review.decisions.end() && found->second.reason != entered.value) {
        found->second.reason = entered.value;
        found->second.by = author(turn.session);
        save_review(turn);
    }
}

void apply(Turn& turn, const CloseReview&) {
    const auto instrument = turn.session.instrument();
    auto* open = turn.assessment();
    if (instrument == nullptr || !can_be_closed(review_outcome(*instrument, *open))) {
        return;
    }
    open->review.closing = author(turn.session);
    turn.save(PutHead{.enterprise = turn.session.enterprise()->id, .assessment = *open});
    turn.session.focus = "review.reopen";
}

void apply(Turn& turn, const ReopenReview&) {
    const auto* open = turn.assessment();
    if (open != nullptr && open->review.closing) {
        save_review(turn);
        turn.session.focus = "review.close";
    }
}

}  // namespace app
