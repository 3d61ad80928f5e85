// SPDX-License-Identifier: MIT
// What goes can be brought back while the notice of it stands.
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

void bring_back_enterprise(Turn& turn, const Notice& notice) {
    EnterpriseRecord* record = turn.find(notice.enterprise);
    if (record == nullptr || !record->removed) {
        return;
    }
    record->removed = false;
    turn.save(SetRemoved{.id = record->id, .removed = false});
    turn.session.focus = open_control(turn.session, record->id);
}

void bring_back_assessment(Turn& turn, const Notice& notice) {
    EnterpriseRecord* record = turn.find(notice.enterprise);
    if (record == nullptr || notice.assessment == nullptr) {
        return;
    }
    assessment::Assessment assessment = *notice.assessment;
    std::vector<StoreChange> changes{SetAssessmentRemoved{.id = assessment.id, .removed = false}};
    const auto before = assessment.enterprise;
    set_enterprise_name(assessment, record->name);  // it may have another name by now
    if (assessment.enterprise != before) {
        changes.emplace_back(PutHead{.enterprise = record->id, .assessment = assessment});
    }
    auto& all = record->assessments;
    const auto place = std::min(notice.index, all.size());
    all.insert(std::next(all.begin(), static_cast<std::ptrdiff_t>(place)), std::move(assessment));
    turn.save(std::move(changes));
    turn.session.focus = open_control(turn.session, record->id);
}

void bring_back_answer(Turn& turn, const Notice& notice) {
    const auto* open = turn.session.assessment();
    auto changed = edit(turn, notice.criterion);
    if (!changed || notice.assessment == nullptr || open->id != notice.assessment->id) {
        return;
    }
    const assessment::Answer& before = notice.assessment->answers.at(notice.criterion);
    forget_typed(turn.session, notice.criterion);
    changed->answer.value = before.value;
    changed->answer.not_applicable = before.not_applicable;
    changed->answer.not_sure = before.not_sure;
    put(turn, *changed);
}

}  // namespace

void apply(Turn& turn, const RemoveAssessment& removed) {
    Session& session = turn.session;
    for (EnterpriseRecord& record : session.enterprises) {
        auto& all = record.assessments;
        const auto found = std::ranges::find(all, removed.assessment, &assessment::Assessment::id);
        if (found == all.end() || all.size() < 2 || record.removed) {
            continue;  // without its last one an enterprise would be nothing
        }
        Notice notice{.kind = Notice::Kind::assessment_removed, .subject = record.name};
        notice.detail = found->period;
        notice.enterprise = record.id;
        notice.index = static_cast<std::size_t>(found - all.begin());
        notice.assessment = std::make_shared<const assessment::Assessment>(std::move(*found));
        all.erase(found);
        turn.save(SetAssessmentRemoved{.id = removed.assessment, .removed = true});
        apply(turn, Go{});
        session.notice = std::move(notice);
        session.focus = "notice.undo";
        return;
    }
}

void apply(Turn& turn, const UndoRemove&) {
    if (!turn.session.notice) {
        return;
    }
    const Notice notice = std::move(*turn.session.notice);
    turn.session.notice.reset();
    switch (notice.kind) {
        case Notice::Kind::removed:
            bring_back_enterprise(turn, notice);
            return;
        case Notice::Kind::assessment_removed:
            bring_back_assessment(turn, notice);
            return;
        case Notice::Kind::answer_cleared:
            bring_back_answer(turn, notice);
            return;
        case Notice::Kind::visit_removed:
            bring_back_visit(turn, notice);
            return;
        case Notice::Kind::imported:
        case Notice::Kind::import_refused:
        case Notice::Kind::exported:
        case Notice::Kind::written:
        case Notice::Kind::file_refused:
        case Notice::Kind::carried_over:
        case Notice::Kind::replaced:
        case Notice::Kind::merged:
        case Notice::Kind::restored:
        case Notice::Kind::restoration_undone:
        case Notice::Kind::erased:
        case Notice::Kind::kept:
        case Notice::Kind::document_removed:
            turn.session.notice = notice;  // there is nothing of it to bring back
            return;
    }
}

}  // namespace app
