// SPDX-License-Identifier: MIT
#pragma once

// Why a score is what it is: the terms that made it, each step with its one rounding, so that
// a person with a pencil gets the same digits (SCORING.md sections 1 and 3 to 6). Explanations
// are sums of their own, made slowly and for one number at a time; a test holds them against
// score().

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment {

inline constexpr int hundredths_per_level = 2000;

/// A weighted mean and its one rounding: sum = weight * quotient + remainder.
struct Mean {
    std::int64_t sum = 0;     // of weight times hundredths of a point
    std::int64_t weight = 0;  // sum of the weights, more than 0

    [[nodiscard]] std::int64_t quotient() const { return sum / weight; }
    [[nodiscard]] std::int64_t remainder() const { return sum % weight; }
    /// Half up: from half of the divisor on the remainder counts as one more.
    [[nodiscard]] int rounded() const {
        return static_cast<int>(quotient() + (2 * remainder() >= weight ? 1 : 0));
    }

    bool operator==(const Mean&) const = default;
};

/// Something at both ends of what is declared and of what is supported.
template <typename Value>
struct Ends {
    Value low{};
    Value high{};
    Value supported_low{};
    Value supported_high{};

    bool operator==(const Ends&) const = default;
};

[[nodiscard]] Range rounded(const Ends<Mean>& means);

/// A scored dimension in the total.
struct DimensionTerm {
    std::uint32_t dimension = 0;
    int weight = 0;
    Range score{};
};
struct TotalExplanation {
    std::vector<DimensionTerm> terms{};
    std::vector<std::uint32_t> unscored{};  // dimensions that take no part
    Ends<Mean> mean{};                      // only when a dimension is scored

    [[nodiscard]] bool is_scored() const { return !terms.empty(); }
};

/// An applicable criterion in its dimension; points are levels times 20.
struct CriterionTerm {
    std::uint32_t criterion = 0;
    State state = State::answered;
    int weight = 0;
    bool may_leave = false;                     // open, and may still leave the assessment: 0 to 5
    Assurance assurance = Assurance::declared;  // only when answered
    Ends<int> levels{};
};
/// A criterion that takes no part: excluded or not applicable.
struct LeftOut {
    std::uint32_t criterion = 0;
    State state = State::excluded;
    int weight = 0;
};
/// How much of a dimension is claimed not to be applicable, and how much may be.
struct Claim {
    std::int64_t claimed = 0;  // weight of the criteria that are not applicable
    std::int64_t counted = 0;  // weight of all that are not excluded
    int most = 0;              // percent

    [[nodiscard]] bool is_exceeded() const { return 100 * claimed > most * counted; }
};
struct DimensionExplanation {
    std::vector<CriterionTerm> terms{};
    std::vector<LeftOut> left_out{};
    Ends<Mean> mean{};  // only when a criterion is applicable
    Claim claim{};

    [[nodiscard]] bool is_scored() const { return !terms.empty(); }
};

/// One side of a comparison. Ratios and growths are compared by cross-multiplication.
struct Product {
    Decimal factor{};
    Decimal amount{};
};
struct ThresholdCheck {
    Decimal threshold{};
    Product needed{};
    bool reached = false;
};
/// Which thresholds a value reaches: 100·part against threshold·whole.
struct Climb {
    Product given{};
    Better better = Better::more;
    std::array<ThresholdCheck, highest_level> thresholds{};  // of the levels 1 to 5

    [[nodiscard]] int level() const;
};

/// What the total would gain: the low end now, and with one criterion at its highest level.
struct Loss {
    int highest = 0;
    Mean dimension_now{};
    Mean dimension_raised{};
    Mean total_now{};
    Mean total_raised{};

    [[nodiscard]] int lost() const { return total_raised.rounded() - total_now.rounded(); }
};
struct CriterionExplanation {
    State state = State::unanswered;
    bool is_applicable = false;
    CriterionTerm term{};          // only when applicable
    Loss loss{};                   // only when applicable
    int cap = 0;                   // of its assurance, only when answered
    std::optional<Climb> climb{};  // answered by a count or a figure that is not 0 of 0
};

/// A condition of a tier with what is compared.
struct ConditionExplanation {
    Condition condition{};
    int minimum = 0;         // kinds total and dimension: hundredths
    bool is_scored = false;  // … and whether there is something to compare
    int low = 0;             // … on the tier's basis
    int high = 0;
    State state = State::excluded;  // kind gate: of its criterion
    int level = 0;                  // … when that is answered
    Assurance assurance = Assurance::declared;
    Claim claim{};  // kind not_applicable
};
struct TierExplanation {
    std::vector<ConditionExplanation> conditions{};  // in the order of SCORING.md 7
    Verdict verdict = Verdict::open;
};

[[nodiscard]] TotalExplanation total_explanation(const Instrument& instrument,
                                                 std::span<const Standing> standings);

[[nodiscard]] DimensionExplanation dimension_explanation(const Instrument& instrument,
                                                         std::span<const Standing> standings,
                                                         std::uint32_t dimension);

[[nodiscard]] CriterionExplanation criterion_explanation(const Instrument& instrument,
                                                         const Assessment& assessment,
                                                         std::uint32_t criterion);

[[nodiscard]] TierExplanation tier_explanation(const Instrument& instrument,
                                               std::span<const Standing> standings,
                                               std::uint32_t tier);

/// The thresholds of a rule held against a value; none where the value itself says the level
/// and where 0 is compared with 0.
[[nodiscard]] std::optional<Climb> climb(const AnswerRule& rule, const Value& value);

}  // namespace assessment
