// SPDX-License-Identifier: MIT
// The documents of assessment/exchange/, read from any bytes.
#include <utility>

#include "app/library.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/catalogue_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/programme_benchmark_json.hpp"
#include "assessment/exchange/programme_partial_json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/translation.hpp"
#include "tests/fuzz/targets.hpp"

namespace tests {

namespace {

namespace exchange = assessment::exchange;

const app::Library& library() {
    static const auto shipped = app::shipped_library();
    return *shipped;
}

}  // namespace

void read_any_json(std::string_view bytes) {
    const auto parsed = exchange::parse_json(bytes);
    must(parsed.readable || !parsed.findings.empty(), "what is not read is said to be wrong");
    if (!parsed.readable || assessment::has_errors(parsed.findings)) {
        return;
    }
    const std::string canonical = exchange::write_canonical(parsed.root);
    const auto again = exchange::parse_json(canonical);
    must(again.readable && again.findings.empty(), "canonical JSON is sound");
    must(exchange::write_canonical(again.root) == canonical, "canonical JSON is its own canon");
}

void read_any_report(std::string_view bytes) {
    const auto find = [](const auto& wanted) { return library().find(wanted); };
    const auto read = exchange::read_report(bytes, find);
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
    if (!read.value) {
        return;
    }
    const std::string written = exchange::write_report_json(*read.value, library().words("en"));
    const auto again = exchange::read_report(written, find);
    must(again.value.has_value(), "a written report can be read");
    must(again.value->assessment == read.value->assessment, "a report keeps its assessment");
    must(exchange::write_report_json(*again.value, library().words("en")) == written,
         "a report that was read gives the same bytes");
}

void read_any_assessment(std::string_view bytes) {
    const auto named = exchange::read_instrument_ref(bytes);
    const auto instrument = named ? library().find(*named) : library().instruments.front();
    if (instrument == nullptr) {
        return;
    }
    const auto read = exchange::read_assessment(bytes, *instrument);
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
    if (!read.value) {
        return;
    }
    const std::string written = exchange::write_assessment(*read.value, *instrument);
    const auto again = exchange::read_assessment(written, *instrument);
    must(again.value.has_value(), "a written assessment can be read");
    must(*again.value == *read.value, "what is written reads back as the same value");
    must(exchange::write_assessment(*again.value, *instrument) == written, "and as the same bytes");
}

void read_any_instrument(std::string_view bytes) {
    const auto read = exchange::read_instrument(bytes);
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
}

void read_any_catalogue(std::string_view bytes) {
    const auto read = exchange::read_catalogue(bytes, "en");
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
}

/// Whatever a table says, an instrument keeps its texts.
void read_any_translation(std::string_view bytes) {
    const auto read = exchange::read_translation(bytes, "fr");
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
    if (read) {
        exchange::Json instrument = exchange::parse_json(R"({"title":{"en":"x"}})").root;
        const auto result = exchange::translated(std::move(instrument), *read);
        must(result.texts == 1 && result.missing.size() <= 1, "no text comes or goes");
    }
}

void read_any_benchmark(std::string_view bytes) {
    const auto read = exchange::read_benchmark(bytes);
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
    if (!read) {
        return;
    }
    const auto again = exchange::read_benchmark(exchange::write_benchmark(read->benchmark, {}));
    must(again.value.has_value(), "a written pack can be read");
    must(again->benchmark == read->benchmark && again->digest == read->digest,
         "a pack keeps what it says");
}

void read_any_partial(std::string_view bytes) {
    const auto read = exchange::read_partial(bytes);
    must(read.value.has_value() != assessment::has_errors(read.findings), "a value or errors");
    if (!read) {
        return;
    }
    const auto again = exchange::read_partial(exchange::write_partial(*read));
    must(again.value.has_value() && *again == *read, "written counts are read again");
}

}  // namespace tests
