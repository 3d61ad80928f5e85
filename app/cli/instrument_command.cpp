// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <utility>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/explanation.hpp"
#include "app/cli/instrument_files.hpp"
#include "assessment/exchange/instrument_json.hpp"

namespace app::cli {

using namespace assessment::literals;

Exit run_instrument_check(const Request& request, Console& console) {
    const std::string& file = request.operand;
    const auto opened = open_instrument(file, console);
    if (!opened) {
        return show(console, opened.error());
    }
    show(console, file, opened->findings);
    if (!opened->value) {
        return Exit::no;
    }
    const assessment::Instrument& instrument = ***opened;
    console.out << console.words("cli.instrument.sound"_text,
                                 {{"id", instrument.ref.id.text()},
                                  {"version", instrument.ref.version},
                                  {"criteria", instrument.criteria.size()},
                                  {"digest", instrument.digest}})
                << "\n";
    return Exit::done;
}

Exit run_instrument_list(const Request& /*request*/, Console& console) {
    std::size_t ids = 0;
    std::size_t versions = 0;
    for (const auto& instrument : console.library.instruments) {
        ids = std::max(ids, display_width(instrument->ref.id.text()));
        versions = std::max(versions, display_width(instrument->ref.version));
    }
    for (const auto& instrument : console.library.instruments) {
        console.out << padded(instrument->ref.id.text(), ids + 2)
                    << padded(instrument->ref.version, versions + 2)
                    << instrument->title.in(console.words.language()) << "\n";
    }
    return Exit::done;
}

Exit run_instrument_show(const Request& request, Console& console) {
    const std::string& file = request.operand;
    const auto wanted = wanted_instrument(file, console);
    if (wanted.instrument != nullptr) {
        console.out << explanation(*wanted.instrument, console.words);
    }
    return wanted.exit;
}

Exit run_instrument_digest(const Request& request, Console& console) {
    auto opened = open_instrument_document(request.operand, console);
    if (!opened.document) {
        return opened.exit;
    }
    console.out << (request.canonical ? assessment::exchange::canonical_instrument(
                                            std::move(opened.document->root))
                                      : opened.document->instrument->digest + "\n");
    return Exit::done;
}

}  // namespace app::cli
