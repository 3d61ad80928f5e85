// SPDX-License-Identifier: MIT
// Who changed which field, so that states that went separate ways can be put together without
// asking about what only one of them has changed (assessment/history.hpp).
#include <algorithm>
#include <utility>

#include "app/update.hpp"
#include "assessment/joining.hpp"

namespace app {

namespace {

using assessment::Assessment;

assessment::Version next_version(Turn& turn) {
    Session& session = turn.session;
    if (session.writer.empty()) {
        // The identifiers of what a person makes do not depend on who has counted before.
        const std::uint64_t seed = session.seed;
        session.writer = assessment::WriterId(turn.new_id("w-"));
        session.seed = seed;
    }
    return {.stamp = {.writer = session.writer, .count = ++session.written}, .by = author(session)};
}

/// The whole of it, or all but the answers, if the change is one of them.
Assessment* stored_in(StoreChange& change, const assessment::AssessmentId& id) {
    Assessment* stored = nullptr;
    if (auto* whole = std::get_if<PutAssessment>(&change)) {
        stored = &whole->assessment;
    } else if (auto* head = std::get_if<PutHead>(&change)) {
        stored = &head->assessment;
    }
    return stored != nullptr && stored->id == id ? stored : nullptr;
}

void save_with(std::vector<StoreChange>& changes, const assessment::EnterpriseId& enterprise,
               const Assessment& assessment) {
    for (StoreChange& change : changes) {
        if (Assessment* stored = stored_in(change, assessment.id)) {
            *stored = assessment;
            return;
        }
    }
    changes.emplace_back(PutHead{.enterprise = enterprise, .assessment = assessment});
}

Save* last_save(Turn& turn) {
    Save* last = nullptr;
    for (Effect& effect : turn.effects) {
        if (auto* save = std::get_if<Save>(&effect)) {
            last = save;
        }
    }
    return last;
}

}  // namespace

assessment::Authorship author(const Session& session) {
    return {.name = session.signing.name, .day = session.today};
}

void change_writer(Turn& turn) {
    const assessment::WriterId before = turn.session.writer;
    do {
        turn.session.writer = assessment::WriterId(turn.new_id("w-"));
    } while (turn.session.writer == before);
}

void stamp(Turn& turn, const std::vector<assessment::MergeField>& fields, Assessment& after) {
    for (const assessment::MergeField& field : fields) {
        record(after.history, field, next_version(turn));
    }
}

void stamp(Turn& turn, const Assessment& before, Assessment& after) {
    const auto instrument = turn.session.library->find(after.instrument);
    if (instrument == nullptr) {
        return;
    }
    after.history = {.seen = seen_by_either(before.history, after.history),
                     .fields = before.history.fields};
    stamp(turn, changed_units(*instrument, before, after), after);
}

void stamp_open(Turn& turn, const Assessment& before) {
    Save* save = last_save(turn);
    Assessment* now = turn.assessment();
    if (save == nullptr || now == nullptr || now->id != before.id || *now == before) {
        return;
    }
    stamp(turn, before, *now);
    save_with(save->changes, turn.session.enterprise()->id, *now);
    turn.session.unsaved.insert_or_assign(save->ticket, *save);
}

}  // namespace app
