// SPDX-License-Identifier: MIT
// What becomes of another state of an assessment that is here: both are kept, it takes the place
// of what is here, or the two are merged field by field. Until then nothing has changed; what
// was replaced or merged can be undone.
#include <algorithm>
#include <utility>

#include "app/update.hpp"
#include "assessment/merge.hpp"

namespace app {

namespace {

using assessment::Assessment;

/// The button of the list that a file is opened with has the focus again, or the next question.
void go_on(Session& session) {
    session.arrivals.erase(session.arrivals.begin());
    while (!session.arrivals.empty() && !first_arrival(session)) {
        session.arrivals.erase(session.arrivals.begin());  // what it was a state of is gone
    }
    session.focus = session.arrivals.empty() ? "notice.dismiss" : "arrival.way.keep_both";
}

Assessment* find(Turn& turn, const assessment::EnterpriseId& enterprise,
                 const assessment::AssessmentId& id) {
    EnterpriseRecord* record = turn.find(enterprise);
    if (record == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(record->assessments, id, &Assessment::id);
    return found == record->assessments.end() ? nullptr : &*found;
}

Notice keep_both(Turn& turn, const Arrived& arrived) {
    Assessment other = *arrived.arrival.assessment;
    other.id = assessment::AssessmentId(turn.new_id("a-"));
    EnterpriseRecord* record = turn.find(arrived.enterprise.id);
    turn.save(PutAssessment{.enterprise = record->id, .assessment = other});
    Notice notice{.kind = Notice::Kind::imported,
                  .subject = arrived.arrival.file,
                  .findings = {},
                  .detail = {},
                  .enterprise = record->id,
                  .count = 1};
    record->assessments.push_back(std::move(other));
    return notice;
}

/// What is here becomes `after`.
Notice change(Turn& turn, const Arrived& arrived, Notice::Kind kind, Assessment after) {
    Notice notice{.kind = kind,
                  .subject = arrived.arrival.file,
                  .findings = {},
                  .detail = {},
                  .enterprise = arrived.enterprise.id,
                  .count = static_cast<int>(arrived.arrival.taken.size()),
                  .assessment = std::make_shared<const Assessment>(arrived.here)};
    turn.save(PutAssessment{.enterprise = notice.enterprise, .assessment = after});
    *find(turn, notice.enterprise, after.id) = std::move(after);
    return notice;
}

Notice accept(Turn& turn, const Arrived& arrived) {
    const Arrival& arrival = arrived.arrival;
    switch (arrival.way) {
        case ArrivalWay::keep_both:
            break;
        case ArrivalWay::replace:
            return change(turn, arrived, Notice::Kind::replaced, *arrival.assessment);
        case ArrivalWay::merge:
            return change(turn, arrived, Notice::Kind::merged,
                          merged(arrived.here, *arrival.assessment, arrival.taken));
    }
    return keep_both(turn, arrived);
}

}  // namespace

std::optional<Arrived> first_arrival(const Session& session) {
    if (session.arrivals.empty()) {
        return std::nullopt;
    }
    const Arrival& arrival = session.arrivals.front();
    for (const EnterpriseRecord& record : session.enterprises) {
        const auto here =
            std::ranges::find(record.assessments, arrival.assessment->id, &Assessment::id);
        if (here != record.assessments.end()) {
            const bool same_version = here->instrument == arrival.assessment->instrument;
            return Arrived{
                .arrival = arrival,
                .enterprise = record,
                .here = *here,
                .instrument = same_version ? session.library->find(here->instrument) : nullptr};
        }
    }
    return std::nullopt;
}

void ask_about(Session& session, const std::string& file, Assessment arrived) {
    session.arrivals.push_back(
        {.file = file, .assessment = std::make_shared<const Assessment>(std::move(arrived))});
    session.focus = "arrival.way.keep_both";
}

void apply(Turn& turn, const ChooseArrivalWay& chosen) {
    const auto arrived = first_arrival(turn.session);
    if (!arrived || (chosen.way == ArrivalWay::merge && arrived->instrument == nullptr)) {
        return;
    }
    Arrival& arrival = turn.session.arrivals.front();
    arrival.way = chosen.way;
    // What is empty here comes from the file; where both say something, what is here stays.
    arrival.taken =
        chosen.way == ArrivalWay::merge
            ? only_there(differences(*arrived->instrument, arrived->here, *arrival.assessment))
            : std::set<assessment::MergeField>();
}

void apply(Turn& turn, const TakeField& field) {
    if (turn.session.arrivals.empty()) {
        return;
    }
    auto& taken = turn.session.arrivals.front().taken;
    if (field.taken) {
        taken.insert(field.field);
    } else {
        taken.erase(field.field);
    }
}

void apply(Turn& turn, const TakeAllFields& all) {
    const auto arrived = first_arrival(turn.session);
    if (!arrived || arrived->instrument == nullptr) {
        return;
    }
    std::set<assessment::MergeField> taken;
    if (all.taken) {
        for (const auto& difference :
             differences(*arrived->instrument, arrived->here, *arrived->arrival.assessment)) {
            taken.insert(difference.field);
        }
    }
    turn.session.arrivals.front().taken = std::move(taken);
}

void apply(Turn& turn, const AcceptArrival&) {
    if (const auto arrived = first_arrival(turn.session)) {
        turn.session.notice = accept(turn, *arrived);
        go_on(turn.session);
    }
}

void apply(Turn& turn, const DropArrival&) {
    if (!turn.session.arrivals.empty()) {
        go_on(turn.session);
    }
}

void apply(Turn& turn, const UndoArrival&) {
    Session& session = turn.session;
    if (!session.notice || !brings_back_assessment(*session.notice)) {
        return;
    }
    const Notice notice = std::move(*session.notice);
    session.notice.reset();
    Assessment* now = find(turn, notice.enterprise, notice.assessment->id);
    if (now != nullptr) {
        *now = *notice.assessment;
        turn.save(PutAssessment{.enterprise = notice.enterprise, .assessment = *now});
    }
}

}  // namespace app
