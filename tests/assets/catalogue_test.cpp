// SPDX-License-Identifier: MIT
// The words of the program: every sentence that the sources ask for is there in every language,
// says the same things, and is asked for.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "assessment/exchange/catalogue_json.hpp"
#include "assessment/exchange/instrument_diff.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_formats.hpp"
#include "assessment/plural.hpp"
#include "assessment/sentence.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using exchange::Json;

Json json_of(const std::string& path) {
    const auto parsed = exchange::parse_json(tests::read_file(path));
    REQUIRE(parsed.readable);
    return parsed.root;
}

/// The languages of assets/text/languages.json, the base language first.
std::vector<std::string> languages() {
    std::vector<std::string> codes;
    for (const Json& entry : json_of("assets/text/languages.json").items) {
        codes.push_back(entry.find("code")->text);
    }
    std::ranges::stable_partition(codes, [](const std::string& code) { return code == "en"; });
    return codes;
}

std::string path_of(const std::string& language) {
    return "assets/text/" + language + ".json";
}

Catalogue words_of(const std::string& language) {
    auto read = exchange::read_catalogue(tests::read_file(path_of(language)), language);
    INFO(tests::show(read.findings));
    REQUIRE(read.value.has_value());
    return std::move(*read.value);
}

std::vector<std::string> sources() {
    namespace fs = std::filesystem;
    const fs::path root = IPGAUGE_SOURCE_FOLDER;
    std::vector<std::string> files;
    for (const char* folder : {"app", "assessment", "wasm"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (ending == ".cpp" || ending == ".hpp") {
                files.push_back(fs::relative(entry.path(), root).generic_string());
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

/// Where each key is asked for in the sources.
std::map<std::string, std::string> asked_keys() {
    const std::regex key(R"re("([a-z0-9_.]+)"_text)re");
    std::map<std::string, std::string> found;
    for (const std::string& file : sources()) {
        const std::string source = tests::read_file(file);
        for (auto at = std::sregex_iterator(source.begin(), source.end(), key);
             at != std::sregex_iterator(); ++at) {
            found.emplace((*at)[1].str(), file);
        }
    }
    return found;
}

/// Keys that are put together from a code or a name (assessment/sentence.cpp, report_view.cpp).
std::set<std::string> made_keys() {
    std::set<std::string> keys;
    for (int code = 0; code < assessment::finding_code_count; ++code) {
        keys.insert("finding." + std::string(name(static_cast<assessment::FindingCode>(code))));
    }
    for (int code = 0; code < assessment::error_code_count; ++code) {
        keys.insert("error." +
                    std::string(assessment::name(static_cast<assessment::ErrorCode>(code))));
    }
    for (int code = 0; code < exchange::change_code_count; ++code) {
        keys.insert("instrument_diff." +
                    std::string(exchange::name(static_cast<exchange::ChangeCode>(code))));
    }
    for (const auto& format : exchange::report_formats()) {
        keys.insert("report_format." + std::string(format.name));
    }
    return keys;
}

std::set<std::string> placeholders(const Catalogue::Forms& forms) {
    const std::regex placeholder(R"(\{[a-z_]+\})");
    std::set<std::string> found;
    for (const auto& [category, sentence] : forms) {
        for (auto at = std::sregex_iterator(sentence.begin(), sentence.end(), placeholder);
             at != std::sregex_iterator(); ++at) {
            found.insert(at->str());
        }
    }
    return found;
}

std::set<std::string> categories_of(const std::string& language) {
    std::set<std::string> categories{"other"};
    for (std::int64_t count = 0; count < 200; ++count) {
        categories.insert(std::string(assessment::plural_category(language, count)));
    }
    return categories;
}

}  // namespace

TEST_CASE("every key that the sources ask for is in every language") {
    for (const std::string& language : languages()) {
        const Catalogue words = words_of(language);
        for (const auto& [key, file] : asked_keys()) {
            INFO(file << " asks for " << key << " in " << language);
            CHECK(words.has(key));
        }
        for (const std::string& key : made_keys()) {
            INFO(key << " in " << language);
            CHECK(words.has(key));
        }
    }
}

TEST_CASE("every key of the base language is asked for") {
    const auto asked = asked_keys();
    const auto made = made_keys();
    const Catalogue words = words_of("en");
    for (const auto& [key, forms] : words.sentences()) {
        CAPTURE(key);
        CHECK((asked.contains(key) || made.contains(key) || key.starts_with("finding.expected.")));
    }
}

TEST_CASE("no language has a key that the base language lacks") {
    const Catalogue base = words_of("en");
    for (const std::string& language : languages()) {
        const Catalogue words = words_of(language);
        for (const auto& [key, forms] : words.sentences()) {
            INFO(key << " in " << language);
            CHECK(base.has(key));
        }
    }
}

TEST_CASE("a sentence has the same placeholders in every language") {
    const Catalogue base = words_of("en");
    for (const std::string& language : languages()) {
        const Catalogue words = words_of(language);
        for (const auto& [key, forms] : words.sentences()) {
            INFO(key << " in " << language);
            const auto in_base = base.sentences().find(key);
            if (in_base != base.sentences().end()) {
                CHECK((placeholders(forms) == placeholders(in_base->second)));
            }
        }
    }
}

TEST_CASE("the forms of a sentence are those of the language, and other is one of them") {
    for (const std::string& language : languages()) {
        const auto categories = categories_of(language);
        const Catalogue words = words_of(language);
        for (const auto& [key, forms] : words.sentences()) {
            INFO(key << " in " << language);
            CHECK(forms.contains("other"));
            for (const auto& [category, sentence] : forms) {
                CHECK(categories.contains(category));
                CHECK_FALSE(sentence.empty());
            }
        }
    }
}

TEST_CASE("keys stand sorted, so that two people find the same place") {
    for (const std::string& language : languages()) {
        const Json file = json_of(path_of(language));
        CAPTURE(language);
        CHECK(std::ranges::is_sorted(file.members, {},
                                     [](const auto& member) { return member.first; }));
    }
}

TEST_CASE("notes for translators are about keys that exist") {
    const Json file = json_of("assets/text/en.json");
    const Catalogue words = words_of("en");
    const Json* notes = file.find("_notes");
    REQUIRE(notes != nullptr);
    for (const auto& [key, note] : notes->members) {
        CAPTURE(key);
        CHECK(words.has(key));
    }
}
