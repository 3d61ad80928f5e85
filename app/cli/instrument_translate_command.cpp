// SPDX-License-Identifier: MIT
// An instrument in one more language: out as a table, back with its words.
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/files.hpp"
#include "app/cli/instrument_files.hpp"
#include "assessment/exchange/json_layout.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/exchange/translation.hpp"

namespace app::cli {

using namespace assessment::literals;
namespace exchange = assessment::exchange;
using assessment::TextKey;

namespace {

/// One line for each place.
void show_places(Console& console, const std::string& file, const std::vector<std::string>& places,
                 const std::string& reason) {
    for (const std::string& place : places) {
        console.err << printable(file) << ": " << printable(place) << ": " << printable(reason)
                    << "\n";
    }
}

Exit write_table(const Request& request, const InstrumentDocument& document, Console& console) {
    const auto table = exchange::translation_table(document.root, request.to);
    const auto written =
        write_file(request.output,
                   request.output.ends_with(".json")
                       ? exchange::write_translation_json(table, *document.instrument)
                       : exchange::write_translation_csv(table),
                   console.out);
    return written ? Exit::done : show(console, written.error());
}

/// Writes the instrument, whatever is still missing, and says what is.
Exit write_translated(const Request& request, const exchange::Translated& result,
                      Console& console) {
    const auto written =
        write_file(request.output, exchange::write_laid_out(result.instrument), console.out);
    if (!written) {
        return show(console, written.error());
    }
    const auto& words = console.words;
    show_places(console, request.from, result.outdated,
                words("cli.instrument.translate.outdated"_text));
    show_places(console, request.from, result.unknown,
                words("cli.instrument.translate.unknown"_text));
    show_places(console, request.operand, result.missing,
                words("cli.instrument.translate.missing"_text, {{"language", request.to}}));
    console.err << words("cli.instrument.translate.done"_text,
                         {{"translated", result.texts - result.missing.size()},
                          {"all", result.texts},
                          {"language", request.to}})
                << "\n";
    const bool is_complete =
        result.missing.empty() && result.outdated.empty() && result.unknown.empty();
    return is_complete ? Exit::done : Exit::no;
}

Exit merge(const Request& request, InstrumentDocument document, Console& console) {
    const auto bytes = read_file(request.from, console.in);
    if (!bytes) {
        return show(console, bytes.error());
    }
    const auto table = exchange::read_translation(*bytes, request.to);
    show(console, request.from, table.findings);
    if (!table) {
        return Exit::bad_input;
    }
    const auto result = exchange::translated(std::move(document.root), *table);
    return write_translated(request, result, console);
}

}  // namespace

Exit run_instrument_translate(const Request& request, Console& console) {
    if (request.to.empty()) {
        return show_bad_use(console,
                            console.words("cli.use.option_missing"_text, {{"option", "--to"}}));
    }
    if (!exchange::is_language_tag(request.to)) {
        return show_bad_use(console,
                            console.words("finding.bad_language"_text, {{"value", request.to}}));
    }
    auto opened = open_instrument_document(request.operand, console);
    if (!opened.document) {
        return opened.exit;
    }
    return request.from.empty() ? write_table(request, *opened.document, console)
                                : merge(request, std::move(*opened.document), console);
}

}  // namespace app::cli
