// SPDX-License-Identifier: MIT
#include "assessment/exchange/score_text.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace assessment::exchange {

namespace {

/// Members in the order of RFC 8785. Identifiers and versions have nothing that is escaped.
class ScoreWriter {
public:
    ScoreWriter(std::string& text, const Score& score, const Instrument& instrument)
        : text_(text), score_(score), instrument_(instrument) {}

    void write(const AssessmentId& assessment);

private:
    void number(int value) {
        std::array<char, 12> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        text_.append(digits.data(), end);
    }
    void number_or_null(OptionalWhole value) {
        if (value) {
            number(*value);
        } else {
            text_ += "null";
        }
    }
    void truth(bool value) { text_ += value ? "true" : "false"; }
    void range(const std::optional<Range>& range);
    void criterion(std::size_t at);
    void dimension(std::size_t at);
    void condition(const Condition& condition, const Tier& tier);
    void tier(std::size_t at);
    /// One after the other, with commas between.
    template <typename Write>
    void list(std::size_t count, const Write& write) {
        text_ += '[';
        for (std::size_t at = 0; at < count; ++at) {
            if (at > 0) {
                text_ += ',';
            }
            write(at);
        }
        text_ += ']';
    }

    std::string& text_;
    const Score& score_;
    const Instrument& instrument_;
};

void ScoreWriter::range(const std::optional<Range>& range) {
    if (!range) {
        text_ += "null";
        return;
    }
    text_ += R"({"high":)";
    number(range->high);
    text_ += R"(,"low":)";
    number(range->low);
    text_ += R"(,"supportedHigh":)";
    number(range->supported_high);
    text_ += R"(,"supportedLow":)";
    number(range->supported_low);
    text_ += '}';
}

void ScoreWriter::criterion(std::size_t at) {
    const CriterionScore& score = score_.criteria[at];
    text_ += R"({"id":")";
    text_ += instrument_.criteria[at].id.text();
    text_ += R"(","level":)";
    number_or_null(score.level);
    text_ += R"(,"lost":)";
    number_or_null(score.lost);
    text_ += R"(,"state":")";
    text_ += name(score.state);
    text_ += R"(","supportedLevel":)";
    number_or_null(score.supported_level);
    text_ += '}';
}

void ScoreWriter::dimension(std::size_t at) {
    const DimensionScore& score = score_.dimensions[at];
    text_ += R"({"answered":)";
    number(score.answered);
    text_ += R"(,"applicable":)";
    number(score.applicable);
    text_ += R"(,"id":")";
    text_ += instrument_.dimensions[at].id.text();
    text_ += R"(","overclaimed":)";
    truth(score.overclaimed);
    text_ += R"(,"score":)";
    range(score.score);
    text_ += '}';
}

void ScoreWriter::condition(const Condition& condition, const Tier& tier) {
    text_ += '{';
    switch (condition.kind) {
        case ConditionKind::total:
            break;
        case ConditionKind::dimension:
        case ConditionKind::not_applicable:
            text_ += R"("dimension":")";
            text_ += instrument_.dimensions[condition.dimension].id.text();
            text_ += R"(",)";
            break;
        case ConditionKind::gate:
            text_ += R"("criterion":")";
            text_ += instrument_.criteria[tier.gates[condition.gate].criterion].id.text();
            text_ += R"(",)";
            break;
    }
    text_ += R"("kind":")";
    text_ += name(condition.kind);
    text_ += R"(","state":")";
    text_ += name(condition.state);
    text_ += R"("})";
}

void ScoreWriter::tier(std::size_t at) {
    const TierScore& score = score_.tiers[at];
    const Tier& tier = instrument_.tiers[at];
    text_ += R"({"conditions":)";
    list(score.conditions.size(), [&](std::size_t i) { condition(score.conditions[i], tier); });
    text_ += R"(,"id":")";
    text_ += tier.id.text();
    text_ += R"(","verdict":")";
    text_ += name(score.verdict);
    text_ += R"("})";
}

void ScoreWriter::write(const AssessmentId& assessment) {
    text_ += R"({"answered":)";
    number(score_.answered);
    text_ += R"(,"applicable":)";
    number(score_.applicable);
    text_ += R"(,"assessment":")";
    text_ += assessment.text();
    text_ += R"(","criteria":)";
    list(score_.criteria.size(), [&](std::size_t at) { criterion(at); });
    text_ += R"(,"dimensions":)";
    list(score_.dimensions.size(), [&](std::size_t at) { dimension(at); });
    text_ += R"(,"format":"ipgauge.score/1","instrument":{"id":")";
    text_ += instrument_.ref.id.text();
    text_ += R"(","version":")";
    text_ += instrument_.ref.version;
    text_ += R"("},"tier":)";
    if (score_.tier) {
        text_ += '"';
        text_ += instrument_.tiers[*score_.tier].id.text();
        text_ += '"';
    } else {
        text_ += "null";
    }
    text_ += R"(,"tiers":)";
    list(score_.tiers.size(), [&](std::size_t at) { tier(at); });
    text_ += R"(,"total":)";
    range(score_.total);
    text_ += '}';
}

}  // namespace

void append_score(std::string& text, const Score& score, const Instrument& instrument,
                  const AssessmentId& assessment) {
    ScoreWriter(text, score, instrument).write(assessment);
}

}  // namespace assessment::exchange
