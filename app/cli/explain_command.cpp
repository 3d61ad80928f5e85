// SPDX-License-Identifier: MIT
#include <ostream>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/explanation.hpp"
#include "app/cli/why.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

/// What can be asked for, beside the criteria, of which there are many.
std::string names(const assessment::Instrument& instrument) {
    std::string all = "total";
    for (const auto& dimension : instrument.dimensions) {
        all += ", " + dimension.id.text();
    }
    for (const auto& tier : instrument.tiers) {
        all += ", " + tier.id.text();
    }
    return all;
}

/// Every number that was asked for, or nothing but a sentence when one of them is none.
Exit explain_why(const assessment::Report& report, const Request& request, Console& console) {
    std::string text;
    for (const std::string& what : request.why) {
        const std::string explained = why(report, what, console.words);
        if (explained.empty()) {
            return show_bad_use(console,
                                console.words("cli.use.unknown_why"_text,
                                              {{"what", what},
                                               {"names", names(*report.instrument)},
                                               {"instrument", report.instrument->ref.id.text()}}));
        }
        text += (text.empty() ? "" : "\n") + explained;
    }
    console.out << text;
    return Exit::done;
}

}  // namespace

Exit run_explain(const Request& request, Console& console) {
    auto opened = open_document(request.operand, request.instrument, console);
    if (!opened.document) {
        return opened.exit;
    }
    const auto report = as_report(std::move(*opened.document));
    if (!request.why.empty()) {
        return explain_why(report, request, console);
    }
    console.out << explanation(report, console.words);
    return opened.exit;
}

}  // namespace app::cli
