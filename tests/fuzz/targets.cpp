// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace tests {

namespace {

constexpr std::array all{
    FuzzTarget{"answer", read_any_answer},         FuzzTarget{"assessment", read_any_assessment},
    FuzzTarget{"backup", read_any_backup},         FuzzTarget{"benchmark", read_any_benchmark},
    FuzzTarget{"catalogue", read_any_catalogue},   FuzzTarget{"database", read_any_database},
    FuzzTarget{"desk", read_any_desk_words},       FuzzTarget{"import", read_any_import},
    FuzzTarget{"instrument", read_any_instrument}, FuzzTarget{"json", read_any_json},
    FuzzTarget{"partial", read_any_partial},       FuzzTarget{"report", read_any_report},
    FuzzTarget{"request", read_any_request},       FuzzTarget{"translation", read_any_translation},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return all;
}

void must(bool holds, const char* promise) {
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", promise);
        std::abort();
    }
}

}  // namespace tests
