// SPDX-License-Identifier: MIT
#include "tests/support/utf8.hpp"

namespace tests {

void append_utf8(std::string& text, char32_t code_point) {
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto append_rest = [&](unsigned shift) {
        append(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point < 0x80) {
        append(code_point);
    } else if (code_point < 0x800) {
        append(0xC0U | (code_point >> 6U));
        append_rest(0);
    } else if (code_point < 0x10000) {
        append(0xE0U | (code_point >> 12U));
        append_rest(6);
        append_rest(0);
    } else {
        append(0xF0U | (code_point >> 18U));
        append_rest(12);
        append_rest(6);
        append_rest(0);
    }
}

}  // namespace tests
