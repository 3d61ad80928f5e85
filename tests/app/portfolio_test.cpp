// SPDX-License-Identifier: MIT
#include "app/portfolio.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/enterprise_detail.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/app_session.hpp"

using namespace app;
using assessment::CriterionId;
using assessment::FieldId;
using std::chrono::year;

namespace {

void add(tests::AppUnderTest& app, const char* name) {
    app.does(Go{});
    app.does(NewEnterprise{});
    app.does(EnterNewName{name});
    app.does(CreateEnterprise{});
}

/// Five enterprises, the last one open at its profile.
tests::AppUnderTest an_app_with_five() {
    auto app = tests::an_empty_app();
    add(app, "长治重工");
    tests::answer_all(app);
    app.does(SetProfile{.field = FieldId("size"), .value = "large"});
    add(app, "太原晋阳湖软件");
    app.does(SetProfile{.field = FieldId("size"), .value = "small"});
    app.does(ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    add(app, "阳泉煤机");
    add(app, "大同数据");
    add(app, "晋中玻璃");
    return app;
}

std::vector<std::string> names(const Session& session) {
    std::vector<std::string> all;
    for (const PortfolioRow& row : chosen_rows(session)) {
        all.push_back(row.enterprise->name);
    }
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("enterprises stand in the order of the alphabet, or as one likes") {
    auto app = an_app_with_five();
    app.does(Go{});
    CHECK(names(app.session) ==
          Names{"长治重工", "大同数据", "晋中玻璃", "太原晋阳湖软件", "阳泉煤机"});
    app.does(ReversePortfolio{});
    CHECK(names(app.session) ==
          Names{"阳泉煤机", "太原晋阳湖软件", "晋中玻璃", "大同数据", "长治重工"});

    app.does(SortPortfolio{"progress"});
    CHECK(names(app.session).back() == "长治重工");
    CHECK(names(app.session)[3] == "太原晋阳湖软件");
    app.does(SortPortfolio{"total"});
    CHECK(names(app.session).front() == "长治重工");
    app.does(SortPortfolio{"nonsense"});
    CHECK(app.session.portfolio.choices.order == PortfolioOrder::total);
}

TEST_CASE("the order is kept as a setting, and what is searched is not") {
    auto app = an_app_with_five();
    app.does(SortPortfolio{"due"});
    app.does(ReversePortfolio{});
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    const auto& setting = std::get<PutSetting>(changes.front());
    app.does(SearchPortfolio{"晋"});
    CHECK(app.changes().empty());

    auto later = tests::an_empty_app();
    later.does(Loaded{.settings = {{setting.key, setting.value}}});
    CHECK(later.session.portfolio.choices ==
          PortfolioChoices{.order = PortfolioOrder::due, .reversed = true});
}

TEST_CASE("an enterprise is found by name, by initials and by its code") {
    auto app = an_app_with_five();
    app.does(EnterDetail{.enterprise = app.session.enterprises[2].id,
                         .detail = EnterpriseDetail::credit_code,
                         .value = "9144 0300 7152 6726xg"});
    app.does(Go{});
    for (const auto& [typed, found] :
         {std::pair{"jyh", "太原晋阳湖软件"}, std::pair{"zzg", "长治重工"},
          std::pair{"玻璃", "晋中玻璃"}, std::pair{"71526726x", "阳泉煤机"}}) {
        CAPTURE(typed);
        app.does(SearchPortfolio{typed});
        CHECK(names(app.session) == Names{found});
    }
    app.does(SearchPortfolio{"无此企业"});
    CHECK(names(app.session).empty());
    app.does(ShowWholePortfolio{});
    CHECK(names(app.session).size() == 5);
}

TEST_CASE("filters leave in what fits all of them, and what nobody said can be looked for") {
    auto app = an_app_with_five();
    app.does(EnterDetail{.enterprise = app.session.enterprises[1].id,
                         .detail = EnterpriseDetail::park,
                         .value = " 太原高新区 "});
    app.does(Go{});
    app.does(FilterPortfolio{.filter = PortfolioFilter::size, .value = "large"});
    CHECK(names(app.session) == Names{"长治重工"});
    app.does(FilterPortfolio{.filter = PortfolioFilter::park, .value = "太原高新区"});
    CHECK(names(app.session).empty());
    app.does(FilterPortfolio{.filter = PortfolioFilter::size, .value = "small"});
    CHECK(names(app.session) == Names{"太原晋阳湖软件"});
    app.does(ShowWholePortfolio{});
    app.does(
        FilterPortfolio{.filter = PortfolioFilter::size, .value = std::string(filter_not_said)});
    CHECK(names(app.session) == Names{"大同数据", "晋中玻璃", "阳泉煤机"});
    app.does(FilterPortfolio{.filter = PortfolioFilter::size, .value = ""});
    CHECK(names(app.session).size() == 5);
}

TEST_CASE("a step with a day is due until it is done") {
    auto app = an_app_with_five();
    app.does(EnterStepDue{.criterion = CriterionId("office"), .value = "2026-03-20"});
    app.does(Go{});
    const auto due_names = [&](std::string_view when) {
        app.does(FilterPortfolio{.filter = PortfolioFilter::due, .value = std::string(when)});
        return names(app.session);
    };
    CHECK(due_names(due_soon) == Names{"晋中玻璃"});
    CHECK(due_names(due_overdue).empty());
    CHECK(due_names(due_none).size() == 4);
    app.does(DateChanged{year(2026) / 3 / 21});
    CHECK(due_names(due_overdue) == Names{"晋中玻璃"});
    app.does(DateChanged{year(2026) / 2 / 1});
    CHECK(due_names(due_soon).empty());  // too far away

    const auto id = app.session.enterprises.back().assessments.back().id;
    app.does(Go{{.screen = Screen::assess, .assessment = id, .criterion = CriterionId("office")}});
    app.does(ChooseLevel{.criterion = CriterionId("office"), .level = 5});
    app.does(ChooseAssurance{.criterion = CriterionId("office"),
                             .assurance = assessment::Assurance::verified});
    app.does(Go{});
    CHECK(due_names(due_none).size() == 5);
}

TEST_CASE("what was computed before is what would be computed now, whatever was done") {
    auto app = an_app_with_five();
    const auto holds = [&] {
        app.does(Go{{.screen = Screen::portfolio}});
        for (const PortfolioRow& row : portfolio_rows(app.session)) {
            CHECK(app.session.portfolio.summaries.contains(row.newest().id));
            const auto fresh = summary_of(row.summary->instrument, row.newest());
            CHECK(row.summary->score == fresh.score);
            CHECK(row.summary->due == fresh.due);
            CHECK(app.session.portfolio.ways.at(row.newest().id) == way_up(fresh, row.newest()));
        }
    };
    holds();
    const auto id = app.session.enterprises[3].assessments.back().id;
    app.does(Go{{.screen = Screen::assess, .assessment = id, .criterion = CriterionId("office")}});
    app.does(ChooseLevel{.criterion = CriterionId("office"), .level = 4});
    holds();
    app.does(Go{{.screen = Screen::profile, .assessment = id}});
    app.does(SetProfile{.field = FieldId("size"), .value = "large"});
    holds();
    app.does(Go{{.screen = Screen::assess, .assessment = id, .criterion = CriterionId("office")}});
    app.does(ClearAnswer{CriterionId("office")});
    app.does(UndoRemove{});
    holds();
    app.does(PrepareNextAssessment{id});
    app.does(StartNextAssessment{});
    holds();
    app.does(RemoveAssessment{app.session.enterprises[3].assessments.back().id});
    app.does(UndoRemove{});
    app.does(RemoveEnterprise{app.session.enterprises[0].id});
    app.does(Go{{.screen = Screen::portfolio}});
    for (const PortfolioRow& row : portfolio_rows(app.session)) {
        CHECK(row.summary->score == summary_of(row.summary->instrument, row.newest()).score);
    }
}

TEST_CASE("a score is computed once and again when its assessment changes") {
    auto app = an_app_with_five();
    app.does(Go{});
    const auto before = app.session.portfolio.summaries;
    const auto changed = app.session.enterprises[1].assessments.back().id;
    app.does(Go{{.screen = Screen::profile, .assessment = changed}});
    app.does(SetProfile{.field = FieldId("size"), .value = "large"});
    app.does(Go{});
    for (const auto& [id, summary] : app.session.portfolio.summaries) {
        CHECK((summary == before.at(id)) == (id != changed));
    }
}

TEST_CASE("the day of the last change is noted, once a day") {
    auto app = an_app_with_five();
    const auto& record = app.session.enterprises[1];
    CHECK((last_change(record) == year(2026) / 3 / 1));
    app.does(DateChanged{year(2026) / 4 / 2});
    app.does(Go{{.screen = Screen::profile, .assessment = record.assessments.back().id}});
    app.does(EnterPeriod{"2025"});
    CHECK((last_change(app.session.enterprises[1]) == year(2026) / 4 / 2));
    CHECK((last_change(app.session.enterprises[0]) == year(2026) / 3 / 1));
    const auto puts = [&] {
        int count = 0;
        for (const Effect& effect : app.effects) {
            const auto* save = std::get_if<Save>(&effect);
            for (const StoreChange& change :
                 save == nullptr ? std::vector<StoreChange>{} : save->changes) {
                count += std::holds_alternative<PutEnterprise>(change) ? 1 : 0;
            }
        }
        return count;
    };
    CHECK(puts() == 1);
    app.does(EnterPeriod{"2024"});
    CHECK(puts() == 0);

    app.does(Go{});
    app.does(SortPortfolio{"changed"});
    CHECK(names(app.session).front() == "太原晋阳湖软件");
}

TEST_CASE("a code is stored in one form, leaves with the file and comes back with it") {
    auto app = tests::an_app_with("晋阳精密");
    app.operates("enterprise.credit-code", "9144 0300 7152 6726xg");
    CHECK(app.control("enterprise.credit-code")->value == "9144 0300 7152 6726xg");
    CHECK_FALSE(app.control("enterprise.credit-code")->invalid);
    const auto& record = app.session.enterprises.front();
    CHECK(detail_of(record, EnterpriseDetail::credit_code) == "9144030071526726XG");
    CHECK(detail_of(record.assessments.front(), EnterpriseDetail::credit_code) ==
          "9144030071526726XG");

    const std::string file = assessment::exchange::write_assessment(*app.session.assessment(),
                                                                    *app.session.instrument());
    CHECK(file.contains("9144030071526726XG"));
    auto other = tests::an_empty_app();
    other.does(ImportFile{.name = "x.json", .value = file});
    REQUIRE(other.session.enterprises.size() == 1);
    CHECK(detail_of(other.session.enterprises.front(), EnterpriseDetail::credit_code) ==
          "9144030071526726XG");

    app.operates("enterprise.credit-code", "9144030071526726XH");
    CHECK(app.control("enterprise.credit-code")->invalid);
    CHECK(detail_of(app.session.enterprises.front(), EnterpriseDetail::credit_code) ==
          "9144030071526726XH");
    app.operates("enterprise.credit-code", "");
    CHECK_FALSE(app.control("enterprise.credit-code")->invalid);
    CHECK(assessment::find(app.session.enterprises.front().extras, "credit-code") == nullptr);
}

TEST_CASE("a file belongs to the enterprise that has its code, whatever either is called") {
    auto app = tests::an_app_with("晋阳精密");
    app.operates("enterprise.credit-code", "9144030071526726XG");
    const auto instrument = app.session.instrument();
    const auto file_of = [&](const char* id, const char* name, const char* code) {
        auto assessment = *app.session.assessment();
        assessment.id = assessment::AssessmentId(id);
        assessment::put(assessment.enterprise, "name", '"' + std::string(name) + '"');
        assessment::put(assessment.enterprise, "credit-code", '"' + std::string(code) + '"');
        return assessment::exchange::write_assessment(assessment, *instrument);
    };
    const auto arrives = [&](const std::string& file) {
        app.does(ImportFile{.name = "x.json", .value = file});
        return app.session.enterprises.size();
    };
    CHECK(arrives(file_of("a-1", "晋阳精密科技", "9144030071526726XG")) == 1);
    CHECK(app.session.enterprises.front().assessments.size() == 2);
    CHECK(arrives(file_of("a-2", "晋阳精密", "914403001922038216")) == 2);
    CHECK(arrives(file_of("a-3", "晋阳精密", "a wrong code")) == 2);  // the name says it
}

TEST_CASE("the calendar has the steps that are due, under names that stay") {
    auto app = an_app_with_five();
    app.does(ExportCalendar{});
    CHECK(app.effects.empty());  // there is none
    app.does(EnterStepDue{.criterion = CriterionId("office"), .value = "2026-03-20"});
    app.does(EnterStepPost{.criterion = CriterionId("office"), .value = "办公室主任"});
    app.does(Go{{.screen = Screen::portfolio}});
    app.operates("portfolio.calendar");
    REQUIRE(app.effects.size() == 1);
    const auto& file = std::get<Download>(app.effects.front());
    CHECK(file.file_name == "IPGauge-2026-03-01.ics");
    CHECK(file.media_type == "text/calendar");
    const std::string id = app.session.enterprises.back().assessments.back().id.text();
    CHECK(file.bytes.contains("UID:" + id + ".office@ipgauge\r\n"));
    CHECK(file.bytes.contains("DTSTART;VALUE=DATE:20260320\r\n"));
    CHECK(file.bytes.contains("SUMMARY:晋中玻璃"));
    CHECK(file.bytes.contains("办公室主任"));
}

TEST_CASE("the day agreed for the next visit stands in the overview and in the calendar") {
    auto app = an_app_with_five();
    Visit visit{.id = VisitId("v-1"),
                .day = year(2026) / 2 / 20,
                .next = year(2026) / 8 / 20,
                .place = "三号厂房"};
    app.session.enterprises.front().visits.push_back(visit);
    app.does(Go{});
    CHECK(app.text().contains("2026-02-20"));
    app.does(Go{{.screen = Screen::portfolio}});
    CHECK(app.text().contains("上次走访：2026-02-20"));
    app.operates("portfolio.calendar");
    const auto& file = std::get<Download>(app.effects.front());
    CHECK(file.bytes.contains("UID:v-1.next@ipgauge\r\n"));
    CHECK(file.bytes.contains("DTSTART;VALUE=DATE:20260820\r\n"));
    CHECK(file.bytes.contains("SUMMARY:走访：长治重工\r\n"));
    CHECK(file.bytes.contains("LOCATION:三号厂房\r\n"));
}

TEST_CASE("while one firm is shown alone neither list nor overview names another") {
    auto app = an_app_with_five();
    app.does(ShowOnly{app.session.enterprises.front().id});
    for (const auto screen : {Screen::enterprises, Screen::portfolio}) {
        app.does(Go{{.screen = screen}});
        CHECK(app.text().contains("长治重工"));
        for (const char* other : {"太原晋阳湖软件", "阳泉煤机", "大同数据", "晋中玻璃"}) {
            CHECK_FALSE(app.text().contains(other));
        }
    }
}

TEST_CASE("a long list is shown in pages, and the focus goes to the first of the next") {
    auto app = tests::an_empty_app();
    for (int i = 0; i < 55; ++i) {
        add(app, ("企业" + std::to_string(100 + i)).c_str());
    }
    app.does(Go{});
    const auto opens = [&] {
        int count = 0;
        for (const auto& node : app.outline()) {
            count +=
                node.id.starts_with("portfolio.e-") && node.id.ends_with(".open") && node.operable
                    ? 1
                    : 0;
        }
        return count;
    };
    CHECK(opens() == 50);
    app.operates("portfolio.next");
    CHECK(opens() == 5);
    CHECK(app.control(app.session.focus)->label == "企业150");
    CHECK_FALSE(app.control("portfolio.next")->enabled);
    app.does(TurnPortfolioPage{99});
    CHECK(opens() == 5);
    app.does(SearchPortfolio{"企业10"});
    CHECK(opens() == 10);
    CHECK(app.control("portfolio.next") == nullptr);
}

TEST_CASE("what can be done with one of many stands in front of the list") {
    auto app = an_app_with_five();
    app.does(Go{});
    const auto id = app.session.enterprises[1].id;
    app.operates("portfolio." + id.text() + ".more");
    CHECK(app.text().contains("太原晋阳湖软件"));
    app.operates("enterprises." + id.text() + ".remove");
    CHECK(app.control("sheet.close") == nullptr);
    CHECK(app.control("portfolio." + id.text() + ".open") == nullptr);
    app.operates("notice.undo");
    CHECK(app.session.focus == "portfolio." + id.text() + ".open");
    CHECK(app.control(app.session.focus) != nullptr);
}

TEST_CASE("a few enterprises stay cards") {
    auto app = tests::an_app_with("晋阳精密");
    app.does(Go{});
    CHECK(app.control("portfolio.search") == nullptr);
    CHECK(app.control("nav.portfolio") == nullptr);
}
