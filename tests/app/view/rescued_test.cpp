// SPDX-License-Identifier: MIT
// What a person is told after the database was found damaged.
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using tests::AppUnderTest;

namespace {

AppUnderTest an_app_told(std::string_view account) {
    AppUnderTest app = tests::an_app_with("太行机械");
    app.does(app::Loaded{.enterprises = app.session.enterprises,
                         .settings = {{"rescued", std::string(account)}}});
    return app;
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

constexpr std::string_view some_lost =
    R"({"answers":50,"assessments":3,"enterprises":2,"homeless":4,"kept":"","unread":["answers","settings"]})";

}  // namespace

TEST_CASE("what came over, what did not, and the damaged file can be had") {
    AppUnderTest app = an_app_told(some_lost);
    CHECK(says(app, "企业2家，自评3份，回答50项"));
    CHECK(says(app, "部分无法读出：回答、显示设置"));
    CHECK(says(app, "另有4项回答"));
    app.operates("rescued.keep");
    CHECK(std::get<app::DownloadDamaged>(app.effects.front()).file_name ==
          "IPGauge-damaged-2026-03-01.db");
    CHECK(says(app, "数据库已损坏"));
}

TEST_CASE("it is said until it was read, also at the next start") {
    AppUnderTest app = an_app_told(some_lost);
    app.operates("rescued.forget");
    CHECK_FALSE(says(app, "数据库已损坏"));
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    const auto& setting = std::get<app::PutSetting>(changes.front());
    CHECK(setting.key == "rescued");
    CHECK_FALSE(says(an_app_told(setting.value), "数据库已损坏"));
}

TEST_CASE("where nothing is lost, that is said, and where the damaged file lies") {
    const AppUnderTest app = an_app_told(
        R"({"answers":50,"assessments":3,"enterprises":2,"homeless":0,"kept":"/data/work.db.damaged","unread":[]})");
    CHECK(says(app, "原有内容已全部读出"));
    CHECK(says(app, "损坏的文件保存在/data/work.db.damaged"));
}

TEST_CASE("a setting that makes no sense says nothing") {
    CHECK_FALSE(says(an_app_told("yes"), "数据库已损坏"));
    CHECK(says(an_app_told("{}"), "企业0家"));
}
