// SPDX-License-Identifier: MIT
#include "app/supposition.hpp"

namespace app {

using assessment::Standing;
using assessment::State;

bool can_be_supposed(State state) {
    return state == State::answered || state == State::unanswered;
}

std::vector<Standing> with_supposed(
    const assessment::Instrument& instrument, std::vector<Standing> standings,
    const std::map<assessment::CriterionId, Supposition>& supposed) {
    for (const auto& [criterion, supposition] : supposed) {
        const auto at = instrument.find(criterion);
        if (!at || !can_be_supposed(standings[*at].state)) {
            continue;
        }
        Standing& standing = standings[*at];
        if (supposition.level) {
            standing.state = State::answered;
            standing.level = *supposition.level;
        }
        standing.assurance = supposition.assurance.value_or(standing.assurance);
    }
    return standings;
}

}  // namespace app
