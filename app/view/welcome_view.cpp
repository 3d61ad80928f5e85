// SPDX-License-Identifier: MIT
// What the first screen says while there is no enterprise, and the form for a new one.
#include <algorithm>
#include <utility>

#include "app/update.hpp"
#include "app/view/enterprises_view.hpp"
#include "app/view/instruments_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

Item promise(std::string text, std::string detail) {
    return {.text = std::move(text),
            .detail = std::move(detail),
            .tone = Tone::good,
            .icon = Icon::check};
}

/// What a person gets, and what stays private.
List promises(const Session& session) {
    const auto& words = session.words();
    return {
        .label = words("welcome.promises"_text),
        .items = {promise(words("welcome.time"_text), words("welcome.time_detail"_text)),
                  promise(words("welcome.score"_text), words("welcome.score_detail"_text)),
                  promise(words("welcome.private"_text), words("welcome.private_detail"_text))}};
}

}  // namespace

FilePick import_pick(const assessment::Catalogue& words, Emphasis emphasis) {
    return {.control = {.id = "enterprises.import",
                        .label = words("enterprises.import"_text),
                        .action = ImportFile{}},
            .accept = ".json,.ndjson,.ipgbackup,.txt",
            .emphasis = emphasis};
}

Block new_form(const Session& session) {
    const auto& words = session.words();
    const std::string name = session.new_name.value_or("");
    Button create = button("enterprises.new.create", words("enterprises.new.create"_text),
                           CreateEnterprise{}, Emphasis::primary);
    if (name.find_first_not_of(" \t\r\n") == std::string::npos) {
        create.control.enabled = false;
        create.control.reason = words("enterprises.new.name_missing"_text);
    }
    const bool is_known =
        std::ranges::any_of(session.enterprises, [&](const EnterpriseRecord& record) {
            return !record.removed && record.name == trimmed(name);
        });
    Card card{.blocks = {Heading{.text = words("enterprises.new.title"_text), .level = 2},
                         Field{.control = {.id = "enterprises.new.name",
                                           .label = words("enterprises.new.name"_text),
                                           .action = EnterNewName{}},
                               .value = name,
                               .placeholder = words("enterprises.new.placeholder"_text),
                               .hint = is_known ? words("enterprises.new.name_known"_text)
                                                : words("enterprises.new.hint"_text),
                               .required = true}}};
    if (auto choice =
            instrument_choice(session, "enterprises.new.instrument", session.new_instrument)) {
        card.blocks.push_back(std::move(*choice));
    }
    card.blocks.push_back(
        Row{.blocks = {std::move(create),
                       button("enterprises.new.cancel", words("enterprises.new.cancel"_text),
                              CancelNew{}, Emphasis::quiet)}});
    return card;
}

Blocks welcome_blocks(const Session& session) {
    const auto& words = session.words();
    const auto& instrument = *session.library->instruments.front();
    const std::string& language = words.language();
    Blocks blocks{Heading{.text = words("welcome.title"_text), .level = 1},
                  Paragraph{.text = words("welcome.text"_text)}};
    if (session.new_name) {
        blocks.push_back(new_form(session));
    } else {
        blocks.push_back(Row{.blocks = {button("enterprises.new", words("welcome.begin"_text),
                                               NewEnterprise{}, Emphasis::primary, Icon::add),
                                        import_pick(words, Emphasis::secondary)}});
    }
    blocks.push_back(Card{.blocks = {promises(session)}});
    blocks.push_back(
        Card{.blocks = {Heading{.text = instrument.title.in(language), .level = 2},
                        Paragraph{.text = instrument.summary.in(language), .tone = Tone::muted}}});
    return blocks;
}

}  // namespace app::view
