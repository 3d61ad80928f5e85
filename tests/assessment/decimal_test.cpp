// SPDX-License-Identifier: MIT
#include "assessment/decimal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>
#include <utility>

#include "tests/support/random.hpp"

using namespace assessment;

TEST_CASE("a number is read by value, however it is spelled") {
    using Case = std::pair<const char*, std::int64_t>;
    for (const auto& [token, millionths] :
         std::array{Case{"0", 0},
                    Case{"-0", 0},
                    Case{"-0.000e-5", 0},
                    Case{"0e999", 0},
                    Case{"0.00000000e-999", 0},
                    Case{"1", 1'000'000},
                    Case{"1.0", 1'000'000},
                    Case{"1e0", 1'000'000},
                    Case{"0.5e1", 5'000'000},
                    Case{"1000000e-6", 1'000'000},
                    Case{"0.1000000000", 100'000},
                    Case{"-2.5", -2'500'000},
                    Case{"0.000001", 1},
                    Case{"1e-6", 1},
                    Case{"10e-7", 1},
                    Case{"0.0000000001E+4", 1},
                    Case{"120.50", 120'500'000},
                    Case{"0.00012e2", 12'000},
                    Case{"9000000000", 9'000'000'000'000'000},
                    Case{"9E9", 9'000'000'000'000'000},
                    Case{"-9000000000.000000", -9'000'000'000'000'000},
                    Case{"8999999999.999999", 8'999'999'999'999'999},
                    Case{"0.0000000000000000000000000000000000001e37", 1'000'000},
                    Case{"90000000000000000000000000000e-19", 9'000'000'000'000'000}}) {
        CAPTURE(token);
        CHECK(parse_decimal(token) == Decimal{millionths});
    }
}

TEST_CASE("a digit beyond the sixth decimal is refused, zeros are none") {
    for (const char* token : {"0.0000001", "1.1234567", "1e-7", "-0.12345678e1", "1e-999", "123e-9",
                              "9000000000.0000001"}) {
        CAPTURE(token);
        CHECK(parse_decimal(token) == std::unexpected(DecimalError::too_many_decimals));
    }
}

TEST_CASE("a number beyond nine thousand million is refused") {
    for (const char* token : {"9000000000.000001", "-9000000000.000001", "9000000001", "1e10",
                              "1e999", "-1e999", "123456789012345678901234567890"}) {
        CAPTURE(token);
        CHECK(parse_decimal(token) == std::unexpected(DecimalError::out_of_range));
    }
    CHECK(parse_decimal("1" + std::string(5000, '0')) ==
          std::unexpected(DecimalError::out_of_range));
    CHECK(parse_decimal("1" + std::string(900, '0') + "e-900") == whole_number(1));
}

TEST_CASE("a number is written in its shortest form") {
    using Case = std::pair<std::int64_t, const char*>;
    for (const auto& [millionths, text] :
         std::array{Case{0, "0"}, Case{1, "0.000001"}, Case{-1, "-0.000001"},
                    Case{2'500'000, "2.5"}, Case{12'000'000, "12"}, Case{-100'010, "-0.10001"},
                    Case{9'000'000'000'000'000, "9000000000"},
                    Case{std::numeric_limits<std::int64_t>::min(), "-9223372036854.775808"}}) {
        CAPTURE(text);
        CHECK(to_string(Decimal{millionths}) == text);
    }
}

TEST_CASE("what was written is read as the same number") {
    tests::Random random(1);
    for (int i = 0; i < 2000; ++i) {
        const std::int64_t scale =
            random.one_of(std::vector<std::int64_t>{10, 10'000'000, 9'000'000'000'000'000});
        const Decimal number{random.between(-scale, scale)};
        CHECK(parse_decimal(to_string(number)) == number);
    }
}
