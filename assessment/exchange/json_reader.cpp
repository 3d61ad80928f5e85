// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_reader.hpp"

#include <algorithm>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

bool contains(std::initializer_list<std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

std::string joined(std::initializer_list<std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) {
        text += (text.empty() ? "" : ", ") + std::string(word);
    }
    return text;
}

std::string interval(Decimal least, Decimal greatest) {
    return to_string(least) + ".." + to_string(greatest);
}

}  // namespace

std::string JsonReader::where() const {
    return reading_ == nullptr ? std::string() : reading_->where(place_);
}

void JsonReader::report(FindingCode code, std::string value, std::string expected) const {
    if (reading_ != nullptr) {
        reading_->report({.severity = Severity::error,
                          .code = code,
                          .where = where(),
                          .value = std::move(value),
                          .expected = std::move(expected)});
    }
}

void JsonReader::warn(FindingCode code, std::string value, std::string expected) const {
    if (reading_ != nullptr) {
        reading_->report({.severity = Severity::warning,
                          .code = code,
                          .where = where(),
                          .value = std::move(value),
                          .expected = std::move(expected)});
    }
}

std::size_t JsonReader::findings() const {
    return reading_ == nullptr ? 0 : reading_->findings_.size();
}

bool JsonReader::expect(Json::Kind kind, std::string_view name) const {
    if (json_ != nullptr && json_->kind != kind) {
        report(FindingCode::wrong_type, excerpt(*json_), std::string(name));
    }
    return is(kind);
}

JsonReader JsonReader::at(const Json& json, std::string_view key) const {
    return {&json, reading_->add({.parent = place_, .key = key}), reading_};
}

bool JsonReader::is_object() const {
    return expect(Json::Kind::object, "object");
}

bool JsonReader::is_object_of(std::initializer_list<std::string_view> known) const {
    if (!is_object()) {
        return false;
    }
    for (const auto& [key, json] : json_->members) {
        if (!contains(known, key)) {
            at(json, key).report(FindingCode::unknown_member, excerpt(key));
        }
    }
    return true;
}

Extras JsonReader::extras(std::initializer_list<std::string_view> known) const {
    Extras extras;
    if (!is(Json::Kind::object)) {
        return extras;
    }
    for (const auto& [key, json] : json_->members) {
        if (!contains(known, key)) {
            at(json, key).warn(FindingCode::unknown_member, excerpt(key));
            extras.push_back({.key = key, .json = write_canonical(json)});
        }
    }
    std::ranges::sort(extras, {}, &Extra::key);
    return extras;
}

JsonReader JsonReader::member(std::string_view key) const {
    const JsonReader found = optional(key);
    if (!found && is(Json::Kind::object)) {
        const JsonReader missing(nullptr, reading_->add({.parent = place_, .key = key}), reading_);
        missing.report(FindingCode::missing_member, {}, std::string(key));
    }
    return found;
}

JsonReader JsonReader::optional(std::string_view key) const {
    const Json* const found = is(Json::Kind::object) ? json_->find(key) : nullptr;
    return found == nullptr ? JsonReader() : at(*found, key);
}

std::vector<std::pair<std::string_view, JsonReader>> JsonReader::members() const {
    std::vector<std::pair<std::string_view, JsonReader>> readers;
    if (is_object()) {
        readers.reserve(json_->members.size());
        for (const auto& [key, json] : json_->members) {
            readers.emplace_back(key, at(json, key));
        }
    }
    return readers;
}

std::vector<JsonReader> JsonReader::list() const {
    std::vector<JsonReader> readers;
    if (expect(Json::Kind::array, "array")) {
        readers.reserve(json_->items.size());
        for (std::size_t i = 0; i < json_->items.size(); ++i) {
            const auto place =
                reading_->add({.parent = place_, .key = {}, .index = i, .is_item = true});
            readers.push_back({&json_->items[i], place, reading_});
        }
    }
    return readers;
}

std::vector<JsonReader> JsonReader::list_of(std::size_t count) const {
    auto readers = list();
    if (is(Json::Kind::array) && readers.size() != count) {
        report(FindingCode::wrong_count, std::to_string(readers.size()), std::to_string(count));
    }
    return readers;
}

std::vector<JsonReader> JsonReader::filled_list() const {
    auto readers = list();
    if (is(Json::Kind::array) && readers.empty()) {
        report(FindingCode::empty_list);
    }
    return readers;
}

std::optional<std::string_view> JsonReader::string() const {
    if (!expect(Json::Kind::string, "string")) {
        return std::nullopt;
    }
    return json_->text;
}

std::optional<std::string_view> JsonReader::identifier() const {
    const auto text = string();
    if (text && !is_identifier(*text)) {
        report(FindingCode::bad_identifier, excerpt(*text));
        return std::nullopt;
    }
    return text;
}

std::optional<bool> JsonReader::boolean() const {
    if (!expect(Json::Kind::boolean, "boolean")) {
        return std::nullopt;
    }
    return json_->truth;
}

std::optional<Decimal> JsonReader::number() const {
    return number(Decimal{-largest_decimal.millionths}, largest_decimal);
}

std::optional<Decimal> JsonReader::number(Decimal least, Decimal greatest) const {
    if (!expect(Json::Kind::number, "number") || has_long_exponent(json_->text)) {
        return std::nullopt;
    }
    const auto decimal = parse_decimal(json_->text);
    if (!decimal && decimal.error() == DecimalError::too_many_decimals) {
        report(FindingCode::too_many_decimals, excerpt(json_->text), "6");
        return std::nullopt;
    }
    if (!decimal || *decimal < least || *decimal > greatest) {
        report(FindingCode::out_of_range, excerpt(json_->text), interval(least, greatest));
        return std::nullopt;
    }
    return *decimal;
}

std::optional<std::int64_t> JsonReader::integer(std::int64_t least, std::int64_t greatest) const {
    if (!expect(Json::Kind::number, "integer") || has_long_exponent(json_->text)) {
        return std::nullopt;
    }
    const auto decimal = parse_decimal(json_->text);
    const bool fraction = decimal ? decimal->millionths % millionths_per_unit != 0
                                  : decimal.error() == DecimalError::too_many_decimals;
    if (fraction) {
        report(FindingCode::not_an_integer, excerpt(json_->text));
        return std::nullopt;
    }
    // No number in a document is greater, whatever the caller would take.
    constexpr std::int64_t most = largest_decimal.millionths / millionths_per_unit;
    const Decimal lowest = whole_number(std::clamp(least, -most, most));
    const Decimal highest = whole_number(std::clamp(greatest, -most, most));
    if (!decimal || *decimal < lowest || *decimal > highest) {
        report(FindingCode::out_of_range, excerpt(json_->text), interval(lowest, highest));
        return std::nullopt;
    }
    return decimal->millionths / millionths_per_unit;
}

std::optional<std::size_t> JsonReader::word(std::initializer_list<std::string_view> words) const {
    const auto text = string();
    if (!text) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(words, *text);
    if (found == words.end()) {
        report(FindingCode::not_one_of, excerpt(*text), joined(words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

Reading::Reading(std::string where, Findings found)
    : base_(std::move(where)), findings_(std::move(found)) {
    for (const Finding& finding : findings_) {
        if (finding.code != FindingCode::duplicate_key) {
            spoiled_.insert(finding.where);
        }
    }
}

std::size_t Reading::add(Place place) {
    places_.push_back(place);
    return places_.size() - 1;
}

std::string Reading::where(std::size_t place) const {
    if (place == 0) {
        return base_;
    }
    const Place& step = places_[place];
    const std::string parent = where(step.parent);
    return step.is_item ? pointer(parent, step.index) : pointer(parent, step.key);
}

void Reading::report(Finding finding) {
    if (!spoiled_.contains(finding.where)) {
        findings_.push_back(std::move(finding));
    }
}

}  // namespace assessment::exchange
