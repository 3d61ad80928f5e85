// SPDX-License-Identifier: MIT
// `ipgauge programme init`, `add`, `remove` and `log`.
#include <algorithm>
#include <ostream>
#include <thread>
#include <utility>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/cli/progress_bar.hpp"
#include "app/cli/table.hpp"
#include "app/programme/collecting.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/programme_words.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

using programme::Collection;
using programme::Intake;
using programme::Run;
using programme::RunAction;
using programme::Setup;
using programme::Tally;

/// The instruments' files, each shown where it is wrong.
Exit read_instruments(const Request& request, Console& console, Setup& into) {
    for (const std::string& file : request.instruments) {
        auto bytes = read_file(file, console.in);
        if (!bytes) {
            return show(console, bytes.error());
        }
        const auto read = assessment::exchange::read_instrument(*bytes);
        show(console, file, read.findings);
        if (!read.value) {
            return Exit::bad_input;
        }
        into.instruments.push_back(std::move(*bytes));
    }
    return Exit::done;
}

std::string unsound_line(const Intake& intake, const assessment::Catalogue& words) {
    const std::string state = assessment::exchange::trust_text(intake.entry.trust, words);
    const std::string detail = reasons_text(intake.reasons, words);
    return printable(detail.empty()
                         ? words("verify.line"_text, {{"file", intake.source}, {"state", state}})
                         : words("verify.line_of"_text,
                                 {{"file", intake.source}, {"state", state}, {"detail", detail}}));
}

/// Verifying takes most of the time, so every core does it.
programme::CollectOptions options() {
    return {.workers = std::clamp(std::thread::hardware_concurrency(), 1U, 64U)};
}

Exit show_added(const Tally& tally, Console& console) {
    console.out << console.words(
                       "cli.programme.added"_text,
                       {{"added", tally.added}, {"known", tally.known}, {"unsound", tally.unsound}})
                << "\n";
    return tally.unsound == 0 ? Exit::done : Exit::no;
}

Exit add(Collection& collection, const std::vector<std::string>& paths, Console& console) {
    const auto run = collection.begin(RunAction::add, paths, now_text());
    if (!run) {
        return show(console, run.error());
    }
    const auto how = options();
    std::uint64_t total = 0;
    if (console.shows_progress) {
        for (const std::string& path : paths) {
            total += programme::size_of_source(path, how.limits);
        }
    }
    ProgressBar bar(console, total);
    const programme::Listener listener{
        .unsound =
            [&](const Intake& intake) {
                bar.erase();
                console.err << unsound_line(intake, console.words) << "\n";
            },
        .progress =
            [&](const programme::Progress& progress) {
                bar.draw(progress.tally.added + progress.tally.known, progress.bytes);
            }};
    const auto tally = collect(collection, *run, paths, console.in, how, listener);
    bar.erase();
    return tally ? show_added(*tally, console) : show(console, tally.error());
}

std::vector<std::string> log_row(const Run& run, const assessment::Catalogue& words) {
    std::string what;
    for (const std::string& name : run.what) {
        what += (what.empty() ? "" : " ") + printable(name);
    }
    return {run.began,
            run.action == RunAction::add ? words("cli.programme.log.add"_text)
                                         : words("cli.programme.log.remove"_text),
            std::to_string(run.tally.added),
            std::to_string(run.tally.known),
            std::to_string(run.tally.unsound),
            std::to_string(run.tally.removed),
            what};
}

}  // namespace

Exit run_programme_init(const Request& request, Console& console) {
    if (!request.database || request.database->empty()) {
        return show_bad_use(console,
                            console.words("cli.use.option_missing"_text, {{"option", "--db"}}));
    }
    Setup setup;
    for (const auto& read : {read_key_registry(request, console, setup.keys),
                             read_instruments(request, console, setup)}) {
        if (read != Exit::done) {
            return read;
        }
    }
    const auto made = Collection::create(*request.database, setup, console.library);
    if (!made) {
        return show(console, made.error());
    }
    console.out << printable(console.words("cli.programme.made"_text,
                                           {{"file", *request.database},
                                            {"keys", setup.keys.size()},
                                            {"instruments", setup.instruments.size()}}))
                << "\n";
    return Exit::done;
}

Exit run_programme_add(const Request& request, Console& console) {
    auto opened = open_collection(request, console);
    return opened.collection ? add(*opened.collection, request.operands, console) : opened.exit;
}

Exit run_programme_remove(const Request& request, Console& console) {
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto run = opened.collection->begin(RunAction::remove, request.operands, now_text());
    if (!run) {
        return show(console, run.error());
    }
    Exit exit = Exit::done;
    for (const std::string& what : request.operands) {
        const auto tally = opened.collection->remove(*run, what);
        if (!tally) {
            return show(console, tally.error());
        }
        console.out << printable(console.words("cli.programme.removed"_text,
                                               {{"what", what}, {"count", tally->removed}}))
                    << "\n";
        exit = tally->removed == 0 ? Exit::no : exit;
    }
    return exit;
}

Exit run_programme_log(const Request& request, Console& console) {
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto runs = opened.collection->log();
    if (!runs) {
        return show(console, runs.error());
    }
    const auto& words = console.words;
    std::vector<std::vector<std::string>> rows;
    std::ranges::transform(*runs, std::back_inserter(rows),
                           [&](const Run& run) { return log_row(run, words); });
    console.out << table_text(
        {words("cli.programme.log.began"_text), words("cli.programme.log.action"_text),
         words("cli.programme.log.added"_text), words("cli.programme.log.known"_text),
         words("cli.programme.log.unsound"_text), words("cli.programme.log.removed"_text),
         words("cli.programme.log.what"_text)},
        rows);
    return Exit::done;
}

}  // namespace app::cli
