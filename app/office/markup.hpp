// SPDX-License-Identifier: MIT
#pragma once

// The printable page (assessment/exchange/report_html.hpp) as a tree, so that the PDF says what the
// page says. It reads what this program writes: every element closed but `meta` and `br`,
// attributes in double quotes, the few named references of escape(). Anything else is refused, not
// guessed at.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/result.hpp"

namespace app::office {

/// An element, or with an empty name the text between elements.
struct Node {
    std::string name{};
    std::string text{};
    std::vector<std::pair<std::string, std::string>> attributes{};
    std::vector<Node> children{};

    [[nodiscard]] bool is_text() const { return name.empty(); }
    /// Empty when there is none of that name.
    [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
    [[nodiscard]] bool has_class(std::string_view css_class) const;
};

/// The root's children are what stands at the top: the element `html`. Fails on what is not closed,
/// crossed, or nested deeper than 64 elements.
[[nodiscard]] assessment::Result<Node> read_markup(std::string_view html);

/// The first element below this one, in the order of the page, for which that is true.
template <typename Predicate>
[[nodiscard]] const Node* find_node(const Node& node, const Predicate& wanted) {
    for (const Node& child : node.children) {
        if (!child.is_text() && wanted(child)) {
            return &child;
        }
        if (const Node* found = find_node(child, wanted)) {
            return found;
        }
    }
    return nullptr;
}

/// Everything that an element says, joined.
[[nodiscard]] std::string text_of(const Node& node);

}  // namespace app::office
