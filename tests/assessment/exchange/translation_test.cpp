// SPDX-License-Identifier: MIT
#include "assessment/exchange/translation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const Json& model() {
    static const Json json =
        parse_json(tests::read_file("tests/data/instruments/seven-answers.json")).root;
    return json;
}

/// Every row translated.
TranslationTable filled(TranslationTable table) {
    for (TranslationRow& row : table.rows) {
        row.target = "« " + row.sources.back() + " »";
    }
    return table;
}

TranslationRow& row_of(TranslationTable& table, std::string_view where) {
    const auto found = std::ranges::find(table.rows, where, &TranslationRow::where);
    REQUIRE(found != table.rows.end());
    return *found;
}

/// How many texts there are by a plain count: objects that have both languages.
std::size_t count_texts(const Json& json) {
    std::size_t count = json.find("zh-CN") != nullptr ? 1 : 0;
    for (const Json& item : json.items) {
        count += count_texts(item);
    }
    for (const auto& [key, value] : json.members) {
        count += count_texts(value);
    }
    return count;
}

}  // namespace

TEST_CASE("the table has every text with its place and its words in each language") {
    TranslationTable table = translation_table(model(), "fr");
    CHECK(table.sources == std::vector<Language>{"zh-CN", "en"});
    CHECK(table.rows.size() == count_texts(model()));
    CHECK(table.rows.front() ==
          TranslationRow{.where = "/title", .sources = {"七种回答", "Seven kinds of answer"}});
    const Json shipped = parse_json(tests::read_file("assets/instruments/shanxi-sei-ip.json")).root;
    CHECK(translation_table(shipped, "fr").rows.size() == count_texts(shipped));
}

TEST_CASE("a third language comes in as a table, and the instrument speaks it") {
    for (const bool as_json : {false, true}) {
        CAPTURE(as_json);
        const auto instrument = read_instrument(write_canonical(model()));
        const auto table = filled(translation_table(model(), "fr"));
        const std::string file =
            as_json ? write_translation_json(table, **instrument) : write_translation_csv(table);
        const auto read = read_translation(file, "fr");
        INFO(tests::show(read.findings));
        REQUIRE(read);
        const auto result = translated(model(), *read);
        CHECK(result.missing.empty());
        CHECK(result.outdated.empty());
        CHECK(result.unknown.empty());
        CHECK(result.texts == table.rows.size());
        const auto speaking = read_instrument(write_canonical(result.instrument));
        REQUIRE(speaking);
        CHECK((*speaking)->title.in("fr") == "« Seven kinds of answer »");
        CHECK((*speaking)->title.in("zh-CN") == "七种回答");
        const auto again = translation_table(result.instrument, "fr");
        CHECK(again == *read);
    }
}

TEST_CASE("what is not filled is missing, by its place, and nothing else is touched") {
    TranslationTable table = filled(translation_table(model(), "fr"));
    row_of(table, "/summary").target = "";
    row_of(table, "/criteria/0/question").target = " \t";
    const auto result = translated(model(), table);
    CHECK(result.missing == std::vector<std::string>{"/summary", "/criteria/0/question"});
    CHECK(read_instrument(write_canonical(result.instrument)));
    CHECK((translated(model(), translation_table(model(), "fr")).instrument == model()));
}

TEST_CASE("a table can be filled in parts: what is there stays") {
    TranslationTable first = translation_table(model(), "fr");
    row_of(first, "/title").target = "Sept réponses";
    const Json half = translated(model(), first).instrument;
    TranslationTable second = translation_table(half, "fr");
    CHECK(row_of(second, "/title").target == "Sept réponses");
    row_of(second, "/title").target = "";
    row_of(second, "/summary").target = "Petit";
    const Json both = translated(half, second).instrument;
    CHECK(both.find("title")->find("fr")->text == "Sept réponses");
    CHECK(both.find("summary")->find("fr")->text == "Petit");
}

TEST_CASE("a row whose source has changed is not taken, nor one without a text") {
    TranslationTable table = filled(translation_table(model(), "fr"));
    table.rows.push_back({.where = "/criteria/99/title", .sources = {}, .target = "x"});
    const Json later = tests::changed(
        model(), parse_json(R"([{"at": "/title/en", "value": "Other words"}])").root);
    const auto result = translated(later, table);
    CHECK(result.outdated == std::vector<std::string>{"/title"});
    CHECK(result.missing == std::vector<std::string>{"/title"});
    CHECK(result.unknown == std::vector<std::string>{"/criteria/99/title"});
}

TEST_CASE("what a spreadsheet does to a table does no harm") {
    TranslationTable table = translation_table(
        tests::changed(model(),
                       parse_json(R"([{"at": "/title/en", "value": "=Two\nlines"}])").root),
        "fr");
    std::string file = write_translation_csv(filled(table));
    CHECK(file.contains("'=Two"));
    for (auto at = file.find("=Two\n"); at != std::string::npos; at = file.find("=Two\n")) {
        file.replace(at, 5, "=Two\r\n");  // as an editor on Windows does
    }
    const auto read = read_translation(file, "fr");
    REQUIRE(read);
    CHECK(read->rows.front().sources.back() == "=Two\r\nlines");
    const Json later = tests::changed(
        model(), parse_json(R"([{"at": "/title/en", "value": "=Two\nlines"}])").root);
    const auto result = translated(later, *read);
    CHECK(result.outdated.empty());
    CHECK(result.instrument.find("title")->find("fr")->text == "« =Two\nlines »");
}

TEST_CASE("what is no table of that language is refused") {
    const auto code = [](std::string_view bytes) {
        const auto read = read_translation(bytes, "fr");
        CHECK_FALSE(read);
        return read.findings.empty() ? std::string() : std::string(name(read.findings[0].code));
    };
    CHECK(code("pointer,en,de\n/title,x,y\n") == "wrong_format");
    CHECK(code("place,en,fr\n/title,x,y\n") == "wrong_format");
    CHECK(code("") == "wrong_format");
    CHECK(code("pointer,fr\n\xD6\xD0,x\n") == "not_utf8");
    CHECK(code("{\"format\":\"x\"}") == "wrong_format");
    CHECK(
        code(R"({"format":"ipgauge.translation/1","instrument":{},"language":"de","texts":[]})") ==
        "wrong_format");
    CHECK(code(R"({"format":"ipgauge.translation/1","instrument":{},"language":"fr",
                   "texts":[{"pointer":1,"source":[],"target":null}]})") == "wrong_type");
    CHECK(code("{") == "not_json");
}
