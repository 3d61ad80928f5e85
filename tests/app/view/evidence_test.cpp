// SPDX-License-Identifier: MIT
// What the evidence checklist says, and how one works through it.
#include <doctest/doctest.h>

#include "app/view/evidence_view.hpp"
#include "app/view/outline.hpp"
#include "app/view/outline_builder.hpp"
#include "tests/support/app_session.hpp"

using tests::AppUnderTest;

namespace {

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

/// Everything is answered, "office" at level 4; its dimension is unfolded.
AppUnderTest at_the_checklist() {
    AppUnderTest app = tests::an_app_with();
    tests::answer_all(app);
    app.operates("nav.evidence");
    app.operates("evidence.dimension.institutions");
    return app;
}

}  // namespace

TEST_CASE("an answer above level 0 calls for the evidence of its criterion") {
    AppUnderTest app = tests::an_app_with();
    app.operates("nav.evidence");
    CHECK(app.session.place.screen == app::Screen::evidence);
    app.does(app::ChoosePlanMonths{"0"});  // no plan is possible, so none calls for evidence
    CHECK(app.control("evidence.show.all") == nullptr);
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 1});
    CHECK(app.control("evidence.show.all") != nullptr);
    CHECK(says(app, "机构：共2件，缺少2件"));
    CHECK(app.control("evidence.office.item.notice.state.missing") == nullptr);
    app.operates("evidence.dimension.institutions");
    CHECK(app.control("evidence.office.item.notice.state.missing")->checked);
}

TEST_CASE("only pieces in the chosen state are shown") {
    AppUnderTest app = at_the_checklist();
    app.operates("evidence.office.item.notice.state.noted");
    app.operates("evidence.show.noted");
    CHECK(app.control("evidence.office.item.notice.state") != nullptr);
    CHECK(app.control("evidence.office.item.minutes.state") == nullptr);
    app.operates("evidence.show.kept");
    CHECK(app.control("evidence.dimension.institutions") == nullptr);
    CHECK(says(app, "没有这种状态的材料"));
}

TEST_CASE("a wrong day says so at its field, and what stands until then") {
    AppUnderTest app = at_the_checklist();
    const char* field = "evidence.office.item.notice.date";
    app.operates(field, "2026-05-01");
    CHECK_FALSE(app.control(field)->invalid);
    app.operates(field, "五月");
    CHECK(app.control(field)->invalid);
    CHECK(app.control(field)->value == "五月");
    CHECK(app.control(field)->description.find("目前仍为2026-05-01") != std::string::npos);
}

TEST_CASE("a missing piece whose day has passed says so") {
    AppUnderTest app = at_the_checklist();  // on 1 March 2026
    app.operates("evidence.office.item.notice.date", "2026-03-01");
    CHECK_FALSE(says(app, "已过应备齐的日期"));
    app.operates("evidence.office.item.notice.date", "2026-02-28");
    CHECK(says(app, "已过应备齐的日期"));
    app.operates("evidence.office.item.notice.state.seen");
    CHECK_FALSE(says(app, "已过应备齐的日期"));
}

TEST_CASE("when all evidence of a declared answer is there, counting it so is offered, not done") {
    AppUnderTest app = at_the_checklist();
    app.operates("evidence.office.item.notice.state.seen");
    CHECK(app.control("evidence.office.documented") == nullptr);
    app.operates("evidence.office.item.minutes.state.kept");
    CHECK((app.answer("office")->assurance == assessment::Assurance::declared));
    app.operates("evidence.office.documented");
    CHECK((app.answer("office")->assurance == assessment::Assurance::documented));
    CHECK(app.control("evidence.office.documented") == nullptr);
    CHECK(app.control(app.session.focus) != nullptr);
}

TEST_CASE("what the enterprise calls a document stands beside what it stands for") {
    AppUnderTest app = at_the_checklist();
    app.operates("evidence.office.item.notice.state.noted");
    app.operates("evidence.office.open");
    app.operates("assess.office.evidence.0", "晋精〔2025〕5号");
    app.operates("nav.evidence");
    CHECK(says(app, "设立文件：晋精〔2025〕5号"));
}

TEST_CASE("what is missing is on the checklist and not among the evidence of the criterion") {
    AppUnderTest app = at_the_checklist();
    app.operates("evidence.office.item.notice.post", "法务");
    app.operates("evidence.office.open");
    CHECK(app.control("assess.office.evidence.0") == nullptr);
    CHECK(app.control("assess.office.evidence.offer.notice") != nullptr);
    CHECK_FALSE(says(app, "请在上面选“有材料”"));
}

TEST_CASE("what is not sure is a thing to find out and leads to its criterion") {
    AppUnderTest app = at_the_checklist();
    CHECK(says(app, "没有选“不清楚”的指标"));
    app.does(app::MarkNotSure{.criterion = assessment::CriterionId("loss"), .on = true});
    app.operates("evidence.find_out.loss");
    CHECK(app.session.place.criterion.text() == "loss");
}

TEST_CASE("what the plan calls for is marked and can be shown alone") {
    AppUnderTest app = at_the_checklist();
    app.session.open_folds.insert("evidence.dimension.institutions");
    const auto text_with_plan = [&](std::uint32_t criterion) {
        auto subject = app::view::subject_of(app.session);
        REQUIRE(subject.has_value());
        subject->report.plan = {
            .plan = {.status = assessment::PlanStatus::planned,
                     .changes = {{.criterion = criterion, .from = 4, .to = 5}}}};
        app::view::OutlineBuilder builder;
        builder.blocks(evidence_view(*subject), app::view::no_parent, "body");
        return app::view::to_text(builder.outline);
    };
    CHECK(text_with_plan(0).find("设立文件（计划需要）") != std::string::npos);
    CHECK(text_with_plan(0).find("计划达到5级") != std::string::npos);
    app.does(app::ShowPlannedEvidence{true});
    CHECK(text_with_plan(0).find("设立文件") != std::string::npos);
    CHECK(text_with_plan(1).find("设立文件") == std::string::npos);
    CHECK(says(app, "设立文件"));  // without a plan the choice hides nothing
}
