// SPDX-License-Identifier: MIT
#pragma once

// The question that another state of an assessment raises: what becomes of it, and for a merge,
// field by field, which of the two states counts.

#include <optional>
#include <string>

#include "app/view/page.hpp"
#include "assessment/history.hpp"
#include "assessment/merge.hpp"

namespace app::view {

/// The question, when something waits.
[[nodiscard]] std::optional<Dialog> arrival_dialog(const Session& session);

/// What the field is called, and what one of the two states says in it (arrival_words.cpp).
[[nodiscard]] std::string field_text(const assessment::Instrument& instrument,
                                     const assessment::MergeField& field,
                                     const assessment::Catalogue& words);
[[nodiscard]] std::string said_text(const assessment::Instrument& instrument,
                                    const assessment::Assessment& assessment,
                                    const assessment::MergeField& field,
                                    const assessment::Catalogue& words);

/// Who has changed the field last, and on which day by their clock; that nobody knows where no
/// change of it is known.
[[nodiscard]] std::string changed_by_text(const assessment::History& history,
                                          const assessment::MergeField& unit,
                                          const assessment::Catalogue& words);

}  // namespace app::view
