// SPDX-License-Identifier: MIT
#include "app/store/slots.hpp"

#include <algorithm>

namespace app::store {

std::optional<std::size_t> ScratchSlot::read(int /*slot*/, std::span<std::byte> into,
                                             std::int64_t at) {
    const auto from = std::min(static_cast<std::size_t>(at), bytes_.size());
    const auto length = std::min(into.size(), bytes_.size() - from);
    std::copy_n(bytes_.data() + from, length, into.data());
    return length;
}

Written ScratchSlot::write(int /*slot*/, std::span<const std::byte> from, std::int64_t at) {
    const auto start = static_cast<std::size_t>(at);
    bytes_.resize(std::max(bytes_.size(), start + from.size()));
    std::ranges::copy(from, bytes_.data() + start);
    return Written::done;
}

bool ScratchSlot::truncate(int /*slot*/, std::int64_t size) {
    bytes_.resize(std::min(bytes_.size(), static_cast<std::size_t>(size)));
    return true;
}

std::optional<std::int64_t> ScratchSlot::size(int /*slot*/) {
    return static_cast<std::int64_t>(bytes_.size());
}

bool ScratchSlot::flush(int /*slot*/) {
    return true;
}

}  // namespace app::store
