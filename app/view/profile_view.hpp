// SPDX-License-Identifier: MIT
#pragma once

// What the enterprise is, and which criteria follow from it.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks profile_view(const Subject& subject);

/// The control for one field (profile_field_view.cpp).
[[nodiscard]] Block field_block(const Subject& subject, const assessment::ProfileField& field);

}  // namespace app::view
