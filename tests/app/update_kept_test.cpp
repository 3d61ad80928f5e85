// SPDX-License-Identifier: MIT
// Instruments and packs that come as files: looked at, kept, used, removed, and there again when
// the store opens.
#include <doctest/doctest.h>

#include <string>

#include "app/kept_file.hpp"
#include "app/kept_use.hpp"
#include "app/next_assessment.hpp"
#include "assessment/exchange/verification.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/kept_documents.hpp"

using app::FileStanding;
using assessment::exchange::Soundness;
using tests::a_pack;
using tests::an_own_instrument;
using tests::AppUnderTest;

namespace {

void opens(AppUnderTest& app, const std::string& bytes, const std::string& name = "own.json") {
    app.does(app::ImportFile{.name = name, .value = bytes});
}

AppUnderTest an_app_with_own_instrument() {
    AppUnderTest app = tests::an_empty_app();
    opens(app, an_own_instrument());
    app.operates("instruments.keep");
    app.is_saved();
    return app;
}

/// One enterprise, assessed with the instrument that came as a file.
void assesses_with_own(AppUnderTest& app) {
    app.does(app::Go{});
    app.operates("enterprises.new");
    app.operates("enterprises.new.name", "汾河装备");
    app.operates("enterprises.new.instrument", "of-the-city 2026.1.0");
    app.operates("enterprises.new.create");
    app.is_saved();
}

std::string exported_report(AppUnderTest& app) {
    app.does(app::ExportReport{"json"});
    return std::get<app::Download>(app.effects.back()).bytes;
}

}  // namespace

TEST_CASE("a sound instrument is shown first and kept only when a person wants it") {
    AppUnderTest app = tests::an_empty_app();
    opens(app, an_own_instrument());
    CHECK((app.session.place.screen == app::Screen::instruments));
    CHECK(app.effects.empty());
    CHECK(app.session.library->instruments.size() == 1);
    REQUIRE(app.control("instruments.keep") != nullptr);

    app.operates("instruments.drop");
    CHECK(app.session.offered == nullptr);
    CHECK(app.changes().empty());

    opens(app, an_own_instrument());
    app.operates("instruments.keep");
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    CHECK(std::get<app::PutDocument>(changes.front()).document.key.id == "of-the-city");
    CHECK(app.session.library->instruments.size() == 2);
    CHECK(app.session.library->kept == 1);
}

TEST_CASE("a file that is no sound instrument is refused with everything that is wrong") {
    AppUnderTest app = tests::an_empty_app();
    const std::string text = an_own_instrument("Of The City", "one");
    opens(app, text);
    REQUIRE(app.session.notice);
    CHECK((app.session.notice->kind == app::Notice::Kind::import_refused));
    CHECK(app.session.notice->findings.size() >= 2);
    CHECK(app.session.offered == nullptr);
}

TEST_CASE("what a person will see of an instrument is shown before it is kept") {
    AppUnderTest app = tests::an_empty_app();
    opens(app, an_own_instrument());
    app.operates("instruments.offered.criteria");
    const auto& first = app.session.offered->instrument->dimensions.front();
    app.operates("instruments.offered." + first.id.text());
    const auto& criterion = app.session.offered->instrument->criteria[first.criteria.front()];
    CHECK(app.text().contains(criterion.question.in("zh-CN")));
}

TEST_CASE("an instrument with the id and version of another one takes no used one's place") {
    AppUnderTest app = an_app_with_own_instrument();
    const auto standing = [&] { return standing_of(app.session, *app.session.offered); };
    opens(app, an_own_instrument());
    CHECK((standing() == FileStanding::is_here));
    CHECK(app.control("instruments.keep") == nullptr);

    opens(app, an_own_instrument("of-the-city", "2026.1.0", "Altered"));
    CHECK((standing() == FileStanding::is_other));
    assesses_with_own(app);
    opens(app, an_own_instrument("of-the-city", "2026.1.0", "Altered"));
    CHECK((standing() == FileStanding::is_used));
    CHECK(app.text().contains("汾河装备"));
    app.does(app::KeepDocument{});
    CHECK(app.changes().empty());

    opens(app, an_own_instrument("seven-answers", "2026.1.0", "Altered"));
    CHECK((standing() == FileStanding::is_reserved));
    opens(app, an_own_instrument("seven-answers", "2026.1.0", "Seven kinds of answer"));
    CHECK((standing() == FileStanding::is_shipped));
}

TEST_CASE("another instrument in the place of one that nobody uses is told by its digest") {
    AppUnderTest app = an_app_with_own_instrument();
    const std::string before = app.session.kept.instruments.front()->digest;
    opens(app, an_own_instrument("of-the-city", "2026.1.0", "Altered"));
    app.operates("instruments.keep");
    REQUIRE(app.session.kept.instruments.size() == 1);
    CHECK(app.session.kept.instruments.front()->digest != before);
    CHECK(app.session.library->instruments.back() == app.session.kept.instruments.front());
}

TEST_CASE("one chooses only where there are several instruments") {
    AppUnderTest app = tests::an_empty_app();
    app.operates("enterprises.new");
    CHECK(app.control("enterprises.new.instrument") == nullptr);

    app = an_app_with_own_instrument();
    assesses_with_own(app);
    CHECK(app.session.assessment()->instrument.id.text() == "of-the-city");
    app.does(app::Go{});
    app.operates("enterprises.new");
    app.operates("enterprises.new.name", "太行");
    app.operates("enterprises.new.create");
    CHECK(app.session.assessment()->instrument.id.text() == "seven-answers");

    app.does(app::PrepareNextAssessment{app.session.place.assessment});
    app.operates("next.instrument", "of-the-city 2026.1.0");
    app.operates("next.start");
    CHECK(app.session.assessment()->instrument.id.text() == "of-the-city");
}

TEST_CASE("an instrument that is used stays, one that nobody uses can be removed") {
    AppUnderTest app = an_app_with_own_instrument();
    assesses_with_own(app);
    app.does(app::Go{{.screen = app::Screen::instruments}});
    const auto* remove = app.control("instruments.of-the-city.2026.1.0.remove");
    REQUIRE(remove != nullptr);
    CHECK_FALSE(remove->enabled);
    const app::DocumentKey key = app::key_of(*app.session.kept.instruments.front());
    app.does(app::RemoveDocument{key});
    CHECK(app.changes().empty());

    app = an_app_with_own_instrument();
    app.does(app::Go{{.screen = app::Screen::instruments}});
    app.operates("instruments.of-the-city.2026.1.0.remove");
    CHECK(std::get<app::DropDocument>(app.changes().front()).key == key);
    CHECK(app.session.library->instruments.size() == 1);
}

TEST_CASE("a report of an instrument that is not here can be opened once that was kept") {
    AppUnderTest office = an_app_with_own_instrument();
    assesses_with_own(office);
    const std::string report = exported_report(office);

    AppUnderTest other = tests::an_empty_app();
    other.does(app::ImportFile{.name = "report.json", .value = report});
    CHECK(other.session.notice->detail == "of-the-city 2026.1.0");
    other.does(app::Go{{.screen = app::Screen::verify}});
    other.does(app::VerifyFile{.name = "report.json", .value = report});
    const auto soundness = [&] { return other.session.checked.front().verification->soundness; };
    CHECK((soundness() == Soundness::unknown_instrument));

    other.does(app::VerifyFile{.name = "own.json", .value = an_own_instrument()});
    other.operates("instruments.keep");
    CHECK((soundness() == Soundness::not_signed));
    other.does(app::Go{});
    other.does(app::ImportFile{.name = "report.json", .value = report});
    CHECK(other.session.enterprises.size() == 1);
}

TEST_CASE(
    "a pack that was kept says where the enterprise stands, of what it may be compared with") {
    AppUnderTest app = tests::an_app_with("晋阳精密");
    const auto assessment = app.session.place.assessment;
    app.operates("profile.size.small");
    tests::answer_all(app);
    opens(app, a_pack(), "pack.json");
    CHECK(app.text().contains("省知识产权局"));
    app.operates("instruments.keep");
    opens(app, a_pack(false, "2025", "2025.9.0"), "other.json");  // of another year's instrument
    app.operates("instruments.keep");
    CHECK(app.session.kept.benchmarks.size() == 2);

    app.does(app::Go{{.screen = app::Screen::result, .assessment = assessment}});
    const std::string text = app.text();
    CHECK(text.contains("在同类企业中的位置"));
    CHECK(text.contains("全部，128份报告"));
    CHECK(text.contains("14份报告"));
    CHECK_FALSE(text.contains("2025.9.0"));
}

TEST_CASE("a pack that was altered is refused") {
    AppUnderTest app = tests::an_empty_app();
    std::string pack = a_pack();
    pack.replace(pack.find("5000"), 4, "5001");
    opens(app, pack);
    CHECK((app.session.notice->kind == app::Notice::Kind::import_refused));
}
