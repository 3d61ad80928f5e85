// SPDX-License-Identifier: MIT
// What has just happened: removed, imported, exported, refused.
#include <algorithm>
#include <array>
#include <utility>

#include "app/view/frame_view.hpp"
#include "app/view/next_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/exchange/difference_words.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

/// What an altered report, or one made by another engine, says otherwise than its answers do.
bool contradicts(const assessment::Finding& finding) {
    using assessment::FindingCode;
    constexpr std::array codes{FindingCode::digest_differs, FindingCode::score_differs,
                               FindingCode::plan_differs, FindingCode::instrument_differs,
                               FindingCode::signature_differs};
    return std::ranges::find(codes, finding.code) != codes.end();
}

/// As many findings as one reads; the rest are counted.
constexpr std::size_t most_findings = 12;

/// Of several documents in a file the number stands in front, and is said.
std::string place_text(const assessment::Finding& finding, const assessment::Catalogue& words) {
    const bool is_only_one = finding.where.empty() || finding.where.starts_with('/');
    if (is_only_one && assessment::exchange::says_its_place(finding)) {
        return {};
    }
    return finding.where.empty() ? words("notice.whole_file"_text)
                                 : words("notice.place"_text, {{"where", finding.where}});
}

List findings_list(const assessment::Findings& findings, const assessment::Catalogue& words) {
    List list{.label = words("notice.findings"_text)};
    for (std::size_t i = 0; i < findings.size() && i < most_findings; ++i) {
        const auto& finding = findings[i];
        const bool is_error = finding.severity == assessment::Severity::error;
        list.items.push_back({.text = sentence(finding, words),
                              .detail = place_text(finding, words),
                              .tone = is_error ? Tone::bad : Tone::warning,
                              .icon = is_error ? Icon::cross : Icon::warning,
                              .icon_label = is_error ? words("finding_is.error"_text)
                                                     : words("finding_is.warning"_text)});
    }
    if (findings.size() > most_findings) {
        list.items.push_back({.text = words("notice.more_findings"_text,
                                            {{"count", findings.size() - most_findings}}),
                              .tone = Tone::muted});
    }
    return list;
}

std::string imported_text(const Notice& notice, const assessment::Catalogue& words) {
    if (notice.visits > 0) {
        return words(
            "notice.imported_visits"_text,
            {{"file", notice.subject}, {"assessments", notice.count}, {"visits", notice.visits}});
    }
    return notice.count == 0
               ? words("notice.imported_nothing"_text, {{"file", notice.subject}})
               : words("notice.imported"_text, {{"file", notice.subject}, {"count", notice.count}});
}

/// Of a file that changed several, or one besides what it brought.
std::string changed_text(const Notice& notice, const assessment::Catalogue& words) {
    return words("notice.changed"_text,
                 {{"file", notice.subject}, {"count", notice.replaced.size()}});
}

std::string text_of(const Notice& notice, const assessment::Catalogue& words) {
    switch (notice.kind) {
        case Notice::Kind::removed:
            return words("notice.removed"_text, {{"enterprise", notice.subject}});
        case Notice::Kind::imported:
            return imported_text(notice, words);
        case Notice::Kind::exported:
            return words("notice.exported"_text, {{"file", notice.subject}});
        case Notice::Kind::written:
            return words("notice.written"_text, {{"path", notice.subject}});
        case Notice::Kind::file_refused:
            return notice.error ? sentence(*notice.error, words) : std::string();
        case Notice::Kind::carried_over:
            return carried_text(notice, words);
        case Notice::Kind::replaced:
            return notice.replaced.size() > 1
                       ? changed_text(notice, words)
                       : words("notice.replaced"_text, {{"file", notice.subject}});
        case Notice::Kind::merged:
            return notice.replaced.size() > 1
                       ? changed_text(notice, words)
                       : words("notice.merged"_text,
                               {{"file", notice.subject}, {"count", notice.count}});
        case Notice::Kind::assessment_removed:
            return words("notice.assessment_removed"_text,
                         {{"enterprise", notice.subject}, {"period", notice.detail}});
        case Notice::Kind::answer_cleared:
            return words("notice.answer_cleared"_text, {{"criterion", notice.subject}});
        case Notice::Kind::restored:
            return words("notice.restored"_text,
                         {{"file", notice.subject}, {"count", notice.count}});
        case Notice::Kind::restoration_undone:
            return words("notice.restoration_undone"_text);
        case Notice::Kind::visit_removed:
            return words("notice.visit_removed"_text,
                         {{"enterprise", notice.subject}, {"day", notice.detail}});
        case Notice::Kind::erased:
            return words("notice.erased"_text, {{"enterprise", notice.subject}});
        case Notice::Kind::kept:
            return words("notice.kept"_text, {{"title", notice.subject}});
        case Notice::Kind::document_removed:
            return words("notice.document_removed"_text, {{"title", notice.subject}});
        case Notice::Kind::import_refused:
            break;
    }
    return {};
}

}  // namespace

Blocks notice_blocks(const Session& session) {
    if (!session.notice || session.notice->kind == Notice::Kind::import_refused) {
        return {};
    }
    const Notice& notice = *session.notice;
    const auto& words = session.words();
    const bool is_doubtful = std::ranges::any_of(notice.findings, contradicts);
    std::string text = text_of(notice, words);
    if (is_doubtful) {  // part of what is read out
        text =
            words("notice.but"_text, {{"what", text}, {"but", words("notice.contradicted"_text)}});
    }
    Row row{.blocks = {Status{.id = "notice.text", .text = std::move(text), .tone = Tone::normal}}};
    if (notice.kind == Notice::Kind::restored) {
        row.blocks.push_back(button("notice.undo", words("notice.undo"_text), UndoRestore{},
                                    Emphasis::secondary, Icon::undo));
    }
    if (notice.kind == Notice::Kind::removed || notice.kind == Notice::Kind::assessment_removed ||
        notice.kind == Notice::Kind::answer_cleared || notice.kind == Notice::Kind::visit_removed) {
        row.blocks.push_back(button("notice.undo", words("notice.undo"_text), UndoRemove{},
                                    Emphasis::secondary, Icon::undo));
    }
    if (!notice.replaced.empty()) {
        const bool is_all = notice.kind != Notice::Kind::imported;  // what came anew stays
        if (!is_all) {
            row.blocks.push_back(Paragraph{.text = changed_text(notice, words)});
        }
        row.blocks.push_back(button(
            "notice.undo", is_all ? words("notice.undo"_text) : words("notice.undo_changed"_text),
            UndoArrival{}, Emphasis::secondary, Icon::undo));
    }
    row.blocks.push_back(
        button("notice.dismiss", words("notice.dismiss"_text), Dismiss{}, Emphasis::quiet));
    Card card{.blocks = {std::move(row)}, .tone = Tone::accent};
    if (!notice.findings.empty()) {
        card.tone = Tone::warning;
        if (!is_doubtful) {
            card.blocks.push_back(Paragraph{.text = words("notice.oddities"_text)});
        }
        card.blocks.push_back(findings_list(notice.findings, words));
        if (is_doubtful && !session.privacy.only) {
            card.blocks.push_back(
                Row{.blocks = {button("notice.verify", words("verify_screen.title"_text),
                                      Go{{.screen = Screen::verify}}, Emphasis::secondary,
                                      Icon::check)}});
        }
    }
    if (notice.kind == Notice::Kind::carried_over) {
        add_not_carried(card.blocks, notice, words);
    }
    return {std::move(card)};
}

std::optional<Dialog> notice_dialog(const Session& session) {
    if (!session.notice || session.notice->kind != Notice::Kind::import_refused) {
        return std::nullopt;
    }
    const Notice& notice = *session.notice;
    const auto& words = session.words();
    const Button close =
        button("notice.dismiss", words("notice.close"_text), Dismiss{}, Emphasis::primary);
    Dialog dialog{.id = "notice.refused",
                  .title = words("notice.refused.title"_text),
                  .close = close.control};
    dialog.blocks.push_back(Paragraph{
        notice.is_kept_file ? words("notice.refused.kept_file"_text, {{"file", notice.subject}})
                            : words("notice.refused.text"_text, {{"file", notice.subject}})});
    if (!notice.detail.empty()) {
        dialog.blocks.push_back(
            Paragraph{words("notice.refused.instrument"_text, {{"instrument", notice.detail}})});
    }
    if (!notice.findings.empty()) {
        dialog.blocks.push_back(findings_list(notice.findings, words));
    }
    dialog.blocks.push_back(Row{.blocks = {close}, .end = true});
    return dialog;
}

}  // namespace app::view
