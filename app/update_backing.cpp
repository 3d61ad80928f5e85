// SPDX-License-Identifier: MIT
// What backs an answer: assurance, evidence, note.
#include <utility>

#include "app/update.hpp"
#include "assessment/evidence.hpp"

namespace app {

namespace {

/// Notes what was missing so far, else adds an entry. The index of the entry.
std::size_t add_evidence(AnswerEdit& edit, const AddEvidence& add) {
    auto& evidence = edit.answer.evidence;
    const auto item = find_item(*edit.criterion, add.item);
    const auto missing = item ? entry_for(*edit.criterion, *item, evidence) : std::nullopt;
    if (missing) {
        evidence[*missing].state = assessment::EvidenceState::noted;
        return *missing;
    }
    evidence.push_back({.text = add.text, .item = item ? add.item : assessment::ItemId()});
    return evidence.size() - 1;
}

}  // namespace

void apply(Turn& turn, const ChooseAssurance& chosen) {
    if (auto changed = edit(turn, chosen.criterion)) {
        changed->answer.assurance = chosen.assurance;
        put(turn, *changed);
        if (turn.session.place.screen == Screen::evidence) {
            // The button is gone with its reason.
            turn.session.focus = "evidence." + chosen.criterion.text() + ".open";
        }
    }
}

void apply(Turn& turn, const AddEvidence& add) {
    if (auto changed = edit(turn, add.criterion)) {
        const std::size_t at = add_evidence(*changed, add);
        put(turn, *changed);
        turn.session.focus = "assess." + add.criterion.text() + ".evidence." + std::to_string(at);
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
        forget_entries(turn.session, remove.criterion);
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
