// SPDX-License-Identifier: MIT
#pragma once

// The table of commands. The parser, `--help` and the tests come from it: a new command is a
// function and a row.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/console.hpp"

namespace app::cli {

/// Of which reports of a collection figures are made, and what is made of them.
struct FiguresRequest {
    std::optional<std::string> period;   // the last one that there is, when not given
    std::optional<std::string> earlier;  // to be compared with; "" for none
    std::optional<std::string> least;    // as it was written, like all numbers here
    std::vector<std::string> by;         // fields of the profile
    std::string programme;               // its name
    bool doubtful = false;
    bool partial = false;
    bool questions = false;
    std::vector<std::string> why;  // names of figures
    std::optional<std::string> places;
    std::optional<std::string> tier;  // id
    std::optional<std::string> total;
    std::vector<std::string> minimums;  // DIMENSION=POINTS
    std::vector<std::string> quotas;    // FIELD=VALUE:LEAST-MOST
    std::optional<std::string> trust;
    std::optional<std::string> percent;
    std::optional<std::string> secret;  // file of the office's key
};

/// What was asked for. Options that a command does not take are never set.
struct Request {
    std::string operand;
    std::vector<std::string> operands;      // of a command that takes many
    std::optional<std::string> instrument;  // file or id
    std::optional<std::string> keys;        // file
    bool ndjson = false;
    std::vector<std::string> why;  // "total" or ids
    std::string format;
    std::string disclosure = "full";
    std::string output = "-";
    bool in_words = false;              // --lang was given: for people, where there is a choice
    std::optional<std::string> tier;    // id
    std::optional<std::string> months;  // as they were written
    std::optional<std::string> budget;
    bool frontier = false;
    bool decided = false;
    std::optional<std::string> database;   // file of a collection
    std::vector<std::string> instruments;  // files
    std::optional<std::string> count;      // as they were written
    std::optional<std::string> seed;
    std::optional<std::string> altered;
    std::optional<std::string> periods;
    std::optional<std::string> manifest;  // file
    bool with_plans = false;
    std::string id;                       // of a new instrument
    std::optional<std::string> criteria;  // as it was written
    bool json = false;
    bool canonical = false;
    std::string to;    // language
    std::string from;  // file; empty when there is none
    FiguresRequest figures;
};

/// Which options of FiguresRequest a command takes, beside period and instrument.
enum class FigureOptions : std::uint8_t {
    none,
    stats,      // --earlier, --least, --by, --doubtful, --partial, --questions, --why, …
    select,     // --places, --tier, --total, --minimum, --quota, --trust, --percent, …
    rows,       // --format and -o
    benchmark,  // --least, --by, --name, --key and -o
    merge,      // --least, --name, --format and -o
};

/// Which of the instrument kit's options a command takes, beside those of all commands.
enum class KitOptions : std::uint8_t {
    none,
    create,     // --id, --criteria and -o
    schema,     // -o
    diff,       // --json
    digest,     // --canonical
    translate,  // --to, --from and -o
};

struct Command {
    std::string_view group;  // "instrument" of "instrument check"; else empty
    std::string_view name;
    assessment::TextKey about;
    std::string_view operand;  // "ASSESSMENT"; empty when it takes none
    bool takes_many = false;   // of these, instead of one
    bool takes_instrument = false;
    bool takes_ndjson = false;
    bool takes_keys = false;
    bool takes_why = false;
    bool takes_output = false;  // --format, --disclosure and -o
    bool takes_plan = false;    // --tier, --months, --budget, --frontier, --decided
    bool takes_database = false;
    bool takes_instruments = false;  // --instrument of several files
    bool takes_cohort = false;       // what an invented cohort is made of, and -o
    bool takes_format = false;       // --format alone
    Exit (*run)(const Request&, Console&) = nullptr;
    KitOptions kit = KitOptions::none;
    FigureOptions figures = FigureOptions::none;
};

[[nodiscard]] std::span<const Command> commands();

Exit run_score(const Request& request, Console& console);
Exit run_explain(const Request& request, Console& console);
Exit run_plan(const Request& request, Console& console);
Exit run_report(const Request& request, Console& console);
Exit run_verify(const Request& request, Console& console);
Exit run_instrument_check(const Request& request, Console& console);
Exit run_instrument_list(const Request& request, Console& console);
Exit run_instrument_show(const Request& request, Console& console);
Exit run_programme_generate(const Request& request, Console& console);
Exit run_programme_init(const Request& request, Console& console);
Exit run_programme_add(const Request& request, Console& console);
Exit run_programme_list(const Request& request, Console& console);
Exit run_programme_remove(const Request& request, Console& console);
Exit run_programme_log(const Request& request, Console& console);
Exit run_programme_table(const Request& request, Console& console);
Exit run_programme_merge(const Request& request, Console& console);
Exit run_programme_stats(const Request& request, Console& console);
Exit run_programme_select(const Request& request, Console& console);
Exit run_programme_export(const Request& request, Console& console);
Exit run_programme_benchmark(const Request& request, Console& console);
Exit run_instrument_new(const Request& request, Console& console);
Exit run_instrument_schema(const Request& request, Console& console);
Exit run_instrument_digest(const Request& request, Console& console);
Exit run_instrument_diff(const Request& request, Console& console);
Exit run_instrument_translate(const Request& request, Console& console);

}  // namespace app::cli
