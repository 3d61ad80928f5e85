// SPDX-License-Identifier: MIT
#include "tests/support/screens.hpp"

#include <utility>

#include "app/library.hpp"
#include "tests/support/app_scenes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/files.hpp"

namespace tests {

namespace {

/// The program as it is shipped, opened in this language.
AppUnderTest a_shipped_app(std::string_view language) {
    AppUnderTest app;
    app.session.library = app::shipped_library();
    app.does(app::Started{.seed = 7,
                          .today = std::chrono::year{2026} / 3 / 1,
                          .language = std::string(language),
                          .address = "#/"});
    app.does(app::Loaded{});
    return app;
}

/// Opens everything that asks why, and what comes to light with it.
void ask_why(AppUnderTest& app) {
    for (bool opened = true; opened;) {
        opened = false;
        for (const auto& node : app.outline()) {
            if (node.id.starts_with("result.why.") && node.operable && !node.checked) {
                app.session.open_folds.insert(node.id);
                opened = true;
            }
        }
    }
}

/// Opens every fold of the screen, and those that come to light with it.
void unfold(AppUnderTest& app) {
    for (bool opened = true; opened;) {
        opened = false;
        for (const auto& node : app.outline()) {
            if (node.role == app::view::Role::disclosure && !node.checked) {
                app.session.open_folds.insert(node.id);
                opened = true;
            }
        }
    }
}

}  // namespace

std::vector<NamedPage> screens(std::string_view language) {
    std::vector<NamedPage> pages;
    for (const Scene& scene : scenes(language)) {
        pages.push_back({scene.name, app::view::page(scene.session)});
    }
    return pages;
}

std::vector<NamedPage> shipped_criteria(std::string_view language) {
    AppUnderTest app = a_shipped_app(language);
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"太行精密制造（山西）股份有限公司 Taihang Precision"});
    app.does(app::CreateEnterprise{});

    std::vector<NamedPage> pages;
    const auto instrument = app.session.instrument();
    for (const auto& criterion : instrument->criteria) {
        app.does(app::Go{{.screen = app::Screen::assess,
                          .assessment = app.session.place.assessment,
                          .criterion = criterion.id}});
        app.session.open_folds.insert("assess.policy");
        app.session.open_folds.insert("assess.why");
        pages.push_back({criterion.id.text(), app::view::page(app.session)});
    }
    return pages;
}

std::vector<NamedPage> shipped_results(std::string_view language) {
    std::vector<NamedPage> pages;
    for (const std::string_view example : {"micro-starting", "pilot-candidate"}) {
        AppUnderTest app = a_shipped_app(language);
        const std::string name(example);
        app.does(
            app::ImportFile{.name = name, .value = read_file("assets/examples/" + name + ".json")});
        app.does(app::Go{{.screen = app::Screen::result,
                          .assessment = app.session.enterprises.back().assessments.back().id}});
        ask_why(app);
        pages.push_back({name, app::view::page(app.session)});
    }
    return pages;
}

std::vector<NamedPage> shipped_long_screens(std::string_view language) {
    AppUnderTest app = a_shipped_app(language);
    app.does(app::ImportFile{.name = "pilot-candidate.json",
                             .value = read_file("assets/examples/pilot-candidate.json")});
    const auto& assessment = app.session.enterprises.front().assessments.front();
    std::vector<NamedPage> pages;
    for (const app::Screen screen :
         {app::Screen::plan, app::Screen::what_if, app::Screen::evidence}) {
        app.does(app::Go{{.screen = screen, .assessment = assessment.id, .criterion = {}}});
        unfold(app);
        pages.push_back({app::address(app.session.place), app::view::page(app.session)});
    }
    return pages;
}

}  // namespace tests
