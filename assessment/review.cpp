// SPDX-License-Identifier: MIT
#include "assessment/review.hpp"

#include <algorithm>
#include <utility>

namespace assessment {

bool is_blank(const Judgement& judgement) {
    return !is_judged(judgement) && !judgement.seen && judgement.reason.empty();
}

bool is_judged(const Judgement& judgement) {
    return judgement.found.state != State::unanswered;
}

bool agree(const Standing& one, const Standing& other) {
    return one.state == other.state && one.level == other.level;
}

Assurance backing(const Judgement& judgement) {
    return judgement.seen ? Assurance::verified
                          : std::min(judgement.own.assurance, Assurance::documented);
}

Standing found_standing(const Judgement& judgement) {
    Standing found = judgement.found;
    if (found.state == State::answered) {
        found.assurance = backing(judgement);
    }
    return found;
}

void put(Review& review, const CriterionId& criterion, Judgement judgement) {
    if (is_blank(judgement)) {
        review.judgements.erase(criterion);
    } else {
        review.judgements.insert_or_assign(criterion, std::move(judgement));
    }
}

}  // namespace assessment
