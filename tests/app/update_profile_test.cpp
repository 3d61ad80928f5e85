// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using assessment::FieldId;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

void set(AppUnderTest& app, const char* field, const char* value) {
    app.does(app::SetProfile{.field = FieldId(field), .value = value});
}

const assessment::ProfileValue* value(const AppUnderTest& app, const char* field) {
    const auto& profile = app.session.assessment()->profile;
    const auto found = profile.find(FieldId(field));
    return found == profile.end() ? nullptr : &found->second;
}

}  // namespace

TEST_CASE("a profile field takes a value of its type") {
    AppUnderTest app = an_app_with();
    set(app, "size", "small");
    set(app, "exports", "false");
    set(app, "employees", "１，２００");
    set(app, "remark", "两个厂区");
    REQUIRE(value(app, "size") != nullptr);
    REQUIRE(value(app, "employees") != nullptr);
    CHECK((*value(app, "size") == assessment::ProfileValue(assessment::OptionId("small"))));
    CHECK((*value(app, "exports") == assessment::ProfileValue(false)));
    CHECK((*value(app, "employees") == assessment::ProfileValue(assessment::whole_number(1200))));
    CHECK((*value(app, "remark") == assessment::ProfileValue(std::string("两个厂区"))));
    REQUIRE(app.changes().size() == 1);
    CHECK(std::holds_alternative<app::PutHead>(app.changes().front()));
}

TEST_CASE("a value that the field cannot have is not taken") {
    AppUnderTest app = an_app_with();
    set(app, "size", "huge");
    CHECK(app.effects.empty());
    set(app, "exports", "perhaps");
    CHECK(app.effects.empty());
    set(app, "nothing", "1");
    CHECK(app.effects.empty());
}

TEST_CASE("a number that is not one stays in its field, and the stored one stays") {
    AppUnderTest app = an_app_with();
    set(app, "employees", "120");
    set(app, "employees", "a lot");
    CHECK(app.effects.empty());
    CHECK(app.session.typed.at("profile.employees") == "a lot");
    REQUIRE(value(app, "employees") != nullptr);
}

TEST_CASE("an emptied field is unanswered again") {
    AppUnderTest app = an_app_with();
    set(app, "size", "small");
    set(app, "employees", "120");
    set(app, "size", "");
    set(app, "employees", "");
    CHECK(app.session.assessment()->profile.empty());
}

TEST_CASE("an answer to a criterion that no longer applies is kept") {
    AppUnderTest app = an_app_with();
    tests::answer_all(app);
    set(app, "exports", "false");
    CHECK(app.answer("growth") != nullptr);
    CHECK(app.changes().size() == 1);
}

TEST_CASE("the period is the assessment's own") {
    AppUnderTest app = an_app_with();
    app.does(app::EnterPeriod{"2025"});
    CHECK(app.session.assessment()->period == "2025");
    CHECK(std::holds_alternative<app::PutHead>(app.changes().front()));
}

TEST_CASE("people are counted in whole numbers of 0 or more, and the field says so") {
    AppUnderTest app = an_app_with();
    app.does(app::ToggleFold{"profile.more"});
    set(app, "employees", "120");
    for (const char* typed : {"-5", "12.5"}) {
        set(app, "employees", typed);
        CHECK(app.effects.empty());
        CHECK(
            (*value(app, "employees") == assessment::ProfileValue(assessment::whole_number(120))));
        CHECK(app.text().contains("人数应为0或正整数"));
    }
    set(app, "employees", "0");
    CHECK((*value(app, "employees") == assessment::ProfileValue(assessment::whole_number(0))));
    CHECK_FALSE(app.text().contains("人数应为0或正整数"));
}

TEST_CASE("a name that another enterprise has is said at its field") {
    AppUnderTest app = an_app_with("晋阳精密");
    CHECK_FALSE(app.text().contains("同名企业"));
    app.does(app::Go{});
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{" 晋阳精密 "});
    CHECK(app.text().contains("列表中已有同名企业"));
    app.does(app::CreateEnterprise{});
    CHECK(app.session.enterprises.size() == 2);
    CHECK(app.text().contains("本机另有一家同名企业"));
}
