// SPDX-License-Identifier: MIT
#include "assessment/exchange/quick_verification.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/canonical_assessment.hpp"
#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/exchange/canonical_score.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/signature.hpp"

namespace assessment::exchange {

namespace {

struct Recognised {
    Report report{};
    std::string digest{};
};

/// The instrument that the report names. It stands behind the answers, which cannot be read without
/// it, so this looks ahead; whether it is the report's own is seen when it comes.
std::shared_ptr<const Instrument> named_instrument(std::string_view bytes,
                                                   const FindInstrument& find) {
    // It stands far behind, after many quotes: a search that skips is much quicker than find().
    static constexpr std::string_view before =
        R"(,"format":"ipgauge.report/1","instrument":{"digest":)";
    static const std::boyer_moore_horspool_searcher searcher(before.begin(), before.end());
    const auto [at, end] = searcher(bytes.begin(), bytes.end());
    if (at == end) {
        return nullptr;
    }
    CanonicalCursor cursor(std::string_view(end, bytes.end()));
    (void)cursor.text();
    cursor.expect(R"(,"id":)");
    const std::string_view id = cursor.text();
    cursor.expect(R"(,"version":)");
    const std::string_view version = cursor.text();
    return cursor.failed() || !is_identifier(id)
               ? nullptr
               : find({.id = InstrumentId(id), .version = std::string(version)});
}

void expect_instrument(CanonicalCursor& cursor, const Instrument& instrument) {
    cursor.expect(R"(,"instrument":{"digest":")");
    cursor.expect(instrument.digest);
    cursor.expect(R"(","id":")");
    cursor.expect(instrument.ref.id.text());
    cursor.expect(R"(","version":")");
    cursor.expect(instrument.ref.version);
    cursor.expect(R"("})");
}

/// Where the two members stand that play no part in the digest.
struct Aside {
    std::size_t digest_begin = 0;
    std::size_t digest_end = 0;
    std::size_t signatures_begin = 0;  // from there to the last bracket
};

std::string digest_without(std::string_view bytes, const Aside& aside) {
    std::string bare;
    bare.reserve(bytes.size());
    bare += bytes.substr(0, aside.digest_begin);
    bare += bytes.substr(aside.digest_end, aside.signatures_begin - aside.digest_end);
    bare += "}";
    return sha256(bare);
}

void read_signatures_of(CanonicalCursor& cursor, Report& into) {
    if (!cursor.skip(R"(,"signatures":)")) {
        return;
    }
    CanonicalCursor ahead = cursor;
    into.signatures = read_signatures(ahead);
    if (!ahead.failed()) {
        cursor = ahead;
        return;
    }
    // A name may well have something escaped, which the quick way does not know.
    const Json json = cursor.value();
    Reading reading;
    into.signatures = read_signatures(reading.root(json));
    if (!reading.findings().empty()) {
        cursor.fail();
    }
}

std::optional<Recognised> read(std::string_view bytes, const FindInstrument& find) {
    const auto instrument = bytes.size() > largest_file ? nullptr : named_instrument(bytes, find);
    if (instrument == nullptr) {
        return std::nullopt;
    }
    CanonicalCursor cursor(bytes);
    Aside aside;
    cursor.expect(R"({"assessment":)");
    Assessment assessment = read_canonical_assessment(cursor, *instrument);
    aside.digest_begin = cursor.at();
    cursor.expect(R"(,"digest":)");
    const std::string_view stated = cursor.text();
    aside.digest_end = cursor.at();
    cursor.expect(R"(,"disclosure":"full","draft":)");
    const bool is_stated_draft = cursor.truth();
    cursor.expect(R"(,"engine":)");
    const std::string_view engine = cursor.text();
    cursor.expect(R"(,"format":"ipgauge.report/1")");
    expect_instrument(cursor, *instrument);
    cursor.expect(R"(,"issued":)");
    const auto issued = read_iso_date(cursor.text());
    cursor.expect(R"(,"label":"self-assessment-reference","score":)");
    if (cursor.failed() || !issued) {
        return std::nullopt;
    }
    Recognised found{.report = make_report(instrument, std::move(assessment), *issued)};
    found.report.engine = engine;
    expect_score(cursor, found.report.score, *instrument, found.report.assessment.id);
    aside.signatures_begin = cursor.at();
    read_signatures_of(cursor, found.report);
    cursor.expect("}");
    cursor.skip("\n");
    if (!cursor.is_at_end() || is_stated_draft != is_draft(found.report)) {
        return std::nullopt;
    }
    found.digest = digest_without(bytes, aside);
    return found.digest == stated ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace

std::optional<Verification> recognise(std::string_view bytes, const FindInstrument& find,
                                      const KeyRegistry& registry) {
    auto found = read(bytes, find);
    return found ? std::optional(
                       concluded(std::move(found->report), std::move(found->digest), registry))
                 : std::nullopt;
}

Verification quick_verify(std::string_view bytes, const FindInstrument& find,
                          const KeyRegistry& registry) {
    auto recognised = recognise(bytes, find, registry);
    return recognised ? std::move(*recognised) : verify(bytes, find, registry);
}

}  // namespace assessment::exchange
