// SPDX-License-Identifier: MIT
#include "app/view/block.hpp"

#include <memory>
#include <utility>

namespace app::view {

Block::Block(const Block&) = default;
Block::Block(Block&&) noexcept = default;

// Made anew instead of assigned: std::variant's own way goes through every kind once more, which is
// much to download.
Block& Block::operator=(const Block& other) {
    return *this = Block(other);
}
Block& Block::operator=(Block&& other) noexcept {
    Block kept(std::move(other));  // may be a part of what goes now
    std::destroy_at(this);
    return *std::construct_at(this, std::move(kept));
}

Block::~Block() = default;

}  // namespace app::view
