// SPDX-License-Identifier: MIT
// What backs an answer: assurance, evidence, note.
#include <utility>

#include "app/update.hpp"

namespace app {

void apply(Turn& turn, const ChooseAssurance& chosen) {
    if (auto changed = edit(turn, chosen.criterion)) {
        changed->answer.assurance = chosen.assurance;
        put(turn, *changed);
    }
}

void apply(Turn& turn, const AddEvidence& add) {
    if (auto changed = edit(turn, add.criterion)) {
        auto& evidence = changed->answer.evidence;
        evidence.push_back({.text = add.text, .extras = {}});
        put(turn, *changed);
        turn.session.focus =
            "assess." + add.criterion.text() + ".evidence." + std::to_string(evidence.size() - 1);
    }
}

void apply(Turn& turn, const EnterEvidence& entered) {
    auto changed = edit(turn, entered.criterion);
    if (changed && entered.index < changed->answer.evidence.size()) {
        changed->answer.evidence[entered.index].text = entered.value;
        put(turn, *changed);
    }
}

void apply(Turn& turn, const RemoveEvidence& remove) {
    auto changed = edit(turn, remove.criterion);
    if (changed && remove.index < changed->answer.evidence.size()) {
        auto& evidence = changed->answer.evidence;
        evidence.erase(evidence.begin() + static_cast<std::ptrdiff_t>(remove.index));
        put(turn, *changed);
        turn.session.focus = "assess." + remove.criterion.text() + ".evidence.add";
    }
}

void apply(Turn& turn, const EnterNote& entered) {
    if (auto changed = edit(turn, entered.criterion)) {
        changed->answer.note = entered.value;
        put(turn, *changed);
    }
}

}  // namespace app
