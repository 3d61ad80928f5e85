// SPDX-License-Identifier: MIT
#pragma once

// Reports and collections for tests.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/library.hpp"
#include "app/programme/collecting.hpp"
#include "app/programme/collection.hpp"

namespace tests {

[[nodiscard]] const app::Library& library();

/// The report of a cohort of seed 7, two periods, so many of a thousand altered.
[[nodiscard]] std::string a_report(std::uint64_t index, int altered = 0);

/// An example as a report; with another name of the enterprise, as JSON says it.
[[nodiscard]] std::string an_example(std::string_view name = "pilot-candidate");

/// A new collection in memory that knows the cohort's commissioners.
[[nodiscard]] app::programme::Collection a_collection(const std::string& path = {});

/// Adds what lies at these paths.
app::programme::Tally add(app::programme::Collection& collection,
                          const std::vector<std::string>& paths, std::size_t batch = 1000);

/// All reports of a collection's file, column by column, in a form to be compared.
[[nodiscard]] std::string dump(const std::string& path);

void write_file(const std::string& path, std::string_view bytes);

/// By source, how each report is stored: "unsigned", "unreadable: archive-name".
[[nodiscard]] std::map<std::string, std::string> states(app::programme::Collection& collection);

}  // namespace tests
