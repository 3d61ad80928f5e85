// SPDX-License-Identifier: MIT
#include "app/view/evidence_view.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/view/parts.hpp"
#include "app/view/term.hpp"
#include "assessment/exchange/evidence_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::EvidencePiece;
using assessment::EvidenceState;

constexpr std::array states{EvidenceState::missing, EvidenceState::noted, EvidenceState::seen,
                            EvidenceState::kept};

Facts summary(const Subject& subject, Pieces pieces) {
    const auto all = assessment::counts(pieces);
    Facts facts{.facts = {}, .side_by_side = true};
    for (const EvidenceState state : states) {
        facts.facts.push_back(
            {.label = assessment::exchange::evidence_state_text(state, subject.words),
             .value = subject.words("checklist.count"_text,
                                    {{"count", all.at(static_cast<std::size_t>(state))}})});
    }
    return facts;
}

Option show_option(const Subject& subject, std::optional<EvidenceState> state) {
    const std::string tail = state ? std::string(name(*state)) : "all";
    return {.control = {.id = "evidence.show." + tail,
                        .label =
                            state ? assessment::exchange::evidence_state_text(*state, subject.words)
                                  : subject.words("checklist.show_all"_text),
                        .action = ShowEvidence{state}},
            .chosen = subject.session.evidence_shown == state};
}

ChoiceGroup show_choice(const Subject& subject) {
    ChoiceGroup group{.id = "evidence.show",
                      .label = subject.words("checklist.show"_text),
                      .options = {show_option(subject, std::nullopt)},
                      .look = ChoiceLook::segments};
    for (const EvidenceState state : states) {
        group.options.push_back(show_option(subject, state));
    }
    return group;
}

Card overview(const Subject& subject, Pieces pieces) {
    const auto& words = subject.words;
    Card card;
    if (pieces.empty()) {
        card.blocks = {Paragraph{words("checklist.empty"_text)},
                       Row{.blocks = {button("evidence.assess", words("nav.assess"_text),
                                             Go{subject.place(Screen::assess)})}}};
        return card;
    }
    card.blocks = {summary(subject, pieces), show_choice(subject)};
    if (!planned_levels(subject.report).empty()) {
        const bool only = subject.session.only_planned_evidence;
        card.blocks.push_back(Check{.control = {.id = "evidence.only_plan",
                                                .label = words("checklist.only_plan"_text),
                                                .action = ShowPlannedEvidence{!only}},
                                    .on = only});
    }
    card.blocks.push_back(Row{
        .blocks = {button("evidence.report", words("checklist.report"_text),
                          Go{subject.place(Screen::report)}, Emphasis::secondary, Icon::report),
                   button("evidence.review", words("nav.review"_text),
                          Go{subject.place(Screen::review)}, Emphasis::secondary, Icon::check)}});
    return card;
}

/// The criteria of one dimension, each with its pieces. The pieces are in order of criteria.
Blocks criteria_of(const Subject& subject, Pieces pieces) {
    Blocks blocks;
    while (!pieces.empty()) {
        const auto end = std::ranges::find_if(pieces, [&](const EvidencePiece& piece) {
            return piece.criterion != pieces.front().criterion;
        });
        const auto size = static_cast<std::size_t>(end - pieces.begin());
        if (auto card = pieces_card(subject, pieces.first(size))) {
            blocks.push_back(std::move(*card));
        }
        pieces = pieces.subspan(size);
    }
    return blocks;
}

void add_dimension(Blocks& blocks, const Subject& subject, std::uint32_t at, Pieces all) {
    std::vector<EvidencePiece> pieces;
    std::ranges::copy_if(all, std::back_inserter(pieces), [&](const EvidencePiece& piece) {
        return subject.instrument().criteria[piece.criterion].dimension == at;
    });
    Blocks criteria = criteria_of(subject, pieces);
    if (criteria.empty()) {
        return;
    }
    const auto& dimension = subject.instrument().dimensions[at];
    const auto missing =
        assessment::counts(pieces).at(static_cast<std::size_t>(EvidenceState::missing));
    blocks.push_back(fold(subject.session, "evidence.dimension." + dimension.id.text(),
                          subject.words("checklist.dimension"_text,
                                        {{"dimension", subject.in_language(dimension.title)},
                                         {"count", pieces.size()},
                                         {"missing", missing}}),
                          std::move(criteria)));
}

Card find_out_card(const Subject& subject, const std::vector<std::uint32_t>& criteria) {
    const auto& words = subject.words;
    if (criteria.empty()) {
        return {.blocks = {Paragraph{words("checklist.find_out_none"_text)}}};
    }
    List list{.label = words("checklist.find_out"_text)};
    for (const std::uint32_t at : criteria) {
        const auto& criterion = subject.instrument().criteria[at];
        const std::string& title = subject.in_language(criterion.title);
        list.items.push_back({.text = title,
                              .detail = subject.in_language(criterion.question),
                              .control = Control{.id = "evidence.find_out." + criterion.id.text(),
                                                 .label = title,
                                                 .action = Go{subject.place(criterion.id)}}});
    }
    return {
        .blocks = {Paragraph{.text = words("checklist.find_out_text"_text), .tone = Tone::muted},
                   std::move(list)}};
}

}  // namespace

bool is_chosen(const Subject& subject, const EvidencePiece& piece) {
    const Session& session = subject.session;
    const bool in_state = !session.evidence_shown || piece.state == *session.evidence_shown;
    // Without a plan there is nothing to choose, and a choice of yesterday hides nothing.
    const bool in_plan =
        !session.only_planned_evidence || planned_levels(subject.report).empty() || piece.for_plan;
    return in_state && in_plan;
}

Blocks evidence_view(const Subject& subject) {
    const auto& words = subject.words;
    const auto standings = assessment::standings(subject.instrument(), subject.assessment());
    const auto pieces = assessment::evidence_list(subject.instrument(), subject.assessment(),
                                                  standings, planned_levels(subject.report));
    Blocks blocks{Heading{.text = words("checklist.title"_text), .level = 1},
                  Paragraph{.text = words("checklist.text"_text), .tone = Tone::muted},
                  overview(subject, pieces),
                  term_row({"evidence", "assurance", "supported"}, words)};
    const std::size_t before = blocks.size();
    for (std::uint32_t i = 0; i < subject.instrument().dimensions.size(); ++i) {
        add_dimension(blocks, subject, i, pieces);
    }
    if (!pieces.empty() && blocks.size() == before) {
        blocks.push_back(Paragraph{words("checklist.none_shown"_text)});
    }
    blocks.push_back(Heading{.text = words("checklist.find_out"_text), .level = 2});
    blocks.push_back(
        find_out_card(subject, to_find_out(subject.instrument(), subject.assessment(), standings)));
    return blocks;
}

}  // namespace app::view
