// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using assessment::CriterionId;
using assessment::ItemId;
using assessment::Value;
using tests::an_app_at;
using tests::AppUnderTest;

namespace {

app::TickItem tick(const char* item, bool on) {
    return {.criterion = CriterionId("rules"), .item = ItemId(item), .on = on};
}

Value ticked(std::initializer_list<const char*> items) {
    assessment::Ticked all;
    for (const char* item : items) {
        all.items.emplace_back(item);
    }
    return all;
}

}  // namespace

TEST_CASE("an answer is saved alone") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    const auto& put = std::get<app::PutAnswer>(changes.front());
    CHECK(put.criterion.text() == "office");
    CHECK((put.answer.value == Value(assessment::ChosenLevel{3})));
}

TEST_CASE("an answer of another type, or beyond the levels, is not taken") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 6});
    app.does(app::ChooseYesNo{.criterion = CriterionId("office"), .yes = true});
    app.does(app::ChooseOption{.criterion = CriterionId("strategy"),
                               .option = assessment::OptionId("nothing")});
    app.does(app::ChooseLevel{.criterion = CriterionId("nothing"), .level = 1});
    CHECK(app.session.assessment()->answers.empty());
}

TEST_CASE("items are kept in the instrument's order, whatever the order of ticking") {
    AppUnderTest app = an_app_at("rules");
    app.does(tick("rewards", true));
    app.does(tick("patents", true));
    CHECK((app.answer("rules")->value == ticked({"patents", "rewards"})));
    app.does(tick("patents", false));
    CHECK((app.answer("rules")->value == ticked({"rewards"})));
}

TEST_CASE("nothing ticked is no answer, none of these is one") {
    AppUnderTest app = an_app_at("rules");
    app.does(tick("rewards", true));
    app.does(tick("rewards", false));
    CHECK(app.answer("rules") == nullptr);
    app.does(app::TickNone{CriterionId("rules")});
    CHECK((app.answer("rules")->value == ticked({})));
    app.does(app::TickNone{CriterionId("rules")});
    CHECK(app.answer("rules") == nullptr);
}

TEST_CASE("not sure takes the answer away, and an answer ends being unsure") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    app.does(app::MarkNotSure{.criterion = CriterionId("office"), .on = true});
    CHECK(app.answer("office")->not_sure);
    CHECK_FALSE(app.answer("office")->value.has_value());
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 2});
    CHECK_FALSE(app.answer("office")->not_sure);
}

TEST_CASE("a criterion is not applicable only once there is a reason") {
    AppUnderTest app = an_app_at("coverage");
    const CriterionId coverage("coverage");
    app.does(app::MarkNotApplicable{.criterion = coverage, .on = true});
    CHECK(app.effects.empty());
    app.does(app::EnterReason{.criterion = coverage, .value = "　 "});
    CHECK(app.answer("coverage") == nullptr);

    app.does(app::EnterReason{.criterion = coverage, .value = "没有核心技术"});
    CHECK(app.answer("coverage")->not_applicable == "没有核心技术");

    SUBCASE("a reason that is emptied again takes it back") {
        app.does(app::EnterReason{.criterion = coverage, .value = ""});
        CHECK(app.answer("coverage") == nullptr);
        CHECK(app.session.reason_wanted.contains(coverage));
    }
    SUBCASE("the mark can be taken off") {
        app.does(app::MarkNotApplicable{.criterion = coverage, .on = false});
        CHECK(app.answer("coverage") == nullptr);
    }
}

TEST_CASE("until the reason is given the former answer counts") {
    AppUnderTest app = an_app_at("coverage");
    tests::answer_all(app);
    app.does(app::MarkNotApplicable{.criterion = CriterionId("coverage"), .on = true});
    CHECK(app.answer("coverage")->value.has_value());
    app.does(app::EnterReason{.criterion = CriterionId("coverage"), .value = "x"});
    CHECK_FALSE(app.answer("coverage")->value.has_value());
}

TEST_CASE("where the instrument does not allow it, nothing is not applicable") {
    AppUnderTest app = an_app_at("office");
    app.does(app::MarkNotApplicable{.criterion = CriterionId("office"), .on = true});
    app.does(app::EnterReason{.criterion = CriterionId("office"), .value = "x"});
    CHECK(app.session.assessment()->answers.empty());
    CHECK(app.session.reason_wanted.empty());
}

TEST_CASE("clearing takes the answer, not the evidence and the note") {
    AppUnderTest app = an_app_at("office");
    const CriterionId office("office");
    app.does(app::ChooseLevel{.criterion = office, .level = 3});
    app.does(app::EnterNote{.criterion = office, .value = "去年设立"});
    app.does(app::ClearAnswer{office});
    REQUIRE(app.answer("office") != nullptr);
    CHECK_FALSE(app.answer("office")->value.has_value());
    CHECK(app.answer("office")->note == "去年设立");
}

TEST_CASE("evidence is listed, worded and removed") {
    AppUnderTest app = an_app_at("office");
    const CriterionId office("office");
    app.does(app::AddEvidence{.criterion = office, .text = "设立文件"});
    app.does(app::AddEvidence{.criterion = office});
    CHECK(app.session.focus == "assess.office.evidence.1");
    app.does(app::EnterEvidence{.criterion = office, .index = 1, .value = "会议记录"});
    app.does(app::RemoveEvidence{.criterion = office, .index = 0});
    REQUIRE(app.answer("office")->evidence.size() == 1);
    CHECK(app.answer("office")->evidence.front().text == "会议记录");
    app.does(app::RemoveEvidence{.criterion = office, .index = 4});
    CHECK(app.effects.empty());
    app.does(app::RemoveEvidence{.criterion = office, .index = 0});
    CHECK(app.answer("office") == nullptr);
}

TEST_CASE("assurance can be said before the answer and stays when it changes") {
    AppUnderTest app = an_app_at("office");
    const CriterionId office("office");
    app.does(
        app::ChooseAssurance{.criterion = office, .assurance = assessment::Assurance::documented});
    app.does(app::ChooseLevel{.criterion = office, .level = 3});
    CHECK((app.answer("office")->assurance == assessment::Assurance::documented));
}
