// SPDX-License-Identifier: MIT
#include "assessment/exchange/criterion_json.hpp"

#include <utility>

#include "assessment/exchange/answer_rule_json.hpp"

namespace assessment::exchange {

namespace {

constexpr std::int64_t most_effort = 1'000'000;  // hours, months
constexpr std::int64_t heaviest = 20;

std::vector<EvidenceItem> read_evidence(const JsonReader& list) {
    std::vector<EvidenceItem> evidence;
    IdList ids;
    for (const JsonReader& item : list.list()) {
        item.is_object_of({"id", "label"});
        evidence.push_back(
            {.id = ItemId(ids.add(item.member("id"))), .label = read_text(item.member("label"))});
    }
    return evidence;
}

std::vector<Citation> read_cites(const JsonReader& list, const IdList& sources) {
    std::vector<Citation> cites;
    for (const JsonReader& cite : list.list()) {
        cite.is_object_of({"source", "clause", "quote"});
        cites.push_back({.source = sources.resolve(cite.member("source")).value_or(0),
                         .clause = read_name(cite.member("clause")),
                         .quote = read_name(cite.optional("quote"))});
    }
    return cites;
}

std::int32_t read_effort(const JsonReader& reader) {
    return static_cast<std::int32_t>(reader.integer(0, most_effort).value_or(0));
}

std::array<Step, highest_level> read_steps(const JsonReader& list) {
    std::array<Step, highest_level> steps;
    const auto readers = list.list_of(steps.size());
    for (std::size_t i = 0; i < readers.size(); ++i) {
        const JsonReader& reader = readers[i];
        reader.is_object_of({"hours", "months", "action"});
        Step step{.hours = read_effort(reader.member("hours")),
                  .months = read_effort(reader.member("months")),
                  .action = read_text(reader.optional("action"))};
        if (i < steps.size()) {
            steps[i] = std::move(step);
        }
    }
    return steps;
}

}  // namespace

Criterion read_criterion(const JsonReader& reader, const References& references, IdList& ids) {
    reader.is_object_of({"id", "dimension", "title", "question", "guidance", "weight", "quick",
                         "answer", "evidence", "cites", "appliesIf", "notApplicable", "steps"});
    Criterion criterion;
    criterion.id = CriterionId(ids.add(reader.member("id")));
    criterion.dimension = references.dimensions.resolve(reader.member("dimension")).value_or(0);
    criterion.title = read_text(reader.member("title"));
    criterion.question = read_text(reader.member("question"));
    criterion.guidance = read_text(reader.optional("guidance"));
    criterion.weight = static_cast<int>(reader.member("weight").integer(1, heaviest).value_or(1));
    criterion.quick = reader.optional("quick").boolean().value_or(false);
    criterion.answer = read_answer_rule(reader.member("answer"));
    criterion.evidence = read_evidence(reader.optional("evidence"));
    criterion.cites = read_cites(reader.member("cites"), references.sources);
    if (const JsonReader applies_if = reader.optional("appliesIf")) {
        criterion.applies_if = read_predicate(applies_if, references.fields);
    }
    criterion.may_be_not_applicable = reader.optional("notApplicable").boolean().value_or(false);
    criterion.steps = read_steps(reader.member("steps"));
    return criterion;
}

}  // namespace assessment::exchange
