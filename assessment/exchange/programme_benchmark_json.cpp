// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_benchmark_json.hpp"

#include <algorithm>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace assessment::exchange {

namespace {

using programme::Benchmark;
using programme::BenchmarkGroup;
using programme::BenchmarkScore;
using programme::Percentiles;

constexpr std::size_t most_groups = 20'000;
constexpr std::size_t most_dimensions = 100;

// ---- writing

Json percentiles_json(const Percentiles& percentiles) {
    Json json = Json::object();
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        if (percentiles.at(i)) {
            json.members.emplace_back("p" + std::to_string(programme::percentiles.at(i)),
                                      Json::integer(*percentiles.at(i)));
        }
    }
    return json;
}

Json score_json(const std::optional<BenchmarkScore>& score) {
    if (!score) {
        return {};
    }
    return Json::object({{"count", Json::integer(score->count)},
                         {"declared", percentiles_json(score->declared)},
                         {"supported", percentiles_json(score->supported)}});
}

Json group_json(const BenchmarkGroup& group) {
    Json dimensions = Json::array();
    for (const auto& dimension : group.dimensions) {
        dimensions.items.push_back(score_json(dimension));
    }
    Json json = Json::object({{"dimensions", std::move(dimensions)},
                              {"reports", Json::integer(group.reports)},
                              {"total", score_json(group.total)}});
    if (!group.field.empty()) {
        json.members.emplace_back("field", Json::string(group.field.text()));
        json.members.emplace_back("value", Json::string(group.value));
    }
    return json;
}

Json benchmark_json(const Benchmark& benchmark) {
    Json dimensions = Json::array();
    for (const DimensionId& dimension : benchmark.dimensions) {
        dimensions.items.push_back(Json::string(dimension.text()));
    }
    Json groups = Json::array();
    std::ranges::transform(benchmark.groups, std::back_inserter(groups.items), group_json);
    return Json::object(
        {{"dimensions", std::move(dimensions)},
         {"format", Json::string(benchmark_format)},
         {"groups", std::move(groups)},
         {"instrument", Json::object({{"id", Json::string(benchmark.instrument.id.text())},
                                      {"version", Json::string(benchmark.instrument.version)},
                                      {"sha256", Json::string(benchmark.instrument_digest)}})},
         {"issued", Json::string(iso_date(benchmark.card.issued))},
         {"least", Json::integer(benchmark.card.least)},
         {"period", Json::string(benchmark.card.period)},
         {"programme", Json::string(benchmark.card.programme)}});
}

std::string digest_of(Json root) {
    std::erase_if(root.members, [](const auto& member) {
        return member.first == "digest" || member.first == "signature";
    });
    return sha256(write_canonical(root));
}

/// The line that is signed.
std::string line_of(const OfficeSignature& signature, std::string_view digest) {
    return write_canonical(Json::object({{"benchmark", Json::string(digest)},
                                         {"format", Json::string("ipgauge.signature/1")},
                                         {"key", Json::string(signature.key)},
                                         {"name", Json::string(signature.name)},
                                         {"role", Json::string("office")},
                                         {"signed", Json::string(iso_date(signature.signed_on))}}));
}

Json signature_json(const SignerCard& office, std::string_view digest) {
    OfficeSignature signature{
        .key = public_key(office.seed), .name = office.name, .signed_on = office.today};
    signature.value = sign_line(office.seed, line_of(signature, digest));
    return Json::object({{"key", Json::string(signature.key)},
                         {"name", Json::string(signature.name)},
                         {"signature", Json::string(signature.value)},
                         {"signed", Json::string(iso_date(signature.signed_on))}});
}

// ---- reading

std::string read_digits(const JsonReader& reader, std::size_t count) {
    const auto text = reader.string();
    if (text && (text->size() != count || !is_hexadecimal(*text))) {
        reader.report(FindingCode::wrong_format, excerpt(*text),
                      std::to_string(count) + " × 0-9a-f");
    }
    return std::string(text.value_or(""));
}

Date read_day(const JsonReader& reader) {
    const auto text = reader.string();
    const auto day = read_iso_date(text.value_or(""));
    if (text && !day) {
        reader.report(FindingCode::wrong_format, excerpt(*text), std::string(iso_date_form));
    }
    return day.value_or(Date{});
}

Percentiles read_percentiles(const JsonReader& reader, std::int64_t count) {
    Percentiles found;
    if (!reader.is_object_of({"p10", "p25", "p50", "p75", "p90"})) {
        return found;
    }
    std::int64_t least = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string name = "p" + std::to_string(programme::percentiles.at(i));
        const bool is_outer = i == 0 || i + 1 == found.size();
        if (is_outer && count < programme::outer_least) {
            if (const JsonReader outer = reader.optional(name)) {
                outer.report(FindingCode::unknown_member, name);
            }
            continue;
        }
        const auto number = reader.member(name).integer(least, programme::highest_score);
        found.at(i) = static_cast<int>(number.value_or(least));
        least = number.value_or(least);
    }
    return found;
}

std::optional<BenchmarkScore> read_score(const JsonReader& reader, std::int64_t least,
                                         std::int64_t reports) {
    if (reader.is(Json::Kind::null) || !reader.is_object_of({"count", "declared", "supported"})) {
        return std::nullopt;
    }
    BenchmarkScore score;
    score.count = reader.member("count").integer(least, reports).value_or(0);
    score.declared = read_percentiles(reader.member("declared"), score.count);
    score.supported = read_percentiles(reader.member("supported"), score.count);
    return score;
}

BenchmarkGroup read_group(const JsonReader& reader, const Benchmark& benchmark, bool is_all) {
    BenchmarkGroup group;
    if (is_all ? !reader.is_object_of({"dimensions", "reports", "total"})
               : !reader.is_object_of({"dimensions", "field", "reports", "total", "value"})) {
        return group;
    }
    const std::int64_t least = benchmark.card.least;
    group.reports =
        reader.member("reports").integer(least, programme::most_reports).value_or(least);
    group.total = read_score(reader.member("total"), least, group.reports);
    for (const JsonReader& item :
         reader.member("dimensions").list_of(benchmark.dimensions.size())) {
        group.dimensions.push_back(read_score(item, least, group.reports));
    }
    if (!is_all) {
        group.field = FieldId(reader.member("field").identifier().value_or(""));
        group.value = reader.member("value").string().value_or("");
    }
    return group;
}

/// False, and it is reported, when there are too many.
bool has_at_most(const JsonReader& list, std::size_t count, std::size_t most) {
    if (count > most) {
        list.report(FindingCode::wrong_count, std::to_string(count), "0–" + std::to_string(most));
    }
    return count <= most;
}

void read_groups(const JsonReader& root, Benchmark& benchmark) {
    const JsonReader dimensions = root.member("dimensions");
    const auto ids = dimensions.list();
    const JsonReader groups = root.member("groups");
    const auto items = groups.list();
    if (!has_at_most(dimensions, ids.size(), most_dimensions) ||
        !has_at_most(groups, items.size(), most_groups)) {
        return;
    }
    for (const JsonReader& id : ids) {
        benchmark.dimensions.emplace_back(id.identifier().value_or(""));
    }
    for (const JsonReader& item : items) {
        benchmark.groups.push_back(read_group(item, benchmark, benchmark.groups.empty()));
    }
}

Benchmark read_contents(const JsonReader& root) {
    Benchmark benchmark;
    const JsonReader instrument = root.member("instrument");
    if (instrument.is_object_of({"id", "sha256", "version"})) {
        benchmark.instrument.id = InstrumentId(instrument.member("id").identifier().value_or(""));
        benchmark.instrument.version = instrument.member("version").string().value_or("");
        benchmark.instrument_digest = read_digits(instrument.member("sha256"), 64);
    }
    benchmark.card.issued = read_day(root.member("issued"));
    benchmark.card.least = root.member("least").integer(1, programme::most_reports).value_or(1);
    benchmark.card.period = root.member("period").string().value_or("");
    benchmark.card.programme = root.member("programme").string().value_or("");
    read_groups(root, benchmark);
    return benchmark;
}

std::optional<OfficeSignature> read_signature(const JsonReader& reader, std::string_view digest) {
    if (!reader || !reader.is_object_of({"key", "name", "signature", "signed"})) {
        return std::nullopt;
    }
    OfficeSignature signature{.key = read_digits(reader.member("key"), 64),
                              .name = std::string(reader.member("name").string().value_or("")),
                              .signed_on = read_day(reader.member("signed")),
                              .value = read_digits(reader.member("signature"), 128)};
    if (!fits_line(signature.key, signature.value, line_of(signature, digest))) {
        reader.report(FindingCode::signature_differs, excerpt(signature.name));
    }
    return signature;
}

}  // namespace

std::string write_benchmark(const Benchmark& benchmark, const std::optional<SignerCard>& office) {
    Json root = benchmark_json(benchmark);
    const std::string digest = digest_of(root);
    root.members.emplace_back("digest", Json::string(digest));
    if (office) {
        root.members.emplace_back("signature", signature_json(*office, digest));
    }
    return write_canonical(root) + "\n";
}

Checked<BenchmarkPack> read_benchmark(std::string_view bytes) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {std::nullopt, std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    const JsonReader root = reading.root(parsed.root);
    BenchmarkPack pack;
    if (root.is_object_of({"digest", "dimensions", "format", "groups", "instrument", "issued",
                           "least", "period", "programme", "signature"})) {
        const JsonReader format = root.member("format");
        if (const auto named = format.string(); named && *named != benchmark_format) {
            format.report(FindingCode::wrong_format, excerpt(*named),
                          std::string(benchmark_format));
        }
        pack.benchmark = read_contents(root);
        pack.digest = digest_of(parsed.root);
        const JsonReader digest = root.member("digest");
        if (const auto stated = digest.string(); stated && *stated != pack.digest) {
            digest.report(FindingCode::digest_differs, excerpt(*stated), pack.digest);
        }
        pack.signature = read_signature(root.optional("signature"), pack.digest);
    }
    return reading.result(std::move(pack));
}

}  // namespace assessment::exchange
