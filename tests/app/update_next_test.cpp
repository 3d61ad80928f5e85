// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "app/next_assessment.hpp"
#include "assessment/exchange/report_words.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/versions.hpp"

using assessment::Assurance;
using assessment::Backing;
using assessment::WhyNotCarried;
using tests::an_app_with;
using tests::AppUnderTest;
using namespace std::chrono_literals;

namespace {

AppUnderTest an_answered_app() {
    AppUnderTest app = an_app_with("晋阳精密");
    tests::answer_all(app);
    app.does(app::ChooseAssurance{.criterion = assessment::CriterionId("office"),
                                  .assurance = Assurance::verified});
    app.is_saved();
    return app;
}

const std::vector<assessment::Assessment>& assessments(const AppUnderTest& app) {
    return app.session.enterprises.front().assessments;
}

void prepare(AppUnderTest& app) {
    app.does(app::PrepareNextAssessment{app.session.place.assessment});
}

void start(AppUnderTest& app) {
    prepare(app);
    app.does(app::StartNextAssessment{});
}

}  // namespace

TEST_CASE("the next assessment begins with the answers of the last, declared only") {
    AppUnderTest app = an_answered_app();
    const auto before = *app.session.assessment();
    start(app);

    REQUIRE(assessments(app).size() == 2);
    CHECK((assessments(app).front() == before));
    const auto& next = assessments(app).back();
    CHECK((next.id != before.id));
    CHECK(next.period == "2026-03");
    CHECK((next.profile == before.profile));
    CHECK(next.answers.size() == before.answers.size());
    CHECK((app.answer("office")->assurance == Assurance::declared));
    CHECK((app.answer("office")->value ==
           before.answers.at(assessment::CriterionId("office")).value));
    CHECK(assessment::exchange::enterprise_name(next) == "晋阳精密");
}

TEST_CASE("it is saved as a whole in one transaction, opened at its profile, and told") {
    AppUnderTest app = an_answered_app();
    start(app);

    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    const auto& put = std::get<app::PutAssessment>(changes.front());
    CHECK((put.assessment == assessments(app).back()));
    CHECK((put.enterprise == app.session.enterprises.front().id));
    CHECK((app.session.place == app::Place{.screen = app::Screen::profile,
                                           .assessment = assessments(app).back().id,
                                           .criterion = {}}));
    REQUIRE(app.session.notice.has_value());
    CHECK((app.session.notice->kind == app::Notice::Kind::carried_over));
    CHECK(app.session.notice->count == 8);
    CHECK(app.session.notice->not_carried.empty());
    CHECK_FALSE(app.session.next_form.has_value());
}

TEST_CASE("assurance is kept when a person chooses so") {
    AppUnderTest app = an_answered_app();
    prepare(app);
    app.does(app::ChooseNextBacking{Backing::kept});
    app.does(app::StartNextAssessment{});
    CHECK((app.answer("office")->assurance == Assurance::verified));
    CHECK((app.session.notice->backing == Backing::kept));
}

TEST_CASE("the newest version of the instrument is used, and what it asks otherwise is told") {
    AppUnderTest app = an_answered_app();
    app.session.library = tests::library_of_two_versions();
    start(app);

    const auto& next = assessments(app).back();
    CHECK(next.instrument.version == "2027.1.0");
    const std::vector<assessment::NotCarried> left{
        {assessment::CriterionId("staff"), WhyNotCarried::question_changed},
        {assessment::CriterionId("strategy"), WhyNotCarried::criterion_gone}};
    CHECK((app.session.notice->not_carried == left));
    CHECK(app.answer("staff") == nullptr);
    CHECK(app.session.notice->count == 6);
}

TEST_CASE("a new enterprise begins with the newest version too") {
    AppUnderTest app = tests::an_empty_app();
    app.session.library = tests::library_of_two_versions();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"太行机械"});
    app.does(app::CreateEnterprise{});
    CHECK(assessments(app).front().instrument.version == "2027.1.0");
}

TEST_CASE("the period is this year, with the month or the day where that is taken") {
    AppUnderTest app = an_answered_app();
    app.session.today = 2027y / std::chrono::April / 5d;
    prepare(app);
    CHECK(app.session.next_form->period == "2027");
    app.does(app::StartNextAssessment{});
    prepare(app);
    CHECK(app.session.next_form->period == "2027-04");
    app.does(app::StartNextAssessment{});
    prepare(app);
    CHECK(app.session.next_form->period == "2027-04-05");
}

TEST_CASE("a period can be entered, but not left out") {
    AppUnderTest app = an_answered_app();
    prepare(app);
    app.does(app::EnterNextPeriod{"　 "});
    app.does(app::StartNextAssessment{});
    CHECK(assessments(app).size() == 1);
    CHECK(app.session.focus == "next.period");
    app.does(app::EnterNextPeriod{" 2026下半年　"});
    app.does(app::StartNextAssessment{});
    CHECK(assessments(app).back().period == "2026下半年");
}

TEST_CASE("giving the form up changes nothing and hands the focus back to its button") {
    AppUnderTest app = an_answered_app();
    app.does(app::Go{});
    app.does(app::PrepareNextAssessment{assessments(app).front().id});
    CHECK(app.session.focus == "next.period");
    app.does(app::CancelNextAssessment{});
    CHECK_FALSE(app.session.next_form.has_value());
    CHECK(assessments(app).size() == 1);
    CHECK(app.session.focus ==
          "enterprises." + app.session.enterprises.front().id.text() + ".next");
}

TEST_CASE("leaving the screen closes the form") {
    AppUnderTest app = an_answered_app();
    prepare(app);
    app.does(app::AddressChanged{"#/"});
    CHECK_FALSE(app.session.next_form.has_value());
}

TEST_CASE("an assessment that this program cannot read is no beginning") {
    AppUnderTest app = an_answered_app();
    app.session.enterprises.front().assessments.front().instrument.version = "2031.1.0";
    prepare(app);
    CHECK_FALSE(app.session.next_form.has_value());
    app.does(app::StartNextAssessment{});
    CHECK(assessments(app).size() == 1);
}

TEST_CASE("what one compares with is one of the same enterprise, until another one is opened") {
    AppUnderTest app = an_answered_app();
    start(app);
    const auto first = assessments(app).front().id;
    app.does(app::CompareWith{"a-elsewhere"});
    CHECK(app.session.compared.empty());
    app.does(app::CompareWith{first.text()});
    CHECK((app.session.compared == first));
    app.does(app::Go{{.screen = app::Screen::progress, .assessment = first, .criterion = {}}});
    CHECK(app.session.compared.empty());
}

TEST_CASE("versions are ordered by their numbers") {
    CHECK(app::is_older("2026.9.0", "2026.10.0"));
    CHECK_FALSE(app::is_older("2026.10.0", "2026.9.0"));
    CHECK_FALSE(app::is_older("2026.1.0", "2026.1.0"));
    CHECK(app::is_older("2026.01.0", "2026.2.0"));
    CHECK(app::is_older("1.0.0-beta", "1.0.0"));
    CHECK_FALSE(app::is_older("1.0.0", "1.0.0-beta"));
    CHECK(app::is_older("1.0.0-alpha", "1.0.0-beta"));
    CHECK_FALSE(app::is_older("1.0.0+2", "1.0.0+1"));
}
