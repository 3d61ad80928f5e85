// SPDX-License-Identifier: MIT
#include "assessment/finding.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace assessment;

TEST_CASE("every code has a name of its own") {
    std::set<std::string_view> names;
    for (int code = 0; code < finding_code_count; ++code) {
        CAPTURE(code);
        const std::string_view called = name(static_cast<FindingCode>(code));
        CHECK_FALSE(called.empty());
        CHECK(names.insert(called).second);
    }
}

TEST_CASE("names are the codes as they are written") {
    CHECK(name(FindingCode::file_too_large) == "file_too_large");
    CHECK(name(FindingCode::missing_member) == "missing_member");
    CHECK(name(FindingCode::duplicate_id) == "duplicate_id");
    CHECK(name(FindingCode::share_of_nothing) == "share_of_nothing");
}

TEST_CASE("warnings alone are no errors") {
    const Finding warning{Severity::warning, FindingCode::unknown_member, "/a", "", ""};
    const Finding error{Severity::error, FindingCode::wrong_type, "/a", "", ""};
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({warning, warning}));
    CHECK(has_errors({warning, error}));
}
