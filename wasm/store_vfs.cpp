// SPDX-License-Identifier: MIT
// SQLite's files in the browser: synchronous access handles of the origin's private file
// system, which store_worker.js opens before SQLite starts and offers as `slots`. Offsets
// travel as doubles, exact to 2^53; the heap's view is taken anew on each call, because memory
// that grows is another buffer.
#include <emscripten.h>
#include <sqlite3.h>

#include "app/store/slot_vfs.hpp"
#include "wasm/store_slots.hpp"

// clang-format off
EM_JS(int, slot_read, (int slot, void* into, int length, double at), {
    return Module.slots.read(slot, HEAPU8.subarray(into, into + length), at);
});
EM_JS(int, slot_write, (int slot, const void* from, int length, double at), {
    return Module.slots.write(slot, HEAPU8.subarray(from, from + length), at);
});
EM_JS(int, slot_truncate, (int slot, double size), { return Module.slots.truncate(slot, size); });
EM_JS(double, slot_size, (int slot), { return Module.slots.size(slot); });
EM_JS(int, slot_flush, (int slot), { return Module.slots.flush(slot); });
// clang-format on

namespace {

using app::store::Written;

constexpr int no_room = -2;  // of slot_write(): not all was written; -1 is any other refusal

class OriginSlots final : public app::store::Slots {
public:
    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override {
        const int length =
            slot_read(slot, into.data(), static_cast<int>(into.size()), static_cast<double>(at));
        return length < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(length));
    }

    Written write(int slot, std::span<const std::byte> from, std::int64_t at) override {
        const int size = static_cast<int>(from.size());
        const int length = slot_write(slot, from.data(), size, static_cast<double>(at));
        if (length == size) {
            return Written::done;
        }
        return length == no_room ? Written::full : Written::failed;
    }

    bool truncate(int slot, std::int64_t size) override {
        return slot_truncate(slot, static_cast<double>(size)) == 0;
    }

    std::optional<std::int64_t> size(int slot) override {
        const double size = slot_size(slot);
        return size < 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(size));
    }

    bool flush(int slot) override { return slot_flush(slot) == 0; }
};

}  // namespace

app::store::ReadAhead& wasm::origin_slots() {
    static OriginSlots slots;
    static app::store::ReadAhead ahead(slots);
    return ahead;
}

// SQLite, built for no system (SQLITE_OS_OTHER), asks these two for one.
extern "C" int sqlite3_os_init() {
    static const app::store::SlotVfs vfs(wasm::origin_slots(), "origin",
                                         app::store::SlotVfs::Rank::standard);
    return SQLITE_OK;
}

extern "C" int sqlite3_os_end() {
    return SQLITE_OK;
}
