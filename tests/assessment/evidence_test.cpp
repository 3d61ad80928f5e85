// SPDX-License-Identifier: MIT
#include "assessment/evidence.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"

using namespace assessment;
using tests::answers_to;
using tests::criterion;
using tests::dimension;

namespace {

constexpr std::uint32_t office = 0;
constexpr std::uint32_t plan = 1;
constexpr std::uint32_t exit_talks = 2;

Criterion with_items(Criterion criterion) {
    criterion.evidence = {
        {.id = ItemId("notice"), .label = Text({{"zh-CN", "设立文件"}, {"en", "Notice"}})},
        {.id = ItemId("minutes"), .label = Text({{"zh-CN", "会议记录"}, {"en", "Minutes"}})}};
    return criterion;
}

const Instrument& sample() {
    static const Instrument instrument =
        tests::an_instrument()
            .with(dimension("staffing"),
                  {with_items(criterion("office", tests::a_rubric())),
                   with_items(criterion("plan", tests::a_rubric())),
                   with_items(tests::applies_if(
                       tests::may_be_not_applicable(criterion("exit", tests::a_rubric())),
                       tests::is_true("exports")))})
            .field(tests::yes_no_field("exports"))
            .build();
    return instrument;
}

std::vector<EvidencePiece> list_of(const Assessment& said,
                                   const std::vector<PlannedLevel>& planned = {}) {
    return evidence_list(sample(), said, standings(sample(), said), planned);
}

Assessment with_evidence(Assessment said, std::vector<Evidence> evidence) {
    said.answers[CriterionId("office")].evidence = std::move(evidence);
    return said;
}

EvidencePiece missing(std::uint32_t criterion, std::uint32_t item) {
    return {.criterion = criterion, .item = item, .for_answer = true};
}

}  // namespace

TEST_CASE("a level above 0 calls for every item of its criterion, each missing by itself") {
    const auto said = answers_to(sample()).level("office", 3).level("plan", 0).build();
    CHECK(list_of(said) == std::vector{missing(office, 0), missing(office, 1)});
}

TEST_CASE("an entry stands for the item it names, in the order of the instrument") {
    const auto date = std::chrono::year(2026) / 3 / 9;
    const auto said = with_evidence(answers_to(sample()).level("office", 3).build(),
                                    {{.text = "Photo of the door"},
                                     {.text = "IP office, 12 May",
                                      .item = ItemId("minutes"),
                                      .state = EvidenceState::seen,
                                      .post = "Legal",
                                      .date = date}});

    CHECK(
        list_of(said) ==
        std::vector<EvidencePiece>{
            missing(office, 0),
            {.criterion = office,
             .item = 1,
             .entry = 1,
             .for_answer = true,
             .state = EvidenceState::seen,
             .post = "Legal",
             .date = date},
            {.criterion = office, .entry = 0, .for_answer = true, .state = EvidenceState::noted}});
}

TEST_CASE("in older files the label tells the item, in whatever language it was written") {
    const auto said = with_evidence(answers_to(sample()).level("office", 3).build(),
                                    {{.text = "Minutes"}, {.text = "设立文件"}});
    const auto pieces = list_of(said);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].entry == 1);
    CHECK(pieces[1].entry == 0);
    CHECK(pieces[0].state == EvidenceState::noted);
}

TEST_CASE("several entries may stand for one item") {
    const auto said =
        with_evidence(answers_to(sample()).level("office", 3).build(),
                      {{.text = "Notice"}, {.text = "Notice 2", .item = ItemId("notice")}});
    const auto pieces = list_of(said);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].item == 0);
    CHECK(pieces[1].item == 0);
    CHECK(pieces[2] == missing(office, 1));
}

TEST_CASE("what is not answered, or does not apply, calls for nothing") {
    auto said = answers_to(sample()).not_sure("office").not_applicable("exit").build();
    said = with_evidence(std::move(said), {{.text = "Notice"}});
    CHECK(list_of(said).empty());
}

TEST_CASE("a plan calls for the evidence of the level it wants") {
    const auto said = answers_to(sample()).level("office", 2).build();
    const auto pieces = list_of(said, {{.criterion = office, .level = 4},
                                       {.criterion = plan, .level = 1},
                                       {.criterion = exit_talks, .level = 0}});

    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].for_answer);
    CHECK(pieces[0].for_plan);
    CHECK(pieces[2] == EvidencePiece{.criterion = plan, .item = 0, .for_plan = true});
}

TEST_CASE("a plan for a criterion that has left the assessment calls for nothing") {
    const auto said = answers_to(sample()).profile("exports", false).build();
    CHECK(list_of(said, {{.criterion = exit_talks, .level = 3}}).empty());
}

TEST_CASE("criteria marked not sure are to be found out while they may count") {
    const auto find_out = [](const Assessment& said) {
        return to_find_out(sample(), said, standings(sample(), said));
    };
    auto said = answers_to(sample()).not_sure("exit").not_sure("office").level("plan", 2).build();
    CHECK(find_out(said) == std::vector{office, exit_talks});
    said.profile[FieldId("exports")] = false;
    CHECK(find_out(said) == std::vector{office});
}

TEST_CASE("an answer is shown when everything that it calls for is seen or kept") {
    const EvidencePiece seen{.for_answer = true, .state = EvidenceState::seen};
    const EvidencePiece kept{.for_answer = true, .state = EvidenceState::kept};
    const EvidencePiece noted{.for_answer = true, .state = EvidenceState::noted};
    const EvidencePiece planned{.for_plan = true, .state = EvidenceState::kept};
    CHECK(is_shown(std::vector{seen, kept}));
    CHECK_FALSE(is_shown(std::vector{seen, noted}));
    CHECK_FALSE(is_shown(std::vector{planned}));
    CHECK_FALSE(is_shown({}));
    CHECK(counts(std::vector{seen, kept, noted, kept}) == EvidenceCounts{0, 1, 1, 2});
}
