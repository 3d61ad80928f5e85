// SPDX-License-Identifier: MIT
#include "app/cli/table.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "app/cli/columns.hpp"

using namespace app::cli;

TEST_CASE("columns are as wide as their cells, in Chinese too") {
    CHECK(table_text({"维度", "n"}, {{"人员", "12"}, {"制度建设", "3"}}) ==
          "  维度      n\n"
          "  --------  --\n"
          "  人员      12\n"
          "  制度建设  3\n");
    CHECK(table_text({}, {}).empty());
}

TEST_CASE("a table that is too wide for the page is wrapped in its widest column") {
    const std::string words =
        "as many words as it takes to be wider than the page is, and then more "
        "of them, for good measure";
    const std::string text = table_text({"what", "how much"}, {{words, "2 × 60.00 = 120.00"}});
    std::istringstream lines(text);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        CHECK(display_width(line) <= page_width);
        CHECK(line.back() != ' ');
    }
    CHECK(count > 3);
    CHECK(text.contains("2 × 60.00 = 120.00\n"));
}
