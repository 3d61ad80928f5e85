// SPDX-License-Identifier: MIT
// `ipgauge programme select`: who is chosen by a stated rule, and whether that holds when weights
// move.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/programme_gathered.hpp"
#include "app/cli/programme_show.hpp"
#include "app/office/xlsx.hpp"
#include "app/programme/rule_reader.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Instrument;
using assessment::programme::Entry;
using programme::least_part;
using programme::minimum_part;
using programme::most_part;
using programme::RuleText;

/// Beside the part of the rule the option that it comes from.
struct Given {
    std::string_view option;
    std::string text;  // as it was given
    RuleText part;
};

void add_option(std::vector<Given>& given, std::string_view option,
                const std::optional<std::string>& text) {
    if (text) {
        given.push_back({option, *text, {std::string(option.substr(2)), *text}});
    }
}

/// "DIMENSION=POINTS". What has no such form is no part of any rule.
void add_minimum(std::vector<Given>& given, const std::string& text) {
    const auto equals = std::min(text.find('='), text.size());
    const bool has_points = equals + 1 < text.size();
    given.push_back({"--minimum",
                     text,
                     {std::string(minimum_part) + text.substr(0, equals),
                      has_points ? text.substr(equals + 1) : std::string("=")}});
}

/// "FIELD=VALUE:LEAST-MOST"; either number may be left out.
void add_quota(std::vector<Given>& given, const std::string& text) {
    const auto colon = text.rfind(':');
    const auto dash = text.rfind('-');
    if (colon == std::string::npos || dash == std::string::npos || dash < colon) {
        given.push_back({"--quota", text, {std::string(least_part), "="}});
        return;
    }
    const std::string group = text.substr(0, colon);
    given.push_back({"--quota",
                     text,
                     {std::string(least_part) + group, text.substr(colon + 1, dash - colon - 1)}});
    given.push_back({"--quota", text, {std::string(most_part) + group, text.substr(dash + 1)}});
}

/// The rule of the options; nothing after saying what is wrong with it.
std::optional<programme::RuleReading> read_options(const FiguresRequest& wanted,
                                                   const Instrument& instrument, Console& console) {
    std::vector<Given> given;
    add_option(given, "--places", wanted.places);
    add_option(given, "--tier", wanted.tier);
    add_option(given, "--total", wanted.total);
    add_option(given, "--trust", wanted.trust);
    add_option(given, "--percent", wanted.percent);
    for (const std::string& text : wanted.minimums) {
        add_minimum(given, text);
    }
    for (const std::string& text : wanted.quotas) {
        add_quota(given, text);
    }
    std::vector<RuleText> texts;
    std::ranges::transform(given, std::back_inserter(texts), &Given::part);
    auto reading = programme::read_rule(texts, instrument);
    if (reading.rule) {
        return reading;
    }
    const auto wrong =
        std::ranges::find(given, reading.wrong,
                          [](const Given& one) -> const std::string& { return one.part.first; });
    show_bad_use(console, wrong == given.end()
                              ? console.words("cli.use.option_missing"_text,
                                              {{"option", "--" + reading.wrong}})
                              : console.words("cli.programme.not_a_rule"_text,
                                              {{"option", wrong->option}, {"value", wrong->text}}));
    return std::nullopt;
}

assessment::Result<std::vector<Entry>> entries_in(programme::Collection& collection, Scope scope) {
    scope.earlier.clear();
    std::vector<Entry> entries;
    const auto done = each_in_scope(collection, scope, [&](Entry&& entry) {
        if (counts(entry.trust)) {
            entries.push_back(std::move(entry));
        }
    });
    return done ? assessment::Result<std::vector<Entry>>(std::move(entries))
                : std::unexpected(done.error());
}

Exit write_selection(const Request& request, const exchange::ProgrammeReport& report,
                     Console& console) {
    constexpr std::array<std::string_view, 3> figures{"rule", "selection", "sensitivity"};
    if (request.format.empty() || request.format == "text") {
        return hand_out(request, programme_text(report, figures, console.words), console);
    }
    exchange::TableDocument document{.title = programme_title(report, console.words),
                                     .author = std::string(report.programme),
                                     .created = report.issued};
    for (auto& table : programme_tables(report, console.words)) {
        if (std::ranges::find(figures, table.figure) != figures.end()) {
            document.tables.push_back(std::move(table.table));
        }
    }
    if (request.format == "csv") {
        return hand_out(request, exchange::write_csv(document.tables), console);
    }
    const auto bytes = office::write_xlsx(document);
    return bytes ? hand_out(request, *bytes, console) : show(console, bytes.error());
}

}  // namespace

Exit run_programme_select(const Request& request, Console& console) {
    if (!request.format.empty() && !is_format(request.format, "text, csv, xlsx", console)) {
        return Exit::bad_use;
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto found = find_scope(request, *opened.collection, console);
    if (!found.scope) {
        return found.exit;
    }
    const Instrument& instrument = *found.scope->instrument;
    const auto reading = read_options(request.figures, instrument, console);
    if (!reading || !reading->rule) {
        return Exit::bad_use;
    }
    const auto& rule = *reading->rule;
    const auto entries = entries_in(*opened.collection, *found.scope);
    if (!entries) {
        return show(console, entries.error());
    }
    const auto figures = assessment::programme::figures_of(*entries, instrument, {});
    const auto selection = select(*entries, instrument, rule);
    const auto steadiness = sensitivity(*entries, instrument, rule, reading->moved);
    return write_selection(request,
                           {.instrument = instrument,
                            .figures = figures,
                            .programme = request.figures.programme,
                            .period = found.scope->period,
                            .issued = today(),
                            .entries = *entries,
                            .rule = &rule,
                            .selection = &selection,
                            .sensitivity = &steadiness},
                           console);
}

}  // namespace app::cli
