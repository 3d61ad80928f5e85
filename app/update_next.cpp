// SPDX-License-Identifier: MIT
// The next assessment of an enterprise, begun with what an earlier one said, and with which of
// the earlier ones the open one is compared.
#include <algorithm>
#include <utility>

#include "app/next_assessment.hpp"
#include "app/update.hpp"

namespace app {

namespace {

using assessment::Assessment;

/// The button that opened the form.
std::string opener(const Session& session, const EnterpriseRecord& enterprise) {
    return session.place.screen == Screen::enterprises
               ? "enterprises." + enterprise.id.text() + ".next"
           : session.place.screen == Screen::progress ? "progress.next"
                                                      : "result.next";
}

Notice notice_of(const NextStart& start, assessment::Backing backing) {
    return {.kind = Notice::Kind::carried_over,
            .subject = start.period,
            .findings = {},
            .detail = {},
            .enterprise = start.enterprise.id,
            .count = start.carried.carried,
            .earlier = start.earlier,
            .not_carried = start.carried.not_carried,
            .fields_not_carried = start.carried.fields_not_carried,
            .backing = backing};
}

}  // namespace

void apply(Turn& turn, const PrepareNextAssessment& prepare) {
    Session& session = turn.session;
    session.next_form = NextForm{.from = prepare.from};
    const auto start = next_start(session);
    if (!start || !session.next_form) {
        session.next_form.reset();
        return;
    }
    session.next_form->period = next_period(start->enterprise, session.today);
    session.focus = "next.period";
}

void apply(Turn& turn, const EnterNextPeriod& entered) {
    if (turn.session.next_form) {
        turn.session.next_form->period = entered.value;
    }
}

void apply(Turn& turn, const ChooseNextBacking& chosen) {
    if (turn.session.next_form) {
        turn.session.next_form->backing = chosen.backing;
    }
}

void apply(Turn& turn, const StartNextAssessment&) {
    Session& session = turn.session;
    const auto start = next_start(session);
    if (!start || !session.next_form) {
        session.next_form.reset();
        return;
    }
    const auto backing = session.next_form->backing;
    if (start->period.empty()) {
        session.focus = "next.period";
        return;
    }
    Notice notice = notice_of(*start, backing);
    Assessment assessment = start->carried.assessment;
    EnterpriseRecord* record = turn.find(start->enterprise.id);
    assessment.id = assessment::AssessmentId(turn.new_id("a-"));
    assessment.period = start->period;
    if (!record->name.empty()) {
        set_enterprise_name(assessment, record->name);
    }
    stamp(turn, Assessment{}, assessment);
    turn.save(PutAssessment{.enterprise = record->id, .assessment = assessment});
    const auto opened = assessment.id;
    record->assessments.push_back(std::move(assessment));
    apply(turn, Go{{.screen = Screen::profile, .assessment = opened, .criterion = {}}});
    session.notice = std::move(notice);
}

void apply(Turn& turn, const CancelNextAssessment&) {
    const auto start = next_start(turn.session);
    if (start) {
        turn.session.focus = opener(turn.session, start->enterprise);
    }
    turn.session.next_form.reset();
}

void apply(Turn& turn, const CompareWith& with) {
    const EnterpriseRecord* enterprise = turn.session.enterprise();
    const assessment::AssessmentId id(with.value);
    if (enterprise != nullptr && std::ranges::find(enterprise->assessments, id, &Assessment::id) !=
                                     enterprise->assessments.end()) {
        turn.session.compared = id;
    }
}

}  // namespace app
