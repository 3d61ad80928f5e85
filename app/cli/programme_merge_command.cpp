// SPDX-License-Identifier: MIT
// `ipgauge programme merge`: counts that were made in parts become those of one run.
#include <optional>

#include "app/cli/commands.hpp"
#include "app/cli/files.hpp"
#include "assessment/exchange/programme_partial_json.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::programme::Partial;

/// Adds the counts of one file to those before it.
Exit merge_file(const std::string& file, std::optional<Partial>& all, Console& console) {
    const auto bytes = read_file(file, console.in);
    if (!bytes) {
        return show(console, bytes.error());
    }
    auto read = exchange::read_partial(*bytes);
    show(console, file, read.findings);
    if (!read) {
        return Exit::bad_input;
    }
    if (!all) {
        all = std::move(read.value);
    } else if (!merge(*all, *read)) {
        console.err << file << ": " << console.words("cli.programme.merge.differs"_text) << "\n";
        return Exit::bad_input;
    }
    return Exit::done;
}

}  // namespace

Exit run_programme_merge(const Request& request, Console& console) {
    std::optional<Partial> all;
    for (const std::string& file : request.operands) {
        if (const Exit exit = merge_file(file, all, console); exit != Exit::done) {
            return exit;
        }
    }
    if (all) {
        console.out << exchange::write_partial(*all);
    }
    return Exit::done;
}

}  // namespace app::cli
