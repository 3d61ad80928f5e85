// SPDX-License-Identifier: MIT
// Quick and thorough verification are two ways to the same answer: held against each other on whole
// cohorts, and on reports with a byte, a member or a number changed.
#include "assessment/exchange/quick_verification.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/programme/cohort_file.hpp"
#include "assessment/exchange/canonical_score.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "assessment/exchange/verified_entry.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/random.hpp"
#include "tests/support/random_documents.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

/// What both are asked with.
struct Office {
    std::shared_ptr<const Instrument> instrument = tests::shipped_instrument();
    KeyRegistry keys = app::programme::cohort_keys(7);

    [[nodiscard]] FindInstrument find() const {
        return [this](const InstrumentRef& ref) {
            return ref == instrument->ref ? instrument : nullptr;
        };
    }
};

bool same_report(const std::optional<Report>& one, const std::optional<Report>& other) {
    if (!one || !other) {
        return !one && !other;
    }
    return one->instrument == other->instrument && one->assessment == other->assessment &&
           one->score == other->score && one->issued == other->issued &&
           one->disclosure == other->disclosure && one->engine == other->engine &&
           one->plan == other->plan && one->signatures == other->signatures;
}

/// Compares everything, and says whether the report was recognised in one pass.
bool check_same(const std::string& bytes, const Office& office) {
    const auto quick = quick_verify(bytes, office.find(), office.keys);
    const auto thorough = verify(bytes, office.find(), office.keys);
    CHECK(name(quick.soundness) == name(thorough.soundness));
    CHECK(quick.digest == thorough.digest);
    CHECK(tests::show(quick.findings) == tests::show(thorough.findings));
    CHECK(same_report(quick.report, thorough.report));
    CHECK(entry_of(quick) == entry_of(thorough));
    REQUIRE(quick.signatures.size() == thorough.signatures.size());
    for (std::size_t at = 0; at < quick.signatures.size(); ++at) {
        CHECK(quick.signatures[at].is_valid == thorough.signatures[at].is_valid);
        CHECK(quick.signatures[at].is_in_force == thorough.signatures[at].is_in_force);
        CHECK(quick.signatures[at].known == thorough.signatures[at].known);
    }
    return recognise(bytes, office.find(), office.keys).has_value();
}

/// An instrument with every kind of question, and a report of it of some two kilobytes.
Office small_office(tests::Random& random) {
    return {.instrument =
                tests::random_instrument(random, {.dimensions = 2, .criteria = 7, .fields = 3})};
}

std::string changed(std::string bytes, tests::Random& random) {
    const auto at = static_cast<std::size_t>(random.between(0, std::ssize(bytes) - 1));
    constexpr std::string_view with = "\"\\{}[]:,0159-.eE tn\x01\x80\xE7";
    const char c = with[static_cast<std::size_t>(random.between(0, std::ssize(with) - 1))];
    switch (random.number(0, 3)) {
        case 0:
            bytes[at] = c;
            break;
        case 1:
            bytes.insert(at, 1, c);
            break;
        case 2:
            bytes.erase(at, 1);
            break;
        default:
            bytes.resize(at);
    }
    return bytes;
}

/// The same change to a copy, but where a part of the report stands.
std::string changed_within(const std::string& bytes, std::string_view begin, std::string_view end,
                           tests::Random& random) {
    const auto from = bytes.find(begin);
    const auto to = bytes.find(end, from);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    return bytes.substr(0, from) + changed(bytes.substr(from, to - from), random) +
           bytes.substr(to);
}

std::string replaced(std::string text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), now);
}

/// With a digest that fits, so that nothing but the change is found.
std::string redigested(const std::string& bytes) {
    Json root = parse_json(bytes).root;
    for (auto& [key, value] : root.members) {
        if (key == "digest") {
            value = Json::string(report_digest(root));
            break;
        }
    }
    return write_canonical(root) + "\n";
}

}  // namespace

TEST_CASE("a cohort is verified alike, and what is sound of it in one pass") {
    const Office office;
    int sound = 0;
    int recognised = 0;
    for (std::uint64_t index = 0; index < 45; ++index) {
        CAPTURE(index);
        const std::string bytes = tests::a_report(index, 150);
        recognised += check_same(bytes, office) ? 1 : 0;
        sound += is_sound(verify(bytes, office.find(), office.keys).soundness) ? 1 : 0;
    }
    CHECK(recognised == sound);
    CHECK(sound > 25);
}

TEST_CASE("reports of all kinds of instruments are verified alike") {
    tests::Random random(5);
    int recognised = 0;
    for (int round = 0; round < 24; ++round) {
        const Office office = small_office(random);
        for (std::uint64_t index = 0; index < 3; ++index) {
            const auto bytes =
                app::programme::cohort_file(office.instrument, {.seed = 7}, index, round % 4 == 0);
            recognised += check_same(bytes, office) ? 1 : 0;
        }
    }
    CHECK(recognised >= 48);
}

TEST_CASE("with a byte changed anywhere, a report is verified alike") {
    tests::Random random(17);
    for (int round = 0; round < 6; ++round) {
        const Office office = small_office(random);
        const std::string sound = app::programme::cohort_file(
            office.instrument, {.seed = 7}, static_cast<std::uint64_t>(round), false);
        for (int change = 0; change < 30; ++change) {
            const std::string bytes = changed(sound, random);
            CAPTURE(bytes);
            check_same(bytes, office);
        }
    }
}

namespace {

/// The first report of a cohort that has this in it.
std::string a_report_with(const Office& office, std::string_view part) {
    for (std::uint64_t index = 0; index < 400; ++index) {
        auto bytes = app::programme::cohort_file(office.instrument, {.seed = 7}, index, false);
        if (bytes.contains(part)) {
            return bytes;
        }
    }
    FAIL("no report has it");
    return {};
}

}  // namespace

TEST_CASE("with a byte of its review or signatures changed, a report is verified alike") {
    tests::Random random(29);
    const Office office = small_office(random);
    const std::string reviewed = a_report_with(office, "\"review\":");
    const std::string signed_twice = a_report_with(office, "\"role\":\"commissioner\"");
    CHECK(check_same(reviewed, office));
    CHECK(check_same(signed_twice, office));
    for (int change = 0; change < 150; ++change) {
        const std::string review = changed_within(reviewed, "\"review\":", ",\"digest\":", random);
        CAPTURE(review);
        check_same(review, office);
        if (parse_json(review).readable) {
            check_same(redigested(review), office);
        }
        const std::string signatures =
            changed_within(signed_twice, "\"signatures\":", "}\n", random);
        CAPTURE(signatures);
        check_same(signatures, office);
    }
}

TEST_CASE("a review and signatures are verified alike, whatever they say") {
    tests::Random random(31);
    const Office office = small_office(random);
    const std::string reviewed = a_report_with(office, "\"review\":");
    const std::string signed_once = a_report_with(office, "\"signatures\":");
    const auto with_reason = [&](std::string_view reason) {
        return replaced(reviewed, "\"own\":", "\"reason\":" + std::string(reason) + ",\"own\":");
    };
    CHECK(check_same(
        replaced(signed_once, "\"name\":\"知识产权管理部\"", "\"name\":\"\\\"IP\\\"\\n\""),
        office));  // read in the old way, and still in one pass
    CHECK(check_same(redigested(with_reason("\"one\\ntwo\"")), office));
    CHECK(check_same(redigested(with_reason("\"\"")), office));
    CHECK(!check_same(redigested(with_reason("7")), office));
    const std::vector<std::pair<std::string_view, std::string_view>> changes{
        {"\"seen\":true", "\"seen\":1"},
        {"\"seen\":true", "\"seen\":false"},
        {"\"state\":\"answered\"", "\"state\":\"unanswered\""},
        {"\"state\":\"answered\"", "\"state\":\"pending\""},
        {"\"judgements\":{", "\"judgements\":{\"nothing\":{},"},
        {"\"judgements\":{", "\"closing\":{},\"judgements\":{"},
        {"\"judgements\":{", "\"closing\":{\"by\":\"a\",\"day\":\"2026-02-30\"},\"judgements\":{"},
        {"\"judgements\":{", "\"decisions\":{},\"judgements\":{"},
        {"\"judgements\":{", "\"more\":1,\"judgements\":{"}};
    for (const auto& [old, now] : changes) {
        CAPTURE(now);
        const auto from = reviewed.find("\"review\":");
        const std::string changed =
            reviewed.substr(0, from) + replaced(reviewed.substr(from), old, now);
        check_same(changed, office);
        check_same(redigested(changed), office);
    }
}

TEST_CASE("what is valid but not as this program writes it is verified alike") {
    const Office office;
    const std::string sound = tests::an_example();
    CHECK(check_same(sound, office));
    const std::vector<std::string> others{
        sound.substr(0, sound.size() - 1),  // no line feed
        " " + sound,                        // white space
        "\xEF\xBB\xBF" + sound,             // a byte-order mark
        sound + "{}",                       // more after it
        replaced(sound, "\"period\":\"2026\"", "\"period\":\"20\\u00326\""),
        replaced(sound, "\"period\":", "\"other\":{\"a\":[1,2]},\"period\":"),
        replaced(sound, "\"enterprise\":{", "\"enterprise\":{\"a\":1,"),
        replaced(sound, "\"draft\":false", "\"draft\":true"),
        replaced(sound, "\"draft\":false", "\"draft\":false,\"draft\":true"),
        replaced(sound, "\"engine\":\"", "\"engine\":\"知"),
        replaced(sound, "\"disclosure\":\"full\"", "\"disclosure\":\"levels-only\""),
        replaced(sound, "\"issued\":\"2026-11-23\"", "\"issued\":\"2026-11-31\""),
        replaced(sound, "\"answered\":", "\"answered\":1"),
        replaced(sound, "self-assessment-reference", "official")};
    for (const std::string& bytes : others) {
        CAPTURE(bytes);
        check_same(bytes, office);
        if (parse_json(bytes).readable) {
            check_same(redigested(bytes), office);
        }
    }
}

TEST_CASE("examples, plans and reports of levels only are verified alike") {
    const Office office;
    for (const auto name : tests::example_names) {
        Report report = tests::example_report(name);
        CHECK(check_same(write_report_json(report, tests::catalogue("en")), office));
        check_same(
            write_report_json(disclosed(report, Disclosure::levels_only), tests::catalogue("en")),
            office);
        add_plan(report);
        check_same(write_report_json(report, tests::catalogue("en")), office);
    }
}

TEST_CASE("a score is recognised only as its tree would be written") {
    tests::Random random(23);
    for (int round = 0; round < 30; ++round) {
        const auto instrument = tests::random_instrument(random, {});
        const auto assessment = tests::random_assessment(random, *instrument);
        const auto scored = score(*instrument, assessment);
        const auto is_recognised = [&](const std::string& text) {
            CanonicalCursor cursor(text);
            expect_score(cursor, scored, *instrument, assessment.id);
            return cursor.is_at_end();
        };
        const std::string text = write_canonical(to_json(scored, *instrument, assessment.id));
        CHECK(is_recognised(text));
        CHECK(!is_recognised(text + "}"));
        for (int change = 0; change < 20; ++change) {
            const std::string other = changed(text, random);
            CHECK(is_recognised(other) == (other == text));
        }
    }
}
