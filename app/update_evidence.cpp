// SPDX-License-Identifier: MIT
// The evidence checklist: how far each piece is, who cares for it, and when. Nothing here changes
// an answer's assurance.
#include <utility>

#include "app/piece.hpp"
#include "app/typed_date.hpp"
#include "app/update.hpp"
#include "assessment/date.hpp"
#include "assessment/evidence.hpp"

namespace app {

namespace {

using assessment::Criterion;
using assessment::Evidence;
using assessment::EvidenceState;

/// The index of the entry that is meant. Where nothing stands for an item yet, an entry is made
/// that says it is missing.
std::optional<std::size_t> entry_of(const Session& session, AnswerEdit& edit,
                                    const PieceKey& piece) {
    auto& entries = edit.answer.evidence;
    if (piece.item.empty()) {
        return piece.index < entries.size() ? std::optional(piece.index) : std::nullopt;
    }
    const auto item = find_item(*edit.criterion, piece.item);
    if (!item) {
        return std::nullopt;
    }
    const auto found = entry_for(*edit.criterion, *item, entries);
    if (found) {
        entries[*found].item = piece.item;  // an older file tells it by the label alone
        drop(entries[*found].extras, "item");
        return found;
    }
    entries.push_back({.text = edit.criterion->evidence[*item].label.in(session.language),
                       .item = piece.item,
                       .state = EvidenceState::missing});
    return entries.size() - 1;
}

/// The item is missing, which an item without an entry is by itself.
bool says_nothing(const Criterion& criterion, const Evidence& entry) {
    const auto item = find_item(criterion, entry.item);
    return item && entry.state == EvidenceState::missing && entry.post.empty() && !entry.date &&
           entry.extras.empty() && is_label(criterion.evidence[*item].label, entry.text);
}

template <typename Make>
void change(Turn& turn, const PieceKey& piece, const Make& make) {
    auto changed = edit(turn, piece.criterion);
    const auto at = changed ? entry_of(turn.session, *changed, piece) : std::nullopt;
    if (!at) {
        return;
    }
    auto& entries = changed->answer.evidence;
    make(entries[*at]);
    if (says_nothing(*changed->criterion, entries[*at])) {
        if (*at + 1 < entries.size()) {
            forget_entries(turn.session, piece.criterion);
        }
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(*at));
    }
    put(turn, *changed);
}

}  // namespace

void forget_entries(Session& session, const assessment::CriterionId& id) {
    const std::string names = entries_id(id);
    std::erase_if(session.typed, [&](const auto& typed) { return typed.first.starts_with(names); });
}

void apply(Turn& turn, const ChooseEvidenceState& chosen) {
    change(turn, chosen.piece, [&](Evidence& entry) {
        entry.state = chosen.state;
        drop(entry.extras, "state");
    });
    const auto& shown = turn.session.evidence_shown;
    if (shown && *shown != chosen.state) {
        // The piece leaves the screen, and the focus with it.
        turn.session.focus = "evidence.show." + std::string(name(*shown));
    }
}

void apply(Turn& turn, const EnterEvidencePost& entered) {
    change(turn, entered.piece, [&](Evidence& entry) {
        entry.post = entered.value;
        drop(entry.extras, "post");
    });
}

void apply(Turn& turn, const EnterEvidenceDate& entered) {
    const std::string field = piece_id(entered.piece, "date");
    const std::string day = trimmed(entered.value);
    const auto date = read_date(day);
    if (!date && !day.empty()) {
        turn.session.typed[field] = entered.value;  // shown as wrong; what is stored stays
        return;
    }
    turn.session.typed.erase(field);
    change(turn, entered.piece, [&](Evidence& entry) {
        entry.date = date ? std::optional(*date) : std::nullopt;
        drop(entry.extras, "date");
    });
}

void apply(Turn& turn, const ShowEvidence& show) {
    turn.session.evidence_shown = show.state;
}

void apply(Turn& turn, const ShowPlannedEvidence& show) {
    turn.session.only_planned_evidence = show.only;
}

}  // namespace app
