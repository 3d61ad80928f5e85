// SPDX-License-Identifier: MIT
// A device that several firms see: one is shown alone, one is taken away for good.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/app_session.hpp"

using app::Notice;
using app::Screen;
using assessment::EnterpriseId;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

/// Two enterprises; the assessment of the first is open.
AppUnderTest an_app_with_two() {
    AppUnderTest app = an_app_with("太行机械");
    app.does(app::Go{});
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    app.is_saved();
    return app;
}

const EnterpriseId& id_of(const AppUnderTest& app, std::size_t at) {
    return app.session.enterprises[at].id;
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

app::Place place(const AppUnderTest& app, std::size_t at, Screen screen) {
    return {.screen = screen, .assessment = app.session.enterprises[at].assessments.front().id};
}

}  // namespace

TEST_CASE("one press shows the open enterprise without the others, and says so to the store") {
    AppUnderTest app = an_app_with_two();
    app.operates("frame.only");
    REQUIRE(app.changes().size() == 1);
    const auto setting = std::get<app::PutSetting>(app.changes().front());
    CHECK(setting.key == "device-only");
    CHECK(setting.value == id_of(app, 1).text());
    CHECK((app.session.place.screen == Screen::profile));

    app.does(app::Go{});
    CHECK(says(app, "晋阳精密"));
    CHECK_FALSE(says(app, "太行机械"));
}

TEST_CASE("with one enterprise there is nothing to hide") {
    AppUnderTest app = an_app_with("太行机械");
    CHECK(app.control("frame.only") == nullptr);
}

TEST_CASE("what is hidden is not reached by its address either") {
    AppUnderTest app = an_app_with_two();
    app.operates("frame.only");
    for (const Screen screen : {Screen::profile, Screen::assess, Screen::result, Screen::plan,
                                Screen::report, Screen::visit, Screen::progress}) {
        app.does(app::AddressChanged{app::address(place(app, 0, screen))});
        CHECK((app.session.place == app::Place{}));
        CHECK_FALSE(says(app, "太行机械"));
    }
    for (const Screen screen : {Screen::storage, Screen::verify}) {
        app.does(app::Go{{.screen = screen}});
        CHECK((app.session.place == app::Place{}));
    }
    app.does(app::AddressChanged{app::address(place(app, 1, Screen::result))});
    CHECK((app.session.place.screen == Screen::result));
}

TEST_CASE("nothing on the list of one leads to the others") {
    AppUnderTest app = an_app_with_two();
    app.operates("frame.only");
    app.does(app::Go{});
    for (const char* control : {"enterprises.new", "enterprises.import", "enterprises.backup",
                                "about.storage", "about.verify"}) {
        CAPTURE(control);
        CHECK(app.control(control) == nullptr);
    }
    CHECK(app.control("enterprises." + id_of(app, 1).text() + ".remove") == nullptr);
    app.does(app::ImportFile{.name = "a.json", .value = "{}"});
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("a file with everything has only what is shown") {
    AppUnderTest app = an_app_with_two();
    app.operates("frame.only");
    app.does(app::ExportAll{});
    const auto& bytes = std::get<app::Download>(app.effects.front()).bytes;
    CHECK(bytes.find("晋阳精密") != std::string::npos);
    CHECK(bytes.find("太行机械") == std::string::npos);
}

TEST_CASE("a notice about another enterprise goes when that is hidden") {
    AppUnderTest app = an_app_with_two();
    app.does(app::Go{});
    app.does(app::RemoveEnterprise{id_of(app, 0)});
    app.does(app::ShowOnly{id_of(app, 1)});
    CHECK_FALSE(says(app, "太行机械"));
}

TEST_CASE("what is hidden stays hidden when the program starts again, until all are shown") {
    AppUnderTest app = an_app_with_two();
    app.operates("frame.only");
    app.is_saved();
    AppUnderTest again = tests::an_empty_app();
    again.does(app::Loaded{.enterprises = app.session.enterprises,
                           .settings = {{"device-only", id_of(app, 1).text()}}});
    CHECK_FALSE(says(again, "太行机械"));
    again.operates("frame.all");
    CHECK(says(again, "太行机械"));
    CHECK(std::get<app::PutSetting>(again.changes().front()).value.empty());
}

TEST_CASE("an enterprise goes for good only when its name was typed") {
    AppUnderTest app = an_app_with_two();
    app.operates("profile.erase");
    CHECK_FALSE(app.control("erase.erase")->enabled);
    app.operates("erase.name", "晋阳");
    CHECK_FALSE(app.control("erase.erase")->enabled);
    app.does(app::Erase{});
    CHECK(app.session.enterprises.size() == 2);

    app.operates("erase.name", " 晋阳精密 ");
    app.operates("erase.erase");
    REQUIRE(app.session.enterprises.size() == 1);
    CHECK(app.session.enterprises.front().name == "太行机械");
    REQUIRE(app.changes().size() == 1);
    CHECK(std::holds_alternative<app::EraseEnterprise>(app.changes().front()));
    CHECK((app.session.place == app::Place{}));
}

TEST_CASE("that it is gone is said when the store has said so, and there is no undo") {
    AppUnderTest app = an_app_with_two();
    app.operates("profile.erase");
    app.operates("erase.name", "晋阳精密");
    app.operates("erase.erase");
    CHECK_FALSE(app.session.notice.has_value());
    CHECK(says(app, "正在删除"));
    app.is_saved();
    REQUIRE(app.session.notice.has_value());
    CHECK((app.session.notice->kind == Notice::Kind::erased));
    CHECK(app.control("notice.undo") == nullptr);
    CHECK(says(app, "已从本机彻底删除"));
}

TEST_CASE("the answer may be no") {
    AppUnderTest app = an_app_with_two();
    app.operates("profile.erase");
    app.operates("erase.keep");
    CHECK_FALSE(app.session.privacy.erasing.has_value());
    CHECK(app.session.enterprises.size() == 2);
    CHECK(app.effects.empty());
}

TEST_CASE("what was not saved of an enterprise is not sent after it is gone") {
    AppUnderTest app = an_app_with_two();
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 3});
    app.does(app::BeginVisit{});
    app.does(app::AskErase{id_of(app, 1)});
    app.operates("erase.name", "晋阳精密");
    app.operates("erase.erase");
    app.does(app::SaveFailed{app.session.unsaved.rbegin()->first,
                             {assessment::ErrorCode::storage_full, "VACUUM", {}}});
    CHECK(app.text().find("正在删除") == std::string::npos);
    app.does(app::Retry{});
    REQUIRE(app.session.unsaved.size() == 1);
    int erased = 0;
    for (const auto& change : app.session.unsaved.begin()->second.changes) {
        CHECK_FALSE(std::holds_alternative<app::PutAnswer>(change));
        CHECK_FALSE(std::holds_alternative<app::PutVisit>(change));
        erased += std::holds_alternative<app::EraseEnterprise>(change) ? 1 : 0;
    }
    CHECK(erased == 1);
    app.is_saved();
    CHECK((app.session.notice->kind == Notice::Kind::erased));
}

TEST_CASE("a store that was opened again does not bring back what is to go for good") {
    AppUnderTest app = an_app_with_two();
    const auto stored = app.session.enterprises;
    app.operates("profile.erase");
    app.operates("erase.name", "晋阳精密");
    app.operates("erase.erase");
    app.does(app::Loaded{.enterprises = stored});
    CHECK(app.session.enterprises.size() == 1);
    REQUIRE(app.session.unsaved.size() == 1);
    CHECK(std::holds_alternative<app::EraseEnterprise>(
        app.session.unsaved.begin()->second.changes.front()));
}
