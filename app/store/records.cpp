// SPDX-License-Identifier: MIT
#include "app/store/records.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "app/store/wire.hpp"
#include "app/visit_json.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/canonical_assessment.hpp"
#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/exchange/history_json.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/plan_choices_json.hpp"
#include "assessment/exchange/review_json.hpp"

namespace app::store {

namespace {

using assessment::Answer;
using assessment::Assessment;
using assessment::Extras;
using assessment::Findings;
using assessment::Instrument;
using assessment::exchange::Json;
using assessment::exchange::pointer;
using assessment::exchange::write_canonical;

using Members = std::vector<std::pair<std::string, Json>>;

// ---- writing

Members members_of(const Extras& extras) {
    Members members;
    for (const assessment::Extra& extra : extras) {
        members.emplace_back(extra.key, assessment::exchange::parse_json(extra.json).root);
    }
    return members;
}

Document document(Members members) {
    return write_canonical(Json::object(std::move(members)));
}

/// An answer of an instrument that is not here: nothing but extras, which go back as they came.
Answer unread(Extras extras) {
    Answer answer;
    answer.extras = std::move(extras);
    return answer;
}

Document body(const Answer& answer) {
    if (is_blank(answer)) {
        return {};
    }
    if (answer == unread(answer.extras)) {
        return document(members_of(answer.extras));
    }
    return write_canonical(assessment::exchange::to_json(answer));
}

StoredHead head(const assessment::EnterpriseId& enterprise, const Assessment& assessment) {
    Members profile;
    for (const auto& [field, value] : assessment.profile) {
        profile.emplace_back(field.text(), assessment::exchange::to_json(value));
    }
    for (auto& [key, value] : members_of(assessment.profile_extras)) {
        if (!assessment.profile.contains(assessment::FieldId(key))) {
            profile.emplace_back(key, std::move(value));  // it was unreadable and is filled now
        }
    }
    Extras others = assessment.extras;
    Members extras;
    const auto add = [&](const char* key, const auto& value) {
        if (value != std::remove_cvref_t<decltype(value)>{}) {
            extras.emplace_back(key, assessment::exchange::to_json(value));
            drop(others, key);  // it was not of our form, and has been filled since
        }
    };
    add("plan", assessment.plan);
    add("review", assessment.review);
    add("history", assessment.history);
    std::ranges::move(members_of(others), std::back_inserter(extras));
    return {.id = assessment.id,
            .enterprise = enterprise,
            .instrument = assessment.instrument,
            .period = assessment.period,
            .about = document(members_of(assessment.enterprise)),
            .profile = document(std::move(profile)),
            .extras = document(std::move(extras)),
            .instrument_extras = document(members_of(assessment.instrument_extras))};
}

std::vector<Change> stored_change(const PutEnterprise& change) {
    return {StoredEnterprise{
        .id = change.id, .name = change.name, .extras = document(members_of(change.extras))}};
}

std::vector<Change> stored_change(const PutAssessment& change) {
    const assessment::AssessmentId& id = change.assessment.id;
    std::vector<Change> changes{head(change.enterprise, change.assessment), Blank{id}};
    for (const auto& [criterion, answer] : change.assessment.answers) {
        if (!is_blank(answer)) {
            changes.emplace_back(
                StoredAnswer{.assessment = id, .criterion = criterion, .body = body(answer)});
        }
    }
    return changes;
}

std::vector<Change> stored_change(const PutHead& change) {
    return {head(change.enterprise, change.assessment)};
}

std::vector<Change> stored_change(const PutAnswer& change) {
    return {StoredAnswer{.assessment = change.assessment,
                         .criterion = change.criterion,
                         .body = body(change.answer)}};
}

std::vector<Change> stored_change(const SetRemoved& change) {
    return {change};
}

std::vector<Change> stored_change(const SetAssessmentRemoved& change) {
    return {change};
}

std::vector<Change> stored_change(const PutVisit& change) {
    return {StoredVisit{.id = change.visit.id,
                        .enterprise = change.enterprise,
                        .body = write_canonical(to_json(change.visit))}};
}

std::vector<Change> stored_change(const DropVisit& change) {
    return {change};
}

std::vector<Change> stored_change(const EraseEnterprise& change) {
    return {change};
}

std::vector<Change> stored_change(const PutDocument& change) {
    return {change};
}

std::vector<Change> stored_change(const DropDocument& change) {
    return {change};
}

std::vector<Change> stored_change(const PutSetting& change) {
    return {change};
}

std::vector<Change> stored_change(const PutRows& change) {
    std::vector<Change> rows;
    std::string_view lines = change.rows;
    while (!lines.empty()) {
        const auto json = next_line(lines);
        auto row = json ? read_change(*json) : std::nullopt;
        assert(row.has_value());  // the store wrote them
        if (row) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

// ---- reading

Extras extras_of(const Json& object) {
    Extras extras;
    for (const auto& [key, value] : object.members) {
        put(extras, key, write_canonical(value));
    }
    return extras;
}

Extras extras_of(const Document& document) {
    return extras_of(assessment::exchange::parse_json(document).root);
}

/// Reads one stored assessment with its instrument, or keeps it unread without one.
class AssessmentReader {
public:
    AssessmentReader(const StoredAssessment& stored, const Instrument* instrument,
                     Findings& findings)
        : stored_(stored),
          instrument_(instrument),
          findings_(findings),
          where_(pointer("/assessments", stored.head.id.text())) {}

    Assessment read() {
        const StoredHead& from = stored_.head;
        assessment_.id = from.id;
        assessment_.instrument = from.instrument;
        assessment_.enterprise = extras_of(from.about);
        assessment_.period = from.period;
        read_extras(assessment::exchange::parse_json(from.extras).root);
        assessment_.instrument_extras = extras_of(from.instrument_extras);
        for (const auto& [key, value] :
             assessment::exchange::parse_json(from.profile).root.members) {
            read_field(assessment::FieldId(key), value);
        }
        for (const auto& [criterion, body] : stored_.answers) {
            if (!read_canonical(criterion, body)) {
                read_answer(criterion, assessment::exchange::parse_json(body).root);
            }
        }
        return std::move(assessment_);
    }

private:
    /// What only some versions know lies among the further members.
    void read_extras(const Json& json) {
        for (const auto& [key, value] : json.members) {
            if (!read_ours(key, value)) {
                put(assessment_.extras, key, write_canonical(value));
            }
        }
    }

    bool read_ours(std::string_view key, const Json& json) {
        const auto take = [](auto& into, auto read) {
            if (read) {
                into = std::move(*read);
            }
            return read.has_value();
        };
        if (key == "history") {
            return take(assessment_.history, assessment::exchange::read_history(json));
        }
        if (instrument_ == nullptr) {
            return false;
        }
        if (key == "plan") {
            return take(assessment_.plan,
                        assessment::exchange::read_plan_choices(json, *instrument_));
        }
        return key == "review" &&
               take(assessment_.review, assessment::exchange::read_review(json, *instrument_));
    }

    void read_field(const assessment::FieldId& id, const Json& json) {
        const auto* field = instrument_ == nullptr ? nullptr : instrument_->find(id);
        if (field != nullptr) {
            auto value = read_profile_value(json, pointer(where_ + "/profile", id.text()), *field);
            if (value.value) {
                assessment_.profile.emplace(id, std::move(*value.value));
                return;
            }
            tell(value.findings);
        }
        put(assessment_.profile_extras, id.text(), write_canonical(json));
    }

    /// The usual answer, which is as this program writes it: hundreds of enterprises have tens of
    /// thousands, and somebody waits. False for any other, and nothing is read.
    bool read_canonical(const assessment::CriterionId& id, const Document& body) {
        const auto index = instrument_ == nullptr ? std::nullopt : instrument_->find(id);
        if (!index) {
            return false;
        }
        assessment::exchange::CanonicalCursor cursor(body);
        Answer answer =
            assessment::exchange::read_canonical_answer(cursor, instrument_->criteria[*index]);
        if (!cursor.is_at_end()) {
            return false;
        }
        assessment_.answers.emplace_hint(assessment_.answers.end(), id, std::move(answer));
        return true;
    }

    void read_answer(const assessment::CriterionId& id, const Json& json) {
        if (instrument_ == nullptr) {
            assessment_.answers.emplace(id, unread(extras_of(json)));
            return;
        }
        const std::string where = pointer(where_ + "/answers", id.text());
        const auto index = instrument_->find(id);
        if (!index) {
            tell({{.code = assessment::FindingCode::unknown_criterion,
                   .where = where,
                   .value = id.text(),
                   .expected = {}}});
            return;
        }
        auto answer = assessment::exchange::read_answer(json, where, instrument_->criteria[*index]);
        if (answer.value) {
            assessment_.answers.emplace(id, std::move(*answer.value));
        } else {
            tell(answer.findings);
        }
    }

    void tell(const Findings& findings) {
        findings_.insert(findings_.end(), findings.begin(), findings.end());
    }

    const StoredAssessment& stored_;
    const Instrument* instrument_;
    Findings& findings_;
    std::string where_;
    Assessment assessment_;
};

}  // namespace

std::vector<Change> stored(const StoreChange& change) {
    return std::visit([](const auto& known) { return stored_change(known); }, change);
}

Records records(const Contents& contents, const Library& shipped) {
    Records read;
    for (const app::Document& document : contents.documents) {
        if (!add(read.kept, document)) {
            read.findings.push_back({.code = assessment::FindingCode::wrong_format,
                                     .where = pointer("/documents", document.key.id),
                                     .value = {},
                                     .expected = {}});
        }
    }
    const bool has_own = shipped.kept > 0 || !read.kept.instruments.empty();
    const Library own = has_own ? with(shipped, read.kept) : Library{};
    const Library& library = has_own ? own : shipped;
    std::map<assessment::EnterpriseId, std::size_t> places;
    for (const StoredEnterprise& enterprise : contents.enterprises) {
        places.emplace(enterprise.id, read.enterprises.size());
        read.enterprises.push_back({.id = enterprise.id,
                                    .name = enterprise.name,
                                    .extras = extras_of(enterprise.extras),
                                    .assessments = {},
                                    .removed = enterprise.removed,
                                    .visits = {}});
    }
    for (const StoredAssessment& assessment : contents.assessments) {
        const auto instrument = library.find(assessment.head.instrument);
        const auto place = places.find(assessment.head.enterprise);
        if (place != places.end()) {  // always, by the database's foreign key
            read.enterprises[place->second].assessments.push_back(
                AssessmentReader(assessment, instrument.get(), read.findings).read());
        }
    }
    for (const StoredVisit& stored : contents.visits) {
        const auto place = places.find(stored.enterprise);
        auto visit = read_visit(assessment::exchange::parse_json(stored.body).root);
        if (place != places.end() && visit && visit->id == stored.id) {
            read.enterprises[place->second].visits.push_back(std::move(*visit));
        } else {
            read.findings.push_back({.code = assessment::FindingCode::wrong_type,
                                     .where = pointer("/visits", stored.id.text()),
                                     .value = {},
                                     .expected = {}});
        }
    }
    return read;
}

}  // namespace app::store
