// SPDX-License-Identifier: MIT
// The store changes hands: between two windows, and when the browser takes it away.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/session.hpp"
#include "tests/support/app_session.hpp"

using app::Storage;
using assessment::ErrorCode;
using tests::an_app_at;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

namespace {

const app::LoadFailed other_tab{{ErrorCode::storage_busy, "other-tab", {}}};
const app::LoadFailed silent_tab{{ErrorCode::storage_busy, "other-tab-silent", {}}};
const assessment::Error disk_full{ErrorCode::storage_full, "COMMIT", {}};
const assessment::Error evicted{ErrorCode::storage_blocked, "evicted", {}};

app::ChooseLevel office(int level) {
    return {.criterion = assessment::CriterionId("office"), .level = level};
}

const app::Save& last_save(const AppUnderTest& app) {
    return app.session.unsaved.rbegin()->second;
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

/// What the other window stored in between: the executive's answer.
std::vector<app::EnterpriseRecord> changed_elsewhere(const AppUnderTest& app) {
    AppUnderTest other = app;
    other.session.writer = assessment::WriterId("w-other");
    other.does(app::ChooseYesNo{.criterion = assessment::CriterionId("executive"), .yes = true});
    return other.session.enterprises;
}

}  // namespace

TEST_CASE("while another window has the store nothing can be entered here, and it can be taken") {
    AppUnderTest app = an_empty_app();
    app.does(other_tab);

    CHECK((app.session.storage == Storage::elsewhere));
    CHECK(says(app, "正在使用IPGauge"));
    CHECK_FALSE(says(app, "已保存"));
    CHECK(app.control("nav.enterprises") == nullptr);
    CHECK(app.session.focus == "elsewhere.take");

    app.operates("elsewhere.take");
    REQUIRE(app.effects.size() == 1);
    CHECK(std::get<app::Load>(app.effects.front()).take_over);
    CHECK((app.session.storage == Storage::opening));
}

TEST_CASE("a window that does not hand the store over is to be closed, and one can try again") {
    AppUnderTest app = an_empty_app();
    app.does(other_tab);
    app.operates("elsewhere.take");
    app.does(silent_tab);

    CHECK(says(app, "没有回应。请先把它关闭"));
    app.operates("elsewhere.take");
    CHECK(std::get<app::Load>(app.effects.front()).take_over);
}

TEST_CASE("a window that handed the store over says so, and taken back shows what is stored now") {
    AppUnderTest app = an_app_at("office");
    app.does(office(3));
    app.is_saved();
    const auto stored = changed_elsewhere(app);
    const auto place = app.session.place;

    app.does(app::HandedOver{});
    CHECK(says(app, "工作已转到另一个标签页或窗口"));
    CHECK_FALSE(says(app, "尚未保存"));
    CHECK(app.session.enterprises.empty());

    app.operates("elsewhere.take");
    app.does(app::Loaded{.enterprises = stored});
    CHECK((app.session.storage == Storage::durable));
    CHECK((app.session.place == place));
    CHECK(app.answer("executive") != nullptr);
    CHECK(app.effects.empty());
}

TEST_CASE("what could not be saved before the hand-over is put on what the other window stored") {
    AppUnderTest app = an_app_at("office");
    app.does(office(2));
    app.is_saved();
    const auto stored = changed_elsewhere(app);
    app.does(office(4));
    app.does(app::SaveFailed{.ticket = last_save(app).ticket, .error = disk_full});

    app.does(app::HandedOver{});
    CHECK(says(app, "1处修改尚未保存"));
    app.operates("elsewhere.export_all");
    CHECK(std::holds_alternative<app::Download>(app.effects.front()));

    app.operates("elsewhere.take");
    app.does(app::Loaded{.enterprises = stored});
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    CHECK((std::get<app::PutAnswer>(changes.front()).answer.value ==
           assessment::Value(assessment::ChosenLevel{4})));
    CHECK((app.answer("office")->value == assessment::Value(assessment::ChosenLevel{4})));
    CHECK(app.answer("executive") != nullptr);
    app.is_saved();
    CHECK(says(app, "已保存在本机"));
}

TEST_CASE("an enterprise that was removed in the other window comes back only with unsaved work") {
    AppUnderTest app = an_app_at("office");
    app.does(office(2));
    app.is_saved();

    SUBCASE("not when everything of it was saved") {
        app.does(app::HandedOver{});
        app.does(app::Loaded{});
        CHECK(app.session.enterprises.empty());
        CHECK(app.effects.empty());
    }
    SUBCASE("whole, when something of it was not") {
        app.does(office(4));
        app.does(app::HandedOver{});
        app.does(app::Loaded{});
        REQUIRE(app.session.enterprises.size() == 1);
        const auto changes = app.changes();
        REQUIRE(changes.size() == 2);
        CHECK(std::holds_alternative<app::PutEnterprise>(changes[0]));
        const auto& put = std::get<app::PutAssessment>(changes[1]);
        CHECK((put.assessment == app.session.enterprises.front().assessments.front()));
    }
}

TEST_CASE("a settings change that was not saved is put on what is stored, too") {
    AppUnderTest app = an_empty_app();
    app.does(app::ChooseTheme{app::Theme::dark});
    app.does(app::HandedOver{});
    app.does(app::Loaded{.settings = {{"theme", "light"}}});
    CHECK((app.session.theme == app::Theme::dark));
    CHECK(app.changes().size() == 1);
}

TEST_CASE("a save that comes too late for the store waits until it is here again") {
    AppUnderTest app = an_app_at("office");
    const auto stored = app.session.enterprises;
    app.does(office(2));
    app.does(app::SaveFailed{.ticket = last_save(app).ticket, .error = other_tab.error});

    CHECK((app.session.storage == Storage::elsewhere));
    CHECK(says(app, "工作已转到另一个标签页或窗口"));
    app.does(app::Loaded{.enterprises = stored});
    CHECK(app.changes().size() == 1);
    CHECK((app.answer("office")->value == assessment::Value(assessment::ChosenLevel{2})));
}

TEST_CASE("an undo that the other window's start has made impossible is not offered") {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::RemoveEnterprise{app.session.enterprises.front().id});
    app.is_saved();
    app.does(app::HandedOver{});
    app.does(app::Loaded{});
    CHECK(app.control("notice.undo") == nullptr);
}

TEST_CASE("when the browser takes the store away that is said, and what is here is stored anew") {
    AppUnderTest app = an_app_at("office");
    app.does(office(3));
    app.is_saved();
    app.does(office(4));
    app.does(app::SaveFailed{.ticket = last_save(app).ticket, .error = evicted});

    CHECK((app.session.storage == Storage::failed));
    CHECK(says(app, "浏览器清除了保存在本机的数据"));
    CHECK_FALSE(says(app, "已保存在本机"));
    app.operates("frame.export_all");
    CHECK(std::holds_alternative<app::Download>(app.effects.front()));

    app.operates("frame.retry");
    app.does(app::Loaded{});
    const auto changes = app.changes();
    REQUIRE(changes.size() == 2);
    const auto& put = std::get<app::PutAssessment>(changes[1]);
    CHECK((put.assessment == app.session.enterprises.front().assessments.front()));
    CHECK((app.answer("office")->value == assessment::Value(assessment::ChosenLevel{4})));
    app.is_saved();
    CHECK(says(app, "已保存在本机"));
}
