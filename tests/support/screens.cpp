// SPDX-License-Identifier: MIT
#include "tests/support/screens.hpp"

#include <utility>

#include "app/library.hpp"
#include "tests/support/app_scenes.hpp"

namespace tests {

std::vector<NamedPage> screens(std::string_view language) {
    std::vector<NamedPage> pages;
    for (const Scene& scene : scenes(language)) {
        pages.push_back({scene.name, app::view::page(scene.session)});
    }
    return pages;
}

std::vector<NamedPage> shipped_criteria(std::string_view language) {
    AppUnderTest app;
    app.session.library = app::shipped_library();
    app.does(app::Started{.seed = 7,
                          .today = std::chrono::year{2026} / 3 / 1,
                          .language = std::string(language),
                          .address = "#/"});
    app.does(app::Loaded{});
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
        pages.push_back({criterion.id.text(), app::view::page(app.session)});
    }
    return pages;
}

}  // namespace tests
