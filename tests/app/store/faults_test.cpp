// SPDX-License-Identifier: MIT
// What happens when the disk refuses, at every place where it can: the refusal is told, nothing
// is half there, and the same save succeeds when the disk works again.
#include <doctest/doctest.h>

#include <string>

#include "app/store/archive.hpp"
#include "tests/app/store/simulated_disk.hpp"

using app::store::Archive;
using app::store::Change;
using app::store::Contents;
using app::store::Result;
using app::store::SlotVfs;
using assessment::Done;
using assessment::ErrorCode;
using tests::SimulatedDisk;

namespace {

struct World {
    SimulatedDisk disk;
    SlotVfs vfs{disk, "faulty", SlotVfs::Rank::by_name};

    Result<Archive> open() { return Archive::open({.path = "db", .system = "faulty"}); }
};

/// A save that rewrites every answer, so that half of it would show.
std::vector<Change> generation(int number) {
    std::vector<Change> changes{
        app::store::StoredEnterprise{.id = assessment::EnterpriseId("e"), .name = "E"},
        app::store::StoredHead{
            .id = assessment::AssessmentId("a"),
            .enterprise = assessment::EnterpriseId("e"),
            .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
            .period = std::to_string(number)}};
    for (int criterion = 0; criterion < 30; ++criterion) {
        changes.emplace_back(app::store::StoredAnswer{
            .assessment = assessment::AssessmentId("a"),
            .criterion = assessment::CriterionId("c" + std::to_string(criterion)),
            .body = R"({"note":")" + std::string(400, static_cast<char>('a' + number % 26)) +
                    R"(","value":)" + std::to_string(number) + "}"});
    }
    return changes;
}

Contents contents_of(int number) {
    auto archive = Archive::in_memory("expected");
    REQUIRE(archive);
    REQUIRE(archive->apply(generation(number)));
    return archive->load().value();
}

}  // namespace

TEST_CASE("a full disk is told as full, loses nothing, and is no longer full when there is room") {
    World world;
    auto archive = world.open();
    REQUIRE(archive);
    REQUIRE(archive->apply(generation(1)));
    const Contents before = archive->load().value();
    std::int64_t used = 0;
    for (int slot = 0; slot < app::store::slot_count; ++slot) {
        used += static_cast<std::int64_t>(world.disk.live(slot).size());
    }

    int refused = 0;
    for (std::int64_t room = 0; room < 24 * 1024; room += 1024) {
        CAPTURE(room);
        world.disk.capacity = used + room;
        const auto applied = archive->apply(generation(2));
        if (applied) {
            break;
        }
        ++refused;
        CHECK(applied.error().code == ErrorCode::storage_full);
        CHECK(archive->load().value() == before);
    }
    CHECK(refused > 5);

    world.disk.capacity = SimulatedDisk::never;
    CHECK(archive->apply(generation(2)));
    CHECK(archive->load().value() == contents_of(2));
}

TEST_CASE("a change that the disk refuses once is told, and the same save succeeds after it") {
    const Contents first = contents_of(1);
    const Contents second = contents_of(2);
    bool refused = true;
    int refusals = 0;
    for (std::int64_t at = 1; refused; ++at) {
        CAPTURE(at);
        World world;
        auto archive = world.open();
        REQUIRE(archive);
        REQUIRE(archive->apply(generation(1)));

        world.disk.refused_change = at;
        const auto applied = archive->apply(generation(2));
        const auto rested = archive->checkpoint();
        refused = world.disk.has_refused();
        refusals += refused ? 1 : 0;
        world.disk.refused_change = SimulatedDisk::never;
        if (refused) {
            CHECK((!applied || !rested));
        }
        if (!applied) {
            CHECK(applied.error().code == ErrorCode::storage_failed);
            CHECK(archive->load().value() == first);
        }

        CHECK(archive->apply(generation(2)));
        CHECK(archive->load().value() == second);
        CHECK(archive->checkpoint());
        archive = world.open();  // refused while the first is open, so this closes it
        archive = world.open();
        REQUIRE(archive);
        CHECK(archive->load().value() == second);
    }
    CHECK(refusals > 10);
}

TEST_CASE("a disk that breaks while the store is made leaves something that can be opened") {
    for (std::int64_t at = 1; at < 60; ++at) {
        CAPTURE(at);
        World world;
        world.disk.refused_change = at;
        {
            const auto broken = world.open();
            if (!broken) {
                CHECK(broken.error().code == ErrorCode::storage_failed);
            }
        }
        world.disk.refused_change = SimulatedDisk::never;
        auto archive = world.open();
        REQUIRE(archive);
        REQUIRE(archive->apply(generation(1)));
        CHECK(archive->load().value() == contents_of(1));
    }
}
