// SPDX-License-Identifier: MIT
#pragma once

// What a programme office reads from its reports, made from counts (Partial). Whole numbers only:
// scores in hundredths of a point, shares in hundredths of a percent, each rounded once, half up;
// quantiles by the nearest rank (quantile.hpp). What fewer enterprises than `least` stand behind
// is not there at all: it says `is_hidden`, and everything else of it is empty, so that no writer
// can let it slip (suppression.hpp).
//
// What each figure means is said in words under programme.why.* (exchange/programme_words.hpp).

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessment/agreement.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/partial.hpp"
#include "assessment/programme/quantile.hpp"
#include "assessment/programme/suppression.hpp"

namespace assessment::programme {

/// A dimension or the total, of the reports in which it is settled.
struct ScoreFigures {
    bool is_hidden = false;
    std::int64_t count = 0;  // reports in which it is settled
    std::optional<Quartiles> declared{};
    std::optional<Quartiles> supported{};

    bool operator==(const ScoreFigures&) const = default;
};

/// A sum of levels over a number of answers, as a fraction: 25 levels in 10 answers are 2.50.
struct MeanLevel {
    std::int64_t levels = 0;
    std::int64_t answers = 0;

    bool operator==(const MeanLevel&) const = default;
};

/// Hundredths of a level, rounded half up. There must be an answer.
[[nodiscard]] int hundredths(const MeanLevel& mean);

struct CriterionFigures {
    bool is_hidden = false;
    std::int64_t answered = 0;
    std::int64_t open = 0;  // unanswered, or not known whether it applies
    std::int64_t not_applicable = 0;
    std::int64_t excluded = 0;
    LevelCounts declared{};
    LevelCounts supported{};
    MeanLevel supported_mean{};
    MeanLevel outrun_mean{};  // by how many levels claims outrun evidence
    std::int64_t outrun = 0;  // answers whose declared level is above the supported one

    bool operator==(const CriterionFigures&) const = default;
};

/// Of the enterprises in whose report a commissioner found levels.
struct ReviewFigures {
    bool is_hidden = false;
    std::int64_t reports = 0;
    Agreement agreement{};
    std::int64_t declared_higher = 0;  // criteria where the enterprise said more than was found
    std::int64_t declared_lower = 0;

    bool operator==(const ReviewFigures&) const = default;
};

struct GroupFigures {
    std::string value{};  // of the field; "" of all, and where the field is not filled
    bool is_hidden = false;
    std::int64_t reports = 0;
    std::int64_t drafts = 0;
    std::vector<std::int64_t> tiers{};  // none achieved, then the tiers from lowest
    std::vector<std::int64_t> draft_tiers{};
    ScoreFigures total{};
    std::vector<ScoreFigures> dimensions{};
    std::vector<CriterionFigures> criteria{};
    ReviewFigures review{};

    bool operator==(const GroupFigures&) const = default;
};

/// The groups of a field in the order of its options, else of their names; "" last. Without
/// groups when all of them are hidden, or when there are too many.
struct FieldFigures {
    FieldId field{};
    bool is_hidden = false;
    bool has_too_many = false;
    std::vector<GroupFigures> groups{};

    bool operator==(const FieldFigures&) const = default;
};

struct Figures {
    InstrumentRef instrument{};
    std::int64_t least = usual_least_group;
    bool counts_doubtful = false;
    std::array<std::int64_t, trust_count> trust{};  // of every report
    std::int64_t elsewhere = 0;                     // reports of other instruments
    GroupFigures all{};
    std::vector<FieldFigures> fields{};
    std::vector<std::uint32_t> weakest{};     // criteria by supported level, lowest mean first
    std::vector<std::uint32_t> outrunning{};  // where claims outrun evidence most, first

    bool operator==(const Figures&) const = default;
};

/// The Partial must be of this instrument; `least` is from 1.
[[nodiscard]] Figures figures(const Partial& partial, const Instrument& instrument,
                              std::int64_t least = usual_least_group);

/// The same of entries at hand.
[[nodiscard]] Figures figures_of(std::span<const Entry> entries, const Instrument& instrument,
                                 const PartialRules& rules, std::int64_t least = usual_least_group);

/// How far enterprises and commissioners agree, from counts of pairs (declared * 6 + found).
[[nodiscard]] Agreement agreement_of(
    const std::array<std::uint64_t, level_count * level_count>& pairs);

}  // namespace assessment::programme
