// SPDX-License-Identifier: MIT
#include "app/view/enterprises_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/backup_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

std::vector<const EnterpriseRecord*> listed(const Session& session) {
    std::vector<const EnterpriseRecord*> records;
    for (const EnterpriseRecord& record : session.enterprises) {
        if (is_shown(session, record) && !record.assessments.empty()) {
            records.push_back(&record);
        }
    }
    return records;
}

/// Two cards side by side; on narrow screens one below the other.
Blocks card_rows(const Session& session, const std::vector<const EnterpriseRecord*>& records) {
    Blocks rows;
    for (std::size_t i = 0; i < records.size(); i += 2) {
        Columns pair{.columns = {{.blocks = {enterprise_card(session, *records[i])}}, {}}};
        if (i + 1 < records.size()) {
            pair.columns.back().blocks.push_back(enterprise_card(session, *records[i + 1]));
        }
        rows.push_back(std::move(pair));
    }
    return rows;
}

/// What the store holds and this program cannot read.
void add_unreadable(Blocks& blocks, const Session& session) {
    if (session.unreadable.empty() || session.privacy.only) {
        return;
    }
    const auto& words = session.words();
    List list{.label = words("notice.findings"_text)};
    for (const auto& finding : session.unreadable) {
        list.items.push_back({.text = sentence(finding, words), .detail = finding.where});
    }
    blocks.push_back(
        Card{.blocks = {Paragraph{words("enterprises.unreadable"_text)},
                        fold(session, "enterprises.unreadable",
                             words("enterprises.unreadable_fold"_text), {std::move(list)})},
             .tone = Tone::warning});
}

/// How scores come about, who sees what, and the version: what one says who reports a fault.
void add_about(Blocks& blocks, const Session& session) {
    const auto& words = session.words();
    Row row{.blocks = {button("about.method", words("about.method"_text),
                              OpenHelp{HelpPage::method}, Emphasis::quiet, Icon::info),
                       button("about.privacy", words("about.privacy"_text),
                              OpenHelp{HelpPage::privacy}, Emphasis::quiet, Icon::info)}};
    if (!session.privacy.only) {
        row.blocks.push_back(button("about.verify", words("verify_screen.title"_text),
                                    Go{{.screen = Screen::verify}}, Emphasis::quiet, Icon::check));
        row.blocks.push_back(button("about.programme", words("programme.screen"_text),
                                    Go{{.screen = Screen::programme}}, Emphasis::quiet,
                                    Icon::chart));
        row.blocks.push_back(button("about.storage", words("storage.title"_text),
                                    Go{{.screen = Screen::storage}}, Emphasis::quiet, Icon::home));
        row.blocks.push_back(button("about.instruments", words("instruments.title"_text),
                                    Go{{.screen = Screen::instruments}}, Emphasis::quiet,
                                    Icon::chart));
    }
    row.blocks.push_back(button("about.terms", words("term.all"_text),
                                OpenSheet{{.kind = Sheet::Kind::terms}}, Emphasis::quiet,
                                Icon::list));
    blocks.push_back(std::move(row));
    blocks.push_back(
        Paragraph{.text = words("frame.version"_text, {{"version", session.library->version}}),
                  .tone = Tone::muted});
}

/// One firm is shown without the others: nothing here leads to them.
Blocks only_one(const Session& session, const std::vector<const EnterpriseRecord*>& records) {
    const auto& words = session.words();
    Blocks blocks{Heading{.text = words("only.title"_text), .level = 1},
                  Paragraph{.text = words("only.text"_text), .tone = Tone::muted}};
    for (Block& block : card_rows(session, records)) {
        blocks.push_back(std::move(block));
    }
    add_about(blocks, session);
    return blocks;
}

}  // namespace

Blocks enterprises_view(const Session& session) {
    const auto& words = session.words();
    const auto records = listed(session);
    if (session.privacy.only) {
        return only_one(session, records);
    }
    Blocks blocks;
    add_unreadable(blocks, session);
    if (records.empty()) {
        for (Block& block : welcome_blocks(session)) {
            blocks.push_back(std::move(block));
        }
        add_about(blocks, session);
        return blocks;
    }
    const bool is_portfolio = records.size() > most_cards;
    blocks.push_back(Heading{.text = words("enterprises.title"_text), .level = 1});
    blocks.push_back(Paragraph{.text = words("enterprises.text"_text), .tone = Tone::muted});
    for (Block& block : reminder_blocks(session)) {
        blocks.push_back(std::move(block));
    }
    if (session.new_name) {
        blocks.push_back(new_form(session));
    } else {
        blocks.push_back(
            Row{.blocks = {button("enterprises.new", words("enterprises.new"_text), NewEnterprise{},
                                  Emphasis::primary, Icon::add),
                           import_pick(words, Emphasis::secondary),
                           backup_button(session, "enterprises.backup", Emphasis::quiet)}});
    }
    for (Block& block : is_portfolio ? portfolio_list(session) : card_rows(session, records)) {
        blocks.push_back(std::move(block));
    }
    blocks.push_back(Paragraph{.text = words("enterprises.privacy"_text), .tone = Tone::muted});
    add_about(blocks, session);
    return blocks;
}

}  // namespace app::view
