// SPDX-License-Identifier: MIT
#include "assessment/exchange/review_json.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/history_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/files.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const Instrument& seven_answers() {
    static const auto read =
        read_instrument(tests::read_file("tests/data/instruments/seven-answers.json"));
    return **read;
}

std::optional<Review> read(std::string_view text) {
    return read_review(parse_json(text).root, seven_answers());
}

Review a_review() {
    const Authorship by{.name = "王工", .day = std::chrono::year(2026) / 11 / 26};
    Review review;
    put(review, CriterionId("office"),
        {.own = {.state = State::answered, .level = 4, .assurance = Assurance::documented},
         .found = {.state = State::answered, .level = 2},
         .seen = true,
         .reason = "任命文件已过期",
         .by = by});
    put(review, CriterionId("executive"), {.reason = "下次再看", .by = {}});
    review.decisions[CriterionId("office")] = {
        .standing = {.state = State::answered, .level = 2, .assurance = Assurance::verified},
        .reason = "企业认可",
        .by = by};
    review.closing = by;
    return review;
}

/// An assessment without answers that has these members as well.
std::string assessment_with(const std::string& members) {
    return R"({"format":"ipgauge.assessment/1","id":"a-1","instrument":{"id":"seven-answers",)"
           R"("version":"2026.1.0"},"enterprise":{},"period":"","profile":{},"answers":{},)" +
           members + "}";
}

}  // namespace

TEST_CASE("a review is read back as it was written") {
    const Review review = a_review();
    CHECK((read(write_canonical(to_json(review))) == review));
    CHECK((read("{}") == Review{}));
    CHECK((read(R"({"closing":{}})")->closing == Authorship{}));
}

TEST_CASE("a review that is not of this form is not understood, whatever is wrong with it") {
    for (
        const char* text :
        {"[]", R"({"stars":5})", R"({"judgements":{"weather":{"own":{"state":"unanswered"}}}})",
         R"({"judgements":{"office":{"own":{"state":"unanswered"}}}})",
         R"({"judgements":{"office":{"seen":true}}})",
         R"({"judgements":{"office":{"own":{"state":"unanswered"},"found":{"state":"answered",)"
         R"("level":9,"assurance":"declared"}}}})",
         R"({"judgements":{"office":{"own":{"state":"unanswered"},"found":{"state":"answered",)"
         R"("level":2,"assurance":"verified"}}}})",
         R"({"judgements":{"office":{"own":{"state":"unanswered"},"found":{"state":"unanswered"}}}})",
         R"({"decisions":{"office":{"reason":"because"}}})", R"({"closing":{"day":"soon"}})"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text).has_value());
    }
}

TEST_CASE("a history is read back as it was written") {
    History history;
    record(history, {.part = MergePart::answer, .name = "office"},
           {.stamp = {.writer = WriterId("w-1"), .count = 7},
            .by = {.name = "张", .day = std::chrono::year(2026) / 1 / 2}});
    record(history, {.part = MergePart::period},
           {.stamp = {.writer = WriterId("w-2"), .count = 1}});
    record(history, {.part = MergePart::profile, .name = "a:b"},
           {.stamp = {.writer = WriterId("w-2"), .count = 2}});
    const Json json = to_json(history);
    CHECK((read_history(parse_json(write_canonical(json)).root) == history));
    CHECK(json.find("fields")->find("answer:office") != nullptr);
}

TEST_CASE("a history that contradicts itself is none") {
    for (const char* text :
         {"[]", R"({"seen":{}})", R"({"seen":{"w-1":0},"fields":{}})",
          R"({"seen":{"W":1},"fields":{}})", R"({"seen":{"w-1":1},"fields":{"period":[]}})",
          R"({"seen":{"w-1":1},"fields":{"colour":[{"writer":"w-1","count":1}]}})",
          R"({"seen":{"w-1":1},"fields":{"period":[{"writer":"w-1","count":2}]}})",
          R"({"seen":{"w-1":2},"fields":{"period":[{"writer":"w-1","count":2},)"
          R"({"writer":"w-1","count":1}]}})",
          R"({"seen":{"w-1":1},"fields":{"assurance:office":[{"writer":"w-1","count":1}]}})"}) {
        CAPTURE(text);
        CHECK_FALSE(read_history(parse_json(text).root).has_value());
    }
}

TEST_CASE("an assessment keeps its review, and what is another program's") {
    const auto& instrument = seven_answers();
    const std::string ours = assessment_with("\"review\":" + write_canonical(to_json(a_review())));
    const auto read_ours = read_assessment(ours, instrument);
    REQUIRE(read_ours.value.has_value());
    CHECK(read_ours.findings.empty());
    CHECK((read_ours.value->review == a_review()));

    const std::string other = assessment_with(R"("review":"none","history":3)");
    const auto read_other = read_assessment(other, instrument);
    REQUIRE(read_other.value.has_value());
    CHECK(read_other.findings.size() == 2);
    CHECK((read_other.value->review == Review{}));
    Assessment kept = *read_other.value;
    CHECK(write_assessment(kept, instrument).contains(R"("review":"none")"));
    // Once somebody has reviewed it, the place is taken.
    kept.review = a_review();
    const auto again = read_assessment(write_assessment(kept, instrument), instrument);
    REQUIRE(again.value.has_value());
    CHECK((again.value->review == a_review()));
}
