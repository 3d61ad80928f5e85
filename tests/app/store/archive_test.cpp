// SPDX-License-Identifier: MIT
#include "app/store/archive.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/app/store/temporary_folder.hpp"

using app::SetRemoved;
using app::store::Archive;
using app::store::Blank;
using app::store::Change;
using app::store::Contents;
using app::store::StoredAnswer;
using app::store::StoredEnterprise;
using app::store::StoredHead;
using assessment::AssessmentId;
using assessment::CriterionId;
using assessment::EnterpriseId;

namespace {

StoredEnterprise enterprise(const char* id, const char* name) {
    return {.id = EnterpriseId(id), .name = name};
}

StoredHead head(const char* id, const char* owner) {
    return {.id = AssessmentId(id),
            .enterprise = EnterpriseId(owner),
            .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
            .period = "2025"};
}

StoredAnswer answer(const char* id, const char* criterion, const char* body) {
    return {.assessment = AssessmentId(id), .criterion = CriterionId(criterion), .body = body};
}

Archive an_archive() {
    auto archive = Archive::in_memory("test");
    REQUIRE(archive);
    return std::move(*archive);
}

void apply(Archive& archive, std::initializer_list<Change> changes) {
    const auto done = archive.apply(std::span(changes.begin(), changes.size()));
    REQUIRE(done);
}

bool refuses(Archive& archive, std::initializer_list<Change> changes) {
    return !archive.apply(std::span(changes.begin(), changes.size()));
}

}  // namespace

TEST_CASE("a new archive is empty") {
    CHECK(an_archive().load().value() == Contents{});
}

TEST_CASE("what is put is there, in the order in which it was created") {
    Archive archive = an_archive();
    apply(archive, {enterprise("z", "First"), enterprise("a", "Second"), head("x-2", "a"),
                    head("x-1", "a"), answer("x-1", "office", R"({"value":3})")});
    apply(archive, {enterprise("z", "First, renamed"), app::PutSetting{"theme", "dark"}});

    const Contents expected{
        .enterprises = {enterprise("z", "First, renamed"), enterprise("a", "Second")},
        .assessments = {{.head = head("x-2", "a"), .answers = {}},
                        {.head = head("x-1", "a"),
                         .answers = {{CriterionId("office"), R"({"value":3})"}}}},
        .settings = {{"theme", "dark"}}};
    CHECK(archive.load().value() == expected);
}

TEST_CASE("all changes of a save are there, or none") {
    Archive archive = an_archive();
    apply(archive, {enterprise("e", "Enterprise"), head("x", "e")});
    const Contents before = archive.load().value();

    SUBCASE("when an answer belongs to no assessment") {
        CHECK(refuses(archive, {answer("x", "office", R"({"value":3})"),
                                answer("nowhere", "office", R"({"value":3})")}));
    }
    SUBCASE("when an assessment belongs to no enterprise") {
        CHECK(refuses(archive, {enterprise("f", "Other"), head("y", "nobody")}));
    }
    SUBCASE("when an answer is not a JSON object") {
        CHECK(refuses(archive, {enterprise("f", "Other"), answer("x", "office", "[1]")}));
        CHECK(refuses(archive, {enterprise("f", "Other"), answer("x", "office", "{")}));
    }
    CHECK(archive.load().value() == before);
}

TEST_CASE("a save that was refused can be followed by one that is not") {
    Archive archive = an_archive();
    apply(archive, {enterprise("e", "Enterprise")});
    CHECK(refuses(archive, {head("x", "nobody")}));

    apply(archive, {head("x", "e")});

    CHECK(archive.load().value().assessments.size() == 1);
}

TEST_CASE("changes that are sent again change nothing") {
    Archive archive = an_archive();
    const std::initializer_list<Change> changes{enterprise("e", "Enterprise"),
                                                head("x", "e"),
                                                Blank{AssessmentId("x")},
                                                answer("x", "office", R"({"value":3})"),
                                                answer("x", "rules", R"({"value":true})"),
                                                answer("x", "office", ""),
                                                answer("x", "list", R"({"value":[]})"),
                                                SetRemoved{EnterpriseId("e"), true},
                                                app::PutSetting{"theme", "dark"}};
    apply(archive, changes);
    const Contents once = archive.load().value();

    apply(archive, changes);

    CHECK(archive.load().value() == once);
}

TEST_CASE("a head leaves the answers alone, until they are all taken away") {
    Archive archive = an_archive();
    apply(archive,
          {enterprise("e", "Enterprise"), head("x", "e"), answer("x", "office", R"({"value":3})")});

    StoredHead later = head("x", "e");
    later.period = "2026";
    apply(archive, {later});
    CHECK(archive.load().value().assessments.front().answers.size() == 1);
    CHECK(archive.load().value().assessments.front().head.period == "2026");

    apply(archive, {later, Blank{AssessmentId("x")}});
    CHECK(archive.load().value().assessments.front().answers.empty());
}

TEST_CASE("an answer that is blank is taken away") {
    Archive archive = an_archive();
    apply(archive,
          {enterprise("e", "Enterprise"), head("x", "e"), answer("x", "office", R"({"value":3})")});

    apply(archive, {answer("x", "office", ""), answer("x", "never-there", "")});

    CHECK(archive.load().value().assessments.front().answers.empty());
}

TEST_CASE("a removed enterprise can be brought back until the next start") {
    Archive archive = an_archive();
    apply(archive, {enterprise("e", "Stays"), enterprise("f", "Goes"), head("x", "f"),
                    answer("x", "office", R"({"value":3})")});
    const Contents whole = archive.load().value();

    apply(archive, {SetRemoved{EnterpriseId("f"), true}});
    CHECK(archive.load().value().enterprises.back().removed);
    apply(archive, {SetRemoved{EnterpriseId("f"), false}});
    CHECK(archive.load().value() == whole);

    apply(archive, {SetRemoved{EnterpriseId("f"), true}});
    REQUIRE(archive.purge());
    const Contents expected{
        .enterprises = {enterprise("e", "Stays")}, .assessments = {}, .settings = {}};
    CHECK(archive.load().value() == expected);
    CHECK(refuses(archive, {SetRemoved{EnterpriseId("f"), false}}));
    apply(archive, {SetRemoved{EnterpriseId("f"), true}});  // it is gone: done
}

TEST_CASE("a file keeps what was applied when it is opened again") {
    const tests::TemporaryFolder folder;
    const app::store::Medium medium{.path = folder.file("work.db")};
    Contents before;
    {
        auto archive = Archive::open(medium);
        REQUIRE(archive);
        CHECK(archive->durable());
        apply(*archive, {enterprise("e", "三晋"), head("x", "e"),
                         answer("x", "office", R"({"note":"第一行\n","value":3})")});
        before = archive->load().value();
    }
    auto archive = Archive::open(medium);
    REQUIRE(archive);
    CHECK(archive->load().value() == before);
}

TEST_CASE("after a rest the log is empty and the work still there") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("work.db");
    auto archive = Archive::open({.path = path});
    REQUIRE(archive);
    apply(*archive, {enterprise("e", "Enterprise")});
    REQUIRE_FALSE(tests::bytes_of(path + "-wal").empty());

    REQUIRE(archive->checkpoint());

    CHECK(tests::bytes_of(path + "-wal").empty());
    CHECK(archive->load().value().enterprises.size() == 1);
}

TEST_CASE("a store in memory says why it does not last") {
    const Archive archive = an_archive();

    CHECK_FALSE(archive.durable());
    CHECK(archive.reason() == "test");
}

TEST_CASE("a removed assessment is not loaded, and is gone after the next start") {
    Archive archive = an_archive();
    const std::vector<Change> work{enterprise("e", "E"), head("one", "e"), head("two", "e"),
                                   answer("one", "c", R"({"v":1})")};
    REQUIRE(archive.apply(work));
    const Contents before = *archive.load();
    const std::vector<Change> gone{
        app::SetAssessmentRemoved{.id = AssessmentId("one"), .removed = true}};
    const std::vector<Change> back{
        app::SetAssessmentRemoved{.id = AssessmentId("one"), .removed = false}};
    REQUIRE(archive.apply(gone));
    REQUIRE(archive.load()->assessments.size() == 1);

    SUBCASE("until then it comes back where it was, with its answers") {
        REQUIRE(archive.apply(back));
        CHECK(*archive.load() == before);
    }
    SUBCASE("then it cannot be brought back, and nothing is left of it") {
        REQUIRE(archive.purge());
        CHECK_FALSE(archive.apply(back));
        CHECK(archive.load()->assessments.size() == 1);
    }
}
