// SPDX-License-Identifier: MIT
#include "app/programme/rule_reader.hpp"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdint>

namespace app::programme {

namespace {

using assessment::Instrument;
using assessment::programme::Quota;
using assessment::programme::SelectionRule;

constexpr int hundred = 100;
constexpr int full_marks = 10'000;  // hundredths
constexpr int most_percent = 99;

template <std::integral Number>
std::optional<Number> whole(std::string_view text, Number greatest) {
    Number number{};
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number =
        error == std::errc{} && stopped == text.data() + text.size() && number >= 0;
    return is_number && number <= greatest ? std::optional(number) : std::nullopt;
}

/// "60" or "60.5" points, in hundredths.
std::optional<int> points(std::string_view text) {
    const auto dot = std::min(text.find('.'), text.size());
    const auto units = whole(text.substr(0, dot), hundred);
    std::string decimals(dot < text.size() ? text.substr(dot + 1) : std::string_view("0"));
    if (!units || decimals.empty() || decimals.size() > 2) {
        return std::nullopt;
    }
    decimals.resize(2, '0');
    const auto fraction = whole(decimals, hundred - 1);
    const int hundredths = *units * hundred + fraction.value_or(0);
    return fraction && hundredths <= full_marks ? std::optional(hundredths) : std::nullopt;
}

class RuleReader {
public:
    explicit RuleReader(const Instrument& instrument) : instrument_(instrument) {}

    bool read(std::string_view part, const std::string& text) {
        if (part == "places") {
            has_places_ = true;
            return put(whole(text, most_places), rule_.places);
        }
        if (part == "tier") {
            return read_tier(text);
        }
        if (part == "total") {
            return put(points(text), rule_.total);
        }
        if (part == "trust") {
            const auto trust = assessment::programme::read_trust(text);
            return trust && counts(*trust) && put(trust, rule_.trust);
        }
        if (part == "percent") {
            return put(whole(text, most_percent), moved_.percent);
        }
        if (part.starts_with(minimum_part)) {
            return read_minimum(part.substr(minimum_part.size()), text);
        }
        if (part.starts_with(least_part)) {
            auto* quota = quota_of(part.substr(least_part.size()));
            return quota != nullptr && put(whole(text, most_places), quota->at_least);
        }
        if (part.starts_with(most_part)) {
            auto* quota = quota_of(part.substr(most_part.size()));
            return quota != nullptr && (quota->at_most = whole(text, most_places)).has_value();
        }
        return false;
    }

    [[nodiscard]] bool has_places() const { return has_places_; }
    RuleReading take() { return {.rule = std::move(rule_), .moved = moved_}; }

private:
    template <typename Value>
    static bool put(const std::optional<Value>& read, Value& value) {
        value = read.value_or(value);
        return read.has_value();
    }

    bool read_tier(const std::string& text) {
        const auto at =
            std::ranges::find(instrument_.tiers, assessment::TierId(text), &assessment::Tier::id);
        if (at == instrument_.tiers.end()) {
            return false;
        }
        rule_.tier = static_cast<std::uint32_t>(at - instrument_.tiers.begin());
        return true;
    }

    bool read_minimum(std::string_view dimension, const std::string& text) {
        const auto at = std::ranges::find(instrument_.dimensions,
                                          assessment::DimensionId(std::string(dimension)),
                                          &assessment::Dimension::id);
        const auto least = points(text);
        if (at == instrument_.dimensions.end() || !least) {
            return false;
        }
        rule_.minimums.push_back(
            {.dimension = static_cast<std::uint32_t>(at - instrument_.dimensions.begin()),
             .hundredths = *least});
        return true;
    }

    /// Of "FIELD=VALUE"; null when that is none of the profile's fields.
    Quota* quota_of(std::string_view group) {
        const auto equals = group.find('=');
        const assessment::FieldId field{std::string(group.substr(0, equals))};
        if (equals == std::string_view::npos || instrument_.find(field) == nullptr) {
            return nullptr;
        }
        const std::string value(group.substr(equals + 1));
        auto& quotas = rule_.quotas;
        const auto at = std::ranges::find_if(quotas, [&](const Quota& quota) {
            return quota.field == field && quota.value == value;
        });
        return at != quotas.end() ? &*at
                                  : &quotas.emplace_back(Quota{.field = field, .value = value});
    }

    const Instrument& instrument_;
    SelectionRule rule_;
    assessment::programme::SensitivityRules moved_;
    bool has_places_ = false;
};

}  // namespace

RuleReading read_rule(std::span<const RuleText> texts, const Instrument& instrument) {
    RuleReader reader(instrument);
    for (const auto& [part, text] : texts) {
        if (!text.empty() && !reader.read(part, text)) {
            return {.wrong = part};
        }
    }
    return reader.has_places() ? reader.take() : RuleReading{.wrong = "places"};
}

}  // namespace app::programme
