// SPDX-License-Identifier: MIT
#pragma once

// Where a person is in the program. Every place has an address for the browser's bar, so that
// back, forward and reload work; an address that leads nowhere leads to the list.

#include <cstdint>
#include <string>
#include <string_view>

#include "assessment/id.hpp"

namespace app {

enum class Screen : std::uint8_t {
    enterprises,
    profile,
    assess,
    result,
    plan,
    what_if,
    evidence,
    progress,
    report,
    storage,
    verify,
    portfolio,
    instruments,
    review,
    visit,
    programme
};

/// Of the reports of a programme: all of them, what they come to, who is chosen by a rule, what
/// does not count, and one.
enum class ProgrammePart : std::uint8_t { table, figures, selection, refused, report };

struct Place {
    Screen screen = Screen::enterprises;
    assessment::AssessmentId assessment{};  // empty on screens of no assessment
    assessment::CriterionId
        criterion{};  // assess: empty for the first that is open; review: for all
    ProgrammePart part = ProgrammePart::table;  // programme
    std::int64_t report = 0;                    // its number on the desk

    bool operator==(const Place&) const = default;
};

/// "#/", "#/portfolio", "#/storage", "#/verify", "#/instruments", "#/programme",
/// "#/programme/selection", "#/programme/report/12", "#/a-12ab/profile", "#/a-12ab/visit",
/// "#/a-12ab/assess/ins-office", …
[[nodiscard]] std::string address(const Place& place);
[[nodiscard]] Place place_at(std::string_view address);

}  // namespace app
