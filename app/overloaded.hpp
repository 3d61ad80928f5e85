// SPDX-License-Identifier: MIT
#pragma once

namespace app {

/// One function for each alternative of a variant: with std::visit, one that has none does not
/// compile.
template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

}  // namespace app
