// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using app::Figure;
using assessment::CriterionId;
using assessment::Value;
using assessment::whole_number;
using tests::an_app_at;
using tests::AppUnderTest;

namespace {

void enter(AppUnderTest& app, const char* criterion, Figure figure, const char* text) {
    app.does(
        app::EnterFigure{.criterion = CriterionId(criterion), .figure = figure, .value = text});
}

Value share(int part, int whole) {
    return assessment::Share{.part = whole_number(part), .whole = whole_number(whole)};
}

}  // namespace

TEST_CASE("a figure is stored as soon as it is one") {
    AppUnderTest app = an_app_at("staff");
    enter(app, "staff", Figure::number, "2");
    CHECK((app.answer("staff")->value == Value(whole_number(2))));
    CHECK(app.changes().size() == 1);
}

TEST_CASE("the text of a figure stays as it is typed") {
    AppUnderTest app = an_app_at("staff");
    enter(app, "staff", Figure::number, "0.");
    CHECK(app.session.typed.at("assess.staff.number") == "0.");
    enter(app, "staff", Figure::number, "0.50");
    CHECK(app.session.typed.at("assess.staff.number") == "0.50");
    CHECK((app.answer("staff")->value == Value(assessment::Decimal{500000})));
}

TEST_CASE("what is not a figure, or not allowed, leaves the stored answer alone") {
    AppUnderTest app = an_app_at("staff");
    enter(app, "staff", Figure::number, "2");
    for (const char* text : {"2人", "-1", "1001", "1.2345678"}) {
        CAPTURE(text);
        enter(app, "staff", Figure::number, text);
        CHECK(app.effects.empty());
        CHECK((app.answer("staff")->value == Value(whole_number(2))));
        CHECK(app.session.typed.at("assess.staff.number") == text);
    }
}

TEST_CASE("an emptied figure takes the answer away") {
    AppUnderTest app = an_app_at("staff");
    enter(app, "staff", Figure::number, "2");
    enter(app, "staff", Figure::number, "");
    CHECK(app.answer("staff") == nullptr);
}

TEST_CASE("two figures count together") {
    AppUnderTest app = an_app_at("coverage");
    enter(app, "coverage", Figure::part, "3");
    CHECK(app.answer("coverage") == nullptr);
    enter(app, "coverage", Figure::whole, "4");
    CHECK((app.answer("coverage")->value == share(3, 4)));

    SUBCASE("emptying one keeps the other in its field") {
        enter(app, "coverage", Figure::part, "");
        CHECK(app.answer("coverage") == nullptr);
        CHECK(app.session.typed.at("assess.coverage.whole") == "4");
        enter(app, "coverage", Figure::part, "2");
        CHECK((app.answer("coverage")->value == share(2, 4)));
    }
    SUBCASE("a part of nothing is not an answer") {
        enter(app, "coverage", Figure::whole, "0");
        CHECK((app.answer("coverage")->value == share(3, 4)));
        enter(app, "coverage", Figure::part, "0");
        CHECK((app.answer("coverage")->value == share(0, 0)));
    }
}

TEST_CASE("growth has a base and a current figure") {
    AppUnderTest app = an_app_at("growth");
    enter(app, "growth", Figure::base, "4");
    enter(app, "growth", Figure::current, "7");
    CHECK((app.answer("growth")->value ==
           Value(assessment::Change{.base = whole_number(4), .current = whole_number(7)})));
}

TEST_CASE("a figure that the criterion does not ask for is not taken") {
    AppUnderTest app = an_app_at("staff");
    enter(app, "staff", Figure::part, "3");
    enter(app, "office", Figure::number, "3");
    CHECK(app.session.assessment()->answers.empty());
    CHECK(app.session.typed.empty());
}

TEST_CASE("another answer ends what was half typed") {
    AppUnderTest app = an_app_at("coverage");
    enter(app, "coverage", Figure::part, "3");
    app.does(app::MarkNotSure{.criterion = CriterionId("coverage"), .on = true});
    CHECK(app.session.typed.empty());
}
