// SPDX-License-Identifier: MIT
// `ipgauge programme export`: reports as flat rows for other tools, or as they came.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/commands.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_gathered.hpp"
#include "assessment/exchange/programme_rows.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;

/// What was asked for goes out as it comes: there may be millions.
Exit finish(Output& output, const assessment::Result<assessment::Done>& done, Console& console) {
    if (!done) {
        return show(console, done.error());
    }
    const auto written = output.finish();
    return written ? Exit::done : show(console, written.error());
}

/// A line for each report that counts.
Exit write_rows(const Request& request, programme::Collection& collection, const Scope& scope,
                Console& console) {
    auto output = Output::open(request.output, console.out);
    if (!output) {
        return show(console, output.error());
    }
    const bool is_csv = request.format == "csv";
    if (is_csv) {
        output->write(exchange::write_csv_heads(*scope.instrument));
    }
    const auto done = collection.each_chosen([&](programme::Row&& row) {
        if (request.figures.period && row.entry.period != *request.figures.period) {
            return true;
        }
        return output->write(is_csv ? exchange::write_csv_row(row.entry, *scope.instrument)
                                    : exchange::write_row(row.entry, *scope.instrument));
    });
    return finish(*output, done, console);
}

/// What ends lines stands outside of texts only, so nothing changes.
std::string line_of(std::string_view report) {
    std::string line(report);
    while (line.ends_with('\n')) {
        line.pop_back();
    }
    std::ranges::replace(line, '\n', ' ');
    return line + "\n";
}

/// The reports that count, a line each, as they were when they came.
Exit write_bodies(const Request& request, programme::Collection& collection, Console& console) {
    const auto chosen = collection.chosen_numbers();
    if (!chosen) {
        return show(console, chosen.error());
    }
    auto output = Output::open(request.output, console.out);
    if (!output) {
        return show(console, output.error());
    }
    for (const std::int64_t number : *chosen) {
        const auto body = collection.body(number);
        if (!body) {
            return show(console, body.error());
        }
        if (const std::optional<std::string>& bytes = *body;
            bytes && !output->write(line_of(*bytes))) {
            break;
        }
    }
    return finish(*output, assessment::Done{}, console);
}

}  // namespace

Exit run_programme_export(const Request& request, Console& console) {
    if (!request.format.empty() &&
        !is_format(request.format, "ndjson, csv, sql, reports", console)) {
        return Exit::bad_use;
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    if (request.format == "reports") {
        return write_bodies(request, *opened.collection, console);
    }
    const auto found = find_scope(request, *opened.collection, console);
    if (!found.scope) {
        return found.exit;
    }
    return request.format == "sql"
               ? hand_out(request, exchange::row_table_sql(*found.scope->instrument, "reports"),
                          console)
               : write_rows(request, *opened.collection, *found.scope, console);
}

}  // namespace app::cli
