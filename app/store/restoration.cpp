// SPDX-License-Identifier: MIT
#include "app/store/restoration.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "app/store/backup.hpp"

namespace app::store {

namespace {

using Answers = std::vector<std::pair<assessment::CriterionId, Document>>;

void put(std::vector<Change>& changes, const StoredAssessment& assessment) {
    changes.emplace_back(assessment.head);
    changes.emplace_back(Blank{assessment.head.id});
    for (const auto& [criterion, body] : assessment.answers) {
        changes.emplace_back(StoredAnswer{assessment.head.id, criterion, body});
    }
}

/// Criteria whose answer is another one, or is only in one of the two. Both are sorted.
int differing(const Answers& one, const Answers& other) {
    int count = 0;
    const std::map<assessment::CriterionId, Document> left(one.begin(), one.end());
    const std::map<assessment::CriterionId, Document> right(other.begin(), other.end());
    for (const auto& [criterion, body] : left) {
        const auto found = right.find(criterion);
        count += found == right.end() || found->second != body ? 1 : 0;
    }
    return count + static_cast<int>(std::ranges::count_if(
                       right, [&](const auto& answer) { return !left.contains(answer.first); }));
}

class Restorer {
public:
    Restorer(const Contents& here, const Contents& backup) : backup_(backup) {
        made_.after = here;
        for (std::size_t i = 0; i < here.assessments.size(); ++i) {
            places_.emplace(here.assessments[i].head.id, i);
        }
    }

    /// Enterprises first, then assessments in the backup's order, which is that of their making.
    Restoration made() {
        for (const StoredEnterprise& enterprise : backup_.enterprises) {
            told_.emplace(enterprise.id,
                          RestoredEnterprise{.id = enterprise.id, .name = enterprise.name});
            add(enterprise);
        }
        for (const StoredAssessment& assessment : backup_.assessments) {
            add(assessment, told_.at(assessment.head.enterprise));
        }
        for (const StoredVisit& visit : backup_.visits) {
            add(visit, told_.at(visit.enterprise));
        }
        for (const StoredEnterprise& enterprise : backup_.enterprises) {
            if (changed_.contains(enterprise.id)) {
                made_.enterprises.push_back(told_.at(enterprise.id));
            } else {
                ++made_.unchanged;
            }
        }
        add_documents();
        add_settings();
        // What was done last is undone first.
        std::ranges::reverse(undo_);
        for (auto& changes : undo_) {
            std::ranges::move(changes, std::back_inserter(made_.backward));
        }
        return std::move(made_);
    }

private:
    /// The enterprise itself, without its assessments.
    void add(const StoredEnterprise& wanted) {
        RestoredEnterprise& told = told_.at(wanted.id);
        auto& all = made_.after.enterprises;
        const auto here = std::ranges::find(all, wanted.id, &StoredEnterprise::id);
        told.is_new = here == all.end() || here->removed;
        if (here != all.end() && *here == wanted) {
            return;
        }
        changed_.insert(wanted.id);
        std::vector<Change> undo;
        if (here != all.end()) {
            undo.emplace_back(*here);
            *here = wanted;
        } else {
            all.push_back(wanted);
        }
        made_.forward.emplace_back(wanted);
        if (told.is_new) {
            made_.forward.emplace_back(SetRemoved{.id = wanted.id, .removed = false});
            undo.emplace_back(SetRemoved{.id = wanted.id, .removed = true});
        }
        undo_.push_back(std::move(undo));
    }

    void add(const StoredAssessment& wanted, RestoredEnterprise& told) {
        auto& all = made_.after.assessments;
        const auto place = places_.find(wanted.head.id);
        if (place == places_.end()) {
            told.assessments += 1;
            told.answers += static_cast<int>(wanted.answers.size());
            undo_.push_back({SetAssessmentRemoved{.id = wanted.head.id, .removed = true}});
            all.push_back(wanted);
        } else {
            StoredAssessment& here = all[place->second];
            if (here == wanted) {
                if (told.is_new) {
                    told.assessments += 1;
                    told.answers += static_cast<int>(wanted.answers.size());
                }
                return;
            }
            told.assessments += 1;
            told.answers += differing(here.answers, wanted.answers);
            std::vector<Change> undo;
            put(undo, here);
            undo_.push_back(std::move(undo));
            here = wanted;
        }
        changed_.insert(wanted.head.enterprise);
        put(made_.forward, wanted);
    }

    void add(const StoredVisit& wanted, RestoredEnterprise& told) {
        auto& all = made_.after.visits;
        const auto here = std::ranges::find(all, wanted.id, &StoredVisit::id);
        if (here == all.end()) {
            undo_.push_back({DropVisit{wanted.id}});
            all.push_back(wanted);
        } else if (*here == wanted) {
            told.visits += told.is_new ? 1 : 0;
            return;
        } else {
            undo_.push_back({*here});
            *here = wanted;
        }
        told.visits += 1;
        changed_.insert(wanted.enterprise);
        made_.forward.emplace_back(wanted);
    }

    /// One that is here stays as it is: assessments may be made with it.
    void add_documents() {
        auto& all = made_.after.documents;
        for (const app::Document& document : backup_.documents) {
            if (std::ranges::find(all, document.key, &app::Document::key) == all.end()) {
                made_.forward.emplace_back(PutDocument{document});
                undo_.push_back({DropDocument{document.key}});
                all.push_back(document);
            }
        }
    }

    void add_settings() {
        auto& all = made_.after.settings;
        for (const auto& [key, value] : backup_.settings) {
            if (is_of_this_device(key)) {
                continue;
            }
            const auto here =
                std::ranges::find(all, key, &std::pair<std::string, std::string>::first);
            const std::string before = here == all.end() ? std::string() : here->second;
            if (here != all.end() && before == value) {
                continue;
            }
            made_.forward.emplace_back(PutSetting{.key = key, .value = value});
            undo_.push_back({PutSetting{.key = key, .value = before}});
            if (here == all.end()) {
                all.emplace_back(key, value);
            } else {
                here->second = value;
            }
        }
    }

    const Contents& backup_;
    std::map<assessment::AssessmentId, std::size_t> places_;  // of those that are here
    std::map<assessment::EnterpriseId, RestoredEnterprise> told_;
    std::set<assessment::EnterpriseId> changed_;
    Restoration made_;
    std::vector<std::vector<Change>> undo_;
};

}  // namespace

Restoration restoration(const Contents& here, const Contents& backup) {
    return Restorer(here, backup).made();
}

}  // namespace app::store
