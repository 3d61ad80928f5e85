// SPDX-License-Identifier: MIT
#pragma once

// What a screen says: a flat list in reading order, each node with its parent, made from the
// same Page that is drawn. The mirror turns it into real HTML controls over the canvas, tests
// read it, and operate() lets a person or a test act by control id: it finds the control in
// the current outline, refuses if it is absent or disabled, and gives its Action.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/view/page.hpp"

namespace app::view {

/// Each is one HTML element.
enum class Role : std::uint8_t {
    navigation,
    main,
    aside,
    banner,
    dialog,
    group,
    heading,
    text,
    quote,
    list,
    item,
    table,
    row,
    column_header,
    cell,
    button,
    link,
    radio_group,
    radio,
    checkbox,
    field,
    area,
    select,
    option,
    file,
    progress,
    status,
    alert,
    image,
    preview,
    disclosure,
};

[[nodiscard]] std::string_view name(Role role);

inline constexpr int no_parent = -1;

struct OutlineNode {
    Role role = Role::text;
    std::string id{};        // of the control; otherwise made from the place in the page
    int parent = no_parent;  // index of an earlier node
    std::string label{};
    std::string value{};        // field, select, progress ("12/60"), preview (html)
    std::string description{};  // hint, error, reason, detail
    std::string placeholder{};
    int level = 0;          // of a heading, as it is read out
    bool operable = false;  // has an Action
    bool enabled = true;
    bool checked = false;  // radio, checkbox, toggle, current link, open disclosure
    bool required = false;
    bool invalid = false;
    bool numeric = false;  // field for numbers
    bool secret = false;   // field whose text is not shown
    bool toggle = false;   // button with a pressed state
    bool several = false;  // file: more than one at a time
    Action action{};
};

using Outline = std::vector<OutlineNode>;

[[nodiscard]] Outline outline(const Page& page);

/// The Action of the control with this id, if it is there and enabled.
[[nodiscard]] std::optional<Action> operate(const Outline& outline, std::string_view id,
                                            std::string_view value);

/// Indented lines "role label [value] {state}" for tests and the command line.
[[nodiscard]] std::string to_text(const Outline& outline);

}  // namespace app::view
