// SPDX-License-Identifier: MIT
// The database was damaged: what is in the new one, what is not, and where the damaged one is.
// Declared in frame_view.hpp.
#include <utility>

#include "app/view/frame_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

std::string table_text(std::string_view table, const assessment::Catalogue& words) {
    if (table == "enterprises") {
        return words("rescued.table.enterprises"_text);
    }
    if (table == "assessments") {
        return words("rescued.table.assessments"_text);
    }
    if (table == "answers") {
        return words("rescued.table.answers"_text);
    }
    if (table == "visits") {
        return words("rescued.table.visits"_text);
    }
    return words("rescued.table.settings"_text);
}

std::string lost_text(const Rescued& rescued, const assessment::Catalogue& words) {
    std::string tables;
    for (const std::string& table : rescued.unread) {
        tables += tables.empty() ? "" : words("report.value.separator"_text);
        tables += table_text(table, words);
    }
    return words("rescued.unread"_text, {{"tables", tables}});
}

}  // namespace

Blocks rescued_banner(const Session& session) {
    if (session.privacy.only || !session.rescued) {
        return {};
    }
    const auto& words = session.words();
    const Rescued& rescued = *session.rescued;
    Card card{
        .blocks = {Status{.id = "rescued",
                          .text = words("rescued.text"_text, {{"enterprises", rescued.enterprises},
                                                              {"assessments", rescued.assessments},
                                                              {"answers", rescued.answers}}),
                          .tone = Tone::normal,
                          .urgent = true}},
        .tone = Tone::warning};
    if (rescued.unread.empty() && rescued.homeless == 0) {
        card.blocks.push_back(Paragraph{words("rescued.whole"_text)});
    }
    if (!rescued.unread.empty()) {
        card.blocks.push_back(Paragraph{lost_text(rescued, words)});
    }
    if (rescued.homeless > 0) {
        card.blocks.push_back(
            Paragraph{words("rescued.homeless"_text, {{"count", rescued.homeless}})});
    }
    card.blocks.push_back(Paragraph{words("rescued.compare"_text)});
    Row row;
    if (rescued.kept.empty()) {
        row.blocks.push_back(button("rescued.keep", words("rescued.keep"_text), KeepDamaged{},
                                    Emphasis::secondary, Icon::download));
    } else {
        card.blocks.push_back(Paragraph{words("rescued.kept"_text, {{"path", rescued.kept}})});
    }
    row.blocks.push_back(
        button("rescued.forget", words("notice.dismiss"_text), ForgetDamage{}, Emphasis::quiet));
    card.blocks.push_back(std::move(row));
    return {std::move(card)};
}

}  // namespace app::view
