// SPDX-License-Identifier: MIT
#include "assessment/credit_code.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace assessment;

TEST_CASE("codes of well-known enterprises are right") {
    for (const char* code : {"91350100M000100Y43", "914403001922038216", "9144030071526726XG"}) {
        CAPTURE(code);
        CHECK_FALSE(fault_of_credit_code(code).has_value());
    }
}

TEST_CASE("any one character mistyped is found") {
    const std::string code = "914403001922038216";
    constexpr std::string_view characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int tried = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (const char other : characters) {
            std::string wrong = code;
            wrong[at] = other;
            CAPTURE(wrong);
            CHECK(fault_of_credit_code(wrong).has_value() == (other != code[at]));
            ++tried;
        }
    }
    CHECK(tried == 18 * 31);
}

TEST_CASE("two neighbours that changed places are found") {
    const std::string code = "9144030071526726XG";
    for (std::size_t at = 0; at + 1 < code.size(); ++at) {
        std::string wrong = code;
        std::swap(wrong[at], wrong[at + 1]);
        CAPTURE(wrong);
        CHECK(fault_of_credit_code(wrong).has_value() == (wrong != code));
    }
}

TEST_CASE("what is wrong is said: length, a character, the check digit") {
    CHECK(fault_of_credit_code("") == CreditCodeFault::length);
    CHECK(fault_of_credit_code("91440300192203821") == CreditCodeFault::length);
    CHECK(fault_of_credit_code("9144030019220382166") == CreditCodeFault::length);
    CHECK(fault_of_credit_code("9144030019220382I6") == CreditCodeFault::character);
    CHECK(fault_of_credit_code("91A403001922038216") == CreditCodeFault::character);
    CHECK(fault_of_credit_code("91440300192203821晋") == CreditCodeFault::character);
    CHECK(fault_of_credit_code("914403001922038217") == CreditCodeFault::check_digit);
}

TEST_CASE("a code is stored in one form, however it was typed") {
    CHECK(normal_credit_code(" 9144 0300 7152-6726xg\t") == "9144030071526726XG");
    CHECK(normal_credit_code("９１４４０３００７１５２６７２６ｘＧ　") == "9144030071526726XG");
    CHECK(normal_credit_code("晋阳") == "晋阳");
}
