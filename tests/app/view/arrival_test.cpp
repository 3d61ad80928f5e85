// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "app/view/arrival_view.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/app_session.hpp"

using assessment::CriterionId;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

std::string file_of(const AppUnderTest& app) {
    return assessment::exchange::write_assessment(*app.session.assessment(),
                                                  *app.session.instrument());
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the whole of a merge is done by operating controls alone") {
    AppUnderTest app = an_app_with("太行机械");
    tests::answer_all(app);
    const auto before = app.session;
    app.session.writer = assessment::WriterId("w-tablet");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    const std::string file = file_of(app);
    app.session = before;
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 1});
    app.does(app::EnterNote{.criterion = CriterionId("office"), .value = "机构撤并"});
    app.does(app::ImportFile{.name = "visit.json", .value = file});

    CHECK(says(app, "太行机械：这份自评本机已有"));
    CHECK(says(app, "双方都改动过的有1处"));
    app.operates("arrival.way.replace");
    CHECK(app.control("arrival.field.0.here") == nullptr);
    app.operates("arrival.way.merge");
    CHECK(says(app, "机构撤并"));
    CHECK(says(app, "未填写"));
    app.operates("arrival.field.0.there");
    app.operates("arrival.accept");

    CHECK(says(app, "已合并，1处改为“visit.json”中的内容"));
    CHECK(std::get<assessment::ChosenLevel>(*app.answer("office")->value).level == 3);
    CHECK(app.answer("office")->note == "机构撤并");
    app.operates("notice.undo");
    CHECK(std::get<assessment::ChosenLevel>(*app.answer("office")->value).level == 1);
}

TEST_CASE("every field that can differ has a name and its words in both languages") {
    AppUnderTest app = an_app_with("太行机械");
    tests::answer_all(app);
    const auto& instrument = *app.session.instrument();
    const assessment::Assessment full = [&] {
        auto all = *app.session.assessment();
        all.plan.months = 12;
        all.plan.steps[CriterionId("office")] = {
            .pinned = assessment::PlanAim{.level = 5}, .due = "2026-06-30", .post = "办公室"};
        auto& office = all.answers[CriterionId("office")];
        office.assurance = assessment::Assurance::verified;
        office.note = "n";
        office.evidence.push_back({.text = "任命文件", .post = "人事", .date = app.session.today});
        put(office.extras, "later", "true");
        put(all.enterprise, "code", "\"9114\"");
        put(all.extras, "newer", "[1]");
        put(all.profile_extras, "colour", "\"red\"");
        put(all.instrument_extras, "digest", "\"00\"");
        put(all.review, CriterionId("office"), {.seen = true, .reason = "r"});
        all.review.decisions[CriterionId("office")] = {};
        all.review.closing = {.name = "n"};
        return all;
    }();
    for (const char* language : {"zh-CN", "en"}) {
        const auto& words = app.session.library->words(language);
        const auto all = differences(instrument, assessment::Assessment{}, full);
        CHECK(all.size() > 20);
        for (const auto& difference : all) {
            CAPTURE(difference.field.name);
            const std::string name = app::view::field_text(instrument, difference.field, words);
            const std::string said =
                app::view::said_text(instrument, full, difference.field, words);
            CHECK_FALSE(name.empty());
            CHECK_FALSE(said == words(assessment::TextKey{"arrival.nothing"}));
        }
    }
}
