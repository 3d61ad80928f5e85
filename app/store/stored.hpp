// SPDX-License-Identifier: MIT
#pragma once

// What the store keeps, as it keeps it: a Document is a JSON object in canonical form, which
// only the interface understands, because only the interface has instruments. So work done
// with an instrument that this program does not know (yet, or any more) is kept like any other.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/effect.hpp"
#include "assessment/id.hpp"
#include "assessment/instrument.hpp"

namespace app::store {

using Document = std::string;

struct StoredEnterprise {
    assessment::EnterpriseId id;
    std::string name;
    Document extras = "{}";
    bool removed = false;  // as a change it is not looked at: SetRemoved is the change

    bool operator==(const StoredEnterprise&) const = default;
};

/// All of an assessment but its answers.
struct StoredHead {
    assessment::AssessmentId id;
    assessment::EnterpriseId enterprise;
    assessment::InstrumentRef instrument;
    std::string period;
    Document about = "{}";  // the member `enterprise` of the assessment
    Document profile = "{}";
    Document extras = "{}";
    Document instrument_extras = "{}";

    bool operator==(const StoredHead&) const = default;
};

struct StoredAssessment {
    StoredHead head;
    std::vector<std::pair<assessment::CriterionId, Document>> answers;  // by criterion

    bool operator==(const StoredAssessment&) const = default;
};

struct StoredAnswer {
    assessment::AssessmentId assessment;
    assessment::CriterionId criterion;
    Document body;  // empty: there is no answer any more

    bool operator==(const StoredAnswer&) const = default;
};

struct StoredVisit {
    VisitId id;
    assessment::EnterpriseId enterprise;
    Document body;  // all of the visit (app/visit_json.hpp)

    bool operator==(const StoredVisit&) const = default;
};

/// All answers of an assessment are taken away.
struct Blank {
    assessment::AssessmentId assessment;
};

/// A change of one row, or of the rows that belong together. An app::StoreChange is one or more.
using Change = std::variant<StoredEnterprise, SetRemoved, StoredHead, SetAssessmentRemoved, Blank,
                            StoredAnswer, PutSetting, StoredVisit, DropVisit, EraseEnterprise,
                            PutDocument, DropDocument>;

/// Everything there is, enterprises, assessments, visits and documents in order of creation.
/// Removed assessments and visits are not among them.
struct Contents {
    std::vector<StoredEnterprise> enterprises;
    std::vector<StoredAssessment> assessments;
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<StoredVisit> visits{};
    std::vector<app::Document> documents{};

    bool operator==(const Contents&) const = default;
};

}  // namespace app::store
