// SPDX-License-Identifier: MIT
#include "assessment/plan_nodes.hpp"

namespace assessment::planning {

namespace {

bool comes_first(const Node& a, const Node& b) {
    return a.worth[0] != b.worth[0]   ? a.worth[0] > b.worth[0]
           : a.worth[1] != b.worth[1] ? a.worth[1] > b.worth[1]
                                      : a.cost < b.cost;
}

/// Where each sorted run ends.
std::vector<std::ptrdiff_t> runs_of(const std::vector<Node>& nodes) {
    std::vector<std::ptrdiff_t> ends;
    for (auto at = nodes.begin(); at != nodes.end();) {
        at = std::is_sorted_until(at, nodes.end(), comes_first);
        ends.push_back(at - nodes.begin());
    }
    return ends;
}

}  // namespace

void sort_by_worth(std::vector<Node>& nodes, std::vector<Node>& room) {
    constexpr std::size_t few = 48;
    constexpr std::size_t short_run = 16;
    auto ends = nodes.size() < few ? std::vector<std::ptrdiff_t>() : runs_of(nodes);
    if (ends.empty() || ends.size() * short_run > nodes.size()) {
        std::ranges::sort(nodes, comes_first);
        return;
    }
    room.resize(nodes.size());
    while (ends.size() > 1) {
        std::vector<std::ptrdiff_t> merged;
        auto out = room.begin();
        for (std::size_t i = 0; i < ends.size(); i += 2) {
            const auto begin = nodes.begin() + (i == 0 ? 0 : ends[i - 1]);
            const auto middle = nodes.begin() + ends[i];
            const auto end = nodes.begin() + ends[std::min(i + 1, ends.size() - 1)];
            out = std::merge(begin, middle, middle, end, out, comes_first);
            merged.push_back(out - room.begin());
        }
        nodes.swap(room);
        ends.swap(merged);
    }
}

}  // namespace assessment::planning
