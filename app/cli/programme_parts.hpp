// SPDX-License-Identifier: MIT
#pragma once

// What the commands of `ipgauge programme` have in common.

#include <cstdint>
#include <optional>
#include <string>

#include "app/cli/commands.hpp"
#include "app/cli/console.hpp"
#include "app/programme/collection.hpp"

namespace app::cli {

/// The collection that --db names; nothing after saying why it cannot be had.
struct OpenedCollection {
    std::optional<programme::Collection> collection{};
    Exit exit = Exit::done;
};
[[nodiscard]] OpenedCollection open_collection(const Request& request, Console& console);

/// "2026-11-26T09:30:00Z"
[[nodiscard]] std::string now_text();

/// A whole number from least to greatest; nothing after saying what is wrong with it.
struct WholeNumber {
    std::string_view option;
    std::int64_t least = 0;
    std::int64_t greatest = 0;
};
[[nodiscard]] std::optional<std::int64_t> read_whole(const WholeNumber& wanted,
                                                     const std::string& text, Console& console);

/// The registry that --keys names, shown where it is wrong; an empty one without the option.
[[nodiscard]] Exit read_key_registry(const Request& request, Console& console,
                                     assessment::exchange::KeyRegistry& into);

/// All of them, one after the other; empty when there are none.
[[nodiscard]] std::string reasons_text(const programme::Reasons& reasons,
                                       const assessment::Catalogue& words);

}  // namespace app::cli
