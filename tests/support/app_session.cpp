// SPDX-License-Identifier: MIT
#include "tests/support/app_session.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/files.hpp"

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr auto today = 2026y / std::chrono::March / 1d;

}  // namespace

void AppUnderTest::does(const app::Action& action) {
    auto next = app::update(std::move(session), action);
    session = std::move(next.session);
    effects = std::move(next.effects);
}

void AppUnderTest::operates(std::string_view id, std::string_view value) {
    CAPTURE(id);
    const auto action = app::view::operate(outline(), id, value);
    REQUIRE(action.has_value());
    if (action) {
        does(*action);
    }
}

void AppUnderTest::is_saved() {
    while (!session.unsaved.empty()) {
        does(app::Saved{session.unsaved.begin()->first});
    }
}

app::view::Outline AppUnderTest::outline() const {
    return app::view::outline(app::view::page(session));
}

std::string AppUnderTest::text() const {
    return app::view::to_text(outline());
}

const app::view::OutlineNode* AppUnderTest::control(std::string_view id) {
    seen_ = outline();
    const auto found = std::ranges::find(seen_, id, &app::view::OutlineNode::id);
    return found == seen_.end() ? nullptr : &*found;
}

std::vector<app::StoreChange> AppUnderTest::changes() const {
    for (const app::Effect& effect : effects) {
        if (const auto* save = std::get_if<app::Save>(&effect)) {
            auto changes = save->changes;
            const bool is_of_answer = std::ranges::any_of(changes, [](const auto& change) {
                return std::holds_alternative<app::PutAnswer>(change);
            });
            std::erase_if(changes, [&](const app::StoreChange& change) {
                const auto* setting = std::get_if<app::PutSetting>(&change);
                const bool is_history =
                    is_of_answer && std::holds_alternative<app::PutHead>(change);
                return is_history || (setting != nullptr && setting->key == "backup");
            });
            // Stored besides: the day on which the enterprise was changed.
            if (changes.size() > 1 && std::holds_alternative<app::PutEnterprise>(changes.back())) {
                changes.pop_back();
            }
            return changes;
        }
    }
    return {};
}

const assessment::Answer* AppUnderTest::answer(std::string_view criterion) const {
    const auto& answers = session.assessment()->answers;
    const auto found = answers.find(assessment::CriterionId(criterion));
    return found == answers.end() ? nullptr : &found->second;
}

std::shared_ptr<const app::Library> small_library() {
    static const auto library = [] {
        auto small = std::make_shared<app::Library>(*app::shipped_library());
        auto read = assessment::exchange::read_instrument(
            read_file("tests/data/instruments/seven-answers.json"));
        REQUIRE(read.value.has_value());
        small->instruments = {*read.value};
        return small;
    }();
    return library;
}

AppUnderTest an_empty_app() {
    AppUnderTest app;
    app.session.library = small_library();
    app.does(app::Started{.seed = 7, .today = today, .language = "zh-CN", .address = "#/"});
    app.does(app::Loaded{});
    return app;
}

AppUnderTest an_app_with(std::string_view enterprise) {
    AppUnderTest app = an_empty_app();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{std::string(enterprise)});
    app.does(app::CreateEnterprise{});
    app.is_saved();
    return app;
}

AppUnderTest an_app_at(std::string_view criterion) {
    AppUnderTest app = an_app_with();
    app.does(app::Go{{.screen = app::Screen::assess,
                      .assessment = app.session.place.assessment,
                      .criterion = assessment::CriterionId(criterion)}});
    return app;
}

void answer_all(AppUnderTest& app) {
    using assessment::CriterionId;
    app.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "true"});
    app.does(app::SetProfile{.field = assessment::FieldId("size"), .value = "small"});
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 4});
    app.does(app::ChooseYesNo{.criterion = CriterionId("executive"), .yes = true});
    app.does(app::EnterFigure{
        .criterion = CriterionId("staff"), .figure = app::Figure::number, .value = "2"});
    app.does(app::EnterFigure{
        .criterion = CriterionId("coverage"), .figure = app::Figure::part, .value = "6"});
    app.does(app::EnterFigure{
        .criterion = CriterionId("coverage"), .figure = app::Figure::whole, .value = "8"});
    app.does(app::EnterFigure{
        .criterion = CriterionId("growth"), .figure = app::Figure::base, .value = "4"});
    app.does(app::EnterFigure{
        .criterion = CriterionId("growth"), .figure = app::Figure::current, .value = "7"});
    app.does(app::EnterFigure{
        .criterion = CriterionId("loss"), .figure = app::Figure::number, .value = "1"});
    app.does(app::ChooseOption{.criterion = CriterionId("strategy"),
                               .option = assessment::OptionId("issued")});
    app.does(app::TickItem{
        .criterion = CriterionId("rules"), .item = assessment::ItemId("patents"), .on = true});
    app.is_saved();
}

}  // namespace tests
