// SPDX-License-Identifier: MIT
// The fields of an assessment in words, for choosing between two states of it. Declared in
// arrival_view.hpp.
#include <algorithm>
#include <utility>

#include "app/view/arrival_view.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/review_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Answer;
using assessment::Assessment;
using assessment::Catalogue;
using assessment::CriterionId;
using assessment::Extras;
using assessment::Instrument;
using assessment::MergeField;
using assessment::MergePart;

/// One after the other, with what the language puts between.
void join(std::string& all, std::string_view next, std::string_view separator) {
    if (!next.empty()) {
        all += all.empty() ? "" : separator;
        all += next;
    }
}

/// A member of a newer format: a text as it is, anything else shortened.
std::string member_text(const Extras& extras, std::string_view key) {
    const auto* extra = assessment::find(extras, key);
    if (extra == nullptr) {
        return {};
    }
    const auto json = exchange::parse_json(extra->json).root;
    return json.kind == exchange::Json::Kind::string ? json.text : exchange::excerpt(json);
}

std::string answered_text(const assessment::Criterion& criterion, const Answer& answer,
                          const Catalogue& words) {
    if (answer.value) {
        return exchange::value_text(criterion.answer, *answer.value, words);
    }
    if (answer.not_applicable) {
        return words("arrival.not_applicable"_text, {{"reason", *answer.not_applicable}});
    }
    return answer.not_sure ? words("report.state.not_sure"_text) : std::string();
}

std::string evidence_text(const assessment::Criterion& criterion, const Answer& answer,
                          const Catalogue& words) {
    std::string all;
    for (std::size_t i = 0; i < answer.evidence.size(); ++i) {
        const assessment::Evidence& entry = answer.evidence[i];
        const auto item = assessment::find_item(criterion, entry.item);
        const std::string name =
            exchange::piece_text(criterion, &answer, {.item = item, .entry = i}, words);
        std::string details = exchange::evidence_state_text(entry.state, words);
        join(details, entry.post, words("report.value.separator"_text));
        join(details, entry.date ? exchange::date_text(*entry.date, words) : std::string(),
             words("report.value.separator"_text));
        join(all, words("arrival.evidence_entry"_text, {{"name", name}, {"details", details}}),
             words("arrival.separator"_text));
    }
    return all;
}

std::string step_text(const assessment::StepChoice& choice, const Catalogue& words) {
    const std::string separator = words("report.value.separator"_text);
    std::string text = choice.excluded ? words("plan.step.exclude"_text) : std::string();
    if (choice.pinned) {
        join(text, words("plan.step.to_level"_text, {{"level", choice.pinned->level}}), separator);
        join(text, exchange::assurance_text(choice.pinned->assurance, words), separator);
    }
    join(text, choice.due, separator);
    join(text, choice.post, separator);
    return text;
}

std::string plan_text(const Instrument& instrument, const Assessment& assessment,
                      const Catalogue& words) {
    const auto& plan = assessment.plan;
    const std::string separator = words("arrival.separator"_text);
    std::string text;
    for (const auto& tier : instrument.tiers) {
        join(text, tier.id == plan.tier ? tier.title.in(words.language()) : std::string(),
             separator);
    }
    if (plan.months) {
        join(text, words("plan.within_months"_text, {{"count", *plan.months}}), separator);
    }
    join(text, member_text(assessment.extras, "plan"), separator);
    return text;
}

std::string step_said(const Assessment& assessment, const CriterionId& id, const Catalogue& words) {
    const auto found = assessment.plan.steps.find(id);
    return found == assessment.plan.steps.end() ? std::string() : step_text(found->second, words);
}

/// A standing with what was said to it.
std::string judged_text(const assessment::Standing& standing, bool seen, const std::string& reason,
                        const Catalogue& words) {
    const std::string separator = words("report.value.separator"_text);
    std::string text = exchange::standing_text(standing, words);
    join(text, seen ? words("arrival.seen"_text) : std::string(), separator);
    join(text, reason, separator);
    return text;
}

std::string review_said(const assessment::Review& review, const MergeField& field,
                        const Catalogue& words) {
    const CriterionId id(field.name);
    if (field.part == MergePart::closing) {
        return review.closing ? exchange::authorship_text(*review.closing, words) : std::string();
    }
    if (field.part == MergePart::decision) {
        const auto found = review.decisions.find(id);
        return found == review.decisions.end()
                   ? std::string()
                   : judged_text(found->second.standing, false, found->second.reason, words);
    }
    const auto found = review.judgements.find(id);
    return found == review.judgements.end()
               ? std::string()
               : judged_text(found_standing(found->second), found->second.seen,
                             found->second.reason, words);
}

/// What an answer says in one of its parts.
std::string part_text(const assessment::Criterion& criterion, const Answer& answer, MergePart part,
                      const Catalogue& words) {
    if (part == MergePart::answer) {
        return answered_text(criterion, answer, words);
    }
    if (part == MergePart::assurance) {
        return exchange::assurance_text(answer.assurance, words);
    }
    if (part == MergePart::evidence) {
        return evidence_text(criterion, answer, words);
    }
    if (part == MergePart::note) {
        return answer.note;
    }
    std::string names;
    for (const auto& extra : answer.extras) {
        join(names, extra.key, words("report.value.separator"_text));
    }
    return names;
}

std::string profile_said(const Instrument& instrument, const Assessment& assessment,
                         const std::string& name, const Catalogue& words) {
    const assessment::FieldId id(name);
    const auto* field = instrument.find(id);
    const auto value = assessment.profile.find(id);
    return field != nullptr && value != assessment.profile.end()
               ? exchange::profile_text(*field, value->second, words)
               : member_text(assessment.profile_extras, name);
}

std::string said(const Instrument& instrument, const Assessment& assessment,
                 const MergeField& field, const Catalogue& words) {
    switch (field.part) {
        case MergePart::period:
            return assessment.period;
        case MergePart::enterprise:
            return member_text(assessment.enterprise, field.name);
        case MergePart::profile:
            return profile_said(instrument, assessment, field.name, words);
        case MergePart::plan:
            return plan_text(instrument, assessment, words);
        case MergePart::plan_step:
            return step_said(assessment, CriterionId(field.name), words);
        case MergePart::judgement:
        case MergePart::decision:
        case MergePart::closing:
            return review_said(assessment.review, field, words);
        case MergePart::extra:
            return member_text(assessment.extras, field.name);
        case MergePart::instrument_extra:
            return member_text(assessment.instrument_extras, field.name);
        case MergePart::answer:
        case MergePart::assurance:
        case MergePart::evidence:
        case MergePart::note:
        case MergePart::answer_extra:
            break;
    }
    const auto at = instrument.find(CriterionId(field.name));
    const auto answer = assessment.answers.find(CriterionId(field.name));
    return at && answer != assessment.answers.end()
               ? part_text(instrument.criteria[*at], answer->second, field.part, words)
               : std::string();
}

}  // namespace

std::string field_text(const Instrument& instrument, const MergeField& field,
                       const Catalogue& words) {
    const auto at = instrument.find(CriterionId(field.name));
    const std::string criterion =
        at ? instrument.criteria[*at].title.in(words.language()) : std::string();
    switch (field.part) {
        case MergePart::period:
            return words("profile.period"_text);
        case MergePart::enterprise:
            return field.name == "name" ? words("profile.name"_text) : field.name;
        case MergePart::profile: {
            const auto* known = instrument.find(assessment::FieldId(field.name));
            return known == nullptr ? field.name : known->label.in(words.language());
        }
        case MergePart::answer:
            return words("arrival.field.answer"_text, {{"criterion", criterion}});
        case MergePart::assurance:
            return words("arrival.field.assurance"_text, {{"criterion", criterion}});
        case MergePart::evidence:
            return words("arrival.field.evidence"_text, {{"criterion", criterion}});
        case MergePart::note:
            return words("arrival.field.note"_text, {{"criterion", criterion}});
        case MergePart::answer_extra:
            return words("arrival.field.unknown"_text, {{"name", criterion}});
        case MergePart::plan:
            return words("nav.plan"_text);
        case MergePart::plan_step:
            return words("arrival.field.step"_text, {{"criterion", criterion}});
        case MergePart::judgement:
            return words("arrival.field.judgement"_text, {{"criterion", criterion}});
        case MergePart::decision:
            return words("arrival.field.decision"_text, {{"criterion", criterion}});
        case MergePart::closing:
            return words("arrival.field.closing"_text);
        case MergePart::extra:
        case MergePart::instrument_extra:
            return words("arrival.field.unknown"_text, {{"name", field.name}});
    }
    return {};
}

std::string said_text(const Instrument& instrument, const Assessment& assessment,
                      const MergeField& field, const Catalogue& words) {
    std::string text = said(instrument, assessment, field, words);
    return text.empty() ? words("arrival.nothing"_text) : text;
}

std::string changed_by_text(const assessment::History& history, const MergeField& unit,
                            const Catalogue& words) {
    std::string all;
    for (const assessment::Version& version : versions(history, unit)) {
        join(all, exchange::authorship_text(version.by, words), words("arrival.separator"_text));
    }
    return all.empty() ? all : words("arrival.changed_by"_text, {{"by", all}});
}

}  // namespace app::view
