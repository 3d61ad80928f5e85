// SPDX-License-Identifier: MIT
// What is stored after a change, as a plain list would have it. Declared in some_work.hpp.
#include <algorithm>
#include <utility>

#include "app/kept_file.hpp"
#include "app/overloaded.hpp"
#include "tests/app/store/some_work.hpp"

namespace tests {

namespace {

using assessment::Assessment;
using assessment::AssessmentId;
using assessment::EnterpriseId;

app::EnterpriseRecord* find(std::vector<app::EnterpriseRecord>& all, const EnterpriseId& id) {
    const auto found = std::ranges::find(all, id, &app::EnterpriseRecord::id);
    return found == all.end() ? nullptr : &*found;
}

Assessment* find(std::vector<app::EnterpriseRecord>& all, const AssessmentId& id) {
    for (app::EnterpriseRecord& enterprise : all) {
        const auto found = std::ranges::find(enterprise.assessments, id, &Assessment::id);
        if (found != enterprise.assessments.end()) {
            return &*found;
        }
    }
    return nullptr;
}

}  // namespace

void Model::apply(const app::StoreChange& change) {
    const auto put_assessment = [&](const EnterpriseId& owner, Assessment assessment) {
        if (Assessment* known = find(enterprises, assessment.id)) {
            *known = std::move(assessment);
        } else {
            find(enterprises, owner)->assessments.push_back(std::move(assessment));
        }
    };
    std::visit(
        app::Overloaded{
            [&](const app::PutEnterprise& put) {
                if (app::EnterpriseRecord* known = find(enterprises, put.id)) {
                    known->name = put.name;
                    known->extras = put.extras;
                } else {
                    enterprises.push_back(
                        {.id = put.id, .name = put.name, .extras = put.extras, .assessments = {}});
                }
            },
            [&](const app::SetRemoved& set) { find(enterprises, set.id)->removed = set.removed; },
            [&](const app::PutAssessment& put) { put_assessment(put.enterprise, put.assessment); },
            [&](const app::PutHead& put) {
                Assessment head = put.assessment;
                const Assessment* known = find(enterprises, head.id);
                head.answers = known == nullptr ? decltype(head.answers){} : known->answers;
                put_assessment(put.enterprise, std::move(head));
            },
            [&](const app::PutAnswer& put) {
                auto& answers = find(enterprises, put.assessment)->answers;
                if (is_blank(put.answer)) {
                    answers.erase(put.criterion);
                } else {
                    answers.insert_or_assign(put.criterion, put.answer);
                }
            },
            [&](const app::SetAssessmentRemoved& set) {  // at random, none is brought back
                for (app::EnterpriseRecord& each : enterprises) {
                    std::erase_if(each.assessments, [&](const Assessment& assessment) {
                        return assessment.id == set.id;
                    });
                }
            },
            [&](const app::PutVisit& put) {
                auto& visits = find(enterprises, put.enterprise)->visits;
                const auto known = std::ranges::find(visits, put.visit.id, &app::Visit::id);
                if (known != visits.end()) {
                    *known = put.visit;
                } else {
                    visits.push_back(put.visit);
                }
            },
            [&](const app::DropVisit& drop) {  // at random, none is brought back
                for (app::EnterpriseRecord& each : enterprises) {
                    std::erase_if(each.visits,
                                  [&](const app::Visit& visit) { return visit.id == drop.id; });
                }
            },
            [&](const app::EraseEnterprise& erase) {
                std::erase_if(enterprises, [&](const app::EnterpriseRecord& each) {
                    return each.id == erase.id;
                });
            },
            [&](const app::PutDocument& put) {
                const auto known =
                    std::ranges::find(documents, put.document.key, &app::Document::key);
                if (known != documents.end()) {
                    *known = put.document;
                } else {
                    documents.push_back(put.document);
                }
            },
            [&](const app::DropDocument& drop) {
                std::erase_if(documents,
                              [&](const app::Document& each) { return each.key == drop.key; });
            },
            [&](const app::PutRows& /*put*/) {},  // is not made at random
            [&](const app::PutSetting& put) {
                std::erase_if(settings, [&](const auto& each) { return each.first == put.key; });
                settings.emplace_back(put.key, put.value);
                std::ranges::sort(settings);
            },
        },
        change);
}

void Model::restart() {
    std::erase_if(enterprises, [](const app::EnterpriseRecord& each) { return each.removed; });
}

app::Loaded Model::loaded() const {
    app::Loaded loaded{
        .enterprises = enterprises, .settings = settings, .durable = true, .reason = {}};
    for (const app::Document& document : documents) {
        add(loaded.kept, document);
    }
    return loaded;
}

}  // namespace tests
