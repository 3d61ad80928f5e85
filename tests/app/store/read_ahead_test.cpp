// SPDX-License-Identifier: MIT
#include "app/store/read_ahead.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <vector>

#include "app/store/connection.hpp"
#include "app/store/memory_slots.hpp"
#include "app/store/slot_vfs.hpp"

using app::store::MemorySlots;
using app::store::ReadAhead;
using app::store::Slots;
using app::store::Written;

namespace {

/// Counts what is asked of it, and refuses to read when it is told to.
class Counted final : public Slots {
public:
    std::optional<std::size_t> read(int slot, std::span<std::byte> into, std::int64_t at) override {
        ++reads;
        return refuses ? std::nullopt : slots.read(slot, into, at);
    }
    Written write(int slot, std::span<const std::byte> from, std::int64_t at) override {
        return slots.write(slot, from, at);
    }
    bool truncate(int slot, std::int64_t size) override { return slots.truncate(slot, size); }
    std::optional<std::int64_t> size(int slot) override { return slots.size(slot); }
    bool flush(int slot) override { return slots.flush(slot); }

    MemorySlots slots;
    int reads = 0;
    bool refuses = false;
};

std::vector<std::byte> bytes_of(std::size_t count, int value) {
    return std::vector<std::byte>(count, static_cast<std::byte>(value));
}

}  // namespace

TEST_CASE("whatever is written and read in whatever order, it is as without reading ahead") {
    MemorySlots plain;
    MemorySlots beneath;
    ReadAhead ahead(beneath);
    std::mt19937 random(11);
    const auto any = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    for (int step = 0; step < 4000; ++step) {
        const int slot = any(1);
        const std::int64_t at = std::int64_t{any(200)} * 4096 + any(3) * 100;
        const int what = any(9);
        CAPTURE(step);
        if (what == 0) {
            const std::int64_t size = at / 2;
            CHECK(plain.truncate(slot, size) == ahead.truncate(slot, size));
        } else if (what < 4) {
            const auto bytes = bytes_of(static_cast<std::size_t>(any(9000)), step % 251);
            CHECK((plain.write(slot, bytes, at) == ahead.write(slot, bytes, at)));
        } else {
            auto one = bytes_of(static_cast<std::size_t>(any(200'000)), 7);
            auto other = one;
            REQUIRE(plain.read(slot, one, at) == ahead.read(slot, other, at));
            REQUIRE((one == other));
        }
        CHECK(plain.size(slot) == ahead.size(slot));
    }
}

TEST_CASE("pages one after the other are a read for every block of them") {
    Counted beneath;
    ReadAhead ahead(beneath);
    REQUIRE((ahead.write(0, bytes_of(10 * ReadAhead::block, 3), 0) == Written::done));
    std::array<std::byte, 4096> page{};
    for (std::size_t at = 0; at < 10 * ReadAhead::block; at += page.size()) {
        REQUIRE(ahead.read(0, page, static_cast<std::int64_t>(at)) == page.size());
        CHECK((page.back() == std::byte{3}));
    }
    CHECK(beneath.reads == 10);
}

TEST_CASE("a device that refuses is asked again") {
    Counted beneath;
    ReadAhead ahead(beneath);
    REQUIRE((ahead.write(0, bytes_of(4096, 3), 0) == Written::done));
    std::array<std::byte, 100> some{};
    beneath.refuses = true;
    CHECK_FALSE(ahead.read(0, some, 0).has_value());
    beneath.refuses = false;
    CHECK(ahead.read(0, some, 0) == some.size());
}

TEST_CASE("after the files were opened anew nothing is known of them") {
    MemorySlots beneath;
    ReadAhead ahead(beneath);
    std::array<std::byte, 100> some{};
    REQUIRE((beneath.write(0, bytes_of(100, 3), 0) == Written::done));
    REQUIRE(ahead.read(0, some, 0) == some.size());
    REQUIRE((beneath.write(0, bytes_of(100, 4), 0) == Written::done));  // by another window
    ahead.forget();
    REQUIRE(ahead.read(0, some, 0) == some.size());
    CHECK((some.front() == std::byte{4}));
}

TEST_CASE("a store on slots that are read ahead is there again") {
    MemorySlots beneath;
    ReadAhead ahead(beneath);
    const app::store::SlotVfs vfs(ahead, "ahead", app::store::SlotVfs::Rank::by_name);
    const app::store::Medium medium{.path = app::store::database_name, .system = "ahead"};
    for (int run = 0; run < 3; ++run) {
        auto database = app::store::connect(medium);
        REQUIRE(database);
        const std::string key = "'k" + std::to_string(run) + "'";
        REQUIRE(database->execute("INSERT INTO settings VALUES (" + key + ", 'v')"));
        CHECK(database->integer("SELECT count(*) FROM settings").value() == run + 1);
    }
}
