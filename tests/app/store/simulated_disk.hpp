// SPDX-License-Identifier: MIT
#pragma once

// A disk for the slots that can be full, can refuse, and can lose power: then what was flushed
// is there, and of everything after any 512-byte sector may have arrived or not, in any order.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "app/store/slot_vfs.hpp"

namespace tests {

using Bytes = std::vector<std::byte>;

class SimulatedDisk final : public app::store::Slots {
public:
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override;
    app::store::Written write(int slot, std::span<const std::byte> from, std::int64_t at) override;
    bool truncate(int slot, std::int64_t size) override;
    std::optional<std::int64_t> size(int slot) override;
    bool flush(int slot) override;

    /// The disk has no room beyond this many bytes in all.
    std::int64_t capacity = never;
    /// The n-th change from now on (write, truncation, flush) is refused, once.
    std::int64_t refused_change = never;
    /// Every change from the n-th on is refused, until power_cut().
    std::int64_t last_change = never;

    [[nodiscard]] bool has_refused() const { return has_refused_; }
    /// Forgets what was live and brings back what a real disk might hold then.
    void power_cut(std::mt19937& random);
    [[nodiscard]] const Bytes& live(int slot) const { return file(slot).live; }

private:
    struct Change {
        std::int64_t at = 0;
        Bytes bytes;
        bool is_truncation = false;  // to the size `at`
    };
    struct File {
        Bytes live;
        Bytes durable;
        std::vector<Change> unflushed;
    };

    [[nodiscard]] File& file(int slot) { return files_.at(static_cast<std::size_t>(slot)); }
    [[nodiscard]] const File& file(int slot) const {
        return files_.at(static_cast<std::size_t>(slot));
    }
    bool refuses();

    std::array<File, app::store::slot_count> files_;
    bool has_refused_ = false;
};

}  // namespace tests
