// SPDX-License-Identifier: MIT
// Making a backup, being reminded of it, and bringing one back.

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "app/keeping.hpp"
#include "tests/support/app_session.hpp"

using app::BackupState;
using app::Notice;
using app::RestorationRead;
using Stage = app::RestoreForm::Stage;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;
using namespace std::chrono_literals;

namespace {

constexpr auto first_of_march = 2026y / std::chrono::March / 1d;

template <typename Wanted>
const Wanted* effect(const AppUnderTest& app) {
    for (const app::Effect& effect : app.effects) {
        if (const auto* found = std::get_if<Wanted>(&effect)) {
            return found;
        }
    }
    return nullptr;
}

AppUnderTest a_durable_app() {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::Go{});
    app.is_saved();
    return app;
}

/// One that adds this enterprise.
std::shared_ptr<const RestorationRead> adding(const AppUnderTest& app, const char* name) {
    auto read = std::make_shared<RestorationRead>();
    read->changed = {{.id = assessment::EnterpriseId("e-new"),
                      .name = name,
                      .is_new = true,
                      .assessments = 1,
                      .answers = 3}};
    read->enterprises = app.session.enterprises;
    read->enterprises.push_back(app.session.enterprises.front());
    read->enterprises.back().id = assessment::EnterpriseId("e-new");
    read->enterprises.back().name = name;
    read->enterprises.back().assessments.front().id = assessment::AssessmentId("a-new");
    read->settings = {{"theme", "dark"}, {"backup", "2020-01-01 - 9"}, {"signer", "王敏"}};
    read->forward = "{\"kind\":\"forward\"}\n";
    read->backward = "{\"kind\":\"backward\"}\n";
    return read;
}

AppUnderTest an_app_at_the_preview() {
    AppUnderTest app = a_durable_app();
    app.does(app::ChooseBackup{.name = "b.ipgbackup", .value = "bytes"});
    app.does(app::BackupRead{adding(app, "太行机械")});
    return app;
}

void restore(AppUnderTest& app) {
    app.operates("restore.restore");
    app.is_saved();
}

}  // namespace

TEST_CASE("a backup is made by the store and handed out as a file") {
    AppUnderTest app = a_durable_app();
    app.operates("enterprises.backup");
    app.operates("backup.passphrase", "北风");
    app.operates("backup.make");

    REQUIRE(effect<app::MakeBackup>(app) != nullptr);
    CHECK(effect<app::MakeBackup>(app)->passphrase == "北风");
    CHECK(app.session.backup_form->passphrase.empty());
    CHECK_FALSE(app.control("backup.make")->enabled);

    app.does(app::BackedUp{"the file"});
    REQUIRE(effect<app::Download>(app) != nullptr);
    CHECK(effect<app::Download>(app)->bytes == "the file");
    CHECK(effect<app::Download>(app)->file_name == "IPGauge-2026-03-01.ipgbackup");
    CHECK((app.session.backup_state == BackupState{.last = first_of_march}));
    CHECK_FALSE(app.session.backup_form.has_value());
}

TEST_CASE("what changed while a backup was made is not in it") {
    AppUnderTest app = a_durable_app();
    app.does(app::PrepareBackup{});
    app.does(app::MakeBackupNow{});
    const auto id = app.session.enterprises.front().id;
    app.does(app::RenameEnterprise{.enterprise = id, .value = "太行机械"});
    app.does(app::BackedUp{"the file"});
    CHECK(app.session.backup_state.changes == 1);
}

TEST_CASE("a backup that the disk refused was none") {
    AppUnderTest app = a_durable_app();
    const BackupState before = app.session.backup_state;
    app.does(app::PrepareBackup{});
    app.does(app::MakeBackupNow{});
    app.does(app::BackedUp{"the file"});
    app.does(app::FileRefused{{assessment::ErrorCode::file_unwritable, "x", {}}});
    CHECK((app.session.backup_state == before));
}

TEST_CASE("every change is counted with the change itself, settings are not") {
    AppUnderTest app = a_durable_app();
    const int before = app.session.backup_state.changes;
    app.does(app::ChooseTheme{app::Theme::dark});
    CHECK(app.session.backup_state.changes == before);
    app.does(app::RenameEnterprise{.enterprise = app.session.enterprises.front().id,
                                   .value = "太行机械"});
    CHECK(app.session.backup_state.changes == before + 1);
    const auto* save = effect<app::Save>(app);
    REQUIRE(save != nullptr);
    const auto* setting = std::get_if<app::PutSetting>(&save->changes.back());
    REQUIRE(setting != nullptr);
    CHECK((app::read_backup_state(setting->value) == app.session.backup_state));
}

TEST_CASE("what is known of backups is read back, and a foreign text is no backup") {
    const BackupState state{.last = first_of_march, .since = first_of_march, .changes = 17};
    CHECK((app::read_backup_state(app::setting_of(state)) == state));
    CHECK((app::read_backup_state(app::setting_of({})) == BackupState{}));
    CHECK((app::read_backup_state("") == BackupState{}));
    CHECK((app::read_backup_state("never mind the rest") == BackupState{}));
}

TEST_CASE("a reminder stands after many changes or many days, until it is put off") {
    AppUnderTest app = a_durable_app();
    app.session.backup_state = {.since = first_of_march, .changes = 1};
    CHECK(app.control("reminder.backup") == nullptr);

    SUBCASE("fourteen days after the first change") {
        app.does(app::DateChanged{2026y / std::chrono::March / 14d});
        CHECK(app.control("reminder.backup") == nullptr);
        app.does(app::DateChanged{2026y / std::chrono::March / 15d});
        CHECK(app.control("reminder.backup") != nullptr);
    }
    SUBCASE("after a hundred changes") {
        app.session.backup_state.changes = 99;
        CHECK(app.control("reminder.backup") == nullptr);
        app.session.backup_state.changes = 100;
        REQUIRE(app.control("reminder.backup") != nullptr);
        app.operates("reminder.later");
        CHECK(app.control("reminder.backup") == nullptr);
    }
    SUBCASE("never when there is nothing to lose, or nobody wants to hear of it") {
        app.session.backup_state.changes = 1000;
        app.does(app::ChooseReminder{"off"});
        CHECK(app.control("reminder.backup") == nullptr);
        app.does(app::ChooseReminder{"7"});
        CHECK(app.control("reminder.backup") != nullptr);
        app.session.backup_state.changes = 0;
        CHECK(app.control("reminder.backup") == nullptr);
    }
}

TEST_CASE("a chosen backup is shown before anything changes") {
    AppUnderTest app = an_app_at_the_preview();
    CHECK(app.session.enterprises.size() == 1);
    CHECK(app.text().find("太行机械") != std::string::npos);
    app.operates("restore.cancel");
    CHECK_FALSE(app.session.restore_form.has_value());
    CHECK(app.session.enterprises.size() == 1);
}

TEST_CASE("a backup is restored when the store has said so, and not before") {
    AppUnderTest app = an_app_at_the_preview();
    const auto writer = app.session.writer;
    app.operates("restore.restore");
    CHECK(app.session.enterprises.size() == 1);
    REQUIRE(app.changes().size() == 1);
    CHECK(std::get<app::PutRows>(app.changes().front()).rows == "{\"kind\":\"forward\"}\n");

    app.is_saved();
    CHECK(app.session.enterprises.size() == 2);
    CHECK((app.session.theme == app::Theme::dark));
    CHECK(app.session.signing.name == "王敏");
    CHECK_FALSE(app.session.backup_state.last.has_value());  // of this device, not of the backup
    CHECK((app.session.notice->kind == Notice::Kind::restored));
    // What was counted after the backup was made is not here, and is never counted again.
    CHECK_FALSE((app.session.writer == writer));

    SUBCASE("undone, everything is as it was") {
        app.operates("notice.undo");
        CHECK(std::get<app::PutRows>(app.changes().front()).rows == "{\"kind\":\"backward\"}\n");
        CHECK(app.session.enterprises.size() == 2);
        app.is_saved();
        CHECK(app.session.enterprises.size() == 1);
        CHECK((app.session.theme == app::Theme::system));
        CHECK(app.session.signing.name.empty());
        CHECK((app.session.notice->kind == Notice::Kind::restoration_undone));
    }
}

TEST_CASE("a restoration that the store refuses changes nothing and is not tried again") {
    AppUnderTest app = an_app_at_the_preview();
    app.operates("restore.restore");
    app.does(app::SaveFailed{app.session.restore_form->ticket,
                             {assessment::ErrorCode::storage_full, {}, {}}});
    CHECK(app.session.enterprises.size() == 1);
    CHECK(app.session.unsaved.empty());
    CHECK_FALSE(app.session.save_error.has_value());
    CHECK((app.session.restore_form->stage == Stage::failed));
    CHECK(app.text().find("存储空间已满") != std::string::npos);
    app.operates("restore.cancel");
    CHECK_FALSE(app.session.restore_form.has_value());
}

TEST_CASE("an encrypted backup asks for its passphrase, again when it is wrong") {
    using app::backup::Refusal;
    AppUnderTest app = a_durable_app();
    app.does(app::ChooseBackup{.name = "b", .value = "bytes"});
    app.does(app::BackupRefused{Refusal::passphrase_wanted});
    CHECK_FALSE(app.control("restore.open")->enabled);
    app.operates("restore.passphrase", "南风");
    app.operates("restore.open");
    REQUIRE(effect<app::ReadBackup>(app) != nullptr);
    CHECK(effect<app::ReadBackup>(app)->passphrase == "南风");
    CHECK(effect<app::ReadBackup>(app)->file == "bytes");

    app.does(app::BackupRefused{Refusal::passphrase_wrong});
    CHECK(app.text().find("口令不对") != std::string::npos);
    app.operates("restore.passphrase", "北风");
    app.operates("restore.open");
    app.does(app::BackupRead{adding(app, "太行机械")});
    restore(app);
    CHECK(app.session.enterprises.size() == 2);
}

TEST_CASE("each way in which a backup is not one has its own sentence, and nothing changes") {
    using app::backup::Refusal;
    std::set<std::string> texts;
    for (const auto refusal : {Refusal::foreign, Refusal::newer, Refusal::truncated,
                               Refusal::altered, Refusal::too_large}) {
        AppUnderTest app = a_durable_app();
        app.does(app::ChooseBackup{.name = "b", .value = "bytes"});
        app.does(app::BackupRefused{refusal});
        CHECK(app.text().find("没有任何改动") != std::string::npos);
        CHECK(app.changes().empty());
        texts.insert(app.text());
    }
    CHECK(texts.size() == 5);
}

TEST_CASE("a backup opened like any other file is recognised") {
    AppUnderTest app = an_empty_app();
    app.does(app::ImportFile{.name = "b.ipgbackup", .value = "IPGAUGE-BACKUP\r\n…"});
    REQUIRE(effect<app::ReadBackup>(app) != nullptr);
    CHECK((app.session.restore_form->stage == Stage::reading));
}

TEST_CASE("while changes are not saved no backup is read over them") {
    AppUnderTest app = a_durable_app();
    app.session.save_error = assessment::Error{assessment::ErrorCode::storage_full, {}, {}};
    app.does(app::ChooseBackup{.name = "b", .value = "bytes"});
    CHECK(app.effects.empty());
    CHECK((app.session.restore_form->stage == Stage::failed));
    CHECK_FALSE(app.control("restore.cancel") == nullptr);
}

TEST_CASE("a store that goes away takes the question about a backup with it") {
    AppUnderTest app = an_app_at_the_preview();
    app.operates("restore.restore");
    app.does(app::LoadFailed{{assessment::ErrorCode::storage_failed, "no-worker", {}}});
    CHECK_FALSE(app.session.restore_form.has_value());
    CHECK(app.session.unsaved.empty());
}

TEST_CASE("the browser is asked to keep what is stored once an answer is saved") {
    AppUnderTest app = a_durable_app();
    CHECK_FALSE(app.session.asked_to_persist);
    app.does(app::Go{{.screen = app::Screen::assess,
                      .assessment = app.session.enterprises.front().assessments.front().id}});
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 3});
    CHECK(effect<app::AskToPersist>(app) == nullptr);
    app.does(app::Saved{app.session.unsaved.begin()->first});
    CHECK(effect<app::AskToPersist>(app) != nullptr);
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 2});
    app.does(app::Saved{app.session.unsaved.begin()->first});
    CHECK(effect<app::AskToPersist>(app) == nullptr);
}

TEST_CASE("the storage page asks for the facts when it is opened and shows them") {
    AppUnderTest app = a_durable_app();
    app.operates("about.storage");
    CHECK(effect<app::LookAtStorage>(app) != nullptr);
    app.does(app::StorageFacts{.used = 3'565'159,
                               .quota = std::uint64_t{2} << 30U,
                               .persistence = app::StorageFacts::Persistence::may_be_cleared});
    CHECK(app.text().find("3.4 MB") != std::string::npos);
    CHECK(app.text().find("2.0 GB") != std::string::npos);
    app.operates("storage.persist");
    CHECK(effect<app::AskToPersist>(app) != nullptr);
    app.does(app::StorageFacts{.persistence = app::StorageFacts::Persistence::kept});
    CHECK(app.control("storage.persist") == nullptr);
}
