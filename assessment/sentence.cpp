// SPDX-License-Identifier: MIT
#include "assessment/sentence.hpp"

namespace assessment {

using namespace literals;

namespace {

/// A type is named in the reader's language; anything else that a rule wants ("0..5", a
/// member's name) is the document's own.
std::string expected_text(const Finding& finding, const Catalogue& words) {
    const std::string key = "finding.expected." + finding.expected;
    const bool is_type = finding.code == FindingCode::wrong_type && words.has(key);
    return is_type ? words(TextKey{key}) : finding.expected;
}

}  // namespace

std::string sentence(const Finding& finding, const Catalogue& words) {
    const std::string key = "finding." + std::string(name(finding.code));
    return words(TextKey{key},
                 {{"value", finding.value}, {"expected", expected_text(finding, words)}});
}

std::string sentence(const Error& error, const Catalogue& words) {
    const std::string key = "error." + std::string(name(error.code));
    const std::string what = words(TextKey{key}, {{"where", error.where}});
    return error.detail.empty()
               ? what
               : words("error.with_detail"_text, {{"what", what}, {"detail", error.detail}});
}

std::string_view name(ErrorCode code) {
    switch (code) {
        case ErrorCode::file_missing:
            return "file_missing";
        case ErrorCode::file_unreadable:
            return "file_unreadable";
        case ErrorCode::file_unwritable:
            return "file_unwritable";
        case ErrorCode::font_missing:
            return "font_missing";
        case ErrorCode::storage_blocked:
            return "storage_blocked";
        case ErrorCode::storage_busy:
            return "storage_busy";
        case ErrorCode::storage_full:
            return "storage_full";
        case ErrorCode::storage_damaged:
            return "storage_damaged";
        case ErrorCode::storage_newer:
            return "storage_newer";
        case ErrorCode::storage_failed:
            return "storage_failed";
    }
    return {};
}

}  // namespace assessment
