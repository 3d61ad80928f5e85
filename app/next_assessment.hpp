// SPDX-License-Identifier: MIT
#pragma once

// How the next assessment of an enterprise begins: with which instrument, for which period and
// with which answers of an earlier one. The form shows it before anything is made, and update()
// makes exactly that.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "assessment/carry_over.hpp"

namespace app {

/// Versions by their numbers, 2026.9.0 before 2026.10.0; a pre-release before its release.
[[nodiscard]] bool is_older(std::string_view version, std::string_view than);

/// The newest version of this instrument in the library; none when it has no version of it.
[[nodiscard]] std::shared_ptr<const assessment::Instrument> newest(
    const Library& library, const assessment::InstrumentId& id);

/// What a new assessment may be made with: the newest version of each shipped instrument, then
/// those that came as files. The first is usual.
[[nodiscard]] std::vector<std::shared_ptr<const assessment::Instrument>> instruments_to_choose(
    const Library& library);

/// How one of them is called in a choice: "shanxi-sei-ip 2026.1.0".
[[nodiscard]] std::string choice_of(const assessment::InstrumentRef& ref);

/// This year; with the month, then the day, where an assessment of that period is there already.
[[nodiscard]] std::string next_period(const EnterpriseRecord& enterprise,
                                      std::chrono::year_month_day today);

/// What would be started now with the form that is open.
struct NextStart {
    const EnterpriseRecord& enterprise;
    const assessment::Assessment& from;
    std::shared_ptr<const assessment::Instrument> earlier;
    std::shared_ptr<const assessment::Instrument> instrument;
    assessment::CarriedOver carried;
    std::string period;  // without space around it; empty when it is missing
};

/// None without a form, or when its assessment cannot be read with an instrument of this program.
[[nodiscard]] std::optional<NextStart> next_start(const Session& session);

}  // namespace app
