// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_partial_json.hpp"

#include "assessment/exchange/counts_text.hpp"
#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

namespace {

using programme::FieldCounts;
using programme::GroupCounts;
using programme::Histogram;
using programme::Partial;
using programme::ScoreCounts;

template <typename Numbers>
Json numbers_json(const Numbers& numbers) {
    Json json = Json::array();
    for (const auto number : numbers) {
        json.items.push_back(Json::integer(number));
    }
    return json;
}

/// The places of a list that are not 0.
template <typename Numbers>
Json line_json(const Numbers& numbers) {
    std::string line;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != 0) {
            add_count(line, i, numbers[i]);
        }
    }
    return Json::string(line);
}

Json line_json(const Histogram& histogram) {
    std::string line;
    histogram.each([&](int score, std::uint32_t times) {
        add_count(line, static_cast<std::uint64_t>(score), times);
    });
    return Json::string(line);
}

Json scores_json(const ScoreCounts& scores) {
    return Json::object(
        {{"declared", line_json(scores.declared)}, {"supported", line_json(scores.supported)}});
}

Json group_json(const GroupCounts& group) {
    Json dimensions = Json::array();
    for (const ScoreCounts& dimension : group.dimensions) {
        dimensions.items.push_back(scores_json(dimension));
    }
    Json criteria = Json::array();
    for (const programme::PlaceCounts& places : group.criteria) {
        criteria.items.push_back(line_json(places));
    }
    return Json::object({{"criteria", std::move(criteria)},
                         {"dimensions", std::move(dimensions)},
                         {"draft-tiers", numbers_json(group.draft_tiers)},
                         {"drafts", Json::integer(group.drafts)},
                         {"reports", Json::integer(group.reports)},
                         {"reviewed", Json::integer(group.reviewed)},
                         {"reviews", line_json(group.reviews)},
                         {"tiers", numbers_json(group.tiers)},
                         {"total", scores_json(group.total)},
                         {"trust", numbers_json(group.trust)}});
}

Json field_json(const FieldCounts& field) {
    Json groups = Json::array();
    for (const auto& [name, counts] : field.groups) {
        Json group = group_json(counts);
        group.members.emplace_back("value", Json::string(name));
        groups.items.push_back(std::move(group));
    }
    return Json::object({{"field", Json::string(field.field.text())},
                         {"groups", std::move(groups)},
                         {"too-many", Json::boolean(field.has_too_many)}});
}

}  // namespace

std::string write_partial(const Partial& partial) {
    Json fields = Json::array();
    for (const FieldCounts& field : partial.fields) {
        fields.items.push_back(field_json(field));
    }
    return write_canonical(Json::object(
               {{"format", Json::string(partial_format)},
                {"instrument",
                 Json::object({{"id", Json::string(partial.instrument.id.text())},
                               {"version", Json::string(partial.instrument.version)}})},
                {"digest", Json::string(partial.digest)},
                {"doubtful", Json::boolean(partial.counts_doubtful)},
                {"elsewhere", Json::integer(partial.elsewhere)},
                {"all", group_json(partial.all)},
                {"fields", std::move(fields)}})) +
           "\n";
}

}  // namespace assessment::exchange
