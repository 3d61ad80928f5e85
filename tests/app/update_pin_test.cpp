// SPDX-License-Identifier: MIT
// The PIN of the device. What the store says of a PIN is given here; backup_tests and
// protocol_test.cpp hold the store to it.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "tests/support/app_session.hpp"

using app::PinUse;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

namespace {

constexpr app::Minute now = 29'500'000;

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

/// Started anew with a PIN and one enterprise.
AppUnderTest a_locked_app(std::string_view wait = "0 0") {
    const AppUnderTest before = an_app_with("晋阳精密");
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{
        .seed = 7, .today = before.session.today, .language = "zh-CN", .address = "#/"});
    app.does(app::MinutePassed{now});
    app.does(app::Loaded{
        .enterprises = before.session.enterprises,
        .settings = {{"device-pin", "argon2id …"}, {"device-pin-wait", std::string(wait)}}});
    return app;
}

void tries(AppUnderTest& app, bool right) {
    app.operates("pin.value", "2468");
    app.operates("pin.submit");
    REQUIRE(app.effects.size() == 1);
    CHECK(std::get<app::TryPin>(app.effects.front()).pin == "2468");
    app.does(app::PinTried{right});
}

/// What the last action asked to be stored under this key.
std::optional<std::string> stored(const AppUnderTest& app, std::string_view key) {
    std::optional<std::string> value;
    for (const app::Effect& effect : app.effects) {
        const auto* save = std::get_if<app::Save>(&effect);
        for (const auto& change :
             save != nullptr ? save->changes : std::vector<app::StoreChange>()) {
            const auto* put = std::get_if<app::PutSetting>(&change);
            value = put != nullptr && put->key == key ? std::optional(put->value) : value;
        }
    }
    return value;
}

AppUnderTest an_unlocked_app() {
    AppUnderTest app = a_locked_app();
    tries(app, true);
    app.is_saved();
    return app;
}

}  // namespace

TEST_CASE("a PIN is digits, and neither too few nor too many") {
    for (const char* pin : {"1234", "123456789012"}) {
        CHECK(app::is_pin(pin));
    }
    for (const char* none : {"", "123", "1234567890123", "12a4", "１２３４"}) {
        CHECK_FALSE(app::is_pin(none));
    }
}

TEST_CASE("a PIN is set after the honest words, and its digits are the store's alone then") {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::Go{{.screen = app::Screen::storage}});
    app.operates("pin.set");
    CHECK(says(app, "PIN是屏幕锁"));
    CHECK(says(app, "PIN不加密数据"));
    CHECK_FALSE(app.control("pin.submit")->enabled);
    app.operates("pin.value", "2468");
    CHECK_FALSE(says(app, "2468"));
    app.operates("pin.submit");
    CHECK(std::get<app::KeepPin>(app.effects.front()).pin == "2468");
    CHECK(app.session.privacy.form->value.empty());
    app.does(app::PinKept{true});
    CHECK(app.session.privacy.has_pin);
    CHECK_FALSE(app.session.privacy.locked);
    CHECK(app.control("frame.lock") != nullptr);
}

TEST_CASE("a PIN that could not be kept is not set") {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::AskPin{PinUse::set});
    app.operates("pin.value", "2468");
    app.operates("pin.submit");
    app.does(app::PinKept{false});
    CHECK_FALSE(app.session.privacy.has_pin);
    CHECK(says(app, "未能完成计算"));
}

TEST_CASE("nothing of the work is said while it is locked") {
    AppUnderTest app = a_locked_app();
    CHECK(app.session.privacy.locked);
    CHECK_FALSE(says(app, "晋阳精密"));
    CHECK(app.control("nav.enterprises") == nullptr);
    CHECK(app.control("frame.export_all") == nullptr);
    const std::string address =
        "#/" + app.session.enterprises.front().assessments.front().id.text() + "/result";
    app.does(app::AddressChanged{address});
    CHECK_FALSE(says(app, "晋阳精密"));
    CHECK(app::view::page(app.session).title.find("晋阳精密") == std::string::npos);
    CHECK(app::view::page(app.session).subject.empty());

    tries(app, true);
    CHECK(says(app, "晋阳精密"));
    CHECK((app.session.place.screen == app::Screen::result));
}

TEST_CASE("what to do with a forgotten PIN is said") {
    AppUnderTest app = a_locked_app();
    app.operates("lock.forgotten");
    CHECK(says(app, "PIN无法找回"));
    CHECK(says(app, "备份恢复"));
}

TEST_CASE("wrong attempts are slowed down, and that survives the end of the program") {
    AppUnderTest app = a_locked_app();
    for (int attempt = 1; attempt < app::free_attempts; ++attempt) {
        tries(app, false);
        CHECK(app::wait_for_pin(app.session) == 0);
        CHECK(says(app, "PIN不正确"));
    }
    tries(app, false);
    CHECK(app::wait_for_pin(app.session) == 1);
    const std::string kept = stored(app, "device-pin-wait").value_or("");
    CHECK(kept == "3 " + std::to_string(now + 1));
    app.operates("pin.value", "2468");
    CHECK_FALSE(app.control("pin.submit")->enabled);
    app.does(app::SubmitPin{});
    CHECK(app.effects.empty());

    AppUnderTest again = a_locked_app(kept);
    CHECK(app::wait_for_pin(again.session) == 1);
    again.does(app::MinutePassed{now + 1});
    tries(again, false);
    CHECK(app::wait_for_pin(again.session) == 2);
    again.does(app::MinutePassed{now + 3});
    tries(again, true);
    CHECK(again.session.privacy.failures == 0);
}

TEST_CASE("nobody waits longer than an hour, whatever became of the clock") {
    CHECK(app::wait_for_pin(a_locked_app("40 " + std::to_string(now + 60)).session) == 60);
    CHECK(app::wait_for_pin(a_locked_app("40 999999999999").session) == 60);
    CHECK(app::wait_for_pin(a_locked_app("rubbish").session) == 0);
    AppUnderTest app = a_locked_app("40 0");
    tries(app, false);
    CHECK(app::wait_for_pin(app.session) == 60);
}

TEST_CASE("the screen locks by a press, and by itself when nobody does anything") {
    AppUnderTest app = an_unlocked_app();
    app.operates("frame.lock");
    CHECK(app.session.privacy.locked);
    tries(app, true);

    app.does(app::MinutePassed{now + app::idle_until_lock - 1});
    CHECK_FALSE(app.session.privacy.locked);
    app.does(app::Go{});  // somebody is here
    app.does(app::MinutePassed{now + app::idle_until_lock + 1});
    CHECK_FALSE(app.session.privacy.locked);
    app.does(app::MinutePassed{now + 2 * app::idle_until_lock});
    CHECK(app.session.privacy.locked);
}

TEST_CASE("without a PIN nothing locks") {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::Lock{});
    app.does(app::MinutePassed{now});
    CHECK_FALSE(app.session.privacy.locked);
}

TEST_CASE("a store that is opened again in the same run asks for no PIN") {
    AppUnderTest app = an_unlocked_app();
    app.does(app::Loaded{.enterprises = app.session.enterprises,
                         .settings = {{"device-pin", "argon2id …"}}});
    CHECK_FALSE(app.session.privacy.locked);
}

TEST_CASE("a PIN is taken away, and all enterprises shown again, only by who knows it") {
    AppUnderTest app = an_unlocked_app();
    app.does(app::AskPin{PinUse::remove});
    tries(app, false);
    CHECK(app.session.privacy.has_pin);
    tries(app, true);
    CHECK_FALSE(app.session.privacy.has_pin);
    CHECK((stored(app, "device-pin") == ""));

    AppUnderTest one = an_unlocked_app();
    one.does(app::ShowOnly{one.session.enterprises.front().id});
    one.operates("frame.all");
    CHECK(one.session.privacy.only.has_value());
    tries(one, false);
    CHECK(one.session.privacy.only.has_value());
    one.operates("pin.cancel");
    CHECK(one.session.privacy.only.has_value());
    one.operates("frame.all");
    tries(one, true);
    CHECK_FALSE(one.session.privacy.only.has_value());
}
