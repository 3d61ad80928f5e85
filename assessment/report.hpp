// SPDX-License-Identifier: MIT
#pragma once

// A report freezes an assessment for others: the instrument by id, version and digest, the
// answers, the score they give and the day it was issued. It is a self-assessment reference
// (试点达标参考 / 示范达标参考), never an official recognition, and a draft while anything is open.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/evidence.hpp"
#include "assessment/instrument.hpp"
#include "assessment/plan.hpp"
#include "assessment/score.hpp"

namespace assessment {

/// What leaves the device. `levels_only` has no notes, no evidence titles and no figures, but
/// everything that the score is recomputed from: state, level and assurance of each criterion.
enum class Disclosure : std::uint8_t { full, levels_only };

/// The plan for a tier, within what the assessment decided about it.
struct ReportPlan {
    std::uint32_t tier = 0;
    Plan plan{};

    bool operator==(const ReportPlan&) const = default;
};

/// Who stands for a report: the enterprise, or a commissioner who went through it with them.
enum class Signer : std::uint8_t { enterprise, commissioner };

[[nodiscard]] std::string_view name(Signer signer);

/// An Ed25519 signature (RFC 8032) over a report's digest; a commissioner's is over the
/// enterprise's too. What it proves is said at exchange/signature.hpp.
struct Signature {
    Signer by = Signer::enterprise;
    std::string key{};                        // public, 64 hexadecimal digits
    std::string name{};                       // as the signer gives it
    std::chrono::year_month_day signed_on{};  // as the signer's device had it
    std::string value{};                      // 128 hexadecimal digits

    bool operator==(const Signature&) const = default;
};

/// At most this many: the enterprise's, and those of commissioners.
inline constexpr std::size_t most_signatures = 8;

struct Report {
    std::shared_ptr<const Instrument> instrument;
    Assessment assessment;
    Score score;
    std::chrono::year_month_day issued;
    Disclosure disclosure = Disclosure::full;
    std::string engine;                // version of the program that made it
    std::optional<ReportPlan> plan{};  // none unless it was asked for
    std::vector<Signature> signatures{};
};

/// Something is still open: a criterion unanswered or pending.
[[nodiscard]] bool is_draft(const Report& report);

[[nodiscard]] Report make_report(std::shared_ptr<const Instrument> instrument,
                                 Assessment assessment, std::chrono::year_month_day issued);

/// Computes the plan, which takes longer than all else. An instrument without tiers has none.
void add_plan(Report& report);

/// The same report as it leaves the device: of an enterprise its name, of a planned step no post
/// and no day, of an answer no more than its standing. Score and plan stay what they are.
[[nodiscard]] Report disclosed(Report report, Disclosure disclosure);

/// What the plan wants, for the evidence that it calls for.
[[nodiscard]] std::vector<PlannedLevel> planned_levels(const Report& report);

}  // namespace assessment
