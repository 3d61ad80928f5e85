// SPDX-License-Identifier: MIT
// A database that was damaged in every way that comes to mind: what can be read is in a new one,
// what cannot is told, and the damaged bytes are kept as they were.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "app/store/memory_slots.hpp"
#include "app/store/open_or_rescue.hpp"
#include "app/store/rescue_scan.hpp"
#include "assessment/exchange/json.hpp"
#include "tests/app/store/simulated_disk.hpp"

using app::store::Archive;
using app::store::Change;
using app::store::Contents;
using app::store::database_slot;
using app::store::kept_database_slot;
using app::store::SlotVfs;
using assessment::exchange::Json;
using tests::Bytes;
using tests::SimulatedDisk;

namespace {

constexpr std::size_t page = 4096;
constexpr int enterprises = 6;
constexpr int answers_each = 40;
const app::store::Medium on_slots{.path = "db", .system = "damaged"};

std::vector<Change> work() {
    std::vector<Change> changes;
    for (int e = 0; e < enterprises; ++e) {
        const std::string number = std::to_string(e);
        changes.emplace_back(app::store::StoredEnterprise{
            .id = assessment::EnterpriseId("e" + number), .name = "企业" + number});
        const assessment::AssessmentId id("a" + number);
        changes.emplace_back(app::store::StoredHead{
            .id = id,
            .enterprise = assessment::EnterpriseId("e" + number),
            .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
            .period = "2026",
            .about = R"({"name":"企业)" + number + "\"}"});
        for (int c = 0; c < answers_each; ++c) {
            changes.emplace_back(app::store::StoredAnswer{
                .assessment = id,
                .criterion = assessment::CriterionId("c" + std::to_string(c)),
                .body = R"({"note":")" + std::string(300, 'n') + R"(","value":3})"});
        }
    }
    changes.emplace_back(app::PutSetting{.key = "theme", .value = "dark"});
    return changes;
}

/// The bytes of a sound database with that work.
Bytes sound() {
    static const Bytes bytes = [] {
        SimulatedDisk disk;
        const SlotVfs system(disk, "damaged", SlotVfs::Rank::by_name);
        {
            auto archive = Archive::open(on_slots);
            REQUIRE(archive);
            REQUIRE(archive->apply(work()));
            REQUIRE(archive->checkpoint());
        }
        return disk.live(database_slot);
    }();
    return bytes;
}

std::size_t answers_in(const Contents& contents) {
    std::size_t count = 0;
    for (const auto& assessment : contents.assessments) {
        count += assessment.answers.size();
    }
    return count;
}

/// What is said of the rescue; null when nothing is.
Json account_in(const Contents& contents) {
    for (const auto& [key, value] : contents.settings) {
        if (key == app::store::rescued_setting) {
            return assessment::exchange::parse_json(value).root;
        }
    }
    return {};
}

bool has_table(const Json& account, std::string_view table) {
    const auto& unread = account.find("unread")->items;
    return std::ranges::find(unread, table, &Json::text) != unread.end();
}

void put(SimulatedDisk& disk, const Bytes& bytes) {
    disk.write(database_slot, bytes, 0);
    disk.flush(database_slot);
}

/// What is in the store after it was opened with these bytes; opened again, it is the same.
Contents opened_with(const Bytes& bytes) {
    SimulatedDisk disk;
    const SlotVfs system(disk, "damaged", SlotVfs::Rank::by_name);
    put(disk, bytes);
    Contents first;
    {
        auto archive = app::store::open_or_rescue(disk, on_slots);
        REQUIRE(archive);
        first = archive->load().value();
    }
    if (!account_in(first).members.empty()) {
        CHECK((disk.live(kept_database_slot) == bytes));
    }
    auto archive = app::store::open_or_rescue(disk, on_slots);
    REQUIRE(archive);
    CHECK((archive->load().value() == first));
    return first;
}

}  // namespace

TEST_CASE("a sound database is opened, and nothing is said or set aside") {
    SimulatedDisk disk;
    const SlotVfs system(disk, "damaged", SlotVfs::Rank::by_name);
    put(disk, sound());
    auto archive = app::store::open_or_rescue(disk, on_slots);
    REQUIRE(archive);
    CHECK(answers_in(archive->load().value()) == enterprises * answers_each);
    CHECK(account_in(archive->load().value()).members.empty());
    CHECK(disk.live(kept_database_slot).empty());
}

TEST_CASE("a zeroed header costs nothing") {
    for (const std::size_t length : {std::size_t{16}, std::size_t{100}, page}) {
        CAPTURE(length);
        Bytes bytes = sound();
        std::fill_n(bytes.begin(), length, std::byte{0});
        const Contents contents = opened_with(bytes);
        CHECK(contents.enterprises.size() == enterprises);
        CHECK(answers_in(contents) == enterprises * answers_each);
        CHECK(account_in(contents).find("unread")->items.empty());
        CHECK(account_in(contents).find("answers")->text == "240");
    }
}

TEST_CASE("of a file that was cut off, what is before the cut is there") {
    const Bytes whole = sound();
    std::size_t before = enterprises * answers_each;
    // Further in front lie the inner pages of the answers' table, without which none is found.
    for (std::size_t pages = whole.size() / page - 1; pages > whole.size() / page * 5 / 6;
         --pages) {
        CAPTURE(pages);
        Bytes bytes = whole;
        bytes.resize(pages * page + 100);
        const Contents contents = opened_with(bytes);
        CHECK(contents.enterprises.size() == enterprises);
        const std::size_t answers = answers_in(contents);
        CHECK(answers <= before);
        before = answers;
        CHECK(account_in(contents).find("answers")->text == std::to_string(answers));
    }
    CHECK(before > 0);
}

TEST_CASE("any one page overwritten costs that page and what hangs on it, and is told") {
    const Bytes whole = sound();
    std::size_t damaged = 0;
    std::size_t answers = 0;
    for (std::size_t at = 0; at < whole.size() / page; ++at) {
        CAPTURE(at);
        Bytes bytes = whole;
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at * page), page, std::byte{0xA5});
        const Contents contents = opened_with(bytes);
        const Json account = account_in(contents);
        if (account.members.empty()) {
            continue;  // the page of an index that nothing is read through
        }
        ++damaged;
        answers += answers_in(contents);
        const bool whole_again = contents.enterprises.size() == enterprises &&
                                 contents.assessments.size() == enterprises &&
                                 answers_in(contents) == enterprises * answers_each;
        CHECK((whole_again || !account.find("unread")->items.empty()));
    }
    CHECK(damaged > 5);
    CHECK(answers > damaged * enterprises * answers_each * 3 / 4);  // on average
}

TEST_CASE("an assessment whose enterprise is lost gets it back by the name that it says") {
    SimulatedDisk disk;
    const SlotVfs system(disk, "damaged", SlotVfs::Rank::by_name);
    put(disk, sound());
    std::int64_t root = 0;
    {
        auto database = app::store::connect(on_slots);
        REQUIRE(database);
        root = database->integer("SELECT rootpage FROM sqlite_schema WHERE name = 'enterprises'")
                   .value();
    }
    Bytes bytes = sound();
    std::fill_n(bytes.begin() + (root - 1) * static_cast<std::int64_t>(page), page,
                std::byte{0xA5});
    const Contents contents = opened_with(bytes);
    REQUIRE(contents.enterprises.size() == enterprises);
    CHECK(contents.enterprises.front().name == "企业0");
    CHECK(answers_in(contents) == enterprises * answers_each);
    CHECK(has_table(account_in(contents), "enterprises"));
}

TEST_CASE("bytes that were never a database are set aside, and everything is said to be lost") {
    const Contents contents = opened_with(Bytes(10'000, std::byte{'?'}));
    CHECK(contents.enterprises.empty());
    CHECK(account_in(contents).find("unread")->items.size() == 4);
}

TEST_CASE("a rescue that is cut off at any write is completed at the next start") {
    // A page of answers is lost, and what was saved last is only in the log.
    SimulatedDisk found;
    {
        const SlotVfs system(found, "damaged", SlotVfs::Rank::by_name);
        put(found, sound());
        auto archive = Archive::open(on_slots);
        REQUIRE(archive);
        const std::vector<Change> more{app::store::StoredEnterprise{
            .id = assessment::EnterpriseId("late"), .name = "只在日志里"}};
        REQUIRE(archive->apply(more));
        found.last_change = 0;  // closing does not move the log into the file
    }
    Bytes bytes = found.live(database_slot);
    const Bytes log = found.live(app::store::log_slot);
    REQUIRE_FALSE(log.empty());
    std::fill(bytes.end() - static_cast<std::ptrdiff_t>(page), bytes.end(), std::byte{0xA5});

    bool was_cut = true;
    int cuts = 0;
    for (int cut = 1; was_cut; ++cut) {
        CAPTURE(cut);
        SimulatedDisk disk;
        const SlotVfs system(disk, "damaged", SlotVfs::Rank::by_name);
        put(disk, bytes);
        disk.write(app::store::log_slot, log, 0);
        disk.flush(app::store::log_slot);
        disk.last_change = cut;
        {
            const auto archive = app::store::open_or_rescue(disk, on_slots);
            was_cut = disk.has_refused();
            disk.last_change = 0;
        }
        std::mt19937 random(static_cast<std::uint32_t>(cut));
        disk.power_cut(random);

        auto archive = app::store::open_or_rescue(disk, on_slots);
        REQUIRE(archive);
        const Contents contents = archive->load().value();
        CHECK(contents.enterprises.size() == enterprises + 1);
        CHECK(contents.enterprises.back().name == "只在日志里");
        CHECK((disk.live(kept_database_slot) == bytes));
        CHECK((disk.live(app::store::kept_log_slot) == log));
        ++cuts;
    }
    CHECK(cuts > 10);
}
