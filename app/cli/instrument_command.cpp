// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <set>
#include <utility>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/explanation.hpp"
#include "app/cli/instrument_advice.hpp"
#include "app/cli/instrument_files.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/instrument_notes.hpp"

namespace app::cli {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

/// Each finding on its line, and below the first of its kind what to do about it.
void show_with_advice(Console& console, const std::string& file,
                      const assessment::Findings& findings) {
    std::set<assessment::FindingCode> told;
    for (const assessment::Finding& finding : findings) {
        show(console, file, {finding});
        const auto advice = instrument_advice(finding.code);
        if (advice && told.insert(finding.code).second) {
            console.err << "  → " << printable(console.words(*advice)) << "\n";
        }
    }
    if (!findings.empty()) {
        console.err << console.words("cli.instrument.findings"_text, {{"count", findings.size()}})
                    << "\n";
    }
}

void show_notes(Console& console, const std::string& file, const InstrumentDocument& document) {
    for (const auto& note : exchange::instrument_notes(*document.instrument, document.root)) {
        console.err << printable(file) << ": " << printable(note.where) << ": "
                    << printable(console.words("cli.warning"_text,
                                               {{"reason", sentence(note, console.words)}}))
                    << "\n";
    }
}

}  // namespace

Exit run_instrument_check(const Request& request, Console& console) {
    const std::string& file = request.operand;
    const auto bytes = instrument_bytes(file, console);
    if (!bytes) {
        return show(console, bytes.error());
    }
    const auto read = exchange::read_instrument(*bytes);
    show_with_advice(console, file, read.findings);
    if (!read) {
        return Exit::no;
    }
    const assessment::Instrument& instrument = **read;
    show_notes(console, file, {.instrument = *read, .root = exchange::parse_json(*bytes).root});
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
    console.out << (request.canonical
                        ? exchange::canonical_instrument(std::move(opened.document->root))
                        : opened.document->instrument->digest + "\n");
    return Exit::done;
}

}  // namespace app::cli
