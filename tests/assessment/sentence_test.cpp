// SPDX-License-Identifier: MIT
#include "assessment/sentence.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/examples.hpp"

using namespace assessment;

TEST_CASE("every finding has a sentence in both languages, with all places filled") {
    for (const std::string_view language : {"zh-CN", "en"}) {
        const Catalogue& words = tests::catalogue(language);
        for (int code = 0; code < finding_code_count; ++code) {
            const auto finding_code = static_cast<FindingCode>(code);
            const std::string key = "finding." + std::string(name(finding_code));
            CAPTURE(key);
            CHECK(words.has(key));
            const std::string said =
                sentence({Severity::error, finding_code, "/a", "VALUE", "EXPECTED"}, words);
            CHECK(said.find_first_of("{}") == std::string::npos);
        }
    }
}

TEST_CASE("every refusal has a sentence in both languages, with what it is about") {
    for (const std::string_view language : {"zh-CN", "en"}) {
        const Catalogue& words = tests::catalogue(language);
        for (int code = 0; code < error_code_count; ++code) {
            const auto error_code = static_cast<ErrorCode>(code);
            const std::string key = "error." + std::string(name(error_code));
            CAPTURE(key);
            CHECK(words.has(key));
            const std::string said = sentence({error_code, "WHERE", "DETAIL"}, words);
            CHECK(said.ends_with("DETAIL"));
            CHECK(said.find_first_of("{}") == std::string::npos);
            const bool is_about_a_file =
                key.starts_with("error.file_") || error_code == ErrorCode::font_missing;
            CHECK(said.contains("WHERE") == is_about_a_file);
        }
    }
}

TEST_CASE("a type that is wanted is named in the reader's language") {
    const Finding finding{Severity::error, FindingCode::wrong_type, "/id", "7", "string"};
    CHECK(sentence(finding, tests::catalogue("zh-CN")) == "此处应为字符串，实际为7");
    CHECK(sentence(finding, tests::catalogue("en")) == "a string is expected here, not 7");
}
