// SPDX-License-Identifier: MIT
#pragma once

// The assessment that is open, with all that its screens are made from. A report is the value
// that holds it: instrument, answers and the score they give.

#include <optional>
#include <string>

#include "app/session.hpp"
#include "assessment/report.hpp"

namespace app::view {

struct Subject {
    const Session& session;
    const assessment::Catalogue& words;
    const EnterpriseRecord& enterprise;
    assessment::Report report;

    [[nodiscard]] const assessment::Instrument& instrument() const { return *report.instrument; }
    [[nodiscard]] const assessment::Assessment& assessment() const { return report.assessment; }
    [[nodiscard]] const assessment::Score& score() const { return report.score; }
    /// A text of the instrument in the language of the screen.
    [[nodiscard]] const std::string& in_language(const assessment::Text& text) const {
        return text.in(words.language());
    }
    [[nodiscard]] const assessment::Answer* answer(const assessment::CriterionId& id) const;
    /// A screen of this assessment.
    [[nodiscard]] Place place(Screen screen) const;
    [[nodiscard]] Place place(const assessment::CriterionId& criterion) const;
};

/// None when no assessment is open, or its instrument is not one of this program's.
[[nodiscard]] std::optional<Subject> subject_of(const Session& session);

/// Any assessment of the list, with the score it has now.
[[nodiscard]] std::optional<Subject> subject_of(const Session& session,
                                                const EnterpriseRecord& enterprise,
                                                const assessment::Assessment& assessment);

/// The name as it is shown, also when there is none.
[[nodiscard]] std::string name_of(const EnterpriseRecord& enterprise,
                                  const assessment::Catalogue& words);

/// One of its assessments by its period, and by its number where the period does not tell which.
[[nodiscard]] std::string assessment_name(const EnterpriseRecord& enterprise,
                                          const assessment::AssessmentId& id,
                                          const assessment::Catalogue& words);

/// A criterion waits for an answer, or for the profile to say whether it applies.
[[nodiscard]] bool is_open(assessment::State state);

/// Criteria that are open.
[[nodiscard]] int open_count(const assessment::Score& score);
/// Of these, those that wait for the profile.
[[nodiscard]] int count(const assessment::Score& score, assessment::State state);

}  // namespace app::view
