// SPDX-License-Identifier: MIT
#include "assessment/exchange/qr_svg.hpp"

#include "assessment/exchange/qr_code.hpp"

namespace assessment::exchange {

namespace {

constexpr int quiet = 4;  // modules

/// The dark modules of one row, each run of them a rectangle of the path.
void add_row(Html& path, const QrCode& code, int y) {
    for (int x = 0; x < code.side; ++x) {
        if (!code.is_dark(x, y)) {
            continue;
        }
        const int begin = x;
        while (x < code.side && code.is_dark(x, y)) {
            ++x;
        }
        path.markup("M").number(begin + quiet).markup(" ").number(y + quiet);
        path.markup("h").number(x - begin).markup("v1h").number(begin - x).markup("z");
    }
}

}  // namespace

Html qr_svg(const std::string& text, const ChartCaption& caption) {
    const QrCode code = qr_code(text);
    Html svg;
    if (code.side == 0) {
        return svg;
    }
    open_svg(svg, caption, code.side + 2 * quiet, code.side + 2 * quiet);
    svg.markup(R"(<path fill="#fff" d="M0 0h)")
        .number(code.side + 2 * quiet)
        .markup("v")
        .number(code.side + 2 * quiet)
        .markup(R"(H0z"/><path fill="#000" shape-rendering="crispEdges" d=")");
    for (int y = 0; y < code.side; ++y) {
        add_row(svg, code, y);
    }
    return svg.markup(R"("/></svg>)");
}

}  // namespace assessment::exchange
