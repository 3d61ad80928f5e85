// SPDX-License-Identifier: MIT
// One criterion of the evidence checklist: how it is answered, and each piece with its state,
// its responsible post and its day.
#include <algorithm>
#include <array>
#include <utility>

#include "app/piece.hpp"
#include "app/view/evidence_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Criterion;
using assessment::EvidencePiece;
using assessment::EvidenceState;

const Criterion& criterion_of(const Subject& subject, const EvidencePiece& piece) {
    return subject.instrument().criteria[piece.criterion];
}

/// An item's name belongs to what is first in standing for it; any other entry has its number.
PieceKey key_of(const Subject& subject, const EvidencePiece& piece) {
    const Criterion& criterion = criterion_of(subject, piece);
    const auto* answer = subject.answer(criterion.id);
    const bool is_first =
        piece.item && (answer == nullptr || !piece.entry ||
                       entry_for(criterion, *piece.item, answer->evidence) == piece.entry);
    return {.criterion = criterion.id,
            .item = is_first ? criterion.evidence[*piece.item].id : assessment::ItemId(),
            .index = piece.entry.value_or(0)};
}

ChoiceGroup state_choice(const Subject& subject, const EvidencePiece& piece, const PieceKey& key) {
    const Criterion& criterion = criterion_of(subject, piece);
    const std::string text =
        exchange::piece_text(criterion, subject.answer(criterion.id), piece, subject.words);
    ChoiceGroup group{
        .id = piece_id(key, "state"),
        .label = piece.for_plan ? subject.words("checklist.piece_planned"_text, {{"piece", text}})
                                : text,
        .look = ChoiceLook::segments};
    for (const EvidenceState state :
         {EvidenceState::missing, EvidenceState::noted, EvidenceState::seen, EvidenceState::kept}) {
        group.options.push_back(
            {.control = {.id = piece_id(key, "state." + std::string(name(state))),
                         .label = exchange::evidence_state_text(state, subject.words),
                         .action = ChooseEvidenceState{.piece = key, .state = state}},
             .chosen = piece.state == state});
    }
    return group;
}

Field date_field(const Subject& subject, const EvidencePiece& piece, const PieceKey& key) {
    const auto& words = subject.words;
    const std::string stored = piece.date ? assessment::iso_date(*piece.date) : std::string();
    Field field{.control = {.id = piece_id(key, "date"),
                            .label = words("checklist.date"_text),
                            .action = EnterEvidenceDate{.piece = key}},
                .value = stored,
                .placeholder = std::string(assessment::iso_date_form)};
    const auto typed = subject.session.typed.find(field.control.id);
    if (typed != subject.session.typed.end()) {
        field.value = typed->second;
        field.error = day_error(field.value, stored, words);
    } else if (piece.date && piece.state == EvidenceState::missing &&
               *piece.date < subject.session.today) {
        field.hint = words("checklist.overdue"_text);
    }
    return field;
}

Row piece_row(const Subject& subject, const EvidencePiece& piece) {
    const PieceKey key = key_of(subject, piece);
    return {.blocks = {state_choice(subject, piece, key),
                       Field{.control = {.id = piece_id(key, "post"),
                                         .label = subject.words("checklist.post"_text),
                                         .action = EnterEvidencePost{.piece = key}},
                             .value = piece.post},
                       date_field(subject, piece, key)}};
}

std::string answered_text(const Subject& subject, std::uint32_t at) {
    const auto& score = subject.score().criteria[at];
    if (!score.level) {
        return exchange::state_text(score.state, subject.words);
    }
    const auto* answer = subject.answer(subject.instrument().criteria[at].id);
    const auto assurance = answer == nullptr ? assessment::Assurance::declared : answer->assurance;
    return subject.words("checklist.answered"_text,
                         {{"level", *score.level},
                          {"assurance", exchange::assurance_text(assurance, subject.words)}});
}

std::string planned_text(const Subject& subject, std::uint32_t at) {
    const auto planned = planned_levels(subject.report);
    const auto found = std::ranges::find(planned, at, &assessment::PlannedLevel::criterion);
    return found == planned.end()
               ? std::string()
               : subject.words("checklist.planned"_text, {{"level", found->level}});
}

/// How the criterion is answered; pressed, it leads there.
List answered_line(const Subject& subject, std::uint32_t at) {
    const Criterion& criterion = subject.instrument().criteria[at];
    const std::string text = answered_text(subject, at);
    return {.label = subject.in_language(criterion.title),
            .items = {{.text = text,
                       .value = planned_text(subject, at),
                       .control = Control{.id = "evidence." + criterion.id.text() + ".open",
                                          .label = text,
                                          .action = Go{subject.place(criterion.id)}}}}};
}

/// Assurance is the enterprise's word: it is offered to raise it, never done.
void add_offer(Blocks& blocks, const Subject& subject, Pieces pieces) {
    const Criterion& criterion = criterion_of(subject, pieces.front());
    const auto* answer = subject.answer(criterion.id);
    if (answer == nullptr || answer->assurance != assessment::Assurance::declared ||
        !is_shown(pieces)) {
        return;
    }
    blocks.push_back(
        Paragraph{.text = subject.words("checklist.all_shown"_text), .tone = Tone::accent});
    blocks.push_back(
        Row{.blocks = {button("evidence." + criterion.id.text() + ".documented",
                              subject.words("checklist.count_documented"_text),
                              ChooseAssurance{.criterion = criterion.id,
                                              .assurance = assessment::Assurance::documented},
                              Emphasis::primary, Icon::check)}});
}

}  // namespace

std::optional<Card> pieces_card(const Subject& subject, Pieces pieces) {
    const std::uint32_t at = pieces.front().criterion;
    Card card{
        .blocks = {Heading{.text = subject.in_language(subject.instrument().criteria[at].title),
                           .level = 3},
                   answered_line(subject, at)}};
    const std::size_t before = card.blocks.size();
    for (const EvidencePiece& piece : pieces) {
        if (is_chosen(subject, piece)) {
            card.blocks.push_back(piece_row(subject, piece));
        }
    }
    if (card.blocks.size() == before) {
        return std::nullopt;
    }
    add_offer(card.blocks, subject, pieces);
    return card;
}

}  // namespace app::view
