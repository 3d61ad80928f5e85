// SPDX-License-Identifier: MIT
#include "assessment/profile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>

using namespace assessment;

namespace {

constexpr std::array truths{Truth::no, Truth::unknown, Truth::yes};

/// A predicate with this truth in the profile below.
Predicate with(Truth truth) {
    Predicate predicate;
    predicate.form = Predicate::Form::is_in;
    predicate.field = FieldId(truth == Truth::unknown ? "empty" : "filled");
    predicate.values = {truth == Truth::yes};
    return predicate;
}

const Profile profile{{FieldId("filled"), true},
                      {FieldId("number"), Decimal{10'000'000}},
                      {FieldId("text"), std::string()},
                      {FieldId("choice"), OptionId("small")}};

Truth joined(Predicate::Form form, std::initializer_list<Truth> parts) {
    Predicate predicate;
    predicate.form = form;
    for (const Truth part : parts) {
        predicate.parts.push_back(with(part));
    }
    return judge(predicate, profile);
}

Truth compared(const char* field, std::vector<ProfileValue> values) {
    Predicate predicate;
    predicate.form = Predicate::Form::is_in;
    predicate.field = FieldId(field);
    predicate.values = std::move(values);
    return judge(predicate, profile);
}

Truth at_least(const char* field, std::int64_t millionths) {
    Predicate predicate;
    predicate.form = Predicate::Form::at_least;
    predicate.field = FieldId(field);
    predicate.minimum = Decimal{millionths};
    return judge(predicate, profile);
}

}  // namespace

TEST_CASE("all, any and not follow Kleene's strong logic") {
    // Rows: no, unknown, yes; columns the same.
    constexpr Truth n = Truth::no;
    constexpr Truth u = Truth::unknown;
    constexpr Truth y = Truth::yes;
    constexpr Truth and_table[3][3] = {{n, n, n}, {n, u, u}, {n, u, y}};
    constexpr Truth or_table[3][3] = {{n, u, y}, {u, u, y}, {y, y, y}};
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = 0; b < 3; ++b) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(joined(Predicate::Form::all, {truths[a], truths[b]}) == and_table[a][b]);
            CHECK(joined(Predicate::Form::any, {truths[a], truths[b]}) == or_table[a][b]);
        }
    }
    CHECK(joined(Predicate::Form::negated, {n}) == y);
    CHECK(joined(Predicate::Form::negated, {u}) == u);
    CHECK(joined(Predicate::Form::negated, {y}) == n);
}

TEST_CASE("a comparison holds when the field has one of the values") {
    CHECK(compared("choice", {OptionId("large"), OptionId("small")}) == Truth::yes);
    CHECK(compared("choice", {OptionId("large")}) == Truth::no);
    CHECK(compared("number", {Decimal{10'000'000}}) == Truth::yes);
    CHECK(compared("number", {Decimal{10'000'001}}) == Truth::no);
}

TEST_CASE("an empty text is filled, an absent field is not") {
    CHECK(compared("text", {std::string()}) == Truth::yes);
    CHECK(compared("text", {std::string("x")}) == Truth::no);
    CHECK(compared("absent", {std::string()}) == Truth::unknown);
}

TEST_CASE("atLeast includes its bound") {
    CHECK(at_least("number", 10'000'000) == Truth::yes);
    CHECK(at_least("number", 10'000'001) == Truth::no);
    CHECK(at_least("absent", 0) == Truth::unknown);
}
