// SPDX-License-Identifier: MIT
#pragma once

// The reports of a programme on a screen: taken out of files a piece at a time, so that whoever
// runs it can do something else in between, verified by recomputation as the command line does it,
// kept in the memory until it is emptied, and asked by DeskQuery. A report is known by its digest
// together with what it is worth, like in a Collection, so the same again changes nothing.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

#include "app/desk.hpp"
#include "app/desk_json.hpp"
#include "app/library.hpp"
#include "app/programme/archive_reader.hpp"
#include "app/programme/intake.hpp"
#include "app/programme/lines.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/programme/counting.hpp"

namespace app::programme {

/// The most that a desk takes. What goes beyond is listed as refused, and beyond that counted.
struct DeskLimits {
    std::size_t reports = most_desk_reports;
    std::size_t bytes = std::size_t{384} * 1024 * 1024;  // of reports, compressed
    std::size_t refused = most_desk_reports;
};

/// What lies on it.
struct DeskContents {
    std::shared_ptr<const Library> library{};
    std::vector<Intake> rows{};
    std::vector<assessment::programme::Counting> counting{};  // of each row
};

struct Chosen;  // desk_parts.hpp

class Desk {
public:
    explicit Desk(std::shared_ptr<const Library> library, const DeskLimits& limits = {});
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk();

    /// What to do, and what there is to be said then.
    [[nodiscard]] std::optional<DeskSaying> handle(const DeskRequest& request);

    /// Countersignatures count by these keys from now on, also those that are here. Keys never come
    /// with the reports: whoever sends both could say that his own key counts.
    void know(assessment::exchange::KeyRegistry keys);
    /// A file, which waits for its turn.
    void add(const std::string& name, std::string bytes);
    /// One that is not read, with the reason.
    void refuse(const std::string& name, Refusal refusal);
    /// Goes on with what waits, for about so many bytes of reports. False when nothing waits.
    bool work(std::size_t bytes);
    /// What waits is not read any more; what was read stays.
    void stop();
    void empty();

    /// `total`: bytes of all files that were given or will be; `rate` as whoever has a clock says.
    [[nodiscard]] DeskProgress progress(std::int64_t rate, std::int64_t total) const;
    /// An answer, or a file where one was asked for; nothing where there is nothing to be said.
    [[nodiscard]] std::optional<DeskSaying> answer(const DeskQuery& query);

private:
    struct Open;

    void open_next();
    void take(Piece&& piece);
    void change();
    void leave_out(Intake&& intake);
    bool insert(Intake&& intake);

    DeskLimits limits_;
    DeskContents contents_;
    assessment::exchange::FindInstrument find_;
    assessment::exchange::KeyRegistry keys_;
    std::unique_ptr<Chosen> chosen_;
    std::unordered_set<std::string> known_;  // digest and trust
    std::deque<Piece> waiting_;              // files
    std::unique_ptr<Open> open_;             // the one that is read
    bool is_counted_ = true;
    std::size_t kept_bytes_ = 0;
    std::size_t refused_ = 0;  // rows that were refused because there was no room
    DeskProgress progress_;
    std::int64_t closed_bytes_ = 0;  // of files that are read
};

}  // namespace app::programme
