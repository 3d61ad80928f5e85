// SPDX-License-Identifier: MIT
#include "assessment/exchange/levels_json.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/exchange/answer_json.hpp"
#include "assessment/exchange/plan_choices_json.hpp"

namespace assessment::exchange {

namespace {

std::string attainable_text(std::uint8_t levels) {
    std::string text;
    for (int level = 0; level <= highest_level; ++level) {
        if ((levels >> static_cast<unsigned>(level) & 1U) != 0) {
            text += (text.empty() ? "" : ", ") + std::to_string(level);
        }
    }
    return text;
}

int read_level(const JsonReader& reader, const Criterion& criterion) {
    const int level = static_cast<int>(reader.integer(0, highest_level).value_or(0));
    if (reader.is(Json::Kind::number) &&
        (criterion.attainable >> static_cast<unsigned>(level) & 1U) == 0) {
        reader.report(FindingCode::not_one_of, std::to_string(level),
                      attainable_text(criterion.attainable));
    }
    return level;
}

/// A criterion without a condition cannot be excluded or pending, and not every one may be not
/// applicable.
void check_state(const JsonReader& reader, State state, const Criterion& criterion) {
    const bool is_conditional = state == State::excluded || state == State::pending;
    if (is_conditional && !criterion.applies_if) {
        reader.report(FindingCode::not_one_of, std::string(name(state)),
                      "notApplicable, answered, unanswered");
    }
    if (state == State::not_applicable && !criterion.may_be_not_applicable) {
        reader.report(FindingCode::not_applicable_refused, criterion.id.text());
    }
}

std::vector<Standing> read_criteria(const JsonReader& reader, const Instrument& instrument) {
    std::vector<Standing> standings(instrument.criteria.size());
    if (!reader || !reader.is_object()) {
        return standings;
    }
    for (const auto& [id, member] : reader.members()) {
        if (!instrument.find(CriterionId(id))) {
            member.report(FindingCode::unknown_criterion, std::string(id));
        }
    }
    for (std::size_t at = 0; at < standings.size(); ++at) {
        const Criterion& criterion = instrument.criteria[at];
        standings[at] = read_standing(reader.member(criterion.id.text()), criterion);
    }
    return standings;
}

}  // namespace

Json to_json(const Standing& standing) {
    Json json = Json::object({{"state", Json::string(name(standing.state))}});
    if (standing.state == State::answered) {
        json.members.emplace_back("level", Json::integer(standing.level));
        json.members.emplace_back("assurance", Json::string(name(standing.assurance)));
    }
    return json;
}

Standing read_standing(const JsonReader& reader, const Criterion& criterion) {
    Standing standing;
    if (!reader || !reader.is_object()) {
        return standing;
    }
    const JsonReader state = reader.member("state");
    const auto word =
        state.word({"excluded", "pending", "notApplicable", "answered", "unanswered"});
    if (!word) {
        return standing;
    }
    standing.state = static_cast<State>(*word);
    check_state(state, standing.state, criterion);
    if (standing.state != State::answered) {
        (void)reader.is_object_of({"state"});
        return standing;
    }
    (void)reader.is_object_of({"state", "level", "assurance"});
    standing.level = read_level(reader.member("level"), criterion);
    const auto assurance = reader.member("assurance").word({"declared", "documented", "verified"});
    standing.assurance = static_cast<Assurance>(assurance.value_or(0));
    return standing;
}

Json levels_json(const Assessment& assessment, const Instrument& instrument) {
    Json enterprise = Json::object();
    add_extras(enterprise, assessment.enterprise);
    Json criteria = Json::object();
    for (std::uint32_t at = 0; at < instrument.criteria.size(); ++at) {
        criteria.members.emplace_back(instrument.criteria[at].id.text(),
                                      to_json(standing(instrument, assessment, at)));
    }
    Json json = Json::object({{"assessment", Json::string(assessment.id.text())},
                              {"enterprise", std::move(enterprise)},
                              {"period", Json::string(assessment.period)},
                              {"criteria", std::move(criteria)}});
    if (assessment.plan != PlanChoices{}) {
        json.members.emplace_back("plan", to_json(assessment.plan));
    }
    return json;
}

Assessment read_levels(const JsonReader& reader, const Instrument& instrument) {
    Assessment assessment;
    assessment.instrument = instrument.ref;
    if (!reader ||
        !reader.is_object_of({"assessment", "enterprise", "period", "criteria", "plan"})) {
        return assessment;
    }
    assessment.id = AssessmentId(reader.member("assessment").identifier().value_or(""));
    const JsonReader enterprise = reader.member("enterprise");
    if (enterprise && enterprise.is_object_of({"name"})) {
        if (const auto name = enterprise.optional("name").string()) {
            put(assessment.enterprise, "name", write_canonical(Json::string(*name)));
        }
    }
    assessment.period = reader.member("period").string().value_or("");
    assessment.levels_only = read_criteria(reader.member("criteria"), instrument);
    if (const JsonReader plan = reader.optional("plan")) {
        if (auto choices = read_plan_choices(*plan.json(), instrument)) {
            assessment.plan = std::move(*choices);
        } else {
            plan.report(FindingCode::wrong_format, "", "tier, months, steps");
        }
    }
    return assessment;
}

}  // namespace assessment::exchange
