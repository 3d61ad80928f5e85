// SPDX-License-Identifier: MIT
// Criteria but for how they are answered: instrument_diff_answer.cpp.
#include "assessment/exchange/instrument_diff_parts.hpp"
#include "assessment/question.hpp"

namespace assessment::exchange {

namespace {

using enum ChangeEffect;

std::string truth(bool yes) {
    return yes ? "true" : "false";
}

/// The two instruments and where in them one criterion stands.
struct Pair {
    const Instrument& earlier;
    const Instrument& later;
    const Criterion& was;
    const Criterion& is;
    Places at;
    Changes& changes;

    [[nodiscard]] Changes::Kind kind(ChangeEffect effect, ChangeCode code) const {
        return {effect, code, is.id.text()};
    }
};

void diff_weight(const Pair& pair) {
    const auto& [earlier, later, was, is, at, changes] = pair;
    const std::string& before = earlier.dimensions[was.dimension].id.text();
    const std::string& now = later.dimensions[is.dimension].id.text();
    if (before != now) {
        changes.changed(pair.kind(counts, ChangeCode::criterion_moved), at.at("dimension"), before,
                        now);
    }
    changes.number(pair.kind(counts, ChangeCode::criterion_weight), at.at("weight"), was.weight,
                   is.weight);
    if (!same_condition(was.applies_if, is.applies_if)) {
        changes.changed(pair.kind(counts, ChangeCode::condition), at.at("appliesIf"),
                        condition_text(was.applies_if), condition_text(is.applies_if));
    }
    if (was.may_be_not_applicable != is.may_be_not_applicable) {
        changes.changed(pair.kind(counts, ChangeCode::may_be_not_applicable),
                        at.at("notApplicable"), truth(was.may_be_not_applicable),
                        truth(is.may_be_not_applicable));
    }
}

void diff_words(const Pair& pair) {
    const auto& [earlier, later, was, is, at, changes] = pair;
    changes.text(pair.kind(words, ChangeCode::criterion_title), at.at("title"), was.title,
                 is.title);
    changes.text(pair.kind(asks, ChangeCode::question), at.at("question"), was.question,
                 is.question);
    changes.text(pair.kind(asks, ChangeCode::guidance), at.at("guidance"), was.guidance,
                 is.guidance);
    if (was.quick != is.quick) {
        changes.changed(pair.kind(words, ChangeCode::quick), at.at("quick"), truth(was.quick),
                        truth(is.quick));
    }
}

void diff_evidence(const Pair& pair) {
    const auto& [earlier, later, was, is, at, changes] = pair;
    const Places list = at.at("evidence");
    const Pairing pairing = pair_up(was.evidence, is.evidence);
    for (const std::size_t i : pairing.removed) {
        changes.removed(pair.kind(words, ChangeCode::evidence_removed), pointer(list.earlier, i),
                        was.evidence[i].id.text());
    }
    for (const std::size_t i : pairing.added) {
        changes.added(pair.kind(words, ChangeCode::evidence_added), pointer(list.later, i),
                      is.evidence[i].id.text());
    }
    for (const auto& [before, now] : pairing.both) {
        changes.text(pair.kind(words, ChangeCode::evidence_label), list.at(before, now).at("label"),
                     was.evidence[before].label, is.evidence[now].label);
    }
    changes.order(pair.kind(words, ChangeCode::list_order), list, pairing);
}

/// All cited places in their order, as one change.
void diff_cites(const Pair& pair) {
    const auto same = [&](const Citation& one, const Citation& other) {
        return pair.earlier.sources[one.source].id == pair.later.sources[other.source].id &&
               same_words(one.clause, other.clause) && same_words(one.quote, other.quote);
    };
    if (!std::ranges::equal(pair.was.cites, pair.is.cites, same)) {
        pair.changes.changed(pair.kind(words, ChangeCode::cites), pair.at.at("cites"), {}, {});
    }
}

void diff_steps(const Pair& pair) {
    const auto& [earlier, later, was, is, at, changes] = pair;
    for (std::size_t i = 0; i < was.steps.size(); ++i) {
        const Step& before = was.steps.at(i);
        const Step& now = is.steps.at(i);
        const Places step = at.at("steps").at(i, i);
        changes.number(pair.kind(plans, ChangeCode::step_hours), step.at("hours"), before.hours,
                       now.hours);
        changes.number(pair.kind(plans, ChangeCode::step_months), step.at("months"), before.months,
                       now.months);
        changes.text(pair.kind(words, ChangeCode::step_action), step.at("action"), before.action,
                     now.action);
    }
}

}  // namespace

void diff_criteria(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places list = Places{}.at("criteria");
    const Pairing pairing = pair_up(earlier.criteria, later.criteria);
    for (const std::size_t at : pairing.removed) {
        changes.removed({asks, ChangeCode::criterion_removed, earlier.criteria[at].id.text()},
                        pointer(list.earlier, at));
    }
    for (const std::size_t at : pairing.added) {
        changes.added({asks, ChangeCode::criterion_added, later.criteria[at].id.text()},
                      pointer(list.later, at));
    }
    for (const auto& [before, now] : pairing.both) {
        const Pair pair{
            earlier, later, earlier.criteria[before], later.criteria[now], list.at(before, now),
            changes};
        diff_words(pair);
        diff_answer(pair.was, pair.is, pair.at, changes);
        diff_weight(pair);
        diff_evidence(pair);
        diff_cites(pair);
        diff_steps(pair);
    }
    changes.order({words, ChangeCode::list_order, "criteria"}, list, pairing);
}

}  // namespace assessment::exchange
