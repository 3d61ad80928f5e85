// SPDX-License-Identifier: MIT
#pragma once

// The slots in memory, for looking at bytes that came from elsewhere. They end: whatever a file
// says of its size, a slot grows to 256 MB and no further.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/store/slot_vfs.hpp"

namespace app::store {

class MemorySlots final : public Slots {
public:
    static constexpr std::int64_t largest = std::int64_t{256} << 20U;  // bytes

    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override {
        return of(slot).read(slot, into, at);
    }
    Written write(int slot, std::span<const std::byte> from, std::int64_t at) override {
        const std::int64_t end = at + static_cast<std::int64_t>(from.size());
        return end > largest ? Written::full : of(slot).write(slot, from, at);
    }
    bool truncate(int slot, std::int64_t size) override { return of(slot).truncate(slot, size); }
    std::optional<std::int64_t> size(int slot) override { return of(slot).size(slot); }
    bool flush(int slot) override { return of(slot).flush(slot); }

private:
    ScratchSlot& of(int slot) { return slots_.at(static_cast<std::size_t>(slot)); }

    std::array<ScratchSlot, slot_count> slots_;
};

}  // namespace app::store
