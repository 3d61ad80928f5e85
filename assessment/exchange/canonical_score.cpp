// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_score.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace assessment::exchange {

namespace {

/// Members in the order of RFC 8785. Identifiers and versions have nothing that is escaped.
class ExpectedScore {
public:
    ExpectedScore(CanonicalCursor& cursor, const Score& score, const Instrument& instrument)
        : cursor_(cursor), score_(score), instrument_(instrument) {}

    void all(const AssessmentId& assessment);

private:
    void number(int value) {
        std::array<char, 12> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        cursor_.expect(std::string_view(digits.data(), end));
    }
    void number_or_null(OptionalWhole value) {
        if (value) {
            number(*value);
        } else {
            cursor_.expect("null");
        }
    }
    void truth(bool value) { cursor_.expect(value ? "true" : "false"); }
    void range(const std::optional<Range>& range);
    void criterion(std::size_t at);
    void dimension(std::size_t at);
    void condition(const Condition& condition, const Tier& tier);
    void tier(std::size_t at);
    /// One after the other, with commas between.
    template <typename Expect>
    void list(std::size_t count, const Expect& expect) {
        cursor_.expect("[");
        for (std::size_t at = 0; at < count; ++at) {
            if (at > 0) {
                cursor_.expect(",");
            }
            expect(at);
        }
        cursor_.expect("]");
    }

    CanonicalCursor& cursor_;
    const Score& score_;
    const Instrument& instrument_;
};

void ExpectedScore::range(const std::optional<Range>& range) {
    if (!range) {
        cursor_.expect("null");
        return;
    }
    cursor_.expect(R"({"high":)");
    number(range->high);
    cursor_.expect(R"(,"low":)");
    number(range->low);
    cursor_.expect(R"(,"supportedHigh":)");
    number(range->supported_high);
    cursor_.expect(R"(,"supportedLow":)");
    number(range->supported_low);
    cursor_.expect("}");
}

void ExpectedScore::criterion(std::size_t at) {
    const CriterionScore& score = score_.criteria[at];
    cursor_.expect(R"({"id":")");
    cursor_.expect(instrument_.criteria[at].id.text());
    cursor_.expect(R"(","level":)");
    number_or_null(score.level);
    cursor_.expect(R"(,"lost":)");
    number_or_null(score.lost);
    cursor_.expect(R"(,"state":")");
    cursor_.expect(name(score.state));
    cursor_.expect(R"(","supportedLevel":)");
    number_or_null(score.supported_level);
    cursor_.expect("}");
}

void ExpectedScore::dimension(std::size_t at) {
    const DimensionScore& score = score_.dimensions[at];
    cursor_.expect(R"({"answered":)");
    number(score.answered);
    cursor_.expect(R"(,"applicable":)");
    number(score.applicable);
    cursor_.expect(R"(,"id":")");
    cursor_.expect(instrument_.dimensions[at].id.text());
    cursor_.expect(R"(","overclaimed":)");
    truth(score.overclaimed);
    cursor_.expect(R"(,"score":)");
    range(score.score);
    cursor_.expect("}");
}

void ExpectedScore::condition(const Condition& condition, const Tier& tier) {
    cursor_.expect("{");
    switch (condition.kind) {
        case ConditionKind::total:
            break;
        case ConditionKind::dimension:
        case ConditionKind::not_applicable:
            cursor_.expect(R"("dimension":")");
            cursor_.expect(instrument_.dimensions[condition.dimension].id.text());
            cursor_.expect(R"(",)");
            break;
        case ConditionKind::gate:
            cursor_.expect(R"("criterion":")");
            cursor_.expect(instrument_.criteria[tier.gates[condition.gate].criterion].id.text());
            cursor_.expect(R"(",)");
            break;
    }
    cursor_.expect(R"("kind":")");
    cursor_.expect(name(condition.kind));
    cursor_.expect(R"(","state":")");
    cursor_.expect(name(condition.state));
    cursor_.expect(R"("})");
}

void ExpectedScore::tier(std::size_t at) {
    const TierScore& score = score_.tiers[at];
    const Tier& tier = instrument_.tiers[at];
    cursor_.expect(R"({"conditions":)");
    list(score.conditions.size(), [&](std::size_t i) { condition(score.conditions[i], tier); });
    cursor_.expect(R"(,"id":")");
    cursor_.expect(tier.id.text());
    cursor_.expect(R"(","verdict":")");
    cursor_.expect(name(score.verdict));
    cursor_.expect(R"("})");
}

void ExpectedScore::all(const AssessmentId& assessment) {
    cursor_.expect(R"({"answered":)");
    number(score_.answered);
    cursor_.expect(R"(,"applicable":)");
    number(score_.applicable);
    cursor_.expect(R"(,"assessment":")");
    cursor_.expect(assessment.text());
    cursor_.expect(R"(","criteria":)");
    list(score_.criteria.size(), [&](std::size_t at) { criterion(at); });
    cursor_.expect(R"(,"dimensions":)");
    list(score_.dimensions.size(), [&](std::size_t at) { dimension(at); });
    cursor_.expect(R"(,"format":"ipgauge.score/1","instrument":{"id":")");
    cursor_.expect(instrument_.ref.id.text());
    cursor_.expect(R"(","version":")");
    cursor_.expect(instrument_.ref.version);
    cursor_.expect(R"("},"tier":)");
    if (score_.tier) {
        cursor_.expect("\"");
        cursor_.expect(instrument_.tiers[*score_.tier].id.text());
        cursor_.expect("\"");
    } else {
        cursor_.expect("null");
    }
    cursor_.expect(R"(,"tiers":)");
    list(score_.tiers.size(), [&](std::size_t at) { tier(at); });
    cursor_.expect(R"(,"total":)");
    range(score_.total);
    cursor_.expect("}");
}

}  // namespace

void expect_score(CanonicalCursor& cursor, const Score& score, const Instrument& instrument,
                  const AssessmentId& assessment) {
    ExpectedScore(cursor, score, instrument).all(assessment);
}

}  // namespace assessment::exchange
