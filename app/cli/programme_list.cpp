// SPDX-License-Identifier: MIT
// `ipgauge programme list`: every report, what it is worth, and whether it counts.
#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/cli/table.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/programme/counting.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

using assessment::exchange::Json;
using assessment::programme::Counting;
using assessment::programme::Entry;
using programme::Reason;
using programme::Row;

Json to_json(const Reason& reason, const assessment::Catalogue& words) {
    return Json::object(
        {{"code", Json::string(reason.refusal ? name(*reason.refusal)
                                              : assessment::name(reason.finding.code))},
         {"text", Json::string(reason_text(reason, words))},
         {"where", Json::string(reason.finding.where)}});
}

std::string json_line(const Row& row, Counting counting, const assessment::Catalogue& words) {
    const Entry& entry = row.entry;
    Json reasons = Json::array();
    for (const Reason& reason : row.reasons) {
        reasons.items.push_back(to_json(reason, words));
    }
    return write_canonical(Json::object(
               {{"counting", Json::string(name(counting))},
                {"digest", Json::string(entry.digest)},
                {"draft", Json::boolean(entry.is_draft)},
                {"enterprise", Json::string(entry.enterprise)},
                {"issued",
                 entry.issued.ok() ? Json::string(assessment::iso_date(entry.issued)) : Json{}},
                {"name", Json::string(entry.name)},
                {"period", Json::string(entry.period)},
                {"reasons", std::move(reasons)},
                {"source", Json::string(row.source)},
                {"state", Json::string(name(entry.trust))}})) +
           "\n";
}

std::string counting_text(Counting counting, const assessment::Catalogue& words) {
    switch (counting) {
        case Counting::counts:
            return words("cli.programme.counts"_text);
        case Counting::other_counts:
            return words("cli.programme.other_counts"_text);
        case Counting::not_sound:
            return words("cli.programme.not_sound"_text);
    }
    return {};
}

std::vector<std::string> text_row(const Row& row, Counting counting,
                                  const assessment::Catalogue& words) {
    return {printable(row.source), printable(row.entry.name), printable(row.entry.period),
            assessment::exchange::trust_text(row.entry.trust, words),
            counting_text(counting, words)};
}

}  // namespace

Exit run_programme_list(const Request& request, Console& console) {
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto chosen = opened.collection->chosen_numbers();
    if (!chosen) {
        return show(console, chosen.error());
    }
    const auto& words = console.words;
    std::vector<std::vector<std::string>> rows;
    const auto done = opened.collection->each([&](Row&& row) {
        const Counting counting = !counts(row.entry.trust) ? Counting::not_sound
                                  : std::ranges::binary_search(*chosen, row.number)
                                      ? Counting::counts
                                      : Counting::other_counts;
        if (request.ndjson) {
            console.out << json_line(row, counting, words);
        } else {
            rows.push_back(text_row(row, counting, words));
        }
        return true;
    });
    if (!done) {
        return show(console, done.error());
    }
    if (!request.ndjson) {
        console.out << table_text(
            {words("programme.column.source"_text), words("programme.column.name"_text),
             words("programme.column.period"_text), words("programme.column.state"_text),
             words("cli.programme.counting"_text)},
            rows);
    }
    return Exit::done;
}

}  // namespace app::cli
