// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/support/app_session.hpp"

using app::Notice;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

namespace exchange = assessment::exchange;

namespace {

AppUnderTest an_answered_app(std::string_view name) {
    AppUnderTest app = an_app_with(name);
    tests::answer_all(app);
    return app;
}

std::string file_of(const AppUnderTest& app) {
    return exchange::write_assessment(*app.session.assessment(), *app.session.instrument());
}

void import(AppUnderTest& app, std::string bytes) {
    app.does(app::ImportFile{.name = "file.json", .value = std::move(bytes)});
}

void check_refused(AppUnderTest& app, std::string bytes) {
    const auto before = app.session.enterprises.size();
    import(app, std::move(bytes));
    REQUIRE(app.session.notice.has_value());
    CHECK((app.session.notice->kind == Notice::Kind::import_refused));
    CHECK(app.session.enterprises.size() == before);
    CHECK(app.effects.empty());
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    text.replace(text.find(what), what.size(), with);
    return text;
}

}  // namespace

TEST_CASE("an assessment from a file becomes one of its enterprise") {
    const AppUnderTest other = an_answered_app("太行机械");
    AppUnderTest app = an_empty_app();
    import(app, file_of(other));

    REQUIRE(app.session.enterprises.size() == 1);
    CHECK(app.session.enterprises.front().name == "太行机械");
    CHECK((app.session.enterprises.front().assessments.front() == *other.session.assessment()));
    CHECK(app.changes().size() == 2);
    CHECK((app.session.notice->kind == Notice::Kind::imported));
    CHECK(app.session.notice->count == 1);
}

TEST_CASE("a report brings the assessment that is in it") {
    const AppUnderTest other = an_answered_app("太行机械");
    AppUnderTest app = an_empty_app();
    import(app, exchange::write_report_json(app::report_of(other.session), other.session.words()));
    REQUIRE(app.session.enterprises.size() == 1);
    CHECK((app.session.enterprises.front().assessments.front() == *other.session.assessment()));
    CHECK(app.session.notice->findings.empty());
}

TEST_CASE("a report that was altered is taken over with a word of warning") {
    const AppUnderTest other = an_answered_app("太行机械");
    AppUnderTest app = an_empty_app();
    const std::string report =
        exchange::write_report_json(app::report_of(other.session), other.session.words());
    import(app, replaced(report, "\"period\":\"2026\"", "\"period\":\"2025\""));
    CHECK((app.session.notice->kind == Notice::Kind::imported));
    CHECK_FALSE(app.session.notice->findings.empty());
    CHECK(app.control("notice.text")->label.contains("出具后可能被改动过"));
    CHECK(app.text().contains("摘要与内容不符"));
    app.operates("notice.verify");
    CHECK((app.session.place.screen == app::Screen::verify));
}

TEST_CASE("a report whose signature is not of this content is taken over with a warning, too") {
    AppUnderTest other = an_answered_app("太行机械");
    other.session.signing.entropy = std::string(64, '1');
    other.does(app::SignReports{true});
    other.does(app::EnterSignerName{"太行机械"});
    other.does(app::ExportReport{"json"});
    const std::string report = std::get<app::Download>(other.effects.back()).bytes;
    AppUnderTest app = an_empty_app();
    import(app, report);
    CHECK(app.session.notice->findings.empty());

    AppUnderTest another = an_empty_app();
    constexpr std::string_view before = "\"signature\":\"";
    const auto at = report.find(before);
    REQUIRE(at != std::string::npos);
    std::string altered = report;
    char& digit = altered[at + before.size()];
    digit = digit == 'a' ? 'b' : 'a';
    import(another, altered);
    CHECK((another.session.notice->kind == Notice::Kind::imported));
    REQUIRE(another.session.notice->findings.size() == 1);
    CHECK((another.session.notice->findings.front().code ==
           assessment::FindingCode::signature_differs));
}

TEST_CASE("what is refused on the screen of instruments is not said to be an assessment") {
    AppUnderTest app = an_empty_app();
    check_refused(app, "hello");
    CHECK(app.text().contains("自评、报告或备份"));
    app.does(app::Dismiss{});
    app.does(app::Go{{.screen = app::Screen::instruments}});
    check_refused(app, "hello");
    CHECK(app.text().contains("不是可用的量表或对标数据文件"));
}

TEST_CASE("the same file twice changes nothing the second time") {
    AppUnderTest app = an_answered_app("太行机械");
    import(app, file_of(app));
    CHECK(app.session.notice->count == 0);
    CHECK(app.effects.empty());
    CHECK(app.session.enterprises.front().assessments.size() == 1);
}

TEST_CASE("an earlier state of an assessment that is here brings nothing new") {
    AppUnderTest app = an_answered_app("太行机械");
    const std::string before = file_of(app);
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 1});
    const std::string now = file_of(app);
    import(app, before);
    CHECK(app.session.arrivals.empty());
    CHECK(app.session.notice->count == 0);
    CHECK(app.effects.empty());
    CHECK(app.session.enterprises.front().assessments.size() == 1);
    CHECK(file_of(app) == now);
}

TEST_CASE("importing what was removed brings it back") {
    AppUnderTest app = an_answered_app("太行机械");
    const std::string file = file_of(app);
    app.does(app::RemoveEnterprise{app.session.enterprises.front().id});
    import(app, file);
    CHECK_FALSE(app.session.enterprises.front().removed);
    CHECK(app.session.enterprises.size() == 1);
}

TEST_CASE("a backup holds everything and can be read back") {
    AppUnderTest app = an_answered_app("太行机械");
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"晋阳精密"});
    app.does(app::CreateEnterprise{});
    app.does(app::ExportAll{});
    const auto& file = std::get<app::Download>(app.effects.front());
    CHECK(file.file_name == "IPGauge-2026-03-01.ndjson");

    AppUnderTest empty = an_empty_app();
    import(empty, file.bytes);

    REQUIRE(empty.session.enterprises.size() == 2);
    CHECK(empty.session.notice->count == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK((empty.session.enterprises[i].assessments == app.session.enterprises[i].assessments));
    }
}

TEST_CASE("a file that is none of ours is refused with what is wrong, and changes nothing") {
    AppUnderTest app = an_answered_app("太行机械");
    const std::string good = file_of(app);
    check_refused(app, "");
    check_refused(app, "hello");
    check_refused(app, "[1, 2]");
    check_refused(app, R"({"format":"something/1"})");
    check_refused(app, R"({"name":"no format"})");
    check_refused(app, replaced(good, "\"value\":4", "\"value\":6"));
    CHECK(app.session.notice->findings.front().where == "/answers/office/value");
}

TEST_CASE("one bad line refuses the whole backup and is named") {
    AppUnderTest app = an_empty_app();
    const std::string good = file_of(an_answered_app("太行机械"));
    check_refused(app, good + replaced(good, "\"value\":4", "\"value\":6"));
    CHECK(app.session.notice->findings.front().where == "2:/answers/office/value");
}

TEST_CASE("an instrument that is not here is named") {
    AppUnderTest app = an_empty_app();
    check_refused(app, replaced(file_of(an_answered_app("太行机械")), "2026.1.0", "2031.1.0"));
    CHECK(app.session.notice->detail == "seven-answers 2031.1.0");
    CHECK(app.session.notice->findings.empty());
}
