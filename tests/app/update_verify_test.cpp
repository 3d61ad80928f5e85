// SPDX-License-Identifier: MIT
// Signing, verifying and countersigning, as enterprise and commissioner do it one after the other.
#include <doctest/doctest.h>

#include <string>

#include "app/library.hpp"
#include "assessment/exchange/code_sequence.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/files.hpp"

using assessment::exchange::Soundness;
using tests::AppUnderTest;

namespace {

/// A program on a device of its own, with what its key is made from.
AppUnderTest a_device(char digit) {
    AppUnderTest app = tests::an_app_with("晋阳精密");
    app.session.signing.entropy = std::string(64, digit);
    return app;
}

std::string exported(AppUnderTest& app) {
    app.does(app::ExportReport{"json"});
    return std::get<app::Download>(app.effects.back()).bytes;
}

std::string signed_by_enterprise() {
    AppUnderTest enterprise = a_device('1');
    enterprise.does(app::SignReports{true});
    enterprise.does(app::EnterSignerName{"  晋阳精密 "});
    return exported(enterprise);
}

Soundness soundness_in(const AppUnderTest& app) {
    return app.session.checked.front().verification->soundness;
}

const app::Download* download_of(const AppUnderTest& app) {
    for (const app::Effect& effect : app.effects) {
        if (const auto* file = std::get_if<app::Download>(&effect)) {
            return file;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a report is signed only when somebody wants it, with a key made then and kept") {
    AppUnderTest app = a_device('1');
    CHECK_FALSE(exported(app).contains("signatures"));
    CHECK(app.session.signing.seed.empty());
    app.does(app::SignReports{true});
    CHECK(exported(app).contains("signatures"));
    CHECK(app.session.signing.seed == std::string(64, '1'));
    CHECK(app.session.signing.entropy.empty());
    const std::string key = own_key(app.session.signing);
    CHECK(exported(app).contains(key));
}

TEST_CASE("a format without signatures is not signed, and makes no key") {
    AppUnderTest app = a_device('1');
    app.does(app::SignReports{true});
    for (const char* format : {"csv", "xlsx"}) {
        app.does(app::ExportReport{format});
        app.does(app::FileMade{});
        CHECK(app.session.signing.seed.empty());
    }
    app.does(app::EnterSignerName{"晋阳精密"});
    app.does(app::ExportReport{"html"});
    CHECK(std::get<app::Download>(app.effects.back())
              .bytes.contains(assessment::exchange::fingerprint(own_key(app.session.signing))));
    app.does(app::ExportReport{"pdf"});
    CHECK(std::get<app::MakeFile>(app.effects.back())
              .source.contains(assessment::exchange::fingerprint(own_key(app.session.signing))));
}

TEST_CASE("beside the fingerprint of the own key stands its code, once it is known whose it is") {
    AppUnderTest app = a_device('1');
    app.does(app::Go{{.screen = app::Screen::verify}});
    CHECK(app.control("key.code") == nullptr);
    app.does(app::EnterSignerName{"王敏"});
    app.does(app::ExportKey{});
    REQUIRE(app.control("key.code") != nullptr);
    CHECK(app.control("key.code")->role == app::view::Role::image);
}

TEST_CASE("the key is kept as a setting and is the same the next time") {
    AppUnderTest app = a_device('1');
    AppUnderTest later = a_device('2');
    later.does(
        app::Loaded{.settings = {{"signing-seed", std::string(64, '1')}, {"signer", "晋阳精密"}}});
    app.does(app::SignReports{true});
    (void)exported(app);
    CHECK(own_key(later.session.signing) == own_key(app.session.signing));
    CHECK(later.session.signing.name == "晋阳精密");
}

TEST_CASE("without randomness there is no key and no signature, and the report leaves unsigned") {
    AppUnderTest app = tests::an_app_with("晋阳精密");
    app.does(app::SignReports{true});
    CHECK_FALSE(exported(app).contains("signatures"));
}

TEST_CASE("what leaves is what was chosen") {
    AppUnderTest app = a_device('1');
    app.does(app::EnterNote{.criterion = assessment::CriterionId("office"), .value = "MARK"});
    CHECK(exported(app).contains("MARK"));
    app.does(app::ChooseDisclosure{assessment::Disclosure::levels_only});
    CHECK_FALSE(exported(app).contains("MARK"));
    app.does(app::ExportReport{"html"});
    CHECK_FALSE(std::get<app::Download>(app.effects.back()).bytes.contains("MARK"));
}

TEST_CASE("a commissioner checks, countersigns and hands back the enterprise's report") {
    AppUnderTest commissioner = a_device('2');
    commissioner.does(app::VerifyFile{.name = "r.json", .value = signed_by_enterprise()});
    CHECK(soundness_in(commissioner) == Soundness::is_signed);

    commissioner.does(app::Countersign{0});
    CHECK(download_of(commissioner) == nullptr);  // nobody has said who signs
    commissioner.does(app::EnterSignerName{"王敏"});
    commissioner.does(app::Countersign{0});
    CHECK(soundness_in(commissioner) == Soundness::countersigned);
    const app::Download* handed_back = download_of(commissioner);
    REQUIRE(handed_back != nullptr);
    CHECK(handed_back->file_name == "r.json");

    SUBCASE("the programme knows the commissioner's key") {
        commissioner.does(app::ExportKey{});
        const std::string key = download_of(commissioner)->bytes;
        const std::string report = commissioner.session.checked.front().bytes;
        AppUnderTest programme = a_device('3');
        programme.does(app::VerifyFile{.name = "r.json", .value = report});
        CHECK(soundness_in(programme) == Soundness::is_signed);
        programme.does(app::VerifyFile{.name = "key.json", .value = key});
        CHECK(soundness_in(programme) == Soundness::is_signed);  // not before it was compared
        programme.does(app::AcceptKeys{true});
        CHECK(soundness_in(programme) == Soundness::countersigned);
        programme.does(app::Go{{.screen = app::Screen::verify}});
        CHECK(programme.text().contains("王敏"));
        programme.does(app::ForgetKey{programme.session.signing.known.front().key});
        CHECK(soundness_in(programme) == Soundness::is_signed);
    }
    SUBCASE("it is countersigned once") {
        const std::string before = commissioner.session.checked.front().bytes;
        commissioner.does(app::Go{{.screen = app::Screen::verify}});
        CHECK(commissioner.text().contains("可信，已会签"));
        CHECK_FALSE(commissioner.text().contains("会签并保存"));
        CHECK(commissioner.session.checked.front().bytes == before);
    }
}

TEST_CASE("keys that were not compared do not count") {
    AppUnderTest app = a_device('3');
    app.does(app::VerifyFile{
        .name = "keys", .value = tests::read_file("tests/data/golden/reports/keys/registry.json")});
    CHECK(app.session.signing.offered.size() == 1);
    app.does(app::AcceptKeys{false});
    CHECK(app.session.signing.offered.empty());
    CHECK(app.session.signing.known.empty());
}

TEST_CASE("what is altered or unsigned cannot be countersigned") {
    AppUnderTest app = a_device('2');
    app.does(app::EnterSignerName{"王敏"});
    std::string altered = signed_by_enterprise();
    altered.replace(altered.find("晋阳精密"), 3, "太");
    app.does(app::VerifyFile{.name = "altered", .value = altered});
    app.does(app::Countersign{0});
    CHECK(download_of(app) == nullptr);

    AppUnderTest plain = a_device('1');
    app.does(app::ForgetVerified{});
    app.does(app::VerifyFile{.name = "unsigned", .value = exported(plain)});
    app.does(app::Countersign{0});
    CHECK(download_of(app) == nullptr);
    app.does(app::Countersign{7});
    CHECK(download_of(app) == nullptr);
}

TEST_CASE("what others sent is not stored, and opening a file again replaces it") {
    AppUnderTest app = a_device('2');
    app.does(app::VerifyFile{.name = "r.json", .value = "{"});
    CHECK(soundness_in(app) == Soundness::unreadable);
    app.does(app::VerifyFile{.name = "r.json", .value = signed_by_enterprise()});
    CHECK(app.session.checked.size() == 1);
    CHECK(soundness_in(app) == Soundness::is_signed);
    CHECK(app.session.enterprises.size() == 1);
    CHECK(app.session.unsaved.empty());
}

TEST_CASE("a report of levels only does not become an assessment") {
    AppUnderTest app = a_device('1');
    app.does(app::ChooseDisclosure{assessment::Disclosure::levels_only});
    const std::string report = exported(app);
    app.does(app::ImportFile{.name = "r.json", .value = report});
    REQUIRE(app.session.notice.has_value());
    CHECK(app.session.notice->kind == app::Notice::Kind::import_refused);
    CHECK(app.session.notice->findings.back().code == assessment::FindingCode::levels_only);
}

TEST_CASE("a countersigned report is handed over in codes, and opens from their texts") {
    AppUnderTest commissioner = a_device('2');
    commissioner.does(app::VerifyFile{"report.json", signed_by_enterprise()});
    commissioner.does(app::EnterSignerName{"王敏"});
    commissioner.does(app::Countersign{0});
    commissioner.does(app::Go{{.screen = app::Screen::verify}});
    CHECK(commissioner.control("verify.0.codes.digest") == nullptr);
    commissioner.operates("verify.0.codes");
    REQUIRE(commissioner.control("verify.0.codes.digest") != nullptr);

    std::string lines;
    for (const std::string& text :
         assessment::exchange::code_texts(commissioner.session.checked.front().bytes)) {
        lines += text + "\n";
    }
    AppUnderTest office = a_device('3');
    office.does(app::VerifyFile{"codes.txt", lines});
    REQUIRE(office.session.checked.size() == 1);
    CHECK(soundness_in(office) == Soundness::is_signed);  // it does not know the commissioner

    AppUnderTest enterprise = tests::an_empty_app();
    enterprise.does(app::ImportFile{"codes.txt", lines});
    REQUIRE(enterprise.session.enterprises.size() == 1);
    CHECK(enterprise.session.enterprises.front().name == "晋阳精密");

    enterprise.does(app::ImportFile{"codes.txt", lines.substr(lines.find('\n') + 1)});
    REQUIRE(enterprise.session.notice);
    CHECK(enterprise.session.notice->kind == app::Notice::Kind::import_refused);
}
