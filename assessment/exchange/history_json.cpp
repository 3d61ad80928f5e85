// SPDX-License-Identifier: MIT
#include "assessment/exchange/history_json.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/review_json.hpp"

namespace assessment::exchange {

namespace {

using std::string_view_literals::operator""sv;

/// Those that have changes of their own.
constexpr std::array part_names{std::pair{MergePart::period, "period"sv},
                                std::pair{MergePart::enterprise, "enterprise"sv},
                                std::pair{MergePart::profile, "profile"sv},
                                std::pair{MergePart::answer, "answer"sv},
                                std::pair{MergePart::plan, "plan"sv},
                                std::pair{MergePart::extra, "extra"sv},
                                std::pair{MergePart::instrument_extra, "instrumentExtra"sv},
                                std::pair{MergePart::plan_step, "step"sv},
                                std::pair{MergePart::judgement, "judgement"sv},
                                std::pair{MergePart::decision, "decision"sv},
                                std::pair{MergePart::closing, "closing"sv}};

std::string key_of(const MergeField& field) {
    const auto* found =
        std::ranges::find(part_names, field.part, [](const auto& row) { return row.first; });
    return std::string(found->second) + (field.name.empty() ? "" : ":" + field.name);
}

std::optional<MergeField> field_of(std::string_view key) {
    const auto end = std::min(key.find(':'), key.size());
    const auto* found = std::ranges::find(part_names, key.substr(0, end),
                                          [](const auto& row) { return row.second; });
    if (found == part_names.end()) {
        return std::nullopt;
    }
    return MergeField{.part = found->first,
                      .name = std::string(key.substr(std::min(end + 1, key.size())))};
}

std::uint64_t read_count(const JsonReader& reader) {
    return static_cast<std::uint64_t>(reader.integer(1, most_changes).value_or(1));
}

Version read_version(const JsonReader& reader) {
    if (!reader.is_object_of({"writer", "count", "by", "day"})) {
        return {};
    }
    return {.stamp = {.writer = WriterId(reader.member("writer").identifier().value_or("")),
                      .count = read_count(reader.member("count"))},
            .by = read_authorship(reader)};
}

void read_field(const JsonReader& reader, std::string_view key, History& into) {
    const auto field = field_of(key);
    if (!field) {
        reader.report(FindingCode::unknown_member, std::string(key));
        return;
    }
    std::vector<Version> read;
    for (const JsonReader& item : reader.filled_list()) {
        Version version = read_version(item);
        const bool follows = read.empty() || read.back().stamp < version.stamp;
        if (!follows || !has_seen(into, version.stamp)) {
            item.report(FindingCode::wrong_format);
        }
        read.push_back(std::move(version));
    }
    into.fields.emplace(*field, std::move(read));
}

History read_root(const JsonReader& root) {
    History history;
    if (!root.is_object_of({"seen", "fields"})) {
        return history;
    }
    for (const auto& [writer, member] : root.member("seen").members()) {
        if (!is_identifier(writer)) {
            member.report(FindingCode::wrong_format, std::string(writer));
        }
        history.seen.emplace(WriterId(writer), read_count(member));
    }
    for (const auto& [key, member] : root.member("fields").members()) {
        read_field(member, key, history);
    }
    return history;
}

Json versions_json(const std::vector<Version>& versions) {
    Json list = Json::array();
    for (const Version& version : versions) {
        Json json = Json::object(
            {{"writer", Json::string(version.stamp.writer.text())},
             {"count", Json::integer(static_cast<std::int64_t>(version.stamp.count))}});
        add_authorship(json, version.by);
        list.items.push_back(std::move(json));
    }
    return list;
}

}  // namespace

std::optional<History> read_history(const Json& json) {
    Reading reading;
    History history = read_root(reading.root(json));
    return reading.findings().empty() ? std::optional(std::move(history)) : std::nullopt;
}

Json to_json(const History& history) {
    Json seen = Json::object();
    for (const auto& [writer, count] : history.seen) {
        seen.members.emplace_back(writer.text(), Json::integer(static_cast<std::int64_t>(count)));
    }
    Json fields = Json::object();
    for (const auto& [field, versions] : history.fields) {
        fields.members.emplace_back(key_of(field), versions_json(versions));
    }
    return Json::object({{"seen", std::move(seen)}, {"fields", std::move(fields)}});
}

}  // namespace assessment::exchange
