// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_figures_json.hpp"

#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

namespace {

using programme::ChangeFigures;
using programme::CriterionFigures;
using programme::FieldFigures;
using programme::GroupFigures;
using programme::ProgressFigures;
using programme::Quartiles;
using programme::ScoreFigures;

Json hidden_json() {
    return Json::object({{"hidden", Json::boolean(true)}});
}

template <typename Numbers>
Json numbers_json(const Numbers& numbers) {
    Json json = Json::array();
    for (const auto number : numbers) {
        json.items.push_back(Json::integer(number));
    }
    return json;
}

Json quartiles_json(const std::optional<Quartiles>& quartiles) {
    if (!quartiles) {
        return {};
    }
    return Json::object({{"lower", Json::integer(quartiles->lower)},
                         {"median", Json::integer(quartiles->median)},
                         {"upper", Json::integer(quartiles->upper)}});
}

Json score_json(const ScoreFigures& score) {
    if (score.is_hidden) {
        return hidden_json();
    }
    return Json::object({{"count", Json::integer(score.count)},
                         {"declared", quartiles_json(score.declared)},
                         {"supported", quartiles_json(score.supported)}});
}

Json levels_json(const programme::LevelCounts& levels, std::int64_t answered) {
    Json shares = Json::array();
    for (const std::int64_t at_level : levels) {
        shares.items.push_back(Json::integer(programme::share(at_level, answered)));
    }
    return Json::object({{"counts", numbers_json(levels)},
                         {"quartiles", quartiles_json(programme::quartiles(levels))},
                         {"shares", std::move(shares)}});
}

Json criterion_json(const CriterionId& id, const CriterionFigures& criterion) {
    Json json = hidden_json();
    if (!criterion.is_hidden) {
        json = Json::object({{"answered", Json::integer(criterion.answered)},
                             {"declared", levels_json(criterion.declared, criterion.answered)},
                             {"excluded", Json::integer(criterion.excluded)},
                             {"not-applicable", Json::integer(criterion.not_applicable)},
                             {"open", Json::integer(criterion.open)},
                             {"outrun", Json::integer(criterion.outrun)},
                             {"outrun-levels", Json::integer(criterion.outrun_mean.levels)},
                             {"supported", levels_json(criterion.supported, criterion.answered)},
                             {"supported-levels", Json::integer(criterion.supported_mean.levels)}});
    }
    json.members.emplace_back("id", Json::string(id.text()));
    return json;
}

Json review_json(const programme::ReviewFigures& review) {
    if (review.is_hidden) {
        return hidden_json();
    }
    const Agreement& agreed = review.agreement;
    return Json::object(
        {{"common", Json::integer(agreed.common)},
         {"declared-higher", Json::integer(review.declared_higher)},
         {"declared-lower", Json::integer(review.declared_lower)},
         {"exact", Json::integer(agreed.exact)},
         {"kappa-thousandths", agreed.kappa ? Json::integer(agreed.kappa->numerator) : Json()},
         {"reports", Json::integer(review.reports)},
         {"within-one", Json::integer(agreed.within_one)}});
}

Json group_json(const GroupFigures& group, const Instrument& instrument) {
    if (group.is_hidden) {
        return hidden_json();
    }
    Json dimensions = Json::array();
    for (std::size_t i = 0; i < group.dimensions.size(); ++i) {
        Json dimension = score_json(group.dimensions[i]);
        dimension.members.emplace_back("id", Json::string(instrument.dimensions[i].id.text()));
        dimensions.items.push_back(std::move(dimension));
    }
    Json criteria = Json::array();
    for (std::size_t i = 0; i < group.criteria.size(); ++i) {
        criteria.items.push_back(criterion_json(instrument.criteria[i].id, group.criteria[i]));
    }
    return Json::object({{"agreement", review_json(group.review)},
                         {"criteria", std::move(criteria)},
                         {"dimensions", std::move(dimensions)},
                         {"draft-tiers", numbers_json(group.draft_tiers)},
                         {"drafts", Json::integer(group.drafts)},
                         {"reports", Json::integer(group.reports)},
                         {"tiers", numbers_json(group.tiers)},
                         {"total", score_json(group.total)}});
}

Json field_json(const FieldFigures& field, const Instrument& instrument) {
    Json groups = Json::array();
    for (const GroupFigures& group : field.groups) {
        Json json = group_json(group, instrument);
        json.members.emplace_back("value", Json::string(group.value));
        groups.items.push_back(std::move(json));
    }
    return Json::object({{"field", Json::string(field.field.text())},
                         {"groups", std::move(groups)},
                         {"hidden", Json::boolean(field.is_hidden && !field.has_too_many)},
                         {"too-many", Json::boolean(field.has_too_many)}});
}

Json ids_json(const std::vector<std::uint32_t>& criteria, const Instrument& instrument) {
    Json json = Json::array();
    for (const std::uint32_t at : criteria) {
        json.items.push_back(Json::string(instrument.criteria[at].id.text()));
    }
    return json;
}

Json change_json(const ChangeFigures& change) {
    if (change.is_hidden) {
        return hidden_json();
    }
    return Json::object({{"change", quartiles_json(change.change)},
                         {"fallen", Json::integer(change.fallen)},
                         {"risen", Json::integer(change.risen)},
                         {"same", Json::integer(change.same)}});
}

Json progress_json(const ProgressFigures& progress) {
    Json json = hidden_json();
    if (!progress.is_hidden) {
        Json flow = Json::array();
        for (const auto& from : progress.flow) {
            flow.items.push_back(numbers_json(from));
        }
        Json dimensions = Json::array();
        for (const ChangeFigures& dimension : progress.dimensions) {
            dimensions.items.push_back(change_json(dimension));
        }
        json = Json::object({{"both", Json::integer(progress.both)},
                             {"dimensions", std::move(dimensions)},
                             {"flow", std::move(flow)},
                             {"only-from", Json::integer(progress.only[0])},
                             {"only-to", Json::integer(progress.only[1])},
                             {"total", change_json(progress.total)}});
    }
    json.members.emplace_back("from", Json::string(progress.periods[0]));
    json.members.emplace_back("to", Json::string(progress.periods[1]));
    return json;
}

Json trust_json(const programme::Figures& figures) {
    Json json = Json::object();
    for (std::size_t i = 0; i < figures.trust.size(); ++i) {
        json.members.emplace_back(std::string(name(static_cast<programme::Trust>(i))),
                                  Json::integer(figures.trust.at(i)));
    }
    return json;
}

}  // namespace

std::string write_figures(const ProgrammeReport& report) {
    const programme::Figures& figures = report.figures;
    Json fields = Json::array();
    for (const FieldFigures& field : figures.fields) {
        fields.items.push_back(field_json(field, report.instrument));
    }
    Json tiers = Json::array();
    for (const Tier& tier : report.instrument.tiers) {
        tiers.items.push_back(Json::string(tier.id.text()));
    }
    Json root = Json::object(
        {{"all", group_json(figures.all, report.instrument)},
         {"doubtful", Json::boolean(figures.counts_doubtful)},
         {"elsewhere", Json::integer(figures.elsewhere)},
         {"fields", std::move(fields)},
         {"format", Json::string(figures_format)},
         {"instrument", Json::object({{"id", Json::string(figures.instrument.id.text())},
                                      {"version", Json::string(figures.instrument.version)}})},
         {"least", Json::integer(figures.least)},
         {"outrunning", ids_json(figures.outrunning, report.instrument)},
         {"period", Json::string(report.period)},
         {"programme", Json::string(report.programme)},
         {"tiers", std::move(tiers)},
         {"trust", trust_json(figures)},
         {"weakest", ids_json(figures.weakest, report.instrument)}});
    if (report.issued.ok()) {
        root.members.emplace_back("issued", Json::string(iso_date(report.issued)));
    }
    if (report.progress != nullptr) {
        root.members.emplace_back("progress", progress_json(*report.progress));
    }
    return write_canonical(root) + "\n";
}

}  // namespace assessment::exchange
