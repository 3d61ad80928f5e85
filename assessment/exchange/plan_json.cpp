// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_json.hpp"

#include <utility>

#include "assessment/exchange/score_json.hpp"

namespace assessment::exchange {

namespace {

Json change_json(const PlanChange& change, const Instrument& instrument) {
    return Json::object(
        {{"criterion", Json::string(instrument.criteria[change.criterion].id.text())},
         {"from", Json::integer(change.from)},
         {"to", Json::integer(change.to)},
         {"fromAssurance", Json::string(name(change.from_assurance))},
         {"toAssurance", Json::string(name(change.to_assurance))},
         {"hours", Json::integer(change.hours)},
         {"months", Json::integer(change.months)}});
}

Json obstacles_json(const Plan& plan, const Instrument& instrument) {
    Json obstacles = Json::array();
    for (const Obstacle& obstacle : plan.obstacles) {
        const Tier& tier = instrument.tiers[obstacle.tier];
        Json json = to_json(obstacle.condition, tier, instrument);
        json.members.emplace_back("tier", Json::string(tier.id.text()));
        obstacles.items.push_back(std::move(json));
    }
    return obstacles;
}

/// What a plan says once it is known what it is for.
Json plan_json(const Plan& plan, const Instrument& instrument, std::string_view aim, Json value) {
    Json json = Json::object({{"format", Json::string("ipgauge.plan/1")},
                              {std::string(aim), std::move(value)},
                              {"status", Json::string(name(plan.status))}});
    if (plan.status == PlanStatus::infeasible) {
        return json;
    }
    Json changes = Json::array();
    for (const PlanChange& change : plan.changes) {
        changes.items.push_back(change_json(change, instrument));
    }
    json.members.emplace_back("hours", Json::integer(plan.hours));
    json.members.emplace_back("changes", std::move(changes));
    json.members.emplace_back("after", Json::object({{"total", to_json(plan.after)}}));
    return json;
}

}  // namespace

Json to_json(const Plan& plan, const Instrument& instrument, const TierId& tier) {
    Json json = plan_json(plan, instrument, "tier", Json::string(tier.text()));
    if (plan.status == PlanStatus::infeasible) {
        json.members.emplace_back("obstacles", obstacles_json(plan, instrument));
    }
    return json;
}

Json to_json(const Plan& plan, const Instrument& instrument, std::int64_t budget) {
    return plan_json(plan, instrument, "budget", Json::integer(budget));
}

Json to_json(std::span<const FrontierPoint> frontier) {
    Json points = Json::array();
    for (const FrontierPoint& point : frontier) {
        points.items.push_back(
            Json::array({Json::integer(point.hours), Json::integer(point.total)}));
    }
    return Json::object(
        {{"format", Json::string("ipgauge.frontier/1")}, {"points", std::move(points)}});
}

std::string write_plan(const Plan& plan, const Instrument& instrument, const TierId& tier) {
    return write_canonical(to_json(plan, instrument, tier)) + '\n';
}

std::string write_plan(const Plan& plan, const Instrument& instrument, std::int64_t budget) {
    return write_canonical(to_json(plan, instrument, budget)) + '\n';
}

std::string write_frontier(std::span<const FrontierPoint> frontier) {
    return write_canonical(to_json(frontier)) + '\n';
}

}  // namespace assessment::exchange
