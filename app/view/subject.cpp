// SPDX-License-Identifier: MIT
#include "app/view/subject.hpp"

#include <algorithm>

namespace app::view {

using namespace assessment::literals;

const assessment::Answer* Subject::answer(const assessment::CriterionId& id) const {
    const auto found = assessment().answers.find(id);
    return found == assessment().answers.end() ? nullptr : &found->second;
}

Place Subject::place(Screen screen) const {
    return {.screen = screen, .assessment = assessment().id};
}

Place Subject::place(const assessment::CriterionId& criterion) const {
    return {.screen = Screen::assess, .assessment = assessment().id, .criterion = criterion};
}

std::optional<Subject> subject_of(const Session& session, const EnterpriseRecord& enterprise,
                                  const assessment::Assessment& assessment) {
    auto instrument = session.library->find(assessment.instrument);
    if (instrument == nullptr) {
        return std::nullopt;
    }
    return Subject{
        .session = session,
        .words = session.words(),
        .enterprise = enterprise,
        .report = assessment::make_report(std::move(instrument), assessment, session.today)};
}

std::optional<Subject> subject_of(const Session& session) {
    const EnterpriseRecord* enterprise = session.enterprise();
    const assessment::Assessment* assessment = session.assessment();
    return assessment == nullptr ? std::nullopt : subject_of(session, *enterprise, *assessment);
}

std::string name_of(const EnterpriseRecord& enterprise, const assessment::Catalogue& words) {
    return enterprise.name.empty() ? words("enterprises.no_name"_text) : enterprise.name;
}

std::string assessment_name(const EnterpriseRecord& enterprise, const assessment::AssessmentId& id,
                            const assessment::Catalogue& words) {
    const auto& all = enterprise.assessments;
    const auto found = std::ranges::find(all, id, &assessment::Assessment::id);
    if (found == all.end()) {
        return {};
    }
    const std::string& period = found->period;
    if (!period.empty() && std::ranges::count(all, period, &assessment::Assessment::period) == 1) {
        return period;
    }
    const std::int64_t number = found - all.begin() + 1;
    return period.empty() ? words("assessment.number"_text, {{"number", number}})
                          : words("assessment.number_and_period"_text,
                                  {{"number", number}, {"period", period}});
}

bool is_open(assessment::State state) {
    return state == assessment::State::unanswered || state == assessment::State::pending;
}

int open_count(const assessment::Score& score) {
    return score.applicable - score.answered;
}

int count(const assessment::Score& score, assessment::State state) {
    return static_cast<int>(
        std::ranges::count(score.criteria, state, &assessment::CriterionScore::state));
}

}  // namespace app::view
