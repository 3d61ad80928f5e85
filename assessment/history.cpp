// SPDX-License-Identifier: MIT
#include "assessment/history.hpp"

#include <algorithm>
#include <utility>

namespace assessment {

bool has_seen(const History& history, const Stamp& stamp) {
    const auto known = history.seen.find(stamp.writer);
    return known != history.seen.end() && stamp.count <= known->second;
}

const std::vector<Version>& versions(const History& history, const MergeField& field) {
    static const std::vector<Version> none{};
    const auto found = history.fields.find(field);
    return found == history.fields.end() ? none : found->second;
}

std::map<WriterId, std::uint64_t> seen_by_either(const History& one, const History& other) {
    auto seen = one.seen;
    for (const auto& [writer, count] : other.seen) {
        auto& known = seen[writer];
        known = std::max(known, count);
    }
    return seen;
}

void record(History& history, const MergeField& field, Version version) {
    auto& known = history.seen[version.stamp.writer];
    known = std::max(known, version.stamp.count);
    history.fields.insert_or_assign(field, std::vector{std::move(version)});
}

}  // namespace assessment
