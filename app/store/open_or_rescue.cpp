// SPDX-License-Identifier: MIT
#include "app/store/open_or_rescue.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/store/memory_slots.hpp"
#include "app/store/rescue.hpp"

namespace app::store {

namespace {

using assessment::Error;
using assessment::ErrorCode;

using Bytes = std::vector<std::byte>;

std::optional<Bytes> bytes_of(Slots& slots, int slot) {
    const auto size = slots.size(slot);
    if (!size || *size > MemorySlots::largest) {
        return std::nullopt;
    }
    Bytes bytes(static_cast<std::size_t>(*size));
    const auto read = slots.read(slot, bytes, 0);
    return read == bytes.size() ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<Damaged> read_damaged(Slots& slots, int database, int log) {
    auto first = bytes_of(slots, database);
    auto second = bytes_of(slots, log);
    return first && second ? std::optional(Damaged{std::move(*first), std::move(*second)})
                           : std::nullopt;
}

bool put(Slots& slots, int slot, const Bytes& bytes) {
    return slots.truncate(slot, 0) &&
           (bytes.empty() || slots.write(slot, bytes, 0) == Written::done) && slots.flush(slot);
}

/// A byte that says that a new database is to be filled from what was set aside.
bool mark(Slots& slots, bool is_due) {
    return put(slots, rescue_slot, is_due ? Bytes{std::byte{1}} : Bytes());
}

bool is_due(Slots& slots) {
    return slots.size(rescue_slot).value_or(0) > 0;
}

bool set_aside(Slots& slots, const Damaged& damaged) {
    return put(slots, kept_log_slot, damaged.log) &&
           put(slots, kept_database_slot, damaged.database) && mark(slots, true);
}

bool clear(Slots& slots) {
    return std::ranges::all_of(std::array{log_slot, journal_slot, database_slot},
                               [&](int slot) { return put(slots, slot, {}); });
}

std::unexpected<Error> refused(std::string detail) {
    return assessment::fail(ErrorCode::storage_damaged, "rescue", std::move(detail));
}

/// A new database in place of whatever there is, from what was set aside.
Result<Archive> filled(Slots& slots, const Medium& medium) {
    const auto damaged = read_damaged(slots, kept_database_slot, kept_log_slot);
    if (!damaged || !clear(slots)) {
        return refused("the files cannot be read or written");
    }
    auto archive = Archive::open(medium);
    if (!archive) {
        return archive;
    }
    if (auto done = fill(*archive, rescue(*damaged), ""); !done) {
        return std::unexpected(done.error());
    }
    if (!mark(slots, false)) {
        return refused("the files cannot be written");
    }
    return archive;
}

/// The damaged bytes that were set aside are a copy of what was stored.
Result<Done> forget_kept(Slots& slots) {
    const bool gone = std::ranges::all_of(std::array{kept_log_slot, kept_database_slot},
                                          [&](int slot) { return put(slots, slot, {}); });
    return gone ? Result<Done>(Done{})
                : assessment::fail(ErrorCode::storage_failed, "rescue", "the copy stays");
}

Result<Archive> opened(Slots& slots, const Medium& medium) {
    if (is_due(slots)) {  // a rescue was cut off
        return filled(slots, medium);
    }
    auto archive = Archive::open(medium);
    if (archive || archive.error().code != ErrorCode::storage_damaged) {
        return archive;
    }
    const auto damaged = read_damaged(slots, database_slot, log_slot);
    if (!damaged || !set_aside(slots, *damaged)) {
        return archive;
    }
    return filled(slots, medium);
}

}  // namespace

Result<Archive> open_or_rescue(Slots& slots, const Medium& medium) {
    auto archive = opened(slots, medium);
    if (archive) {
        archive->also_erases([&slots] { return forget_kept(slots); });
    }
    return archive;
}

}  // namespace app::store
