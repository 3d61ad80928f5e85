// SPDX-License-Identifier: MIT
#pragma once

// Makes an Outline block by block. A block that a person does not operate gets an id from its
// place in the page; layout (cards, rows, columns) leaves no node but named columns.

#include <string>
#include <string_view>

#include "app/view/outline.hpp"

namespace app::view {

struct OutlineBuilder {
    Outline outline;

    /// Adds the node and gives its index.
    int add(OutlineNode node);
    /// `path` is the place of the blocks, from which ids are made.
    void blocks(const Blocks& blocks, int parent, std::string_view path);
};

}  // namespace app::view
