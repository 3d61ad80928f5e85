// SPDX-License-Identifier: MIT
#pragma once

// The review on site: the enterprise's answers and what a commissioner found, side by side. The
// screen without a criterion has the totals of both, how far they agree and what is left to
// settle; with one it is the place to judge and to decide.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"
#include "assessment/review_outcome.hpp"

namespace app::view {

[[nodiscard]] Blocks review_view(const Subject& subject);

/// An assessment with its review, as the parts of the screen need it.
struct ReviewSubject {
    const Subject& subject;
    assessment::ReviewOutcome outcome;

    [[nodiscard]] const assessment::Catalogue& words() const { return subject.words; }
    [[nodiscard]] const assessment::Criterion& criterion(
        const assessment::Reviewed& reviewed) const {
        return subject.instrument().criteria[reviewed.criterion];
    }
    [[nodiscard]] std::string title(const assessment::Reviewed& reviewed) const;
    /// Null where nothing was said.
    [[nodiscard]] const assessment::Judgement* judgement(
        const assessment::Reviewed& reviewed) const;
    /// Null unless it decides something now.
    [[nodiscard]] const assessment::Decision* decision(const assessment::Reviewed& reviewed) const;
    /// The screen of one criterion of the review; of all for an empty id.
    [[nodiscard]] Place place(const assessment::CriterionId& criterion) const;
};

/// One criterion (review_criterion_view.cpp).
[[nodiscard]] Blocks review_criterion(const ReviewSubject& review, std::size_t at);

/// How far both agree, and how that is computed (review_agreement_view.cpp).
[[nodiscard]] Card agreement_card(const ReviewSubject& review);

/// "review.<criterion>.<part>"
[[nodiscard]] std::string review_id(const assessment::Criterion& criterion, std::string_view part);

}  // namespace app::view
