// SPDX-License-Identifier: MIT
// What holds for every instrument and every assessment, tried on random ones.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/score.hpp"
#include "tests/support/plain_score.hpp"
#include "tests/support/random_documents.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using tests::Random;

namespace {

constexpr std::uint64_t rounds = 100;

/// Runs a property on many instruments with many assessments of each.
void for_random_cases(tests::Size largest,
                      const std::function<void(Random&, const Instrument&, Assessment)>& check) {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        tests::Size size{.dimensions = random.number(1, largest.dimensions),
                         .criteria = 0,
                         .fields = random.number(0, largest.fields)};
        size.criteria = random.number(size.dimensions, std::max(size.dimensions, largest.criteria));
        const auto instrument = tests::random_instrument(random, size);
        for (int i = 0; i < 5; ++i) {
            check(random, *instrument, tests::random_assessment(random, *instrument));
        }
    }
}

bool contains(const Range& outer, const Range& inner) {
    return outer.low <= inner.low && inner.high <= outer.high &&
           outer.supported_low <= inner.supported_low &&
           inner.supported_high <= outer.supported_high;
}

bool is_in_order(const Range& range) {
    return 0 <= range.low && range.low <= range.high && range.high <= 10000 &&
           range.supported_low <= range.supported_high && range.supported_low <= range.low &&
           range.supported_high <= range.high;
}

/// Calls `visit` with every profile that fills the empty fields.
void complete_profile(const Instrument& instrument, Assessment assessment, std::size_t from,
                      const std::function<void(const Assessment&)>& visit) {
    for (std::size_t i = from; i < instrument.profile.size(); ++i) {
        const ProfileField& field = instrument.profile[i];
        if (assessment.profile.contains(field.id)) {
            continue;
        }
        std::vector<ProfileValue> values{std::string(), std::string("words")};
        if (field.type == FieldType::boolean) {
            values = {false, true};
        } else if (field.type == FieldType::number) {
            values = {whole_number(0), whole_number(1), whole_number(2)};
        } else if (field.type == FieldType::choice) {
            values.clear();
            std::ranges::transform(field.options, std::back_inserter(values), &FieldOption::id);
        }
        for (const ProfileValue& value : values) {
            assessment.profile.insert_or_assign(field.id, value);
            complete_profile(instrument, assessment, i + 1, visit);
        }
        return;
    }
    visit(assessment);
}

/// Every way an unanswered criterion can stand once it is answered.
std::vector<Standing> completions(const Criterion& criterion) {
    std::vector<Standing> ways;
    for (const int level : tests::plain_attainable(criterion.answer)) {
        for (const Assurance assurance :
             {Assurance::declared, Assurance::documented, Assurance::verified}) {
            ways.push_back({.state = State::answered, .level = level, .assurance = assurance});
        }
    }
    if (criterion.may_be_not_applicable) {
        ways.push_back({.state = State::not_applicable});
    }
    return ways;
}

/// Calls `visit` with every completion of the answers; gives up on too many.
void complete_answers(const Instrument& instrument, std::vector<Standing> standings,
                      const std::function<void(const std::vector<Standing>&)>& visit) {
    std::vector<std::size_t> open;
    std::size_t count = 1;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (standings[i].state == State::unanswered) {
            open.push_back(i);
            count *= completions(instrument.criteria[i]).size();
        }
    }
    if (count > 800) {
        return;
    }
    for (std::size_t number = 0; number < count; ++number) {
        std::size_t rest = number;
        for (const std::size_t i : open) {
            const auto ways = completions(instrument.criteria[i]);
            standings[i] = ways[rest % ways.size()];
            rest /= ways.size();
        }
        visit(standings);
    }
}

}  // namespace

TEST_CASE("the score is the one that SCORING.md spells out") {
    for_random_cases(
        {.dimensions = 8, .criteria = 40, .fields = 5},
        [](Random&, const Instrument& instrument, const Assessment& assessment) {
            const auto expected = tests::plain_standings(instrument, assessment);
            CHECK(score(instrument, assessment) == tests::plain_score(instrument, expected));
        });
}

TEST_CASE("the attainable levels are the ones that SCORING.md spells out") {
    for_random_cases({.dimensions = 2, .criteria = 8, .fields = 0},
                     [](Random& random, const Instrument& instrument, const Assessment&) {
                         for (const Criterion& criterion : instrument.criteria) {
                             const auto levels = tests::plain_attainable(criterion.answer);
                             CHECK(criterion.lowest == levels.front());
                             CHECK(criterion.highest == levels.back());
                             const int level = level_of(
                                 criterion.answer, tests::random_value(random, criterion.answer));
                             CHECK(std::ranges::count(levels, level) == 1);
                             CHECK((criterion.attainable >> level & 1) == 1);
                         }
                     });
}

TEST_CASE("a range contains the score of every completion of answers and profile") {
    std::size_t tried = 0;
    for_random_cases({.dimensions = 3, .criteria = 5, .fields = 3},
                     [&](Random&, const Instrument& instrument, const Assessment& assessment) {
                         const Score open = score(instrument, assessment);
                         Score complete;
                         bool all_contained = true;
                         complete_profile(instrument, assessment, 0, [&](const Assessment& filled) {
                             complete_answers(
                                 instrument, standings(instrument, filled),
                                 [&](const std::vector<Standing>& standings) {
                                     ++tried;
                                     score(instrument, standings, complete);
                                     if (complete.total) {
                                         all_contained = all_contained && open.total &&
                                                         contains(*open.total, *complete.total);
                                     }
                                     for (std::size_t i = 0; i < complete.dimensions.size(); ++i) {
                                         const auto& inner = complete.dimensions[i].score;
                                         const auto& outer = open.dimensions[i].score;
                                         all_contained =
                                             all_contained &&
                                             (!inner || (outer && contains(*outer, *inner)));
                                     }
                                 });
                         });
                         CHECK(all_contained);
                     });

    CHECK(tried > 20'000);
}

TEST_CASE("a missed tier stays missed, whatever is completed without leaving criteria out") {
    for_random_cases(
        {.dimensions = 3, .criteria = 5, .fields = 0},
        [](Random&, const Instrument& instrument, const Assessment& assessment) {
            const Score open = score(instrument, assessment);
            bool kept = true;
            complete_answers(
                instrument, standings(instrument, assessment),
                [&](const std::vector<Standing>& standings) {
                    const Score complete = score(instrument, standings);
                    for (std::size_t i = 0; i < open.tiers.size(); ++i) {
                        const Verdict before = open.tiers[i].verdict;
                        const Verdict after = complete.tiers[i].verdict;
                        kept = kept && (before != Verdict::missed || after == Verdict::missed);
                        const bool leaves = std::ranges::count(standings, State::not_applicable,
                                                               &Standing::state) > 0;
                        kept = kept && (before != Verdict::achieved || leaves ||
                                        after == Verdict::achieved);
                    }
                });
            CHECK(kept);
        });
}

TEST_CASE("ends are in order, and support never exceeds what is declared") {
    for_random_cases({.dimensions = 6, .criteria = 30, .fields = 4},
                     [](Random&, const Instrument& instrument, const Assessment& assessment) {
                         const Score result = score(instrument, assessment);
                         CHECK((!result.total || is_in_order(*result.total)));
                         for (const DimensionScore& dimension : result.dimensions) {
                             CHECK((!dimension.score || is_in_order(*dimension.score)));
                         }
                     });
}

TEST_CASE("a higher level never lowers a score or a verdict, and never raises a gap") {
    for_random_cases(
        {.dimensions = 4, .criteria = 15, .fields = 2},
        [](Random& random, const Instrument& instrument, const Assessment& assessment) {
            auto levels = standings(instrument, assessment);
            const auto index =
                static_cast<std::size_t>(random.number(0, static_cast<int>(levels.size()) - 1));
            const Criterion& criterion = instrument.criteria[index];
            int& level = levels[index].level;
            if (levels[index].state != State::answered || level >= criterion.highest) {
                return;
            }
            const Score before = score(instrument, levels);
            do {
                ++level;
            } while ((criterion.attainable >> level & 1) == 0);
            const Score after = score(instrument, levels);
            CHECK(after.total->low >= before.total->low);
            CHECK(after.total->high >= before.total->high);
            CHECK(after.total->supported_low >= before.total->supported_low);
            CHECK(after.total->supported_high >= before.total->supported_high);
            CHECK(after.criteria[index].lost <= before.criteria[index].lost);
            CHECK(after.tier.value_or(0) + (after.tier ? 1 : 0) >=
                  before.tier.value_or(0) + (before.tier ? 1 : 0));
        });
}

TEST_CASE("nothing is lost where the highest level is reached, and losses are never negative") {
    for_random_cases({.dimensions = 4, .criteria = 15, .fields = 2},
                     [](Random&, const Instrument& instrument, const Assessment& assessment) {
                         const Score result = score(instrument, assessment);
                         for (std::size_t i = 0; i < result.criteria.size(); ++i) {
                             const CriterionScore& criterion = result.criteria[i];
                             CHECK(criterion.lost.value_or(0) >= 0);
                             if (criterion.level == instrument.criteria[i].highest) {
                                 CHECK(criterion.lost == 0);
                             }
                         }
                     });
}

TEST_CASE("a Score that is used again holds what a new one would") {
    Score again;
    for_random_cases({.dimensions = 40, .criteria = 60, .fields = 3},
                     [&](Random&, const Instrument& instrument, const Assessment& assessment) {
                         const auto levels = standings(instrument, assessment);
                         score(instrument, levels, again);
                         CHECK(again == score(instrument, levels));
                     });
}

TEST_CASE("the order of answers in the file never matters") {
    for_random_cases(
        {.dimensions = 3, .criteria = 12, .fields = 4},
        [](Random& random, const Instrument& instrument, const Assessment& assessment) {
            exchange::Json document = exchange::to_json(assessment, instrument);
            for (auto& [key, member] : document.members) {
                for (std::size_t i = member.members.size(); i > 1; --i) {
                    const auto other = static_cast<std::size_t>(
                        random.between(0, static_cast<std::int64_t>(i) - 1));
                    std::swap(member.members[i - 1], member.members[other]);
                }
            }
            const auto read = exchange::read_assessment(document, "", instrument);
            REQUIRE(read);
            CHECK(score(instrument, *read) == score(instrument, assessment));
        });
}

TEST_CASE("reading what was written gives the same assessment, and writing it the same bytes") {
    for_random_cases({.dimensions = 3, .criteria = 12, .fields = 6},
                     [](Random&, const Instrument& instrument, const Assessment& assessment) {
                         const std::string written =
                             exchange::write_assessment(assessment, instrument);
                         const auto read = exchange::read_assessment(written, instrument);
                         INFO(tests::show(read.findings));
                         REQUIRE(read);
                         CHECK(*read == assessment);
                         CHECK(exchange::write_assessment(*read, instrument) == written);
                     });
}
