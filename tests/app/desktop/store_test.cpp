// SPDX-License-Identifier: MIT
#include "app/desktop/store.hpp"

#include <doctest/doctest.h>

#include "app/store/protocol.hpp"
#include "tests/app/store/temporary_folder.hpp"

using app::desktop::Store;

namespace {

app::Action ask(Store& store, const std::string& request) {
    return app::store::decode(store.answer(request), *app::shipped_library());
}

app::Action load(Store& store) {
    return ask(store, app::store::encode(app::Load{}));
}

}  // namespace

TEST_CASE("what is saved is there for the next program, in folders made for it") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "new" / "folders" / "work.db";
    {
        Store store(file);
        REQUIRE(std::holds_alternative<app::Loaded>(load(store)));
        const app::PutSetting change{.key = "language", .value = "en"};
        CHECK(std::holds_alternative<app::Saved>(
            ask(store, app::store::encode(app::Save{.ticket = 1, .changes = {change}}))));
    }
    Store store(file);

    const auto loaded = load(store);

    REQUIRE(std::holds_alternative<app::Loaded>(loaded));
    CHECK(std::get<app::Loaded>(loaded).settings.size() == 1);
}

TEST_CASE("a place that cannot be written is named, and may be tried again") {
    const tests::TemporaryFolder folder;
    Store store(folder.path() / "work.db");
    std::filesystem::create_directory(folder.path() / "work.db");

    const auto refused = load(store);
    std::filesystem::remove(folder.path() / "work.db");

    REQUIRE(std::holds_alternative<app::LoadFailed>(refused));
    CHECK(
        (std::get<app::LoadFailed>(refused).error.code == assessment::ErrorCode::file_unwritable));
    CHECK(std::holds_alternative<app::Loaded>(load(store)));
}

TEST_CASE("a damaged file is put beside, and what could be read of it is in a new one") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "work.db";
    {
        Store store(file);
        REQUIRE(std::holds_alternative<app::Loaded>(load(store)));
        const app::PutEnterprise change{.id = assessment::EnterpriseId("e"), .name = "三晋"};
        CHECK(std::holds_alternative<app::Saved>(
            ask(store, app::store::encode(app::Save{.ticket = 1, .changes = {change}}))));
    }
    std::string bytes = tests::bytes_of(file.string());
    bytes.replace(0, 100, 100, '\0');
    std::ofstream(file, std::ios::binary) << bytes;

    for (int start = 0; start < 2; ++start) {
        Store store(file);
        const auto loaded = load(store);
        REQUIRE(std::holds_alternative<app::Loaded>(loaded));
        CHECK(std::get<app::Loaded>(loaded).enterprises.front().name == "三晋");
        const auto& [key, value] = std::get<app::Loaded>(loaded).settings.front();
        CHECK(key == "rescued");
        CHECK(value.find(file.string() + ".damaged") != std::string::npos);
    }
    CHECK((tests::bytes_of(file.string() + ".damaged") == bytes));
}

TEST_CASE("a file that is no database is left alone") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "letter.txt";
    std::ofstream(file) << std::string(9000, '?');
    Store store(file);
    CHECK(std::holds_alternative<app::LoadFailed>(load(store)));
    CHECK(tests::bytes_of(file.string()) == std::string(9000, '?'));
    CHECK_FALSE(std::filesystem::exists(file.string() + ".damaged"));
}
