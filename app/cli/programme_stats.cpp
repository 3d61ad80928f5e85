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
#include "assessment/exchange/programme_partial_json.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/progress.hpp"
#include "assessment/programme/suspicions.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::programme::Entry;
using assessment::programme::Journey;
using assessment::programme::Partial;

/// All that is counted while the reports go by. Reports themselves are kept for questions only.
struct Counted {
    Partial partial{};
    Journey journey{};
    std::vector<Entry> entries{};
};

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
    Counted counted{
        .partial = empty_partial(*scope.instrument, rules),
        .journey = {.instrument = scope.instrument->ref, .periods = {scope.earlier, scope.period}}};
    const auto done = each_in_scope(collection, scope, [&](Entry&& entry) {
        add(counted.journey, entry);
        if (entry.period == scope.period || !counts(entry.trust)) {
            add(counted.partial, entry);
        }
        if (keeps_entries && counts(entry.trust)) {
            counted.entries.push_back(std::move(entry));
        }
    });
    return done ? assessment::Result<Counted>(std::move(counted)) : std::unexpected(done.error());
}

Exit report_on(const Request& request, const Scope& scope, const Counted& counted,
               std::int64_t least, Console& console) {
    const auto figures = assessment::programme::figures(counted.partial, *scope.instrument, least);
    const auto progress =
        assessment::programme::progress(counted.journey, *scope.instrument, least);
    const auto questions = assessment::programme::suspicions(counted.entries, *scope.instrument);
    return show_figures(request,
                        {.instrument = *scope.instrument,
                         .figures = figures,
                         .programme = request.figures.programme,
                         .period = scope.period,
                         .issued = today(),
                         .progress = scope.earlier.empty() ? nullptr : &progress,
                         .entries = counted.entries,
                         .questions = request.figures.questions ? &questions : nullptr},
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
