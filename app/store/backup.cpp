// SPDX-License-Identifier: MIT
#include "app/store/backup.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "app/store/soundness.hpp"
#include "app/store/wire.hpp"

namespace app::store {

namespace {

using assessment::exchange::Json;
using backup::Refusal;

constexpr std::string_view format = "ipgauge.backup/";
constexpr std::string_view current = "ipgauge.backup/1";

Contents worth_keeping(const Contents& contents) {
    Contents kept;
    std::set<assessment::EnterpriseId> enterprises;
    for (const StoredEnterprise& enterprise : contents.enterprises) {
        if (!enterprise.removed) {
            kept.enterprises.push_back(enterprise);
            enterprises.insert(enterprise.id);
        }
    }
    for (const StoredAssessment& assessment : contents.assessments) {
        if (enterprises.contains(assessment.head.enterprise)) {
            kept.assessments.push_back(assessment);
        }
    }
    for (const StoredVisit& visit : contents.visits) {
        if (enterprises.contains(visit.enterprise)) {
            kept.visits.push_back(visit);
        }
    }
    kept.documents = contents.documents;
    for (const auto& setting : contents.settings) {
        if (!is_of_this_device(setting.first)) {
            kept.settings.push_back(setting);
        }
    }
    return kept;
}

bool are_whole(const std::vector<app::Document>& documents) {
    std::set<std::tuple<DocumentKind, std::string, std::string>> keys;
    return std::ranges::all_of(documents, [&](const app::Document& document) {
        const auto& [kind, id, version] = document.key;
        return keys.emplace(kind, id, version).second && is_sound(PutDocument{document});
    });
}

/// Nothing twice, and nothing without what it belongs to.
bool is_whole(const Contents& contents) {
    std::set<std::string> enterprises;
    for (const StoredEnterprise& enterprise : contents.enterprises) {
        if (enterprise.removed || !enterprises.insert(enterprise.id.text()).second ||
            !is_sound(enterprise)) {
            return false;
        }
    }
    std::set<std::string> assessments;
    for (const StoredAssessment& assessment : contents.assessments) {
        const StoredHead& head = assessment.head;
        if (!assessments.insert(head.id.text()).second ||
            !enterprises.contains(head.enterprise.text()) || head.instrument.version.empty() ||
            !is_sound(head)) {
            return false;
        }
        std::set<std::string> criteria;
        for (const auto& [criterion, body] : assessment.answers) {
            if (!criteria.insert(criterion.text()).second ||
                !is_sound(StoredAnswer{head.id, criterion, body})) {
                return false;
            }
        }
    }
    std::set<std::string> visits;
    return are_whole(contents.documents) &&
           std::ranges::all_of(contents.visits, [&](const StoredVisit& visit) {
               return visits.insert(visit.id.text()).second &&
                      enterprises.contains(visit.enterprise.text()) && is_sound(visit);
           });
}

/// The first line; none when it is not one.
std::optional<std::string> read_format(std::string_view& lines) {
    const auto first = next_line(lines);
    const Json* found = first ? first->find("format") : nullptr;
    return found == nullptr ? std::nullopt : std::optional(found->text);
}

}  // namespace

std::expected<std::string, Refusal> make_backup(const Contents& contents,
                                                const backup::Secret& secret) {
    return backup::pack(
        line({{"format", Json::string(current)}}) + write_contents(worth_keeping(contents)),
        secret);
}

std::expected<Contents, Refusal> read_backup(std::string_view file, std::string_view passphrase) {
    const auto content = backup::unpack(file, passphrase);
    if (!content) {
        return std::unexpected(content.error());
    }
    std::string_view lines = *content;
    const auto found = read_format(lines);
    if (found && *found != current && found->starts_with(format)) {
        return std::unexpected(Refusal::newer);
    }
    auto contents = found == current ? read_contents(lines) : std::nullopt;
    if (!contents || !is_whole(*contents)) {
        return std::unexpected(Refusal::altered);
    }
    return std::move(*contents);
}

}  // namespace app::store
