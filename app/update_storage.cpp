// SPDX-License-Identifier: MIT
// What the outside world says: the program runs, the store has opened, a change is kept or not.
#include <utility>

#include "app/unsaved.hpp"
#include "app/update.hpp"

namespace app {

namespace {

/// Asks for these in place of everything that is not acknowledged yet.
void save_anew(Turn& turn, std::vector<StoreChange> changes) {
    turn.session.unsaved.clear();
    turn.session.save_error.reset();
    if (!changes.empty()) {
        turn.save(std::move(changes));
    }
}

/// The names that the store gives these reasons (app/store/protocol.hpp).
bool is_in_another_tab(const assessment::Error& error) {
    return error.code == assessment::ErrorCode::storage_busy &&
           error.where.starts_with("other-tab");
}
bool is_evicted(const assessment::Error& error) {
    return error.where == "evicted";
}

/// Nothing can be changed here until this window has the store again, so that what two windows
/// do is never mixed.
void wait_for_store(Session& session, std::string reason) {
    keep_unsaved_only(session);
    session.storage = Storage::elsewhere;
    session.storage_reason = std::move(reason);
    session.next_form.reset();
    session.notice.reset();  // the store that is opened elsewhere forgets what could be undone
    session.focus = "elsewhere.take";
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

void apply(Turn& turn, const NothingKept&) {
    turn.session.nothing_kept = turn.session.storage == Storage::opening;
}

void apply(Turn& turn, const Loaded& loaded) {
    Session& session = turn.session;
    session.nothing_kept = false;
    for (const auto& [key, value] : loaded.settings) {
        read_setting(session, key, value);
    }
    set_kept(session, loaded.kept);
    auto changes = rejoin(session, loaded.enterprises);
    forget_all(session.portfolio);
    session.storage = loaded.durable ? Storage::durable : Storage::memory;
    session.storage_reason = loaded.reason;
    session.unreadable = loaded.findings;
    lock_at_start(session);
    stand_at(session, session.place);
    if (session.place.screen == Screen::programme) {
        open_desk(turn);
    }
    if (session.place.screen == Screen::storage) {
        turn.effects.emplace_back(LookAtStorage{});
    }
    save_anew(turn, std::move(changes));
}

void apply(Turn& turn, const LoadFailed& failed) {
    turn.session.nothing_kept = false;
    if (auto& form = turn.session.privacy.form; form && form->busy) {
        form->busy = false;
        form->failed = true;
    }
    if (is_in_another_tab(failed.error)) {
        wait_for_store(turn.session, failed.error.where);
        return;
    }
    turn.session.storage = Storage::failed;
    turn.session.storage_reason = failed.error.where;
    turn.session.save_error = failed.error;
    turn.session.backup_form.reset();  // what the store was asked for does not come
    if (const auto form = std::exchange(turn.session.restore_form, std::nullopt)) {
        turn.session.unsaved.erase(form->ticket);
    }
    stand_at(turn.session, turn.session.place);
}

void apply(Turn& turn, const Saved& saved) {
    turn.session.unsaved.erase(saved.ticket);
    if (turn.session.unsaved.empty() && turn.session.storage != Storage::failed) {
        turn.session.save_error.reset();
    }
    end_restoration(turn, saved.ticket, nullptr);
    end_erasing(turn.session);
    ask_to_persist(turn);
    restart_if_wanted(turn);
}

void apply(Turn& turn, const SaveFailed& failed) {
    Session& session = turn.session;
    if (end_restoration(turn, failed.ticket, &failed.error)) {
        return;
    }
    if (!session.unsaved.contains(failed.ticket) || session.storage == Storage::elsewhere) {
        return;
    }
    session.save_error = failed.error;
    if (is_in_another_tab(failed.error)) {
        wait_for_store(session, "handed-over");
    } else if (is_evicted(failed.error)) {
        session.storage = Storage::failed;
        session.storage_reason = failed.error.where;
    }
}

void apply(Turn& turn, const HandedOver&) {
    wait_for_store(turn.session, "handed-over");
}

void apply(Turn& turn, const Retry&) {
    if (turn.session.storage == Storage::failed) {
        turn.session.storage = Storage::opening;
        turn.session.save_error.reset();
        turn.effects.emplace_back(Load{});
        return;
    }
    save_anew(turn, unsaved_changes(turn.session));
}

void apply(Turn& turn, const TakeOver&) {
    turn.session.storage = Storage::opening;
    turn.effects.emplace_back(Load{.take_over = true});
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
