// SPDX-License-Identifier: MIT
// A file with another state of an assessment that is here: keep both, replace, merge, or nothing.
#include <doctest/doctest.h>

#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/app_session.hpp"

using app::ArrivalWay;
using app::Notice;
using assessment::Assessment;
using assessment::CriterionId;
using assessment::MergePart;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

std::string file_of(const AppUnderTest& app) {
    return assessment::exchange::write_assessment(*app.session.assessment(),
                                                  *app.session.instrument());
}

void import(AppUnderTest& app, std::string bytes) {
    app.does(app::ImportFile{.name = "visit.json", .value = std::move(bytes)});
}

/// Here the office is at level 1 and somebody has noted why; in the file, which another device has
/// changed meanwhile, it is at level 4, and the evidence of another answer has been named.
AppUnderTest an_app_with_an_arrival() {
    AppUnderTest app = an_app_with("太行机械");
    tests::answer_all(app);
    const auto before = app.session;
    app.session.writer = assessment::WriterId("w-tablet");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 4});
    app.does(app::AddEvidence{CriterionId("executive")});
    app.does(
        app::EnterEvidence{.criterion = CriterionId("executive"), .index = 0, .value = "任命文件"});
    app.does(app::ChooseAssurance{.criterion = CriterionId("office"),
                                  .assurance = assessment::Assurance::verified});
    const std::string file = file_of(app);
    app.session = before;
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 1});
    app.does(app::EnterNote{.criterion = CriterionId("office"), .value = "机构撤并"});
    app.is_saved();
    import(app, file);
    REQUIRE(app.session.arrivals.size() == 1);
    return app;
}

/// But for what is known of the changes.
bool same(Assessment one, Assessment other) {
    one.history = other.history = {};
    return one == other;
}

const Assessment& here(const AppUnderTest& app) {
    return app.session.enterprises.front().assessments.front();
}

int office(const Assessment& assessment) {
    return std::get<assessment::ChosenLevel>(*assessment.answers.at(CriterionId("office")).value)
        .level;
}

}  // namespace

TEST_CASE("left alone, the file changes nothing") {
    AppUnderTest app = an_app_with_an_arrival();
    const Assessment before = here(app);
    app.does(app::DropArrival{});
    CHECK(app.session.arrivals.empty());
    CHECK(app.effects.empty());
    CHECK((here(app) == before));
}

TEST_CASE("kept both, the file becomes an assessment of the enterprise under an id of its own") {
    AppUnderTest app = an_app_with_an_arrival();
    const Assessment before = here(app);
    Assessment arrived = *app.session.arrivals.front().assessment;
    app.does(app::ChooseArrivalWay{ArrivalWay::keep_both});
    app.does(app::AcceptArrival{});

    const auto& all = app.session.enterprises.front().assessments;
    REQUIRE(all.size() == 2);
    CHECK((all[0] == before));
    CHECK_FALSE(all[1].id == before.id);
    arrived.id = all[1].id;
    CHECK((all[1] == arrived));
    CHECK(app.changes().size() == 1);
    CHECK((app.session.notice->kind == Notice::Kind::imported));
}

TEST_CASE("replaced, the assessment is what the file says, until that is undone") {
    AppUnderTest app = an_app_with_an_arrival();
    const Assessment before = here(app);
    const Assessment arrived = *app.session.arrivals.front().assessment;
    app.does(app::ChooseArrivalWay{ArrivalWay::replace});
    app.does(app::AcceptArrival{});
    CHECK(same(here(app), arrived));
    CHECK(app.changes().size() == 1);
    CHECK((app.session.notice->kind == Notice::Kind::replaced));

    app.does(app::UndoArrival{});
    CHECK(same(here(app), before));
    CHECK((std::get<app::PutAssessment>(app.changes().front()).assessment == here(app)));
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("merged, what one side changed is taken and what both changed stays, until chosen") {
    AppUnderTest app = an_app_with_an_arrival();
    const Assessment before = here(app);
    CHECK((app.session.arrivals.front().way == ArrivalWay::merge));
    CHECK(app.session.arrivals.front().taken.empty());

    SUBCASE("as it was proposed") {
        app.does(app::AcceptArrival{});
        CHECK(office(here(app)) == 1);
        CHECK(here(app).answers.at(CriterionId("office")).note == "机构撤并");
        CHECK(here(app).answers.at(CriterionId("executive")).evidence.front().text == "任命文件");
        CHECK(app.session.notice->count == 1);
    }
    SUBCASE("with the level of the file") {
        app.does(app::TakeField{.field = {MergePart::answer, "office"}, .taken = true});
        app.does(app::AcceptArrival{});
        CHECK(office(here(app)) == 4);
        CHECK(here(app).answers.at(CriterionId("office")).note == "机构撤并");
    }
    SUBCASE("with all of the file") {
        const Assessment arrived = *app.session.arrivals.front().assessment;
        app.does(app::TakeAllFields{true});
        app.does(app::AcceptArrival{});
        CHECK(same(here(app), arrived));
    }
    CHECK((app.session.notice->kind == Notice::Kind::merged));
    app.does(app::UndoArrival{});
    CHECK(same(here(app), before));
}

TEST_CASE(
    "what was decided or undone is not asked about again when the same file comes once more") {
    AppUnderTest app = an_app_with_an_arrival();
    const std::string file = assessment::exchange::write_assessment(
        *app.session.arrivals.front().assessment, *app.session.instrument());
    SUBCASE("decided") {
        app.does(app::AcceptArrival{});
    }
    SUBCASE("undone") {
        app.does(app::AcceptArrival{});
        app.does(app::UndoArrival{});
    }
    SUBCASE("replaced") {
        app.does(app::ChooseArrivalWay{ArrivalWay::replace});
        app.does(app::AcceptArrival{});
    }
    const Assessment now = here(app);
    import(app, file);
    CHECK(app.session.arrivals.empty());
    CHECK((here(app) == now));
    CHECK(app.session.notice->count == 0);
}

TEST_CASE("two versions of an instrument are not merged") {
    AppUnderTest app = an_app_with_an_arrival();
    auto newer = *app.session.arrivals.front().assessment;
    newer.instrument.version = "2027.1.0";
    app.session.arrivals.front().assessment = std::make_shared<const Assessment>(newer);
    app.session.arrivals.front().way = ArrivalWay::keep_both;
    app.does(app::ChooseArrivalWay{ArrivalWay::merge});
    CHECK((app.session.arrivals.front().way == ArrivalWay::keep_both));
    app.does(app::TakeAllFields{true});
    CHECK(app.session.arrivals.front().taken.empty());
}

TEST_CASE("a file with several other states asks about one after the other") {
    AppUnderTest app = an_app_with("太行机械");
    const auto period_elsewhere = [&] {
        const auto before = app.session;
        app.session.writer = assessment::WriterId("w-tablet");
        app.does(app::EnterPeriod{"2026"});
        app.does(app::EnterPeriod{"2025"});
        const std::string file = file_of(app);
        app.session = before;
        app.does(app::EnterPeriod{"2027"});
        return file;
    };
    const std::string first = period_elsewhere();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    const std::string second = period_elsewhere();
    import(app, first + second);
    REQUIRE(app.session.arrivals.size() == 2);

    app.does(app::ChooseArrivalWay{ArrivalWay::replace});
    app.does(app::AcceptArrival{});
    REQUIRE(app.session.arrivals.size() == 1);
    CHECK(app.session.enterprises[0].assessments.front().period == "2025");
    CHECK(app.session.enterprises[1].assessments.front().period == "2027");
    app.does(app::ChooseArrivalWay{ArrivalWay::replace});
    app.does(app::AcceptArrival{});
    CHECK(app.session.arrivals.empty());
    CHECK(app.session.enterprises[1].assessments.front().period == "2025");

    app.does(app::UndoArrival{});
    CHECK(app.session.enterprises[0].assessments.front().period == "2027");
    CHECK(app.session.enterprises[1].assessments.front().period == "2027");
    CHECK(app.changes().size() == 2);
}

TEST_CASE("what a file merged by itself is undone as one, and what it brought anew stays") {
    AppUnderTest app = an_app_with("太行机械");
    const auto noted_elsewhere = [&] {
        const auto before = app.session;
        app.session.writer = assessment::WriterId("w-tablet");
        app.does(app::EnterNote{.criterion = CriterionId("office"), .value = "现场核对"});
        const std::string file = file_of(app);
        app.session = before;
        return file;
    };
    std::string file = noted_elsewhere();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    file += noted_elsewhere();
    const auto before = app.session;
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"汾河仪表"});
    app.does(app::CreateEnterprise{});
    const std::string brought = file_of(app);
    app.session = before;
    const auto note = [&](std::size_t enterprise) {
        const auto& answers = app.session.enterprises[enterprise].assessments.front().answers;
        const auto found = answers.find(CriterionId("office"));
        return found == answers.end() ? std::string() : found->second.note;
    };

    SUBCASE("changes alone") {
        import(app, file);
        CHECK((app.session.notice->kind == Notice::Kind::merged));
    }
    SUBCASE("with an enterprise that was not here") {
        import(app, file + brought);
        CHECK((app.session.notice->kind == Notice::Kind::imported));
        CHECK(app.session.notice->count == 1);
    }
    CHECK(app.session.notice->replaced.size() == 2);
    CHECK(note(0) == "现场核对");
    CHECK(note(1) == "现场核对");
    const std::size_t enterprises = app.session.enterprises.size();

    app.does(app::UndoArrival{});
    CHECK(note(0).empty());
    CHECK(note(1).empty());
    CHECK(app.session.enterprises.size() == enterprises);
    CHECK_FALSE(app.session.notice.has_value());
}
