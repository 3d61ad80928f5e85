// SPDX-License-Identifier: MIT
#include "app/store/read_ahead.hpp"

#include <algorithm>

namespace app::store {

std::optional<std::size_t> ReadAhead::read(int slot, std::span<std::byte> into, std::int64_t at) {
    constexpr auto whole = static_cast<std::int64_t>(block);
    const std::int64_t end = at + static_cast<std::int64_t>(into.size());
    const std::int64_t from = at / whole * whole;
    if (end > from + whole) {
        return beneath_->read(slot, into, at);
    }
    Window& known = window(slot);
    if (known.bytes.empty() || known.at != from) {
        known.bytes.resize(block);
        known.at = from;
        const auto got = beneath_->read(slot, known.bytes, from);
        known.bytes.resize(got.value_or(0));
        if (!got) {
            return std::nullopt;
        }
    }
    const auto skipped = std::min(static_cast<std::size_t>(at - from), known.bytes.size());
    const auto length = std::min(into.size(), known.bytes.size() - skipped);
    std::ranges::copy(std::span(known.bytes).subspan(skipped, length), into.begin());
    return length;
}

Written ReadAhead::write(int slot, std::span<const std::byte> from, std::int64_t at) {
    window(slot).bytes.clear();
    return beneath_->write(slot, from, at);
}

bool ReadAhead::truncate(int slot, std::int64_t size) {
    window(slot).bytes.clear();
    return beneath_->truncate(slot, size);
}

void ReadAhead::forget() {
    for (Window& known : windows_) {
        known.bytes.clear();
    }
}

}  // namespace app::store
