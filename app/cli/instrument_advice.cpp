// SPDX-License-Identifier: MIT
#include "app/cli/instrument_advice.hpp"

namespace app::cli {

using namespace assessment::literals;
using assessment::FindingCode;
using assessment::TextKey;

std::optional<TextKey> instrument_advice(FindingCode code) {
    switch (code) {
        case FindingCode::byte_order_mark:
            return "finding_advice.byte_order_mark"_text;
        case FindingCode::not_utf8:
            return "finding_advice.not_utf8"_text;
        case FindingCode::not_json:
            return "finding_advice.not_json"_text;
        case FindingCode::duplicate_key:
            return "finding_advice.duplicate_key"_text;
        case FindingCode::missing_member:
            return "finding_advice.missing_member"_text;
        case FindingCode::unknown_member:
            return "finding_advice.unknown_member"_text;
        case FindingCode::empty_text:
            return "finding_advice.empty_text"_text;
        case FindingCode::empty_list:
            return "finding_advice.empty_list"_text;
        case FindingCode::wrong_count:
            return "finding_advice.wrong_count"_text;
        case FindingCode::duplicate_id:
            return "finding_advice.duplicate_id"_text;
        case FindingCode::unknown_reference:
            return "finding_advice.unknown_reference"_text;
        case FindingCode::not_ascending:
            return "finding_advice.not_ascending"_text;
        case FindingCode::not_descending:
            return "finding_advice.not_descending"_text;
        case FindingCode::decreasing_caps:
            return "finding_advice.decreasing_caps"_text;
        case FindingCode::dimension_without_criterion:
            return "finding_advice.dimension_without_criterion"_text;
        case FindingCode::one_form_only:
            return "finding_advice.one_form_only"_text;
        case FindingCode::options_not_allowed:
            return "finding_advice.options_not_allowed"_text;
        // The sentence says what would be right, or an instrument never has it.
        case FindingCode::file_too_large:
        case FindingCode::lone_surrogate:
        case FindingCode::nested_too_deep:
        case FindingCode::number_exponent:
        case FindingCode::wrong_type:
        case FindingCode::wrong_format:
        case FindingCode::bad_identifier:
        case FindingCode::bad_version:
        case FindingCode::bad_language:
        case FindingCode::not_an_integer:
        case FindingCode::too_many_decimals:
        case FindingCode::out_of_range:
        case FindingCode::not_one_of:
        case FindingCode::min_above_max:
        case FindingCode::other_instrument:
        case FindingCode::unknown_criterion:
        case FindingCode::unknown_option:
        case FindingCode::duplicate_item:
        case FindingCode::one_answer_only:
        case FindingCode::not_applicable_refused:
        case FindingCode::reason_missing:
        case FindingCode::share_of_nothing:
        case FindingCode::unknown_instrument:
        case FindingCode::instrument_differs:
        case FindingCode::digest_differs:
        case FindingCode::score_differs:
        case FindingCode::plan_differs:
        case FindingCode::number_differs:
        case FindingCode::signature_differs:
        case FindingCode::key_unknown:
        case FindingCode::key_not_in_force:
        case FindingCode::levels_only:
            break;
    }
    return std::nullopt;
}

}  // namespace app::cli
