// SPDX-License-Identifier: MIT
#include "app/session.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/app_session.hpp"

using app::Storage;
using tests::an_app_at;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;
using namespace std::chrono_literals;

namespace {

const assessment::Error disk_full{assessment::ErrorCode::storage_full, {}, {}};

app::ChooseLevel level(int level) {
    return {.criterion = assessment::CriterionId("office"), .level = level};
}

std::uint64_t ticket_of(const AppUnderTest& app) {
    return std::get<app::Save>(app.effects.front()).ticket;
}

}  // namespace

TEST_CASE("when the program starts it asks for what is stored and waits") {
    AppUnderTest app;
    app.session.library = tests::small_library();

    app.does(app::Started{.seed = 1,
                          .today = 2026y / std::chrono::March / 1d,
                          .language = "en-GB",
                          .address = "#/a-1/result"});

    REQUIRE(app.effects.size() == 1);
    CHECK(std::holds_alternative<app::Load>(app.effects.front()));
    CHECK((app.session.storage == Storage::opening));
    CHECK(app.session.language == "en");
    CHECK((app.session.place.screen == app::Screen::result));
}

TEST_CASE("a language that the program lacks becomes the first of the menu") {
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 1, .today = {}, .language = "fr", .address = ""});
    CHECK(app.session.language == "zh-CN");
}

TEST_CASE("what is stored comes back, with language, theme and the choice of the quick scan") {
    AppUnderTest before = an_app_with("晋阳精密");
    AppUnderTest app = an_empty_app();
    const auto place = before.session.place;

    app.does(app::AddressChanged{.address = app::address(place)});
    app.does(app::Loaded{.enterprises = before.session.enterprises,
                         .settings = {{"language", "en"}, {"theme", "dark"}, {"quick", "true"}}});
    app.does(app::Go{place});

    CHECK(app.session.language == "en");
    CHECK((app.session.theme == app::Theme::dark));
    CHECK(app.session.quick);
    CHECK(app.session.enterprise()->name == "晋阳精密");
    CHECK((app.session.place == place));
}

TEST_CASE(
    "an address of an assessment that is not stored leads to the list once the store is open") {
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 1, .today = {}, .language = "en", .address = "#/a-1/result"});
    app.does(app::Loaded{});
    CHECK((app.session.place == app::Place{}));
}

TEST_CASE("a change is unsaved until its ticket is acknowledged") {
    AppUnderTest app = an_app_at("office");

    app.does(level(3));
    const auto first = ticket_of(app);
    app.does(level(4));
    const auto second = ticket_of(app);
    CHECK(app.session.unsaved.size() == 2);

    app.does(app::Saved{second});
    CHECK(app.session.unsaved.contains(first));
    app.does(app::Saved{first});
    CHECK(app.session.unsaved.empty());
}

TEST_CASE("choosing what is chosen already saves nothing") {
    AppUnderTest app = an_app_at("office");
    app.does(level(3));
    app.does(level(3));
    CHECK(app.effects.empty());
}

TEST_CASE("a refused change stays unsaved, and trying again saves what stands there then") {
    AppUnderTest app = an_app_at("office");
    app.does(level(3));
    app.does(app::SaveFailed{.ticket = ticket_of(app), .error = disk_full});
    CHECK((app.session.save_error == disk_full));
    app.does(level(5));
    app.does(app::Saved{ticket_of(app)});
    CHECK(app.session.save_error.has_value());

    app.does(app::Retry{});

    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    const auto& put = std::get<app::PutAnswer>(changes.front());
    CHECK((put.answer.value == assessment::Value(assessment::ChosenLevel{5})));
    app.is_saved();
    CHECK_FALSE(app.session.save_error.has_value());
}

TEST_CASE("who never kept anything works at once, and it is saved when the store is there") {
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 9, .today = {}, .language = "zh-CN", .address = ""});
    CHECK(app.control("enterprises.new") == nullptr);

    app.does(app::NothingKept{});
    CHECK(app.control("enterprises.new") != nullptr);
    CHECK((app.session.storage == Storage::opening));
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    const auto place = app.session.place;
    CHECK((place.screen == app::Screen::profile));
    CHECK_FALSE(app.session.unsaved.empty());

    app.does(app::Loaded{});
    CHECK((app.session.storage == Storage::durable));
    CHECK(app.session.enterprises.size() == 1);
    CHECK((app.session.place == place));
    CHECK(app.changes().size() == 2);
    app.is_saved();
    CHECK(app.session.unsaved.empty());
}

TEST_CASE("what was stored all the same is not lost to who began without it") {
    AppUnderTest stored = an_app_with("太行机械");
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 9, .today = {}, .language = "zh-CN", .address = ""});
    app.does(app::NothingKept{});
    app.does(app::Loaded{.enterprises = stored.session.enterprises});
    CHECK(app.session.enterprises.size() == 1);
    app.does(app::NothingKept{});
    CHECK_FALSE(app.session.nothing_kept);
}

TEST_CASE("where no store opens one can work, and what was done joins the store when it opens") {
    AppUnderTest stored = an_app_with("太行机械");
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 9, .today = {}, .language = "zh-CN", .address = ""});
    app.does(app::LoadFailed{{assessment::ErrorCode::storage_blocked, "files", {}}});
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    CHECK((app.session.storage == Storage::failed));

    app.does(app::Retry{});
    REQUIRE(std::holds_alternative<app::Load>(app.effects.front()));
    app.does(app::Loaded{.enterprises = stored.session.enterprises});

    CHECK(app.session.enterprises.size() == 2);
    CHECK(app.changes().size() == 2);
    CHECK((app.session.storage == Storage::durable));
}

TEST_CASE("memory that is lost on closing is not called a store") {
    AppUnderTest app = an_empty_app();
    app.does(app::Loaded{.durable = false, .reason = "private-window"});
    CHECK((app.session.storage == Storage::memory));
    CHECK(app.session.storage_reason == "private-window");
}

TEST_CASE("ids follow from the seed, look like their kind and are never given twice") {
    std::set<std::string> ids;
    AppUnderTest app = an_empty_app();
    for (int i = 0; i < 20; ++i) {
        app.does(app::NewEnterprise{});
        app.does(app::EnterNewName{"企业" + std::to_string(i)});
        app.does(app::CreateEnterprise{});
        const auto& record = app.session.enterprises.back();
        ids.insert(record.id.text());
        ids.insert(record.assessments.front().id.text());
        CHECK(record.id.text().starts_with("e-"));
        CHECK(record.id.text().size() == 14);
        CHECK(assessment::is_identifier(record.assessments.front().id.text()));
    }
    CHECK(ids.size() == 40);
    AppUnderTest again = an_app_with("企业0");
    CHECK(ids.contains(again.session.enterprises.front().id.text()));
}

TEST_CASE("what the store says moves no focus") {
    AppUnderTest app = an_empty_app();
    app.does(app::NewEnterprise{});
    CHECK(app.session.focus == "enterprises.new.name");
    app.does(app::Saved{99});
    CHECK(app.session.focus == "enterprises.new.name");
    app.does(app::EnterNewName{"晋"});
    CHECK(app.session.focus.empty());
}

TEST_CASE("a new version opens on the person's word, and only when everything is saved") {
    const auto restarts = [](const AppUnderTest& app) {
        return std::ranges::count_if(app.effects, [](const app::Effect& effect) {
            return std::holds_alternative<app::Restart>(effect);
        });
    };
    AppUnderTest app = an_app_at("office");
    app.does(app::UpdateFound{});
    CHECK(restarts(app) == 0);

    app.does(level(3));
    const auto ticket = ticket_of(app);
    app.does(app::TakeUpdate{});
    CHECK(restarts(app) == 0);
    app.does(app::Saved{ticket});
    CHECK(restarts(app) == 1);

    app.does(app::TakeUpdate{});
    CHECK(restarts(app) == 1);
}
