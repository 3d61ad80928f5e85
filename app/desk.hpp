// SPDX-License-Identifier: MIT
#pragma once

// What the screen of a programme asks of the desk (app/programme/desk.hpp), which has the reports,
// and what it is answered. The desk may be in another program beside this one, so all of it goes
// to and fro as JSON (app/desk_json.hpp), and an answer is never more than what one page shows.
// Answers are in the words of a language already.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/place.hpp"
#include "assessment/text.hpp"

namespace app {

/// More reports than one desk takes; what comes after is listed as refused.
inline constexpr std::size_t most_desk_reports = 10'000;
inline constexpr std::size_t desk_page_size = 50;

/// The rule of a selection as it is typed, by what it is of (programme/rule_reader.hpp).
using DeskRule = std::map<std::string, std::string>;

/// What is to be shown, or written into a file.
struct DeskQuery {
    std::uint64_t ticket = 0;  // the answer has it too
    ProgrammePart part = ProgrammePart::table;
    assessment::Language language{};
    std::string instrument{};  // "ID VERSION"; empty for the one of most reports
    std::string period{};      // empty for the last one
    std::string search{};
    std::map<std::string, std::string> filters{};  // "trust", "tier" or a field of the profile
    std::string order{};                           // id of a column; empty for the usual order
    bool reversed = false;
    std::size_t page = 0;
    std::int64_t report = 0;  // its number, from 1
    DeskRule rule{};          // of a selection; empty before there is one
    std::string format{};     // a file instead of an answer: "csv", "xlsx", "html" or "json"
    std::string day{};        // YYYY-MM-DD, that a file says it is of

    bool operator==(const DeskQuery&) const = default;
};

/// What the desk does besides answering.
enum class DeskOrder : std::uint8_t { stop, empty };

/// The keys that countersignatures count by, as a registry (exchange/keys.hpp).
struct DeskKeys {
    std::string registry{};

    bool operator==(const DeskKeys&) const = default;
};

/// How far it is with the files it was given, and what it has.
struct DeskProgress {
    bool busy = false;
    std::int64_t reports = 0;  // different ones, sound or not
    std::int64_t known = 0;    // came again
    std::int64_t unsound = 0;  // of the reports, those that are not worth anything
    std::int64_t left_out = 0;
    std::int64_t rate = 0;  // files a second
    std::int64_t bytes = 0;
    std::int64_t total = 0;  // of all files given

    bool operator==(const DeskProgress&) const = default;
};

struct DeskCell {
    std::string text{};
    int band = 0;  // on a ground from 1, worst, to 4, best; 0 for none

    bool operator==(const DeskCell&) const = default;
};
struct DeskRow {
    std::int64_t report = 0;  // that it leads to; 0 for none
    std::string choice{};     // or a choice with its value, which it leads to the reports of
    std::string value{};
    std::vector<DeskCell> cells{};

    bool operator==(const DeskRow&) const = default;
};
struct DeskColumn {
    std::string id{};
    std::string label{};

    bool operator==(const DeskColumn&) const = default;
};
struct DeskTable {
    std::string id{};
    std::string title{};
    std::string text{};  // what it means
    std::vector<DeskColumn> columns{};
    std::vector<DeskRow> rows{};

    bool operator==(const DeskTable&) const = default;
};

/// Something to choose one of.
struct DeskChoice {
    std::string id{};  // "instrument", "period", or of a filter
    std::string label{};
    std::string value{};                                         // that is chosen
    std::vector<std::pair<std::string, std::string>> options{};  // value, label

    bool operator==(const DeskChoice&) const = default;
};

struct DeskAnswer {
    std::uint64_t ticket = 0;
    ProgrammePart part = ProgrammePart::table;
    std::string title{};  // the instrument and the period, or the enterprise of a report
    std::vector<DeskChoice> choices{};
    std::size_t all = 0;    // rows before they are narrowed
    std::size_t found = 0;  // rows on all pages
    std::size_t page = 0;
    std::string wrong{};  // of the rule, what was not understood; empty for nothing
    std::vector<DeskTable> tables{};

    bool operator==(const DeskAnswer&) const = default;
};

/// A file that was asked for.
struct DeskFile {
    std::string format{};
    std::string name{};  // without the ending
    std::string text{};  // what it says; of "xlsx", what it is made of (MakeFile)

    bool operator==(const DeskFile&) const = default;
};

/// The id of the control that a part of the rule is entered in.
[[nodiscard]] std::string rule_field(const std::string& part);

/// What of it the session has.
struct Desk {
    DeskProgress progress{};
    DeskQuery query{};                 // as it was asked last
    DeskRule rule{{"percent", "20"}};  // of a selection, as it is on the screen
    std::string quotas{};              // the field of which quotas are shown
    std::uint64_t asked = 0;           // questions so far
    std::shared_ptr<const DeskAnswer> answer{};
    std::string failure{};   // why the desk is not there
    bool is_unread = false;  // what it said to the last question could not be read
    bool emptying = false;   // is asked about
};

/// There is something that is nowhere else in the program: reports, or files that were left out.
[[nodiscard]] bool has_reports(const Desk& desk);

}  // namespace app
