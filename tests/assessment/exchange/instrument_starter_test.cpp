// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_starter.hpp"

#include <doctest/doctest.h>

#include <set>

#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json_layout.hpp"
#include "assets/kit.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

StarterParts parts() {
    return {.model = parse_json(assets::kit::find("starter/instrument.json")).root,
            .pattern = parse_json(assets::kit::find("starter/criterion.json")).root};
}

std::shared_ptr<const Instrument> starter(std::size_t criteria) {
    const auto read = read_instrument(
        write_laid_out(starter_instrument(parts(), InstrumentId("my-city"), criteria)));
    INFO(tests::show(read.findings));
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("an instrument to start from is sound, with any number of criteria") {
    for (const std::size_t criteria : {1U, 2U, 3U, 5U, 7U, 8U, 60U, 500U}) {
        CAPTURE(criteria);
        const auto instrument = starter(criteria);
        CHECK(instrument->ref == InstrumentRef{InstrumentId("my-city"), "1.0.0"});
        CHECK(instrument->criteria.size() == criteria);
    }
}

TEST_CASE("it shows every kind of answer, a condition, a gate and a minimum") {
    const auto instrument = starter(7);
    std::set<std::size_t> kinds;
    bool has_condition = false;
    for (const Criterion& criterion : instrument->criteria) {
        kinds.insert(criterion.answer.index());
        has_condition = has_condition || criterion.applies_if.has_value();
    }
    CHECK(kinds.size() == std::variant_size_v<AnswerRule>);
    CHECK(has_condition);
    CHECK(instrument->tiers[0].gates.size() == 1);
    CHECK(instrument->tiers[0].minimums.size() == 2);
}

TEST_CASE("a dimension that has no criterion goes, with what tiers want of it") {
    const auto instrument = starter(1);
    CHECK(instrument->dimensions.size() == 1);
    CHECK(instrument->tiers[0].minimums.size() == 1);
}

TEST_CASE("criteria beyond the model's are numbered by their place") {
    const auto instrument = starter(9);
    CHECK(instrument->criteria[7].id == CriterionId("criterion-8"));
    CHECK(instrument->criteria[8].title.in("zh-CN") == "指标9");
    CHECK(instrument->criteria[8].title.in("en") == "Criterion 9");
}

TEST_CASE("its words are there in both languages, and it is laid out as the file is") {
    const Json whole = starter_instrument(parts(), InstrumentId("starter"), 7);
    CHECK(write_laid_out(whole) == tests::read_file("assets/starter/instrument.json"));
    for (const Criterion& criterion : starter(8)->criteria) {
        CHECK(criterion.question.words().size() == 2);
    }
}

TEST_CASE("the schema that an editor is given is the one beside the other formats") {
    CHECK(assets::kit::find("schema/instrument.schema.json") ==
          tests::read_file("assets/schema/instrument.schema.json"));
}
