// SPDX-License-Identifier: MIT
#include "assessment/programme/entry.hpp"

#include <algorithm>

namespace assessment::programme {

namespace {

constexpr std::array<std::string_view, trust_count> names{
    "countersigned",      "signed",  "unsigned",  "score-differs",
    "unknown-instrument", "altered", "unreadable"};

}  // namespace

std::string_view name(Trust trust) {
    return names.at(static_cast<std::size_t>(trust));
}

std::optional<Trust> read_trust(std::string_view name) {
    const auto* at = std::ranges::find(names, name);
    if (at == names.end()) {
        return std::nullopt;
    }
    return static_cast<Trust>(at - names.begin());
}

}  // namespace assessment::programme
