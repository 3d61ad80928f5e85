// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using assessment::CriterionId;
using assessment::Evidence;
using assessment::EvidenceState;
using assessment::ItemId;
using tests::an_app_at;
using tests::AppUnderTest;

namespace {

const CriterionId office("office");
const app::PieceKey notice{.criterion = office, .item = ItemId("notice")};
constexpr const char* date_of_notice = "evidence.office.item.notice.date";

std::vector<Evidence> evidence_of(const AppUnderTest& app) {
    const auto* answer = app.answer("office");
    return answer == nullptr ? std::vector<Evidence>() : answer->evidence;
}

}  // namespace

TEST_CASE("a state makes an entry for its item, which is saved with the answer") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseEvidenceState{.piece = notice, .state = EvidenceState::kept});
    CHECK(evidence_of(app) ==
          std::vector{Evidence{
              .text = "设立文件", .item = ItemId("notice"), .state = EvidenceState::kept}});
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    CHECK(std::get<app::PutAnswer>(changes.front()).answer == *app.answer("office"));
}

TEST_CASE("who cares for a piece, and when, can be said while it is missing") {
    AppUnderTest app = an_app_at("office");
    app.does(app::EnterEvidencePost{.piece = notice, .value = "法务"});
    app.does(app::EnterEvidenceDate{.piece = notice, .value = " 2026-03-09 "});
    CHECK(evidence_of(app) == std::vector{Evidence{.text = "设立文件",
                                                   .item = ItemId("notice"),
                                                   .state = EvidenceState::missing,
                                                   .post = "法务",
                                                   .date = std::chrono::year(2026) / 3 / 9}});

    SUBCASE("and an entry that says nothing any more goes") {
        app.does(app::EnterEvidencePost{.piece = notice, .value = ""});
        app.does(app::EnterEvidenceDate{.piece = notice, .value = ""});
        CHECK(app.answer("office") == nullptr);
    }
    SUBCASE("and it is noted on the screen of the criterion, not added again") {
        app.does(app::AddEvidence{
            .criterion = office, .text = "Notice that sets it up", .item = ItemId("notice")});
        REQUIRE(evidence_of(app).size() == 1);
        CHECK((evidence_of(app).front().state == EvidenceState::noted));
        CHECK(evidence_of(app).front().post == "法务");
        CHECK(app.session.focus == "assess.office.evidence.0");
    }
}

TEST_CASE("a day that is none stays in its field, and what is stored stays") {
    AppUnderTest app = an_app_at("office");
    app.does(app::EnterEvidenceDate{.piece = notice, .value = "2026-03-09"});
    app.does(app::EnterEvidenceDate{.piece = notice, .value = "2026-02-30"});
    CHECK(app.session.typed.at(date_of_notice) == "2026-02-30");
    CHECK((evidence_of(app).front().date == std::chrono::year(2026) / 3 / 9));
    CHECK(app.effects.empty());
    app.does(app::EnterEvidenceDate{.piece = notice, .value = "2026-02-28"});
    CHECK_FALSE(app.session.typed.contains(date_of_notice));
    CHECK((evidence_of(app).front().date == std::chrono::year(2026) / 2 / 28));
}

TEST_CASE("an entry of an older file is known by its label and then names its item") {
    AppUnderTest app = an_app_at("office");
    app.does(app::AddEvidence{.criterion = office, .text = "Notice that sets it up"});
    app.does(app::ChooseEvidenceState{.piece = notice, .state = EvidenceState::seen});
    CHECK(evidence_of(app) == std::vector{Evidence{.text = "Notice that sets it up",
                                                   .item = ItemId("notice"),
                                                   .state = EvidenceState::seen}});
}

TEST_CASE("what another program meant by a member gives way to what is filled in") {
    AppUnderTest app = an_app_at("office");
    auto& answers = app.session.enterprises.front().assessments.front().answers;
    answers[office].evidence = {
        {.text = "设立文件", .extras = {{"post", "3"}, {"state", "\"lost\""}, {"zeta", "1"}}}};
    app.does(app::ChooseEvidenceState{.piece = notice, .state = EvidenceState::noted});
    app.does(app::EnterEvidencePost{.piece = notice, .value = "法务"});
    CHECK(evidence_of(app) == std::vector{Evidence{.text = "设立文件",
                                                   .item = ItemId("notice"),
                                                   .post = "法务",
                                                   .extras = {{"zeta", "1"}}}});
}

TEST_CASE("a piece that is not there is not made") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseEvidenceState{.piece = {.criterion = office, .index = 3},
                                      .state = EvidenceState::seen});
    app.does(app::ChooseEvidenceState{.piece = {.criterion = office, .item = ItemId("deed")},
                                      .state = EvidenceState::seen});
    app.does(app::EnterEvidencePost{.piece = {.criterion = CriterionId("nothing")}, .value = "x"});
    CHECK(app.session.assessment()->answers.empty());
}

TEST_CASE("no state of evidence changes an answer's assurance") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = office, .level = 3});
    app.does(app::ChooseEvidenceState{.piece = notice, .state = EvidenceState::kept});
    CHECK((app.answer("office")->assurance == assessment::Assurance::declared));
}

TEST_CASE("a day that was begun does not go over to another entry when one is removed") {
    AppUnderTest app = an_app_at("office");
    app.does(app::AddEvidence{.criterion = office, .text = "a"});
    app.does(app::AddEvidence{.criterion = office, .text = "b"});
    app.does(app::EnterEvidenceDate{.piece = {.criterion = office, .index = 0}, .value = "May"});
    app.does(app::RemoveEvidence{.criterion = office, .index = 0});
    CHECK(app.session.typed.empty());
}

TEST_CASE("a piece that leaves the screen hands the focus to the choice of what is shown") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ShowEvidence{EvidenceState::missing});
    app.does(app::ChooseEvidenceState{.piece = notice, .state = EvidenceState::seen});
    CHECK(app.session.focus == "evidence.show.missing");
}
