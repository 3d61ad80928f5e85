// SPDX-License-Identifier: MIT
#pragma once

// What each command takes besides the options of all: rows of the table of commands become operands
// and options of the parser.

#include "app/cli/commands.hpp"
#include "assessment/text.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the name that the library has
class App;
}

namespace app::cli {

/// What is given goes into the request, which must outlive the parser.
void add_options(CLI::App& app, const Command& command, Request& request,
                 const assessment::Catalogue& words);

}  // namespace app::cli
