// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace app::view {

/// What a grid's column needs, in design pixels: `figure` at least, and `letter` for each letter of
/// the longest word of its head. Chinese is broken anywhere.
[[nodiscard]] int room_for(const std::string& head, int figure, int letter);

}  // namespace app::view
