// SPDX-License-Identifier: MIT
// What stands behind an answer: evidence by name, and a note.
#include <algorithm>
#include <utility>

#include "app/view/assess_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/evidence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Criterion;

/// How far an answer counts in the supported score.
std::string assurance_explained(const Subject& subject, assessment::Assurance assurance) {
    const int cap = subject.instrument().assurance_caps.at(static_cast<std::size_t>(assurance));
    switch (assurance) {
        case assessment::Assurance::declared:
            return subject.words("assurance.declared_text"_text, {{"level", cap}});
        case assessment::Assurance::documented:
            return subject.words("assurance.documented_text"_text, {{"level", cap}});
        case assessment::Assurance::verified:
            return subject.words("assurance.verified_text"_text, {{"level", cap}});
    }
    return {};
}

/// `number` counts what is shown, `index` the entries.
Row evidence_row(const Subject& subject, const Criterion& criterion, std::size_t index,
                 std::size_t number, const std::string& text) {
    const auto& words = subject.words;
    const std::string id = part_id(criterion, "evidence.") + std::to_string(index);
    return {.blocks = {Field{.control = {.id = id,
                                         .label = words("evidence.one"_text, {{"number", number}}),
                                         .action = EnterEvidence{.criterion = criterion.id,
                                                                 .index = index}},
                             .value = text},
                       button(id + ".remove", words("evidence.remove"_text, {{"number", number}}),
                              RemoveEvidence{.criterion = criterion.id, .index = index},
                              Emphasis::quiet, Icon::remove)}};
}

/// What is missing is on the checklist; here stands what there is.
bool is_there(const assessment::Evidence& entry) {
    return entry.state != assessment::EvidenceState::missing;
}

bool is_listed(const Criterion& criterion, std::uint32_t item,
               const std::vector<assessment::Evidence>& listed) {
    return std::ranges::any_of(listed, [&](const assessment::Evidence& entry) {
        return is_there(entry) && item_of(criterion, entry) == item;
    });
}

/// The kinds that are usual for this criterion and not listed yet, and any other.
Row offers(const Subject& subject, const Criterion& criterion,
           const std::vector<assessment::Evidence>& listed) {
    Row row;
    for (std::uint32_t i = 0; i < criterion.evidence.size(); ++i) {
        const auto& kind = criterion.evidence[i];
        if (is_listed(criterion, i, listed)) {
            continue;
        }
        const std::string& label = subject.in_language(kind.label);
        row.blocks.push_back(
            button(part_id(criterion, "evidence.offer.") + kind.id.text(), label,
                   AddEvidence{.criterion = criterion.id, .text = label, .item = kind.id},
                   Emphasis::secondary, Icon::add));
    }
    row.blocks.push_back(
        button(part_id(criterion, "evidence.add"), subject.words("evidence.other"_text),
               AddEvidence{.criterion = criterion.id}, Emphasis::quiet, Icon::add));
    return row;
}

}  // namespace

Card backing_card(const Subject& subject, const Criterion& criterion) {
    const auto& words = subject.words;
    static const assessment::Answer nothing{};
    const auto* found = subject.answer(criterion.id);
    const auto& answer = found != nullptr ? *found : nothing;
    Card card{.blocks = {Heading{.text = words("evidence.title"_text), .level = 2},
                         Paragraph{.text = assurance_explained(subject, answer.assurance)},
                         Paragraph{.text = words("evidence.text"_text), .tone = Tone::muted}}};
    std::size_t shown = 0;
    for (std::size_t i = 0; i < answer.evidence.size(); ++i) {
        const auto& entry = answer.evidence[i];
        if (is_there(entry)) {
            card.blocks.push_back(evidence_row(subject, criterion, i, ++shown, entry.text));
        }
    }
    card.blocks.push_back(offers(subject, criterion, answer.evidence));
    if (shown > 0 && answer.assurance == assessment::Assurance::declared) {
        card.blocks.push_back(
            Paragraph{.text = words("evidence.raise_assurance"_text), .tone = Tone::accent});
    }
    card.blocks.push_back(Field{.control = {.id = part_id(criterion, "note"),
                                            .label = words("criterion.note"_text),
                                            .action = EnterNote{.criterion = criterion.id}},
                                .value = answer.note,
                                .kind = FieldKind::lines,
                                .hint = words("criterion.note_hint"_text)});
    return card;
}

}  // namespace app::view
