// SPDX-License-Identifier: MIT
#include "assessment/exchange/score_json.hpp"

#include <utility>

namespace assessment::exchange {

namespace {

Json id_or_null(const std::optional<std::uint32_t>& tier, const Instrument& instrument) {
    return tier ? Json::string(instrument.tiers[*tier].id.text()) : Json();
}

Json number_or_null(OptionalWhole number) {
    return number ? Json::integer(*number) : Json();
}

Json range_or_null(const std::optional<Range>& range) {
    return range ? to_json(*range) : Json();
}

Json dimension_json(const Dimension& dimension, const DimensionScore& score) {
    return Json::object({{"id", Json::string(dimension.id.text())},
                         {"score", range_or_null(score.score)},
                         {"answered", Json::integer(score.answered)},
                         {"applicable", Json::integer(score.applicable)},
                         {"overclaimed", Json::boolean(score.overclaimed)}});
}

Json criterion_json(const Criterion& criterion, const CriterionScore& score) {
    return Json::object({{"id", Json::string(criterion.id.text())},
                         {"state", Json::string(name(score.state))},
                         {"level", number_or_null(score.level)},
                         {"supportedLevel", number_or_null(score.supported_level)},
                         {"lost", number_or_null(score.lost)}});
}

Json tier_json(const Tier& tier, const TierScore& score, const Instrument& instrument) {
    Json conditions = Json::array();
    for (const Condition& condition : score.conditions) {
        conditions.items.push_back(to_json(condition, tier, instrument));
    }
    return Json::object({{"id", Json::string(tier.id.text())},
                         {"verdict", Json::string(name(score.verdict))},
                         {"conditions", std::move(conditions)}});
}

}  // namespace

Json to_json(const Range& range) {
    return Json::object({{"low", Json::integer(range.low)},
                         {"high", Json::integer(range.high)},
                         {"supportedLow", Json::integer(range.supported_low)},
                         {"supportedHigh", Json::integer(range.supported_high)}});
}

Json to_json(const Condition& condition, const Tier& tier, const Instrument& instrument) {
    Json json = Json::object({{"kind", Json::string(name(condition.kind))},
                              {"state", Json::string(name(condition.state))}});
    switch (condition.kind) {
        case ConditionKind::total:
            break;
        case ConditionKind::dimension:
        case ConditionKind::not_applicable:
            json.members.emplace_back(
                "dimension", Json::string(instrument.dimensions[condition.dimension].id.text()));
            break;
        case ConditionKind::gate: {
            const Gate& gate = tier.gates[condition.gate];
            json.members.emplace_back("criterion",
                                      Json::string(instrument.criteria[gate.criterion].id.text()));
            break;
        }
    }
    return json;
}

Json to_json(const Score& score, const Instrument& instrument, const AssessmentId& assessment) {
    Json dimensions = Json::array();
    for (std::size_t i = 0; i < score.dimensions.size(); ++i) {
        dimensions.items.push_back(dimension_json(instrument.dimensions[i], score.dimensions[i]));
    }
    Json criteria = Json::array();
    for (std::size_t i = 0; i < score.criteria.size(); ++i) {
        criteria.items.push_back(criterion_json(instrument.criteria[i], score.criteria[i]));
    }
    Json tiers = Json::array();
    for (std::size_t i = 0; i < score.tiers.size(); ++i) {
        tiers.items.push_back(tier_json(instrument.tiers[i], score.tiers[i], instrument));
    }
    return Json::object(
        {{"format", Json::string("ipgauge.score/1")},
         {"instrument", Json::object({{"id", Json::string(instrument.ref.id.text())},
                                      {"version", Json::string(instrument.ref.version)}})},
         {"assessment", Json::string(assessment.text())},
         {"tier", id_or_null(score.tier, instrument)},
         {"total", range_or_null(score.total)},
         {"answered", Json::integer(score.answered)},
         {"applicable", Json::integer(score.applicable)},
         {"dimensions", std::move(dimensions)},
         {"criteria", std::move(criteria)},
         {"tiers", std::move(tiers)}});
}

std::string write_score(const Score& score, const Instrument& instrument,
                        const AssessmentId& assessment) {
    return write_canonical(to_json(score, instrument, assessment)) + '\n';
}

}  // namespace assessment::exchange
