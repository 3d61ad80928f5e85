// SPDX-License-Identifier: MIT
#include "assessment/exchange/version.hpp"

#include <doctest/doctest.h>

using assessment::exchange::is_version;

TEST_CASE("a version is of the calendar or semantic") {
    for (const char* text :
         {"2026.1.0", "2026.01.007", "0000.0.0", "0.0.4", "1.2.3", "10.20.30", "1.0.0-alpha",
          "1.0.0-alpha.1", "1.0.0-0.3.7", "1.0.0-x.7.z.92", "1.0.0--", "1.0.0+20130313144700",
          "1.0.0-beta+exp.sha.5114f85", "1.0.0+21AF26D3----117B344092BD", "1.1.2-prerelease+meta",
          "2026.1.0-rc.1", "1.0.0+0.build.1-rc.10000"}) {
        CAPTURE(text);
        CHECK(is_version(text));
    }
}

TEST_CASE("anything else is not") {
    for (const char* text :
         {"",          "1",      "1.2",     "1.2.3.4",    "v1.2.3",     "01.1.1",       "1.01.1",
          "1.1.01",    "1.2.3-", "1.2.3+",  "1.2.3-0123", "1.2.3-a..b", "1.2.3+a..b",   "1.2.3-a_b",
          "1.2.3+a+b", "2026.1", "2026.1.", "2026..1",    "02026.1.01", "2026.01.0-rc", "-1.0.0",
          "1.0.0 ",    "１.0.0"}) {
        CAPTURE(text);
        CHECK_FALSE(is_version(text));
    }
}
