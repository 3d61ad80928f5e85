// SPDX-License-Identifier: MIT
// What a new version of an instrument changes, for who issues it.
#include <optional>
#include <ostream>
#include <string>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/instrument_files.hpp"
#include "assessment/exchange/instrument_diff.hpp"

namespace app::cli {

using namespace assessment::literals;
namespace exchange = assessment::exchange;
using assessment::Catalogue;
using exchange::ChangeEffect;
using exchange::InstrumentChange;
using exchange::InstrumentDiff;

namespace {

std::string heading(ChangeEffect effect, const Catalogue& words) {
    switch (effect) {
        case ChangeEffect::asks:
            return words("instrument_diff.effect.asks"_text);
        case ChangeEffect::counts:
            return words("instrument_diff.effect.counts"_text);
        case ChangeEffect::plans:
            return words("instrument_diff.effect.plans"_text);
        case ChangeEffect::words:
            break;
    }
    return words("instrument_diff.effect.words"_text);
}

/// "file: pointer: sentence", of the file that has the place; of the later one when both have it.
std::string line(const InstrumentChange& change, const Request& request, const Catalogue& words) {
    const std::string& file = request.operands.at(change.later ? 1 : 0);
    const std::string& where = change.later ? *change.later : change.earlier.value_or("");
    return "  " + printable(file) + ": " + (where.empty() ? "" : printable(where) + ": ") +
           printable(sentence(change, words)) + "\n";
}

std::string comparable(bool yes, const Catalogue& words) {
    return yes ? words("instrument_diff.yes"_text) : words("instrument_diff.no"_text);
}

std::string summary(const InstrumentDiff& diff, const Catalogue& words) {
    if (diff.changes.empty()) {
        return words("instrument_diff.nothing"_text) + "\n";
    }
    const std::string meaning = changes_meaning(diff) ? words("instrument_diff.meaning"_text)
                                                      : words("instrument_diff.no_meaning"_text);
    return meaning + "\n" +
           words("instrument_diff.comparable"_text,
                 {{"percent", assessment::points_text(diff.comparable_weight)},
                  {"totals", comparable(diff.totals_comparable, words)},
                  {"supported", comparable(diff.supported_comparable, words)},
                  {"tiers", comparable(diff.tiers_comparable, words)}}) +
           "\n";
}

void print(const InstrumentDiff& diff, const Request& request, Console& console) {
    std::optional<ChangeEffect> effect;
    for (const InstrumentChange& change : diff.changes) {
        if (effect != change.effect) {
            console.out << (effect ? "\n" : "") << heading(change.effect, console.words) << "\n";
            effect = change.effect;
        }
        console.out << line(change, request, console.words);
    }
    console.out << (effect ? "\n" : "") << summary(diff, console.words);
}

}  // namespace

Exit run_instrument_diff(const Request& request, Console& console) {
    if (request.operands.size() != 2) {
        return show_bad_use(console, console.words("cli.use.two_instruments"_text));
    }
    const auto earlier = open_instrument_document(request.operands[0], console);
    const auto later = open_instrument_document(request.operands[1], console);
    if (!earlier.document || !later.document) {
        return earlier.document ? later.exit : earlier.exit;
    }
    const auto& was = earlier.document->instrument;
    const auto& is = later.document->instrument;
    const InstrumentDiff diff = exchange::instrument_diff(was, is);
    if (request.json) {
        console.out << exchange::write_instrument_diff(diff, *was, *is, console.words);
    } else {
        print(diff, request, console);
    }
    if (diff.same_version) {
        const std::string note =
            console.words("instrument_diff.same_version"_text, {{"version", is->ref.version}});
        console.err << "ipgauge: " << printable(note) << "\n";
    }
    return changes_meaning(diff) ? Exit::no : Exit::done;
}

}  // namespace app::cli
