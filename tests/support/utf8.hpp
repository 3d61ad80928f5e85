// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace tests {

/// As UTF-8.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace tests
