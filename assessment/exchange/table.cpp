// SPDX-License-Identifier: MIT
#include "assessment/exchange/table.hpp"

#include "assessment/date.hpp"

namespace assessment::exchange {

Cell whole_cell(std::int64_t number) {
    return whole_number(number);
}

Cell whole_cell(const OptionalWhole& number) {
    return number ? whole_cell(std::int64_t{*number}) : Cell();
}

Cell day_cell(std::string_view text) {
    const auto day = read_iso_date(text);
    return day ? Cell(*day) : Cell(std::string(text));
}

}  // namespace assessment::exchange
