// SPDX-License-Identifier: MIT
#include "assessment/programme/suppression.hpp"

#include <optional>

namespace assessment::programme {

namespace {

/// A small group is hidden and no larger one with it.
bool is_exposed(std::span<const std::int64_t> sizes, std::int64_t least,
                const std::vector<bool>& hidden) {
    bool has_small = false;
    bool has_large = false;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        has_small = has_small || (hidden[i] && sizes[i] > 0 && sizes[i] < least);
        has_large = has_large || (hidden[i] && sizes[i] >= least);
    }
    return has_small && !has_large;
}

std::optional<std::int64_t> smallest_shown(std::span<const std::int64_t> sizes,
                                           const std::vector<bool>& hidden) {
    std::optional<std::int64_t> smallest;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (!hidden[i] && sizes[i] > 0 && (!smallest || sizes[i] < *smallest)) {
            smallest = sizes[i];
        }
    }
    return smallest;
}

}  // namespace

std::vector<bool> hidden_groups(std::span<const std::int64_t> sizes, std::int64_t least,
                                std::vector<bool> hidden) {
    hidden.resize(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        hidden[i] = hidden[i] || (sizes[i] > 0 && sizes[i] < least);
    }
    if (is_exposed(sizes, least, hidden)) {
        const auto smallest = smallest_shown(sizes, hidden);
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            hidden[i] = hidden[i] || (smallest && sizes[i] == *smallest);
        }
    }
    return hidden;
}

}  // namespace assessment::programme
