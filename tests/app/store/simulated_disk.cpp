// SPDX-License-Identifier: MIT
#include "tests/app/store/simulated_disk.hpp"

#include <algorithm>
#include <utility>

namespace tests {

namespace {

constexpr std::size_t sector = 512;

void put(Bytes& file, std::size_t at, std::span<const std::byte> bytes) {
    file.resize(std::max(file.size(), at + bytes.size()));
    std::ranges::copy(bytes, file.data() + at);
}

/// Some of the sectors that a write covers.
void put_partly(Bytes& file, std::size_t at, std::span<const std::byte> bytes,
                std::mt19937& random) {
    while (!bytes.empty()) {
        const std::size_t length = std::min(sector - at % sector, bytes.size());
        if (random() % 2 == 0) {
            put(file, at, bytes.first(length));
        }
        at += length;
        bytes = bytes.subspan(length);
    }
}

void cut_off(Bytes& file, std::int64_t size) {
    file.resize(std::min(file.size(), static_cast<std::size_t>(size)));
}

}  // namespace

std::optional<std::size_t> SimulatedDisk::read(int slot, std::span<std::byte> into,
                                               std::int64_t at) {
    const Bytes& bytes = file(slot).live;
    const auto from = std::min(static_cast<std::size_t>(at), bytes.size());
    const auto length = std::min(into.size(), bytes.size() - from);
    std::copy_n(bytes.data() + from, length, into.data());
    return length;
}

bool SimulatedDisk::refuses() {
    const bool refused = --refused_change == 0 || --last_change <= 0;
    has_refused_ = has_refused_ || refused;
    return refused;
}

app::store::Written SimulatedDisk::write(int slot, std::span<const std::byte> from,
                                         std::int64_t at) {
    if (refuses()) {
        return app::store::Written::failed;
    }
    std::int64_t total = at + static_cast<std::int64_t>(from.size());
    for (int other = 0; other < app::store::slot_count; ++other) {
        total += other == slot ? 0 : static_cast<std::int64_t>(live(other).size());
    }
    if (total > capacity) {
        return app::store::Written::full;
    }
    put(file(slot).live, static_cast<std::size_t>(at), from);
    file(slot).unflushed.push_back(
        {.at = at, .bytes = Bytes(from.begin(), from.end()), .is_truncation = false});
    return app::store::Written::done;
}

bool SimulatedDisk::truncate(int slot, std::int64_t size) {
    if (refuses()) {
        return false;
    }
    cut_off(file(slot).live, size);
    file(slot).unflushed.push_back({.at = size, .bytes = {}, .is_truncation = true});
    return true;
}

std::optional<std::int64_t> SimulatedDisk::size(int slot) {
    return static_cast<std::int64_t>(live(slot).size());
}

bool SimulatedDisk::flush(int slot) {
    if (refuses()) {
        return false;
    }
    file(slot).durable = file(slot).live;
    file(slot).unflushed.clear();
    return true;
}

void SimulatedDisk::power_cut(std::mt19937& random) {
    for (File& each : files_) {
        for (const Change& change : std::exchange(each.unflushed, {})) {
            const auto fate = random() % 3;  // lost, in part, whole
            if (fate != 0 && change.is_truncation) {
                cut_off(each.durable, change.at);
            } else if (fate == 1) {
                put_partly(each.durable, static_cast<std::size_t>(change.at), change.bytes, random);
            } else if (fate == 2) {
                put(each.durable, static_cast<std::size_t>(change.at), change.bytes);
            }
        }
        each.live = each.durable;
    }
    last_change = refused_change = never;
    has_refused_ = false;
}

}  // namespace tests
