// SPDX-License-Identifier: MIT
#include "assessment/merge.hpp"

#include <utility>

namespace assessment {

namespace {

/// A plan that this version cannot read lies among the further members, under this name.
constexpr std::string_view plan_member = "plan";

const Answer& answer_of(const Assessment& assessment, const CriterionId& id) {
    static const Answer none{};
    const auto found = assessment.answers.find(id);
    return found == assessment.answers.end() ? none : found->second;
}

void copy_member(Extras& here, const Extras& there, std::string_view key) {
    if (const Extra* extra = find(there, key)) {
        put(here, key, extra->json);
    } else {
        drop(here, key);
    }
}

/// A field of the profile that could not be read lies among its further members.
void copy_profile(Assessment& here, const Assessment& there, const std::string& name) {
    const FieldId id(name);
    here.profile.erase(id);
    if (const auto found = there.profile.find(id); found != there.profile.end()) {
        here.profile.insert(*found);
    }
    copy_member(here.profile_extras, there.profile_extras, name);
}

void copy_answered(Answer& here, const Answer& there) {
    here.value = there.value;
    here.not_applicable = there.not_applicable;
    here.not_sure = there.not_sure;
    here.value_extras = there.value_extras;
    here.not_applicable_extras = there.not_applicable_extras;
}

/// Steps are fields of their own.
void copy_plan(Assessment& here, const Assessment& there) {
    here.plan.tier = there.plan.tier;
    here.plan.months = there.plan.months;
    copy_member(here.extras, there.extras, plan_member);
}

/// What stands under the key, or that nothing does.
template <typename Map>
void copy_entry(Map& here, const Map& there, const CriterionId& id) {
    here.erase(id);
    if (const auto found = there.find(id); found != there.end()) {
        here.insert(*found);
    }
}

/// Of one answer, the part of that name.
void copy_part(Answer& here, const Answer& there, MergePart part) {
    switch (part) {
        case MergePart::answer:
            return copy_answered(here, there);
        case MergePart::assurance:
            here.assurance = there.assurance;
            return;
        case MergePart::evidence:
            here.evidence = there.evidence;
            return;
        case MergePart::note:
            here.note = there.note;
            return;
        case MergePart::answer_extra:
            here.extras = there.extras;
            return;
        case MergePart::period:
        case MergePart::enterprise:
        case MergePart::profile:
        case MergePart::plan:
        case MergePart::extra:
        case MergePart::instrument_extra:
        case MergePart::plan_step:
        case MergePart::judgement:
        case MergePart::decision:
        case MergePart::closing:
            return;
    }
}

void copy_answer(Assessment& here, const Assessment& there, const MergeField& field) {
    const CriterionId id(field.name);
    Answer answer = answer_of(here, id);
    copy_part(answer, answer_of(there, id), field.part);
    if (is_blank(answer)) {
        here.answers.erase(id);
    } else {
        here.answers.insert_or_assign(id, std::move(answer));
    }
}

void copy(Assessment& here, const Assessment& there, const MergeField& field) {
    switch (field.part) {
        case MergePart::period:
            here.period = there.period;
            return;
        case MergePart::enterprise:
            return copy_member(here.enterprise, there.enterprise, field.name);
        case MergePart::profile:
            return copy_profile(here, there, field.name);
        case MergePart::plan:
            return copy_plan(here, there);
        case MergePart::extra:
            return copy_member(here.extras, there.extras, field.name);
        case MergePart::instrument_extra:
            return copy_member(here.instrument_extras, there.instrument_extras, field.name);
        case MergePart::plan_step:
            return copy_entry(here.plan.steps, there.plan.steps, CriterionId(field.name));
        case MergePart::judgement:
            return copy_entry(here.review.judgements, there.review.judgements,
                              CriterionId(field.name));
        case MergePart::decision:
            return copy_entry(here.review.decisions, there.review.decisions,
                              CriterionId(field.name));
        case MergePart::closing:
            here.review.closing = there.review.closing;
            return;
        case MergePart::answer:
        case MergePart::assurance:
        case MergePart::evidence:
        case MergePart::note:
        case MergePart::answer_extra:
            return copy_answer(here, there, field);
    }
}

/// Who has answered has said how it is backed, also where that is "declared".
bool is_backed(const Assessment& assessment, const MergeField& field) {
    return field.part == MergePart::assurance &&
           answer_of(assessment, CriterionId(field.name)).value.has_value();
}

void add_all(std::vector<MergeField>& fields, const Instrument& instrument, MergePart part) {
    for (const Criterion& criterion : instrument.criteria) {
        fields.push_back({.part = part, .name = criterion.id.text()});
    }
}

}  // namespace

std::vector<MergeField> fields_of(const Instrument& instrument, const Assessment& here,
                                  const Assessment& there) {
    std::set<MergeField> named{{.part = MergePart::period}, {.part = MergePart::plan}};
    for (const Assessment* each : {&here, &there}) {
        for (const Extra& extra : each->enterprise) {
            named.insert({.part = MergePart::enterprise, .name = extra.key});
        }
        for (const auto& [id, value] : each->profile) {
            named.insert({.part = MergePart::profile, .name = id.text()});
        }
        for (const Extra& extra : each->profile_extras) {
            named.insert({.part = MergePart::profile, .name = extra.key});
        }
        for (const Extra& extra : each->extras) {
            if (extra.key != plan_member) {
                named.insert({.part = MergePart::extra, .name = extra.key});
            }
        }
        for (const Extra& extra : each->instrument_extras) {
            named.insert({.part = MergePart::instrument_extra, .name = extra.key});
        }
    }
    std::vector<MergeField> fields(named.begin(), named.lower_bound({.part = MergePart::answer}));
    for (const Criterion& criterion : instrument.criteria) {
        for (const MergePart part : answer_parts) {
            fields.push_back({.part = part, .name = criterion.id.text()});
        }
    }
    fields.insert(fields.end(), named.lower_bound({.part = MergePart::plan}), named.end());
    for (const MergePart part : {MergePart::plan_step, MergePart::judgement, MergePart::decision}) {
        add_all(fields, instrument, part);
    }
    fields.push_back({.part = MergePart::closing});
    return fields;
}

std::vector<MergeDifference> differences(const Instrument& instrument, const Assessment& here,
                                         const Assessment& there) {
    const Assessment nothing{};
    std::vector<MergeDifference> found;
    for (MergeField& field : fields_of(instrument, here, there)) {
        // What a field is, copy() knows: two states that it makes the same differ in nothing else.
        Assessment only_here = nothing;
        Assessment only_that = nothing;
        copy(only_here, here, field);
        copy(only_that, there, field);
        if (only_here != only_that) {
            const bool said_here = only_here != nothing || is_backed(here, field);
            const bool said_there = only_that != nothing || is_backed(there, field);
            found.push_back(
                {.field = std::move(field), .said_here = said_here, .said_there = said_there});
        }
    }
    return found;
}

Assessment merged(Assessment here, const Assessment& there, const std::set<MergeField>& taken) {
    for (const MergeField& field : taken) {
        copy(here, there, field);
    }
    return here;
}

std::set<MergeField> only_there(const std::vector<MergeDifference>& differences) {
    std::set<MergeField> fields;
    for (const MergeDifference& difference : differences) {
        if (!difference.said_here) {
            fields.insert(difference.field);
        }
    }
    return fields;
}

}  // namespace assessment
