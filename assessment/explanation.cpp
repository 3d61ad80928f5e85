// SPDX-License-Identifier: MIT
#include "assessment/explanation.hpp"

#include <algorithm>

namespace assessment {

namespace {

int cap(const Instrument& instrument, Assurance assurance) {
    return instrument.assurance_caps.at(static_cast<std::size_t>(assurance));
}

/// The levels of SCORING.md 3.
CriterionTerm term_of(const Instrument& instrument, const Standing& standing, std::uint32_t at) {
    const Criterion& criterion = instrument.criteria[at];
    CriterionTerm term{.criterion = at, .state = standing.state, .weight = criterion.weight};
    if (standing.state == State::answered) {
        const int level = standing.level;
        const int supported = std::min(level, cap(instrument, standing.assurance));
        term.assurance = standing.assurance;
        term.levels = {level, level, supported, supported};
        return term;
    }
    term.may_leave = standing.state == State::pending || criterion.may_be_not_applicable;
    if (term.may_leave) {
        term.levels = {0, highest_level, 0, highest_level};
    } else {
        term.levels = {criterion.lowest, criterion.highest,
                       std::min(criterion.lowest, cap(instrument, Assurance::declared)),
                       std::min(criterion.highest, cap(instrument, Assurance::verified))};
    }
    return term;
}

void add(Mean& mean, std::int64_t weight, std::int64_t hundredths) {
    mean.sum += weight * hundredths;
    mean.weight += weight;
}

template <typename Numbers>
void add(Ends<Mean>& means, int weight, const Numbers& numbers, int unit) {
    add(means.low, weight, std::int64_t{unit} * numbers.low);
    add(means.high, weight, std::int64_t{unit} * numbers.high);
    add(means.supported_low, weight, std::int64_t{unit} * numbers.supported_low);
    add(means.supported_high, weight, std::int64_t{unit} * numbers.supported_high);
}

bool is_applicable(State state) {
    return state == State::answered || state == State::unanswered || state == State::pending;
}

/// The same mean after one of its terms has become another.
Mean changed(Mean mean, int weight, int before, int after) {
    mean.sum += std::int64_t{weight} * (after - before);
    return mean;
}

Loss loss_of(const Instrument& instrument, std::span<const Standing> standings,
             const CriterionTerm& term) {
    const Criterion& criterion = instrument.criteria[term.criterion];
    const int weight = instrument.dimensions[criterion.dimension].weight;
    Loss loss{.highest = criterion.highest};
    loss.dimension_now = dimension_explanation(instrument, standings, criterion.dimension).mean.low;
    loss.total_now = total_explanation(instrument, standings).mean.low;
    loss.dimension_raised =
        changed(loss.dimension_now, term.weight, hundredths_per_level * term.levels.low,
                hundredths_per_level * criterion.highest);
    loss.total_raised = changed(loss.total_now, weight, loss.dimension_now.rounded(),
                                loss.dimension_raised.rounded());
    return loss;
}

}  // namespace

Range rounded(const Ends<Mean>& means) {
    return {.low = means.low.rounded(),
            .high = means.high.rounded(),
            .supported_low = means.supported_low.rounded(),
            .supported_high = means.supported_high.rounded()};
}

TotalExplanation total_explanation(const Instrument& instrument,
                                   std::span<const Standing> standings) {
    TotalExplanation total;
    for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
        const auto dimension = dimension_explanation(instrument, standings, i);
        if (!dimension.is_scored()) {
            total.unscored.push_back(i);
            continue;
        }
        const int weight = instrument.dimensions[i].weight;
        total.terms.push_back({.dimension = i, .weight = weight, .score = rounded(dimension.mean)});
        add(total.mean, weight, total.terms.back().score, 1);
    }
    return total;
}

DimensionExplanation dimension_explanation(const Instrument& instrument,
                                           std::span<const Standing> standings,
                                           std::uint32_t dimension) {
    DimensionExplanation explained{.claim = {.most = instrument.max_not_applicable}};
    for (const std::uint32_t at : instrument.dimensions[dimension].criteria) {
        const State state = standings[at].state;
        const int weight = instrument.criteria[at].weight;
        explained.claim.counted += state == State::excluded ? 0 : weight;
        explained.claim.claimed += state == State::not_applicable ? weight : 0;
        if (is_applicable(state)) {
            explained.terms.push_back(term_of(instrument, standings[at], at));
            add(explained.mean, weight, explained.terms.back().levels, hundredths_per_level);
        } else {
            explained.left_out.push_back({.criterion = at, .state = state, .weight = weight});
        }
    }
    return explained;
}

CriterionExplanation criterion_explanation(const Instrument& instrument,
                                           const Assessment& assessment, std::uint32_t criterion) {
    const auto all = standings(instrument, assessment);
    const Standing& standing = all[criterion];
    CriterionExplanation explained{.state = standing.state};
    explained.is_applicable = is_applicable(standing.state);
    if (!explained.is_applicable) {
        return explained;
    }
    explained.term = term_of(instrument, standing, criterion);
    explained.loss = loss_of(instrument, all, explained.term);
    const Criterion& asked = instrument.criteria[criterion];
    const auto answer = assessment.answers.find(asked.id);
    if (standing.state != State::answered || answer == assessment.answers.end()) {
        return explained;
    }
    if (const std::optional<Value>& value = answer->second.value) {
        explained.cap = cap(instrument, standing.assurance);
        explained.climb = climb(asked.answer, *value);
    }
    return explained;
}

}  // namespace assessment
