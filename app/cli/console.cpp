// SPDX-License-Identifier: MIT
#include "app/cli/console.hpp"

#include <ostream>

#include "app/cli/columns.hpp"
#include "assessment/sentence.hpp"

namespace app::cli {

using namespace assessment::literals;

void show(Console& console, std::string_view file, const assessment::Findings& findings) {
    for (const assessment::Finding& finding : findings) {
        const std::string reason = sentence(finding, console.words);
        console.err << printable(file) << ": ";
        if (!finding.where.empty()) {
            console.err << printable(finding.where) << ": ";
        }
        console.err << printable(finding.severity == assessment::Severity::warning
                                     ? console.words("cli.warning"_text, {{"reason", reason}})
                                     : reason)
                    << "\n";
    }
}

Exit show(Console& console, const assessment::Error& error) {
    console.err << "ipgauge: " << printable(sentence(error, console.words)) << "\n";
    return Exit::refused;
}

Exit show_bad_use(Console& console, std::string_view sentence) {
    console.err << "ipgauge: " << printable(sentence) << "\n"
                << console.words("cli.use.see_help"_text) << "\n";
    return Exit::bad_use;
}

}  // namespace app::cli
