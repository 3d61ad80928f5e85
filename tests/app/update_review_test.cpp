// SPDX-License-Identifier: MIT
// The commissioner's view: judged, decided, closed; and the file that goes there and back.
#include <doctest/doctest.h>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/review_outcome.hpp"
#include "tests/support/app_session.hpp"

using assessment::CriterionId;
using assessment::ReviewState;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

const CriterionId office("office");
const CriterionId executive("executive");

AppUnderTest an_answered_app() {
    AppUnderTest app = an_app_with("太行机械");
    tests::answer_all(app);
    app.does(app::EnterSignerName{"李总"});
    app.is_saved();
    return app;
}

std::string file_of(const AppUnderTest& app) {
    return assessment::exchange::write_assessment(*app.session.assessment(),
                                                  *app.session.instrument());
}

/// The tablet, where the file has been opened.
AppUnderTest a_tablet_with(const std::string& file) {
    AppUnderTest tablet = tests::an_empty_app();
    tablet.session.seed = 77;
    tablet.does(app::EnterSignerName{"王工"});
    tablet.does(app::ImportFile{.name = "太行.json", .value = file});
    tablet.does(app::Go{{.screen = app::Screen::review,
                         .assessment = tablet.session.enterprises.front().assessments.front().id,
                         .criterion = {}}});
    return tablet;
}

void import(AppUnderTest& app, const std::string& file) {
    app.does(app::ImportFile{.name = "返回.json", .value = file});
}

assessment::Reviewed reviewed(const AppUnderTest& app, const CriterionId& id) {
    const auto& instrument = *app.session.instrument();
    const auto outcome = review_outcome(instrument, *app.session.assessment());
    for (const auto& each : outcome.criteria) {
        if (instrument.criteria[each.criterion].id == id) {
            return each;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("what the commissioner finds is saved at once and leaves the answers alone") {
    AppUnderTest app = an_answered_app();
    const auto answers = app.session.assessment()->answers;
    app.does(app::JudgeLevel{.criterion = office, .level = 2});
    REQUIRE(app.changes().size() == 1);
    CHECK((std::get<app::PutHead>(app.changes().front()).assessment == *app.session.assessment()));
    app.does(app::MarkSeen{.criterion = office, .on = true});
    app.does(app::EnterJudgementReason{.criterion = office, .value = "任命文件已过期"});

    CHECK((app.session.assessment()->answers == answers));
    const auto& judgement = app.session.assessment()->review.judgements.at(office);
    CHECK(judgement.by.name == "李总");
    CHECK((judgement.by.day == app.session.today));
    CHECK((reviewed(app, office).state == ReviewState::differs));
    CHECK((reviewed(app, office).found.assurance == assessment::Assurance::verified));
}

TEST_CASE("only a level that an answer can reach is found, and only what is answered confirmed") {
    AppUnderTest app = an_answered_app();
    app.does(app::JudgeLevel{.criterion = executive, .level = 2});  // yes or no: 0 or 5
    app.does(app::JudgeNotApplicable{office});
    app.does(app::JudgeLevel{.criterion = office, .level = 6});
    app.does(app::JudgeLevel{.criterion = CriterionId("weather"), .level = 1});
    app.does(app::Decide{.criterion = office, .side = app::ReviewSide::own});
    app.does(app::EnterDecisionReason{.criterion = office, .value = "?"});
    app.does(app::CloseReview{});
    app.does(app::ClearAnswer{office});
    app.does(app::ConfirmOwn{office});
    CHECK((app.session.assessment()->review == assessment::Review{}));
}

TEST_CASE("a withdrawn level leaves what was written, and an emptied judgement is gone") {
    AppUnderTest app = an_answered_app();
    app.does(app::ConfirmOwn{office});
    CHECK((reviewed(app, office).state == ReviewState::agreed));
    app.does(app::EnterJudgementReason{.criterion = office, .value = "看了台账"});
    app.does(app::WithdrawJudgement{office});
    CHECK((reviewed(app, office).state == ReviewState::open));
    CHECK(app.session.assessment()->review.judgements.at(office).reason == "看了台账");
    app.does(app::EnterJudgementReason{.criterion = office, .value = ""});
    CHECK(app.session.assessment()->review.judgements.empty());
}

TEST_CASE("closed once everything is settled with its reason, and open again after any change") {
    AppUnderTest app = an_answered_app();
    app.does(app::JudgeLevel{.criterion = office, .level = 2});
    app.does(app::EnterJudgementReason{.criterion = office, .value = "任命文件已过期"});
    app.does(app::CloseReview{});
    CHECK_FALSE(app.session.assessment()->review.closing.has_value());
    app.does(app::Decide{.criterion = office, .side = app::ReviewSide::found});
    app.does(app::CloseReview{});
    CHECK_FALSE(app.session.assessment()->review.closing.has_value());
    app.does(app::EnterDecisionReason{.criterion = office, .value = "企业认可"});
    app.does(app::CloseReview{});
    REQUIRE(app.session.assessment()->review.closing.has_value());
    CHECK(app.session.assessment()->review.closing->name == "李总");
    CHECK(reviewed(app, office).outcome.level == 2);

    SUBCASE("reopened by hand") {
        app.does(app::ReopenReview{});
    }
    SUBCASE("judged otherwise") {
        app.does(app::JudgeLevel{.criterion = office, .level = 3});
        CHECK((reviewed(app, office).state == ReviewState::differs));
    }
    CHECK_FALSE(app.session.assessment()->review.closing.has_value());
}

TEST_CASE("the file goes to the tablet and back, and all that only one side did is merged") {
    AppUnderTest enterprise = an_answered_app();
    AppUnderTest tablet = a_tablet_with(file_of(enterprise));
    tablet.does(app::JudgeLevel{.criterion = office, .level = 2});
    tablet.does(app::ConfirmOwn{executive});
    enterprise.does(app::EnterNote{.criterion = executive, .value = "总经理分管"});
    enterprise.does(app::EnterPeriod{"2026上半年"});

    const std::string there = file_of(tablet);
    const std::string here = file_of(enterprise);
    import(enterprise, there);
    CHECK(enterprise.session.arrivals.empty());
    CHECK((enterprise.session.notice->kind == app::Notice::Kind::merged));
    import(tablet, here);
    CHECK(tablet.session.arrivals.empty());
    // Both have the same now, whoever merged whose file.
    CHECK((*enterprise.session.assessment() == *tablet.session.assessment()));
    CHECK(enterprise.answer("executive")->note == "总经理分管");
    CHECK(enterprise.session.assessment()->review.judgements.size() == 2);

    import(enterprise, there);
    CHECK(enterprise.session.notice->count == 0);
    CHECK(enterprise.changes().empty());
}

TEST_CASE("the same criterion changed on both sides is asked about with both values and authors") {
    AppUnderTest enterprise = an_answered_app();
    AppUnderTest tablet = a_tablet_with(file_of(enterprise));
    // The tablet's clock is five years behind.
    tablet.does(app::DateChanged{std::chrono::year(2021) / 3 / 1});
    tablet.does(app::ChooseLevel{.criterion = office, .level = 3});
    enterprise.does(app::ChooseLevel{.criterion = office, .level = 1});
    import(enterprise, file_of(tablet));
    REQUIRE(enterprise.session.arrivals.size() == 1);
    const std::string text = enterprise.text();
    CHECK(text.contains("王工，2021年3月1日"));
    CHECK(text.contains("李总，2026年3月1日"));

    enterprise.operates("arrival.field.0.there");
    enterprise.operates("arrival.accept");
    CHECK(std::get<assessment::ChosenLevel>(*enterprise.answer("office")->value).level == 3);
    // The decision goes back and is not asked about again.
    import(tablet, file_of(enterprise));
    CHECK(tablet.session.arrivals.empty());
    CHECK((*enterprise.session.assessment() == *tablet.session.assessment()));
}

TEST_CASE(
    "an answer changed after it was judged shows on both sides that it has to be seen again") {
    AppUnderTest enterprise = an_answered_app();
    AppUnderTest tablet = a_tablet_with(file_of(enterprise));
    tablet.does(app::ConfirmOwn{office});
    enterprise.does(app::ChooseLevel{.criterion = office, .level = 5});
    import(tablet, file_of(enterprise));
    CHECK((reviewed(tablet, office).state == ReviewState::outdated));
    tablet.does(app::Go{{.screen = app::Screen::review,
                         .assessment = tablet.session.place.assessment,
                         .criterion = office}});
    CHECK(tablet.text().contains("请重新核对"));
}

TEST_CASE("a whole review is done by operating controls alone") {
    AppUnderTest app = an_answered_app();
    app.does(app::Go{{.screen = app::Screen::evidence,
                      .assessment = app.session.place.assessment,
                      .criterion = {}}});
    app.operates("evidence.review");
    CHECK(app.text().contains("还没有核对任何一项"));
    app.operates("review.next");
    CHECK((app.session.place.criterion == office));
    app.operates("review.office.level.2");
    app.operates("review.office.seen");
    app.operates("review.office.reason", "任命文件已过期");
    app.operates("review.office.decide.found");
    app.operates("review.office.decision-reason", "企业认可");
    app.operates("review.after");
    app.operates("review.executive.confirm");
    app.operates("review.all");
    app.operates("review.name", "王工");
    CHECK(app.text().contains("级别相同"));
    app.operates("review.close");
    CHECK(app.text().contains("已定稿：王工，2026年3月1日"));
    app.operates("review.reopen");
    CHECK(app.text().contains("您的姓名"));
}
