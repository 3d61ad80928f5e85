// SPDX-License-Identifier: MIT
// `ipgauge programme generate`: an invented cohort, to try things out with.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <ostream>
#include <system_error>
#include <thread>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/cli/progress_bar.hpp"
#include "app/programme/cohort_file.hpp"
#include "app/programme/conveyor.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/keys.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace fs = std::filesystem;
using assessment::Done;
using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;
using assessment::exchange::Json;
using assessment::programme::Tampering;

constexpr std::int64_t most_reports = 10'000'000;
constexpr std::uint64_t reports_in_parcel = 32;

struct Cohort {
    std::shared_ptr<const assessment::Instrument> instrument{};
    programme::CohortOptions options{};
    std::uint64_t count = 0;
    bool with_plans = false;
};

std::unexpected<assessment::Error> unwritable(const std::string& file) {
    return fail(ErrorCode::file_unwritable, file, std::generic_category().message(errno));
}

/// Where the reports go: lines of a file or of the standard output, or a folder of files.
class Sink {
public:
    static Result<Sink> open(const std::string& output, std::ostream& standard) {
        std::error_code error;
        if (output == standard_stream) {
            return Sink(nullptr, &standard, {});
        }
        if (output.ends_with('/') || fs::is_directory(output, error)) {
            fs::create_directories(output, error);
            return error ? Result<Sink>(fail(ErrorCode::file_unwritable, output, error.message()))
                         : Result<Sink>(Sink(nullptr, nullptr, output));
        }
        auto file = std::make_unique<std::ofstream>(output, std::ios::binary);
        if (!*file) {
            return unwritable(output);
        }
        std::ostream* const stream = file.get();
        return Sink(std::move(file), stream, {});
    }

    /// What the file is called: its name in a folder, else the number of its line.
    [[nodiscard]] std::string name(std::uint64_t index) const {
        std::string digits = std::to_string(index + 1);
        if (stream_ != nullptr) {
            return digits;
        }
        digits.insert(0, 7 - std::min<std::size_t>(digits.size(), 7), '0');
        return "report-" + digits + ".json";
    }
    Result<Done> write(std::uint64_t index, const std::string& bytes) {
        if (stream_ != nullptr) {
            *stream_ << bytes;
            return stream_->good() ? Result<Done>(Done{}) : unwritable(name(index));
        }
        const fs::path path = folder_ / name(index);
        std::ofstream file(path, std::ios::binary);
        file << bytes;
        file.close();
        return file.good() ? Result<Done>(Done{}) : unwritable(path.string());
    }
    Result<Done> finish(const std::string& output) {
        if (file_ != nullptr) {
            file_->close();
            return file_->good() ? Result<Done>(Done{}) : unwritable(output);
        }
        return Done{};
    }

private:
    Sink(std::unique_ptr<std::ofstream> file, std::ostream* stream, fs::path folder)
        : file_(std::move(file)), stream_(stream), folder_(std::move(folder)) {}

    std::unique_ptr<std::ofstream> file_;
    std::ostream* stream_;
    fs::path folder_;
};

/// What the command line asks for; none after saying what is wrong with it.
std::optional<Cohort> read_cohort(const Request& request, Console& console) {
    if (!request.count) {
        show_bad_use(console,
                     console.words("cli.use.option_missing"_text, {{"option", "--count"}}));
        return std::nullopt;
    }
    const auto count = read_whole({"--count", 1, most_reports}, *request.count, console);
    const auto seed =
        read_whole({"--seed", 0, 1'000'000'000'000}, request.seed.value_or("1"), console);
    const auto altered = read_whole({"--altered", 0, 1000}, request.altered.value_or("0"), console);
    const auto periods = read_whole({"--periods", 1, assessment::programme::most_cohort_periods},
                                    request.periods.value_or("1"), console);
    if (!count || !seed || !altered || !periods) {
        return std::nullopt;
    }
    return Cohort{.options = {.seed = static_cast<std::uint64_t>(*seed),
                              .periods = static_cast<int>(*periods),
                              .altered = static_cast<int>(*altered)},
                  .count = static_cast<std::uint64_t>(*count),
                  .with_plans = request.with_plans};
}

using Parcel = std::pair<std::uint64_t, std::vector<std::string>>;
using Line = programme::Conveyor<std::uint64_t, Parcel>;

Parcel make(const Cohort& cohort, std::uint64_t first) {
    Parcel parcel(first, {});
    const std::uint64_t end = std::min(first + reports_in_parcel, cohort.count);
    for (std::uint64_t index = first; index < end; ++index) {
        parcel.second.push_back(
            programme::cohort_file(cohort.instrument, cohort.options, index, cohort.with_plans));
    }
    return parcel;
}

/// Every core makes reports; they are written in their order.
Result<Done> write_all(const Cohort& cohort, Sink& sink, Console& console) {
    ProgressBar bar(console, cohort.count);
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 64U);
    Line line(cores, 4 * std::size_t{cores},
              [&](std::uint64_t&& first) { return make(cohort, first); });
    const std::jthread feeder([&] {
        for (std::uint64_t first = 0; first < cohort.count; first += reports_in_parcel) {
            if (!line.put(first)) {
                return;
            }
        }
        line.close();
    });
    Result<Done> done = Done{};
    while (auto parcel = line.take()) {
        std::uint64_t index = parcel->first;
        for (const std::string& bytes : parcel->second) {
            if (done = sink.write(index++, bytes); !done) {
                line.abandon();
                return done;
            }
        }
        bar.draw(static_cast<std::int64_t>(index), index);
    }
    return done;
}

/// A line for each file that was altered, and how.
std::string manifest(const Cohort& cohort, const Sink& sink) {
    std::string lines;
    for (std::uint64_t index = 0; index < cohort.count; ++index) {
        const Tampering tampering = tampering_of(cohort.options, index);
        if (tampering != Tampering::none) {
            lines += assessment::exchange::write_canonical(
                         Json::object({{"altered", Json::string(name(tampering))},
                                       {"file", Json::string(sink.name(index))}})) +
                     "\n";
        }
    }
    return lines;
}

Exit write_besides(const Request& request, const Cohort& cohort, const Sink& sink,
                   Console& console) {
    if (request.keys) {
        const auto keys =
            assessment::exchange::write_keys(programme::cohort_keys(cohort.options.seed));
        if (auto done = write_file(*request.keys, keys, console.out); !done) {
            return show(console, done.error());
        }
    }
    if (request.manifest) {
        if (auto done = write_file(*request.manifest, manifest(cohort, sink), console.out); !done) {
            return show(console, done.error());
        }
    }
    return Exit::done;
}

}  // namespace

Exit run_programme_generate(const Request& request, Console& console) {
    auto cohort = read_cohort(request, console);
    if (!cohort) {
        return Exit::bad_use;
    }
    auto wanted = wanted_instrument(request.instrument, console);
    if (wanted.exit != Exit::done) {
        return wanted.exit;
    }
    cohort->instrument = Shelf(std::move(wanted.instrument), console.library).first();
    auto sink = Sink::open(request.output, console.out);
    if (!sink) {
        return show(console, sink.error());
    }
    for (const auto& done : {write_all(*cohort, *sink, console), sink->finish(request.output)}) {
        if (!done) {
            return show(console, done.error());
        }
    }
    return write_besides(request, *cohort, *sink, console);
}

}  // namespace app::cli
