// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "assessment/exchange/report_formats.hpp"
#include "assessment/exchange/table_document.hpp"
#include "tests/support/app_session.hpp"

using tests::an_app_with;
using tests::AppUnderTest;

TEST_CASE("every format can be exported, under a name that says whose it is") {
    AppUnderTest app = an_app_with("晋阳/精密: \"A\"");
    for (const auto& format : assessment::exchange::report_formats()) {
        app.does(app::ExportReport{std::string(format.name)});
        if (format.finished_by_office) {
            app.does(app::FileMade{"bytes"});
        }
        REQUIRE(app.effects.size() == 1);
        const auto& file = std::get<app::Download>(app.effects.front());
        CHECK(file.file_name == "IPGauge-晋阳_精密_ _A_-2026-2026-03-01" +
                                    std::string(format.name == "json" ? "" : "-zh-CN") +
                                    std::string(format.extension));
        CHECK(file.media_type == format.media_type);
        CHECK_FALSE(file.bytes.empty());
    }
}

TEST_CASE("a long name is cut between characters") {
    std::string name;
    for (int i = 0; i < 60; ++i) {
        name += "晋";
    }
    AppUnderTest app = an_app_with(name);
    app.does(app::ExportReport{"json"});
    const auto& file = std::get<app::Download>(app.effects.front());
    CHECK(file.file_name == "IPGauge-" + name.substr(0, 90) + "-2026-2026-03-01.json");
}

TEST_CASE("the report has a language of its own") {
    AppUnderTest app = an_app_with();
    app.does(app::ChooseReportLanguage{"en"});
    app.does(app::ExportReport{"html"});
    const auto& file = std::get<app::Download>(app.effects.front());
    CHECK(file.bytes.find("Self-assessment reference") != std::string::npos);
    CHECK(file.file_name.ends_with("-en.html"));
    CHECK(app.session.language == "zh-CN");
}

TEST_CASE("without an open assessment there is nothing to report") {
    AppUnderTest app = tests::an_empty_app();
    app.does(app::ExportReport{"html"});
    CHECK(app.effects.empty());
}

TEST_CASE("a program that writes files itself says where they are, or why not") {
    AppUnderTest app = an_app_with();
    app.does(app::ExportReport{"html"});
    app.does(app::FileWritten{"exports/report.html"});
    CHECK(app.text().contains("exports/report.html"));
    app.does(app::FileRefused{{assessment::ErrorCode::file_unwritable, "exports/b.html", ""}});
    CHECK(app.text().contains("exports/b.html"));
    CHECK_FALSE(app.text().contains("exports/report.html"));
}

TEST_CASE("a file that takes a large library is asked for, and said to be on its way") {
    AppUnderTest app = an_app_with();
    app.does(app::Go{{.screen = app::Screen::report, .assessment = app.session.place.assessment}});
    CHECK(app.control("report.making") == nullptr);
    app.operates("report.export.xlsx");
    REQUIRE(app.effects.size() == 1);
    const auto wanted = std::get<app::MakeFile>(app.effects.front());
    CHECK(wanted.format == "xlsx");
    const auto document = assessment::exchange::read_table_document(wanted.source);
    REQUIRE(document.value);
    CHECK(document.value->author == "晋阳精密");
    CHECK(document.value->tables.size() == 9);
    CHECK(app.control("report.making")->label == "正在生成文件");
    CHECK_FALSE(app.control("report.export.xlsx")->enabled);
    CHECK(app.control("report.export.html")->enabled);

    SUBCASE("until it is there") {
        app.does(app::FileMade{"bytes"});
        const auto& file = std::get<app::Download>(app.effects.front());
        CHECK(file.bytes == "bytes");
        CHECK(file.file_name.ends_with(".xlsx"));
        CHECK(app.text().contains(file.file_name));
        app.does(app::FileMade{"again"});
        CHECK(app.effects.empty());  // nobody asked for it
    }
    SUBCASE("or cannot be") {
        app.does(app::FileRefused{{assessment::ErrorCode::file_unwritable, "", "no network"}});
        CHECK(app.effects.empty());
        CHECK(app.text().contains(".xlsx"));
        CHECK(app.text().contains("no network"));
    }
    CHECK(app.control("report.making") == nullptr);
    CHECK(app.control("report.export.xlsx")->enabled);
}

TEST_CASE("what is disclosed is chosen for one enterprise, and never becomes more by itself") {
    AppUnderTest app = an_app_with("甲");
    const auto first = app.session.place.assessment;
    app.does(app::Go{{.screen = app::Screen::report, .assessment = first}});
    CHECK(app.text().contains("报告包含全部回答"));
    app.operates("report.disclosure.levels");
    CHECK_FALSE(app.text().contains("报告包含全部回答"));
    CHECK(app.text().contains("不含具体回答"));

    app.does(app::Go{});
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"乙"});
    app.does(app::CreateEnterprise{});
    app.does(app::Go{{.screen = app::Screen::report, .assessment = app.session.place.assessment}});
    CHECK((disclosure_of(app.session) == assessment::Disclosure::full));
    app.operates("report.disclosure.full");

    app.does(app::Go{{.screen = app::Screen::report, .assessment = first}});
    CHECK((disclosure_of(app.session) == assessment::Disclosure::levels_only));
    CHECK((app::report_of(app.session).disclosure == assessment::Disclosure::levels_only));
    app.operates("report.disclosure.full");
    CHECK((disclosure_of(app.session) == assessment::Disclosure::full));
}

TEST_CASE("a font that is not on the device yet is said in our words") {
    AppUnderTest app = an_app_with();
    app.does(app::ExportReport{"pdf"});
    app.does(app::FileRefused{{assessment::ErrorCode::font_missing, "", ""}});
    CHECK(app.text().contains(".pdf"));
    CHECK(app.text().contains("请联网一次后重试"));
}
