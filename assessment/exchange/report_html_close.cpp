// SPDX-License-Identifier: MIT
// The last pages: clauses, method, signatures, check code.
#include <array>
#include <map>
#include <string>
#include <vector>

#include "assessment/exchange/clause_order.hpp"
#include "assessment/exchange/qr_svg.hpp"
#include "assessment/exchange/report_html_parts.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification_words.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// The parts of "7.2、7.3": several clauses in one citation. A comma in brackets parts nothing.
std::vector<std::string> clauses_in(std::string_view words) {
    constexpr std::string_view comma = "、";
    std::vector<std::string> clauses(1);
    int depth = 0;
    while (!words.empty()) {
        depth += words.starts_with("（") ? 1 : words.starts_with("）") ? -1 : 0;
        if (depth == 0 && words.starts_with(comma)) {
            clauses.emplace_back();
            words.remove_prefix(comma.size());
        } else {
            clauses.back() += words.front();
            words.remove_prefix(1);
        }
    }
    return clauses;
}

/// Clause -> criteria that stand on it, of one source, clauses in their own order.
using Clauses = std::map<std::string, std::vector<std::uint32_t>, ClauseOrder>;

Clauses clauses_of(const Sheet& sheet, std::uint32_t source) {
    Clauses clauses;
    for (std::uint32_t at = 0; at < sheet.instrument().criteria.size(); ++at) {
        for (const Citation& citation : sheet.instrument().criteria[at].cites) {
            if (citation.source != source) {
                continue;
            }
            for (const std::string& clause : clauses_in(sheet.in_words(citation.clause))) {
                auto& criteria = clauses[clause];
                if (criteria.empty() || criteria.back() != at) {
                    criteria.push_back(at);
                }
            }
        }
    }
    return clauses;
}

std::string criterion_with_level(const Sheet& sheet, std::uint32_t at) {
    const CriterionScore& score = sheet.report.score.criteria[at];
    return sheet.words("report.clause.criterion"_text,
                       {{"criterion", numbered_title(sheet, at)},
                        {"state", score.level ? level_text(*score.level, sheet.words)
                                              : state_text(score.state, sheet.words)}});
}

void clause_row(Sheet& sheet, const std::string& clause,
                const std::vector<std::uint32_t>& criteria) {
    element(sheet, R"(<tr><th scope="row">)", clause, "</th><td>");
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        sheet.html.text(i == 0 ? std::string() : sheet.words("report.value.separator"_text))
            .text(criterion_with_level(sheet, criteria[i]));
    }
    sheet.html.markup("</td></tr>\n");
}

void source_heading(Sheet& sheet, const Source& source) {
    element(sheet, "<h3>", sheet.in_words(source.title), "</h3>\n");
    element(sheet, R"(<p class="muted">)",
            sheet.words("report.clause.source"_text, {{"issuer", sheet.in_words(source.issuer)},
                                                      {"issued", sheet.in_words(source.issued)}}),
            "</p>\n");
}

void signature(Sheet& sheet, TextKey role) {
    element(sheet, "<div><p>", sheet.words(role), R"(</p><p class="line">)");
    element(sheet, "", sheet.words("report.signature.date"_text), "</p></div>");
}

/// Which electronic signatures the data file carries; what they are worth only the file can show.
void electronic_signatures(Sheet& sheet) {
    constexpr std::array columns{
        Column{"", "report.signed.by"_text}, Column{"", "report.signed.name"_text},
        Column{"day", "report.signed.day"_text}, Column{"", "report.signed.key"_text}};
    element(sheet, "<h3>", sheet.words("report.signed.title"_text), "</h3>\n");
    element(sheet, "<p>", sheet.words("report.signed.intro"_text), "</p>\n");
    open_table(sheet, "signed", columns);
    for (const Signature& signed_by : sheet.report.signatures) {
        element(sheet, R"(<tr><th scope="row">)", signer_text(signed_by.by, sheet.words),
                R"(</th><td class="typed">)");
        element(sheet, "", signed_by.name, R"(</td><td class="day">)");
        element(sheet, "", date_text(signed_by.signed_on, sheet.words), R"(</td><td class="day">)");
        element(sheet, "", fingerprint(signed_by.key), "</td></tr>\n");
    }
    close_table(sheet);
}

}  // namespace

void add_clauses(Sheet& sheet) {
    constexpr std::array columns{Column{"clause", "report.clause"_text},
                                 Column{"", "report.clause.criteria"_text}};
    open_section(sheet, "clauses", "report.clauses.title"_text);
    element(sheet, "<p>", sheet.words("report.clauses.intro"_text), "</p>\n");
    for (std::uint32_t source = 0; source < sheet.instrument().sources.size(); ++source) {
        const auto clauses = clauses_of(sheet, source);
        if (clauses.empty()) {
            continue;
        }
        source_heading(sheet, sheet.instrument().sources[source]);
        open_table(sheet, "clauses", columns);
        for (const auto& [clause, criteria] : clauses) {
            clause_row(sheet, clause, criteria);
        }
        close_table(sheet);
    }
    close_section(sheet);
}

void add_method(Sheet& sheet) {
    const auto& caps = sheet.instrument().assurance_caps;
    open_section(sheet, "method", "report.method.title"_text);
    sheet.html.markup("<ol>");
    element(sheet, "<li>", sheet.words("report.method.levels"_text), "</li>");
    element(sheet, "<li>",
            sheet.words("report.method.support"_text,
                        {{"declared", caps[0]}, {"documented", caps[1]}, {"verified", caps[2]}}),
            "</li>");
    element(sheet, "<li>", sheet.words("report.method.open"_text), "</li>");
    sheet.html.markup("</ol>\n");
    close_section(sheet);
}

void add_signatures(Sheet& sheet) {
    open_section(sheet, "signatures", "report.signatures.title"_text);
    element(sheet, "<p>", sheet.words("report.signatures.statement"_text), "</p>\n");
    sheet.html.markup(R"(<div class="signatures">)");
    signature(sheet, "report.signature.author"_text);
    signature(sheet, "report.signature.executive"_text);
    signature(sheet, "report.signature.commissioner"_text);
    element(sheet, R"(<div class="seal"><p>)", sheet.words("report.signature.seal"_text),
            R"(</p><p class="line">)");
    element(sheet, "", sheet.words("report.signature.date"_text), "</p></div>");
    sheet.html.markup("</div>\n");
    if (!sheet.report.signatures.empty()) {
        electronic_signatures(sheet);
    }
    close_section(sheet);
}

void add_check_code(Sheet& sheet) {
    sheet.html.markup("<footer>\n<figure class=\"qr\">")
        .add(qr_svg(sheet.digest, {"qr", sheet.words("report.check.qr"_text),
                                   sheet.words("report.check.qr_description"_text)}))
        .markup("</figure>\n");
    element(sheet, "<p>", sheet.words("report.check.intro"_text), "</p>\n");
    element(sheet, R"(<p class="code">)", sheet.digest, "</p>\n");
    element(sheet, "<p>",
            sheet.words("report.check.instrument"_text,
                        {{"id", sheet.instrument().ref.id.text()},
                         {"version", sheet.instrument().ref.version},
                         {"digest", check_code(sheet.instrument().digest)},
                         {"engine", sheet.report.engine}}),
            "</p>\n");
    element(sheet, "<p>", sheet.words("report.label"_text), "</p>\n</footer>\n");
}

}  // namespace assessment::exchange
