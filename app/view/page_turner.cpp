// SPDX-License-Identifier: MIT
#include "app/view/page_turner.hpp"

#include <utility>

#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

Blocks page_turner(PageTurner turner, const assessment::Catalogue& words) {
    if (turner.pages < 2) {
        return {};
    }
    Button previous = button(turner.id + ".previous", words("page.previous"_text),
                             std::move(turner.previous), Emphasis::secondary, Icon::back);
    Button next = button(turner.id + ".next", words("page.next"_text), std::move(turner.next),
                         Emphasis::secondary, Icon::forward);
    if (turner.page == 0) {
        previous.control.enabled = false;
        previous.control.reason = words("page.is_first"_text);
    }
    if (turner.page + 1 >= turner.pages) {
        next.control.enabled = false;
        next.control.reason = words("page.is_last"_text);
    }
    Paragraph where{
        .text = words("page.of"_text, {{"page", turner.page + 1}, {"all", turner.pages}}),
        .tone = Tone::muted};
    return {Row{.blocks = {std::move(previous), std::move(where), std::move(next)}}};
}

}  // namespace app::view
