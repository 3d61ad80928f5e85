// SPDX-License-Identifier: MIT
// Strips laid on sheets of paper. Declared in page_flow.hpp.
#include <cstddef>
#include <utility>

#include "app/office/page_flow.hpp"

namespace app::office {

std::vector<Drawing> sheets(std::vector<Strip> strips, Length height) {
    std::vector<Drawing> done(1);
    Length down = 0;
    for (std::size_t at = 0; at < strips.size(); ++at) {
        // How much has to fit: this one, and all that must not be parted from it.
        Length together = strips[at].before + strips[at].height;
        for (std::size_t next = at; strips[next].with_next && next + 1 < strips.size(); ++next) {
            together += strips[next + 1].before + strips[next + 1].height;
        }
        Strip& strip = strips[at];
        if (down > 0 && (strip.on_new_sheet || down + together > height)) {
            done.emplace_back();
            down = 0;
        }
        if (down == 0 && strip.head != nullptr) {
            add(done.back(), Drawing(*strip.head), 0, 0);
            down = strip.head_height;
        }
        down += down == 0 ? 0 : strip.before;
        add(done.back(), std::move(strip.drawing), 0, down);
        down += strip.height;
    }
    return done;
}

}  // namespace app::office
