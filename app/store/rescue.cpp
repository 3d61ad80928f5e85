// SPDX-License-Identifier: MIT
#include "app/store/rescue.hpp"

#include <algorithm>
#include <utility>

#include "app/store/rescue_scan.hpp"
#include "assessment/exchange/json.hpp"

namespace app::store {

namespace {

using assessment::exchange::Json;

int rows_of(const Rescue& rescue) {
    std::size_t rows = rescue.contents.enterprises.size() + rescue.contents.assessments.size();
    for (const StoredAssessment& assessment : rescue.contents.assessments) {
        rows += assessment.answers.size();
    }
    rows += rescue.contents.visits.size() + rescue.contents.documents.size();
    return static_cast<int>(rows);
}

bool has_enterprise(const Contents& contents, const assessment::EnterpriseId& id) {
    return std::ranges::find(contents.enterprises, id, &StoredEnterprise::id) !=
           contents.enterprises.end();
}

/// An assessment whose enterprise could not be read says its name.
StoredEnterprise enterprise_of(const StoredHead& head) {
    const auto about = assessment::exchange::parse_json(head.about).root;
    const Json* name = about.find("name");
    return {.id = head.enterprise, .name = name == nullptr ? std::string() : name->text};
}

/// What the tables say, put together: every assessment has an enterprise.
Rescue put_together(Scan scan) {
    Rescue rescue;
    rescue.unread = std::move(scan.unread);
    std::set<assessment::EnterpriseId> removed;
    for (StoredEnterprise& enterprise : scan.enterprises) {
        if (enterprise.removed) {
            removed.insert(enterprise.id);
        } else {
            rescue.contents.enterprises.push_back(std::move(enterprise));
        }
    }
    for (StoredAssessment& assessment : scan.assessments) {
        if (removed.contains(assessment.head.enterprise)) {
            continue;
        }
        if (!has_enterprise(rescue.contents, assessment.head.enterprise)) {
            rescue.contents.enterprises.push_back(enterprise_of(assessment.head));
        }
        rescue.contents.assessments.push_back(std::move(assessment));
    }
    for (StoredVisit& visit : scan.visits) {  // without its enterprise there is nothing to say
        if (has_enterprise(rescue.contents, visit.enterprise)) {
            rescue.contents.visits.push_back(std::move(visit));
        }
    }
    rescue.contents.documents = std::move(scan.documents);
    rescue.contents.settings = std::move(scan.settings);
    rescue.homeless = scan.homeless;
    return rescue;
}

Json counted(std::size_t number) {
    return Json::integer(static_cast<std::int64_t>(number));
}

std::string account(const Rescue& rescue, const std::string& kept) {
    std::size_t answers = 0;
    for (const StoredAssessment& assessment : rescue.contents.assessments) {
        answers += assessment.answers.size();
    }
    Json unread = Json::array();
    for (const std::string& table : rescue.unread) {
        unread.items.push_back(Json::string(table));
    }
    return assessment::exchange::write_canonical(
        Json::object({{"enterprises", counted(rescue.contents.enterprises.size())},
                      {"assessments", counted(rescue.contents.assessments.size())},
                      {"answers", counted(answers)},
                      {"homeless", Json::integer(rescue.homeless)},
                      {"unread", std::move(unread)},
                      {"kept", Json::string(kept)}}));
}

}  // namespace

Rescue rescue(const Damaged& damaged) {
    Rescue best{.contents = {},
                .homeless = 0,
                .unread = {"enterprises", "assessments", "answers", "settings"}};
    for (const Damaged& attempt : mended(damaged)) {
        auto scan = scan_tables(attempt);
        if (!scan) {
            continue;
        }
        Rescue found = put_together(std::move(*scan));
        const bool is_whole = found.unread.empty() && found.homeless == 0;
        if (is_whole || rows_of(found) > rows_of(best)) {
            best = std::move(found);
        }
        if (is_whole) {
            break;
        }
    }
    return best;
}

Result<Done> fill(Archive& archive, const Rescue& rescue, const std::string& kept) {
    std::vector<Change> changes;
    changes.reserve(static_cast<std::size_t>(rows_of(rescue)) + rescue.contents.settings.size() +
                    1);
    for (const StoredEnterprise& enterprise : rescue.contents.enterprises) {
        changes.emplace_back(enterprise);
    }
    for (const StoredAssessment& assessment : rescue.contents.assessments) {
        changes.emplace_back(assessment.head);
        for (const auto& [criterion, body] : assessment.answers) {
            changes.emplace_back(StoredAnswer{
                .assessment = assessment.head.id, .criterion = criterion, .body = body});
        }
    }
    for (const StoredVisit& visit : rescue.contents.visits) {
        changes.emplace_back(visit);
    }
    for (const app::Document& document : rescue.contents.documents) {
        changes.emplace_back(PutDocument{document});
    }
    for (const auto& [key, value] : rescue.contents.settings) {
        changes.emplace_back(PutSetting{.key = key, .value = value});
    }
    changes.emplace_back(PutSetting{.key = rescued_setting, .value = account(rescue, kept)});
    return archive.apply(changes);
}

}  // namespace app::store
