// SPDX-License-Identifier: MIT
// What each level takes, for answers whose level follows from a figure or a count.
#include <array>
#include <utility>

#include "app/view/assess_view.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Decimal;
using assessment::highest_level;

constexpr auto rungs = static_cast<std::size_t>(highest_level);

/// What the levels 1 to 5 take, in words; empty for a level that cannot be reached by itself.
using Ladder = std::array<std::string, rungs>;

/// A threshold that the next level has too is passed over.
template <typename Thresholds>
bool is_reachable(const Thresholds& levels, std::size_t rung) {
    return rung + 1 == rungs || levels.at(rung) != levels.at(rung + 1);
}

struct LadderMaker {
    const assessment::Catalogue& words;

    [[nodiscard]] std::string rung_text(std::size_t rung, const std::string& amount,
                                        assessment::Better better) const {
        const auto level = static_cast<std::int64_t>(rung + 1);
        return better == assessment::Better::more
                   ? words("ladder.from"_text, {{"level", level}, {"amount", amount}})
                   : words("ladder.up_to"_text, {{"level", level}, {"amount", amount}});
    }

    template <typename Amount>
    [[nodiscard]] Ladder make(const assessment::Thresholds& levels, assessment::Better better,
                              const Amount& amount) const {
        Ladder ladder;
        for (std::size_t rung = 0; rung < rungs; ++rung) {
            if (is_reachable(levels, rung)) {
                ladder.at(rung) = rung_text(rung, amount(levels.at(rung)), better);
            }
        }
        return ladder;
    }

    Ladder operator()(const assessment::Rubric&) const { return {}; }
    Ladder operator()(const assessment::YesNo&) const { return {}; }
    Ladder operator()(const assessment::Choice&) const { return {}; }

    Ladder operator()(const assessment::Checklist& rule) const {
        Ladder ladder;
        for (std::size_t rung = 0; rung < rungs; ++rung) {
            const auto items = rule.levels.at(rung);
            if (is_reachable(rule.levels, rung) &&
                items <= static_cast<std::int64_t>(rule.items.size())) {
                ladder.at(rung) = rung_text(rung, words("ladder.items"_text, {{"count", items}}),
                                            assessment::Better::more);
            }
        }
        return ladder;
    }

    Ladder operator()(const assessment::Number& rule) const {
        return make(rule.levels, rule.better, [&](Decimal amount) {
            return words("report.value.number"_text,
                         {{"number", to_string(amount)}, {"unit", rule.unit.in(words.language())}});
        });
    }

    Ladder operator()(const assessment::Ratio& rule) const {
        return make(rule.levels, rule.better, [&](Decimal amount) {
            return words("report.percent"_text, {{"number", to_string(amount)}});
        });
    }

    Ladder operator()(const assessment::Growth& rule) const {
        return make(rule.levels, assessment::Better::more, [&](Decimal amount) {
            return words("ladder.growth"_text, {{"number", to_string(amount)}});
        });
    }
};

std::string reached_text(const Subject& subject, const Ladder& ladder, int level) {
    for (auto rung = static_cast<std::size_t>(level); rung < rungs; ++rung) {
        if (!ladder.at(rung).empty()) {
            return subject.words("ladder.reached"_text,
                                 {{"level", level}, {"next", ladder.at(rung)}});
        }
    }
    return subject.words("ladder.reached_top"_text, {{"level", level}});
}

}  // namespace

std::vector<std::string> ladder_texts(const assessment::AnswerRule& answer,
                                      const assessment::Catalogue& words) {
    std::vector<std::string> texts;
    for (std::string& rung : std::visit(LadderMaker{words}, answer)) {
        if (!rung.empty()) {
            texts.push_back(std::move(rung));
        }
    }
    return texts;
}

Blocks ladder_blocks(const Subject& subject, const assessment::Criterion& criterion) {
    const Ladder ladder = std::visit(LadderMaker{subject.words}, criterion.answer);
    const auto* answer = subject.answer(criterion.id);
    const bool is_answered = answer != nullptr && answer->value.has_value();
    const int level = is_answered ? level_of(criterion.answer, *answer->value) : 0;
    Row row;
    for (std::size_t rung = 0; rung < rungs; ++rung) {
        if (!ladder.at(rung).empty()) {
            const bool is_reached = is_answered && level >= static_cast<int>(rung + 1);
            row.blocks.push_back(
                Badge{.text = ladder.at(rung), .tone = is_reached ? Tone::good : Tone::muted});
        }
    }
    if (row.blocks.empty()) {
        return {};
    }
    Blocks blocks{std::move(row)};
    blocks.push_back(Status{.id = "assess.reached",
                            .text = is_answered ? reached_text(subject, ladder, level)
                                                : subject.words("ladder.unanswered"_text),
                            .tone = is_answered ? Tone::good : Tone::muted});
    return blocks;
}

}  // namespace app::view
