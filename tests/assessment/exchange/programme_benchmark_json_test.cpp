// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_benchmark_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "assessment/programme/figures.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/random_entries.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace assessment::programme;

namespace {

Benchmark a_benchmark(int reports) {
    const auto instrument = tests::shipped_instrument();
    tests::Random random(2026);
    Partial partial = empty_partial(
        *instrument, {.fields = {FieldId("industry"), FieldId("size"), FieldId("park")}});
    for (const Entry& entry : tests::random_entries(random, *instrument, reports)) {
        add(partial, entry);
    }
    return benchmark(
        partial, *instrument,
        {.programme = "山西省试点", .period = "2026", .issued = std::chrono::year(2026) / 12 / 1});
}

const SignerCard office{
    .seed = {7, 7, 7}, .name = "省知识产权局", .today = std::chrono::year(2026) / 12 / 2};

}  // namespace

TEST_CASE("a benchmark pack comes back as it was written, signed or not") {
    const Benchmark made = a_benchmark(120);
    CHECK(made.groups.size() > 5);
    for (const bool is_signed : {false, true}) {
        const std::string bytes =
            write_benchmark(made, is_signed ? std::optional(office) : std::nullopt);
        const auto read = read_benchmark(bytes);
        INFO(tests::show(read.findings));
        REQUIRE(read);
        CHECK(read->benchmark == made);
        CHECK(read->signature.has_value() == is_signed);
        CHECK((!is_signed || read->signature->key == public_key(office.seed)));
    }
    tests::check_golden("programme/benchmark.json", write_benchmark(made, office));
}

TEST_CASE("an altered pack is refused, and a signature of another one") {
    const std::string bytes = write_benchmark(a_benchmark(60), office);
    std::string altered = bytes;
    altered.replace(altered.find("\"p50\":") + 6, 1, "1");
    CHECK_FALSE(read_benchmark(altered));

    Json root = parse_json(write_benchmark(a_benchmark(90), std::nullopt)).root;
    root.members.emplace_back("signature", *parse_json(bytes).root.find("signature"));
    const auto read = read_benchmark(write_canonical(root));
    CHECK_FALSE(read);
    CHECK(read.findings.back().code == FindingCode::signature_differs);
}

TEST_CASE("a pack has no group of fewer than the least, and the outer percentiles of many only") {
    const Benchmark made = a_benchmark(120);
    for (const BenchmarkGroup& group : made.groups) {
        CHECK(group.reports >= 5);
        const auto holds = [&](const std::optional<BenchmarkScore>& score) {
            const bool has_outer = score && score->declared.front() && score->supported.back();
            return !score || (score->count >= 5 && has_outer == (score->count >= outer_least) &&
                              score->declared.at(2).has_value());
        };
        CHECK(holds(group.total));
        CHECK(std::ranges::all_of(group.dimensions, holds));
    }
    CHECK(a_benchmark(4).groups.empty());
}

TEST_CASE("an enterprise finds its group, and all where its group is hidden") {
    const Benchmark made = a_benchmark(120);
    REQUIRE(find(made, {}, "") != nullptr);
    CHECK(find(made, {}, "")->reports > 100);
    CHECK(find(made, FieldId("size"), "micro") != nullptr);
    CHECK(find(made, FieldId("size"), "enormous") == nullptr);
}

TEST_CASE("percentiles are those of the sorted scores") {
    const auto instrument = tests::shipped_instrument();
    tests::Random random(9);
    const auto entries =
        tests::random_entries(random, *instrument, 40, {.drafts = 0, .doubtful = 0});
    Partial partial = empty_partial(*instrument, {});
    std::vector<int> totals;
    for (const Entry& entry : entries) {
        add(partial, entry);
        totals.push_back(entry.total->supported_low);
    }
    std::ranges::sort(totals);
    const auto total = benchmark(partial, *instrument, {}).groups.at(0).total;
    CHECK(total->supported ==
          Percentiles{totals[3], totals[9], totals[19], totals[29], totals[35]});
}

TEST_CASE("percentiles that cannot be are refused with their place") {
    const std::string bytes = write_benchmark(a_benchmark(60), std::nullopt);
    const auto findings_of = [&](const char* changes) {
        const Json root = tests::changed(parse_json(bytes).root, parse_json(changes).root);
        std::vector<std::string> places;
        for (const Finding& finding : read_benchmark(tests::write_as_is(root)).findings) {
            places.push_back(finding.where);
        }
        return places;
    };
    CHECK(findings_of(R"([{"at":"/groups/0/total/declared/p25","value":10001}])").front() ==
          "/groups/0/total/declared/p25");
    CHECK(findings_of(R"([{"at":"/groups/0/total/count","value":4}])").front() ==
          "/groups/0/total/count");
    CHECK(findings_of(R"([{"at":"/groups/1/reports","value":4}])").front() == "/groups/1/reports");
    CHECK(findings_of(R"([{"at":"/groups/1/field","remove":true}])").front() == "/groups/1/field");
    CHECK(findings_of(R"([{"at":"/issued","value":"2026-02-30"}])").front() == "/issued");
    CHECK(findings_of(R"([{"at":"/format","value":"ipgauge.report/1"}])").front() == "/format");
}
