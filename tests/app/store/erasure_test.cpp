// SPDX-License-Identifier: MIT
// What is erased leaves no byte in the files of the store. A marker stands in every field of an
// enterprise, in what was written over, in what was removed and can be undone; the files are
// searched for it as they are. Removing without erasing leaves it there, which shows that the
// search finds it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "app/store/archive.hpp"
#include "app/store/open_or_rescue.hpp"
#include "app/store/protocol.hpp"
#include "tests/app/store/simulated_disk.hpp"
#include "tests/app/store/some_work.hpp"
#include "tests/app/store/temporary_folder.hpp"

using app::EraseEnterprise;
using app::store::Archive;
using app::store::Change;
using app::store::StoredAnswer;
using app::store::StoredEnterprise;
using app::store::StoredHead;
using app::store::StoredVisit;
using assessment::AssessmentId;
using assessment::CriterionId;
using assessment::EnterpriseId;
using tests::SimulatedDisk;

namespace {

const std::string marker = "markermarkermarker";

/// Its own number in each place, so that one left over can be told.
std::string mark(int number) {
    return marker + "-" + std::to_string(number) + "-";
}

std::string object(int number) {
    return R"({"text":")" + mark(number) + R"("})";
}

/// Long enough for pages of its own.
std::string long_object(int number) {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += mark(number);
    }
    return R"({"text":")" + text + R"("})";
}

std::vector<Change> enterprise_in_full(const char* id, const char* assessment) {
    const EnterpriseId owner(id);
    const AssessmentId head(assessment);
    return {StoredEnterprise{.id = owner, .name = mark(1), .extras = object(2)},
            StoredHead{.id = head,
                       .enterprise = owner,
                       .instrument = {.id = assessment::InstrumentId("small"), .version = mark(3)},
                       .period = mark(4),
                       .about = object(5),
                       .profile = object(6),
                       .extras = object(7),
                       .instrument_extras = object(8)},
            StoredAnswer{.assessment = head, .criterion = CriterionId("office"), .body = object(9)},
            StoredAnswer{
                .assessment = head, .criterion = CriterionId("rules"), .body = long_object(10)},
            StoredVisit{.id = app::VisitId(std::string("v-") + assessment),
                        .enterprise = owner,
                        .body = long_object(11)}};
}

void put(Archive& archive, const std::vector<Change>& changes) {
    REQUIRE(archive.apply(changes));
}

/// Work on two enterprises: the marked one is written over, partly removed, and stored again.
void fill(Archive& archive) {
    put(archive,
        {StoredEnterprise{.id = EnterpriseId("e-kept"), .name = "晋阳精密"},
         StoredHead{.id = AssessmentId("a-kept"),
                    .enterprise = EnterpriseId("e-kept"),
                    .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
                    .period = "2026"}});
    put(archive, enterprise_in_full("e-gone", "a-gone"));
    put(archive, enterprise_in_full("e-gone", "a-removed"));
    for (int version = 20; version < 60; ++version) {  // written over again and again
        put(archive,
            {StoredAnswer{.assessment = AssessmentId("a-gone"),
                          .criterion = CriterionId("list"),
                          .body = version % 2 == 0 ? long_object(version) : object(version)}});
        put(archive, {StoredAnswer{.assessment = AssessmentId("a-kept"),
                                   .criterion = CriterionId("c" + std::to_string(version)),
                                   .body = R"({"value":3})"}});
    }
    put(archive, {app::SetAssessmentRemoved{.id = AssessmentId("a-removed"), .removed = true},
                  app::DropVisit{app::VisitId("v-a-gone")},
                  StoredAnswer{.assessment = AssessmentId("a-gone"),
                               .criterion = CriterionId("office"),
                               .body = ""}});
}

int count_in(std::string_view bytes) {
    int count = 0;
    for (auto at = bytes.find(marker); at != std::string_view::npos;
         at = bytes.find(marker, at + 1)) {
        ++count;
    }
    return count;
}

int count_in_folder(const std::string& folder) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        count += count_in(bytes);
    }
    return count;
}

int count_in_slots(app::store::Slots& slots) {
    int count = 0;
    for (int slot = 0; slot < app::store::slot_count; ++slot) {
        std::string bytes(static_cast<std::size_t>(slots.size(slot).value_or(0)), '\0');
        slots.read(slot, std::as_writable_bytes(std::span(bytes)), 0);
        count += count_in(bytes);
    }
    return count;
}

bool has_kept_one(Archive& archive) {
    const auto contents = archive.load();
    return contents && contents->enterprises.size() == 1 &&
           contents->enterprises.front().name == "晋阳精密" && contents->assessments.size() == 1 &&
           contents->assessments.front().answers.size() == 40;
}

}  // namespace

TEST_CASE("an enterprise that is erased leaves nothing in the file nor in its log") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("work.db");
    const std::string place = std::filesystem::path(path).parent_path().string();
    auto archive = Archive::open({.path = path});
    REQUIRE(archive);
    fill(*archive);
    REQUIRE(count_in_folder(place) > 1000);

    SUBCASE("where removing leaves it") {
        put(*archive, {app::SetRemoved{.id = EnterpriseId("e-gone"), .removed = true}});
        CHECK(count_in_folder(place) > 1000);
        REQUIRE(archive->purge());
        CHECK(count_in_folder(place) > 1000);  // at least in the log
    }
    put(*archive, {EraseEnterprise{EnterpriseId("e-gone")}});
    CHECK(count_in_folder(place) == 0);
    CHECK(has_kept_one(*archive));

    put(*archive, {EraseEnterprise{EnterpriseId("e-gone")}});  // an answer was lost
    CHECK(has_kept_one(*archive));
}

TEST_CASE("what older programs deleted without overwriting goes, too") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("work.db");
    const std::string place = std::filesystem::path(path).parent_path().string();
    {
        auto archive = Archive::open({.path = path});
        REQUIRE(archive);
        fill(*archive);
        REQUIRE(archive->checkpoint());
    }
    {
        auto database = app::store::Database::open(path);
        REQUIRE(database);
        REQUIRE(
            database->execute("PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON;"
                              "DELETE FROM enterprises WHERE id = 'e-gone';"
                              "PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    REQUIRE(count_in_folder(place) > 1000);
    auto archive = Archive::open({.path = path});
    REQUIRE(archive);
    put(*archive, {EraseEnterprise{EnterpriseId("e-gone")}});
    CHECK(count_in_folder(place) == 0);
    CHECK(has_kept_one(*archive));
}

TEST_CASE("in the browser's files nothing is left either, nor in a damaged copy that was kept") {
    SimulatedDisk disk;
    const app::store::SlotVfs vfs(disk, "erasure", app::store::SlotVfs::Rank::by_name);
    auto archive = app::store::open_or_rescue(disk, {.path = "db", .system = "erasure"});
    REQUIRE(archive);
    fill(*archive);
    const std::string copy = mark(99);
    disk.write(app::store::kept_database_slot, std::as_bytes(std::span(copy)), 0);
    REQUIRE(count_in_slots(disk) > 1000);

    put(*archive, {EraseEnterprise{EnterpriseId("e-gone")}});
    CHECK(count_in_slots(disk) == 0);
    CHECK(has_kept_one(*archive));
}

TEST_CASE("erasing that is refused half-way is not acknowledged, and is completed later") {
    int refused = 0;
    for (int change = 1; refused < 200; ++change) {
        CAPTURE(change);
        SimulatedDisk disk;
        const app::store::SlotVfs vfs(disk, "erasure", app::store::SlotVfs::Rank::by_name);
        auto archive = app::store::open_or_rescue(disk, {.path = "db", .system = "erasure"});
        REQUIRE(archive);
        fill(*archive);
        const std::vector<Change> erase{EraseEnterprise{EnterpriseId("e-gone")}};
        disk.refused_change = change * 7;
        const bool done = archive->apply(erase).has_value();
        const bool was_refused = disk.has_refused();
        disk.refused_change = SimulatedDisk::never;
        if (!was_refused) {
            CHECK(done);
            break;
        }
        ++refused;
        CHECK_FALSE(done);
        REQUIRE(archive->apply(erase));
        CHECK(count_in_slots(disk) == 0);
        CHECK(has_kept_one(*archive));
    }
    CHECK(refused > 3);
}
