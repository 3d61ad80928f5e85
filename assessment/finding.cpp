// SPDX-License-Identifier: MIT
#include "assessment/finding.hpp"

#include <algorithm>
#include <array>

namespace assessment {

namespace {

using std::string_view_literals::operator""sv;

// In the order of FindingCode.
constexpr std::array names{
    "file_too_large"sv,
    "byte_order_mark"sv,
    "not_utf8"sv,
    "lone_surrogate"sv,
    "not_json"sv,
    "nested_too_deep"sv,
    "duplicate_key"sv,
    "number_exponent"sv,
    "missing_member"sv,
    "unknown_member"sv,
    "wrong_type"sv,
    "wrong_format"sv,
    "bad_identifier"sv,
    "bad_version"sv,
    "bad_language"sv,
    "empty_text"sv,
    "empty_list"sv,
    "wrong_count"sv,
    "not_an_integer"sv,
    "too_many_decimals"sv,
    "out_of_range"sv,
    "not_one_of"sv,
    "duplicate_id"sv,
    "unknown_reference"sv,
    "not_ascending"sv,
    "not_descending"sv,
    "decreasing_caps"sv,
    "min_above_max"sv,
    "dimension_without_criterion"sv,
    "one_form_only"sv,
    "options_not_allowed"sv,
    "other_instrument"sv,
    "unknown_criterion"sv,
    "unknown_option"sv,
    "duplicate_item"sv,
    "one_answer_only"sv,
    "not_applicable_refused"sv,
    "reason_missing"sv,
    "share_of_nothing"sv,
    "unknown_instrument"sv,
    "instrument_differs"sv,
    "digest_differs"sv,
    "score_differs"sv,
    "plan_differs"sv,
    "number_differs"sv,
    "signature_differs"sv,
    "key_unknown"sv,
    "key_not_in_force"sv,
    "assessment_not_report"sv,
    "levels_only"sv,
};
static_assert(names.size() == finding_code_count);

}  // namespace

std::string_view name(FindingCode code) {
    return names[static_cast<std::size_t>(code)];
}

bool has_errors(const Findings& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace assessment
