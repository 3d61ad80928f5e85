// SPDX-License-Identifier: MIT
// What stands behind an answer: evidence by name, and a note.
#include <algorithm>
#include <utility>

#include "app/view/assess_view.hpp"
#include "app/view/parts.hpp"

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

Row evidence_row(const Subject& subject, const Criterion& criterion, std::size_t index,
                 const std::string& text) {
    const auto& words = subject.words;
    const std::string id = part_id(criterion, "evidence.") + std::to_string(index);
    return {
        .blocks = {
            Field{.control = {.id = id,
                              .label = words("evidence.one"_text, {{"number", index + 1}}),
                              .action = EnterEvidence{.criterion = criterion.id, .index = index}},
                  .value = text},
            button(id + ".remove", words("evidence.remove"_text, {{"number", index + 1}}),
                   RemoveEvidence{.criterion = criterion.id, .index = index}, Emphasis::quiet,
                   Icon::remove)}};
}

/// Listed already, in whatever language it was when it was added.
bool is_listed(const assessment::Text& label, const std::vector<assessment::Evidence>& listed) {
    return std::ranges::any_of(label.words(), [&](const auto& word) {
        return std::ranges::find(listed, word.second, &assessment::Evidence::text) != listed.end();
    });
}

/// The kinds that are usual for this criterion and not listed yet, and any other.
Row offers(const Subject& subject, const Criterion& criterion,
           const std::vector<assessment::Evidence>& listed) {
    Row row;
    for (const auto& kind : criterion.evidence) {
        if (is_listed(kind.label, listed)) {
            continue;
        }
        const std::string& label = subject.in_language(kind.label);
        row.blocks.push_back(button(part_id(criterion, "evidence.offer.") + kind.id.text(), label,
                                    AddEvidence{.criterion = criterion.id, .text = label},
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
    for (std::size_t i = 0; i < answer.evidence.size(); ++i) {
        card.blocks.push_back(evidence_row(subject, criterion, i, answer.evidence[i].text));
    }
    card.blocks.push_back(offers(subject, criterion, answer.evidence));
    if (!answer.evidence.empty() && answer.assurance == assessment::Assurance::declared) {
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
