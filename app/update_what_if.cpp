// SPDX-License-Identifier: MIT
// Supposed answers, and what becomes of them.
#include <algorithm>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

using assessment::Assurance;
using assessment::CriterionId;

/// Changes what is supposed of a criterion; a supposition that says nothing is none.
template <typename Change>
void suppose(Turn& turn, const CriterionId& criterion, const Change& change) {
    const auto instrument = turn.session.instrument();
    const auto at = instrument != nullptr ? instrument->find(criterion) : std::nullopt;
    if (!at) {
        return;
    }
    auto& supposed = turn.session.supposed;
    Supposition& supposition = supposed[criterion];
    change(instrument->criteria[*at], supposition);
    if (supposition == Supposition{}) {
        supposed.erase(criterion);
    }
}

std::optional<int> attainable_level(const assessment::Criterion& criterion, std::string_view text) {
    for (int level = 0; level <= assessment::highest_level; ++level) {
        if (text == std::to_string(level) && (criterion.attainable >> level & 1) != 0) {
            return level;
        }
    }
    return std::nullopt;
}

std::optional<Assurance> assurance_named(std::string_view text) {
    for (const Assurance assurance :
         {Assurance::declared, Assurance::documented, Assurance::verified}) {
        if (text == name(assurance)) {
            return assurance;
        }
    }
    return std::nullopt;
}

/// What a supposition raises, as something that is done anyway; none when it raises nothing.
std::optional<assessment::PlanAim> raise(const assessment::Criterion& criterion,
                                         const assessment::Standing& today,
                                         const Supposition& supposition) {
    const bool is_answered = today.state == assessment::State::answered;
    const int level = is_answered ? today.level : criterion.lowest;
    const Assurance assurance = is_answered ? today.assurance : Assurance::declared;
    const assessment::PlanAim aim{
        .level = std::max(level, supposition.level.value_or(level)),
        .assurance = std::max(assurance, supposition.assurance.value_or(assurance))};
    const bool raises = aim.level > level || aim.assurance > assurance;
    return raises ? std::optional(aim) : std::nullopt;
}

}  // namespace

void apply(Turn& turn, const SupposeLevel& given) {
    suppose(turn, given.criterion, [&](const auto& criterion, Supposition& supposition) {
        supposition.level = attainable_level(criterion, given.value);
    });
}

void apply(Turn& turn, const SupposeAssurance& given) {
    suppose(turn, given.criterion, [&](const auto&, Supposition& supposition) {
        supposition.assurance = assurance_named(given.value);
    });
}

void apply(Turn& turn, const DropSupposed&) {
    turn.session.supposed.clear();
}

void apply(Turn& turn, const PlanSupposed&) {
    const auto instrument = turn.session.instrument();
    auto* assessment = turn.assessment();
    if (instrument == nullptr || assessment == nullptr) {
        return;
    }
    const auto standings = assessment::standings(*instrument, *assessment);
    const auto before = assessment->plan;
    for (const auto& [id, supposition] : turn.session.supposed) {
        const auto at = instrument->find(id);
        const auto aim =
            at ? raise(instrument->criteria[*at], standings[*at], supposition) : std::nullopt;
        if (aim) {
            auto choice =
                before.steps.contains(id) ? before.steps.at(id) : assessment::StepChoice{};
            choice.pinned = aim;
            choice.excluded = false;
            put(assessment->plan, id, std::move(choice));
        }
    }
    turn.session.supposed.clear();
    if (assessment->plan != before) {
        // As in update_plan.cpp: another program's plan gives way, or there were two of that name.
        std::erase_if(assessment->extras, [](const auto& extra) { return extra.key == "plan"; });
        turn.save(PutHead{.enterprise = turn.session.enterprise()->id, .assessment = *assessment});
    }
    stand_at(turn.session, {.screen = Screen::plan, .assessment = assessment->id, .criterion = {}});
}

}  // namespace app
