// SPDX-License-Identifier: MIT
// The outline as lines of text.
#include "app/view/outline.hpp"

namespace app::view {

namespace {

int depth_of(const Outline& outline, const OutlineNode& node) {
    int depth = 0;
    for (int at = node.parent; at != no_parent; at = outline[static_cast<std::size_t>(at)].parent) {
        ++depth;
    }
    return depth;
}

/// Long values (a preview's page) are told by their length.
std::string value_text(const OutlineNode& node) {
    if (node.role == Role::preview) {
        return node.value.empty() ? " [empty]" : " [page]";
    }
    if (node.secret) {
        return node.value.empty() ? "" : " [secret]";
    }
    return node.value.empty() ? "" : " [" + node.value + "]";
}

std::string states_of(const OutlineNode& node) {
    std::string states;
    const auto add = [&](bool holds, std::string_view word) {
        if (holds) {
            states += states.empty() ? " {" : ", ";
            states += word;
        }
    };
    add(node.checked, node.role == Role::link         ? "current"
                      : node.role == Role::disclosure ? "open"
                      : node.role == Role::button     ? "pressed"
                                                      : "checked");
    add(!node.enabled, "disabled");
    add(node.required, "required");
    add(node.invalid, "invalid");
    return states.empty() ? states : states + "}";
}

}  // namespace

std::string to_text(const Outline& outline) {
    std::string text;
    for (const OutlineNode& node : outline) {
        text.append(2 * static_cast<std::size_t>(depth_of(outline, node)), ' ');
        text += name(node.role);
        text += node.level > 0 ? " " + std::to_string(node.level) : "";
        text += node.label.empty() ? "" : " " + node.label;
        text += value_text(node) + states_of(node);
        text += node.description.empty() ? "" : " — " + node.description;
        text += '\n';
    }
    return text;
}

}  // namespace app::view
