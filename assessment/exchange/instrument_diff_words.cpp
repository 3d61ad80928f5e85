// SPDX-License-Identifier: MIT
// What changed, for people and as a document. Declared in instrument_diff.hpp.
#include <array>
#include <utility>

#include "assessment/exchange/instrument_diff.hpp"

namespace assessment::exchange {

using std::string_view_literals::operator""sv;

namespace {

constexpr std::string_view format_name = "ipgauge.instrument-diff/1";

constexpr std::array effects{"asks"sv, "counts"sv, "plans"sv, "words"sv};
static_assert(effects.size() == change_effect_count);

constexpr std::array codes{
    "other_instrument"sv,
    "title"sv,
    "summary"sv,
    "languages"sv,
    "list_order"sv,
    "source_added"sv,
    "source_removed"sv,
    "source_changed"sv,
    "field_added"sv,
    "field_removed"sv,
    "field_changed"sv,
    "field_required"sv,
    "dimension_added"sv,
    "dimension_removed"sv,
    "dimension_weight"sv,
    "dimension_title"sv,
    "criterion_added"sv,
    "criterion_removed"sv,
    "criterion_moved"sv,
    "criterion_weight"sv,
    "criterion_title"sv,
    "question"sv,
    "guidance"sv,
    "answer_type"sv,
    "level_words"sv,
    "thresholds"sv,
    "better"sv,
    "unit"sv,
    "level_of_yes"sv,
    "level_from_zero"sv,
    "bounds"sv,
    "option_added"sv,
    "option_removed"sv,
    "option_label"sv,
    "option_level"sv,
    "item_added"sv,
    "item_removed"sv,
    "item_label"sv,
    "evidence_added"sv,
    "evidence_removed"sv,
    "evidence_label"sv,
    "cites"sv,
    "condition"sv,
    "may_be_not_applicable"sv,
    "quick"sv,
    "step_hours"sv,
    "step_months"sv,
    "step_action"sv,
    "most_not_applicable"sv,
    "assurance_cap"sv,
    "assurance_hours"sv,
    "tier_added"sv,
    "tier_removed"sv,
    "tier_title"sv,
    "tier_basis"sv,
    "tier_total"sv,
    "tier_minimum"sv,
    "gate_added"sv,
    "gate_removed"sv,
    "gate_changed"sv,
};
static_assert(codes.size() == change_code_count);

Json to_json(const InstrumentChange& change, const Catalogue& words) {
    Json json = Json::object(
        {{"effect", Json::string(name(change.effect))}, {"code", Json::string(name(change.code))}});
    if (change.earlier) {
        json.members.emplace_back("earlier", Json::string(*change.earlier));
    }
    if (change.later) {
        json.members.emplace_back("later", Json::string(*change.later));
    }
    json.members.emplace_back("subject", Json::string(change.subject));
    json.members.emplace_back("was", Json::string(change.was));
    json.members.emplace_back("is", Json::string(change.is));
    json.members.emplace_back("sentence", Json::string(sentence(change, words)));
    return json;
}

Json to_json(const Instrument& instrument) {
    return Json::object({{"id", Json::string(instrument.ref.id.text())},
                         {"version", Json::string(instrument.ref.version)},
                         {"digest", Json::string(instrument.digest)}});
}

}  // namespace

std::string_view name(ChangeEffect effect) {
    return effects.at(static_cast<std::size_t>(effect));
}

std::string_view name(ChangeCode code) {
    return codes.at(static_cast<std::size_t>(code));
}

std::string sentence(const InstrumentChange& change, const Catalogue& words) {
    const std::string key = "instrument_diff." + std::string(name(change.code));
    return words(TextKey{key},
                 {{"subject", change.subject}, {"was", change.was}, {"is", change.is}});
}

std::string write_instrument_diff(const InstrumentDiff& diff, const Instrument& earlier,
                                  const Instrument& later, const Catalogue& words) {
    Json changes = Json::array();
    for (const InstrumentChange& change : diff.changes) {
        changes.items.push_back(to_json(change, words));
    }
    const Json comparable = Json::object({{"weight", Json::integer(diff.comparable_weight)},
                                          {"totals", Json::boolean(diff.totals_comparable)},
                                          {"supported", Json::boolean(diff.supported_comparable)},
                                          {"tiers", Json::boolean(diff.tiers_comparable)}});
    return write_canonical(Json::object({{"format", Json::string(format_name)},
                                         {"earlier", to_json(earlier)},
                                         {"later", to_json(later)},
                                         {"changesMeaning", Json::boolean(changes_meaning(diff))},
                                         {"sameVersion", Json::boolean(diff.same_version)},
                                         {"comparable", comparable},
                                         {"changes", std::move(changes)}})) +
           "\n";
}

}  // namespace assessment::exchange
