// SPDX-License-Identifier: MIT
#include "assessment/exchange/verified_entry.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/credit_code.hpp"
#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

namespace {

using programme::Entry;
using programme::Trust;

static_assert(soundness_count == int{programme::trust_count});
static_assert(static_cast<int>(Soundness::not_signed) == static_cast<int>(Trust::not_signed));
static_assert(static_cast<int>(Soundness::unreadable) == static_cast<int>(Trust::unreadable));

/// A text of the object `enterprise`, which is free; empty when it is none.
std::string text_of(const Extras& about, std::string_view key) {
    const Extra* member = find(about, key);
    if (member == nullptr || !member->json.starts_with('"')) {
        return {};
    }
    const std::string_view json = member->json;
    return json.contains('\\') ? parse_json(json).root.text  // canonical: else it is what it says
                               : std::string(json.substr(1, json.size() - 2));
}

Profile profile_of(const Assessment& assessment) {
    Profile profile = assessment.profile;
    for (const std::string_view key : {"park", "region"}) {
        if (std::string text = text_of(assessment.enterprise, key); !text.empty()) {
            profile.try_emplace(FieldId(key), std::move(text));
        }
    }
    return profile;
}

OptionalWhole found_level(const Review& review, const CriterionId& criterion) {
    const auto judgement = review.judgements.find(criterion);
    const bool has_level =
        judgement != review.judgements.end() && judgement->second.found.state == State::answered;
    return has_level ? OptionalWhole(judgement->second.found.level) : OptionalWhole();
}

std::vector<programme::Standing> standings_of(const Report& report) {
    const Instrument& instrument = *report.instrument;
    const auto stated = standings(instrument, report.assessment);
    std::vector<programme::Standing> all(stated.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
        const CriterionScore& score = report.score.criteria[at];
        all[at] = {.state = score.state,
                   .assurance = stated[at].assurance,
                   .level = score.level,
                   .supported_level = score.supported_level,
                   .found = found_level(report.assessment.review, instrument.criteria[at].id)};
    }
    return all;
}

int evidences_of(const Assessment& assessment) {
    std::size_t count = 0;
    for (const auto& [criterion, answer] : assessment.answers) {
        count += answer.evidence.size();
    }
    return static_cast<int>(count);
}

void take(const Report& report, Entry& into) {
    into.name = text_of(report.assessment.enterprise, "name");
    into.enterprise = identity(report.assessment);
    into.period = report.assessment.period;
    into.issued = report.issued;
    into.instrument = report.instrument->ref;
    into.profile = profile_of(report.assessment);
    into.standings = standings_of(report);
    into.tier = report.score.tier;
    into.total = report.score.total;
    for (const DimensionScore& dimension : report.score.dimensions) {
        into.dimensions.push_back(dimension.score);
    }
    into.evidences = evidences_of(report.assessment);
    into.is_draft = is_draft(report);
}

}  // namespace

std::string identity(const Assessment& assessment) {
    std::string code = normal_credit_code(text_of(assessment.enterprise, "credit-code"));
    if (!fault_of_credit_code(code)) {
        return code;
    }
    const std::string id = text_of(assessment.enterprise, "id");
    const std::string name = text_of(assessment.enterprise, "name");
    return !id.empty() ? id : !name.empty() ? name : assessment.id.text();
}

Trust trust_of(Soundness soundness) {
    return static_cast<Trust>(soundness);
}

Entry entry_of(const Verification& verification) {
    Entry entry;
    entry.trust = trust_of(verification.soundness);
    entry.digest = verification.digest;
    if (verification.report) {
        take(*verification.report, entry);
    }
    return entry;
}

}  // namespace assessment::exchange
