// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "app/view/block.hpp"
#include "assessment/text.hpp"

namespace app::view {

/// Pages of a long list, counted from 0, and what a turn to one of them is.
struct PageTurner {
    std::string id{};  // of the list; its buttons are "ID.previous" and "ID.next"
    std::size_t page = 0;
    std::size_t pages = 0;
    Action previous{};
    Action next{};
};

/// Nothing where there is one page.
[[nodiscard]] Blocks page_turner(PageTurner turner, const assessment::Catalogue& words);

}  // namespace app::view
