// SPDX-License-Identifier: MIT
#include "app/cli/instrument_advice.hpp"

#include <algorithm>
#include <array>

namespace app::cli {

using namespace assessment::literals;
using assessment::FindingCode;
using assessment::TextKey;

namespace {

struct Advice {
    FindingCode code;
    TextKey text;
};

// Of all others the sentence says what would be right, or an instrument never has them.
constexpr std::array advice{
    Advice{FindingCode::byte_order_mark, "finding_advice.byte_order_mark"_text},
    Advice{FindingCode::not_utf8, "finding_advice.not_utf8"_text},
    Advice{FindingCode::not_json, "finding_advice.not_json"_text},
    Advice{FindingCode::duplicate_key, "finding_advice.duplicate_key"_text},
    Advice{FindingCode::missing_member, "finding_advice.missing_member"_text},
    Advice{FindingCode::unknown_member, "finding_advice.unknown_member"_text},
    Advice{FindingCode::empty_text, "finding_advice.empty_text"_text},
    Advice{FindingCode::empty_list, "finding_advice.empty_list"_text},
    Advice{FindingCode::wrong_count, "finding_advice.wrong_count"_text},
    Advice{FindingCode::duplicate_id, "finding_advice.duplicate_id"_text},
    Advice{FindingCode::unknown_reference, "finding_advice.unknown_reference"_text},
    Advice{FindingCode::not_ascending, "finding_advice.not_ascending"_text},
    Advice{FindingCode::not_descending, "finding_advice.not_descending"_text},
    Advice{FindingCode::decreasing_caps, "finding_advice.decreasing_caps"_text},
    Advice{FindingCode::dimension_without_criterion,
           "finding_advice.dimension_without_criterion"_text},
    Advice{FindingCode::one_form_only, "finding_advice.one_form_only"_text},
    Advice{FindingCode::options_not_allowed, "finding_advice.options_not_allowed"_text},
};

}  // namespace

std::optional<TextKey> instrument_advice(FindingCode code) {
    const auto* const found = std::ranges::find(advice, code, &Advice::code);
    return found == advice.end() ? std::nullopt : std::optional(found->text);
}

}  // namespace app::cli
