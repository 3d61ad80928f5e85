// SPDX-License-Identifier: MIT
#pragma once

// Slots that read more than was asked for. SQLite asks for a page at a time; where each call goes
// to another process, as in a private window of a browser, opening a store is mostly the wait for
// thousands of them. What lies ahead is forgotten as soon as its slot is changed, and belongs to
// one opening of the files: whoever opens them again calls forget().

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/store/slots.hpp"

namespace app::store {

class ReadAhead final : public Slots {
public:
    /// Bytes read at once; a multiple of a page.
    static constexpr std::size_t block = std::size_t{128} * 1024;

    explicit ReadAhead(Slots& beneath) : beneath_(&beneath) {}

    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override;
    Written write(int slot, std::span<const std::byte> from, std::int64_t at) override;
    bool truncate(int slot, std::int64_t size) override;
    std::optional<std::int64_t> size(int slot) override { return beneath_->size(slot); }
    bool flush(int slot) override { return beneath_->flush(slot); }

    void forget();

private:
    struct Window {
        std::int64_t at = 0;
        std::vector<std::byte> bytes;  // none: nothing is known
    };

    Window& window(int slot) { return windows_.at(static_cast<std::size_t>(slot)); }

    Slots* beneath_;
    std::array<Window, 8> windows_{};  // slot_count of them are used
};

}  // namespace app::store
