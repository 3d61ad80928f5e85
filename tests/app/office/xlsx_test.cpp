// SPDX-License-Identifier: MIT
#include "app/office/xlsx.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "app/office/office_files.hpp"
#include "assessment/exchange/report_formats.hpp"
#include "assessment/exchange/table_document.hpp"
#include "tests/app/office/workbook.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/marked_report.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace std::chrono_literals;
using app::office::write_xlsx;
using tests::SheetCell;

namespace {

TableDocument small_document() {
    return {.title = "Title",
            .author = "汾河<精密>",
            .created = 2026y / 11 / 23,
            .tables = {{.title = "Sheet",
                        .columns = {{"A", 10}, {"B", 10}},
                        .rows = {{"=1+1", Decimal{-2'500'000}},
                                 {"two\nlines & <more>", Points{5507}},
                                 {Cell(), 2026y / 3 / 9}}}}};
}

std::map<std::string, std::string> files_of(const TableDocument& document) {
    const auto bytes = write_xlsx(document);
    REQUIRE(bytes);
    return tests::unzipped(*bytes);
}

TableDocument example_document(std::string_view example, std::string_view language) {
    auto report = tests::example_report(example);
    add_plan(report);
    return table_document(report, tests::catalogue(language));
}

/// How a cell has to stand in the workbook; a day as days since the last one of 1899.
struct Expected {
    SheetCell operator()(const std::string& text) const { return {text, true}; }
    SheetCell operator()(Decimal number) const { return {to_string(number), false}; }
    SheetCell operator()(Points points) const {
        return {to_string(Decimal{points.hundredths * 10'000L}), false};
    }
    SheetCell operator()(std::chrono::year_month_day day) const {
        const auto days = std::chrono::sys_days(day) - std::chrono::sys_days(1899y / 12 / 30);
        return {std::to_string(days.count()), false};
    }
};

}  // namespace

TEST_CASE("numbers and days are typed, and a text is never a formula") {
    const auto files = files_of(small_document());
    const auto cells = tests::cells_of(files, 1);
    CHECK(cells.at("A1") == SheetCell{"A", true});
    CHECK(cells.at("A2") == SheetCell{"=1+1", true});
    CHECK(cells.at("B2") == SheetCell{"-2.5", false});
    CHECK(cells.at("A3") == SheetCell{"two\nlines & <more>", true});
    CHECK(cells.at("B3") == SheetCell{"55.07", false});
    CHECK_FALSE(cells.contains("A4"));
    CHECK(cells.at("B4") == SheetCell{"46090", false});  // 9 March 2026
    const std::string& sheet = files.at("xl/worksheets/sheet1.xml");
    CHECK_FALSE(sheet.contains("<f>"));
    CHECK(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));  // frozen heads
}

TEST_CASE("what a workbook says of itself comes from the report") {
    const auto core = files_of(small_document()).at("docProps/core.xml");
    CHECK(core.contains("<dc:title>Title</dc:title>"));
    CHECK(core.contains("<dc:creator>汾河&lt;精密&gt;</dc:creator>"));
    CHECK(core.contains(">2026-11-23T00:00:00Z</dcterms:created>"));
    CHECK(core.contains(">2026-11-23T00:00:00Z</dcterms:modified>"));
}

TEST_CASE("every cell of every example is in the workbook, with its type") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            const auto document = example_document(example, language);
            const auto files = files_of(document);
            for (std::size_t sheet = 0; sheet < document.tables.size(); ++sheet) {
                const Table& table = document.tables[sheet];
                CAPTURE(table.title);
                auto cells = tests::cells_of(files, static_cast<int>(sheet) + 1);
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    CHECK(cells.at(tests::place(0, column)).value == table.columns[column].title);
                }
                for (std::size_t row = 0; row < table.rows.size(); ++row) {
                    for (std::size_t column = 0; column < table.columns.size(); ++column) {
                        const Cell& cell = table.rows[row][column];
                        if (cell != Cell()) {
                            CHECK(cells.at(tests::place(row + 1, column)) ==
                                  std::visit(Expected{}, cell));
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("the same report gives the same bytes, also by way of JSON") {
    const auto document = example_document("pilot-candidate", "zh-CN");
    const auto read = read_table_document(write_table_document(document));
    REQUIRE(read.value);
    CHECK((*read.value == document));
    CHECK((write_xlsx(document) == write_xlsx(*read.value)));
}

TEST_CASE("everything that a person typed is in the workbook") {
    const auto marker = [](int number) { return "marker-" + std::to_string(number) + "-here"; };
    const auto marked = tests::marked_report(marker);
    const auto strings = files_of(table_document(marked.report, tests::catalogue("zh-CN")))
                             .at("xl/sharedStrings.xml");
    for (int number = 1; number <= marked.count; ++number) {
        CAPTURE(number);
        CHECK(strings.contains(marker(number)));
    }
}

TEST_CASE("a text that no cell holds goes on in the lines below, before the next row") {
    std::string text;
    for (int i = 0; i < 40'000; ++i) {
        text += "晋";
    }
    auto document = small_document();
    document.tables[0].rows = {{text, Points{1}}, {"next", Points{2}}};
    const auto cells = tests::cells_of(files_of(document), 1);
    CHECK((cells.at("A2").value + cells.at("A3").value + cells.at("A4").value == text));
    CHECK(cells.at("A2").value.size() == 3 * 16'000);
    CHECK(cells.at("A5").value == "next");
    CHECK(cells.at("B5").value == "0.02");
}

TEST_CASE("what XML cannot hold is replaced, and what looks like an escape is one no more") {
    using namespace std::string_literals;
    CHECK(app::office::cell_text("a\0b"s) == "a\uFFFDb");
    CHECK(app::office::cell_text("a\uFFFEb\uFFFFc") == "a\uFFFDb\uFFFDc");
    CHECK(app::office::cell_text("_x0041_") == "_x005F_x0041_");
    CHECK(app::office::cell_text("_x004_ _xyz12_ \U0001F600") == "_x004_ _xyz12_ \U0001F600");
    CHECK(app::office::cell_pieces("").size() == 1);
}

TEST_CASE("a document that makes no sense is refused with all that is wrong") {
    CHECK_FALSE(read_table_document("").value);
    CHECK_FALSE(read_table_document("[]").value);
    const auto wrong = read_table_document(
        R"({"author":"","title":"","tables":[{"title":1,"columns":[{"title":"a","width":0}],)"
        R"("rows":[[{"hundredths":10001}],["a","b"],[{"day":"2026-02-30"}]]}]})");
    CHECK_FALSE(wrong.value);
    CHECK(wrong.findings.size() == 5);
}

TEST_CASE("a machine without room for temporary files is an error, not a broken workbook") {
    const char* const before = std::getenv("TMPDIR");
    setenv("TMPDIR", "/proc", 1);  // a folder that takes no files
    const auto bytes = write_xlsx(small_document());
    if (before != nullptr) {
        setenv("TMPDIR", before, 1);
    } else {
        unsetenv("TMPDIR");
    }
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::file_unwritable);
}

TEST_CASE("every format of the table is written by somebody") {
    const auto report = tests::example_report("pilot-candidate");
    for (const ReportFormat& format : report_formats()) {
        CAPTURE(format.name);
        CHECK(app::office::report_file(format, report, tests::catalogue("en"), IPGAUGE_FONTS));
    }
    CHECK_FALSE(app::office::office_file("docx", "", IPGAUGE_FONTS));
    CHECK_FALSE(app::office::office_file("xlsx", "{}", IPGAUGE_FONTS));
}
