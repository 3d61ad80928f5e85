// SPDX-License-Identifier: MIT
// `ipgauge programme benchmark`: what enterprises may know of all the others, signed by the office.
#include <optional>
#include <ostream>
#include <string_view>
#include <tuple>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_gathered.hpp"
#include "assessment/exchange/hexadecimal.hpp"
#include "assessment/exchange/programme_benchmark_json.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/programme/benchmark.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;

/// The secret of the office: a file of 64 hexadecimal digits. Nothing after saying why not.
std::optional<exchange::KeySeed> read_secret(const std::string& file, Console& console,
                                             Exit& exit) {
    const auto bytes = read_file(file, console.in);
    if (!bytes) {
        exit = show(console, bytes.error());
        return std::nullopt;
    }
    std::string_view digits = *bytes;
    while (digits.ends_with('\n') || digits.ends_with('\r')) {
        digits.remove_suffix(1);
    }
    const auto seed = exchange::from_hexadecimal<std::tuple_size_v<exchange::KeySeed>>(digits);
    if (!seed) {
        console.err << file << ": " << console.words("cli.programme.no_secret"_text) << "\n";
        exit = Exit::bad_input;
        return std::nullopt;
    }
    return seed;
}

}  // namespace

Exit run_programme_benchmark(const Request& request, Console& console) {
    const auto least = read_least(request, console);
    if (!least) {
        return Exit::bad_use;
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    auto found = find_scope(request, *opened.collection, console);
    if (!found.scope) {
        return found.exit;
    }
    found.scope->earlier.clear();
    const auto rules = read_rules(request, *found.scope->instrument, console);
    if (!rules) {
        return Exit::bad_use;
    }
    std::optional<exchange::SignerCard> office;
    if (request.figures.secret) {
        Exit exit = Exit::done;
        const auto seed = read_secret(*request.figures.secret, console, exit);
        if (!seed) {
            return exit;
        }
        office = {.seed = *seed, .name = request.figures.programme, .today = today()};
        console.err << console.words(
                           "cli.programme.fingerprint"_text,
                           {{"fingerprint", exchange::fingerprint(exchange::public_key(*seed))}})
                    << "\n";
    }
    auto partial = empty_partial(*found.scope->instrument, *rules);
    const auto done =
        each_in_scope(*opened.collection, *found.scope,
                      [&](assessment::programme::Entry&& entry) { add(partial, entry); });
    if (!done) {
        return show(console, done.error());
    }
    const auto pack = assessment::programme::benchmark(partial, *found.scope->instrument,
                                                       {.programme = request.figures.programme,
                                                        .period = found.scope->period,
                                                        .issued = today(),
                                                        .least = *least});
    return hand_out(request, exchange::write_benchmark(pack, office), console);
}

}  // namespace app::cli
