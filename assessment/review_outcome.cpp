// SPDX-License-Identifier: MIT
#include "assessment/review_outcome.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace assessment {

namespace {

constexpr int beyond_levels = highest_level + 1;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool applies(const Standing& standing) {
    return standing.state != State::excluded && standing.state != State::pending;
}

int levels_apart(const Standing& one, const Standing& other) {
    if (agree(one, other)) {
        return 0;
    }
    return one.state == State::answered && other.state == State::answered
               ? std::abs(one.level - other.level)
               : beyond_levels;
}

/// What backs it without anybody else having looked.
Standing unseen(Standing own) {
    own.assurance = std::min(own.assurance, Assurance::documented);
    return own;
}

/// Decided as one of the two stands, and still so.
bool is_decided(const Decision* decision, const Reviewed& reviewed) {
    return decision != nullptr &&
           (agree(decision->standing, reviewed.own) || agree(decision->standing, reviewed.found));
}

/// As it was decided, with what backs it by now.
Standing decided(Standing standing, const Judgement& judgement) {
    if (standing.state == State::answered) {
        standing.assurance = backing(judgement);
    }
    return standing;
}

Standing outcome_of(const Reviewed& reviewed, const Judgement& judgement,
                    const Decision* decision) {
    switch (reviewed.state) {
        case ReviewState::agreed:
            return reviewed.found;
        case ReviewState::decided:
            return decided(decision->standing, judgement);
        case ReviewState::open:
        case ReviewState::outdated:
        case ReviewState::differs:
            break;
    }
    return unseen(reviewed.own);
}

ReviewState state_of(const Reviewed& reviewed, const Judgement& judgement,
                     const Decision* decision) {
    if (!is_judged(judgement)) {
        return ReviewState::open;
    }
    if (judgement.own != reviewed.own) {
        return ReviewState::outdated;
    }
    if (agree(reviewed.own, reviewed.found)) {
        return ReviewState::agreed;
    }
    return is_decided(decision, reviewed) ? ReviewState::decided : ReviewState::differs;
}

template <typename Map>
const typename Map::mapped_type* find_in(const Map& map, const CriterionId& id) {
    const auto found = map.find(id);
    return found == map.end() ? nullptr : &found->second;
}

void count(ReviewOutcome& outcome, const Reviewed& reviewed, const Judgement& judgement,
           const Decision* decision) {
    outcome.judged += reviewed.state != ReviewState::open ? 1 : 0;
    outcome.seen += reviewed.seen ? 1 : 0;
    const bool is_left =
        reviewed.state == ReviewState::outdated || reviewed.state == ReviewState::differs;
    outcome.left += is_left ? 1 : 0;
    const bool is_apart = reviewed.state != ReviewState::open && reviewed.apart > 0;
    const bool is_unsaid =
        is_blank(judgement.reason) || (decision != nullptr && is_blank(decision->reason));
    outcome.without_a_reason += is_apart && is_unsaid ? 1 : 0;
}

}  // namespace

ReviewOutcome review_outcome(const Instrument& instrument, const Assessment& assessment) {
    const Judgement nothing{};
    ReviewOutcome outcome;
    std::vector<Standing> own = standings(instrument, assessment);
    std::vector<Standing> found = own;
    std::vector<Standing> counts = own;
    std::vector<LevelPair> pairs;
    for (std::uint32_t i = 0; i < own.size(); ++i) {
        if (!applies(own[i])) {
            continue;
        }
        const CriterionId& id = instrument.criteria[i].id;
        const Judgement* const judged = find_in(assessment.review.judgements, id);
        const Judgement& judgement = judged == nullptr ? nothing : *judged;
        const Decision* const decision = find_in(assessment.review.decisions, id);
        Reviewed reviewed{.criterion = i,
                          .own = own[i],
                          .found = found_standing(judgement),
                          .seen = judgement.seen};
        reviewed.apart = is_judged(judgement) ? levels_apart(reviewed.own, reviewed.found) : 0;
        reviewed.state = state_of(reviewed, judgement, decision);
        reviewed.outcome = outcome_of(reviewed, judgement, decision);
        found[i] = reviewed.found;
        counts[i] = reviewed.outcome;
        if (reviewed.own.state == State::answered && reviewed.found.state == State::answered) {
            pairs.push_back({.one = reviewed.own.level, .other = reviewed.found.level});
        }
        count(outcome, reviewed, judgement,
              reviewed.state == ReviewState::decided ? decision : nullptr);
        outcome.criteria.push_back(reviewed);
    }
    outcome.own = score(instrument, own);
    outcome.found = score(instrument, found);
    outcome.outcome = score(instrument, counts);
    outcome.agreement = agreement(pairs);
    return outcome;
}

bool can_be_closed(const ReviewOutcome& outcome) {
    return outcome.judged > 0 && outcome.left == 0 && outcome.without_a_reason == 0;
}

std::vector<Reviewed> largest_differences(const ReviewOutcome& outcome) {
    std::vector<Reviewed> differing;
    std::ranges::copy_if(outcome.criteria, std::back_inserter(differing),
                         [](const Reviewed& each) { return each.apart > 0; });
    std::ranges::stable_sort(differing, std::ranges::greater{}, &Reviewed::apart);
    return differing;
}

}  // namespace assessment
