// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_json.hpp"

#include <algorithm>
#include <utility>

#include "assessment/exchange/criterion_json.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/tier_json.hpp"
#include "assessment/exchange/version.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view format = "ipgauge.instrument/1";
constexpr std::string_view schema_member = "$schema";
constexpr std::int64_t heaviest_dimension = 100;
constexpr std::int64_t most_effort = 1'000'000;  // hours

std::string read_version(const JsonReader& reader) {
    const auto version = reader.string();
    if (version && !is_version(*version)) {
        reader.report(FindingCode::bad_version, excerpt(*version));
    }
    return std::string(version.value_or(""));
}

std::vector<Source> read_sources(const JsonReader& list, IdList& ids) {
    std::vector<Source> sources;
    for (const JsonReader& reader : list.list()) {
        reader.is_object_of({"id", "title", "issuer", "issued"});
        sources.push_back({.id = SourceId(ids.add(reader.member("id"))),
                           .title = read_text(reader.member("title")),
                           .issuer = read_name(reader.member("issuer")),
                           .issued = read_name(reader.member("issued"))});
    }
    return sources;
}

std::vector<Dimension> read_dimensions(const std::vector<JsonReader>& readers, IdList& ids) {
    std::vector<Dimension> dimensions;
    for (const JsonReader& reader : readers) {
        reader.is_object_of({"id", "title", "weight"});
        Dimension dimension;
        dimension.id = DimensionId(ids.add(reader.member("id")));
        dimension.title = read_text(reader.member("title"));
        dimension.weight =
            static_cast<int>(reader.member("weight").integer(1, heaviest_dimension).value_or(1));
        dimensions.push_back(std::move(dimension));
    }
    return dimensions;
}

std::array<int, assurance_count> read_caps(const JsonReader& reader) {
    std::array<int, assurance_count> caps{};
    reader.is_object_of({"declared", "documented", "verified"});
    int before = 0;
    for (std::size_t i = 0; i < caps.size(); ++i) {
        const JsonReader member = reader.member(name(static_cast<Assurance>(i)));
        const auto cap = member.integer(0, highest_level);
        caps[i] = static_cast<int>(cap.value_or(before));
        if (caps[i] < before) {
            member.report(FindingCode::decreasing_caps, std::to_string(caps[i]),
                          std::to_string(before));
        }
        before = caps[i];
    }
    return caps;
}

std::array<std::int32_t, assurance_count> read_assurance_hours(const JsonReader& reader) {
    reader.is_object_of({"documented", "verified"});
    const auto hours = [&](std::string_view key) {
        return static_cast<std::int32_t>(reader.member(key).integer(0, most_effort).value_or(0));
    };
    return {0, hours("documented"), hours("verified")};
}

/// Looks at what the criteria name, so that one with mistakes of its own counts as well.
void check_dimensions_used(const std::vector<JsonReader>& dimensions,
                           const std::vector<JsonReader>& criteria, const IdList& ids) {
    std::vector<bool> used(dimensions.size());
    for (const JsonReader& criterion : criteria) {
        const JsonReader named = criterion.optional("dimension");
        if (named.is(Json::Kind::string)) {
            if (const auto index = ids.find(named.json()->text)) {
                used[*index] = true;
            }
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) {
            const JsonReader id = dimensions[i].optional("id");
            dimensions[i].report(FindingCode::dimension_without_criterion,
                                 id.is(Json::Kind::string) ? excerpt(id.json()->text) : "");
        }
    }
}

void read_questions(const JsonReader& root, Instrument& into) {
    IdList sources;
    IdList dimensions;
    IdList criteria;
    into.sources = read_sources(root.member("sources"), sources);
    Fields fields = read_fields(root.member("profile"));
    const auto dimension_readers = root.member("dimensions").filled_list();
    into.dimensions = read_dimensions(dimension_readers, dimensions);
    const References references{.fields = fields, .dimensions = dimensions, .sources = sources};
    const auto criterion_readers = root.member("criteria").filled_list();
    for (const JsonReader& reader : criterion_readers) {
        into.criteria.push_back(read_criterion(reader, references, criteria));
    }
    if (!criterion_readers.empty()) {
        check_dimensions_used(dimension_readers, criterion_readers, dimensions);
    }
    into.profile = std::move(fields.fields);
    into.tiers = read_tiers(root.member("tiers"), dimensions, criteria);
}

void read_root(const JsonReader& root, Instrument& into) {
    root.is_object_of({"$schema", "format", "id", "version", "title", "summary", "sources",
                       "profile", "dimensions", "criteria", "maxNotApplicable", "assurance",
                       "assuranceHours", "tiers"});
    (void)root.optional(schema_member).string();  // for editors
    read_format(root, format);
    into.ref.id = InstrumentId(root.member("id").identifier().value_or(""));
    into.ref.version = read_version(root.member("version"));
    into.title = read_text(root.member("title"));
    into.summary = read_text(root.member("summary"));
    if (const auto percent = root.optional("maxNotApplicable").integer(0, 100)) {
        into.max_not_applicable = static_cast<int>(*percent);
    }
    into.assurance_caps = read_caps(root.member("assurance"));
    into.assurance_hours = read_assurance_hours(root.member("assuranceHours"));
    read_questions(root, into);
}

}  // namespace

std::string canonical_instrument(Json root) {
    std::erase_if(root.members, [](const auto& member) { return member.first == schema_member; });
    return write_canonical(root);
}

Checked<std::shared_ptr<const Instrument>> read_instrument(std::string_view bytes) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {.value = std::nullopt, .findings = std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    const auto instrument = std::make_shared<Instrument>();
    read_root(reading.root(parsed.root), *instrument);
    if (!has_errors(reading.findings())) {
        index(*instrument);
        instrument->digest = sha256(canonical_instrument(std::move(parsed.root)));
    }
    return reading.result<std::shared_ptr<const Instrument>>(instrument);
}

}  // namespace assessment::exchange
