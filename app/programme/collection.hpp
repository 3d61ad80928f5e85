// SPDX-License-Identifier: MIT
#pragma once

// What a programme office has collected, in one SQLite file: every report with what it is worth, as
// its verification found when it came, and where it came from. A Collection is one connection and
// belongs to one thread.
//
// A report is known by its digest together with what it is worth, so that the same one again
// changes nothing, and a countersigned one does not get lost because it came unsigned before.
// Adding is done in batches, each of them whole or not at all: whoever is cut off adds the same
// files once more and has what one run would have given.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/library.hpp"
#include "app/programme/intake.hpp"
#include "app/programme/refusal.hpp"
#include "app/programme/scope.hpp"
#include "app/store/database.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/programme/entry.hpp"
#include "assessment/result.hpp"

namespace app::programme {

using assessment::Done;
using assessment::Result;
using assessment::programme::Entry;

/// One report of a collection.
struct Row {
    std::int64_t number = 0;
    Entry entry{};
    Reasons reasons{};
    std::string source{};
};

/// What a run did.
struct Tally {
    std::int64_t added = 0;
    std::int64_t known = 0;    // were there already
    std::int64_t unsound = 0;  // of both, those that are not worth anything
    std::int64_t removed = 0;

    Tally& operator+=(const Tally& other);
    bool operator==(const Tally&) const = default;
};

enum class RunAction : std::uint8_t { add, remove };
[[nodiscard]] std::string_view name(RunAction action);

/// One time that something was added or removed.
struct Run {
    std::int64_t number = 0;
    std::string began{};  // "2026-11-26T09:30:00Z"
    RunAction action = RunAction::add;
    std::vector<std::string> what{};  // as it was called
    Tally tally{};

    bool operator==(const Run&) const = default;
};

/// What reports are verified with, kept in the file.
struct Setup {
    assessment::exchange::KeyRegistry keys{};
    std::vector<std::string> instruments{};  // files, which have been read without errors
};

class Collection {
public:
    /// The library has the instruments that the program ships with. A path that is empty is a
    /// collection in memory.
    static Result<Collection> create(const std::string& path, const Setup& setup,
                                     const Library& library);
    static Result<Collection> open(const std::string& path, const Library& library);

    [[nodiscard]] const assessment::exchange::KeyRegistry& keys() const { return keys_; }
    /// Of its own instruments and the shipped ones. What it gives stays valid by itself, and any
    /// thread may call it.
    [[nodiscard]] assessment::exchange::FindInstrument finder() const;

    /// Notes that a run began. `now` is "2026-11-26T09:30:00Z".
    Result<std::int64_t> begin(RunAction action, const std::vector<std::string>& what,
                               const std::string& now);
    /// In one transaction, and counted for that run.
    Result<Tally> add(std::int64_t run, std::span<const Intake> batch);
    /// Reports by digest, its first digits (at least 8) or the enterprise that they are of.
    Result<Tally> remove(std::int64_t run, const std::string& what);
    Result<std::vector<Run>> log();

    /// Every report in the order they came. One of an instrument that the program does not have is
    /// among them. What the visitor does not want any more of it says with false.
    using Visit = std::function<bool(Row&&)>;
    Result<Done> each(const Visit& visit);
    /// Those that count, one of each enterprise and period (programme::chosen), by enterprise and
    /// period; without holding them all.
    Result<Done> each_chosen(const Visit& visit);
    /// Their numbers, sorted.
    Result<std::vector<std::int64_t>> chosen_numbers();
    Result<std::vector<Entry>> entries();

    /// How many reports that count there are of each instrument and period, superseded ones
    /// included; by period.
    Result<std::vector<PeriodCount>> count_by_period();
    /// The bytes of a report as they came; nothing when they were not kept.
    Result<std::optional<std::string>> body(std::int64_t number);

private:
    using Instruments = std::vector<std::shared_ptr<const assessment::Instrument>>;

    Collection(store::Database database, const Library& library)
        : database_(std::move(database)), shipped_(library.instruments) {}

    Result<Done> keep(const Setup& setup);
    Result<Done> load();
    Result<Done> prepare();
    Result<Tally> add_whole(std::int64_t run, std::span<const Intake> batch);
    Result<bool> insert(const Intake& intake);
    Result<std::int64_t> instrument_number(const assessment::InstrumentRef& ref);
    Result<Done> read(const std::string& query, const Visit& visit);
    Result<Done> count(std::int64_t run, const Tally& tally);

    store::Database database_;
    Instruments shipped_;
    assessment::exchange::KeyRegistry keys_;
    Instruments own_;                                                // not shipped
    std::map<std::int64_t, assessment::InstrumentRef> instruments_;  // by number
    std::optional<store::Statement> insert_report_;
    std::optional<store::Statement> insert_body_;
};

}  // namespace app::programme
