// SPDX-License-Identifier: MIT
#pragma once

// Figures as people type them, also with an input method: full-width digits, spaces around
// them and commas between thousands are understood, nothing else is guessed.
// A figure that is typed belongs to the answer only once it is allowed there (update_figures.cpp).

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/action.hpp"
#include "assessment/answer.hpp"
#include "assessment/assessment.hpp"
#include "assessment/decimal.hpp"
#include "assessment/profile.hpp"

namespace app {

enum class FigureError : std::uint8_t {
    empty,
    not_a_number,
    too_many_decimals,
    out_of_range,
    not_a_count
};

[[nodiscard]] std::expected<assessment::Decimal, FigureError> read_figure(std::string_view typed);

/// The same for a field of the profile that counts people (its id ends in "employees"): a whole
/// number of 0 or more. Any other number is taken as it is.
[[nodiscard]] std::expected<assessment::Decimal, FigureError> read_profile_number(
    const assessment::ProfileField& field, std::string_view typed);

/// The figures that an answer by this rule is made of, in order; none for other rules.
[[nodiscard]] std::span<const Figure> figures_of(const assessment::AnswerRule& rule);

/// The control's id, under which Session::typed keeps what was typed.
[[nodiscard]] std::string figure_id(const assessment::CriterionId& criterion, Figure figure);

[[nodiscard]] std::optional<assessment::Decimal> stored_figure(const assessment::Answer& answer,
                                                               Figure figure);

}  // namespace app
