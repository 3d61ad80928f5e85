// SPDX-License-Identifier: MIT
#include "assessment/exchange/qr_code.hpp"

// QR-Code-generator does what ISO/IEC 18004 asks: error correction, masks and their penalties.
#include <qrcodegen.h>

#include <array>
#include <cstdint>

namespace assessment::exchange {

QrCode qr_code(const std::string& text) {
    std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> code{};
    std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> workspace{};
    if (!qrcodegen_encodeText(text.c_str(), workspace.data(), code.data(), qrcodegen_Ecc_MEDIUM,
                              qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                              true)) {
        return {};
    }
    QrCode made{.side = qrcodegen_getSize(code.data())};
    for (int y = 0; y < made.side; ++y) {
        for (int x = 0; x < made.side; ++x) {
            made.dark.push_back(qrcodegen_getModule(code.data(), x, y));
        }
    }
    return made;
}

}  // namespace assessment::exchange
