// SPDX-License-Identifier: MIT
// The screen of a programme asks the desk, and shows what it says.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/desk_json.hpp"
#include "app/view/page.hpp"
#include "assessment/exchange/json.hpp"
#include "tests/support/app_session.hpp"

using app::DeskAnswer;
using app::DeskProgress;
using app::DeskQuery;
using app::ProgrammePart;
using app::Screen;
using tests::AppUnderTest;

using namespace assessment::literals;

namespace {

void say(AppUnderTest& app, const app::DeskSaying& saying) {
    app.does(app::DeskSaid{write_desk_saying(saying)});
}

/// The last question that the last action asked.
std::optional<DeskQuery> asked(const AppUnderTest& app) {
    std::optional<DeskQuery> query;
    for (const app::Effect& effect : app.effects) {
        if (const auto* ask = std::get_if<app::AskDesk>(&effect)) {
            const auto request = app::read_desk_request(ask->request);
            REQUIRE(request);
            if (const auto* found = std::get_if<DeskQuery>(&*request)) {
                query = *found;
            }
        }
    }
    return query;
}

AppUnderTest at_programme() {
    AppUnderTest app = tests::an_empty_app();
    app.does(app::Go{{.screen = Screen::programme}});
    return app;
}

AppUnderTest with_reports() {
    AppUnderTest app = at_programme();
    say(app, DeskProgress{.reports = 12});
    return app;
}

}  // namespace

TEST_CASE("nothing is asked of a desk that has nothing") {
    AppUnderTest app = at_programme();
    CHECK_FALSE(asked(app));
    CHECK(app.control("programme.add") != nullptr);
    CHECK(app.control("programme.clear") == nullptr);
}

TEST_CASE("what is shown is asked for when there are reports, and again when all are there") {
    AppUnderTest app = at_programme();
    say(app, DeskProgress{.busy = true, .reports = 3});
    CHECK(asked(app));
    say(app, DeskProgress{.busy = true, .reports = 5});
    CHECK_FALSE(asked(app));
    CHECK(app.control("programme.stop") != nullptr);
    say(app, DeskProgress{.reports = 9});
    const auto query = asked(app);
    REQUIRE(query);
    CHECK(query->part == ProgrammePart::table);
    CHECK(query->language == app.session.language);
}

TEST_CASE("an answer to an earlier question is not shown") {
    AppUnderTest app = with_reports();
    const auto first = asked(app);
    app.does(app::SearchDesk{"晋"});
    const auto second = asked(app);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(second->search == "晋");
    say(app, DeskAnswer{.ticket = first->ticket, .title = "old"});
    CHECK(app.session.desk.answer == nullptr);
    say(app, DeskAnswer{.ticket = second->ticket, .title = "new"});
    REQUIRE(app.session.desk.answer != nullptr);
    CHECK(app.session.desk.answer->title == "new");
}

TEST_CASE("narrowing and sorting begin at the first page") {
    AppUnderTest app = with_reports();
    app.does(app::TurnDeskPage{3});
    CHECK(asked(app)->page == 3);
    app.does(app::SortDesk{"tier"});
    CHECK(asked(app)->page == 0);
    CHECK(asked(app)->order == "tier");
    app.does(app::ReverseDesk{});
    CHECK(asked(app)->reversed);
    app.does(app::ChooseOnDesk{.choice = "trust", .value = "signed"});
    CHECK(asked(app)->filters == std::map<std::string, std::string>{{"trust", "signed"}});
    app.does(app::ChooseOnDesk{.choice = "trust", .value = ""});
    CHECK(asked(app)->filters.empty());
    app.does(app::ChooseOnDesk{.choice = "size", .value = "=micro"});
    app.does(app::ShowWholeDesk{});
    CHECK(asked(app)->filters.empty());
}

TEST_CASE("a group of the figures leads to its reports") {
    AppUnderTest app = with_reports();
    app.does(app::Go{{.screen = Screen::programme, .part = ProgrammePart::figures}});
    CHECK(asked(app)->part == ProgrammePart::figures);
    app.does(app::ChooseOnDesk{.choice = "size", .value = "=micro"});
    CHECK(app.session.place.part == ProgrammePart::table);
    CHECK(asked(app)->part == ProgrammePart::table);
    app.does(app::ChooseOnDesk{.choice = "period", .value = "2025"});
    CHECK(asked(app)->period == "2025");
    CHECK(asked(app)->filters.empty());
}

TEST_CASE("a rule is filled in, and selects when it is asked to") {
    AppUnderTest app = with_reports();
    app.does(app::Go{{.screen = Screen::programme, .part = ProgrammePart::selection}});
    REQUIRE(asked(app));
    CHECK(asked(app)->rule.empty());
    say(app, DeskAnswer{.ticket = asked(app)->ticket,
                        .part = ProgrammePart::selection,
                        .title = "2026",
                        .choices = {{.id = "tier", .options = {{"", "any"}, {"pilot", "pilot"}}},
                                    {.id = "size", .options = {{"micro", "micro"}}}}});
    app.operates("programme.rule.places", "10");
    CHECK(app.effects.empty());
    app.operates("programme.rule.tier", "pilot");
    app.does(app::ToggleFold{"programme.rule.quotas"});
    app.operates("programme.rule.least.size=micro", "2");
    app.operates("programme.rule.total", "x");
    app.operates("programme.rule.total", "");
    app.does(app::TurnDeskPage{4});
    app.operates("programme.select");
    REQUIRE(asked(app));
    CHECK(asked(app)->rule ==
          app::DeskRule{
              {"least.size=micro", "2"}, {"percent", "20"}, {"places", "10"}, {"tier", "pilot"}});
    CHECK(asked(app)->page == 0);
}

TEST_CASE("what is not understood of a rule gets the focus, and says so until it is changed") {
    AppUnderTest app = with_reports();
    app.does(app::Go{{.screen = Screen::programme, .part = ProgrammePart::selection}});
    app.does(app::RuleOnDesk{.choice = "minimum.use", .value = "x"});
    app.does(app::SelectOnDesk{});
    say(app, DeskAnswer{.ticket = asked(app)->ticket,
                        .part = ProgrammePart::selection,
                        .title = "2026",
                        .choices = {{.id = "dimensions", .options = {{"use", "Use"}}}},
                        .wrong = "minimum.use"});
    CHECK(app.session.focus == "programme.rule.minimum.use");
    const auto is_invalid = [&] {
        const auto* control = app.control("programme.rule.minimum.use");
        return control != nullptr && control->invalid;
    };
    CHECK(is_invalid());
    app.does(app::RuleOnDesk{.choice = "minimum.use", .value = "50"});
    CHECK_FALSE(is_invalid());
}

TEST_CASE("another instrument begins with an empty rule") {
    AppUnderTest app = with_reports();
    app.does(app::Go{{.screen = Screen::programme, .part = ProgrammePart::selection}});
    app.does(app::RuleOnDesk{.choice = "tier", .value = "pilot"});
    app.does(app::SelectOnDesk{});
    app.does(app::ChooseOnDesk{.choice = "period", .value = "2025"});
    CHECK(asked(app)->rule.empty());
    CHECK(app.session.desk.rule.contains("tier"));
    app.does(app::ChooseOnDesk{.choice = "instrument", .value = "other 1.0.0"});
    CHECK_FALSE(app.session.desk.rule.contains("tier"));
}

TEST_CASE("files are handed out, and a workbook is written first") {
    AppUnderTest app = with_reports();
    app.does(app::ExportDesk{"csv"});
    REQUIRE(asked(app));
    CHECK(asked(app)->format == "csv");
    say(app, app::DeskFile{.format = "csv", .name = "IPGauge-x/y", .text = "a,b"});
    const auto* file = std::get_if<app::Download>(&app.effects.back());
    REQUIRE(file != nullptr);
    CHECK(file->file_name == "IPGauge-x_y.csv");
    CHECK(file->bytes == "a,b");
    say(app, app::DeskFile{.format = "xlsx", .name = "b", .text = "{}"});
    CHECK(std::holds_alternative<app::MakeFile>(app.effects.back()));
    app.does(app::FileMade{"PK"});
    CHECK(std::get<app::Download>(app.effects.back()).file_name == "b.xlsx");
    say(app, app::DeskFile{.format = "exe", .name = "c", .text = "x"});
    CHECK(app.effects.empty());
}

TEST_CASE("files of the control go to the desk; what is stopped or cleared is told to it") {
    AppUnderTest app = at_programme();
    app.operates("programme.add", "bytes");
    const auto* file = std::get_if<app::AddToDesk>(&app.effects.back());
    REQUIRE(file != nullptr);
    CHECK(file->bytes == "bytes");
    say(app, DeskProgress{.busy = true, .reports = 3});
    app.operates("programme.stop");
    CHECK(std::get<app::AskDesk>(app.effects.back()).request.contains("stop"));
    say(app, DeskProgress{.reports = 3});
    app.operates("programme.clear");
    CHECK(app.effects.empty());
    app.operates("emptying.clear");
    CHECK(std::get<app::AskDesk>(app.effects.back()).request.contains("empty"));
    CHECK(app.session.desk.progress == DeskProgress{});
}

TEST_CASE("reports are cleared, or left behind with the page, only after a question") {
    AppUnderTest app = at_programme();
    CHECK_FALSE(app::view::page(app.session).loses_work);
    say(app, DeskProgress{.reports = 3});
    CHECK(app::view::page(app.session).loses_work);
    app.operates("programme.clear");
    CHECK(app.text().contains("清除这里的3份报告？"));
    app.operates("emptying.keep");
    CHECK(app.control("emptying.clear") == nullptr);
    CHECK(app.session.desk.progress.reports == 3);
    app.operates("programme.clear");
    app.operates("emptying.clear");
    CHECK_FALSE(app::view::page(app.session).loses_work);
}

TEST_CASE("what is no saying of a desk is told, until something else is asked") {
    AppUnderTest app = with_reports();
    const std::string told(app.session.words()("programme.unread"_text));
    const std::string counting(app.session.words()("programme.counting"_text));
    CHECK(app.text().contains(counting));
    app.does(app::DeskSaid{"{\"progress\":{}}"});
    CHECK(app.session.desk.progress.reports == 12);
    CHECK(app.text().contains(told));
    CHECK_FALSE(app.text().contains(counting));
    app.does(app::SearchDesk{"晋"});
    CHECK_FALSE(app.text().contains(told));
    CHECK(app.text().contains(counting));
}

TEST_CASE("a file that is too large for the desk to say is told, and another can be asked for") {
    AppUnderTest app = with_reports();
    app.does(app::ExportDesk{"csv"});
    const std::string most(assessment::exchange::largest_file, 'x');
    say(app, app::DeskFile{.format = "csv", .name = "all", .text = most});
    CHECK(app.effects.empty());
    CHECK(app.session.desk.is_unread);
    app.does(app::ExportDesk{"csv"});
    CHECK_FALSE(app.session.desk.is_unread);
    CHECK(asked(app));
}

TEST_CASE("a desk that is lost says why") {
    AppUnderTest app = with_reports();
    app.does(app::DeskFailed{"out of memory"});
    CHECK(app.session.desk.progress.reports == 0);
    CHECK(app.text().contains("out of memory"));
}
