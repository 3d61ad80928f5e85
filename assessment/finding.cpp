// SPDX-License-Identifier: MIT
#include "assessment/finding.hpp"

#include <algorithm>

namespace assessment {

std::string_view name(FindingCode code) {
    switch (code) {
        case FindingCode::file_too_large:
            return "file_too_large";
        case FindingCode::byte_order_mark:
            return "byte_order_mark";
        case FindingCode::not_utf8:
            return "not_utf8";
        case FindingCode::lone_surrogate:
            return "lone_surrogate";
        case FindingCode::not_json:
            return "not_json";
        case FindingCode::nested_too_deep:
            return "nested_too_deep";
        case FindingCode::duplicate_key:
            return "duplicate_key";
        case FindingCode::number_exponent:
            return "number_exponent";
        case FindingCode::missing_member:
            return "missing_member";
        case FindingCode::unknown_member:
            return "unknown_member";
        case FindingCode::wrong_type:
            return "wrong_type";
        case FindingCode::wrong_format:
            return "wrong_format";
        case FindingCode::bad_identifier:
            return "bad_identifier";
        case FindingCode::bad_version:
            return "bad_version";
        case FindingCode::bad_language:
            return "bad_language";
        case FindingCode::empty_text:
            return "empty_text";
        case FindingCode::empty_list:
            return "empty_list";
        case FindingCode::wrong_count:
            return "wrong_count";
        case FindingCode::not_an_integer:
            return "not_an_integer";
        case FindingCode::too_many_decimals:
            return "too_many_decimals";
        case FindingCode::out_of_range:
            return "out_of_range";
        case FindingCode::not_one_of:
            return "not_one_of";
        case FindingCode::duplicate_id:
            return "duplicate_id";
        case FindingCode::unknown_reference:
            return "unknown_reference";
        case FindingCode::not_ascending:
            return "not_ascending";
        case FindingCode::not_descending:
            return "not_descending";
        case FindingCode::decreasing_caps:
            return "decreasing_caps";
        case FindingCode::min_above_max:
            return "min_above_max";
        case FindingCode::dimension_without_criterion:
            return "dimension_without_criterion";
        case FindingCode::one_form_only:
            return "one_form_only";
        case FindingCode::options_not_allowed:
            return "options_not_allowed";
        case FindingCode::other_instrument:
            return "other_instrument";
        case FindingCode::unknown_criterion:
            return "unknown_criterion";
        case FindingCode::unknown_option:
            return "unknown_option";
        case FindingCode::duplicate_item:
            return "duplicate_item";
        case FindingCode::one_answer_only:
            return "one_answer_only";
        case FindingCode::not_applicable_refused:
            return "not_applicable_refused";
        case FindingCode::reason_missing:
            return "reason_missing";
        case FindingCode::share_of_nothing:
            return "share_of_nothing";
        case FindingCode::unknown_instrument:
            return "unknown_instrument";
        case FindingCode::instrument_differs:
            return "instrument_differs";
        case FindingCode::digest_differs:
            return "digest_differs";
        case FindingCode::score_differs:
            return "score_differs";
    }
    return {};
}

bool has_errors(const Findings& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace assessment
