// SPDX-License-Identifier: MIT
#include "app/view/report_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/verify_view.hpp"
#include "assessment/exchange/report_formats.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

/// The format that is shown, because it is the one that people read.
constexpr std::string_view shown_format = "html";

ChoiceGroup language_choice(const Subject& subject) {
    const Session& session = subject.session;
    const auto& chosen =
        session.report_language.empty() ? session.language : session.report_language;
    ChoiceGroup group{.id = "report.language",
                      .label = subject.words("report_screen.language"_text),
                      .look = ChoiceLook::segments,
                      .label_hidden = true};
    for (const auto& language : session.library->languages) {
        group.options.push_back({.control = {.id = "report.language." + language.code,
                                             .label = language.name,
                                             .action = ChooseReportLanguage{language.code}},
                                 .chosen = language.code == chosen});
    }
    return group;
}

/// The language, and one button for each format that the program can write; first the one that
/// is shown.
Row export_row(const Subject& subject) {
    Row row{.blocks = {language_choice(subject)}};
    for (const auto& format : exchange::report_formats()) {
        const std::string name(format.name);
        const std::string key = "report_format." + name;
        const bool is_shown = name == shown_format;
        Button export_button = button(
            "report.export." + name, subject.words(assessment::TextKey{key}), ExportReport{name},
            is_shown ? Emphasis::primary : Emphasis::secondary, Icon::download);
        if (format.finished_by_office && subject.session.making) {
            export_button.control.enabled = false;
            export_button.control.reason = subject.words("report_screen.making"_text);
        }
        row.blocks.insert(is_shown ? row.blocks.begin() + 1 : row.blocks.end(),
                          std::move(export_button));
    }
    return row;
}

Card draft_card(const Subject& subject) {
    return {.blocks = {Row{
                .blocks = {Paragraph{subject.words("report_screen.draft"_text,
                                                   {{"count", open_count(subject.score())}})},
                           button("report.continue", subject.words("result.continue"_text),
                                  Go{subject.place(Screen::assess)})}}},
            .tone = Tone::warning};
}

std::string shown_page(const Subject& subject) {
    const auto formats = exchange::report_formats();
    const auto format = std::ranges::find(formats, shown_format, &exchange::ReportFormat::name);
    return format == formats.end()
               ? std::string()
               : format->write(report_of(subject.session), report_words(subject.session));
}

/// How many pieces of the assessment each disclosure lets out.
struct Typed {
    std::size_t notes = 0;
    std::size_t evidence = 0;
    std::size_t figures = 0;
};

bool is_figure(const assessment::Value& value) {
    return std::holds_alternative<assessment::Decimal>(value) ||
           std::holds_alternative<assessment::Share>(value) ||
           std::holds_alternative<assessment::Change>(value);
}

Typed typed_in(const assessment::Assessment& assessment) {
    Typed typed;
    for (const auto& [criterion, answer] : assessment.answers) {
        typed.notes += answer.note.empty() ? 0 : 1;
        typed.notes += answer.not_applicable ? 1 : 0;
        typed.evidence += answer.evidence.size();
        typed.figures += answer.value && is_figure(*answer.value) ? 1 : 0;
    }
    return typed;
}

/// What leaves, of either disclosure, side by side.
Table disclosure_table(const Subject& subject) {
    const auto& words = subject.words;
    const Typed typed = typed_in(*subject.session.assessment());
    const std::string yes = words("disclosure.yes"_text);
    const std::string no = words("disclosure.no"_text);
    const auto count = [&](std::size_t number) {
        return words("disclosure.count"_text, {{"count", number}});
    };
    return {.id = "report.disclosure.table",
            .caption = words("disclosure.caption"_text),
            .columns = {words("disclosure.what"_text), words("disclosure.full"_text),
                        words("disclosure.levels_only"_text)},
            .rows = {{words("disclosure.name"_text), yes, yes},
                     {words("disclosure.levels"_text), yes, yes},
                     {words("disclosure.scores"_text), yes, yes},
                     {words("disclosure.figures"_text), count(typed.figures), no},
                     {words("disclosure.notes"_text), count(typed.notes), no},
                     {words("disclosure.evidence"_text), count(typed.evidence), no},
                     {words("disclosure.profile"_text), yes, no},
                     {words("disclosure.posts"_text), yes, no}}};
}

ChoiceGroup disclosure_choice(const Subject& subject) {
    const auto option = [&](assessment::Disclosure disclosure, std::string id, std::string label) {
        return Option{.control = {.id = "report.disclosure." + std::move(id),
                                  .label = std::move(label),
                                  .action = ChooseDisclosure{disclosure}},
                      .chosen = disclosure_of(subject.session) == disclosure};
    };
    return {.id = "report.disclosure",
            .label = subject.words("disclosure.label"_text),
            .options = {option(assessment::Disclosure::full, "full",
                               subject.words("disclosure.full"_text)),
                        option(assessment::Disclosure::levels_only, "levels",
                               subject.words("disclosure.levels_only"_text))},
            .look = ChoiceLook::segments};
}

/// What leaves, and whether the data file is signed.
Card leaving_card(const Subject& subject) {
    const auto& words = subject.words;
    const Session& session = subject.session;
    Card card{.blocks = {disclosure_choice(subject),
                         fold(session, "report.disclosure.fold", words("disclosure.compare"_text),
                              {disclosure_table(subject)}),
                         Check{.control = {.id = "report.sign",
                                           .label = words("sign.check"_text),
                                           .action = SignReports{!session.sign_reports}},
                               .on = session.sign_reports}}};
    if (session.sign_reports) {
        card.blocks.push_back(Paragraph{.text = words("sign.text"_text), .tone = Tone::muted});
        card.blocks.push_back(signer_field(session, "report.signer"));
    }
    return card;
}

}  // namespace

Blocks report_view(const Subject& subject) {
    const auto& words = subject.words;
    Blocks blocks{Heading{.text = words("report_screen.title"_text), .level = 1},
                  Paragraph{.text = words("report_screen.text"_text), .tone = Tone::muted}};
    if (is_draft(subject.report)) {
        blocks.push_back(draft_card(subject));
    }
    Card card{
        .blocks = {export_row(subject),
                   Paragraph{.text = disclosure_of(subject.session) == assessment::Disclosure::full
                                         ? words("report_screen.contents"_text)
                                         : words("report_screen.contents_levels"_text),
                             .tone = Tone::muted}}};
    if (subject.session.making) {
        card.blocks.push_back(
            Status{.id = "report.making", .text = words("report_screen.making"_text)});
    }
    blocks.push_back(std::move(card));
    blocks.push_back(leaving_card(subject));
    blocks.push_back(Preview{.id = "report.preview",
                             .title = words("report_screen.preview"_text),
                             .html = shown_page(subject)});
    return blocks;
}

}  // namespace app::view
