// SPDX-License-Identifier: MIT
// Assessing again and looking back. How the screens say all of it is in the golden outlines.

#include <doctest/doctest.h>

#include <algorithm>

#include "app/view/page.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/versions.hpp"

using app::view::Role;
using assessment::CriterionId;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

AppUnderTest an_answered_app() {
    AppUnderTest app = an_app_with("晋阳精密");
    tests::answer_all(app);
    return app;
}

const assessment::AssessmentId& first(const AppUnderTest& app) {
    return app.session.enterprises.front().assessments.front().id;
}

std::string card(const AppUnderTest& app, std::string_view part) {
    return "enterprises." + app.session.enterprises.front().id.text() + "." + std::string(part);
}

void go(AppUnderTest& app, app::Screen screen) {
    app.does(app::Go{{.screen = screen, .assessment = app.session.place.assessment}});
}

/// From the list, by controls alone.
void assess_again(AppUnderTest& app) {
    app.does(app::Go{});
    app.operates(card(app, "next"));
    app.operates("next.period", "2027");
    app.operates("next.start");
}

}  // namespace

TEST_CASE("an enterprise is assessed again and followed by operating controls alone") {
    AppUnderTest app = an_answered_app();
    app.does(app::Go{});
    app.operates(card(app, "next"));
    CHECK((app.control("next")->role == Role::dialog));
    CHECK(says(app, "将沿用“2026”自评的8项回答"));
    app.operates("next.period", "2027");
    app.operates("next.backing.kept");
    app.operates("next.start");
    CHECK(says(app, "已建立“2027”自评，沿用8项回答，佐证程度保持不变"));
    CHECK(says(app, "晋阳精密 · 2027"));
    app.operates("profile.continue");
    app.does(app::Go{{.screen = app::Screen::assess,
                      .assessment = app.session.place.assessment,
                      .criterion = CriterionId("office")}});
    app.operates("assess.office.level.5");
    app.operates("nav.progress");
    CHECK(says(app, "级别提高1项"));
    CHECK(app.control("progress.rose.office")->description.find("4级 → 5级") != std::string::npos);
    app.operates("progress.rose.office");
    CHECK(app.session.place.criterion.text() == "office");
}

TEST_CASE("with the first assessment alone there is nothing to compare and no way to it") {
    AppUnderTest app = an_answered_app();
    CHECK(app.control("nav.progress") == nullptr);
    CHECK_FALSE(says(app, "晋阳精密 · 2026"));
    go(app, app::Screen::progress);
    CHECK(says(app, "目前只有一次自评"));
    CHECK(app.control("progress.with") == nullptr);
}

TEST_CASE("a new enterprise is assessed before it is assessed again") {
    AppUnderTest app = an_app_with();
    app.does(app::Go{});
    CHECK(app.control(card(app, "next")) == nullptr);
}

TEST_CASE("the form says what is missing and does not begin without it") {
    AppUnderTest app = an_answered_app();
    app.does(app::Go{});
    app.operates(card(app, "next"));
    app.operates("next.period", "");
    CHECK(app.control("next.period")->invalid);
    CHECK_FALSE(app.control("next.start")->enabled);
    app.operates("next.period", "2026");
    CHECK_FALSE(app.control("next.period")->invalid);
    CHECK(says(app, "该评价期已有自评"));
    app.operates("next.cancel");
    CHECK(app.control("next.start") == nullptr);
}

TEST_CASE("the numbers of the trend are a table, with each assessment's tier") {
    AppUnderTest app = an_answered_app();
    assess_again(app);
    go(app, app::Screen::progress);
    CHECK((app.control("progress.trend")->role == Role::table));
    CHECK(app.control("progress.trend")->label == "历次总分 · 基础级 40 · 提高级 70");
    CHECK(app.control("progress.trend.row.0.0")->label == "2026");
    CHECK(app.control("progress.trend.row.0.1")->label == "70.00");
    CHECK(app.control("progress.trend.row.1.2")->label == "57.50");
    CHECK(app.control("progress.trend.row.1.3")->label == "基础级");
}

TEST_CASE("one chooses with which earlier assessment the open one is compared") {
    AppUnderTest app = an_answered_app();
    assess_again(app);
    assess_again(app);
    go(app, app::Screen::progress);
    CHECK(app.control("progress.with")->value != first(app).text());
    app.operates("progress.with", first(app).text());
    CHECK(app.control("progress.with")->value == first(app).text());
    CHECK(says(app, "从“2026”到“第3次（2027）”"));
    app.operates("progress.sitting." + first(app).text());
    CHECK(says(app, "这是第一次自评"));
}

TEST_CASE("with another version of the instrument it is said what can be compared and what not") {
    AppUnderTest app = an_answered_app();
    app.session.library = tests::library_of_two_versions();
    assess_again(app);
    go(app, app::Screen::progress);
    CHECK(says(app, "所用量表由2026.1.0版变为2027.1.0版"));
    CHECK(says(app, "以下维度的得分：机构"));
    CHECK(says(app, "题目有变动、不可比的1项"));
    CHECK(app.control("progress.scores.row.0.3")->label == "不可比");
    CHECK(app.control("progress.scores.row.1.3")->label == "0.00");
    CHECK(app.control("progress.trend.row.1.3")->label == "基础级（暂定），总分与前一次不可比");
}

TEST_CASE("an earlier assessment that cannot be read is listed and not compared") {
    AppUnderTest app = an_answered_app();
    assess_again(app);
    app.session.enterprises.front().assessments.front().instrument.version = "2031.1.0";
    go(app, app::Screen::progress);
    CHECK(says(app, "本程序没有这次自评所用的量表"));
    CHECK(app.control("progress.scores") == nullptr);
}
