// SPDX-License-Identifier: MIT
#include "app/store/protocol.hpp"

#include <doctest/doctest.h>

#include <string>

#include "app/store/archive.hpp"
#include "app/store/records.hpp"
#include "app/store/wire.hpp"
#include "tests/app/store/some_work.hpp"

using app::Action;
using app::Load;
using app::Loaded;
using app::LoadFailed;
using app::Save;
using app::Saved;
using app::SaveFailed;
using app::store::Archive;
using assessment::ErrorCode;
using tests::described;
using tests::Model;
using tests::RandomWork;
using tests::small_library;

namespace {

Archive an_archive() {
    auto archive = Archive::in_memory("private-window");
    REQUIRE(archive);
    return std::move(*archive);
}

Action ask(Archive& archive, const auto& effect) {
    return app::store::decode(app::store::handle(archive, app::store::encode(effect)),
                              small_library());
}

Loaded load(Archive& archive) {
    const Action action = ask(archive, Load{});
    REQUIRE(std::holds_alternative<Loaded>(action));
    return std::get<Loaded>(action);
}

void save(Archive& archive, const Save& changes) {
    const Action action = ask(archive, changes);
    REQUIRE(std::holds_alternative<Saved>(action));
    CHECK(std::get<Saved>(action).ticket == changes.ticket);
}

/// The only assessment of the only enterprise.
const assessment::Assessment& only_assessment(const Loaded& loaded) {
    REQUIRE(loaded.enterprises.size() == 1);
    REQUIRE(loaded.enterprises.front().assessments.size() == 1);
    return loaded.enterprises.front().assessments.front();
}

/// An enterprise with an assessment of this instrument, straight into the store.
void put_stored(Archive& archive, const char* instrument, const char* version, const char* profile,
                const char* criterion, const char* body) {
    const std::vector<app::store::Change> changes{
        app::store::StoredEnterprise{.id = assessment::EnterpriseId("e"), .name = "E"},
        app::store::StoredHead{
            .id = assessment::AssessmentId("a"),
            .enterprise = assessment::EnterpriseId("e"),
            .instrument = {.id = assessment::InstrumentId(instrument), .version = version},
            .period = "2025",
            .profile = profile},
        app::store::StoredAnswer{.assessment = assessment::AssessmentId("a"),
                                 .criterion = assessment::CriterionId(criterion),
                                 .body = body}};
    REQUIRE(archive.apply(changes));
}

}  // namespace

TEST_CASE("what was saved is what is loaded, whatever the work was") {
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        Archive archive = an_archive();
        Model model;
        RandomWork work(seed);
        for (int count = 0; count < 25; ++count) {
            save(archive, work.next(model));
        }
        model.restart();
        const Loaded loaded = load(archive);
        CHECK(described(loaded) == described(model.loaded()));
        CHECK(loaded.findings.empty());
        REQUIRE(loaded.enterprises.size() == model.enterprises.size());
        for (std::size_t at = 0; at < loaded.enterprises.size(); ++at) {
            CHECK(loaded.enterprises[at].assessments == model.enterprises[at].assessments);
        }
    }
}

TEST_CASE("saves that are sent again after an answer was lost change nothing") {
    Archive archive = an_archive();
    Model model;
    RandomWork work(7);
    std::vector<Save> unacknowledged;
    for (int count = 0; count < 60; ++count) {
        const Save next = work.next(model);
        save(archive, next);
        unacknowledged.push_back(next);
        if (count % 7 == 0) {  // the worker died: what has no answer goes again, in its order
            for (const Save& again : unacknowledged) {
                save(archive, again);
            }
            unacknowledged.clear();
        }
    }
    model.restart();
    CHECK(described(load(archive)) == described(model.loaded()));
}

TEST_CASE("a load can ask for the store to be handed over, and a hand-over is told of itself") {
    const auto said = [](const Load& load) {
        return app::store::encode(load).find(R"("take-over":true)") != std::string::npos;
    };
    CHECK(said(Load{.take_over = true}));
    CHECK_FALSE(said(Load{}));

    const Action told = app::store::decode(R"({"answer":"handed-over"})", small_library());
    CHECK(std::holds_alternative<app::HandedOver>(told));
}

TEST_CASE("a store in memory is loaded with the reason") {
    Archive archive = an_archive();

    const Loaded loaded = load(archive);

    CHECK_FALSE(loaded.durable);
    CHECK(loaded.reason == "private-window");
    CHECK(loaded.enterprises.empty());
}

TEST_CASE("a save that the store refuses is answered with its ticket and the reason") {
    Archive archive = an_archive();
    assessment::Answer answer;
    answer.note = "a note";
    const Save orphan{.ticket = 12,
                      .changes = {app::PutAnswer{.assessment = assessment::AssessmentId("none"),
                                                 .criterion = assessment::CriterionId("office"),
                                                 .answer = answer}}};

    const Action action = ask(archive, orphan);

    REQUIRE(std::holds_alternative<SaveFailed>(action));
    CHECK(std::get<SaveFailed>(action).ticket == 12);
    CHECK(std::get<SaveFailed>(action).error.code == ErrorCode::storage_failed);
    CHECK(std::get<SaveFailed>(action).error.detail == "FOREIGN KEY constraint failed (787)");
}

TEST_CASE("without a store every request is answered with the reason") {
    const assessment::Error busy{ErrorCode::storage_busy, "other-tab", "the lock is taken"};
    const auto refused = [&](const auto& effect) {
        return app::store::decode(app::store::refuse(busy, app::store::encode(effect)),
                                  small_library());
    };

    const Action load_refused = refused(Load{});
    REQUIRE(std::holds_alternative<LoadFailed>(load_refused));
    CHECK(std::get<LoadFailed>(load_refused).error == busy);

    const Action save_refused = refused(Save{.ticket = 3, .changes = {}});
    REQUIRE(std::holds_alternative<SaveFailed>(save_refused));
    CHECK(std::get<SaveFailed>(save_refused).ticket == 3);
    CHECK(std::get<SaveFailed>(save_refused).error == busy);
}

TEST_CASE("an assessment whose instrument is not here is loaded unread and goes back as it was") {
    Archive archive = an_archive();
    put_stored(archive, "small", "9.0.0", R"({"size":"huge"})", "new-criterion",
               R"({"evidence":[{"text":"deed"}],"value":{"odd":1}})");
    const auto before = archive.load().value();

    const Loaded loaded = load(archive);
    const assessment::Assessment& unread = only_assessment(loaded);
    CHECK(unread.profile.empty());
    CHECK(unread.profile_extras == assessment::Extras{{"size", "\"huge\""}});
    REQUIRE(unread.answers.size() == 1);
    CHECK_FALSE(unread.answers.begin()->second.value);
    CHECK(unread.answers.begin()->second.extras ==
          assessment::Extras{{"evidence", R"([{"text":"deed"}])"}, {"value", R"({"odd":1})"}});

    save(archive, {.ticket = 1,
                   .changes = {app::PutAssessment{.enterprise = assessment::EnterpriseId("e"),
                                                  .assessment = unread}}});
    CHECK(archive.load().value() == before);
}

TEST_CASE("an answer that cannot be read is told, and stays in the store until it is given anew") {
    Archive archive = an_archive();
    SUBCASE("because its value is none") {
        put_stored(archive, "small", "1.0.0", "{}", "office", R"({"value":6})");
    }
    SUBCASE("because its criterion is none") {
        put_stored(archive, "small", "1.0.0", "{}", "unheard-of", R"({"value":3})");
    }
    const auto before = archive.load().value();

    const Loaded loaded = load(archive);

    CHECK(only_assessment(loaded).answers.empty());
    REQUIRE_FALSE(loaded.findings.empty());
    CHECK(loaded.findings.front().where.starts_with("/assessments/a/answers/"));
    save(archive, {.ticket = 1,
                   .changes = {app::PutHead{.enterprise = assessment::EnterpriseId("e"),
                                            .assessment = only_assessment(loaded)}}});
    CHECK(archive.load().value() == before);
}

TEST_CASE("a profile that cannot be read is told, kept, and gives way when it is filled anew") {
    Archive archive = an_archive();
    put_stored(archive, "small", "1.0.0", R"({"size":"huge","town":"太原"})", "office",
               R"({"value":3})");

    const Loaded loaded = load(archive);

    assessment::Assessment mine = only_assessment(loaded);
    CHECK(mine.profile.size() == 1);
    CHECK(mine.profile_extras == assessment::Extras{{"size", "\"huge\""}});
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings.front().where == "/assessments/a/profile/size");

    mine.profile.emplace(assessment::FieldId("size"), assessment::OptionId("micro"));
    save(archive, {.ticket = 1,
                   .changes = {app::PutHead{.enterprise = assessment::EnterpriseId("e"),
                                            .assessment = mine}}});
    CHECK(archive.load().value().assessments.front().head.profile ==
          R"({"size":"micro","town":"太原"})");
}

TEST_CASE("a request that makes no sense is refused and changes nothing") {
    Archive archive = an_archive();
    Model model;
    save(archive, RandomWork(3).next(model));
    const auto before = archive.load().value();
    const std::string start = R"({"ask":"save","protocol":1,"ticket":5})"
                              "\n";
    const std::string setting = R"({"kind":"setting","key":"k","value":"v"})"
                                "\n";

    for (const std::string& request : {
             std::string(),
             std::string("\n"),
             std::string("hello"),
             std::string("{}\n"),
             std::string(R"({"ask":"load"})"),
             std::string(R"({"ask":"load","protocol":2})"),
             std::string(R"({"ask":"drop","protocol":1})"),
             std::string(R"({"ask":"save","protocol":1})"),
             std::string(R"({"ask":"save","protocol":1,"ticket":-1})"),
             std::string(R"({"ask":"save","protocol":1,"ticket":1.5})"),
             std::string(R"({"ask":"save","protocol":1,"ticket":99999999999999999999})"),
         }) {
        CAPTURE(request);
        const Action action =
            app::store::decode(app::store::handle(archive, request), small_library());
        REQUIRE(std::holds_alternative<LoadFailed>(action));
        CHECK(std::get<LoadFailed>(action).error.where == "request");
    }
    for (const std::string& lines : {
             std::string("nonsense\n"),
             setting + "{}\n",
             setting + R"({"kind":"setting","key":"k"})",
             setting + R"({"kind":"setting","key":1,"value":"v"})",
             setting + R"({"kind":"setting","key":"k","key":"k","value":"v"})",
             setting + R"({"kind":"answer","assessment":"A b","criterion":"c","body":""})",
             setting + R"({"kind":"removed","id":"e-1","removed":1})",
             setting + R"({"kind":"answer","assessment":"a","criterion":"c","body":"{]}"})",
             setting + R"({"kind":"answer","assessment":"a","criterion":"c","body":"[1]"})",
             setting + R"({"kind":"table","name":"answers"})",
             setting + R"({"kind":"enterprise","id":"","name":"n","extras":"{}","removed":false})",
             setting + R"({"kind":"enterprise","id":"e","name":"n","extras":"3","removed":false})",
         }) {
        CAPTURE(lines);
        const Action action =
            app::store::decode(app::store::handle(archive, start + lines), small_library());
        REQUIRE(std::holds_alternative<SaveFailed>(action));
        CHECK(std::get<SaveFailed>(action).ticket == 5);
    }
    CHECK(archive.load().value() == before);
}

TEST_CASE("an answer that makes no sense is a failure, never a crash") {
    for (const std::string answer : {
             "",
             "?",
             "{}",
             R"({"answer":"loaded"})",
             R"({"answer":"loaded","durable":true,"reason":""})"
             "\n"
             "?",
             R"({"answer":"loaded","durable":true,"reason":""})"
             "\n"
             R"({"kind":"head"})",
             R"({"answer":"saved"})",
             R"({"answer":"saved","ticket":"7"})",
             R"({"answer":"save-failed","ticket":7})",
             R"({"answer":"perhaps"})",
         }) {
        CAPTURE(answer);
        const Action action = app::store::decode(answer, small_library());
        REQUIRE(std::holds_alternative<LoadFailed>(action));
        CHECK(std::get<LoadFailed>(action).error.where == "answer");
    }
}

TEST_CASE("every kind of refusal arrives as what it was") {
    for (const ErrorCode code :
         {ErrorCode::file_missing, ErrorCode::file_unreadable, ErrorCode::file_unwritable,
          ErrorCode::storage_blocked, ErrorCode::storage_busy, ErrorCode::storage_full,
          ErrorCode::storage_damaged, ErrorCode::storage_newer, ErrorCode::storage_failed}) {
        const assessment::Error error{code, "where \"it\" was", "第一"};
        const Action action = app::store::decode(
            app::store::refuse(error, app::store::encode(Load{})), small_library());
        REQUIRE(std::holds_alternative<LoadFailed>(action));
        CHECK(std::get<LoadFailed>(action).error == error);
    }
}

TEST_CASE("more work than one JSON document may hold is loaded") {
    Archive archive = an_archive();
    const std::string body = R"({"note":")" + std::string(3'500'000, 'x') + R"("})";
    for (const char* criterion : {"office", "rules", "kind", "list", "staff"}) {
        put_stored(archive, "small", "1.0.0", "{}", criterion, body.c_str());
    }

    const std::string answer = app::store::handle(archive, app::store::encode(Load{}));
    CHECK(answer.size() > assessment::exchange::largest_file);
    const Action action = app::store::decode(answer, small_library());

    REQUIRE(std::holds_alternative<Loaded>(action));
    CHECK(only_assessment(std::get<Loaded>(action)).answers.size() == 5);
}

TEST_CASE("what is stored is loaded as bare lines, and a body of several lines as a text") {
    Archive archive = an_archive();
    put_stored(archive, "small", "1.0.0", "{}", "office", R"({"value":3})");
    put_stored(archive, "small", "1.0.0", "{}", "rules", "{\n\"notSure\":true}");
    const auto stored = archive.load().value();

    const std::string answer = app::store::handle(archive, app::store::encode(Load{}));
    const std::string lines = answer.substr(answer.find('\n') + 1);

    CHECK(lines.find("\noffice {\"value\":3}\n") != std::string::npos);
    CHECK(lines.find("\nrules ") == std::string::npos);
    CHECK(app::store::read_contents(lines) == stored);
    CHECK(app::store::read_contents(app::store::write_contents(stored)) == stored);
    CHECK(only_assessment(load(archive)).answers.size() == 2);
}

TEST_CASE("a bare line that is no answer, or stands before any assessment, makes no sense") {
    const std::string head = app::store::line(app::store::StoredHead{
        .id = assessment::AssessmentId("a"),
        .enterprise = assessment::EnterpriseId("e"),
        .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
        .period = ""});
    CHECK(app::store::read_contents(head + "office {\"value\":3}").has_value());
    for (const char* line : {"office", "office ", " {}", "Of fice {}", "\n"}) {
        CAPTURE(line);
        CHECK_FALSE(app::store::read_contents(head + line).has_value());
    }
    CHECK_FALSE(app::store::read_contents("office {\"value\":3}\n").has_value());
}

TEST_CASE("a PIN is kept as a hash that tells the right one from any other") {
    Archive archive = an_archive();
    const auto answer_to = [&](const std::string& request) {
        return app::store::decode(app::store::handle(archive, request), small_library());
    };
    const auto is_right = [&](const char* pin) {
        const Action tried = answer_to(app::store::encode(app::TryPin{pin}));
        REQUIRE(std::holds_alternative<app::PinTried>(tried));
        return std::get<app::PinTried>(tried).right;
    };
    CHECK_FALSE(is_right("2468"));  // there is none
    const Action kept = answer_to(app::store::encode(app::KeepPin{"2468"}, std::string(16, 's')));
    REQUIRE(std::holds_alternative<app::PinKept>(kept));
    CHECK(std::get<app::PinKept>(kept).kept);
    CHECK(is_right("2468"));
    CHECK_FALSE(is_right("2469"));
    for (const auto& [key, value] : load(archive).settings) {
        CHECK(key == "device-pin");
        CHECK(value.find("2468") == std::string::npos);
    }
    const Action refused = answer_to(app::store::encode(app::KeepPin{"1357"}, "too short"));
    CHECK(std::holds_alternative<app::LoadFailed>(refused));
    CHECK(is_right("2468"));
}
