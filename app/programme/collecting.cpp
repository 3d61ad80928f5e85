// SPDX-License-Identifier: MIT
#include "app/programme/collecting.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "app/programme/conveyor.hpp"

namespace app::programme {

namespace {

namespace exchange = assessment::exchange;

// What goes from thread to thread at once: enough that handing over costs nothing, and little
// enough that the memory of all that is on the way stays small.
constexpr std::size_t most_in_parcel = 32;
constexpr std::size_t most_bytes_in_parcel = std::size_t{1} << 20U;
constexpr std::size_t parcels_on_the_way = 8;

struct Parcel {
    std::vector<Piece> pieces;
    std::size_t bytes = 0;
};

struct Verified {
    std::vector<Intake> intakes;
    std::uint64_t consumed = 0;
};

using Line = Conveyor<Parcel, Verified>;

/// Puts pieces together to parcels. Ends early when the other side wants no more.
void read_all(const std::vector<std::string>& paths, std::istream& standard,
              const SourceLimits& limits, Line& line) {
    Parcel parcel;
    const auto send = [&] { return line.put(std::exchange(parcel, {})); };
    for (const std::string& path : paths) {
        const bool goes_on = read_source(path, standard, limits, [&](Piece&& piece) {
            parcel.bytes += piece.bytes.size();
            parcel.pieces.push_back(std::move(piece));
            return (parcel.pieces.size() < most_in_parcel && parcel.bytes < most_bytes_in_parcel) ||
                   send();
        });
        if (!goes_on) {
            return;
        }
    }
    if (!parcel.pieces.empty()) {
        send();
    }
    line.close();
}

/// Batches on their way into the collection.
class Writer {
public:
    Writer(Collection& collection, std::int64_t run, std::size_t batch, const Listener& listener)
        : collection_(collection), run_(run), batch_(batch), listener_(listener) {}

    Result<Done> take(Verified&& verified) {
        for (Intake& intake : verified.intakes) {
            if (listener_.unsound && !assessment::programme::counts(intake.entry.trust)) {
                listener_.unsound(intake);
            }
            waiting_.push_back(std::move(intake));
        }
        progress_.bytes += verified.consumed;
        return waiting_.size() >= batch_ ? write() : Done{};
    }
    Result<Done> write() {
        const auto tally = collection_.add(run_, waiting_);
        if (!tally) {
            return std::unexpected(tally.error());
        }
        waiting_.clear();
        progress_.tally += *tally;
        if (listener_.progress) {
            listener_.progress(progress_);
        }
        return Done{};
    }
    [[nodiscard]] const Tally& tally() const { return progress_.tally; }

private:
    Collection& collection_;
    std::int64_t run_;
    std::size_t batch_;
    const Listener& listener_;
    std::vector<Intake> waiting_;
    Progress progress_;
};

}  // namespace

Result<Tally> collect(Collection& collection, std::int64_t run,
                      const std::vector<std::string>& paths, std::istream& standard,
                      const CollectOptions& options, const Listener& listener) {
    const exchange::FindInstrument find = collection.finder();
    const exchange::KeyRegistry keys = collection.keys();
    Line line(options.workers, parcels_on_the_way, [&](Parcel&& parcel) {
        Verified verified;
        for (Piece& piece : parcel.pieces) {
            verified.consumed += piece.consumed;
            verified.intakes.push_back(take_in(std::move(piece), find, keys));
        }
        return verified;
    });
    const std::jthread reader([&] { read_all(paths, standard, options.limits, line); });
    Writer writer(collection, run, options.batch, listener);
    Result<Done> done = Done{};
    while (auto verified = line.take()) {
        done = writer.take(std::move(*verified));
        if (!done) {
            break;
        }
    }
    if (done) {
        done = writer.write();
    }
    line.abandon();  // a reader that waits for room need not any more
    return done ? Result<Tally>(writer.tally()) : std::unexpected(done.error());
}

}  // namespace app::programme
