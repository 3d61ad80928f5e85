// SPDX-License-Identifier: MIT
#include "assessment/programme/counting.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace assessment::programme {

namespace {

constexpr std::array<std::string_view, 3> names{"counts", "other-counts", "not-sound"};

bool same_place(const Entry& one, const Entry& other) {
    return one.enterprise == other.enterprise && one.period == other.period;
}

/// The one that counts stands before the others of its enterprise and period.
bool stands_before(const Entry& one, const Entry& other) {
    return std::tie(one.enterprise, one.period, one.trust, other.issued, one.digest) <
           std::tie(other.enterprise, other.period, other.trust, one.issued, other.digest);
}

}  // namespace

std::string_view name(Counting counting) {
    return names.at(static_cast<std::size_t>(counting));
}

std::vector<std::size_t> chosen(std::span<const Entry> entries) {
    std::vector<std::size_t> order;
    order.reserve(entries.size());
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (counts(entries[at].trust)) {
            order.push_back(at);
        }
    }
    std::ranges::sort(order, [&](std::size_t one, std::size_t other) {
        return stands_before(entries[one], entries[other]);
    });
    const auto others = std::ranges::unique(order, [&](std::size_t one, std::size_t other) {
        return same_place(entries[one], entries[other]);
    });
    order.erase(others.begin(), others.end());
    return order;
}

std::vector<Counting> counting(std::span<const Entry> entries) {
    std::vector<Counting> answers(entries.size(), Counting::not_sound);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (counts(entries[at].trust)) {
            answers[at] = Counting::other_counts;
        }
    }
    for (const std::size_t at : chosen(entries)) {
        answers[at] = Counting::counts;
    }
    return answers;
}

}  // namespace assessment::programme
