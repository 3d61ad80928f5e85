// SPDX-License-Identifier: MIT
#include "app/view/planning.hpp"

#include <utility>

#include "assessment/exchange/report_words.hpp"
#include "assessment/plan_limits.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

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

std::string change_text(const Planning& planning, const assessment::PlanChange& change) {
    const auto& words = planning.subject.words;
    const std::string level =
        change.from == change.to
            ? exchange::level_text(change.to, words)
            : words("plan.from_to"_text, {{"from", exchange::level_text(change.from, words)},
                                          {"to", exchange::level_text(change.to, words)}});
    if (change.from_assurance == change.to_assurance) {
        return level;
    }
    const std::string assurance = words(
        "plan.from_to"_text, {{"from", exchange::assurance_text(change.from_assurance, words)},
                              {"to", exchange::assurance_text(change.to_assurance, words)}});
    return words("plan.level_and_assurance"_text, {{"level", level}, {"assurance", assurance}});
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
