// SPDX-License-Identifier: MIT
// `ipgauge programme stats`: the figures of a period, as a page, tables or documents.
#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/programme_gathered.hpp"
#include "app/cli/programme_show.hpp"
#include "app/programme/counted.hpp"
#include "assessment/exchange/programme_partial_json.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/exchange/programme_words.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::programme::Entry;
using programme::Counted;

/// The definitions of the figures that were asked about.
Exit show_why(const Request& request, std::int64_t least, Console& console) {
    for (const std::string& name : request.figures.why) {
        const auto* figure = exchange::find_figure(name);
        if (figure == nullptr) {
            std::string names;
            for (const auto& each : exchange::figure_words()) {
                names += (names.empty() ? "" : ", ") + std::string(each.name);
            }
            return show_bad_use(console, console.words("cli.programme.no_figure"_text,
                                                       {{"figure", name}, {"figures", names}}));
        }
        console.out << console.words(figure->title) << "\n"
                    << indented("  ", 2, why_text(*figure, {.least = least}, console.words));
    }
    return Exit::done;
}

assessment::Result<Counted> count(programme::Collection& collection, const Scope& scope,
                                  const assessment::programme::PartialRules& rules,
                                  bool keeps_entries) {
    Counted counted = nothing_counted(scope, rules);
    const auto done = each_in_scope(collection, scope, [&](Entry&& entry) {
        add(counted, std::move(entry), scope, keeps_entries);
    });
    return done ? assessment::Result<Counted>(std::move(counted)) : std::unexpected(done.error());
}

Exit report_on(const Request& request, const Scope& scope, const Counted& counted,
               std::int64_t least, Console& console) {
    const auto reckoning = programme::reckon(counted, scope, least);
    return show_figures(request,
                        programme::report_on(counted, reckoning, scope, request.figures.programme,
                                             today(), request.figures.questions),
                        console);
}

}  // namespace

Exit run_programme_stats(const Request& request, Console& console) {
    const auto least = read_least(request, console);
    if (!least ||
        (!request.format.empty() && !is_format(request.format, figure_formats, console))) {
        return Exit::bad_use;
    }
    if (!request.figures.why.empty()) {
        return show_why(request, *least, console);
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto found = find_scope(request, *opened.collection, console);
    if (!found.scope) {
        return found.exit;
    }
    const auto rules = read_rules(request, *found.scope->instrument, console);
    if (!rules) {
        return Exit::bad_use;
    }
    const auto counted = count(*opened.collection, *found.scope, *rules, request.figures.questions);
    if (!counted) {
        return show(console, counted.error());
    }
    return request.figures.partial
               ? hand_out(request, exchange::write_partial(counted->partial), console)
               : report_on(request, *found.scope, *counted, *least, console);
}

}  // namespace app::cli
