// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/assess_view.hpp"
#include "app/view/parts.hpp"
#include "app/view/predicate_fields.hpp"
#include "app/view/run.hpp"
#include "app/view/term.hpp"
#include "app/view/why_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Assurance;
using assessment::Criterion;
using assessment::State;

/// The dimension and the number in it, among those that are asked.
std::string place_text(const Subject& subject, std::uint32_t at) {
    const auto& instrument = subject.instrument();
    const auto& dimension = instrument.dimensions[instrument.criteria[at].dimension];
    const auto& title = subject.in_language(dimension.title);
    for (const bool quick : {subject.session.quick, false}) {
        const Run part = within(run_of(subject, quick), dimension);
        if (const auto found = std::ranges::find(part, at); found != part.end()) {
            return subject.words("criterion.place"_text,
                                 {{"dimension", title},
                                  {"number", static_cast<std::int64_t>(found - part.begin()) + 1},
                                  {"all", part.size()}});
        }
    }
    return title;  // it is not asked
}

/// Where it stands, and which tiers insist on the criterion.
Row marks(const Subject& subject, std::uint32_t at) {
    const auto& instrument = subject.instrument();
    Row row{.blocks = {Badge{place_text(subject, at)}}};
    const auto& score = subject.score().criteria[at];
    for (const auto& tier : instrument.tiers) {
        for (const auto& gate : tier.gates) {
            if (gate.criterion == at) {
                const bool is_met = score.level && *score.level >= gate.level;
                row.blocks.push_back(
                    Badge{.text = subject.words(
                              "criterion.gate"_text,
                              {{"tier", subject.in_language(tier.title)}, {"level", gate.level}}),
                          .tone = is_met ? Tone::good : Tone::accent});
            }
        }
    }
    return row;
}

bool is_marked_not_applicable(const Subject& subject, const Criterion& criterion) {
    const auto* answer = subject.answer(criterion.id);
    return subject.session.reason_wanted.contains(criterion.id) ||
           (answer != nullptr && answer->not_applicable);
}

Button toggle(std::string id, std::string label, Action action, bool pressed) {
    Button made = button(std::move(id), std::move(label), std::move(action), Emphasis::quiet);
    made.is_toggle = true;
    made.pressed = pressed;
    return made;
}

/// Instead of an answer: not sure, not applicable; and taking the answer back.
Row instead_of_answer(const Subject& subject, const Criterion& criterion) {
    const auto& words = subject.words;
    const auto* answer = subject.answer(criterion.id);
    const bool not_sure = answer != nullptr && answer->not_sure;
    Row row{.blocks = {toggle(part_id(criterion, "not-sure"), words("criterion.not_sure"_text),
                              MarkNotSure{.criterion = criterion.id, .on = !not_sure}, not_sure)}};
    if (criterion.may_be_not_applicable) {
        const bool marked = is_marked_not_applicable(subject, criterion);
        row.blocks.push_back(
            toggle(part_id(criterion, "not-applicable"), words("criterion.not_applicable"_text),
                   MarkNotApplicable{.criterion = criterion.id, .on = !marked}, marked));
    }
    if (answer != nullptr && answer->value) {
        row.blocks.push_back(button(part_id(criterion, "clear"), words("criterion.clear"_text),
                                    ClearAnswer{criterion.id}, Emphasis::quiet));
    }
    return row;
}

/// Why it does not apply; until that is said nothing is stored.
void add_reason(Blocks& blocks, const Subject& subject, const Criterion& criterion) {
    if (!is_marked_not_applicable(subject, criterion)) {
        return;
    }
    const auto* answer = subject.answer(criterion.id);
    const bool is_stored = answer != nullptr && answer->not_applicable;
    const auto typed = subject.session.typed.find(part_id(criterion, "reason"));
    Field field{.control = {.id = part_id(criterion, "reason"),
                            .label = subject.words("criterion.reason"_text),
                            .action = EnterReason{.criterion = criterion.id}},
                .value = is_stored                              ? *answer->not_applicable
                         : typed != subject.session.typed.end() ? typed->second
                                                                : std::string(),
                .hint = subject.words("criterion.reason_hint"_text),
                .required = true};
    if (!is_stored) {
        field.error = answer != nullptr && answer->value
                          ? subject.words("criterion.reason_missing_kept"_text)
                          : subject.words("criterion.reason_missing"_text);
    }
    blocks.push_back(std::move(field));
}

std::string assurance_name(const Subject& subject, Assurance assurance) {
    switch (assurance) {
        case Assurance::declared:
            return subject.words("assurance.declared"_text);
        case Assurance::documented:
            return subject.words("assurance.documented"_text);
        case Assurance::verified:
            return subject.words("assurance.verified"_text);
    }
    return {};
}

Option assurance_option(const Subject& subject, const Criterion& criterion, Assurance assurance,
                        Assurance chosen) {
    return {
        .control = {.id = part_id(criterion, "assurance.") + std::string(name(assurance)),
                    .label = assurance_name(subject, assurance),
                    .action = ChooseAssurance{.criterion = criterion.id, .assurance = assurance}},
        .chosen = assurance == chosen};
}

void add_assurance(Blocks& blocks, const Subject& subject, const Criterion& criterion) {
    const auto* answer = subject.answer(criterion.id);
    const Assurance chosen = answer != nullptr ? answer->assurance : Assurance::declared;
    ChoiceGroup group{.id = part_id(criterion, "assurance"),
                      .label = subject.words("assurance.label"_text),
                      .look = ChoiceLook::segments};
    for (const Assurance assurance :
         {Assurance::declared, Assurance::documented, Assurance::verified}) {
        group.options.push_back(assurance_option(subject, criterion, assurance, chosen));
    }
    blocks.push_back(std::move(group));
}

/// The profile fields that the criterion waits for.
std::string awaited_fields(const Subject& subject, const Criterion& criterion) {
    std::string titles;
    for (const auto& field : subject.instrument().profile) {
        if (criterion.applies_if && asks(*criterion.applies_if, field.id) &&
            !subject.assessment().profile.contains(field.id)) {
            titles += (titles.empty() ? "" : subject.words("policy.separator"_text)) +
                      subject.in_language(field.label);
        }
    }
    return titles;
}

/// Why the criterion is not scored as it stands.
void add_state(Blocks& blocks, const Subject& subject, const Criterion& criterion, State state) {
    if (state != State::excluded && state != State::pending) {
        return;
    }
    const std::string text = state == State::excluded
                                 ? subject.words("criterion.excluded"_text)
                                 : subject.words("criterion.pending"_text,
                                                 {{"fields", awaited_fields(subject, criterion)}});
    blocks.push_back(
        Card{.blocks = {Paragraph{text},
                        Row{.blocks = {button("assess.to_profile",
                                              subject.words("criterion.to_profile"_text),
                                              Go{subject.place(Screen::profile)})}}},
             .tone = state == State::excluded ? Tone::muted : Tone::warning});
}

/// Their ids are the criterion's own, so that the focus goes on to the title of the next one.
Row way_on(const Subject& subject, std::uint32_t at) {
    const auto& criteria = subject.instrument().criteria;
    const Run run = run_of(subject, subject.session.quick);
    Row row{.blocks = {}, .end = true};
    if (const auto previous = before(run, at)) {
        row.blocks.push_back(
            button(part_id(criteria[at], "previous"), subject.words("criterion.previous"_text),
                   Go{subject.place(criteria[*previous].id)}, Emphasis::quiet, Icon::back));
    }
    if (const auto next = after(run, at)) {
        row.blocks.push_back(
            button(part_id(criteria[at], "next"), subject.words("criterion.next"_text),
                   Go{subject.place(criteria[*next].id)}, Emphasis::primary, Icon::forward));
    } else {
        row.blocks.push_back(
            button(part_id(criteria[at], "next"), subject.words("criterion.finish"_text),
                   Go{subject.place(Screen::result)}, Emphasis::primary, Icon::chart));
    }
    return row;
}

/// What a person reads who answers the criterion.
std::string said_by(const Subject& subject, const Criterion& criterion) {
    std::string said;
    const auto add = [&](const assessment::Text& text) {
        said += text.empty() ? "" : subject.in_language(text) + "\n";
    };
    add(criterion.title);
    add(criterion.question);
    add(criterion.guidance);
    if (const auto* rubric = std::get_if<assessment::Rubric>(&criterion.answer)) {
        std::ranges::for_each(rubric->levels, add);
    }
    return said;
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

}  // namespace

Blocks criterion_blocks(const Subject& subject, std::uint32_t at) {
    const Criterion& criterion = subject.instrument().criteria[at];
    const State state = subject.score().criteria[at].state;
    Card card{.blocks = {marks(subject, at),
                         Heading{.text = subject.in_language(criterion.title), .level = 1},
                         Paragraph{.text = subject.in_language(criterion.question)}}};
    if (!criterion.guidance.empty()) {
        card.blocks.push_back(
            Paragraph{.text = subject.in_language(criterion.guidance), .tone = Tone::muted});
    }
    add_state(card.blocks, subject, criterion, state);
    if (state != State::excluded) {
        append(card.blocks, answer_blocks(subject, criterion));
        append(card.blocks, ladder_blocks(subject, criterion));
        card.blocks.push_back(instead_of_answer(subject, criterion));
        add_reason(card.blocks, subject, criterion);
        add_assurance(card.blocks, subject, criterion);
        card.blocks.push_back(why_level(subject, at));
        card.blocks.push_back(
            term_row({"level", "assurance"}, subject.words, said_by(subject, criterion)));
    }
    card.blocks.push_back(way_on(subject, at));
    Blocks blocks{std::move(card)};
    if (state != State::excluded) {
        blocks.push_back(backing_card(subject, criterion));
    }
    if (!criterion.cites.empty()) {
        blocks.push_back(policy_fold(subject, criterion, "assess.policy"));
    }
    return blocks;
}

}  // namespace app::view
