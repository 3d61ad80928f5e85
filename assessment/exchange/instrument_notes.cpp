// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_notes.hpp"

#include <algorithm>

#include "assessment/exchange/translation.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Every language that any text has should be in all of them; the first text lacking it is named.
void note_languages(const Json& root, std::vector<InstrumentNote>& notes) {
    for (const Language& language : translation_table(root, {}).sources) {
        InstrumentNote note{.kind = NoteKind::words_missing, .where = {}, .value = language};
        for (const TranslationRow& row : translation_table(root, language).rows) {
            if (row.target.empty()) {
                note.where = note.count == 0 ? row.where : note.where;
                ++note.count;
            }
        }
        if (note.count > 0) {
            notes.push_back(std::move(note));
        }
    }
}

void note_gates(const Instrument& instrument, std::vector<InstrumentNote>& notes) {
    for (std::size_t tier = 0; tier < instrument.tiers.size(); ++tier) {
        const auto& gates = instrument.tiers[tier].gates;
        for (std::size_t gate = 0; gate < gates.size(); ++gate) {
            const Criterion& criterion = instrument.criteria[gates[gate].criterion];
            if (gates[gate].level > criterion.highest) {
                const std::string list = pointer(pointer("/tiers", tier), "gates");
                notes.push_back({.kind = NoteKind::gate_unreachable,
                                 .where = pointer(pointer(list, gate), "level"),
                                 .value = criterion.id.text(),
                                 .count = static_cast<std::size_t>(criterion.highest)});
            }
        }
    }
}

}  // namespace

std::vector<InstrumentNote> instrument_notes(const Instrument& instrument, const Json& root) {
    std::vector<InstrumentNote> notes;
    note_languages(root, notes);
    note_gates(instrument, notes);
    if (std::ranges::none_of(instrument.criteria, &Criterion::quick)) {
        notes.push_back({.kind = NoteKind::no_quick_scan, .where = "/criteria"});
    }
    return notes;
}

std::string sentence(const InstrumentNote& note, const Catalogue& words) {
    switch (note.kind) {
        case NoteKind::words_missing:
            return words("instrument_note.words_missing"_text,
                         {{"language", note.value}, {"count", note.count}});
        case NoteKind::gate_unreachable:
            return words("instrument_note.gate_unreachable"_text,
                         {{"criterion", note.value}, {"highest", note.count}});
        case NoteKind::no_quick_scan:
            break;
    }
    return words("instrument_note.no_quick_scan"_text);
}

}  // namespace assessment::exchange
