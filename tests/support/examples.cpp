// SPDX-License-Identifier: MIT
#include "tests/support/examples.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/catalogue_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

namespace tests {

namespace exchange = assessment::exchange;

std::shared_ptr<const assessment::Instrument> shipped_instrument() {
    static const auto read =
        exchange::read_instrument(read_file("assets/instruments/shanxi-sei-ip.json"));
    INFO(show(read.findings));
    REQUIRE(read);
    return *read;
}

const assessment::Catalogue& catalogue(std::string_view language) {
    static std::map<std::string, assessment::Catalogue, std::less<>> read;
    if (const auto known = read.find(language); known != read.end()) {
        return known->second;
    }
    const std::string name(language);
    auto checked = exchange::read_catalogue(read_file("assets/text/" + name + ".json"), name);
    INFO(show(checked.findings));
    REQUIRE(checked);
    return read.emplace(name, std::move(*checked.value)).first->second;
}

assessment::Report example_report(std::string_view name) {
    const auto instrument = shipped_instrument();
    auto checked = exchange::read_assessment(
        read_file("assets/examples/" + std::string(name) + ".json"), *instrument);
    INFO(show(checked.findings));
    REQUIRE(checked);
    using namespace std::chrono;
    auto report = make_report(instrument, std::move(*checked.value), year(2026) / 11 / 23);
    report.engine = "test";
    return report;
}

}  // namespace tests
