// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_csv.hpp"

#include <doctest/doctest.h>

#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"

TEST_CASE("the tables of the examples stay what they are") {
    const auto check = [](std::string_view example, std::string_view language) {
        auto report = tests::example_report(example);
        add_plan(report);
        tests::check_golden(
            std::string(example) + "." + std::string(language) + ".csv",
            assessment::exchange::write_report_csv(report, tests::catalogue(language)));
    };
    check("micro-starting", "zh-CN");
    check("pilot-candidate", "en");
}
