// SPDX-License-Identifier: MIT
#pragma once

// Where a command reads and writes, and in which words. What is asked for goes to `out`,
// everything else to `err`; for bad input nothing goes to `out`. A Console is handed to every
// command, so that none of them knows the process it runs in.

#include <iosfwd>
#include <string>
#include <string_view>

#include "app/library.hpp"
#include "assessment/finding.hpp"
#include "assessment/result.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// What the program says with its exit code. A contract: see `ipgauge --help`.
enum class Exit : int { done = 0, no = 1, bad_use = 2, bad_input = 3, refused = 4 };

struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const assessment::Catalogue& words;
    const Library& library;
    std::string fonts{};          // the folder with the files of the font, for a PDF
    bool shows_progress = false;  // somebody looks at `err` while it is written
};

/// Every finding on a line of its own: `file: pointer: reason`.
void show(Console& console, std::string_view file, const assessment::Findings& findings);

/// What the world refused, on one line. Gives Exit::refused, to be returned.
Exit show(Console& console, const assessment::Error& error);

/// A sentence about how the program was called. Gives Exit::bad_use, to be returned.
Exit show_bad_use(Console& console, std::string_view sentence);

}  // namespace app::cli
