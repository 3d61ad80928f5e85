// SPDX-License-Identifier: MIT
// Why a tier is reached or not, in words: what each condition compares. Declared in
// explanation_words.hpp.
#include <utility>

#include "assessment/exchange/explanation_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/explanation.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

std::string minimum_text(const ConditionExplanation& explained, const Catalogue& words) {
    if (!explained.is_scored) {
        return words("report.unscored"_text);
    }
    const std::string low = points_text(explained.low);
    const std::string high = points_text(explained.high);
    const std::string minimum = points_text(explained.minimum);
    switch (explained.condition.state) {
        case ConditionState::met:
            return words("why.minimum.met"_text, {{"low", low}, {"minimum", minimum}});
        case ConditionState::open:
            return words("why.minimum.open"_text,
                         {{"low", low}, {"high", high}, {"minimum", minimum}});
        case ConditionState::failed:
            break;
    }
    return words("why.minimum.failed"_text, {{"high", high}, {"minimum", minimum}});
}

std::string gate_text(const ConditionExplanation& explained, const Gate& gate,
                      const Catalogue& words) {
    if (explained.state == State::excluded || explained.state == State::not_applicable) {
        const std::string state = state_text(explained.state, words);
        return gate.waivable ? words("why.gate.waived"_text, {{"state", state}})
                             : words("why.gate.not_waived"_text, {{"state", state}});
    }
    if (explained.state != State::answered) {
        return state_text(explained.state, words);
    }
    std::string level =
        explained.level >= gate.level
            ? words("why.gate.reached"_text, {{"level", explained.level}, {"wanted", gate.level}})
            : words("why.gate.below"_text, {{"level", explained.level}, {"wanted", gate.level}});
    if (gate.assurance == Assurance::declared) {
        return level;
    }
    const std::initializer_list<Fill> fills{
        {"level", level},
        {"assurance", assurance_text(explained.assurance, words)},
        {"wanted", assurance_text(gate.assurance, words)}};
    return explained.assurance >= gate.assurance ? words("why.gate.backed"_text, fills)
                                                 : words("why.gate.unbacked"_text, fills);
}

std::string claim_text(const Claim& claim, const Catalogue& words) {
    return words("why.claim.compared"_text, {{"claimed", claim.claimed},
                                             {"counted", claim.counted},
                                             {"most", claim.most},
                                             {"given", 100 * claim.claimed},
                                             {"allowed", claim.most * claim.counted}});
}

std::string compared_text(const ConditionExplanation& explained, const Tier& tier,
                          const Catalogue& words) {
    switch (explained.condition.kind) {
        case ConditionKind::total:
        case ConditionKind::dimension:
            return minimum_text(explained, words);
        case ConditionKind::gate:
            return gate_text(explained, tier.gates[explained.condition.gate], words);
        case ConditionKind::not_applicable:
            return claim_text(explained.claim, words);
    }
    return {};
}

}  // namespace

ExplanationParts why_tier(const Report& report, std::uint32_t tier, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto explained =
        tier_explanation(instrument, standings(instrument, report.assessment), tier);
    ExplanationTable table{
        .columns = {words("report.condition.wanted"_text), words("why.tier.compared"_text)},
        .rows = {}};
    for (const ConditionExplanation& condition : explained.conditions) {
        const std::string compared = compared_text(condition, instrument.tiers[tier], words);
        const std::string state = condition_state_text(condition.condition.state, words);
        table.rows.push_back(
            {condition_words(report, tier, condition.condition, words).wanted,
             words("why.tier.condition"_text, {{"compared", compared}, {"state", state}})});
    }
    const std::string basis = instrument.tiers[tier].basis == Basis::declared
                                  ? words("report.score.declared"_text)
                                  : words("report.score.supported"_text);
    return {words("why.tier.rule"_text), words("why.tier.basis"_text, {{"score", basis}}),
            std::move(table),
            words("why.tier.verdict"_text, {{"verdict", verdict_text(explained.verdict, words)}})};
}

}  // namespace assessment::exchange
