// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_formats.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/support/examples.hpp"

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
    CHECK(names == std::set<std::string_view>{"html", "json"});
}

TEST_CASE("every format writes every example in every language, the same bytes each time") {
    for (const ReportFormat& format : report_formats()) {
        for (const std::string_view example : tests::example_names) {
            for (const std::string_view language : {"zh-CN", "en"}) {
                CAPTURE(format.name);
                CAPTURE(example);
                const auto report = tests::example_report(example);
                const std::string bytes = format.write(report, tests::catalogue(language));
                CHECK(bytes.ends_with('\n'));
                CHECK(bytes.contains("汾河") == (example == "pilot-candidate"));
                CHECK((bytes == format.write(report, tests::catalogue(language))));
            }
        }
    }
}
