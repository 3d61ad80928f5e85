// SPDX-License-Identifier: MIT
#include "assessment/exchange/qr_svg.hpp"

// QR-Code-generator does what ISO/IEC 18004 asks: error correction, masks and their penalties.
#include <qrcodegen.h>

#include <array>
#include <cstdint>

namespace assessment::exchange {

namespace {

using Buffer = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;

constexpr int quiet = 4;  // modules

/// The dark modules of one row, each run of them a rectangle of the path.
void add_row(Html& path, const Buffer& code, int y) {
    const int size = qrcodegen_getSize(code.data());
    for (int x = 0; x < size; ++x) {
        if (!qrcodegen_getModule(code.data(), x, y)) {
            continue;
        }
        const int begin = x;
        while (x < size && qrcodegen_getModule(code.data(), x, y)) {
            ++x;
        }
        path.markup("M").number(begin + quiet).markup(" ").number(y + quiet);
        path.markup("h").number(x - begin).markup("v1h").number(begin - x).markup("z");
    }
}

}  // namespace

Html qr_svg(const std::string& text, const ChartCaption& caption) {
    Buffer code{};
    Buffer workspace{};
    Html svg;
    if (!qrcodegen_encodeText(text.c_str(), workspace.data(), code.data(), qrcodegen_Ecc_MEDIUM,
                              qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                              true)) {
        return svg;
    }
    const int size = qrcodegen_getSize(code.data());
    open_svg(svg, caption, size + 2 * quiet, size + 2 * quiet);
    svg.markup(R"(<path fill="#fff" d="M0 0h)")
        .number(size + 2 * quiet)
        .markup("v")
        .number(size + 2 * quiet)
        .markup(R"(H0z"/><path fill="#000" shape-rendering="crispEdges" d=")");
    for (int y = 0; y < size; ++y) {
        add_row(svg, code, y);
    }
    return svg.markup(R"("/></svg>)");
}

}  // namespace assessment::exchange
