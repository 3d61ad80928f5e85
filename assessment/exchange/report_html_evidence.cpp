// SPDX-License-Identifier: MIT
// The evidence checklist, and what has to be found out before it can be answered.
#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "assessment/date.hpp"
#include "assessment/evidence.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

using Pieces = std::span<const EvidencePiece>;

const Answer* answer_to(const Sheet& sheet, std::uint32_t criterion) {
    const auto& answers = sheet.report.assessment.answers;
    const auto found = answers.find(sheet.instrument().criteria[criterion].id);
    return found == answers.end() ? nullptr : &found->second;
}

Markup open_state(EvidenceState state) {
    switch (state) {
        case EvidenceState::missing:
            return R"(</td><td class="bad">)";
        case EvidenceState::noted:
            return "</td><td>";
        case EvidenceState::seen:
        case EvidenceState::kept:
            return R"(</td><td class="good">)";
    }
    return "</td><td>";
}

void piece_cells(Sheet& sheet, const EvidencePiece& piece) {
    const Criterion& criterion = sheet.instrument().criteria[piece.criterion];
    element(sheet, R"(<td class="typed">)",
            piece_text(criterion, answer_to(sheet, piece.criterion), piece, sheet.words), "");
    if (piece.for_plan) {
        element(sheet, R"( <span class="muted">)", sheet.words("report.evidence.for_plan"_text),
                "</span>");
    }
    element(sheet, open_state(piece.state), evidence_state_text(piece.state, sheet.words),
            R"(</td><td class="typed">)");
    element(sheet, "", piece.post, R"(</td><td class="day">)");
    element(sheet, "", piece.date ? iso_date(*piece.date) : std::string(), "</td></tr>\n");
}

/// The pieces of one criterion, whose head stands beside all of them.
void criterion_rows(Sheet& sheet, Pieces pieces) {
    sheet.html.markup(R"(<tr><th scope="rowgroup" rowspan=")")
        .number(static_cast<std::int64_t>(pieces.size()))
        .markup(R"(">)");
    element(sheet, "", numbered_title(sheet, pieces.front().criterion), "</th>");
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        sheet.html.markup(i == 0 ? Markup("") : Markup("<tr>"));
        piece_cells(sheet, pieces[i]);
    }
}

void summary(Sheet& sheet, Pieces pieces) {
    const EvidenceCounts all = counts(pieces);
    const auto of = [&](EvidenceState state) { return all.at(static_cast<std::size_t>(state)); };
    element(sheet, "<p>",
            sheet.words("report.evidence.intro"_text, {{"count", pieces.size()},
                                                       {"missing", of(EvidenceState::missing)},
                                                       {"noted", of(EvidenceState::noted)},
                                                       {"seen", of(EvidenceState::seen)},
                                                       {"kept", of(EvidenceState::kept)}}),
            "</p>\n");
}

void checklist(Sheet& sheet, Pieces pieces) {
    constexpr std::array columns{
        Column{"criterion", "report.criterion"_text}, Column{"piece", "report.evidence.piece"_text},
        Column{"state", "report.evidence.state"_text}, Column{"post", "report.evidence.post"_text},
        Column{"day", "report.evidence.date"_text}};
    open_table(sheet, "evidence", columns);
    while (!pieces.empty()) {
        const auto end = std::ranges::find_if(pieces, [&](const EvidencePiece& piece) {
            return piece.criterion != pieces.front().criterion;
        });
        const auto size = static_cast<std::size_t>(end - pieces.begin());
        criterion_rows(sheet, pieces.first(size));
        pieces = pieces.subspan(size);
    }
    close_table(sheet);
}

void things_to_find_out(Sheet& sheet, const std::vector<std::uint32_t>& criteria) {
    element(sheet, "<h3>", sheet.words("report.evidence.find_out"_text), "</h3>\n");
    element(sheet, "<p>",
            sheet.words("report.evidence.find_out_intro"_text, {{"count", criteria.size()}}),
            "</p>\n<ul>\n");
    for (const std::uint32_t at : criteria) {
        element(sheet, "<li>", numbered_title(sheet, at), R"(<br><span class="question">)");
        element(sheet, "", sheet.in_words(sheet.instrument().criteria[at].question),
                "</span></li>\n");
    }
    sheet.html.markup("</ul>\n");
}

}  // namespace

void add_evidence(Sheet& sheet) {
    const Assessment& assessment = sheet.report.assessment;
    const auto standing = standings(sheet.instrument(), assessment);
    const auto pieces =
        evidence_list(sheet.instrument(), assessment, standing, planned_levels(sheet.report));
    const auto unknown = to_find_out(sheet.instrument(), assessment, standing);
    open_section(sheet, "evidence", "report.evidence.title"_text);
    if (pieces.empty()) {
        element(sheet, "<p>", sheet.words("report.evidence.none"_text), "</p>\n");
    } else {
        summary(sheet, pieces);
        checklist(sheet, pieces);
    }
    if (!unknown.empty()) {
        things_to_find_out(sheet, unknown);
    }
    close_section(sheet);
}

}  // namespace assessment::exchange
