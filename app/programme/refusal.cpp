// SPDX-License-Identifier: MIT
#include "app/programme/refusal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/exchange/difference_words.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/utf8.hpp"
#include "assessment/sentence.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Finding;
using assessment::FindingCode;
using exchange::Json;

struct Known {
    std::string_view name;
    assessment::TextKey sentence;
};

constexpr std::array<Known, refusal_count> refusals{{
    {"unknown-kind", "programme.refusal.unknown_kind"_text},
    {"symbolic-link", "programme.refusal.symbolic_link"_text},
    {"not-a-file", "programme.refusal.not_a_file"_text},
    {"too-large", "programme.refusal.too_large"_text},
    {"too-deep", "programme.refusal.too_deep"_text},
    {"cannot-read", "programme.refusal.cannot_read"_text},
    {"archive-damaged", "programme.refusal.archive_damaged"_text},
    {"archive-encrypted", "programme.refusal.archive_encrypted"_text},
    {"archive-name", "programme.refusal.archive_name"_text},
    {"archive-nested", "programme.refusal.archive_nested"_text},
    {"archive-bomb", "programme.refusal.archive_bomb"_text},
    {"archive-entries", "programme.refusal.archive_entries"_text},
    {"desk-full", "programme.refusal.desk_full"_text},
    {"file-too-large", "programme.refusal.file_too_large"_text},
}};

std::optional<FindingCode> finding_code(std::string_view name) {
    for (int at = 0; at < assessment::finding_code_count; ++at) {
        if (const auto code = static_cast<FindingCode>(at); assessment::name(code) == name) {
            return code;
        }
    }
    return std::nullopt;
}

std::optional<Refusal> refusal_of(std::string_view name) {
    const auto* at = std::ranges::find(refusals, name, &Known::name);
    return at == refusals.end() ? std::nullopt
                                : std::optional(static_cast<Refusal>(at - refusals.begin()));
}

Json to_json(const Reason& reason) {
    if (reason.refusal) {
        return Json::object({{"refusal", Json::string(name(*reason.refusal))}});
    }
    const Finding& finding = reason.finding;
    return Json::object(
        {{"code", Json::string(assessment::name(finding.code))},
         {"expected", Json::string(finding.expected)},
         {"value", Json::string(finding.value)},
         {"warning", Json::boolean(finding.severity == assessment::Severity::warning)},
         {"where", Json::string(finding.where)}});
}

std::string text_of(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member != nullptr && member->kind == Json::Kind::string ? member->text : std::string();
}

std::optional<Reason> read_reason(const Json& json) {
    if (const auto refusal = refusal_of(text_of(json, "refusal"))) {
        return Reason{.refusal = refusal};
    }
    const auto code = finding_code(text_of(json, "code"));
    if (!code) {
        return std::nullopt;
    }
    const Json* warning = json.find("warning");
    const bool is_warning = warning != nullptr && warning->truth;
    return Reason{.finding = {.severity = is_warning ? assessment::Severity::warning
                                                     : assessment::Severity::error,
                              .code = *code,
                              .where = text_of(json, "where"),
                              .value = text_of(json, "value"),
                              .expected = text_of(json, "expected")}};
}

}  // namespace

std::string_view name(Refusal refusal) {
    return refusals.at(static_cast<std::size_t>(refusal)).name;
}

Reasons reasons_of(const assessment::Findings& findings) {
    const auto cut = [](const std::string& text) {
        return std::string(exchange::beginning(text, longest_reason_text));
    };
    Reasons reasons;
    for (const Finding& finding : findings) {
        if (reasons.size() == most_reasons) {
            break;
        }
        reasons.push_back({.finding = {.severity = finding.severity,
                                       .code = finding.code,
                                       .where = cut(finding.where),
                                       .value = cut(finding.value),
                                       .expected = cut(finding.expected)}});
    }
    return reasons;
}

std::string write_reasons(const Reasons& reasons) {
    Json json = Json::array();
    for (const Reason& reason : reasons) {
        json.items.push_back(to_json(reason));
    }
    return write_canonical(json);
}

Reasons read_reasons(std::string_view json) {
    Reasons reasons;
    if (json == "[]") {
        return reasons;
    }
    const auto parsed = exchange::parse_json(json);
    for (const Json& item : parsed.root.items) {
        if (auto reason = read_reason(item)) {
            reasons.push_back(std::move(*reason));
        }
    }
    return reasons;
}

std::string plain_text(const Reason& reason, const assessment::Instrument* instrument,
                       const assessment::Catalogue& words) {
    if (reason.refusal) {
        return reason_text(reason, words);
    }
    const bool is_plain = exchange::says_its_place(reason.finding) ||
                          reason.finding.severity == assessment::Severity::warning;
    return is_plain ? exchange::difference_text(reason.finding, instrument, words)
                    : words("verify.means.unreadable"_text);
}

std::string reason_text(const Reason& reason, const assessment::Catalogue& words) {
    if (reason.refusal) {
        return words(refusals.at(static_cast<std::size_t>(*reason.refusal)).sentence);
    }
    const std::string said = sentence(reason.finding, words);
    return reason.finding.where.empty()
               ? said
               : words("verify.finding"_text, {{"where", reason.finding.where}, {"reason", said}});
}

}  // namespace app::programme
