// SPDX-License-Identifier: MIT
#include "app/view/grid_room.hpp"

#include <algorithm>

namespace app::view {

int room_for(const std::string& head, int figure, int letter) {
    int longest = 0;
    int word = 0;
    for (const char c : head) {
        word = c > ' ' && c <= '~' ? word + 1 : 0;
        longest = std::max(longest, word);
    }
    return std::max(figure, letter * (longest + 1));
}

}  // namespace app::view
