// SPDX-License-Identifier: MIT
#include "app/view/sheet_view.hpp"

#include <string>
#include <utility>

#include "app/view/enterprises_view.hpp"
#include "app/view/parts.hpp"
#include "app/view/term.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

Option theme_option(const Session& session, Theme theme, std::string id, std::string label) {
    return {.control = {.id = "display.theme." + std::move(id),
                        .label = std::move(label),
                        .action = ChooseTheme{theme}},
            .chosen = session.theme == theme};
}

ChoiceGroup theme_choice(const Session& session) {
    const auto& words = session.words();
    return {
        .id = "display.theme",
        .label = words("display.theme"_text),
        .options = {theme_option(session, Theme::system, "system",
                                 words("display.theme.system"_text)),
                    theme_option(session, Theme::light, "light", words("display.theme.light"_text)),
                    theme_option(session, Theme::dark, "dark", words("display.theme.dark"_text)),
                    theme_option(session, Theme::contrast, "contrast",
                                 words("display.theme.contrast"_text))},
        .look = ChoiceLook::segments};
}

ChoiceGroup size_choice(const Session& session) {
    const auto& words = session.words();
    ChoiceGroup group{
        .id = "display.size", .label = words("display.size"_text), .look = ChoiceLook::segments};
    for (const int size : text_sizes) {
        group.options.push_back(
            {.control = {.id = "display.size." + std::to_string(size),
                         .label = words("display.size.percent"_text, {{"percent", size}}),
                         .action = ChooseTextSize{size}},
             .chosen = session.text_size == size});
    }
    return group;
}

Button close_button(const Session& session) {
    return button("sheet.close", session.words()("sheet.close"_text), CloseSheet{},
                  Emphasis::primary);
}

Dialog display_dialog(const Session& session) {
    const auto& words = session.words();
    const Button close = close_button(session);
    return {.id = "display",
            .title = words("display.title"_text),
            .blocks = {theme_choice(session), size_choice(session),
                       Paragraph{.text = words("display.text"_text), .tone = Tone::muted},
                       Row{.blocks = {close}, .end = true}},
            .close = close.control};
}

/// One term, and the way to all of them.
Dialog term_dialog(const Session& session, const Term& term) {
    const auto& words = session.words();
    const Button close = close_button(session);
    return {.id = "term",
            .title = words(term.name),
            .blocks = {Paragraph{words(term.meaning)},
                       Row{.blocks = {button("sheet.terms", words("term.more"_text),
                                             OpenSheet{{.kind = Sheet::Kind::terms}},
                                             Emphasis::quiet, Icon::list),
                                      close},
                           .end = true}},
            .close = close.control};
}

Dialog terms_dialog(const Session& session) {
    const auto& words = session.words();
    const Button close = close_button(session);
    Dialog dialog{.id = "terms", .title = words("term.all"_text), .close = close.control};
    for (const Term& term : terms()) {
        dialog.blocks.push_back(Heading{.text = words(term.name), .level = 3});
        dialog.blocks.push_back(Paragraph{words(term.meaning)});
    }
    dialog.blocks.push_back(Row{.blocks = {close}, .end = true});
    return dialog;
}

}  // namespace

Button display_tool(const Session& session) {
    return button("frame.display", session.words()("frame.display"_text),
                  OpenSheet{{.kind = Sheet::Kind::display}}, Emphasis::quiet);
}

std::optional<Dialog> sheet_dialog(const Session& session) {
    if (!session.sheet) {
        return std::nullopt;
    }
    if (session.sheet->kind == Sheet::Kind::display) {
        return display_dialog(session);
    }
    if (session.sheet->kind == Sheet::Kind::enterprise) {
        return enterprise_dialog(session);
    }
    const Term* term = find_term(session.sheet->term);
    return term != nullptr ? term_dialog(session, *term) : terms_dialog(session);
}

}  // namespace app::view
