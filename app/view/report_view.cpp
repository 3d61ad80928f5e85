// SPDX-License-Identifier: MIT
#include "app/view/report_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
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
        row.blocks.insert(
            is_shown ? row.blocks.begin() + 1 : row.blocks.end(),
            button("report.export." + name, subject.words(assessment::TextKey{key}),
                   ExportReport{name}, is_shown ? Emphasis::primary : Emphasis::secondary,
                   Icon::download));
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

}  // namespace

Blocks report_view(const Subject& subject) {
    const auto& words = subject.words;
    Blocks blocks{Heading{.text = words("report_screen.title"_text), .level = 1},
                  Paragraph{.text = words("report_screen.text"_text), .tone = Tone::muted}};
    if (is_draft(subject.report)) {
        blocks.push_back(draft_card(subject));
    }
    blocks.push_back(
        Card{.blocks = {export_row(subject), Paragraph{.text = words("report_screen.contents"_text),
                                                       .tone = Tone::muted}}});
    blocks.push_back(Preview{.id = "report.preview",
                             .title = words("report_screen.preview"_text),
                             .html = shown_page(subject)});
    return blocks;
}

}  // namespace app::view
