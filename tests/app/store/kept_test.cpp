// SPDX-License-Identifier: MIT
// Instruments and packs that came as files, in the store: loaded before what is made with them, and
// part of a backup.
#include <doctest/doctest.h>

#include <string>

#include "app/kept_file.hpp"
#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "app/store/restoration.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/kept_documents.hpp"

using tests::AppUnderTest;

TEST_CASE("what is kept is there when the store opens again, and in a backup") {
    auto archive = app::store::Archive::in_memory("test");
    REQUIRE(archive);
    AppUnderTest app = tests::an_empty_app();
    const auto performs = [&] {
        for (const app::Effect& effect : app.effects) {
            if (const auto* save = std::get_if<app::Save>(&effect)) {
                app.does(app::store::decode(app::store::handle(*archive, app::store::encode(*save)),
                                            *app.session.library));
                return;
            }
        }
    };
    app.does(app::ImportFile{.name = "own.json", .value = tests::an_own_instrument()});
    app.operates("instruments.keep");
    performs();
    app.does(app::ImportFile{.name = "pack.json", .value = tests::a_pack()});
    app.operates("instruments.keep");
    performs();
    app.does(app::Go{});
    app.operates("enterprises.new");
    app.operates("enterprises.new.name", "汾河装备");
    app.operates("enterprises.new.instrument", "of-the-city 2026.1.0");
    app.operates("enterprises.new.create");
    performs();

    const auto backup = app::store::decode(
        app::store::handle(*archive, app::store::encode(app::MakeBackup{}, std::string(64, 'r'))),
        *app.session.library);
    const std::string file = std::get<app::BackedUp>(backup).file;

    AppUnderTest again;
    again.session.library = tests::small_library();
    again.does(app::Started{.seed = 8, .language = "zh-CN", .address = "#/"});
    again.does(app::store::decode(app::store::handle(*archive, app::store::encode(app::Load{})),
                                  *again.session.library));
    CHECK(again.session.kept.benchmarks.size() == 1);
    REQUIRE(again.session.library->instruments.size() == 2);
    CHECK(again.session.unreadable.empty());
    CHECK(again.session.enterprises.front().assessments.front().profile_extras.empty());

    auto empty = app::store::Archive::in_memory("test");
    const auto read = app::store::decode(
        app::store::handle(*empty, app::store::encode(app::ReadBackup{.file = file})),
        *tests::small_library());
    const auto& restoration = std::get<app::BackupRead>(read).restoration;
    CHECK(restoration->kept.instruments.size() == 1);
    CHECK(restoration->kept.benchmarks.size() == 1);
    CHECK(restoration->forward.contains("of-the-city"));
}

TEST_CASE("a document that is not what its name says stays stored and is told") {
    auto archive = app::store::Archive::in_memory("test");
    REQUIRE(archive);
    const auto read =
        app::read_kept_file(app::DocumentKind::instrument, "own.json", tests::an_own_instrument());
    REQUIRE(read);
    app::Document other = read->document;
    other.key.version = "2027.1.0";
    const app::Save save{.ticket = 1, .changes = {app::PutDocument{other}}};
    CHECK(app::store::handle(*archive, app::store::encode(save)).contains("saved"));
    const auto action = app::store::decode(
        app::store::handle(*archive, app::store::encode(app::Load{})), *tests::small_library());
    const auto& loaded = std::get<app::Loaded>(action);
    CHECK(loaded.kept.instruments.empty());
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings.front().where == "/documents/of-the-city");
}

TEST_CASE("a restored backup leaves an instrument that is here as it is") {
    const auto document = [](std::string_view title) {
        return app::read_kept_file(app::DocumentKind::instrument, "own.json",
                                   tests::an_own_instrument("of-the-city", "2026.1.0", title))
            ->document;
    };
    app::store::Contents here;
    here.documents = {document("Here")};
    app::store::Contents backup;
    backup.documents = {document("There")};
    const auto made = app::store::restoration(here, backup);
    CHECK(made.forward.empty());
    CHECK((made.after.documents == here.documents));
    const auto anew = app::store::restoration({}, backup);
    CHECK((anew.after.documents == backup.documents));
    REQUIRE(anew.backward.size() == 1);
    CHECK(std::holds_alternative<app::DropDocument>(anew.backward.front()));
}
