// SPDX-License-Identifier: MIT
// A backup through the protocol, as the program asks for it: what was stored comes back, and what
// was here before comes back when that is undone.

#include "app/store/backup.hpp"

#include <doctest/doctest.h>

#include <string>

#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "app/store/restoration.hpp"
#include "tests/app/store/some_work.hpp"

using app::BackedUp;
using app::BackupRead;
using app::BackupRefused;
using app::RestorationRead;
using app::store::Archive;
using app::store::Contents;
using assessment::AssessmentId;
using assessment::CriterionId;
using assessment::EnterpriseId;
using tests::Model;
using tests::RandomWork;

namespace {

const std::string chance(app::backup::random_bytes, 'r');

Archive an_archive() {
    auto archive = Archive::in_memory("private-window");
    REQUIRE(archive);
    return std::move(*archive);
}

app::Action answer(Archive& archive, const std::string& request) {
    return app::store::decode(app::store::handle(archive, request), tests::small_library());
}

std::string backup_of(Archive& archive, const std::string& passphrase = "") {
    const auto made = answer(archive, app::store::encode(app::MakeBackup{passphrase}, chance));
    REQUIRE(std::holds_alternative<BackedUp>(made));
    return std::get<BackedUp>(made).file;
}

RestorationRead read(Archive& archive, const std::string& file,
                     const std::string& passphrase = "") {
    const auto read = answer(
        archive, app::store::encode(app::ReadBackup{.file = file, .passphrase = passphrase}));
    REQUIRE(std::holds_alternative<BackupRead>(read));
    return *std::get<BackupRead>(read).restoration;
}

app::backup::Refusal refusal(Archive& archive, const std::string& file,
                             const std::string& passphrase = "") {
    const auto read = answer(
        archive, app::store::encode(app::ReadBackup{.file = file, .passphrase = passphrase}));
    REQUIRE(std::holds_alternative<BackupRefused>(read));
    return std::get<BackupRefused>(read).refusal;
}

void put_rows(Archive& archive, const std::string& rows) {
    const auto saved = answer(
        archive, app::store::encode(app::Save{.ticket = 1, .changes = {app::PutRows{rows}}}));
    CHECK(std::holds_alternative<app::Saved>(saved));
}

void work(Archive& archive, std::uint32_t seed, int changes) {
    Model model;
    RandomWork random(seed);
    for (int count = 0; count < changes; ++count) {
        const auto saved = answer(archive, app::store::encode(random.next(model)));
        REQUIRE(std::holds_alternative<app::Saved>(saved));
    }
}

/// Removed enterprises are not in a backup, and stay removed here.
Contents visible(Archive& archive) {
    REQUIRE(archive.purge());
    return *archive.load();
}

/// What stands in a database, with one assessment whose instrument nobody here knows.
void put_unknown(Archive& archive, const char* body) {
    const std::vector<app::store::Change> changes{
        app::store::StoredEnterprise{.id = EnterpriseId("e"), .name = "晋阳精密"},
        app::store::StoredHead{
            .id = AssessmentId("a"),
            .enterprise = EnterpriseId("e"),
            .instrument = {.id = assessment::InstrumentId("unknown"), .version = "9.0.0"},
            .period = "2026"},
        app::store::StoredAnswer{
            .assessment = AssessmentId("a"), .criterion = CriterionId("c"), .body = body}};
    REQUIRE(archive.apply(changes));
}

}  // namespace

TEST_CASE("a backup brings everything to another device, whatever the work was") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Archive here = an_archive();
        work(here, seed, 40);
        const std::string file = backup_of(here);

        Archive there = an_archive();
        put_rows(there, read(there, file).forward);

        CHECK(visible(there) == visible(here));
        CHECK(backup_of(there) == file);
    }
}

TEST_CASE("restoring into other work keeps it, and undoing brings it back to the byte") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Archive archive = an_archive();
        work(archive, seed, 20);
        const std::string file = backup_of(archive);
        work(archive, seed + 100, 30);  // some of the same identifiers, other content
        const Contents before = visible(archive);

        const auto restoration = read(archive, file);
        put_rows(archive, restoration.forward);
        const Contents after = *archive.load();
        CHECK(read(archive, file).forward.empty());  // it is all here now
        CHECK(after.enterprises.size() >= before.enterprises.size());

        put_rows(archive, restoration.backward);
        put_rows(archive, restoration.backward);  // an answer was lost
        const Contents undone = visible(archive);
        CHECK(undone.enterprises == before.enterprises);
        CHECK(undone.assessments == before.assessments);
    }
}

TEST_CASE("what this program cannot read is backed up and restored as it is") {
    Archive here = an_archive();
    put_unknown(here, R"({"novelty":[1,{"deep":true}]})");
    const std::string file = backup_of(here);

    Archive there = an_archive();
    put_rows(there, read(there, file).forward);
    CHECK(*there.load() == *here.load());
}

TEST_CASE("what a backup would change is told by enterprise, with counts") {
    Archive archive = an_archive();
    put_unknown(archive, R"({"v":1})");
    const std::string file = backup_of(archive);

    SUBCASE("nothing, when it is all here") {
        const auto told = read(archive, file);
        CHECK(told.changed.empty());
        CHECK(told.unchanged == 1);
        CHECK(told.forward.empty());
    }
    SUBCASE("an answer that is another one now") {
        put_unknown(archive, R"({"v":2})");
        const auto told = read(archive, file);
        REQUIRE(told.changed.size() == 1);
        CHECK(told.changed.front().name == "晋阳精密");
        CHECK_FALSE(told.changed.front().is_new);
        CHECK(told.changed.front().assessments == 1);
        CHECK(told.changed.front().answers == 1);
    }
    SUBCASE("an enterprise that is not here") {
        Archive empty = an_archive();
        const auto told = read(empty, file);
        REQUIRE(told.changed.size() == 1);
        CHECK(told.changed.front().is_new);
        CHECK(told.changed.front().answers == 1);
        REQUIRE(told.enterprises.size() == 1);
        CHECK(told.enterprises.front().assessments.size() == 1);
    }
    SUBCASE("an enterprise that was removed here") {
        const std::vector<app::store::Change> gone{
            app::SetRemoved{.id = EnterpriseId("e"), .removed = true}};
        REQUIRE(archive.apply(gone));
        const auto told = read(archive, file);
        REQUIRE(told.changed.size() == 1);
        CHECK(told.changed.front().is_new);
        put_rows(archive, told.forward);
        CHECK_FALSE(archive.load()->enterprises.front().removed);
    }
    SUBCASE("an assessment that was removed here") {
        const std::vector<app::store::Change> gone{
            app::SetAssessmentRemoved{.id = AssessmentId("a"), .removed = true}};
        REQUIRE(archive.apply(gone));
        CHECK(archive.load()->assessments.empty());
        put_rows(archive, read(archive, file).forward);
        CHECK(archive.load()->assessments.size() == 1);
    }
}

TEST_CASE("an encrypted backup needs its passphrase, which is told from damage") {
    using app::backup::Refusal;
    Archive archive = an_archive();
    put_unknown(archive, R"({"v":1})");
    std::string file = backup_of(archive, "北风");

    CHECK(refusal(archive, file) == Refusal::passphrase_wanted);
    CHECK(refusal(archive, file, "南风") == Refusal::passphrase_wrong);
    CHECK(read(archive, file, "北风").unchanged == 1);
    file[100] ^= 1;
    CHECK(refusal(archive, file, "北风") == Refusal::altered);
}

TEST_CASE("a container with something else in it is refused, and nothing is changed") {
    using app::backup::Refusal;
    Archive archive = an_archive();
    put_unknown(archive, R"({"v":1})");
    const Contents before = *archive.load();
    const auto packed = [](std::string content) { return *app::backup::pack(content, {}); };
    const std::string format = "{\"format\":\"ipgauge.backup/1\"}\n";
    const std::string owner =
        "{\"extras\":\"{}\",\"id\":\"e\",\"kind\":\"enterprise\",\"name\":\"E\",\"removed\":false}"
        "\n";

    CHECK(refusal(archive, packed("")) == Refusal::altered);
    CHECK(refusal(archive, packed("not lines of JSON")) == Refusal::altered);
    CHECK(refusal(archive, packed("{\"format\":\"ipgauge.backup/2\"}\n")) == Refusal::newer);
    CHECK(refusal(archive, packed(format + "{\"kind\":\"virus\"}\n")) == Refusal::altered);
    CHECK(refusal(archive, packed(format + owner + owner)) == Refusal::altered);
    CHECK(refusal(archive,
                  packed(format + "{\"about\":\"{}\",\"enterprise\":\"nobody\",\"extras\":\"{}\","
                                  "\"id\":\"a\",\"instrument\":\"i\",\"instrument-extras\":\"{}\","
                                  "\"kind\":\"head\",\"period\":\"\",\"profile\":\"{}\","
                                  "\"version\":\"1\"}\n")) == Refusal::altered);
    CHECK(refusal(archive, "") == Refusal::foreign);
    CHECK(*archive.load() == before);
}

TEST_CASE("settings of this device's backups do not travel") {
    Archive here = an_archive();
    const std::vector<app::store::Change> settings{
        app::PutSetting{.key = "backup", .value = "2026-03-01 - 0"},
        app::PutSetting{.key = "theme", .value = "dark"}};
    REQUIRE(here.apply(settings));

    Archive there = an_archive();
    put_rows(there, read(there, backup_of(here)).forward);
    CHECK(there.load()->settings == decltype(Contents::settings){{"theme", "dark"}});
}

TEST_CASE("an encrypted backup without enough random bytes is not made") {
    Archive archive = an_archive();
    const auto made = answer(archive, app::store::encode(app::MakeBackup{"北风"}, "few"));
    CHECK(std::holds_alternative<app::LoadFailed>(made));
}
