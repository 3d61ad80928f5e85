// SPDX-License-Identifier: MIT
// `ipgauge programme merge`: counts that were made in parts become those of one run, or its
// figures.
#include <memory>
#include <optional>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_gathered.hpp"
#include "app/cli/programme_show.hpp"
#include "assessment/exchange/programme_partial_json.hpp"
#include "assessment/programme/figures.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::programme::Partial;

constexpr std::string_view merge_formats = "partial, text, json, csv, xlsx, html";

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

/// The very instrument that was counted with: one of the files that were given, or a shipped one.
std::shared_ptr<const assessment::Instrument> instrument_of(const Partial& partial,
                                                            const Request& request,
                                                            Console& console) {
    auto instrument = console.library.find(partial.instrument);
    for (const std::string& file : request.instruments) {
        auto given = wanted_instrument(file, console);
        if (given.instrument != nullptr && given.instrument->ref == partial.instrument) {
            instrument = std::move(given.instrument);
        }
    }
    assessment::programme::PartialRules rules{.counts_doubtful = partial.counts_doubtful};
    for (const auto& counts : partial.fields) {
        rules.fields.push_back(counts.field);
    }
    const bool is_it =
        instrument != nullptr && can_merge(partial, empty_partial(*instrument, rules));
    return is_it ? instrument : nullptr;
}

Exit show_figures_of(const Partial& partial, std::int64_t least, const Request& request,
                     Console& console) {
    const auto instrument = instrument_of(partial, request, console);
    if (instrument == nullptr) {
        console.err << "ipgauge: "
                    << console.words("cli.programme.merge.no_instrument"_text,
                                     {{"instrument", partial.instrument.id.text() + " " +
                                                         partial.instrument.version}})
                    << "\n";
        return Exit::bad_input;
    }
    const auto figures = assessment::programme::figures(partial, *instrument, least);
    return show_figures(request,
                        {.instrument = *instrument,
                         .figures = figures,
                         .programme = request.figures.programme,
                         .period = request.figures.period.value_or(""),
                         .issued = today()},
                        console);
}

}  // namespace

Exit run_programme_merge(const Request& request, Console& console) {
    const auto least = read_least(request, console);
    if (!least || (!request.format.empty() && !is_format(request.format, merge_formats, console))) {
        return Exit::bad_use;
    }
    std::optional<Partial> all;
    for (const std::string& file : request.operands) {
        if (const Exit exit = merge_file(file, all, console); exit != Exit::done) {
            return exit;
        }
    }
    if (!all) {
        return Exit::done;
    }
    return request.format.empty() || request.format == "partial"
               ? hand_out(request, exchange::write_partial(*all), console)
               : show_figures_of(*all, *least, request, console);
}

}  // namespace app::cli
