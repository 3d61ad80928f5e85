// SPDX-License-Identifier: MIT
#pragma once

// A text as a QR code (ISO/IEC 18004): which of its squares are dark.

#include <cstddef>
#include <string>
#include <vector>

namespace assessment::exchange {

struct QrCode {
    int side = 0;              // squares in a row, and rows; 0 when there is no code
    std::vector<bool> dark{};  // row by row

    [[nodiscard]] bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                    static_cast<std::size_t>(x)];
    }
};

/// Empty when no QR code holds so much (about 2,300 bytes). 15 % of it may be unreadable.
[[nodiscard]] QrCode qr_code(const std::string& text);

}  // namespace assessment::exchange
