// SPDX-License-Identifier: MIT
#include "app/enterprise_detail.hpp"

#include <algorithm>
#include <ranges>
#include <variant>

#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

constexpr std::string_view changed_key = "changed-on";

std::string text_in(const assessment::Extras& extras, std::string_view key) {
    const assessment::Extra* extra = assessment::find(extras, key);
    if (extra == nullptr) {
        return {};
    }
    const auto parsed = exchange::parse_json(extra->json);
    return parsed.readable && parsed.root.kind == exchange::Json::Kind::string ? parsed.root.text
                                                                               : std::string();
}

/// The enterprise that a change is about, by its own id or by an assessment's.
struct Concerned {
    const std::vector<EnterpriseRecord>& records;

    assessment::EnterpriseId operator()(const PutEnterprise& put) const { return put.id; }
    assessment::EnterpriseId operator()(const PutAssessment& put) const { return put.enterprise; }
    assessment::EnterpriseId operator()(const PutHead& put) const { return put.enterprise; }
    assessment::EnterpriseId operator()(const PutAnswer& put) const {
        for (const EnterpriseRecord& record : records) {
            if (std::ranges::find(record.assessments, put.assessment,
                                  &assessment::Assessment::id) != record.assessments.end()) {
                return record.id;
            }
        }
        return {};
    }
    assessment::EnterpriseId operator()(const auto& /*other*/) const { return {}; }
};

}  // namespace

std::string_view key_of(EnterpriseDetail detail) {
    switch (detail) {
        case EnterpriseDetail::credit_code:
            return "credit-code";
        case EnterpriseDetail::park:
            return "park";
    }
    return {};
}

std::string detail_of(const assessment::Assessment& assessment, EnterpriseDetail detail) {
    return text_in(assessment.enterprise, key_of(detail));
}

std::string detail_of(const EnterpriseRecord& record, EnterpriseDetail detail) {
    if (assessment::find(record.extras, key_of(detail)) != nullptr) {
        return text_in(record.extras, key_of(detail));
    }
    for (const auto& assessment : record.assessments | std::views::reverse) {
        if (assessment::find(assessment.enterprise, key_of(detail)) != nullptr) {
            return detail_of(assessment, detail);
        }
    }
    return {};
}

std::optional<std::chrono::year_month_day> last_change(const EnterpriseRecord& record) {
    return assessment::read_iso_date(text_in(record.extras, changed_key));
}

std::set<assessment::EnterpriseId> concerned_by(const std::vector<EnterpriseRecord>& records,
                                                const std::vector<StoreChange>& changes) {
    std::set<assessment::EnterpriseId> ids;
    for (const StoreChange& change : changes) {
        ids.insert(std::visit(Concerned{records}, change));
    }
    return ids;
}

void note_day(std::vector<EnterpriseRecord>& records, std::chrono::year_month_day today,
              std::vector<StoreChange>& changes) {
    const auto concerned = concerned_by(records, changes);
    const std::string day =
        exchange::write_canonical(exchange::Json::string(assessment::iso_date(today)));
    for (EnterpriseRecord& record : records) {
        const auto* before = assessment::find(record.extras, changed_key);
        if (!concerned.contains(record.id) || (before != nullptr && before->json == day)) {
            continue;
        }
        assessment::put(record.extras, changed_key, day);
        const auto put = std::ranges::find_if(changes, [&](const StoreChange& change) {
            const auto* enterprise = std::get_if<PutEnterprise>(&change);
            return enterprise != nullptr && enterprise->id == record.id;
        });
        if (put == changes.end()) {
            changes.emplace_back(
                PutEnterprise{.id = record.id, .name = record.name, .extras = record.extras});
        } else {
            assessment::put(std::get<PutEnterprise>(*put).extras, changed_key, day);
        }
    }
}

}  // namespace app
