// SPDX-License-Identifier: MIT
#pragma once

// The second view of an assessment: what a commissioner found when going through it on site. The
// enterprise's answers are never touched by it. A judgement says of one criterion what the
// enterprise stated when it was judged and what the commissioner found, as a level and not as a
// value, for all seven kinds of answer alike: a commissioner does not make figures up, and what
// was counted stands in the reason. Where the two differ, a decision says which one counts, who
// decided it and why. The closing says that the review is final; any change reopens it. What
// follows from a review is computed (review_outcome.hpp, agreement.hpp), never stored.

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "assessment/id.hpp"
#include "assessment/standing.hpp"

namespace assessment {

/// Who set something down, as they call themselves, and the day their device had. Only for people
/// to read: what is newer, History tells.
struct Authorship {
    std::string name{};  // may be empty
    std::optional<std::chrono::year_month_day> day{};

    bool operator==(const Authorship&) const = default;
};

/// What the commissioner says of one criterion.
struct Judgement {
    /// Where the criterion stood when it was judged.
    Standing own{};
    /// answered with a level, not_applicable, or unanswered: not judged yet. Its assurance is
    /// always declared; what counts is found_standing().
    Standing found{};
    bool seen = false;  // the evidence was looked at
    std::string reason{};
    Authorship by{};

    bool operator==(const Judgement&) const = default;
};

/// What counts where the two views differ: one of them, as it stood then.
struct Decision {
    Standing standing{};
    std::string reason{};
    Authorship by{};

    bool operator==(const Decision&) const = default;
};

struct Review {
    std::map<CriterionId, Judgement> judgements{};
    std::map<CriterionId, Decision> decisions{};
    std::optional<Authorship> closing{};

    bool operator==(const Review&) const = default;
};

/// Says nothing: need not be stored.
[[nodiscard]] bool is_blank(const Judgement& judgement);
[[nodiscard]] bool is_judged(const Judgement& judgement);

/// The same state and level, whatever backs it.
[[nodiscard]] bool agree(const Standing& one, const Standing& other);

/// Evidence that the commissioner saw is verified; without, the enterprise's word counts as
/// documented at most, for nobody else has looked.
[[nodiscard]] Assurance backing(const Judgement& judgement);

/// What was found, with what backs it.
[[nodiscard]] Standing found_standing(const Judgement& judgement);

/// Puts it in its place; a blank one is taken away.
void put(Review& review, const CriterionId& criterion, Judgement judgement);

}  // namespace assessment
