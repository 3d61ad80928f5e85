// SPDX-License-Identifier: MIT
// The scenes of instruments and packs that came as files.
#include <utility>

#include "tests/support/kept_documents.hpp"
#include "tests/support/scene_parts.hpp"

namespace tests {

namespace {

void opens(AppUnderTest& app, const std::string& name, const std::string& bytes) {
    app.does(app::ImportFile{.name = name, .value = bytes});
}

}  // namespace

void add_kept(std::vector<Scene>& all) {
    AppUnderTest app = an_answered_app();
    const auto assessment = app.session.place.assessment;
    app.does(app::Go{{.screen = app::Screen::instruments}});
    all.push_back({"instruments", app.session});
    opens(app, "own.json", an_own_instrument());
    app.session.open_folds.insert("instruments.offered.criteria");
    for (const auto& dimension : small_library()->instruments.front()->dimensions) {
        app.session.open_folds.insert("instruments.offered." + dimension.id.text());
    }
    all.push_back({"instruments-offered", app.session});
    app.operates("instruments.keep");
    app.is_saved();
    opens(app, "other.json", an_own_instrument("of-the-city", "2026.1.0", "Altered"));
    all.push_back({"instruments-other", app.session});
    opens(app, "reserved.json", an_own_instrument("seven-answers", "2026.1.0", "Altered"));
    all.push_back({"instruments-reserved", app.session});
    opens(app, "pack.json", a_pack());
    all.push_back({"instruments-pack", app.session});
    app.operates("instruments.keep");
    app.is_saved();
    opens(app, "earlier.json", a_pack(false, "2025"));
    app.operates("instruments.keep");
    app.is_saved();
    all.push_back({"instruments-kept", app.session});

    app.does(app::Go{{.screen = app::Screen::result, .assessment = assessment}});
    for (const auto& pack : app.session.kept.benchmarks) {
        const std::string id = "result.compare." + app::key_of(*pack).id.substr(0, 8);
        for (const char* part : {"", ".all", ".size"}) {
            app.session.open_folds.insert(id + part);
        }
    }
    all.push_back({"result-compared", app.session});
    app.does(app::PrepareNextAssessment{assessment});
    all.push_back({"next-instrument", app.session});
    app.does(app::CancelNextAssessment{});
    app.does(app::Go{});
    app.does(app::NewEnterprise{});
    all.push_back({"new-instrument", app.session});
}

}  // namespace tests
