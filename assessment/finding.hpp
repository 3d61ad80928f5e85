// SPDX-License-Identifier: MIT
#pragma once

// Everything that is wrong with a document, each thing with its place. Reading never stops
// at the first mistake and never throws: it gives back a Checked<T>, whose value is there
// only if no finding is an error. The sentence for a finding is in the catalogues under
// `finding.<code>`, so that it can be translated and reworded without touching code.

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assessment {

enum class Severity : std::uint8_t { error, warning };

/// Every rule a document can break. text_key() gives the key of its sentence.
enum class FindingCode : std::uint8_t {
    // the bytes
    file_too_large,
    byte_order_mark,
    not_utf8,
    lone_surrogate,
    not_json,
    nested_too_deep,
    duplicate_key,
    number_exponent,
    // the shape
    missing_member,
    unknown_member,
    wrong_type,
    wrong_format,
    bad_identifier,
    bad_version,
    bad_language,
    empty_text,
    empty_list,
    wrong_count,
    not_an_integer,
    too_many_decimals,
    out_of_range,
    not_one_of,
    // the meaning
    duplicate_id,
    unknown_reference,
    not_ascending,
    not_descending,
    decreasing_caps,
    min_above_max,
    dimension_without_criterion,
    one_form_only,
    options_not_allowed,
    other_instrument,
    unknown_criterion,
    unknown_option,
    duplicate_item,
    one_answer_only,
    not_applicable_refused,
    reason_missing,
    share_of_nothing,
    // a report against itself and against this program
    unknown_instrument,
    instrument_differs,
    digest_differs,
    score_differs,
    plan_differs,
    number_differs,
    signature_differs,
    key_unknown,
    key_not_in_force,
    assessment_not_report,
    levels_only,
};
inline constexpr int finding_code_count = static_cast<int>(FindingCode::levels_only) + 1;

/// The name of a code as it stands in the catalogues and in test data: "duplicate_key".
[[nodiscard]] std::string_view name(FindingCode code);

/// One broken rule: where (a JSON Pointer, "" is the whole document) and the values that
/// fill its sentence: {value} is what was found, {expected} what the rule wants.
struct Finding {
    Severity severity = Severity::error;
    FindingCode code{};
    std::string where;
    std::string value;
    std::string expected;

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

[[nodiscard]] bool has_errors(const Findings& findings);

/// A value read from a document, or everything that keeps it from being one. Warnings may
/// stand beside a value.
template <typename T>
struct [[nodiscard]] Checked {
    std::optional<T> value;
    Findings findings;

    explicit operator bool() const { return value.has_value(); }
    const T& operator*() const {
        assert(value.has_value() && "only what was read without errors is used");
        return *value;
    }
    const T* operator->() const { return &**this; }
};

}  // namespace assessment
