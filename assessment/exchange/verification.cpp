// SPDX-License-Identifier: MIT
#include "assessment/exchange/verification.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "assessment/exchange/differences.hpp"
#include "assessment/exchange/quick_verification.hpp"
#include "assessment/exchange/signature.hpp"

namespace assessment::exchange {

namespace {

constexpr std::array<std::string_view, soundness_count> names{
    "countersigned",      "signed",  "unsigned",  "score-differs",
    "unknown-instrument", "altered", "unreadable"};

bool has(const Findings& findings, FindingCode code) {
    return std::ranges::find(findings, code, &Finding::code) != findings.end();
}

/// The file from which an enterprise goes on answering, sent in place of its report.
bool is_assessment(const Json& root) {
    const Json* format = root.find("format");
    return format != nullptr && format->kind == Json::Kind::string &&
           format->text.starts_with("ipgauge.assessment/");
}

/// What the file says its digest is.
std::string stated_digest(const Json& root) {
    const Json* digest = root.find("digest");
    return digest != nullptr && digest->kind == Json::Kind::string ? digest->text : std::string();
}

void check_signatures(Verification& verification, const std::vector<Signature>& signatures,
                      const KeyRegistry& registry) {
    const auto fits = valid(signatures, verification.digest);
    for (std::size_t at = 0; at < signatures.size(); ++at) {
        const Signature& signature = signatures[at];
        CheckedSignature checked{.signature = signature, .is_valid = fits[at]};
        if (const KnownKey* known = find(registry, signature.by, signature.key)) {
            checked.known = *known;
            checked.is_in_force = is_in_force(*known, signature.signed_on);
        }
        const std::string where = pointer("/signatures", at);
        if (!checked.is_valid) {
            verification.findings.push_back({.severity = Severity::error,
                                             .code = FindingCode::signature_differs,
                                             .where = where,
                                             .value = signature.name,
                                             .expected = {}});
        } else if (signature.by == Signer::commissioner && !checked.is_in_force) {
            verification.findings.push_back(
                {.severity = Severity::warning,
                 .code = checked.known ? FindingCode::key_not_in_force : FindingCode::key_unknown,
                 .where = where,
                 .value = signature.name,
                 .expected = fingerprint(signature.key)});
        }
        verification.signatures.push_back(std::move(checked));
    }
}

/// Names each number, where reading only said that some differ.
void name_numbers(Verification& verification, const Report& report, const Json& root) {
    if (!has(verification.findings, FindingCode::score_differs) &&
        !has(verification.findings, FindingCode::plan_differs)) {
        return;
    }
    std::erase_if(verification.findings, [](const Finding& finding) {
        return finding.code == FindingCode::score_differs ||
               finding.code == FindingCode::plan_differs;
    });
    const Json again = figures_json(report);
    for (const std::string_view member : {"draft", "score", "plan"}) {
        const Json* stated = root.find(member);
        const Json* expected = again.find(member);
        if (stated != nullptr && expected != nullptr) {
            std::ranges::move(
                differences(
                    *stated, *expected, pointer("", member),
                    most_differences - std::min(most_differences, verification.findings.size())),
                std::back_inserter(verification.findings));
        }
    }
}

Soundness soundness_of(const Verification& verification) {
    const Findings& findings = verification.findings;
    if (has(findings, FindingCode::digest_differs) ||
        has(findings, FindingCode::signature_differs)) {
        return Soundness::altered;
    }
    if (has(findings, FindingCode::unknown_instrument) ||
        has(findings, FindingCode::instrument_differs)) {
        return Soundness::unknown_instrument;
    }
    if (!verification.report) {
        return Soundness::unreadable;
    }
    if (has(findings, FindingCode::number_differs)) {
        return Soundness::score_differs;
    }
    const auto counts = [](const CheckedSignature& checked) {
        return checked.signature.by == Signer::commissioner && checked.is_in_force;
    };
    return std::ranges::any_of(verification.signatures, counts) ? Soundness::countersigned
           : verification.signatures.empty()                    ? Soundness::not_signed
                                                                : Soundness::is_signed;
}

}  // namespace

std::string_view name(Soundness soundness) {
    return names.at(static_cast<std::size_t>(soundness));
}

bool is_sound(Soundness soundness) {
    return soundness <= Soundness::not_signed;
}

Verification concluded(Report report, std::string digest, const KeyRegistry& registry) {
    Verification verification;
    verification.digest = std::move(digest);
    check_signatures(verification, report.signatures, registry);
    verification.report = std::move(report);
    verification.soundness = soundness_of(verification);
    return verification;
}

Verification verify(std::string_view bytes, const FindInstrument& find,
                    const KeyRegistry& registry) {
    Verification verification;
    const ParsedJson parsed = parse_json(bytes);
    if (parsed.readable && is_assessment(parsed.root)) {
        verification.findings = {{.severity = Severity::error,
                                  .code = FindingCode::assessment_not_report,
                                  .where = {},
                                  .value = {},
                                  .expected = {}}};
        return verification;
    }
    if (!parsed.readable || !is_report(parsed.root)) {
        verification.findings = read_report(parsed, find).findings;
        return verification;
    }
    verification.digest = report_digest(parsed.root);
    auto read = read_report(parsed, find, verification.digest);
    verification.findings = std::move(read.findings);
    const bool fits = stated_digest(parsed.root) == verification.digest;
    if (!fits && !has(verification.findings, FindingCode::digest_differs) &&
        !stated_digest(parsed.root).empty()) {
        verification.findings.push_back({.severity = Severity::error,
                                         .code = FindingCode::digest_differs,
                                         .where = "/digest",
                                         .value = stated_digest(parsed.root),
                                         .expected = {}});
    }
    verification.report = std::move(read.value);
    if (verification.report) {
        name_numbers(verification, *verification.report, parsed.root);
        check_signatures(verification, verification.report->signatures, registry);
    }
    verification.soundness = soundness_of(verification);
    return verification;
}

}  // namespace assessment::exchange
