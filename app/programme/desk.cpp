// SPDX-License-Identifier: MIT
#include "app/programme/desk.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "app/programme/body.hpp"
#include "app/programme/desk_parts.hpp"

namespace app::programme {

namespace {

using assessment::programme::Trust;

ReadBytes reader_of(std::string_view bytes) {
    return [rest = bytes](char* into, std::size_t room) mutable {
        const std::size_t count = std::min(room, rest.size());
        std::memcpy(into, rest.data(), count);
        rest.remove_prefix(count);
        return count;
    };
}

std::string known_name(const assessment::programme::Entry& entry) {
    return entry.digest + " " + std::string(name(entry.trust));
}

}  // namespace

/// A file that is being read: its bytes, and by what its reports come.
struct Desk::Open {
    explicit Open(Piece&& whole) : file(std::move(whole)) {
        switch (kind_of(file.source)) {
            case Kind::report:
                break;
            case Kind::lines:
                reader.emplace<LineSource>(reader_of(file.bytes), file.source);
                break;
            case Kind::archive:
                reader.emplace<ArchiveReader>(
                    ArchiveReader::of_bytes(file.bytes, file.source, SourceLimits{}));
                break;
            case Kind::unknown:
                file.refusal = Refusal::unknown_kind;
                break;
        }
        if (kind_of(file.source) == Kind::report &&
            file.bytes.size() > assessment::exchange::largest_file) {
            file.refusal = Refusal::too_large;
        }
    }
    std::optional<Piece> next() {
        if (auto* lines = std::get_if<LineSource>(&reader)) {
            return lines->next();
        }
        if (auto* archive = std::get_if<ArchiveReader>(&reader)) {
            return archive->next();
        }
        if (std::exchange(is_read, true)) {
            return std::nullopt;
        }
        return file.refusal ? Piece{.source = file.source, .refusal = file.refusal}
                            : Piece{.source = file.source,
                                    .bytes = std::move(file.bytes),
                                    .consumed = file.consumed};
    }

    Piece file;
    bool is_read = false;
    std::variant<std::monostate, LineSource, ArchiveReader> reader{};
};

Desk::Desk(std::shared_ptr<const Library> library, const DeskLimits& limits) : limits_(limits) {
    contents_.library = std::move(library);
    find_ = [library = contents_.library](const assessment::InstrumentRef& ref) {
        return library->find(ref);
    };
}

Desk::~Desk() = default;

std::optional<DeskSaying> Desk::handle(const DeskRequest& request) {
    if (const auto* query = std::get_if<DeskQuery>(&request)) {
        return answer(*query);
    }
    if (const auto* keys = std::get_if<DeskKeys>(&request)) {
        if (auto registry = assessment::exchange::read_keys(keys->registry); registry.value) {
            know(std::move(*registry.value));
        }
        return std::nullopt;
    }
    if (std::get<DeskOrder>(request) == DeskOrder::stop) {
        stop();
    } else {
        empty();
    }
    return progress(0, 0);
}

/// What was made of what lies here does not hold any more.
void Desk::change() {
    is_counted_ = false;
    chosen_.reset();
}

/// Only what is signed can be worth something else by it.
void Desk::know(assessment::exchange::KeyRegistry keys) {
    if (keys == keys_) {
        return;
    }
    keys_ = std::move(keys);
    for (Intake& row : contents_.rows) {
        if (row.entry.trust > Trust::is_signed) {
            continue;
        }
        auto bytes = uncompressed(row.body, static_cast<std::size_t>(row.size));
        if (bytes) {
            known_.erase(known_name(row.entry));
            row = take_in({.source = row.source, .bytes = std::move(*bytes)}, find_, keys_);
            known_.insert(known_name(row.entry));
        }
    }
    change();
}

void Desk::add(const std::string& name, std::string bytes) {
    const std::uint64_t size = bytes.size();
    waiting_.push_back({.source = as_text(name), .bytes = std::move(bytes), .consumed = size});
    progress_.busy = true;
}

void Desk::refuse(const std::string& name, Refusal refusal) {
    take({.source = as_text(name), .refusal = refusal});
}

void Desk::open_next() {
    open_ = std::make_unique<Open>(std::move(waiting_.front()));
    waiting_.pop_front();
}

bool Desk::work(std::size_t bytes) {
    std::size_t done = 0;
    while (done < bytes && (open_ != nullptr || !waiting_.empty())) {
        if (open_ == nullptr) {
            open_next();
        }
        auto piece = open_->next();
        if (!piece) {
            closed_bytes_ += static_cast<std::int64_t>(open_->file.consumed);
            progress_.bytes = closed_bytes_;
            open_.reset();
            continue;
        }
        constexpr std::size_t least = 1024;  // what is refused takes time too
        done += std::max(piece->bytes.size(), least);
        progress_.bytes = std::min(progress_.bytes + static_cast<std::int64_t>(piece->consumed),
                                   closed_bytes_ + static_cast<std::int64_t>(open_->file.consumed));
        take(std::move(*piece));
    }
    progress_.busy = open_ != nullptr || !waiting_.empty();
    return progress_.busy;
}

/// Without room nothing more is verified.
void Desk::take(Piece&& piece) {
    const bool is_full =
        contents_.rows.size() - refused_ >= limits_.reports || kept_bytes_ >= limits_.bytes;
    if (is_full && !piece.refusal) {
        piece.refusal = Refusal::desk_full;
        piece.bytes.clear();
    }
    Intake intake = take_in(std::move(piece), find_, keys_);
    if (is_full) {
        leave_out(std::move(intake));
    } else {
        insert(std::move(intake));
    }
}

void Desk::leave_out(Intake&& intake) {
    ++progress_.left_out;
    if (refused_ < limits_.refused && insert(std::move(intake))) {
        ++refused_;
    }
}

/// False when it is there already.
bool Desk::insert(Intake&& intake) {
    const auto& entry = intake.entry;
    if (!known_.insert(known_name(entry)).second) {
        ++progress_.known;
        return false;
    }
    kept_bytes_ += intake.body.size();
    ++progress_.reports;
    progress_.unsound += counts(entry.trust) ? 0 : 1;
    contents_.rows.push_back(std::move(intake));
    change();
    return true;
}

void Desk::stop() {
    open_.reset();
    waiting_.clear();
    progress_.busy = false;
}

void Desk::empty() {
    stop();
    contents_.rows.clear();
    contents_.counting.clear();
    known_.clear();
    change();
    kept_bytes_ = 0;
    refused_ = 0;
    progress_ = {};
    closed_bytes_ = 0;
}

DeskProgress Desk::progress(std::int64_t rate, std::int64_t total) const {
    DeskProgress progress = progress_;
    progress.rate = rate;
    progress.total = total;
    return progress;
}

std::optional<DeskSaying> Desk::answer(const DeskQuery& query) {
    if (!is_counted_) {
        std::vector<assessment::programme::Entry> entries;
        entries.reserve(contents_.rows.size());
        std::ranges::transform(contents_.rows, std::back_inserter(entries), &Intake::entry);
        contents_.counting = assessment::programme::counting(entries);
        is_counted_ = true;
    }
    switch (query.part) {
        case ProgrammePart::table:
            return table_answer(contents_, query);
        case ProgrammePart::figures:
            return figures_answer(contents_, query);
        case ProgrammePart::selection:
            return selection_answer(contents_, chosen_, query);
        case ProgrammePart::refused:
            return refused_answer(contents_, query);
        case ProgrammePart::report:
            return report_answer(contents_, find_, keys_, query);
    }
    return std::nullopt;
}

}  // namespace app::programme
