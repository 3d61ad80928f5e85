// SPDX-License-Identifier: MIT
// The page as a whole, and what can be operated in it. The blocks are in outline_blocks.cpp.
#include "app/view/outline.hpp"

#include <algorithm>
#include <array>

#include "app/view/outline_builder.hpp"

namespace app::view {

namespace {

/// The node is the dialog or lies in it.
bool is_inside(const Outline& outline, int node, int dialog) {
    while (node != no_parent && node != dialog) {
        node = outline[static_cast<std::size_t>(node)].parent;
    }
    return node == dialog;
}

/// A person gives it a value; what others do is settled.
bool takes_value(Role role) {
    return role == Role::field || role == Role::area || role == Role::select || role == Role::file;
}

void add_header(OutlineBuilder& builder, const Page& page) {
    const int header = builder.add({.role = Role::banner, .id = "frame.header"});
    builder.add(
        {.role = Role::text, .id = "frame.product", .parent = header, .label = page.product});
    if (!page.subject.empty()) {
        builder.add(
            {.role = Role::text, .id = "frame.subject", .parent = header, .label = page.subject});
    }
    const int navigation = builder.add({.role = Role::navigation,
                                        .id = "frame.navigation",
                                        .parent = header,
                                        .label = page.navigation_label});
    builder.blocks(Blocks(page.navigation.begin(), page.navigation.end()), navigation,
                   "frame.navigation");
    builder.blocks({page.saved}, header, "frame.saved");
    builder.blocks(page.tools, header, "frame.tools");
}

/// The level of a heading is chosen by its looks. Read out, no level may be jumped over, and those
/// that look alike below one title are alike.
void settle_levels(Outline& outline) {
    struct Level {
        int looks;
        int read;
    };
    std::vector<Level> above;
    for (OutlineNode& node : outline) {
        if (node.role == Role::dialog) {
            above.clear();
        } else if (node.role == Role::heading) {
            while (!above.empty() && above.back().looks >= node.level) {
                above.pop_back();
            }
            const int read = above.empty() ? std::min(node.level, 2) : above.back().read + 1;
            above.push_back({.looks = node.level, .read = read});
            node.level = read;
        }
    }
}

}  // namespace

Outline outline(const Page& page) {
    OutlineBuilder builder;
    add_header(builder, page);
    if (!page.banner.empty()) {
        const int banner = builder.add({.role = Role::alert, .id = "frame.banner"});
        builder.blocks(page.banner, banner, "frame.banner");
    }
    const int main =
        builder.add({.role = Role::main, .id = "frame.main", .label = page.main_label});
    builder.blocks(page.body, main, "main");
    if (page.dialog) {
        const int dialog =
            builder.add({.role = Role::dialog, .id = page.dialog->id, .label = page.dialog->title});
        builder.blocks(page.dialog->blocks, dialog, page.dialog->id);
    }
    settle_levels(builder.outline);
    return std::move(builder.outline);
}

std::optional<Action> operate(const Outline& outline, std::string_view id, std::string_view value) {
    const auto found = std::ranges::find_if(
        outline, [&](const OutlineNode& node) { return node.operable && node.id == id; });
    if (found == outline.end() || !found->enabled) {
        return std::nullopt;
    }
    const auto dialog = std::ranges::find(outline, Role::dialog, &OutlineNode::role);
    if (dialog != outline.end() && !is_inside(outline, static_cast<int>(found - outline.begin()),
                                              static_cast<int>(dialog - outline.begin()))) {
        return std::nullopt;
    }
    return takes_value(found->role) ? with_value(found->action, value) : found->action;
}

std::string_view name(Role role) {
    constexpr std::array<std::string_view, 31> names{
        "navigation", "main",          "aside",  "banner", "dialog", "group",
        "heading",    "text",          "quote",  "list",   "item",   "table",
        "row",        "column_header", "cell",   "button", "link",   "radio_group",
        "radio",      "checkbox",      "field",  "area",   "select", "option",
        "file",       "progress",      "status", "alert",  "image",  "preview",
        "disclosure"};
    return names.at(static_cast<std::size_t>(role));
}

}  // namespace app::view
