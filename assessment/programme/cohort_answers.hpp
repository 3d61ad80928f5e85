// SPDX-License-Identifier: MIT
#pragma once

// Figures that reach a level: the way back from a level to what somebody would have answered.

#include "assessment/answer.hpp"
#include "assessment/programme/draw.hpp"

namespace assessment::programme {

/// A value that the rule allows and that reaches this level, 0..5, or the nearest one below that
/// some value can reach; where there is none below, the least above. Thresholds that leave no room
/// for figures that somebody would write down, of 20 to 400 things, may be missed by a level.
[[nodiscard]] Value value_for(const AnswerRule& rule, int level, Draw& draw);

}  // namespace assessment::programme
