// SPDX-License-Identifier: MIT
// Every number on the result screen answers "why?".
#include "app/view/why_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/app_session.hpp"

using app::view::OutlineNode;
using app::view::Role;
using tests::AppUnderTest;

namespace {

AppUnderTest at_result() {
    AppUnderTest app = tests::an_app_with();
    tests::answer_all(app);
    app.does(app::Go{{.screen = app::Screen::result, .assessment = app.session.place.assessment}});
    return app;
}

bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().contains(words);
}

std::size_t tables(const AppUnderTest& app) {
    const auto outline = app.outline();
    return static_cast<std::size_t>(std::ranges::count(outline, Role::table, &OutlineNode::role));
}

}  // namespace

TEST_CASE("beside each number of the result there is one control that asks why") {
    AppUnderTest app = at_result();
    const auto& instrument = *app.session.instrument();
    CHECK(app.control("result.why.total") != nullptr);
    app.operates("result.why.dimensions");
    for (const auto& dimension : instrument.dimensions) {
        CHECK(app.control("result.why.dimension." + dimension.id.text()) != nullptr);
    }
    for (const auto& tier : instrument.tiers) {
        CHECK(app.control("result.why.tier." + tier.id.text()) != nullptr);
    }
    const auto outline = app.outline();
    for (const OutlineNode& node : outline) {
        if (node.id.starts_with("result.gap.") && node.role == Role::link) {
            CAPTURE(node.id);
            CHECK(app.control("result.why.criterion." + node.id.substr(11)) != nullptr);
        }
    }
}

TEST_CASE("the terms of a number unfold in place, and fold again") {
    AppUnderTest app = at_result();
    const std::size_t before = tables(app);
    CHECK_FALSE(says(app, "四舍五入到0.01分"));
    app.operates("result.why.total");
    CHECK(says(app, "四舍五入到0.01分"));
    CHECK(tables(app) == before + 1);
    app.operates("result.why.total");
    CHECK(tables(app) == before);
}

TEST_CASE("an open total shows declared and supported, each from least to greatest") {
    AppUnderTest app = tests::an_app_with();
    app.does(app::Go{{.screen = app::Screen::result, .assessment = app.session.place.assessment}});
    const std::size_t before = tables(app);
    app.operates("result.why.total");
    CHECK(tables(app) == before + 2);
    CHECK(says(app, "佐证得分（最低）"));
}

TEST_CASE("beside an answer one can see how its level comes about") {
    AppUnderTest app = tests::an_app_at("coverage");
    app.operates("assess.why");
    CHECK(says(app, "本项未回答，还可能不适用"));
    app.operates("assess.coverage.part", "3");
    app.operates("assess.coverage.whole", "10");
    CHECK(says(app, "3 ÷ 10 = 30%，达到第一档门槛（20%），未达到第二档（40%），为1级。"));
    app.does(app::Go{{.screen = app::Screen::assess,
                      .assessment = app.session.place.assessment,
                      .criterion = assessment::CriterionId("office")}});
    CHECK(app.control("assess.why")->checked);
}

TEST_CASE("a criterion that does not apply has no level to explain") {
    AppUnderTest app = tests::an_app_at("growth");
    app.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    CHECK(app.control("assess.why") == nullptr);
}
