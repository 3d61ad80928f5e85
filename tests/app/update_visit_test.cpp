// SPDX-License-Identifier: MIT
// A commissioner's visit, from its beginning to the visit after it.
#include <doctest/doctest.h>

#include <string>

#include "app/visit_json.hpp"
#include "tests/support/app_session.hpp"

using app::Visit;
using app::VisitId;
using assessment::CriterionId;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

namespace {

constexpr app::Minute nine_o_clock = 29'500'000;

AppUnderTest at_visit() {
    AppUnderTest app = an_app_with("晋阳精密");
    tests::answer_all(app);
    app.does(app::MinutePassed{nine_o_clock});
    app.does(app::Go{{.screen = app::Screen::visit, .assessment = app.session.place.assessment}});
    return app;
}

AppUnderTest on_visit() {
    AppUnderTest app = at_visit();
    app.operates("visit.begin");
    app.is_saved();
    return app;
}

const std::vector<Visit>& visits(const AppUnderTest& app) {
    return app.session.enterprises.front().visits;
}

std::string field(const AppUnderTest& app, std::string_view part) {
    return "visit." + visits(app).back().id.text() + "." + std::string(part);
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

std::string exported(AppUnderTest& app) {
    app.does(app::ExportAll{});
    REQUIRE(app.effects.size() == 1);
    return std::get<app::Download>(app.effects.front()).bytes;
}

/// With two visits, one of them written in full.
AppUnderTest after_two_visits() {
    AppUnderTest app = on_visit();
    app.operates(field(app, "place"), "太原，二号车间");
    app.operates(field(app, "people"), "技术负责人\n知识产权专员");
    app.operates(field(app, "agenda"), "看现场");
    app.operates(field(app, "notes"), "笔记\"引号\"");
    app.operates(field(app, "agreed"), "九月前设立机构");
    app.operates(field(app, "next"), "2026-09-01");
    app.does(app::MinutePassed{nine_o_clock + 75});
    app.operates(field(app, "close"));
    app.operates("visit.begin");
    app.is_saved();
    return app;
}

}  // namespace

TEST_CASE("a visit begins today and now, for the assessment that is open, and is stored") {
    AppUnderTest app = at_visit();
    app.operates("visit.begin");

    REQUIRE(visits(app).size() == 1);
    const Visit& visit = visits(app).front();
    CHECK((visit.day == app.session.today));
    CHECK(visit.began == nine_o_clock);
    CHECK(visit.is_going_on());
    CHECK((visit.assessment == app.session.place.assessment));
    REQUIRE(app.changes().size() == 1);
    CHECK((std::get<app::PutVisit>(app.changes().front()).visit == visit));
    CHECK(app.session.focus == field(app, "place"));
}

TEST_CASE("no second visit begins while one is going on") {
    AppUnderTest app = on_visit();
    app.does(app::BeginVisit{});
    CHECK(visits(app).size() == 1);
    CHECK(app.effects.empty());
}

TEST_CASE("the clock says how much of the planned time is gone, and when it is over") {
    AppUnderTest app = on_visit();
    app.does(app::MinutePassed{nine_o_clock + 35});
    CHECK(says(app, "35分钟"));
    CHECK(says(app, "计划60至90分钟"));
    app.does(app::MinutePassed{nine_o_clock + 91});
    CHECK(says(app, "91分钟"));
    CHECK(says(app, "已超过计划的90分钟"));
}

TEST_CASE("a clock that was set back makes no visit of less than nothing") {
    AppUnderTest app = on_visit();
    app.does(app::MinutePassed{nine_o_clock - 500});
    CHECK(says(app, "0分钟"));
    app.operates(field(app, "end"));
    CHECK(visits(app).front().ended == nine_o_clock);
}

TEST_CASE("the clock makes the page ask for minutes only while a visit is looked at") {
    AppUnderTest app = at_visit();
    CHECK_FALSE(app::view::page(app.session).shows_clock);
    app.operates("visit.begin");
    CHECK(app::view::page(app.session).shows_clock);
    app.does(app::Go{{.screen = app::Screen::result, .assessment = app.session.place.assessment}});
    CHECK_FALSE(app::view::page(app.session).shows_clock);
}

TEST_CASE("a minute that passes leaves the focus where it is") {
    AppUnderTest app = on_visit();
    const std::string focus = app.session.focus;
    app.does(app::MinutePassed{nine_o_clock + 1});
    CHECK(app.session.focus == focus);
}

TEST_CASE("what is written down is stored as it is typed, days only when they are days") {
    AppUnderTest app = on_visit();
    app.operates(field(app, "notes"), "车间有专利墙");
    REQUIRE(app.changes().size() == 1);
    CHECK(visits(app).front().notes == "车间有专利墙");

    app.operates(field(app, "next"), "明年春天");
    CHECK(app.changes().empty());
    CHECK_FALSE(visits(app).front().next.has_value());
    CHECK(app.control(field(app, "next"))->invalid);
    app.operates(field(app, "next"), "2026-09-01");
    CHECK((visits(app).front().next == assessment::read_iso_date("2026-09-01")));
    app.operates(field(app, "next"), "");
    CHECK_FALSE(visits(app).front().next.has_value());

    app.operates(field(app, "day"), "");
    CHECK((visits(app).front().day == app.session.today));
}

TEST_CASE("a visit that ended says how it stood then and how it stands now") {
    AppUnderTest app = on_visit();
    app.does(app::MinutePassed{nine_o_clock + 70});
    app.operates(field(app, "end"));
    const auto& stand = visits(app).front().stand;
    REQUIRE(stand.has_value());
    CHECK(stand->answered == stand->applicable);
    CHECK(visits(app).front().ended - visits(app).front().began == 70);
    CHECK(says(app, "70分钟"));

    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 0});
    const int now =
        assessment::score(*app.session.instrument(), *app.session.assessment()).total->low;
    CHECK(now < stand->declared);
    CHECK(
        says(app, assessment::points_text(stand->declared) + " → " + assessment::points_text(now)));
}

TEST_CASE("a visit that ended goes on when asked, its clock with it") {
    AppUnderTest app = on_visit();
    app.operates(field(app, "end"));
    app.operates(field(app, "resume"));
    CHECK(visits(app).front().is_going_on());
    CHECK(app.control(field(app, "notes")) != nullptr);
}

TEST_CASE("the next visit begins with the place and the posts of the last one") {
    const AppUnderTest app = after_two_visits();
    REQUIRE(visits(app).size() == 2);
    CHECK(visits(app).back().place == "太原，二号车间");
    CHECK(visits(app).back().people == "技术负责人\n知识产权专员");
    CHECK(visits(app).back().notes.empty());
}

TEST_CASE("a removed visit comes back where it stood") {
    AppUnderTest app = after_two_visits();
    const auto before = visits(app);
    app.does(app::RemoveVisit{before.front().id});
    REQUIRE(visits(app).size() == 1);
    REQUIRE(app.changes().size() == 1);
    CHECK((std::get<app::DropVisit>(app.changes().front()).id == before.front().id));

    app.operates("notice.undo");
    CHECK((visits(app) == before));
    CHECK((std::get<app::PutVisit>(app.changes().front()).visit == before.front()));
}

TEST_CASE("the quick scan goes to the first of its criteria that is open") {
    AppUnderTest app = at_visit();
    app.does(app::ClearAnswer{CriterionId("staff")});
    app.does(app::Go{{.screen = app::Screen::visit, .assessment = app.session.place.assessment}});
    CHECK(says(app, "仅供参考"));
    app.operates("visit.quick");
    CHECK(app.session.quick);
    CHECK((app.session.place.screen == app::Screen::assess));
}

TEST_CASE("visits leave with everything, and come back to the byte") {
    AppUnderTest app = after_two_visits();
    const std::string file = exported(app);
    CHECK(file.find("九月前设立机构") != std::string::npos);

    AppUnderTest other = an_empty_app();
    other.does(app::ImportFile{.name = "all.ndjson", .value = file});
    REQUIRE(other.session.enterprises.size() == 1);
    CHECK((visits(other) == visits(app)));
    CHECK(other.session.notice->visits == 2);
    CHECK(exported(other) == file);

    other.does(app::ImportFile{.name = "all.ndjson", .value = file});
    CHECK(visits(other).size() == 2);
    CHECK(other.changes().empty());
}

TEST_CASE("a visit that is here in another state is kept beside the one from the file, once") {
    AppUnderTest app = after_two_visits();
    const std::string file = exported(app);
    app.does(app::EnterVisitText{.visit = visits(app).front().id, .value = "改过的笔记"});
    for (int time = 0; time < 2; ++time) {
        app.does(app::ImportFile{.name = "all.ndjson", .value = file});
        CHECK(visits(app).size() == 3);
    }
    CHECK(visits(app).front().notes == "改过的笔记");
    CHECK(visits(app).back().notes == "笔记\"引号\"");
    CHECK((visits(app).back().id != visits(app).front().id));
}

TEST_CASE("visits of another form stay with the assessment that brought them") {
    AppUnderTest app = after_two_visits();
    std::string file = exported(app);
    for (auto at = file.find("\"day\":"); at != std::string::npos; at = file.find("\"day\":")) {
        file.replace(at, 6, "\"dax\":");
    }
    AppUnderTest other = an_empty_app();
    other.does(app::ImportFile{.name = "all.ndjson", .value = file});
    CHECK(visits(other).empty());
    CHECK(exported(other) == file);
}

TEST_CASE("the sheet and the result are pages to print; the notes are in neither") {
    AppUnderTest app = after_two_visits();
    app.does(app::EnterVisitText{.visit = visits(app).back().id, .value = "只给自己看"});
    for (const char* button : {"visit.sheet", "visit.result"}) {
        CAPTURE(button);
        app.operates(button);
        REQUIRE(app.effects.size() == 1);
        const auto& file = std::get<app::Download>(app.effects.front());
        CHECK(file.media_type == "text/html");
        CHECK(file.file_name.starts_with("IPGauge-晋阳精密-visit"));
        CHECK(file.bytes.find("晋阳精密") != std::string::npos);
        CHECK(file.bytes.find("太原，二号车间") != std::string::npos);
        CHECK(file.bytes.find("只给自己看") == std::string::npos);
    }
}

TEST_CASE("what is not saved of visits is saved when the store is asked again") {
    AppUnderTest app = at_visit();
    app.operates("visit.begin");
    app.does(app::SaveFailed{app.session.unsaved.begin()->first,
                             {assessment::ErrorCode::storage_full, {}, {}}});
    app.operates(field(app, "notes"), "还没有保存");
    app.does(app::Retry{});
    REQUIRE(app.session.unsaved.size() == 1);
    const auto& changes = app.session.unsaved.begin()->second.changes;
    const auto* put = std::get_if<app::PutVisit>(&changes.front());
    REQUIRE(put != nullptr);
    CHECK((put->visit == visits(app).front()));
}

TEST_CASE("a visit is read back as it was written, with what a later version added") {
    const AppUnderTest app = after_two_visits();
    for (Visit visit : visits(app)) {
        put(visit.extras, "weather", R"({"rain":[true]})");
        const auto json = app::to_json(visit);
        CHECK((app::read_visit(json) == visit));
    }
    const auto parsed = [](std::string_view text) {
        return app::read_visit(assessment::exchange::parse_json(text).root);
    };
    CHECK(parsed(R"({"id":"v-1","day":"2026-03-01"})").has_value());
    CHECK_FALSE(parsed(R"({"id":"v-1"})").has_value());
    CHECK_FALSE(parsed(R"({"day":"2026-03-01"})").has_value());
    CHECK_FALSE(parsed(R"({"id":"V 1","day":"2026-03-01"})").has_value());
    CHECK_FALSE(parsed(R"({"id":"v-1","day":"2026-02-30"})").has_value());
    CHECK_FALSE(parsed(R"({"id":"v-1","day":"2026-03-01","notes":7})").has_value());
    CHECK_FALSE(parsed(R"({"id":"v-1","day":"2026-03-01","began":-5})").has_value());
    CHECK_FALSE(parsed(R"({"id":"v-1","day":"2026-03-01","stand":{"answered":1}})").has_value());
    CHECK_FALSE(parsed(R"([])").has_value());
}
