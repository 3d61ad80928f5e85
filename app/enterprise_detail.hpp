// SPDX-License-Identifier: MIT
#pragma once

// What else is known of an enterprise besides its name: members of the object `enterprise` of its
// assessments, so that they leave with every file and come back with it; and the day on which it
// was last changed, which stays on the device.

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/action_portfolio.hpp"
#include "app/effect.hpp"
#include "app/record.hpp"

namespace app {

/// "credit-code", "park"
[[nodiscard]] std::string_view key_of(EnterpriseDetail detail);

/// As the record says it, else its newest assessment that does; empty when nobody said.
[[nodiscard]] std::string detail_of(const EnterpriseRecord& record, EnterpriseDetail detail);
[[nodiscard]] std::string detail_of(const assessment::Assessment& assessment,
                                    EnterpriseDetail detail);

/// The day of the last change that was saved; none for work that is older than this is noted.
[[nodiscard]] std::optional<std::chrono::year_month_day> last_change(
    const EnterpriseRecord& record);

/// Which enterprises these changes are about.
[[nodiscard]] std::set<assessment::EnterpriseId> concerned_by(
    const std::vector<EnterpriseRecord>& records, const std::vector<StoreChange>& changes);

/// Notes the day in the records that these changes concern, and adds what has to be stored for it:
/// once a day for each enterprise.
void note_day(std::vector<EnterpriseRecord>& records, std::chrono::year_month_day today,
              std::vector<StoreChange>& changes);

}  // namespace app
