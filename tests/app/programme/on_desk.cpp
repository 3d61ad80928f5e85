// SPDX-License-Identifier: MIT
#include "tests/app/programme/on_desk.hpp"

#include <doctest/doctest.h>

#include <variant>
#include <vector>

#include "app/programme/cohort_file.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/app/programme/zip_builder.hpp"

namespace tests {

namespace {

template <typename Kind>
Kind said(app::programme::Desk& desk, app::DeskQuery query) {
    query.language = "en";
    const auto saying = desk.answer(query);
    REQUIRE(saying);
    REQUIRE(std::holds_alternative<Kind>(*saying));
    return std::get<Kind>(*saying);
}

}  // namespace

std::string cohort_archive() {
    std::vector<ZipEntry> entries;
    for (std::uint64_t index = 0; index < cohort; ++index) {
        entries.push_back(
            {.name = std::to_string(1000 + index) + ".json", .content = a_report(index, altered)});
    }
    return zip(entries);
}

void work(app::programme::Desk& desk) {
    while (desk.work(100'000)) {
    }
}

OnDesk::OnDesk(const app::programme::DeskLimits& limits) : desk(app::shipped_library(), limits) {
    desk.know(app::programme::cohort_keys(7));
}

app::DeskAnswer OnDesk::ask(app::DeskQuery query) {
    return said<app::DeskAnswer>(desk, std::move(query));
}

app::DeskFile OnDesk::file(app::DeskQuery query) {
    return said<app::DeskFile>(desk, std::move(query));
}

}  // namespace tests
