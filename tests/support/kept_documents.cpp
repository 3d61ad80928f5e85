// SPDX-License-Identifier: MIT
#include "tests/support/kept_documents.hpp"

#include <utility>

#include "assessment/exchange/programme_benchmark_json.hpp"
#include "tests/support/app_session.hpp"
#include "tests/support/files.hpp"

namespace tests {

namespace {

using namespace std::chrono_literals;
using assessment::exchange::SignerCard;
using assessment::programme::Benchmark;
using assessment::programme::BenchmarkGroup;
using assessment::programme::BenchmarkScore;

void set(std::string& text, std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
}

BenchmarkGroup group(std::string_view field, std::string_view value, std::int64_t reports,
                     std::size_t dimensions) {
    BenchmarkScore score{.count = reports,
                         .declared = {2000, 3500, 5000, 6500, 8000},
                         .supported = {1000, 2500, 4000, 5500, 6000}};
    if (reports < assessment::programme::outer_least) {
        score.declared.front() = score.declared.back() = {};
        score.supported.front() = score.supported.back() = {};
    }
    BenchmarkGroup made{.field = assessment::FieldId(field),
                        .value = std::string(value),
                        .reports = reports,
                        .total = score};
    made.dimensions.assign(dimensions, score);
    made.dimensions.back().reset();  // too few have it
    return made;
}

}  // namespace

std::string an_own_instrument(std::string_view id, std::string_view version,
                              std::string_view title) {
    std::string text = read_file("tests/data/instruments/seven-answers.json");
    set(text, "seven-answers", id);
    set(text, "2026.1.0", version);
    set(text, "Seven kinds of answer", title);
    return text;
}

std::string a_pack(bool is_signed, std::string_view period, std::string_view version) {
    const auto& instrument = *small_library()->instruments.front();
    Benchmark made{.instrument = {.id = instrument.ref.id, .version = std::string(version)},
                   .instrument_digest = instrument.digest,
                   .card = {.programme = "山西省试点示范企业自评",
                            .period = std::string(period),
                            .issued = 2026y / 2 / 20}};
    for (const auto& dimension : instrument.dimensions) {
        made.dimensions.push_back(dimension.id);
    }
    made.groups.push_back(group("", "", 128, made.dimensions.size()));
    made.groups.front().field = {};
    made.groups.push_back(group("size", "small", 14, made.dimensions.size()));
    const SignerCard office{.seed = {7, 7, 7}, .name = "省知识产权局", .today = 2026y / 2 / 21};
    return write_benchmark(made, is_signed ? std::optional(office) : std::nullopt);
}

}  // namespace tests
