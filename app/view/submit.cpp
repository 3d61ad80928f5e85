// SPDX-License-Identifier: MIT
#include "app/view/submit.hpp"

#include <variant>

namespace app::view {

namespace {

/// What one walk over a group of blocks found in it.
struct Found {
    bool field = false;
    std::optional<std::string> button;
    bool settled = false;  // field and button stood in the same inner group
};

Found look(const Blocks& blocks, std::string_view field);

void merge(Found& found, const Found& inner) {
    if (found.settled) {
        return;
    }
    found.field = found.field || inner.field;
    if (inner.button && !found.button) {
        found.button = inner.button;
    }
    if (inner.settled || (found.field && found.button)) {
        found.settled = true;
        found.button = inner.settled ? inner.button : found.button;
    }
}

Found look(const Block& block, std::string_view field) {
    if (const auto* button = std::get_if<Button>(&block.content)) {
        return button->emphasis == Emphasis::primary ? Found{.button = button->control.id}
                                                     : Found{};
    }
    if (const auto* entry = std::get_if<Field>(&block.content)) {
        return {.field = entry->control.id == field, .button = {}};
    }
    if (const auto* card = std::get_if<Card>(&block.content)) {
        return look(card->blocks, field);
    }
    if (const auto* row = std::get_if<Row>(&block.content)) {
        return look(row->blocks, field);
    }
    return {};
}

Found look(const Blocks& blocks, std::string_view field) {
    Found found;
    for (const Block& block : blocks) {
        merge(found, look(block, field));
    }
    return found;
}

}  // namespace

std::optional<std::string> submit_button(const Page& page, std::string_view field) {
    const Found found = look(page.dialog ? page.dialog->blocks : page.body, field);
    return found.settled ? found.button : std::nullopt;
}

}  // namespace app::view
