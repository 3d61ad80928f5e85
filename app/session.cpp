// SPDX-License-Identifier: MIT
#include "app/session.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/enterprise_detail.hpp"
#include "app/update.hpp"

namespace app {

namespace {

const assessment::Assessment* find_in(const EnterpriseRecord& record,
                                      const assessment::AssessmentId& id) {
    const auto found = std::ranges::find(record.assessments, id, &assessment::Assessment::id);
    return found == record.assessments.end() ? nullptr : &*found;
}

/// The outside world's doing, which leaves the focus where it was.
template <typename Happened>
constexpr bool is_from_outside =
    std::is_same_v<Happened, Nothing> || std::is_same_v<Happened, Saved> ||
    std::is_same_v<Happened, SaveFailed> || std::is_same_v<Happened, DateChanged> ||
    std::is_same_v<Happened, FileMade> || std::is_same_v<Happened, FileWritten> ||
    std::is_same_v<Happened, FileRefused> || std::is_same_v<Happened, UpdateFound> ||
    std::is_same_v<Happened, StorageFacts> || std::is_same_v<Happened, BackedUp> ||
    std::is_same_v<Happened, BackupRead> || std::is_same_v<Happened, BackupRefused> ||
    std::is_same_v<Happened, MinutePassed> || std::is_same_v<Happened, PinKept> ||
    std::is_same_v<Happened, PinTried>;

/// What brings states of assessments that were, and stamps what it changes itself.
template <typename Happened>
constexpr bool brings_states =
    std::is_same_v<Happened, Started> || std::is_same_v<Happened, Loaded> ||
    std::is_same_v<Happened, LoadFailed> || std::is_same_v<Happened, HandedOver> ||
    std::is_same_v<Happened, Restore> || std::is_same_v<Happened, UndoRestore> ||
    std::is_same_v<Happened, ImportFile> || std::is_same_v<Happened, AcceptArrival> ||
    std::is_same_v<Happened, UndoArrival> || std::is_same_v<Happened, RenameEnterprise>;

/// splitmix64: every call moves the state on and gives a number that looks random.
std::uint64_t next_number(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t number = state;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31U);
}

/// The assessments whose scores these changes may move.
std::vector<assessment::AssessmentId> touched(const std::vector<StoreChange>& changes) {
    std::vector<assessment::AssessmentId> ids;
    for (const StoreChange& change : changes) {
        if (const auto* whole = std::get_if<PutAssessment>(&change)) {
            ids.push_back(whole->assessment.id);
        } else if (const auto* head = std::get_if<PutHead>(&change)) {
            ids.push_back(head->assessment.id);
        } else if (const auto* answer = std::get_if<PutAnswer>(&change)) {
            ids.push_back(answer->assessment);
        }
    }
    return ids;
}

}  // namespace

const assessment::Catalogue& Session::words() const {
    return library->words(language);
}

const EnterpriseRecord* Session::enterprise() const {
    for (const EnterpriseRecord& record : enterprises) {
        if (is_shown(*this, record) && find_in(record, place.assessment) != nullptr) {
            return &record;
        }
    }
    return nullptr;
}

const assessment::Assessment* Session::assessment() const {
    const EnterpriseRecord* record = enterprise();
    return record == nullptr ? nullptr : find_in(*record, place.assessment);
}

const Visit* Session::visit() const {
    const EnterpriseRecord* record = enterprise();
    if (record == nullptr) {
        return nullptr;
    }
    const auto found =
        std::ranges::find_if(record->visits.rbegin(), record->visits.rend(), &Visit::is_going_on);
    return found == record->visits.rend() ? nullptr : &*found;
}

bool Session::is_open() const {
    return storage != Storage::elsewhere && (storage != Storage::opening || nothing_kept);
}

std::shared_ptr<const assessment::Instrument> Session::instrument() const {
    const assessment::Assessment* open = assessment();
    return open == nullptr ? nullptr : library->find(open->instrument);
}

void Turn::save(std::vector<StoreChange> changes) {
    const auto is_setting = [](const StoreChange& change) {
        return std::holds_alternative<PutSetting>(change);
    };
    if (!std::ranges::all_of(changes, is_setting)) {
        forget(session.portfolio, touched(changes));
        note_day(session.enterprises, session.today, changes);
        changes.emplace_back(counted(session));
    }
    Save save{.ticket = session.next_ticket++, .changes = std::move(changes)};
    session.unsaved.emplace(save.ticket, save);
    effects.emplace_back(std::move(save));
}

assessment::Assessment* Turn::assessment() {
    for (EnterpriseRecord& record : session.enterprises) {
        const auto found = std::ranges::find(record.assessments, session.place.assessment,
                                             &assessment::Assessment::id);
        if (!record.removed && found != record.assessments.end()) {
            return &*found;
        }
    }
    return nullptr;
}

EnterpriseRecord* Turn::find(const assessment::EnterpriseId& id) {
    const auto found = std::ranges::find(session.enterprises, id, &EnterpriseRecord::id);
    return found == session.enterprises.end() ? nullptr : &*found;
}

std::string Turn::new_id(std::string_view prefix) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    do {
        id = prefix;
        std::uint64_t number = next_number(session.seed);
        for (int i = 0; i < 12; ++i, number >>= 4U) {
            id += digits[number & 15U];
        }
    } while (is_taken(session, id));
    return id;
}

bool is_taken(const Session& session, std::string_view id) {
    return std::ranges::any_of(session.enterprises, [&](const EnterpriseRecord& record) {
        return record.id.text() == id || find_in(record, assessment::AssessmentId(id)) != nullptr ||
               std::ranges::find(record.visits, VisitId(id), &Visit::id) != record.visits.end();
    });
}

Next update(Session session, const Action& action) {
    Turn turn{.session = std::move(session), .effects = {}};
    std::visit(
        [&]<typename Happened>(const Happened& happened) {
            if constexpr (!is_from_outside<Happened>) {
                turn.session.focus.clear();
                note_activity(turn.session);
            }
            if constexpr (is_from_outside<Happened> || brings_states<Happened>) {
                apply(turn, happened);
            } else {
                const auto* open = turn.session.assessment();
                const assessment::Assessment before =
                    open == nullptr ? assessment::Assessment{} : *open;
                apply(turn, happened);
                stamp_open(turn, before);
            }
        },
        action);
    fill_portfolio(turn.session);
    return {.session = std::move(turn.session), .effects = std::move(turn.effects)};
}

}  // namespace app
