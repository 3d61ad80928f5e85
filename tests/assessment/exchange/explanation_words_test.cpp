// SPDX-License-Identifier: MIT
#include "assessment/exchange/explanation_words.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <regex>
#include <string>

#include "assessment/exchange/exact_number.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace assessment::exchange;
using tests::decimal;

namespace {

const Catalogue& en() {
    return tests::catalogue("en");
}
const Catalogue& zh() {
    return tests::catalogue("zh-CN");
}

/// Everything that is said, one line for each sentence and for each row.
std::string text_of(const ExplanationParts& parts) {
    std::string text;
    for (const ExplanationPart& part : parts) {
        if (const auto* sentence = std::get_if<std::string>(&part)) {
            text += *sentence + "\n";
            continue;
        }
        for (const auto& row : std::get<ExplanationTable>(part).rows) {
            for (const std::string& cell : row) {
                text += cell + " | ";
            }
            text += "\n";
        }
    }
    return text;
}

Report report_of(const Instrument& instrument, const Assessment& assessment) {
    return make_report(std::make_shared<const Instrument>(instrument), assessment, {});
}

/// How a criterion with this rule and value comes to its level.
std::string level_of_value(const AnswerRule& rule, const Value& value,
                           Assurance assurance = Assurance::verified) {
    const Instrument instrument =
        tests::an_instrument().with(tests::dimension("d"), {tests::criterion("a", rule)}).build();
    const auto report =
        report_of(instrument, tests::answers_to(instrument).value("a", value, assurance).build());
    return text_of(why_level(report, 0, en()));
}

/// "28.57" as 2857; a number printed by the program.
std::int64_t hundredths(const std::string& text) {
    return std::llround(std::stod(text) * 100);
}

/// Whatever is printed as "a × b = c" is so.
void check_products(const std::string& text) {
    static const std::regex product(R"(([0-9.]+) × ([0-9.]+) = ([0-9.]+))");
    for (auto at = std::sregex_iterator(text.begin(), text.end(), product);
         at != std::sregex_iterator(); ++at) {
        const std::string said = at->str();
        CAPTURE(said);
        CHECK(std::stod((*at)[1]) * std::stod((*at)[2]) ==
              doctest::Approx(std::stod((*at)[3])).epsilon(1e-12));
    }
}

/// What stands behind the last "=" of a cell, or all of it.
std::int64_t result_in(const std::string& cell) {
    const auto equals = cell.rfind("= ");
    return hundredths(equals == std::string::npos ? cell : cell.substr(equals + 2));
}

/// A column of a mean's table, with a pencil: products, sum, quotient with remainder, rounding.
void check_column(const ExplanationTable& table, std::size_t column) {
    REQUIRE(table.rows.size() >= 4);
    const std::size_t terms = table.rows.size() - 3;
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < terms; ++row) {
        sum += result_in(table.rows[row][column]);
    }
    CHECK(hundredths(table.rows[terms][column]) == sum);
    const std::string& divided = table.rows[terms + 1][column];
    const std::string& label = table.rows[terms + 1][0];
    const std::int64_t weight = std::stoll(label.substr(label.find("÷ ") + 3));
    const std::int64_t quotient = hundredths(divided);
    const auto rest = divided.find("remainder ");
    const std::int64_t remainder =
        rest == std::string::npos ? 0 : hundredths(divided.substr(rest + 10));
    CHECK(quotient * weight + remainder == sum);
    CHECK(remainder < weight);
    CHECK(hundredths(table.rows[terms + 2][column]) ==
          quotient + (2 * remainder >= weight ? 1 : 0));
}

void check_means(const ExplanationParts& parts) {
    check_products(text_of(parts));
    for (const ExplanationPart& part : parts) {
        if (const auto* table = std::get_if<ExplanationTable>(&part)) {
            for (std::size_t column = 1; column < table->columns.size(); ++column) {
                check_column(*table, column);
            }
        }
    }
}

Instrument an_example() {
    return tests::an_instrument()
        .with(tests::dimension("staffing", 2),
              {tests::criterion("office", tests::a_rubric(), 2),
               tests::may_be_not_applicable(tests::criterion("coverage", tests::a_rubric(), 5))})
        .with(tests::dimension("strategy", 3), {tests::criterion("plan", tests::a_rubric(), 1)})
        .build();
}

}  // namespace

TEST_CASE("every printed number can be recomputed from other printed numbers") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        tests::Random random(seed);
        const auto instrument = tests::random_instrument(random, {});
        const auto report =
            make_report(instrument, tests::random_assessment(random, *instrument), {});
        check_means(why_total(report, en()));
        for (std::uint32_t i = 0; i < instrument->dimensions.size(); ++i) {
            check_means(why_dimension(report, i, en()));
        }
        for (std::uint32_t i = 0; i < instrument->criteria.size(); ++i) {
            check_products(text_of(why_level(report, i, en())));
            check_products(text_of(why_lost(report, i, en())));
        }
        for (std::uint32_t i = 0; i < instrument->tiers.size(); ++i) {
            check_products(text_of(why_tier(report, i, en())));
        }
    }
}

TEST_CASE("rows have as many cells as the table has columns, and no placeholder is left") {
    for (const std::string_view example : tests::example_names) {
        const auto report = tests::example_report(example);
        for (const Catalogue* words : {&en(), &zh()}) {
            std::vector<ExplanationParts> all{why_total(report, *words)};
            for (std::uint32_t i = 0; i < report.instrument->dimensions.size(); ++i) {
                all.push_back(why_dimension(report, i, *words));
            }
            for (std::uint32_t i = 0; i < report.instrument->criteria.size(); ++i) {
                all.push_back(why_level(report, i, *words));
                all.push_back(why_lost(report, i, *words));
            }
            for (std::uint32_t i = 0; i < report.instrument->tiers.size(); ++i) {
                all.push_back(why_tier(report, i, *words));
            }
            for (const ExplanationParts& parts : all) {
                const std::string text = text_of(parts);
                CAPTURE(text);
                CHECK(text.find_first_of("{}") == std::string::npos);
                CHECK_FALSE(text.contains("why."));
                for (const ExplanationPart& part : parts) {
                    if (const auto* table = std::get_if<ExplanationTable>(&part)) {
                        for (const auto& row : table->rows) {
                            CHECK(row.size() == table->columns.size());
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("a total that is settled takes one table, an open one shows both ends") {
    const Instrument instrument = an_example();
    const auto open = report_of(
        instrument, tests::answers_to(instrument).level("office", 3).level("plan", 3).build());
    const std::string text = text_of(why_total(open, en()));
    CHECK(text.contains("staffing | 2 × 17.14 = 34.28 | 2 × 88.57 = 177.14 | "));
    CHECK(text.contains("Sum | 214.28 | 357.14 | "));
    CHECK(text.contains("Sum ÷ 5, the sum of weights | 42.85 remainder 0.03 | "));
    CHECK(text.contains("Rounded half up | 42.86 | "));
    CHECK(text.contains("a remainder of 0.025 or more adds 0.01"));
    const auto settled = report_of(instrument, tests::answers_to(instrument)
                                                   .level("office", 3, Assurance::declared)
                                                   .level("coverage", 3)
                                                   .level("plan", 3)
                                                   .build());
    CHECK(std::get<ExplanationTable>(why_total(settled, en())[1]).columns ==
          std::vector<std::string>{"Dimension", "Declared score", "Supported score"});
}

TEST_CASE("a dimension says why a criterion counts as it does, and what takes no part") {
    const Instrument instrument = an_example();
    const auto open = report_of(
        instrument, tests::answers_to(instrument).level("office", 3, Assurance::declared).build());
    const std::string text = text_of(why_dimension(open, 0, en()));
    CHECK(text.contains("office (declared) | level 3: 2 × 60.00 = 120.00"));
    CHECK(text.contains("office (declared) | level 2: 2 × 40.00 = 80.00"));
    CHECK(
        text.contains("coverage (not answered, may still be not applicable) | "
                      "level 0: 5 × 0.00 = 0.00 | level 5: 5 × 100.00 = 500.00"));
    const auto claimed = report_of(
        instrument,
        tests::answers_to(instrument).level("office", 3).not_applicable("coverage").build());
    const std::string left = text_of(why_dimension(claimed, 0, en()));
    CHECK(left.contains("Takes no part: coverage (not applicable, weight 5)."));
    CHECK(left.contains("100 × 5 = 500 is above 40 × 7 = 280"));
}

TEST_CASE("a share says which threshold it reaches and which it does not") {
    const Ratio ratio{.part = {},
                      .whole = {},
                      .levels = tests::thresholds({"5", "15", "25", "40", "60"}),
                      .better = Better::more};
    const std::string text = level_of_value(ratio, Share{decimal("3"), decimal("10")});
    CHECK(text.contains("3 ÷ 10 = 30% reaches the third threshold, 25%, not the fourth, 40%"));
    CHECK(
        text.contains("100 × 3 = 300; third threshold 25 × 10 = 250, reached; "
                      "fourth threshold 40 × 10 = 400, not reached"));
    CHECK(level_of_value(ratio, Share{decimal("0"), decimal("0")}).contains("Both figures are 0"));
    CHECK(level_of_value(ratio, Share{decimal("1"), decimal("100")})
              .contains("1 ÷ 100 = 1% does not reach the first threshold, 5%: level 0"));
    CHECK(level_of_value(ratio, Share{decimal("2"), decimal("3")})
              .contains("2 ÷ 3 = 66.66…% reaches the fifth threshold, 60%: level 5"));
}

TEST_CASE("a growth may be negative or begin at nothing") {
    const Growth growth{
        .unit = {}, .levels = tests::thresholds({"-50", "0", "10", "20", "30"}), .from_zero = 4};
    CHECK(level_of_value(growth, Change{decimal("4"), decimal("3")})
              .contains("(3 − 4) ÷ 4 = -25% reaches the first threshold, -50%"));
    CHECK(level_of_value(growth, Change{decimal("0"), decimal("3")})
              .contains("From 0 to more than 0 is level 4"));
    CHECK(
        level_of_value(growth, Change{decimal("0"), decimal("0")}).contains("Both figures are 0"));
}

TEST_CASE("what an answer says directly is said so") {
    CHECK(level_of_value(tests::a_rubric(), ChosenLevel{3}).contains("the level itself: level 3"));
    CHECK(level_of_value(tests::yes_no(4), true).contains("“Yes” is level 4, “no” is level 0"));
    CHECK(level_of_value(tests::a_choice({1, 3}), OptionId("option-1")).contains("level 3"));
    CHECK(level_of_value(tests::a_checklist(3, {1, 1, 2, 3, 3}),
                         Ticked{{ItemId("item-0"), ItemId("item-2")}})
              .contains("2 ticked reaches the third threshold, 2 ticked, not the fourth, 3"));
}

TEST_CASE("support is the lesser of level and cap") {
    const std::string text = level_of_value(tests::a_rubric(), ChosenLevel{3}, Assurance::declared);
    CHECK(text.contains("level 3 × 20.00 = 60.00 points"));
    CHECK(text.contains("the lesser of 3 and 2 is level 2, × 20.00 = 40.00 points"));
}

TEST_CASE("what is lost is shown as two totals side by side") {
    const Instrument instrument = an_example();
    const auto report = report_of(instrument, tests::answers_to(instrument)
                                                  .level("office", 3)
                                                  .level("coverage", 5)
                                                  .level("plan", 3)
                                                  .build());
    const std::string text = text_of(why_lost(report, 0, en()));
    CHECK(
        text.contains("This criterion | level 3: 2 × 60.00 = 120.00 | "
                      "level 5: 2 × 100.00 = 200.00"));
    CHECK(text.contains("88.57 remainder 0.01 | 100.00"));
    CHECK(text.contains("71.43 | 76.00"));
    CHECK(text.contains("76.00 − 71.43 = 4.57"));
    CHECK(text_of(why_lost(report, 1, en())).contains("nothing is lost"));
}

TEST_CASE("a condition of a tier is a comparison with its outcome") {
    const auto report = tests::example_report("micro-starting");
    const std::string text = text_of(why_tier(report, 0, zh()));
    CHECK(text.contains("≥"));
    CHECK(text.contains("√ 满足："));
    CHECK(text.contains("结论："));
}

TEST_CASE("digits of a comparison are exact") {
    CHECK(exact_text({.factor = decimal("25"), .amount = decimal("10")}) == "250");
    CHECK(exact_text({.factor = decimal("0.000001"), .amount = decimal("0.000001")}) ==
          "0.000000000001");
    CHECK(exact_text({.factor = decimal("-0.5"), .amount = decimal("3")}) == "-1.5");
    CHECK(exact_text({.factor = decimal("9000000000"), .amount = decimal("9000000000")}) ==
          "81000000000000000000");
    CHECK(exact_text({.factor = decimal("0"), .amount = decimal("7")}) == "0");
    CHECK(exact_percent(decimal("3"), decimal("8")) == "37.5");
    CHECK(exact_percent(decimal("1"), decimal("3")) == "33.33…");
    CHECK(exact_percent(decimal("39999"), decimal("100001")) == "39.99…");
    CHECK(exact_percent(decimal("-1"), decimal("3")) == "-33.33…");
    CHECK(exact_percent(decimal("-1"), decimal("7000")) == "-0.01…");
}
