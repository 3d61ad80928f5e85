// SPDX-License-Identifier: MIT
#include "app/asked.hpp"

#include "assessment/score.hpp"

namespace app {

Asked asked(const assessment::Score& score) {
    using assessment::State;
    Asked asked;
    for (const assessment::CriterionScore& criterion : score.criteria) {
        const bool is_settled =
            criterion.state == State::answered || criterion.state == State::not_applicable;
        asked.settled += is_settled ? 1 : 0;
        asked.all += criterion.state == State::excluded ? 0 : 1;
    }
    return asked;
}

}  // namespace app
