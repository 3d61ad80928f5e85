// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_choices_json.hpp"

#include <algorithm>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/json_reader.hpp"

namespace assessment::exchange {

namespace {

constexpr std::int64_t most_months = 1'000'000;  // as for a step (SCORING.md 1)

std::optional<PlanAim> read_aim(const JsonReader& reader) {
    if (!reader || !reader.is_object_of({"level", "assurance"})) {
        return std::nullopt;
    }
    const auto level = reader.member("level").integer(0, highest_level);
    const auto assurance =
        reader.optional("assurance").word({"declared", "documented", "verified"});
    return PlanAim{.level = static_cast<int>(level.value_or(0)),
                   .assurance = static_cast<Assurance>(assurance.value_or(0))};
}

std::string read_due(const JsonReader& reader) {
    const std::string due(reader.string().value_or(""));
    if (!due.empty() && !read_iso_date(due)) {
        reader.report(FindingCode::wrong_format);
    }
    return due;
}

StepChoice read_step(const JsonReader& reader) {
    if (!reader.is_object_of({"pinned", "excluded", "due", "post"})) {
        return {};
    }
    StepChoice choice{.pinned = read_aim(reader.optional("pinned")),
                      .excluded = reader.optional("excluded").boolean().value_or(false),
                      .due = read_due(reader.optional("due")),
                      .post = std::string(reader.optional("post").string().value_or(""))};
    if (choice.pinned && choice.excluded) {
        reader.report(FindingCode::one_form_only);
    }
    return choice;
}

PlanChoices read_root(const JsonReader& root, const Instrument& instrument) {
    PlanChoices choices;
    if (!root.is_object_of({"tier", "months", "steps"})) {
        return choices;
    }
    const JsonReader tier = root.optional("tier");
    choices.tier = TierId(tier.string().value_or(""));
    if (tier &&
        std::ranges::find(instrument.tiers, choices.tier, &Tier::id) == instrument.tiers.end()) {
        tier.report(FindingCode::unknown_reference);
    }
    choices.months = root.optional("months").integer(0, most_months);
    for (const auto& [id, step] : root.optional("steps").members()) {
        if (!instrument.find(CriterionId(id))) {
            step.report(FindingCode::unknown_criterion);
        }
        put(choices, CriterionId(id), read_step(step));
    }
    return choices;
}

Json aim_json(const PlanAim& aim) {
    return Json::object(
        {{"level", Json::integer(aim.level)}, {"assurance", Json::string(name(aim.assurance))}});
}

Json step_json(const StepChoice& choice) {
    Json json = Json::object();
    if (choice.pinned) {
        json.members.emplace_back("pinned", aim_json(*choice.pinned));
    }
    if (choice.excluded) {
        json.members.emplace_back("excluded", Json::boolean(true));
    }
    if (!choice.due.empty()) {
        json.members.emplace_back("due", Json::string(choice.due));
    }
    if (!choice.post.empty()) {
        json.members.emplace_back("post", Json::string(choice.post));
    }
    return json;
}

}  // namespace

std::optional<PlanChoices> read_plan_choices(const Json& json, const Instrument& instrument) {
    Reading reading;
    PlanChoices choices = read_root(reading.root(json), instrument);
    return reading.findings().empty() ? std::optional(std::move(choices)) : std::nullopt;
}

Json to_json(const PlanChoices& choices) {
    Json json = Json::object();
    if (!choices.tier.empty()) {
        json.members.emplace_back("tier", Json::string(choices.tier.text()));
    }
    if (choices.months) {
        json.members.emplace_back("months", Json::integer(*choices.months));
    }
    Json steps = Json::object();
    for (const auto& [criterion, choice] : choices.steps) {
        steps.members.emplace_back(criterion.text(), step_json(choice));
    }
    if (!steps.members.empty()) {
        json.members.emplace_back("steps", std::move(steps));
    }
    return json;
}

}  // namespace assessment::exchange
