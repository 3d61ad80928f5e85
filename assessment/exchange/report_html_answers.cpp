// SPDX-License-Identifier: MIT
// Everything that was said: every criterion with its answer, and the profile.
#include <algorithm>
#include <array>
#include <ranges>

#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

const Answer& answer_to(const Sheet& sheet, const Criterion& criterion) {
    static const Answer blank;
    const auto found = sheet.report.assessment.answers.find(criterion.id);
    return found == sheet.report.assessment.answers.end() ? blank : found->second;
}

void typed(Sheet& sheet, TextKey label, std::string_view words) {
    if (words.empty()) {
        return;
    }
    sheet.html.markup(R"(<p class="typed"><span class="muted">)")
        .text(sheet.words(label))
        .markup("</span> ")
        .text(words)
        .markup("</p>");
}

/// In a report of levels, what the level means where the instrument says it.
void meant(Sheet& sheet, const Criterion& criterion, const CriterionScore& score) {
    const auto* rubric = std::get_if<Rubric>(&criterion.answer);
    if (sheet.report.disclosure == Disclosure::levels_only && rubric != nullptr && score.level) {
        const auto level = static_cast<std::size_t>(*score.level);
        element(sheet, "<p>", sheet.in_words(rubric->levels.at(level)), "</p>");
    }
}

/// What was answered; before it, the state, where the answer alone does not tell it.
void said(Sheet& sheet, const Criterion& criterion, const Answer& answer, State state) {
    if (state != State::answered) {
        element(sheet, R"(<p class="muted">)",
                answer.not_sure && state == State::unanswered
                    ? sheet.words("report.state.not_sure"_text)
                    : state_text(state, sheet.words),
                "</p>");
    }
    if (answer.value) {
        element(sheet, "<p>", value_text(criterion.answer, *answer.value, sheet.words), "</p>");
    }
    if (answer.not_applicable) {
        typed(sheet, "report.answer.reason"_text, *answer.not_applicable);
    }
    typed(sheet, "report.answer.note"_text, answer.note);
}

void levels(Sheet& sheet, const CriterionScore& score) {
    sheet.html.markup(R"(<td class="figure">)");
    if (score.level && score.supported_level) {
        sheet.html.text(level_text(*score.level, sheet.words));
        if (*score.supported_level < *score.level) {
            element(sheet, R"(<br><span class="muted">)",
                    sheet.words("report.answer.supported_level"_text,
                                {{"level", *score.supported_level}}),
                    "</span>");
        }
    } else {
        sheet.html.markup("—");
    }
    sheet.html.markup("</td>");
}

bool is_there(const Evidence& evidence) {
    return evidence.state != EvidenceState::missing;
}

void backing(Sheet& sheet, const Answer& answer, const Standing& standing) {
    sheet.html.markup("<td>");
    if (standing.state == State::answered) {
        element(sheet, "<p>", assurance_text(standing.assurance, sheet.words), "</p>");
    }
    if (std::ranges::any_of(answer.evidence, is_there)) {
        sheet.html.markup(R"(<ul class="typed">)");
        for (const Evidence& evidence : answer.evidence | std::views::filter(is_there)) {
            element(sheet, "<li>", evidence.text, "</li>");
        }
        sheet.html.markup("</ul>");
    }
    sheet.html.markup("</td>");
}

void answer_row(Sheet& sheet, std::uint32_t at) {
    const Criterion& criterion = sheet.instrument().criteria[at];
    const CriterionScore& score = sheet.report.score.criteria[at];
    const Answer& answer = answer_to(sheet, criterion);
    const Standing now = standing(sheet.instrument(), sheet.report.assessment, at);
    element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, at),
            R"(<br><span class="question">)");
    element(sheet, "", sheet.in_words(criterion.question), "</span></th><td>");
    said(sheet, criterion, answer, score.state);
    meant(sheet, criterion, score);
    sheet.html.markup("</td>");
    levels(sheet, score);
    backing(sheet, answer, now);
    sheet.html.markup("</tr>\n");
}

}  // namespace

void add_answers(Sheet& sheet) {
    constexpr std::array columns{Column{"criterion", "report.answer.question"_text},
                                 Column{"answer", "report.answer"_text},
                                 Column{"figure level", "report.answer.level"_text},
                                 Column{"backing", "report.answer.backing"_text}};
    open_section(sheet, "answers", "report.answers.title"_text);
    for (std::uint32_t at = 0; at < sheet.instrument().dimensions.size(); ++at) {
        const Dimension& dimension = sheet.instrument().dimensions[at];
        sheet.html.markup("<h3>")
            .number(at + 1)
            .markup(" ")
            .text(sheet.in_words(dimension.title))
            .markup("</h3>\n");
        open_table(sheet, "answers", columns);
        for (const std::uint32_t criterion : dimension.criteria) {
            answer_row(sheet, criterion);
        }
        close_table(sheet);
    }
    close_section(sheet);
}

void add_profile(Sheet& sheet) {
    constexpr std::array columns{Column{"", "report.profile.field"_text},
                                 Column{"", "report.profile.value"_text}};
    open_section(sheet, "profile", "report.profile.title"_text);
    open_table(sheet, "profile", columns);
    for (const ProfileField& field : sheet.instrument().profile) {
        const auto value = sheet.report.assessment.profile.find(field.id);
        element(sheet, R"(<tr><th scope="row">)", sheet.in_words(field.label), "</th>");
        element(sheet, R"(<td class="typed">)",
                value == sheet.report.assessment.profile.end()
                    ? sheet.words("report.profile.empty"_text)
                    : profile_text(field, value->second, sheet.words),
                "</td></tr>\n");
    }
    close_table(sheet);
    close_section(sheet);
}

}  // namespace assessment::exchange
