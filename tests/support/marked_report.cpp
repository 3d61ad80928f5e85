// SPDX-License-Identifier: MIT
#include "tests/support/marked_report.hpp"

#include "assessment/exchange/json.hpp"
#include "tests/support/builders.hpp"

namespace tests {

using namespace assessment;

namespace {

ProfileField text_field() {
    return {.id = FieldId("town"),
            .label = words("Town"),
            .type = FieldType::text,
            .options = {},
            .required = false};
}

Instrument small_instrument() {
    return an_instrument()
        .with(dimension("staff"), {criterion("office", a_rubric()),
                                   may_be_not_applicable(criterion("exit", a_rubric()))})
        .field(text_field())
        .build();
}

Extra typed_member(std::string key, const std::string& value) {
    return {std::move(key), exchange::write_canonical(exchange::Json::string(value))};
}

}  // namespace

MarkedReport marked_report(const std::function<std::string(int)>& marker) {
    MarkedReport marked;
    const auto next = [&] { return marker(++marked.count); };
    auto instrument = small_instrument();
    instrument.title = words(next());
    instrument.dimensions[0].title = words(next());
    instrument.criteria[0].title = words(next());
    instrument.criteria[0].question = words(next());
    instrument.criteria[0].evidence = {{.id = ItemId("notice"), .label = words(next())}};
    instrument.profile[0].label = words(next());
    auto said = answers_to(instrument)
                    .level("office", 3)
                    .not_applicable("exit")
                    .profile("town", next())
                    .build();
    said.period = next();
    std::string key = next();
    said.enterprise = {typed_member(std::move(key), next()), typed_member("name", next())};
    Answer& office = said.answers.at(CriterionId("office"));
    office.note = next();
    office.evidence = {{.text = next(), .post = next()}, {.text = next(), .post = next()}};
    said.answers.at(CriterionId("exit")).not_applicable = next();
    put(said.plan, CriterionId("office"), {.due = "2027-06-30", .post = next()});
    put(said.plan, CriterionId("exit"), {.excluded = true, .post = next()});
    const Standing found{.state = State::answered, .level = 2};
    said.review.judgements[CriterionId("office")] = {
        .own = {.state = State::answered, .level = 3},
        .found = found,
        .seen = true,
        .reason = next(),
        .by = {.name = next(), .day = std::chrono::year(2026) / 11 / 26}};
    said.review.decisions[CriterionId("office")] = {
        .standing = found, .reason = next(), .by = {.name = next()}};
    said.review.closing = {.name = next()};
    marked.report =
        make_report(std::make_shared<const Instrument>(std::move(instrument)), std::move(said), {});
    return marked;
}

}  // namespace tests
