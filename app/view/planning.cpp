// SPDX-License-Identifier: MIT
#include "app/view/planning.hpp"

#include <utility>

#include "assessment/plan_limits.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

Option side(const Subject& subject, Screen screen, std::string id, std::string label) {
    return {.control = {.id = std::move(id),
                        .label = std::move(label),
                        .action = Go{subject.place(screen)}},
            .chosen = subject.session.place.screen == screen};
}

}  // namespace

const assessment::StepChoice* Planning::choice(std::uint32_t at) const {
    const auto& steps = subject.assessment().plan.steps;
    const auto found = steps.find(criterion(at).id);
    return found == steps.end() ? nullptr : &found->second;
}

const std::string& Planning::tier_title() const {
    return subject.in_language(subject.instrument().tiers[tier].title);
}

std::optional<Planning> planning_of(const Subject& subject) {
    const auto& instrument = subject.instrument();
    const auto& choices = subject.assessment().plan;
    const auto tier = assessment::planned_tier(instrument, choices, subject.score());
    if (!tier) {
        return std::nullopt;
    }
    Planning planning{.subject = subject,
                      .tier = *tier,
                      .limits = assessment::limits_of(instrument, choices),
                      .standings = assessment::standings(instrument, subject.assessment()),
                      .plan = {}};
    planning.plan = assessment::plan(instrument, planning.standings, *tier, planning.limits);
    return planning;
}

std::string step_id(const assessment::Criterion& criterion, std::string_view part) {
    return "plan.step." + criterion.id.text() + "." + std::string(part);
}

ChoiceGroup plan_sides(const Subject& subject) {
    const auto& words = subject.words;
    return {.id = "plan.side",
            .label = words("plan.side"_text),
            .options = {side(subject, Screen::plan, "plan.side.plan", words("plan.side.plan"_text)),
                        side(subject, Screen::what_if, "plan.side.what_if",
                             words("plan.side.what_if"_text))},
            .look = ChoiceLook::segments,
            .label_hidden = true};
}

}  // namespace app::view
