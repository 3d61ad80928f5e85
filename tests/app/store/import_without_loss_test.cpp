// SPDX-License-Identifier: MIT
// Exported, imported on another device, stored there, loaded again and exported: the same bytes.
#include <doctest/doctest.h>

#include "app/session.hpp"
#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random_documents.hpp"

namespace exchange = assessment::exchange;
using assessment::Assessment;
using assessment::Instrument;

namespace {

std::shared_ptr<const app::Library> library_with(std::shared_ptr<const Instrument> instrument) {
    auto library = std::make_shared<app::Library>();
    library->instruments.push_back(std::move(instrument));
    library->catalogues.emplace("en", tests::catalogue("en"));
    return library;
}

/// The only assessment of a device that has imported this file and was started anew.
Assessment imported(const std::shared_ptr<const app::Library>& library, const std::string& file) {
    app::Session session;
    session.library = library;
    session = app::update(std::move(session), app::Loaded{}).session;
    const auto next = app::update(std::move(session), app::ImportFile{"file.json", file});
    REQUIRE(next.session.notice.has_value());
    REQUIRE((next.session.notice->kind == app::Notice::Kind::imported));

    auto archive = app::store::Archive::in_memory("test");
    REQUIRE(archive);
    for (const app::Effect& effect : next.effects) {
        const auto& save = std::get<app::Save>(effect);
        const auto answer =
            app::store::decode(app::store::handle(*archive, app::store::encode(save)), *library);
        REQUIRE(std::holds_alternative<app::Saved>(answer));
    }
    const auto loaded =
        app::store::decode(app::store::handle(*archive, app::store::encode(app::Load{})), *library);
    const auto& enterprises = std::get<app::Loaded>(loaded).enterprises;
    REQUIRE(enterprises.size() == 1);
    REQUIRE(enterprises.front().assessments.size() == 1);
    return enterprises.front().assessments.front();
}

void check(const std::shared_ptr<const Instrument>& instrument, const Assessment& assessment) {
    const auto library = library_with(instrument);
    const std::string file = exchange::write_assessment(assessment, *instrument);
    CHECK((exchange::write_assessment(imported(library, file), *instrument) == file));

    const auto issued = std::chrono::year(2026) / 11 / 23;
    auto report = assessment::make_report(instrument, assessment, issued);
    add_plan(report);
    const auto& words = tests::catalogue("en");
    const std::string exported = exchange::write_report_json(report, words);
    auto again = assessment::make_report(instrument, imported(library, exported), issued);
    add_plan(again);
    CHECK((exchange::write_report_json(again, words) == exported));
}

}  // namespace

TEST_CASE("every example comes back from a file with the same bytes") {
    for (const auto name : tests::example_names) {
        CAPTURE(name);
        check(tests::shipped_instrument(), tests::example_report(name).assessment);
    }
}

TEST_CASE("any assessment comes back from a file with the same bytes") {
    tests::Random random(20261127);
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        const auto instrument = tests::random_instrument(random, {});
        auto assessment = tests::random_assessment(random, *instrument);
        assessment.id = assessment::AssessmentId("a-" + std::to_string(round));
        put(assessment.enterprise, "name", "\"三晋 \\\"quoted\\\"\"");
        put(assessment.extras, "newer", R"({"deep":[1,{"er":null}]})");
        check(instrument, assessment);
    }
}
