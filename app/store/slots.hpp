// SPDX-License-Identifier: MIT
#pragma once

// The few files that the browser's store stands on: opened before SQLite starts, fixed in
// number, read and written synchronously. In the browser they are access handles of the
// origin's private file system; tests put a simulated disk in their place, so that what
// happens when a disk is full, breaks or loses power is tested with the same code.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace app::store {

enum class Written : std::uint8_t { done, full, failed };

class Slots {
public:
    virtual ~Slots() = default;

    /// Bytes read, fewer only at the end of the file; nothing when the device refused.
    virtual std::optional<std::size_t> read(int slot, std::span<std::byte> into,
                                            std::int64_t at) = 0;
    virtual Written write(int slot, std::span<const std::byte> from, std::int64_t at) = 0;
    virtual bool truncate(int slot, std::int64_t size) = 0;
    virtual std::optional<std::int64_t> size(int slot) = 0;
    /// True only when everything written before is on the device.
    virtual bool flush(int slot) = 0;
};

/// One growing file in memory, for what SQLite needs for a moment only.
class ScratchSlot final : public Slots {
public:
    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override;
    Written write(int slot, std::span<const std::byte> from, std::int64_t at) override;
    bool truncate(int slot, std::int64_t size) override;
    std::optional<std::int64_t> size(int slot) override;
    bool flush(int slot) override;

private:
    std::vector<std::byte> bytes_;
};

}  // namespace app::store
