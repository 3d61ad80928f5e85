// SPDX-License-Identifier: MIT
#include "assessment/exchange/assessment_json.hpp"

#include <utility>

#include "assessment/exchange/answer_json.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/history_json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/plan_choices_json.hpp"
#include "assessment/exchange/profile_json.hpp"
#include "assessment/exchange/review_json.hpp"
#include "assessment/exchange/version.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view assessment_format = "ipgauge.assessment/1";

void check_same(const JsonReader& member, std::string_view expected) {
    const auto found = member.string();
    if (found && *found != expected) {
        member.report(FindingCode::other_instrument, excerpt(*found), std::string(expected));
    }
}

void read_ref(const JsonReader& reader, const Instrument& instrument, Assessment& into) {
    if (!reader.is_object()) {
        return;
    }
    check_same(reader.member("id"), instrument.ref.id.text());
    check_same(reader.member("version"), instrument.ref.version);
    into.instrument = instrument.ref;
    into.instrument_extras = reader.extras({"id", "version"});
}

/// All members of the object `enterprise`, which is free.
Extras read_enterprise(const JsonReader& reader) {
    Extras members;
    for (const auto& [key, member] : reader.members()) {
        put(members, key, write_canonical(*member.json()));
    }
    return members;
}

void read_profile(const JsonReader& reader, const Instrument& instrument, Assessment& into) {
    for (const auto& [id, member] : reader.members()) {
        const ProfileField* const field = instrument.find(FieldId(id));
        if (field == nullptr) {
            member.warn(FindingCode::unknown_member, excerpt(id));
            put(into.profile_extras, id, write_canonical(*member.json()));
        } else if (auto value = read_value(member, *field)) {
            into.profile.insert_or_assign(field->id, std::move(*value));
        }
    }
}

void read_answers(const JsonReader& reader, const Instrument& instrument, Assessment& into) {
    for (const auto& [id, member] : reader.members()) {
        const auto index = instrument.find(CriterionId(id));
        if (!index) {
            member.report(FindingCode::unknown_criterion, excerpt(id));
            continue;
        }
        const Criterion& criterion = instrument.criteria[*index];
        if (Answer answer = read_answer(member, criterion); !is_blank(answer)) {
            into.answers.insert_or_assign(criterion.id, std::move(answer));
        }
    }
}

/// Another program's member of that name is kept like any that is not known.
template <typename Value, typename Read>
void read_ours(const JsonReader& reader, std::string_view name, Value& value, Extras& extras,
               const Read& read) {
    if (!reader) {
        return;
    }
    if (auto ours = read(*reader.json())) {
        value = std::move(*ours);
    } else {
        reader.warn(FindingCode::unknown_member, std::string(name));
        put(extras, name, write_canonical(*reader.json()));
    }
}

Assessment read_root(const JsonReader& root, const Instrument& instrument) {
    Assessment assessment;
    if (!root.is_object()) {
        return assessment;
    }
    assessment.extras = root.extras({"format", "id", "instrument", "enterprise", "period",
                                     "profile", "answers", "plan", "review", "history"});
    read_format(root, assessment_format);
    assessment.id = AssessmentId(root.member("id").identifier().value_or(""));
    read_ref(root.member("instrument"), instrument, assessment);
    assessment.enterprise = read_enterprise(root.member("enterprise"));
    assessment.period = root.member("period").string().value_or("");
    read_profile(root.member("profile"), instrument, assessment);
    read_answers(root.member("answers"), instrument, assessment);
    Extras& others = assessment.extras;
    read_ours(root.optional("plan"), "plan", assessment.plan, others,
              [&](const Json& json) { return read_plan_choices(json, instrument); });
    read_ours(root.optional("review"), "review", assessment.review, others,
              [&](const Json& json) { return read_review(json, instrument); });
    read_ours(root.optional("history"), "history", assessment.history, others, read_history);
    return assessment;
}

Json ref_json(const InstrumentRef& ref, const Extras& extras) {
    Json json =
        Json::object({{"id", Json::string(ref.id.text())}, {"version", Json::string(ref.version)}});
    add_extras(json, extras);
    return json;
}

struct ProfileValueWriter {
    Json operator()(const OptionId& id) const { return Json::string(id.text()); }
    Json operator()(bool truth) const { return Json::boolean(truth); }
    Json operator()(Decimal number) const { return Json::decimal(number); }
    Json operator()(const std::string& text) const { return Json::string(text); }
};

/// Fields and criteria stand in the instrument's order, as people fill them in.
Json profile_json(const Assessment& assessment, const Instrument& instrument) {
    Json json = Json::object();
    for (const ProfileField& field : instrument.profile) {
        const auto filled = assessment.profile.find(field.id);
        if (filled != assessment.profile.end()) {
            json.members.emplace_back(field.id.text(), to_json(filled->second));
        }
    }
    add_extras(json, assessment.profile_extras);
    return json;
}

Json answers_json(const Assessment& assessment, const Instrument& instrument) {
    Json json = Json::object();
    for (const Criterion& criterion : instrument.criteria) {
        const auto answer = assessment.answers.find(criterion.id);
        if (answer != assessment.answers.end()) {
            json.members.emplace_back(criterion.id.text(), to_json(answer->second));
        }
    }
    return json;
}

}  // namespace

Checked<Assessment> read_assessment(std::string_view bytes, const Instrument& instrument) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {.value = std::nullopt, .findings = std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    Assessment assessment = read_root(reading.root(parsed.root), instrument);
    return reading.result(std::move(assessment));
}

Checked<Assessment> read_assessment(const Json& json, std::string_view where,
                                    const Instrument& instrument) {
    Reading reading{std::string(where)};
    Assessment assessment = read_root(reading.root(json), instrument);
    return reading.result(std::move(assessment));
}

Checked<InstrumentRef> read_instrument_ref(std::string_view bytes) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {.value = std::nullopt, .findings = std::move(parsed.findings)};
    }
    // What else is wrong is left to the reading of the whole.
    Reading reading;
    const JsonReader root = reading.root(parsed.root);
    root.is_object();
    const JsonReader reader = root.member("instrument");
    reader.is_object();
    InstrumentRef ref{.id = InstrumentId(reader.member("id").string().value_or("")),
                      .version = std::string(reader.member("version").string().value_or(""))};
    return reading.result(std::move(ref));
}

Json to_json(const Assessment& assessment, const Instrument& instrument) {
    Json enterprise = Json::object();
    add_extras(enterprise, assessment.enterprise);
    Json json =
        Json::object({{"format", Json::string(assessment_format)},
                      {"id", Json::string(assessment.id.text())},
                      {"instrument", ref_json(assessment.instrument, assessment.instrument_extras)},
                      {"enterprise", std::move(enterprise)},
                      {"period", Json::string(assessment.period)},
                      {"profile", profile_json(assessment, instrument)},
                      {"answers", answers_json(assessment, instrument)}});
    if (assessment.plan != PlanChoices{}) {
        json.members.emplace_back("plan", to_json(assessment.plan));
    }
    if (assessment.review != Review{}) {
        json.members.emplace_back("review", to_json(assessment.review));
    }
    if (assessment.history != History{}) {
        json.members.emplace_back("history", to_json(assessment.history));
    }
    // What was not of our form gives way to what has been said since.
    Extras others = assessment.extras;
    std::erase_if(others, [&](const Extra& extra) { return json.find(extra.key) != nullptr; });
    add_extras(json, others);
    return json;
}

Json to_json(const ProfileValue& value) {
    return std::visit(ProfileValueWriter{}, value);
}

Checked<ProfileValue> read_profile_value(const Json& json, std::string_view where,
                                         const ProfileField& field) {
    Reading reading{std::string(where)};
    const auto value = read_value(reading.root(json), field);
    if (!value) {
        return {.value = std::nullopt, .findings = reading.take_findings()};
    }
    return reading.result(*value);
}

std::string write_assessment(const Assessment& assessment, const Instrument& instrument) {
    return write_canonical(to_json(assessment, instrument)) + '\n';
}

}  // namespace assessment::exchange
