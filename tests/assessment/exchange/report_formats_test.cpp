// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_formats.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/support/examples.hpp"
#include "tests/support/marked_report.hpp"

using namespace assessment::exchange;

TEST_CASE("formats differ in name, extension and media type") {
    std::set<std::string_view> names;
    std::set<std::string_view> extensions;
    std::set<std::string_view> media_types;
    for (const ReportFormat& format : report_formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(format.name).second);
        CHECK(extensions.insert(format.extension).second);
        CHECK(media_types.insert(format.media_type).second);
        CHECK(format.extension.starts_with('.'));
        CHECK(format.media_type.contains('/'));
    }
    CHECK(names == std::set<std::string_view>{"csv", "html", "json", "pdf", "xlsx"});
}

TEST_CASE("what every format is made of says every example in every language, the same each time") {
    for (const ReportFormat& format : report_formats()) {
        for (const std::string_view example : tests::example_names) {
            for (const std::string_view language : {"zh-CN", "en"}) {
                CAPTURE(format.name);
                CAPTURE(example);
                const auto report = tests::example_report(example);
                const std::string bytes = format.write(report, tests::catalogue(language));
                CHECK(bytes.ends_with(format.name == "xlsx" ? '}' : '\n'));
                CHECK(bytes.contains("汾河") == (example == "pilot-candidate"));
                CHECK((bytes == format.write(report, tests::catalogue(language))));
            }
        }
    }
}

TEST_CASE("everything that a person typed is in what every format is made of") {
    const auto marker = [](int number) { return "marker-" + std::to_string(number) + "-here"; };
    const auto marked = tests::marked_report(marker);
    for (const ReportFormat& format : report_formats()) {
        const std::string bytes = format.write(marked.report, tests::catalogue("zh-CN"));
        // The data file names its instrument and does not repeat the words of it.
        for (int number = format.name == "json" ? 7 : 1; number <= marked.count; ++number) {
            CAPTURE(format.name);
            CAPTURE(number);
            CHECK(bytes.contains(marker(number)));
        }
    }
}
