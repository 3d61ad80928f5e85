// SPDX-License-Identifier: MIT
#pragma once

// What an enterprise said: its profile, and per criterion a value, "not applicable" with a
// reason or "not sure", with assurance, evidence and a note; and what it decided about its
// plan. Answers are the truth; every score and every plan is recomputed from them. Members of a
// newer format are kept as they came (Extra), so that reading and writing loses nothing (SCORING.md
// 2 and 9).

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/history.hpp"
#include "assessment/id.hpp"
#include "assessment/instrument.hpp"
#include "assessment/plan_choices.hpp"
#include "assessment/profile.hpp"
#include "assessment/review.hpp"

namespace assessment {

/// A member that this version does not know, with its value as canonical JSON. Lists of them
/// are sorted by key.
struct Extra {
    std::string key;
    std::string json;

    bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

[[nodiscard]] const Extra* find(const Extras& extras, std::string_view key);
/// Sets a member, keeping the order.
void put(Extras& extras, std::string_view key, std::string json);
/// Takes a member away, if it is there.
void drop(Extras& extras, std::string_view key);

/// How far a piece of evidence is: not there, named, looked at, filed.
enum class EvidenceState : std::uint8_t { missing, noted, seen, kept };
inline constexpr std::size_t evidence_state_count = 4;

[[nodiscard]] std::string_view name(EvidenceState state);

/// One piece of evidence, as the enterprise names it.
struct Evidence {
    std::string text{};
    ItemId item{};  // the criterion's EvidenceItem that it stands for; empty for any other
    EvidenceState state = EvidenceState::noted;
    std::string post{};                                 // who is responsible for it
    std::optional<std::chrono::year_month_day> date{};  // when it is due or was seen
    Extras extras{};

    bool operator==(const Evidence&) const = default;
};

struct Answer {
    std::optional<Value> value;
    std::optional<std::string> not_applicable;  // the reason
    bool not_sure = false;
    Assurance assurance = Assurance::declared;
    std::vector<Evidence> evidence;
    std::string note;
    Extras extras;
    Extras value_extras;           // within a value of two figures
    Extras not_applicable_extras;  // beside the reason

    bool operator==(const Answer&) const = default;
};

struct Assessment {
    AssessmentId id;
    InstrumentRef instrument;
    Extras enterprise;  // members of the object `enterprise`, values as canonical JSON
    std::string period;
    Profile profile;
    std::map<CriterionId, Answer> answers;
    PlanChoices plan;
    Extras extras;
    Extras profile_extras;
    Extras instrument_extras;
    /// Only when it came from a report that discloses no more: where each criterion stands, in
    /// instrument order. Profile and answers are empty then.
    std::optional<std::vector<Standing>> levels_only{};
    Review review{};    // the commissioner's view
    History history{};  // which changes made it what it is

    bool operator==(const Assessment&) const = default;
};

/// Has no answer at all: nothing in it needs to be stored.
[[nodiscard]] bool is_blank(const Answer& answer);

/// One standing per criterion, in instrument order. The assessment must have been read with
/// this instrument.
[[nodiscard]] std::vector<Standing> standings(const Instrument& instrument,
                                              const Assessment& assessment);
/// Of one criterion, by its index.
[[nodiscard]] Standing standing(const Instrument& instrument, const Assessment& assessment,
                                std::uint32_t criterion);

}  // namespace assessment
