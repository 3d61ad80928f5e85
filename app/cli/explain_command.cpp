// SPDX-License-Identifier: MIT
#include <ostream>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/explanation.hpp"

namespace app::cli {

Exit run_explain(const Request& request, Console& console) {
    auto opened = open_document(request.operand, request.instrument, console);
    if (opened.document) {
        console.out << explanation(as_report(std::move(*opened.document)), console.words);
    }
    return opened.exit;
}

}  // namespace app::cli
