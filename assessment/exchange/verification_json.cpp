// SPDX-License-Identifier: MIT
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verified_entry.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view format_name = "ipgauge.verification/1";

std::string_view state_of(const CheckedSignature& checked) {
    return !checked.is_valid      ? "invalid"
           : !checked.known       ? "unknown-key"
           : !checked.is_in_force ? "not-in-force"
                                  : "known";
}

Json to_json(const CheckedSignature& checked) {
    const Signature& signature = checked.signature;
    return Json::object(
        {{"role", Json::string(name(signature.by))},
         {"name", Json::string(checked.known ? checked.known->name : signature.name)},
         {"key", Json::string(signature.key)},
         {"fingerprint", Json::string(fingerprint(signature.key))},
         {"signed", Json::string(iso_date(signature.signed_on))},
         {"state", Json::string(state_of(checked))}});
}

Json to_json(const Finding& finding) {
    return Json::object({{"code", Json::string(name(finding.code))},
                         {"where", Json::string(finding.where)},
                         {"value", Json::string(finding.value)},
                         {"expected", Json::string(finding.expected)}});
}

/// Whose report it is and what it says, as recomputed.
void add_report(Json& root, const Report& report) {
    const auto& tiers = report.instrument->tiers;
    const auto& tier = report.score.tier;
    root.members.emplace_back("enterprise", Json::string(enterprise_name(report.assessment)));
    root.members.emplace_back("identity", Json::string(identity(report.assessment)));
    root.members.emplace_back("period", Json::string(report.assessment.period));
    root.members.emplace_back("issued", Json::string(iso_date(report.issued)));
    root.members.emplace_back("draft", Json::boolean(is_draft(report)));
    root.members.emplace_back("tier", tier ? Json::string(tiers[*tier].id.text()) : Json{});
}

template <typename T>
Json list(const std::vector<T>& values) {
    Json json = Json::array();
    for (const T& value : values) {
        json.items.push_back(to_json(value));
    }
    return json;
}

}  // namespace

std::string write_verification(const Verification& verification, std::optional<std::size_t> line) {
    Json root = Json::object({{"format", Json::string(format_name)},
                              {"state", Json::string(name(verification.soundness))},
                              {"digest", Json::string(verification.digest)},
                              {"signatures", list(verification.signatures)},
                              {"findings", list(verification.findings)}});
    if (verification.report) {
        add_report(root, *verification.report);
    }
    if (line) {
        root.members.emplace_back("line", Json::integer(static_cast<std::int64_t>(*line)));
    }
    return write_canonical(root) + "\n";
}

}  // namespace assessment::exchange
