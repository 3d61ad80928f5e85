// SPDX-License-Identifier: MIT
// From nothing to an instrument of one's own, by the commands that the guide shows.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/files.hpp"

using namespace assessment::exchange;
using tests::ipgauge;

namespace {

const std::string past =
    IPGAUGE_SOURCE_FOLDER "/assets/instruments/past/shanxi-sei-ip-2026.1.0.json";

std::string starter() {
    return ipgauge({"instrument", "new", "--id", "my-city"}).out;
}

std::string replaced(std::string text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), now);
}

void check_bad_use(const tests::Run& run, std::string_view said) {
    CHECK(run.exit == 2);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(run.err.contains(said));
}

}  // namespace

TEST_CASE("a new instrument is written to a file and is sound") {
    const std::string file = tests::temporary_file("mine.json", "old");
    const auto made =
        ipgauge({"instrument", "new", "--id", "my-city", "--criteria", "12", "-o", file});
    CHECK(made.exit == 0);
    CHECK(made.out.empty());
    CHECK(made.err.empty());
    const auto checked = ipgauge({"instrument", "check", file});
    CHECK(checked.exit == 0);
    CHECK(checked.out.contains("my-city 1.0.0 is sound: 12 criteria"));
    CHECK(tests::bytes_of(file).contains("\"$schema\": \"./instrument.schema.json\""));
}

TEST_CASE("a new instrument needs an identifier and a number that makes sense") {
    check_bad_use(ipgauge({"instrument", "new"}), "--id is missing");
    check_bad_use(ipgauge({"instrument", "new", "--id", "My City"}), "is not an identifier");
    for (const char* number : {"0", "501", "-1", "x", "1.5", "99999999999999999999"}) {
        check_bad_use(ipgauge({"instrument", "new", "--id", "x", "--criteria", number}),
                      "--criteria needs a whole number from 1 to 500");
    }
}

TEST_CASE("the schema is printed for the editor") {
    CHECK(ipgauge({"instrument", "schema"}).out ==
          tests::read_file("assets/schema/instrument.schema.json"));
}

TEST_CASE("the digest is that of the canonical form, without the member for editors") {
    const std::string digest = tests::shipped_instrument()->digest;
    CHECK(ipgauge({"instrument", "digest", "shanxi-sei-ip"}).out == digest + "\n");
    const std::string mine = starter();
    const auto canonical = ipgauge({"instrument", "digest", "-", "--canonical"}, {.input = mine});
    CHECK(canonical.exit == 0);
    CHECK(canonical.out.starts_with("{\"assurance\":"));
    CHECK_FALSE(canonical.out.contains("$schema"));
    const auto with = ipgauge({"instrument", "digest", "-"}, {.input = mine});
    const auto without = ipgauge({"instrument", "digest", "-"}, {.input = canonical.out});
    CHECK(with.out == without.out);
    CHECK(ipgauge({"instrument", "digest", "-"}, {.input = "{}"}).exit == 3);
}

TEST_CASE("check lists all findings at once, says once of each kind what to do, and counts them") {
    const std::string broken =
        replaced(replaced(starter(), R"({"id": "work", )", R"({"id": "trade", )"), "\"weight\": 2",
                 "\"weight\": 200");
    const auto run = ipgauge({"instrument", "check", "-"}, {.input = broken});
    CHECK(run.exit == 1);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(run.err.contains("-: /dimensions/0/weight: 200 is outside 1..100\n"));
    CHECK(run.err.contains("-: /criteria/1/dimension: nothing is called “work”\n  → Name "));
    CHECK(run.err.contains("-: /tiers/0/dimensions/work: nothing is called “work”\n"));
    CHECK(run.err.contains("-: /dimensions/1: the dimension “trade” has no criterion\n"));
    CHECK(run.err.find("→ Name ") == run.err.rfind("→ Name "));
    CHECK(run.err.ends_with("7 findings\n"));
}

TEST_CASE("check warns of what is sound and seldom meant") {
    const std::string odd = replaced(starter(), R"("en": "Size class")", R"("fr": "Taille")");
    const auto run = ipgauge({"instrument", "check", "-"}, {.input = odd});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("is sound"));
    CHECK(run.err.contains("-: /profile/0/label: warning: 1 text has no words in en"));
    CHECK(run.err.contains("-: /title: warning: 61 texts have no words in fr"));
}

TEST_CASE("a difference that changes meaning gives exit code 1, any other 0") {
    const std::string file = tests::temporary_file("earlier.json", starter());
    const auto heavier = replaced(starter(), "\"weight\": 3", "\"weight\": 4");
    const auto run = ipgauge({"instrument", "diff", file, "-"}, {.input = heavier});
    CHECK(run.exit == 1);
    CHECK(run.out.contains("-: /dimensions/1/weight: dimension “work”: weight 3 → 4\n"));
    CHECK(run.out.contains("100.00 % of the weight is asked as before. Totals not comparable"));
    CHECK(run.err.contains("both are version 1.0.0"));
    const auto reworded =
        replaced(replaced(starter(), "(sample)", "(ours)"), "\"1.0.0\"", "\"1.0.1\"");
    const auto harmless = ipgauge({"instrument", "diff", file, "-"}, {.input = reworded});
    CHECK(harmless.exit == 0);
    CHECK(harmless.err.empty());
    CHECK(harmless.out.contains("The meaning of results does not change."));
    const auto same = ipgauge({"instrument", "diff", file, file});
    CHECK(same.exit == 0);
    CHECK(same.out == "The two say the same.\n");
}

TEST_CASE("what a version of the shipped instrument changed is said, for people and programs") {
    const auto run = ipgauge({"instrument", "diff", past, "shanxi-sei-ip", "--lang", "zh-CN"});
    CHECK(run.exit == 1);
    CHECK(run.out.contains("新增指标“stf-full-time-micro”"));
    CHECK(run.out.contains("总分不可比"));
    const auto json = ipgauge({"instrument", "diff", past, "shanxi-sei-ip", "--json"});
    CHECK(json.exit == 1);
    CHECK(std::ranges::count(json.out, '\n') == 1);
    CHECK((json.out == tests::read_file("tests/data/golden/instrument/diff.json")));
}

TEST_CASE("diff takes two instruments that are sound") {
    check_bad_use(ipgauge({"instrument", "diff", past}), "diff takes two instruments");
    check_bad_use(ipgauge({"instrument", "diff", past, past, past}), "diff takes two instruments");
    const auto run = ipgauge({"instrument", "diff", past, "-"}, {.input = "{}"});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err.contains("-: /format: "));
}

TEST_CASE("an instrument is translated by a table that is filled") {
    const std::string file = tests::temporary_file("mine.json", starter());
    const std::string table = tests::temporary_file("fr.csv", "");
    REQUIRE(ipgauge({"instrument", "translate", file, "--to", "fr", "-o", table}).exit == 0);
    const std::string filled = replaced(tests::bytes_of(table), "(sample),", "(sample),Exemple");
    const auto run =
        ipgauge({"instrument", "translate", file, "--to", "fr", "--from", "-"}, {.input = filled});
    CHECK(run.exit == 1);
    CHECK(run.out.contains("\"fr\": \"Exemple\""));
    CHECK(run.err.contains(file + ": /summary: no words in fr yet\n"));
    CHECK(run.err.contains("1 of 62 texts have words in fr\n"));
    CHECK(read_instrument(run.out).value.has_value());
}

TEST_CASE("a table as JSON goes there and back as well") {
    const std::string file = tests::temporary_file("mine.json", starter());
    const std::string table = tests::temporary_file("ja.json", "");
    REQUIRE(ipgauge({"instrument", "translate", file, "--to", "ja", "-o", table}).exit == 0);
    std::string filled = tests::bytes_of(table);
    CHECK((filled == tests::read_file("tests/data/golden/instrument/translation.json")));
    for (auto at = filled.find("\"target\": \"\""); at != std::string::npos;
         at = filled.find("\"target\": \"\"")) {
        filled.replace(at, 12, "\"target\": \"訳\"");
    }
    const auto run =
        ipgauge({"instrument", "translate", file, "--to", "ja", "--from", "-"}, {.input = filled});
    CHECK(run.exit == 0);
    CHECK(run.err == "62 of 62 texts have words in ja\n");
}

TEST_CASE("a translation needs a language and a table of it") {
    check_bad_use(ipgauge({"instrument", "translate", past}), "--to is missing");
    check_bad_use(ipgauge({"instrument", "translate", past, "--to", "f"}), "not a language tag");
    const auto run = ipgauge({"instrument", "translate", past, "--to", "fr", "--from", "-"},
                             {.input = "pointer,de\n/title,x\n"});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err.contains("“pointer, …, fr” is expected here, not “pointer, de”"));
    const auto absent = ipgauge(
        {"instrument", "translate", past, "--to", "fr", "--from", tests::no_file("none.csv")});
    CHECK(absent.exit == 4);
}
