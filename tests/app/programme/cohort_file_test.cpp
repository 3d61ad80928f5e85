// SPDX-License-Identifier: MIT
#include "app/programme/cohort_file.hpp"

#include <doctest/doctest.h>

#include <map>

#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verified_entry.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/show.hpp"

using namespace app::programme;
using namespace assessment;

namespace {

exchange::Verification verified(const std::string& bytes) {
    const auto find = [](const InstrumentRef& ref) { return tests::library().find(ref); };
    return exchange::verify(bytes, find, cohort_keys(7));
}

}  // namespace

TEST_CASE("the reports of a cohort are what they are said to be") {
    constexpr CohortOptions options{.seed = 7, .periods = 2, .altered = 200};
    std::map<exchange::Soundness, int> found;
    for (std::uint64_t index = 0; index < 80; ++index) {
        const auto member = cohort_member(*tests::shipped_instrument(), options, index);
        const auto verification =
            verified(cohort_file(tests::shipped_instrument(), options, index, false));
        CAPTURE(index);
        CAPTURE(tests::show(verification.findings));
        using exchange::Soundness;
        const Soundness expected =
            member.tampering == programme::Tampering::content ? Soundness::altered
            : member.tampering == programme::Tampering::score ? Soundness::score_differs
            : member.is_countersigned                         ? Soundness::countersigned
            : member.is_signed                                ? Soundness::is_signed
                                                              : Soundness::not_signed;
        CHECK(verification.soundness == expected);
        CHECK(
            (is_sound(expected) ? verification.findings.empty() : !verification.findings.empty()));
        ++found[expected];
    }
    CHECK(found.size() == 5);
}

TEST_CASE("the same report is the same bytes, with a plan too") {
    constexpr CohortOptions options{.seed = 9};
    const auto instrument = tests::shipped_instrument();
    CHECK(cohort_file(instrument, options, 3, false) == cohort_file(instrument, options, 3, false));
    const auto planned = verified(cohort_file(instrument, options, 3, true));
    REQUIRE(planned.report);
    CHECK(planned.report->plan);
    CHECK(is_sound(planned.soundness));
}

TEST_CASE("an entry has of a report what the programme office counts") {
    const auto entry = exchange::entry_of(verified(tests::an_example()));
    CHECK(entry.trust == programme::Trust::not_signed);
    CHECK(entry.name == "山西汾河高端装备制造有限公司");
    CHECK(entry.enterprise == entry.name);  // it has no code
    CHECK(entry.period == "2026");
    CHECK(entry.profile.at(FieldId("size")) == ProfileValue(OptionId("medium")));
    const auto report = tests::example_report("pilot-candidate");
    CHECK(entry.total == report.score.total);
    CHECK(entry.tier == report.score.tier);
    CHECK(entry.dimensions.size() == report.score.dimensions.size());
    REQUIRE(entry.standings.size() == report.score.criteria.size());
    for (std::size_t at = 0; at < entry.standings.size(); ++at) {
        CHECK(entry.standings[at].level == report.score.criteria[at].level);
    }
    CHECK_FALSE(entry.is_draft);
}

TEST_CASE("an enterprise is known by its code, and its park and region are part of its profile") {
    const auto entry = exchange::entry_of(verified(tests::a_report(0)));
    CHECK(entry.enterprise.size() == 18);
    CHECK(entry.profile.contains(FieldId("region")));
}
