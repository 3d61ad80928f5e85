// SPDX-License-Identifier: MIT
#include "assessment/exchange/difference_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/exchange/report_words.hpp"
#include "assessment/sentence.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// The steps of a JSON Pointer; what is escaped in them has no name here anyway.
std::vector<std::string_view> steps_of(std::string_view pointer) {
    std::vector<std::string_view> steps;
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const auto end = std::min(pointer.find('/'), pointer.size());
        steps.push_back(pointer.substr(0, end));
        pointer.remove_prefix(end);
    }
    return steps;
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_all = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return is_all ? std::optional(number) : std::nullopt;
}

/// Which end of a range the last step names.
std::optional<std::string> end_text(std::string_view step, const Catalogue& words) {
    if (step == "low") {
        return words("verify.part.low"_text);
    }
    if (step == "high") {
        return words("verify.part.high"_text);
    }
    if (step == "supportedLow") {
        return words("verify.part.supported_low"_text);
    }
    return step == "supportedHigh" ? std::optional(words("verify.part.supported_high"_text))
                                   : std::nullopt;
}

template <typename Part>
std::string title_of(const std::vector<Part>& parts, std::string_view index,
                     const Catalogue& words) {
    const auto at = whole(index);
    return at && *at >= 0 && static_cast<std::size_t>(*at) < parts.size()
               ? parts[static_cast<std::size_t>(*at)].title.in(words.language())
               : std::string();
}

/// What the score says of a dimension, a criterion or a tier: its title, where it is known.
std::string part_text(const std::vector<std::string_view>& steps, const Instrument* instrument,
                      const Catalogue& words) {
    std::string title;
    if (instrument != nullptr && steps.size() > 2) {
        title = steps[1] == "dimensions" ? title_of(instrument->dimensions, steps[2], words)
                : steps[1] == "criteria" ? title_of(instrument->criteria, steps[2], words)
                                         : title_of(instrument->tiers, steps[2], words);
    }
    if (!title.empty()) {
        return title;
    }
    return steps[1] == "dimensions" ? words("verify.part.dimension"_text)
           : steps[1] == "criteria" ? words("verify.part.criterion"_text)
                                    : words("verify.part.tier"_text);
}

/// Where it is, by name; empty for what has none.
std::string place_text(const std::vector<std::string_view>& steps, const Instrument* instrument,
                       const Catalogue& words) {
    if (steps.empty()) {
        return {};
    }
    if (steps.front() == "plan") {
        return words("report.sheet.plan"_text);
    }
    if (steps.front() == "draft") {
        return words("verify.part.draft"_text);
    }
    if (steps.front() != "score" || steps.size() < 2) {
        return {};
    }
    const auto end = end_text(steps.back(), words);
    if (steps[1] == "total") {
        return words("report.total"_text) + end.value_or("");
    }
    if (steps[1] == "tier") {
        return words("verify.part.tier"_text);
    }
    if (steps[1] != "dimensions" && steps[1] != "criteria" && steps[1] != "tiers") {
        return words("verify.part.count"_text);
    }
    const std::string part = part_text(steps, instrument, words);
    return end ? words("verify.part.of"_text, {{"part", part}, {"end", *end}}) : part;
}

std::string without_quotes(std::string_view text) {
    const bool is_quoted = text.size() > 1 && text.starts_with('"') && text.ends_with('"');
    return std::string(is_quoted ? text.substr(1, text.size() - 2) : text);
}

/// A value as it stands in the file, as it would be said.
std::string value_text(const std::string& value, const std::vector<std::string_view>& steps,
                       const Instrument* instrument, const Catalogue& words) {
    if (steps.empty()) {
        return value;
    }
    const bool is_score = end_text(steps.back(), words).has_value() || steps.back() == "lost";
    if (const auto number = whole(value); number && is_score) {
        return points_text(*number);
    }
    if (value == "null" || value == "–") {
        return words("verify.part.none"_text);
    }
    if (value == "true" || value == "false") {
        return value == "true" ? words("profile.yes"_text) : words("profile.no"_text);
    }
    std::string bare = without_quotes(value);
    for (const Verdict verdict : {Verdict::achieved, Verdict::open, Verdict::missed}) {
        if (steps.back() == "verdict" && bare == name(verdict)) {
            return verdict_text(verdict, words);
        }
    }
    if (instrument != nullptr) {
        const auto tier = std::ranges::find(instrument->tiers, bare,
                                            [](const Tier& one) { return one.id.text(); });
        if (tier != instrument->tiers.end()) {
            return tier->title.in(words.language());
        }
    }
    return bare;
}

}  // namespace

bool says_its_place(const Finding& finding) {
    constexpr std::array codes{FindingCode::unknown_instrument, FindingCode::instrument_differs,
                               FindingCode::digest_differs,     FindingCode::score_differs,
                               FindingCode::plan_differs,       FindingCode::number_differs,
                               FindingCode::signature_differs,  FindingCode::key_unknown,
                               FindingCode::key_not_in_force,   FindingCode::assessment_not_report,
                               FindingCode::levels_only,        FindingCode::file_too_large};
    return std::ranges::find(codes, finding.code) != codes.end();
}

std::string difference_text(const Finding& finding, const Instrument* instrument,
                            const Catalogue& words) {
    if (finding.code != FindingCode::number_differs) {
        return sentence(finding, words);
    }
    const auto steps = steps_of(finding.where);
    Finding said = finding;
    said.value = value_text(finding.value, steps, instrument, words);
    said.expected = value_text(finding.expected, steps, instrument, words);
    const std::string place = place_text(steps, instrument, words);
    const std::string reason = sentence(said, words);
    return place.empty() ? reason
                         : words("verify.finding"_text, {{"where", place}, {"reason", reason}});
}

}  // namespace assessment::exchange
