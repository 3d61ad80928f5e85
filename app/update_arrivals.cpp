// SPDX-License-Identifier: MIT
// What becomes of another state of an assessment that is here: both are kept, it takes the place
// of what is here, or the two are merged field by field. Until then nothing has changed; what
// was replaced or merged can be undone.
#include <algorithm>
#include <ranges>
#include <utility>

#include "app/arrival.hpp"
#include "app/update.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app {

namespace {

using assessment::Assessment;

/// The way that is chosen when the question is asked.
const char* first_question(const Arrival& arrival) {
    return arrival.way == ArrivalWay::merge ? "arrival.way.merge" : "arrival.way.keep_both";
}

/// The button of the list that a file is opened with has the focus again, or the next question.
void go_on(Session& session) {
    session.arrivals.erase(session.arrivals.begin());
    while (!session.arrivals.empty() && !first_arrival(session)) {
        session.arrivals.erase(session.arrivals.begin());  // what it was a state of is gone
    }
    session.focus =
        session.arrivals.empty() ? "notice.dismiss" : first_question(session.arrivals.front());
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

/// The enterprise is called on the list what its assessment says now.
void follow_name(Turn& turn, const assessment::EnterpriseId& enterprise, const Assessment& now) {
    const std::string name = assessment::exchange::enterprise_name(now);
    if (!name.empty() && name != turn.find(enterprise)->name) {
        apply(turn, RenameEnterprise{.enterprise = enterprise, .value = name});
    }
}

/// What is here becomes `after`.
Notice change(Turn& turn, const Arrived& arrived, Notice::Kind kind, Assessment after,
              std::size_t count) {
    Notice notice{.kind = kind,
                  .subject = arrived.arrival.file,
                  .findings = {},
                  .detail = {},
                  .enterprise = arrived.enterprise.id,
                  .count = static_cast<int>(count),
                  .replaced = {{.enterprise = arrived.enterprise.id,
                                .before = std::make_shared<const Assessment>(arrived.here)}}};
    turn.save(PutAssessment{.enterprise = notice.enterprise, .assessment = after});
    Assessment& now = *find(turn, notice.enterprise, after.id);
    now = std::move(after);
    follow_name(turn, notice.enterprise, now);
    return notice;
}

/// Whoever replaces what is here has decided about all of it.
Notice replace(Turn& turn, const Arrived& arrived) {
    Assessment after = *arrived.arrival.assessment;
    stamp(turn, arrived.here, after);
    return change(turn, arrived, Notice::Kind::replaced, std::move(after), 0);
}

Notice merge(Turn& turn, const Arrived& arrived) {
    ArrivalMerge merge = merge_of(arrived);
    const auto& taken = arrived.arrival.taken;
    Assessment after =
        merged(std::move(merge.joined.assessment), *arrived.arrival.assessment, taken);
    stamp(turn, merge.joined.conflicts, after);
    return change(turn, arrived, Notice::Kind::merged, std::move(after),
                  merge.joined.taken.size() + taken.size());
}

Notice accept(Turn& turn, const Arrived& arrived) {
    switch (arrived.arrival.way) {
        case ArrivalWay::keep_both:
            break;
        case ArrivalWay::replace:
            return replace(turn, arrived);
        case ArrivalWay::merge:
            return merge(turn, arrived);
    }
    return keep_both(turn, arrived);
}

/// Undoing is a change like any other: the file that was merged must not do it again.
void bring_back(Turn& turn, const Notice::Replaced& replaced, std::vector<StoreChange>& changes) {
    Assessment* now = find(turn, replaced.enterprise, replaced.before->id);
    if (now == nullptr) {
        return;
    }
    Assessment before = *replaced.before;
    stamp(turn, *now, before);
    *now = std::move(before);
    changes.emplace_back(PutAssessment{.enterprise = replaced.enterprise, .assessment = *now});
    follow_name(turn, replaced.enterprise, *now);
}

std::optional<Arrived> arrived_at(const Session& session, const Arrival& arrival) {
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

void choose(Arrival& arrival, ArrivalWay way, const ArrivalMerge& merge) {
    arrival.way = way;
    // What is empty here comes from the file; where both say something, what is here stays.
    arrival.taken =
        way == ArrivalWay::merge ? only_there(merge.open) : std::set<assessment::MergeField>();
}

}  // namespace

std::optional<Arrived> first_arrival(const Session& session) {
    return session.arrivals.empty() ? std::nullopt : arrived_at(session, session.arrivals.front());
}

ArrivalMerge merge_of(const Arrived& arrived) {
    const auto& instrument = *arrived.instrument;
    const Assessment& there = *arrived.arrival.assessment;
    ArrivalMerge merge{.joined = join(instrument, arrived.here, there)};
    const auto& conflicts = merge.joined.conflicts;
    merge.open = differences(instrument, arrived.here, there);
    std::erase_if(merge.open, [&](const assessment::MergeDifference& difference) {
        return std::ranges::find(conflicts, unit_of(difference.field)) == conflicts.end();
    });
    return merge;
}

std::optional<Notice> receive(Turn& turn, const std::string& file, Assessment assessment) {
    Arrival arrival{.file = file,
                    .assessment = std::make_shared<const Assessment>(std::move(assessment))};
    const auto arrived = arrived_at(turn.session, arrival);
    const bool can_merge = arrived && arrived->instrument != nullptr;
    ArrivalMerge merge = can_merge ? merge_of(*arrived) : ArrivalMerge{};
    if (!can_merge || !merge.joined.conflicts.empty()) {
        choose(arrival, can_merge ? ArrivalWay::merge : ArrivalWay::keep_both, merge);
        turn.session.focus = first_question(arrival);
        turn.session.arrivals.push_back(std::move(arrival));
        return std::nullopt;
    }
    if (merge.joined.assessment == arrived->here) {
        return Notice{
            .kind = Notice::Kind::imported, .subject = file, .enterprise = arrived->enterprise.id};
    }
    return change(turn, *arrived, Notice::Kind::merged, std::move(merge.joined.assessment),
                  merge.joined.taken.size());
}

void apply(Turn& turn, const ChooseArrivalWay& chosen) {
    const auto arrived = first_arrival(turn.session);
    if (!arrived || (chosen.way == ArrivalWay::merge && arrived->instrument == nullptr)) {
        return;
    }
    const ArrivalMerge merge =
        chosen.way == ArrivalWay::merge ? merge_of(*arrived) : ArrivalMerge{};
    choose(turn.session.arrivals.front(), chosen.way, merge);
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
        for (const auto& difference : merge_of(*arrived).open) {
            taken.insert(difference.field);
        }
    }
    turn.session.arrivals.front().taken = std::move(taken);
}

void undo_also(Notice& notice, const std::optional<Notice>& earlier) {
    if (earlier && earlier->subject == notice.subject) {
        notice.replaced.insert(notice.replaced.begin(), earlier->replaced.begin(),
                               earlier->replaced.end());
    }
}

void apply(Turn& turn, const AcceptArrival&) {
    if (const auto arrived = first_arrival(turn.session)) {
        Notice notice = accept(turn, *arrived);
        undo_also(notice, turn.session.notice);
        turn.session.notice = std::move(notice);
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
    if (!session.notice || session.notice->replaced.empty()) {
        return;
    }
    const auto replaced = std::move(session.notice->replaced);
    session.notice.reset();
    std::vector<StoreChange> changes;
    for (const Notice::Replaced& one : std::views::reverse(replaced)) {  // the last was on top
        bring_back(turn, one, changes);
    }
    if (!changes.empty()) {
        turn.save(std::move(changes));
    }
}

}  // namespace app
