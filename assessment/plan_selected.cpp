// SPDX-License-Identifier: MIT
#include "assessment/plan_selected.hpp"

#include <algorithm>

namespace assessment::planning {

Plan selected(const Instrument& instrument, std::span<const Standing> start, const Task& task,
              const Selection& selection) {
    Plan result;
    std::vector<Standing> after(start.begin(), start.end());
    for (std::size_t at = 0; at < task.parts.size(); ++at) {
        const Part& part = task.parts[at];
        const Raise& raise = task.raises_of(part)[selection[at]];
        const Standing& from = start[part.criterion];
        if (raise.level == from.level && raise.assurance == from.assurance) {
            continue;
        }
        result.hours += raise.hours;
        result.changes.push_back({.criterion = part.criterion,
                                  .from = from.level,
                                  .to = raise.level,
                                  .from_assurance = from.assurance,
                                  .to_assurance = raise.assurance,
                                  .hours = raise.hours,
                                  .months = raise.months});
        after[part.criterion].level = raise.level;
        after[part.criterion].assurance = raise.assurance;
    }
    std::ranges::sort(result.changes, {}, &PlanChange::criterion);
    result.status = result.changes.empty() ? PlanStatus::achieved : PlanStatus::planned;
    result.after = score(instrument, after).total.value_or(Range{});
    return result;
}

}  // namespace assessment::planning
