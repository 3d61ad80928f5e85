// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_starter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/text.hpp"

namespace assessment::exchange {

namespace {

/// A member that the model has.
Json& member(Json& object, std::string_view key) {
    return std::ranges::find(object.members, key, &std::pair<std::string, Json>::first)->second;
}

std::string_view text_of(const Json& object, std::string_view key) {
    const Json* found = object.find(key);
    return found == nullptr ? std::string_view() : std::string_view(found->text);
}

/// Puts the number in wherever the pattern has a place for it.
Json numbered(Json pattern, std::size_t number) {
    const std::array fills{Fill("number", number)};
    pattern.text = fill(pattern.text, fills);
    for (Json& item : pattern.items) {
        item = numbered(std::move(item), number);
    }
    for (auto& [key, value] : pattern.members) {
        value = numbered(std::move(value), number);
    }
    return pattern;
}

bool is_used(const Json& criteria, std::string_view key, std::string_view id) {
    return std::ranges::any_of(
        criteria.items, [&](const Json& criterion) { return text_of(criterion, key) == id; });
}

/// Minimums and gates of what is there.
void trim(Json& tier, const Json& criteria) {
    std::erase_if(member(tier, "dimensions").members, [&](const auto& minimum) {
        return !is_used(criteria, "dimension", minimum.first);
    });
    std::erase_if(member(tier, "gates").items, [&](const Json& gate) {
        return !is_used(criteria, "id", text_of(gate, "criterion"));
    });
}

}  // namespace

Json starter_instrument(StarterParts parts, const InstrumentId& id, std::size_t criteria) {
    Json instrument = std::move(parts.model);
    member(instrument, "id") = Json::string(id.text());
    auto& list = member(instrument, "criteria").items;
    list.resize(std::min(list.size(), criteria));
    while (list.size() < criteria) {
        list.push_back(numbered(parts.pattern, list.size() + 1));
    }
    const Json& kept = member(instrument, "criteria");
    std::erase_if(member(instrument, "dimensions").items, [&](const Json& dimension) {
        return !is_used(kept, "dimension", text_of(dimension, "id"));
    });
    for (Json& tier : member(instrument, "tiers").items) {
        trim(tier, kept);
    }
    return instrument;
}

}  // namespace assessment::exchange
