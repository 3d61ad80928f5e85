// SPDX-License-Identifier: MIT
// What the outside world says: the program runs, the store has opened, a change is kept or not.
#include <algorithm>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

/// What was begun while there was no store is kept beside what the store holds.
std::vector<EnterpriseRecord> joined(const std::vector<EnterpriseRecord>& stored,
                                     const std::vector<EnterpriseRecord>& begun) {
    std::vector<EnterpriseRecord> all = stored;
    for (const EnterpriseRecord& record : begun) {
        if (std::ranges::find(all, record.id, &EnterpriseRecord::id) == all.end()) {
            all.push_back(record);
        }
    }
    return all;
}

struct Found {
    const EnterpriseRecord* record = nullptr;
    const assessment::Assessment* assessment = nullptr;
};

Found find(const Session& session, const assessment::AssessmentId& id) {
    for (const EnterpriseRecord& record : session.enterprises) {
        for (const auto& assessment : record.assessments) {
            if (assessment.id == id) {
                return {.record = &record, .assessment = &assessment};
            }
        }
    }
    return {};
}

/// The change as it is now: an older one must not undo what was saved after it.
StoreChange as_it_is_now(const Session& session, StoreChange change) {
    const auto record = [&](const assessment::EnterpriseId& id) {
        return std::ranges::find(session.enterprises, id, &EnterpriseRecord::id);
    };
    if (auto* put = std::get_if<PutEnterprise>(&change)) {
        if (const auto now = record(put->id); now != session.enterprises.end()) {
            *put = {.id = now->id, .name = now->name, .extras = now->extras};
        }
    } else if (auto* set = std::get_if<SetRemoved>(&change)) {
        if (const auto now = record(set->id); now != session.enterprises.end()) {
            set->removed = now->removed;
        }
    } else if (auto* whole = std::get_if<PutAssessment>(&change)) {
        if (const auto now = find(session, whole->assessment.id); now.assessment != nullptr) {
            whole->assessment = *now.assessment;
        }
    } else if (auto* head = std::get_if<PutHead>(&change)) {
        if (const auto now = find(session, head->assessment.id); now.assessment != nullptr) {
            head->assessment = *now.assessment;
        }
    } else if (auto* answer = std::get_if<PutAnswer>(&change)) {
        if (const auto now = find(session, answer->assessment); now.assessment != nullptr) {
            const auto& answers = now.assessment->answers;
            const auto at = answers.find(answer->criterion);
            answer->answer = at == answers.end() ? assessment::Answer{} : at->second;
        }
    }
    return change;
}

void save_again(Turn& turn) {
    std::vector<StoreChange> changes;
    for (const auto& [ticket, save] : turn.session.unsaved) {
        for (const StoreChange& change : save.changes) {
            changes.push_back(as_it_is_now(turn.session, change));
        }
    }
    turn.session.unsaved.clear();
    turn.session.save_error.reset();
    if (!changes.empty()) {
        turn.save(std::move(changes));
    }
}

/// Nothing is lost by opening the new version now.
void restart_if_wanted(Turn& turn) {
    if (turn.session.update_wanted && turn.session.unsaved.empty()) {
        turn.session.update_wanted = false;
        turn.effects.emplace_back(Restart{});
    }
}

}  // namespace

void apply(Turn&, const Nothing&) {}

void apply(Turn& turn, const Started& started) {
    Session& session = turn.session;
    session.seed = started.seed;
    session.today = started.today;
    session.signing.entropy = started.entropy;
    session.language = session.library->closest(started.language);
    session.place = place_at(started.address);
    turn.effects.emplace_back(Load{});
}

void apply(Turn& turn, const Loaded& loaded) {
    Session& session = turn.session;
    session.enterprises = joined(loaded.enterprises, session.enterprises);
    for (const auto& [key, value] : loaded.settings) {
        read_setting(session, key, value);
    }
    session.storage = loaded.durable ? Storage::durable : Storage::memory;
    session.storage_reason = loaded.reason;
    session.unreadable = loaded.findings;
    stand_at(session, session.place);
    save_again(turn);
}

void apply(Turn& turn, const LoadFailed& failed) {
    turn.session.storage = Storage::failed;
    turn.session.storage_reason = failed.error.where;
    turn.session.save_error = failed.error;
    stand_at(turn.session, turn.session.place);
}

void apply(Turn& turn, const Saved& saved) {
    turn.session.unsaved.erase(saved.ticket);
    if (turn.session.unsaved.empty() && turn.session.storage != Storage::failed) {
        turn.session.save_error.reset();
    }
    restart_if_wanted(turn);
}

void apply(Turn& turn, const SaveFailed& failed) {
    if (turn.session.unsaved.contains(failed.ticket)) {
        turn.session.save_error = failed.error;
    }
}

void apply(Turn& turn, const Retry&) {
    if (turn.session.storage == Storage::failed) {
        turn.session.storage = Storage::opening;
        turn.session.save_error.reset();
        turn.effects.emplace_back(Load{});
        return;
    }
    save_again(turn);
}

void apply(Turn& turn, const DateChanged& changed) {
    turn.session.today = changed.today;
}

void apply(Turn& turn, const UpdateFound&) {
    turn.session.update_found = true;
}

void apply(Turn& turn, const TakeUpdate&) {
    turn.session.update_wanted = true;
    restart_if_wanted(turn);
}

}  // namespace app
