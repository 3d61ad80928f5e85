// SPDX-License-Identifier: MIT
#include "app/view/verify_view.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/view/parts.hpp"
#include "assessment/exchange/code_sequence.hpp"
#include "assessment/exchange/difference_words.hpp"
#include "assessment/exchange/qr_code.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verification_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using exchange::Soundness;
using exchange::Verification;

Tone tone_of(Soundness soundness) {
    switch (soundness) {
        case Soundness::countersigned:
        case Soundness::is_signed:
            return Tone::good;
        case Soundness::not_signed:
            return Tone::accent;
        case Soundness::unknown_instrument:
            return Tone::warning;
        case Soundness::score_differs:
        case Soundness::altered:
        case Soundness::unreadable:
            return Tone::bad;
    }
    return Tone::normal;
}

/// How many of each kind, where there are several.
Blocks counts(const Session& session) {
    const auto& words = session.words();
    Facts facts{.side_by_side = true};
    for (int at = 0; at < exchange::soundness_count; ++at) {
        const auto soundness = static_cast<Soundness>(at);
        const auto count = std::ranges::count(
            session.checked, soundness,
            [](const CheckedReport& report) { return report.verification->soundness; });
        if (count > 0) {
            facts.facts.push_back({.label = exchange::soundness_text(soundness, words),
                                   .value = std::to_string(count)});
        }
    }
    return session.checked.size() < 2 ? Blocks{} : Blocks{std::move(facts)};
}

Facts report_facts(const Verification& verification, const assessment::Report& report,
                   const Session& session) {
    const auto& words = session.words();
    const auto& tier = report.score.tier;
    return {
        .facts = {{.label = words("report.fact.period"_text), .value = report.assessment.period},
                  {.label = words("report.fact.issued"_text),
                   .value = exchange::date_text(report.issued, words)},
                  {.label = words("verify_screen.tier"_text),
                   .value = tier ? report.instrument->tiers[*tier].title.in(session.language)
                                 : words("verify_screen.no_tier"_text)},
                  {.label = words("report.fact.code"_text),
                   .value = exchange::check_code(verification.digest)}},
        .side_by_side = true};
}

std::string signature_state(const exchange::CheckedSignature& checked, const Session& session) {
    const auto& words = session.words();
    if (!checked.is_valid) {
        return words("verify_screen.signature.invalid"_text);
    }
    if (checked.signature.key == own_key(session.signing)) {
        return words("verify_screen.signature.own"_text);
    }
    return checked.is_in_force ? words("verify_screen.signature.known"_text)
           : checked.known     ? words("verify_screen.signature.not_in_force"_text)
                               : words("verify_screen.signature.unknown"_text);
}

List signature_list(const Verification& verification, const Session& session) {
    const auto& words = session.words();
    List list{.label = words("verify_screen.signatures"_text)};
    for (const exchange::CheckedSignature& checked : verification.signatures) {
        const auto& signature = checked.signature;
        const std::string state = signature_state(checked, session);
        list.items.push_back(
            {.text = words("verify_screen.signature"_text,
                           {{"role", exchange::signer_text(signature.by, words)},
                            {"name", checked.known ? checked.known->name : signature.name},
                            {"day", exchange::date_text(signature.signed_on, words)}}),
             .detail = words("verify_screen.fingerprint_of"_text,
                             {{"fingerprint", exchange::fingerprint(signature.key)}}),
             .value = state,
             .tone = checked.is_valid ? Tone::good : Tone::bad,
             .icon = checked.is_valid ? Icon::check : Icon::cross,
             .icon_label = state});
    }
    return list;
}

List finding_list(const Verification& verification, const Catalogue& words) {
    List list{.label = words("notice.findings"_text)};
    const auto* instrument = verification.report ? verification.report->instrument.get() : nullptr;
    const bool is_error = !is_sound(verification.soundness);
    for (const assessment::Finding& finding : verification.findings) {
        list.items.push_back(
            {.text = exchange::difference_text(finding, instrument, words),
             .detail = exchange::says_its_place(finding) ? std::string() : finding.where,
             .tone = is_error ? Tone::bad : Tone::warning,
             .icon = is_error ? Icon::cross : Icon::warning,
             .icon_label =
                 is_error ? words("finding_is.error"_text) : words("finding_is.warning"_text)});
    }
    return list;
}

/// A commissioner signs what the enterprise signed, once.
bool may_be_countersigned(const Verification& verification, const Session& session) {
    const std::string own = own_key(session.signing);
    const auto by_own = [&](const exchange::CheckedSignature& checked) {
        return checked.signature.key == own &&
               checked.signature.by == assessment::Signer::commissioner;
    };
    return is_sound(verification.soundness) && !verification.signatures.empty() &&
           verification.signatures.size() < assessment::most_signatures &&
           std::ranges::none_of(verification.signatures, by_own);
}

Button countersign_button(std::size_t index, const std::string& subject, const Session& session) {
    const auto& words = session.words();
    Button sign = button("verify." + std::to_string(index) + ".countersign",
                         words("verify_screen.countersign"_text), Countersign{index},
                         Emphasis::primary, Icon::check);
    sign.control.spoken = words("verify_screen.countersign_of"_text, {{"enterprise", subject}});
    if (session.signing.name.empty()) {
        sign.control.enabled = false;
        sign.control.reason = words("verify_screen.name_missing"_text);
    }
    return sign;
}

/// The file in codes that another device takes from this screen, one below the other, after the one
/// that is printed on paper too.
Fold code_fold(std::size_t index, const CheckedReport& checked, const Session& session) {
    const auto& words = session.words();
    const std::string id = "verify." + std::to_string(index) + ".codes";
    const auto texts = exchange::code_texts(checked.bytes);
    Blocks blocks;
    const auto show = [&](const std::string& which, std::string label, const std::string& text) {
        exchange::QrCode code = exchange::qr_code(text);
        blocks.push_back(Paragraph{.text = label});
        blocks.push_back(Pattern{.id = id + "." + which,
                                 .label = std::move(label),
                                 .side = code.side,
                                 .dark = std::move(code.dark)});
    };
    if (session.open_folds.contains(id)) {
        show("digest", words("report.check.qr"_text), checked.verification->digest);
        blocks.push_back(Paragraph{
            .text = texts.empty()
                        ? words("verify_screen.codes.too_many"_text)
                        : words("verify_screen.codes.text"_text, {{"count", texts.size()}}),
            .tone = Tone::muted});
        for (std::size_t i = 0; i < texts.size(); ++i) {
            show(std::to_string(i + 1),
                 words("verify_screen.codes.one"_text, {{"number", i + 1}, {"all", texts.size()}}),
                 texts[i]);
        }
    }
    return fold(session, id, words("verify_screen.codes"_text), std::move(blocks));
}

Card report_card(std::size_t index, const Session& session) {
    const auto& words = session.words();
    const CheckedReport& checked = session.checked[index];
    const Verification& verification = *checked.verification;
    const std::string enterprise = verification.report
                                       ? exchange::enterprise_name(verification.report->assessment)
                                       : std::string();
    Card card{.blocks = {}, .tone = tone_of(verification.soundness)};
    card.blocks.push_back(
        Row{.blocks = {Heading{.text = enterprise.empty() ? checked.file : enterprise, .level = 2},
                       Badge{.text = exchange::soundness_text(verification.soundness, words),
                             .tone = tone_of(verification.soundness)}}});
    if (!enterprise.empty()) {
        card.blocks.push_back(Paragraph{.text = checked.file, .tone = Tone::muted});
    }
    card.blocks.push_back(Paragraph{exchange::soundness_meaning(verification.soundness, words)});
    if (verification.report) {
        card.blocks.push_back(report_facts(verification, *verification.report, session));
    }
    if (!verification.signatures.empty()) {
        card.blocks.push_back(signature_list(verification, session));
    }
    if (!verification.findings.empty()) {
        card.blocks.push_back(finding_list(verification, words));
    }
    if (may_be_countersigned(verification, session)) {
        card.blocks.push_back(Row{.blocks = {countersign_button(index, enterprise, session)}});
    }
    if (is_sound(verification.soundness)) {
        card.blocks.push_back(code_fold(index, checked, session));
    }
    return card;
}

}  // namespace

Blocks verify_view(const Session& session) {
    const auto& words = session.words();
    Blocks blocks{Heading{.text = words("verify_screen.title"_text), .level = 1},
                  Paragraph{.text = words("verify_screen.text"_text), .tone = Tone::muted}};
    Row row{.blocks = {FilePick{.control = {.id = "verify.open",
                                            .label = words("verify_screen.open"_text),
                                            .action = VerifyFile{}},
                                .accept = ".json,.txt",
                                .several = true,
                                .emphasis = Emphasis::primary}}};
    row.blocks.push_back(button("verify.programme", words("programme.screen"_text),
                                Go{{.screen = Screen::programme}}, Emphasis::quiet, Icon::chart));
    if (!session.checked.empty()) {
        row.blocks.push_back(button("verify.clear", words("verify_screen.clear"_text),
                                    ForgetVerified{}, Emphasis::quiet, Icon::remove));
    }
    blocks.push_back(std::move(row));
    for (Blocks more : {offered_keys(session), counts(session)}) {
        for (Block& block : more) {
            blocks.push_back(std::move(block));
        }
    }
    for (std::size_t index = 0; index < session.checked.size(); ++index) {
        blocks.push_back(report_card(index, session));
    }
    for (Block& block : key_blocks(session)) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace app::view
