// SPDX-License-Identifier: MIT
#include "app/view/run.hpp"

#include <algorithm>
#include <iterator>

namespace app::view {

Run run_of(const Subject& subject, bool quick) {
    Run run;
    const auto& criteria = subject.instrument().criteria;
    for (std::uint32_t i = 0; i < criteria.size(); ++i) {
        if (subject.score().criteria[i].state != assessment::State::excluded &&
            (!quick || criteria[i].quick)) {
            run.push_back(i);
        }
    }
    return run;
}

std::optional<std::uint32_t> before(const Run& run, std::uint32_t at) {
    const auto found = std::ranges::lower_bound(run, at);
    return found == run.begin() ? std::nullopt : std::optional(*std::prev(found));
}

std::optional<std::uint32_t> after(const Run& run, std::uint32_t at) {
    const auto found = std::ranges::upper_bound(run, at);
    return found == run.end() ? std::nullopt : std::optional(*found);
}

Run within(const Run& run, const assessment::Dimension& dimension) {
    Run part;
    for (const std::uint32_t at : dimension.criteria) {
        if (std::ranges::binary_search(run, at)) {
            part.push_back(at);
        }
    }
    return part;
}

std::uint32_t entry_to(const Subject& subject, const Run& run) {
    const auto open = std::ranges::find_if(
        run, [&](std::uint32_t at) { return is_open(subject.score().criteria[at].state); });
    return open != run.end() ? *open : run.front();
}

int done_count(const Subject& subject, const Run& run) {
    return static_cast<int>(std::ranges::count_if(
        run, [&](std::uint32_t at) { return !is_open(subject.score().criteria[at].state); }));
}

}  // namespace app::view
