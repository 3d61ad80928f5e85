// SPDX-License-Identifier: MIT
#pragma once

// What a commissioner does to the open assessment on site. Part of action.hpp. None of it touches
// what the enterprise answered.

#include <cstdint>
#include <string>

#include "assessment/id.hpp"

namespace app {

/// The criterion stands where the enterprise says.
struct ConfirmOwn {
    assessment::CriterionId criterion{};
};
/// It stands at this level, 0..5, one that an answer to it can reach.
struct JudgeLevel {
    assessment::CriterionId criterion{};
    int level = 0;
};
/// It does not apply here.
struct JudgeNotApplicable {
    assessment::CriterionId criterion{};
};
/// Nothing is said of its level any more; what was written stays.
struct WithdrawJudgement {
    assessment::CriterionId criterion{};
};
/// The evidence was looked at, or not.
struct MarkSeen {
    assessment::CriterionId criterion{};
    bool on = false;
};
struct EnterJudgementReason {
    assessment::CriterionId criterion{};
    std::string value{};
};

enum class ReviewSide : std::uint8_t { own, found };

/// Which of two different views counts.
struct Decide {
    assessment::CriterionId criterion{};
    ReviewSide side = ReviewSide::own;
};
struct EnterDecisionReason {
    assessment::CriterionId criterion{};
    std::string value{};
};
/// The review is final, if nothing is left to decide.
struct CloseReview {};
struct ReopenReview {};

}  // namespace app
