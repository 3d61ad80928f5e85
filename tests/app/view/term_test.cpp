// SPDX-License-Identifier: MIT
// The glossary: which terms a screen offers, and what pressing one shows.
#include "app/view/term.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/support/app_session.hpp"
#include "tests/support/files.hpp"

using app::view::Term;
using app::view::terms_said;

namespace {

bool says(const std::vector<const Term*>& terms, std::string_view id) {
    return std::ranges::find(terms, id, &Term::id) != terms.end();
}

}  // namespace

TEST_CASE("no two terms have the same id") {
    std::set<std::string_view> ids;
    for (const Term& term : app::view::terms()) {
        CAPTURE(term.id);
        CHECK(ids.insert(term.id).second);
        CHECK(app::view::find_term(term.id) == &term);
    }
    CHECK(app::view::find_term("") == nullptr);
}

TEST_CASE("a sentence offers the terms of the field that it says, in any case") {
    const auto& catalogues = tests::small_library()->catalogues;
    const auto& english = catalogues.at("en");
    const auto& chinese = catalogues.at("zh-CN");
    CHECK(says(terms_said("How is the NON-COMPETE duty agreed?", english), "non-compete"));
    CHECK(says(terms_said("企业怎样约定竞业限制", chinese), "non-compete"));
    CHECK(says(terms_said("含PCT国际申请", chinese), "pct"));
    CHECK(terms_said("How is the office led?", english).empty());
    CHECK(terms_said("", chinese).empty());
}

TEST_CASE("every term of the field is one that the shipped instrument uses, in each language") {
    const std::string instrument = tests::read_file("assets/instruments/shanxi-sei-ip.json");
    for (const auto& [language, words] : tests::small_library()->catalogues) {
        for (const Term& term : app::view::terms()) {
            CAPTURE(language);
            CAPTURE(term.id);
            CHECK((term.said.name.empty() || says(terms_said(instrument, words), term.id)));
        }
    }
}

TEST_CASE("a term that is pressed says what it means, and leads to all the others") {
    tests::AppUnderTest app = tests::an_app_at("office");
    app.operates("term.assurance");
    CHECK(app.text().find(app.session.words()(app::view::find_term("assurance")->meaning)) !=
          std::string::npos);
    app.operates("sheet.terms");
    for (const Term& term : app::view::terms()) {
        CAPTURE(term.id);
        CHECK(app.text().find(app.session.words()(term.meaning)) != std::string::npos);
    }
    app.operates("sheet.close");
    CHECK_FALSE(app.session.sheet.has_value());
}
