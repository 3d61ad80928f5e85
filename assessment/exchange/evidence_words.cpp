// SPDX-License-Identifier: MIT
#include "assessment/exchange/evidence_words.hpp"

namespace assessment::exchange {

using namespace literals;

std::string evidence_state_text(EvidenceState state, const Catalogue& words) {
    switch (state) {
        case EvidenceState::missing:
            return words("evidence.state.missing"_text);
        case EvidenceState::noted:
            return words("evidence.state.noted"_text);
        case EvidenceState::seen:
            return words("evidence.state.seen"_text);
        case EvidenceState::kept:
            return words("evidence.state.kept"_text);
    }
    return {};
}

std::string piece_text(const Criterion& criterion, const Answer* answer, const EvidencePiece& piece,
                       const Catalogue& words) {
    const Evidence* entry =
        answer != nullptr && piece.entry ? &answer->evidence[*piece.entry] : nullptr;
    if (!piece.item) {
        return entry != nullptr && !entry->text.empty()
                   ? entry->text
                   : words("evidence.one"_text, {{"number", piece.entry.value_or(0) + 1}});
    }
    const Text& label = criterion.evidence[*piece.item].label;
    const std::string& item = label.in(words.language());
    if (entry == nullptr || entry->text.empty() || is_label(label, entry->text)) {
        return item;
    }
    return words("evidence.named"_text, {{"item", item}, {"name", entry->text}});
}

}  // namespace assessment::exchange
