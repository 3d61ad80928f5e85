// SPDX-License-Identifier: MIT
#pragma once

// An instrument is a validated questionnaire: what is asked, how answers become levels, what
// the tiers want. It is made only by exchange::read_instrument from a document without
// errors, never changes afterwards and is shared as std::shared_ptr<const Instrument>.
// Things refer to each other by index into its vectors; the order of the vectors is the order
// on the screen. SCORING.md section 1 is its definition.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/answer.hpp"
#include "assessment/both_ends.hpp"
#include "assessment/id.hpp"
#include "assessment/profile.hpp"
#include "assessment/scoring_table.hpp"
#include "assessment/standing.hpp"
#include "assessment/text.hpp"

namespace assessment {

enum class Basis : std::uint8_t { declared, supported };

[[nodiscard]] std::string_view name(Basis basis);

struct Source {
    SourceId id;
    Text title;
    Text issuer;
    Text issued;
};

struct Citation {
    std::uint32_t source = 0;  // index into Instrument::sources
    Text clause;
    Text quote;  // empty when there is none
};

struct EvidenceItem {
    ItemId id;
    Text label;
};

/// What it takes to rise by one level: person-hours and elapsed months, 0..1,000,000 each.
struct Step {
    std::int32_t hours = 0;
    std::int32_t months = 0;
    Text action;  // empty when there is none
};

struct Criterion {
    CriterionId id;
    std::uint32_t dimension = 0;  // index into Instrument::dimensions
    Text title;
    Text question;
    Text guidance;  // empty when there is none
    int weight = 1;
    bool quick = false;  // part of the quick scan
    AnswerRule answer;
    std::vector<EvidenceItem> evidence;
    std::vector<Citation> cites;
    std::optional<Predicate> applies_if;
    bool may_be_not_applicable = false;
    std::array<Step, highest_level> steps;  // steps[k-1]: from level k-1 to level k

    std::uint8_t attainable = 0;  // a bit per level, from attainable_levels()
    int lowest = 0;               // least and greatest attainable level
    int highest = highest_level;
};

struct Dimension {
    DimensionId id;
    Text title;
    int weight = 1;
    std::vector<std::uint32_t> criteria;  // indices, in instrument order
};

struct Minimum {
    std::uint32_t dimension = 0;
    int hundredths = 0;
};

struct Gate {
    std::uint32_t criterion = 0;
    int level = 0;
    Assurance assurance = Assurance::declared;
    bool waivable = true;
};

struct Tier {
    TierId id;
    Text title;
    Basis basis = Basis::declared;
    int total = 0;                  // hundredths
    std::vector<Minimum> minimums;  // in the order of Instrument::dimensions
    std::vector<Gate> gates;        // as listed
};

struct InstrumentRef {
    InstrumentId id;
    std::string version;

    bool operator==(const InstrumentRef&) const = default;
};

/// What the score needs of a criterion, packed so that scoring reads little memory.
struct ScoringRow {
    std::uint32_t dimension = 0;
    std::uint8_t weight = 1;
    std::uint8_t highest = highest_level;
    BothEnds open = 0;            // levels while unanswered (SCORING.md 3), as declared
    BothEnds open_supported = 0;  // and as supported
};

struct Instrument {
    InstrumentRef ref;
    Text title;
    Text summary;
    std::vector<Source> sources;
    std::vector<ProfileField> profile;
    std::vector<Dimension> dimensions;
    std::vector<Criterion> criteria;
    int max_not_applicable = 40;                                  // percent
    std::array<int, assurance_count> assurance_caps{};            // highest supported level
    std::array<std::int32_t, assurance_count> assurance_hours{};  // [declared] is 0
    std::vector<Tier> tiers;                                      // lowest first
    std::string digest;  // SHA-256 of the canonical form, 64 hexadecimal digits

    /// Index of the criterion with this id, if there is one. Logarithmic.
    [[nodiscard]] std::optional<std::uint32_t> find(const CriterionId& id) const;
    [[nodiscard]] const ProfileField* find(const FieldId& id) const;

    // Filled by index().
    std::vector<std::uint32_t> by_id;      // indices of criteria, sorted by id
    std::vector<ScoringRow> scoring_rows;  // one per criterion
    ScoringTable scoring_table;
};

/// Fills what is derived from the rest: by_id, scoring_rows, Dimension::criteria and the
/// attainable levels.
void index(Instrument& instrument);

}  // namespace assessment
