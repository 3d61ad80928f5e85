// SPDX-License-Identifier: MIT
#include "app/view/block.hpp"

namespace app::view {

Block::Block(const Block&) = default;
Block::Block(Block&&) noexcept = default;
Block& Block::operator=(const Block&) = default;
Block& Block::operator=(Block&&) noexcept = default;
Block::~Block() = default;

}  // namespace app::view
