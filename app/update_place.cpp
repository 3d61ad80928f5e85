// SPDX-License-Identifier: MIT
// Going about.
#include <algorithm>

#include "app/update.hpp"

namespace app {

namespace {

using assessment::State;

bool is_open(State state) {
    return state == State::unanswered || state == State::pending;
}

/// The first criterion of the run that is open, else its first.
assessment::CriterionId first_open(const assessment::Instrument& instrument,
                                   const assessment::Assessment& assessment, bool quick) {
    const auto standings = assessment::standings(instrument, assessment);
    const assessment::Criterion* first = nullptr;
    for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
        const auto& criterion = instrument.criteria[i];
        if ((quick && !criterion.quick) || standings[i].state == State::excluded) {
            continue;
        }
        if (is_open(standings[i].state)) {
            return criterion.id;
        }
        first = first != nullptr ? first : &criterion;
    }
    return first != nullptr ? first->id : instrument.criteria.front().id;
}

void go(Turn& turn, Place place) {
    Session& session = turn.session;
    const Place before = session.place;
    stand_at(session, std::move(place));
    if (session.place.assessment != before.assessment) {
        session.typed.clear();
        session.reason_wanted.clear();
        session.supposed.clear();
        session.compared = {};
    }
    session.next_form.reset();
    session.sheet.reset();
    session.removing.reset();
    session.desk.emptying = false;
    if (session.privacy.erasing && !session.privacy.erasing->busy) {
        session.privacy.erasing.reset();
    }
    const bool is_of_answer =
        session.notice && session.notice->kind == Notice::Kind::answer_cleared;
    if (session.place.screen != before.screen || (is_of_answer && session.place != before)) {
        session.notice.reset();
        session.new_name.reset();
        session.offered.reset();
    }
    if (session.place.screen == Screen::storage) {
        turn.effects.emplace_back(LookAtStorage{});
    }
    if (session.place.screen == Screen::programme && session.place != before) {
        open_desk(turn);
    }
}

bool needs_no_assessment(Screen screen) {
    return screen == Screen::enterprises || screen == Screen::storage || screen == Screen::verify ||
           screen == Screen::portfolio || screen == Screen::instruments ||
           screen == Screen::programme;
}

/// Screens on which other enterprises than the one that is shown could be seen or taken along.
bool is_about_all(Screen screen) {
    return screen != Screen::enterprises && needs_no_assessment(screen);
}

}  // namespace

void stand_at(Session& session, Place place) {
    if (session.privacy.only && is_about_all(place.screen)) {
        place = {};
    }
    session.place = needs_no_assessment(place.screen)
                        ? Place{.screen = place.screen, .part = place.part, .report = place.report}
                        : std::move(place);
    if (!session.is_open() || needs_no_assessment(session.place.screen)) {
        return;
    }
    const auto* assessment = session.assessment();
    if (assessment == nullptr) {
        session.place = {};
        return;
    }
    const auto instrument = session.instrument();
    if (session.place.screen == Screen::review) {
        if (instrument == nullptr || !instrument->find(session.place.criterion)) {
            session.place.criterion = {};
        }
    } else if (session.place.screen != Screen::assess) {
        session.place.criterion = {};
    } else if (instrument != nullptr && !instrument->find(session.place.criterion)) {
        session.place.criterion = first_open(*instrument, *assessment, session.quick);
    }
}

void apply(Turn& turn, const AddressChanged& changed) {
    go(turn, place_at(changed.address));
}

void apply(Turn& turn, const Go& to) {
    go(turn, to.place);
}

void apply(Turn& turn, const Dismiss&) {
    turn.session.notice.reset();
}

void apply(Turn& turn, const OpenHelp& help) {
    turn.effects.emplace_back(Show{help.page});
}

void apply(Turn& turn, const ChooseQuick& chosen) {
    Session& session = turn.session;
    if (chosen.quick == session.quick) {
        return;
    }
    session.quick = chosen.quick;
    turn.save(PutSetting{.key = "quick", .value = chosen.quick ? "true" : "false"});
    const auto instrument = session.instrument();
    if (session.place.screen != Screen::assess || instrument == nullptr) {
        return;
    }
    const auto at = instrument->find(session.place.criterion);
    if (chosen.quick && at && !instrument->criteria[*at].quick) {
        stand_at(
            session,
            {.screen = Screen::assess, .assessment = session.place.assessment, .criterion = {}});
    }
}

void apply(Turn& turn, const ToggleFold& toggle) {
    if (turn.session.open_folds.erase(toggle.id) == 0) {
        turn.session.open_folds.insert(toggle.id);
    }
}

}  // namespace app
