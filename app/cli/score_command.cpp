// SPDX-License-Identifier: MIT
#include <ostream>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "assessment/exchange/line_error_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "assessment/score.hpp"

namespace app::cli {

namespace {

std::string score_line(const Document& document) {
    return assessment::exchange::write_score(
        assessment::score(*document.instrument, document.assessment), *document.instrument,
        document.assessment.id);
}

/// One document per line in, one score or one `ipgauge.error/1` per line out. A filter that is fed
/// line by line must answer line by line, so what is there goes out before more is waited for.
Exit score_lines(const Request& request, Console& console) {
    const auto wanted = wanted_instrument(request.instrument, console);
    if (wanted.exit != Exit::done) {
        return wanted.exit;
    }
    const std::string& file = request.operand;
    auto source = Source::open(file, console.in);
    if (!source) {
        return show(console, source.error());
    }
    const Shelf shelf(wanted.instrument, console.library);
    Exit exit = Exit::done;
    std::string line;
    for (std::size_t number = 1; read_line(source->stream(), line); ++number) {
        if (is_blank(line)) {
            continue;
        }
        const auto read = read_document(line, shelf);
        show(console, file + ":" + std::to_string(number), read.findings);
        if (read) {
            console.out << score_line(*read);
        } else {
            console.out << assessment::exchange::write_line_error(number, read.findings,
                                                                  console.words);
            exit = Exit::bad_input;
        }
        if (source->stream().rdbuf()->in_avail() <= 0) {
            console.out.flush();
        }
    }
    return exit;
}

}  // namespace

Exit run_score(const Request& request, Console& console) {
    if (request.ndjson) {
        return score_lines(request, console);
    }
    const auto opened = open_document(request.operand, request.instrument, console);
    if (opened.document) {
        console.out << score_line(*opened.document);
    }
    return opened.exit;
}

}  // namespace app::cli
