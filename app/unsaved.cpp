// SPDX-License-Identifier: MIT
#include "app/unsaved.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/kept_use.hpp"
#include "app/update.hpp"
#include "assessment/joining.hpp"

namespace app {

namespace {

using Records = std::vector<EnterpriseRecord>;

template <typename Found>
Found* or_null(std::vector<Found>& all, typename std::vector<Found>::iterator at) {
    return at == all.end() ? nullptr : &*at;
}

EnterpriseRecord* find(Records& records, const assessment::EnterpriseId& id) {
    return or_null(records, std::ranges::find(records, id, &EnterpriseRecord::id));
}

assessment::Assessment* find(EnterpriseRecord& record, const assessment::AssessmentId& id) {
    return or_null(record.assessments,
                   std::ranges::find(record.assessments, id, &assessment::Assessment::id));
}

assessment::Assessment* find(Records& records, const assessment::AssessmentId& id) {
    for (EnterpriseRecord& record : records) {
        if (auto* assessment = find(record, id)) {
            return assessment;
        }
    }
    return nullptr;
}

Visit* find(EnterpriseRecord& record, const VisitId& id) {
    return or_null(record.visits, std::ranges::find(record.visits, id, &Visit::id));
}

Visit* find(Records& records, const VisitId& id) {
    for (EnterpriseRecord& record : records) {
        if (auto* visit = find(record, id)) {
            return visit;
        }
    }
    return nullptr;
}

// ---- the change as the records have it now

void refresh(Records& now, PutEnterprise& put) {
    if (const auto* record = find(now, put.id)) {
        put = {.id = record->id, .name = record->name, .extras = record->extras};
    }
}

void refresh(Records& now, SetRemoved& set) {
    if (const auto* record = find(now, set.id)) {
        set.removed = record->removed;
    }
}

void refresh(Records& now, PutAssessment& put) {
    if (const auto* assessment = find(now, put.assessment.id)) {
        put.assessment = *assessment;
    }
}

void refresh(Records& now, PutHead& put) {
    if (const auto* assessment = find(now, put.assessment.id)) {
        put.assessment = *assessment;
    }
}

void refresh(Records& now, PutAnswer& put) {
    if (const auto* assessment = find(now, put.assessment)) {
        const auto at = assessment->answers.find(put.criterion);
        put.answer = at == assessment->answers.end() ? assessment::Answer{} : at->second;
    }
}

void refresh(Records& now, SetAssessmentRemoved& set) {
    set.removed = find(now, set.id) == nullptr;
}

void refresh(Records& now, PutVisit& put) {
    if (const Visit* visit = find(now, put.visit.id)) {
        put.visit = *visit;
    }
}

void refresh(Records& /*now*/, DropVisit& /*drop*/) {}

void refresh(Records& /*now*/, EraseEnterprise& /*erase*/) {}

void refresh(Records& /*now*/, PutDocument& /*put*/) {}

void refresh(Records& /*now*/, DropDocument& /*drop*/) {}

void refresh(Records& /*now*/, PutSetting& /*put*/) {}

void refresh(Records& /*now*/, PutRows& /*put*/) {}

// ---- whose change it is

struct Concerns {
    Records& records;

    EnterpriseRecord* operator()(const PutEnterprise& put) const { return find(records, put.id); }
    EnterpriseRecord* operator()(const SetRemoved& set) const { return find(records, set.id); }
    EnterpriseRecord* operator()(const PutAssessment& put) const {
        return find(records, put.enterprise);
    }
    EnterpriseRecord* operator()(const PutHead& put) const { return find(records, put.enterprise); }
    EnterpriseRecord* operator()(const PutAnswer& put) const {
        return or_null(records, std::ranges::find_if(records, [&](EnterpriseRecord& record) {
                           return find(record, put.assessment) != nullptr;
                       }));
    }
    EnterpriseRecord* operator()(const SetAssessmentRemoved& set) const {
        return or_null(records, std::ranges::find_if(records, [&](EnterpriseRecord& record) {
                           return find(record, set.id) != nullptr;
                       }));
    }
    EnterpriseRecord* operator()(const PutVisit& put) const {
        return find(records, put.enterprise);
    }
    EnterpriseRecord* operator()(const DropVisit& drop) const {
        return or_null(records, std::ranges::find_if(records, [&](EnterpriseRecord& record) {
                           return find(record, drop.id) != nullptr;
                       }));
    }
    EnterpriseRecord* operator()(const EraseEnterprise& erase) const {
        return find(records, erase.id);
    }
    EnterpriseRecord* operator()(const PutDocument& /*put*/) const { return nullptr; }
    EnterpriseRecord* operator()(const DropDocument& /*drop*/) const { return nullptr; }
    EnterpriseRecord* operator()(const PutSetting& /*put*/) const { return nullptr; }
    EnterpriseRecord* operator()(const PutRows& /*put*/) const { return nullptr; }
};

std::set<assessment::EnterpriseId> concerned(Records& records,
                                             const std::vector<StoreChange>& changes) {
    std::set<assessment::EnterpriseId> ids;
    for (const StoreChange& change : changes) {
        if (const auto* record = std::visit(Concerns{records}, change)) {
            ids.insert(record->id);
        }
    }
    return ids;
}

// ---- the change put on what is stored; false when what it changes is not there

bool carry(Session& session, const PutEnterprise& put) {
    auto* record = find(session.enterprises, put.id);
    if (record != nullptr) {
        record->name = put.name;
        record->extras = put.extras;
    }
    return record != nullptr;
}

bool carry(Session& session, const SetRemoved& set) {
    auto* record = find(session.enterprises, set.id);
    if (record != nullptr) {
        record->removed = set.removed;
    }
    return record != nullptr;
}

bool carry(Session& session, const PutAssessment& put) {
    auto* record = find(session.enterprises, put.enterprise);
    if (record == nullptr) {
        return false;
    }
    if (auto* stored = find(*record, put.assessment.id)) {
        *stored = put.assessment;
    } else {
        record->assessments.push_back(put.assessment);
    }
    return true;
}

/// The history of an assessment is part of its head: what another window has stored since counts
/// but where this one has changed the same.
bool carry(Session& session, const PutHead& put) {
    auto* stored = find(session.enterprises, put.assessment.id);
    const auto instrument = session.library->find(put.assessment.instrument);
    if (stored != nullptr && instrument != nullptr &&
        stored->instrument == put.assessment.instrument) {
        *stored = join(*instrument, put.assessment, *stored).assessment;
    } else if (stored != nullptr) {
        auto answers = std::move(stored->answers);
        *stored = put.assessment;
        stored->answers = std::move(answers);
    }
    return stored != nullptr;
}

bool carry(Session& session, const PutAnswer& put) {
    auto* stored = find(session.enterprises, put.assessment);
    if (stored != nullptr && put.answer == assessment::Answer{}) {
        stored->answers.erase(put.criterion);
    } else if (stored != nullptr) {
        stored->answers.insert_or_assign(put.criterion, put.answer);
    }
    return stored != nullptr;
}

bool carry(Session& session, const PutVisit& put) {
    auto* record = find(session.enterprises, put.enterprise);
    if (record == nullptr) {
        return false;
    }
    if (auto* stored = find(*record, put.visit.id)) {
        *stored = put.visit;
    } else {
        record->visits.push_back(put.visit);
    }
    return true;
}

bool carry(Session& session, const DropVisit& drop) {
    const auto is_it = [&](const Visit& visit) { return visit.id == drop.id; };
    return std::ranges::any_of(session.enterprises, [&](EnterpriseRecord& record) {
        return std::erase_if(record.visits, is_it) > 0;
    });
}

bool carry(Session& session, const EraseEnterprise& erase) {
    std::erase_if(session.enterprises,
                  [&](const EnterpriseRecord& record) { return record.id == erase.id; });
    return true;  // also when it is not there any more: its pages have to be
}

bool carry(Session& session, const PutDocument& put) {
    Kept kept = session.kept;
    const bool is_read = add(kept, put.document);
    set_kept(session, std::move(kept));
    return is_read;
}

/// What an assessment of another window uses by now stays.
bool carry(Session& session, const DropDocument& drop) {
    if (!users_of(session, drop.key).empty()) {
        return false;
    }
    Kept kept = session.kept;
    remove(kept, drop.key);
    set_kept(session, std::move(kept));
    return true;
}

bool carry(Session& session, const PutSetting& put) {
    read_setting(session, put.key, put.value);
    return true;
}

bool carry(Session& session, const SetAssessmentRemoved& set) {
    for (EnterpriseRecord& record : session.enterprises) {
        if (find(record, set.id) != nullptr) {
            if (set.removed) {
                std::erase_if(record.assessments,
                              [&](const auto& assessment) { return assessment.id == set.id; });
            }
            return true;
        }
    }
    return false;
}

/// A restoration that was not acknowledged has changed nothing here either.
bool carry(Session& /*session*/, const PutRows& /*put*/) {
    return false;
}

/// What was removed and brought back may be gone from the store meanwhile: it is put whole.
void add_brought_back(std::vector<StoreChange>& changes, Records& now, const StoreChange& change) {
    const auto* set = std::get_if<SetAssessmentRemoved>(&change);
    if (set == nullptr || set->removed) {
        return;
    }
    for (EnterpriseRecord& record : now) {
        if (const auto* assessment = find(record, set->id)) {
            changes.emplace_back(PutAssessment{.enterprise = record.id, .assessment = *assessment});
        }
    }
}

void put_whole(std::vector<StoreChange>& changes, const EnterpriseRecord& record) {
    changes.emplace_back(
        PutEnterprise{.id = record.id, .name = record.name, .extras = record.extras});
    for (const auto& assessment : record.assessments) {
        changes.emplace_back(PutAssessment{.enterprise = record.id, .assessment = assessment});
    }
    for (const Visit& visit : record.visits) {
        changes.emplace_back(PutVisit{.enterprise = record.id, .visit = visit});
    }
}

}  // namespace

std::vector<StoreChange> unsaved_changes(const Session& session) {
    Records now = session.enterprises;
    std::vector<StoreChange> changes;
    for (const auto& [ticket, save] : session.unsaved) {
        for (StoreChange change : save.changes) {
            std::visit([&](auto& put) { refresh(now, put); }, change);
            add_brought_back(changes, now, change);
            if (auto* setting = std::get_if<PutSetting>(&change);
                setting != nullptr && setting->key == "backup") {
                setting->value = setting_of(session.backup_state);
            }
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

void drop_unsaved(Session& session, const assessment::EnterpriseId& enterprise) {
    for (auto& [ticket, save] : session.unsaved) {
        std::erase_if(save.changes, [&](const StoreChange& change) {
            const auto* record = std::visit(Concerns{session.enterprises}, change);
            return record != nullptr && record->id == enterprise;
        });
    }
}

void keep_unsaved_only(Session& session) {
    const auto ids = concerned(session.enterprises, unsaved_changes(session));
    std::erase_if(session.enterprises,
                  [&](const EnterpriseRecord& record) { return !ids.contains(record.id); });
}

std::vector<StoreChange> rejoin(Session& session, const std::vector<EnterpriseRecord>& stored) {
    const auto unsaved = unsaved_changes(session);
    Records here = std::exchange(session.enterprises, stored);
    Records only_here;
    std::vector<StoreChange> changes;
    for (const EnterpriseRecord& record : here) {
        if (!record.removed && find(session.enterprises, record.id) == nullptr) {
            put_whole(changes, record);
            only_here.push_back(record);
        }
    }
    for (const StoreChange& change : unsaved) {
        const bool is_whole = std::visit(Concerns{only_here}, change) != nullptr;
        if (!is_whole && std::visit([&](const auto& put) { return carry(session, put); }, change)) {
            changes.push_back(change);
            if (auto* head = std::get_if<PutHead>(&changes.back())) {
                refresh(session.enterprises, *head);
            }
        }
    }
    session.enterprises.insert(session.enterprises.end(), only_here.begin(), only_here.end());
    return changes;
}

}  // namespace app
