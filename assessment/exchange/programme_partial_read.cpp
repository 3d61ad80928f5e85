// SPDX-License-Identifier: MIT
// Reading counts that came from elsewhere. Declared in programme_partial_json.hpp.
#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "assessment/exchange/counts_text.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/hexadecimal.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/programme_partial_json.hpp"

namespace assessment::exchange {

namespace {

using programme::FieldCounts;
using programme::GroupCounts;
using programme::Histogram;
using programme::Partial;
using programme::ScoreCounts;

constexpr std::size_t most_criteria = 1'000;
constexpr std::size_t most_dimensions = 100;
constexpr std::size_t most_tiers = 100;
constexpr std::size_t most_fields = 20;
constexpr std::uint64_t most_pairs = std::uint64_t{programme::most_reports} * most_criteria;

/// How many of each the instrument has, as the group of all says it.
struct Shape {
    std::size_t tiers = 0;
    std::size_t dimensions = 0;
    std::size_t criteria = 0;
};

std::uint32_t read_count(const JsonReader& reader) {
    return static_cast<std::uint32_t>(reader.integer(0, programme::most_reports).value_or(0));
}

template <typename Numbers>
void read_numbers(const JsonReader& reader, Numbers& numbers) {
    const auto items = reader.list_of(numbers.size());
    for (std::size_t i = 0; i < std::min(items.size(), numbers.size()); ++i) {
        numbers[i] = read_count(items[i]);
    }
}

KeyCounts read_line(const JsonReader& reader, const CountLimits& limits) {
    const auto line = reader.string();
    if (!line) {
        return {};
    }
    auto counts = read_counts(*line, limits);
    if (!counts) {
        reader.report(FindingCode::wrong_format, excerpt(*line), "0:1 2:3 …");
    }
    return std::move(counts).value_or(KeyCounts{});
}

template <typename Numbers>
void read_places(const JsonReader& reader, Numbers& numbers, std::uint64_t most) {
    for (const auto& [place, times] : read_line(reader, {numbers.size() - 1, most})) {
        numbers.at(static_cast<std::size_t>(place)) =
            static_cast<typename Numbers::value_type>(times);
    }
}

std::uint64_t sum(const auto& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
}

/// What has to be `expected` is something else.
void expect(const JsonReader& reader, std::uint64_t found, std::uint64_t expected) {
    if (found != expected) {
        reader.report(FindingCode::out_of_range, std::to_string(found), std::to_string(expected));
    }
}

void expect_at_most(const JsonReader& reader, std::uint64_t found, std::uint64_t most) {
    if (found > most) {
        reader.report(FindingCode::out_of_range, std::to_string(found),
                      "0.." + std::to_string(most));
    }
}

Histogram read_histogram(const JsonReader& reader, std::uint32_t reports) {
    Histogram histogram;
    for (const auto& [score, times] :
         read_line(reader, {programme::highest_score, programme::most_reports})) {
        histogram.add(static_cast<int>(score), static_cast<std::uint32_t>(times));
    }
    expect_at_most(reader, static_cast<std::uint64_t>(histogram.count()), reports);
    return histogram;
}

ScoreCounts read_scores(const JsonReader& reader, std::uint32_t reports) {
    ScoreCounts scores;
    if (reader.is_object_of({"declared", "supported"})) {
        scores.declared = read_histogram(reader.member("declared"), reports);
        const JsonReader supported = reader.member("supported");
        scores.supported = read_histogram(supported, reports);
        expect(supported, static_cast<std::uint64_t>(scores.supported.count()),
               static_cast<std::uint64_t>(scores.declared.count()));
    }
    return scores;
}

void read_parts(const JsonReader& reader, GroupCounts& group, const Shape& shape) {
    for (const JsonReader& item : reader.member("dimensions").list_of(shape.dimensions)) {
        group.dimensions.push_back(read_scores(item, group.reports));
    }
    for (const JsonReader& item : reader.member("criteria").list_of(shape.criteria)) {
        read_places(item, group.criteria.emplace_back(), programme::most_reports);
        expect(item, sum(group.criteria.back()), group.reports);
    }
    group.dimensions.resize(shape.dimensions);
    group.criteria.resize(shape.criteria);
}

void read_tiers(const JsonReader& reader, GroupCounts& group, const Shape& shape) {
    group.tiers.resize(shape.tiers);
    group.draft_tiers.resize(shape.tiers);
    const JsonReader tiers = reader.member("tiers");
    const JsonReader drafts = reader.member("draft-tiers");
    read_numbers(tiers, group.tiers);
    read_numbers(drafts, group.draft_tiers);
    expect(tiers, sum(group.tiers), group.reports);
    expect(drafts, sum(group.draft_tiers), group.drafts);
    for (std::size_t i = 0; i < shape.tiers; ++i) {
        expect_at_most(drafts, group.draft_tiers[i], group.tiers[i]);
    }
}

GroupCounts read_group(const JsonReader& reader, const Shape& shape, bool counts_doubtful) {
    GroupCounts group;
    group.reports = read_count(reader.member("reports"));
    group.drafts = read_count(reader.member("drafts"));
    const JsonReader trust = reader.member("trust");
    read_numbers(trust, group.trust);
    std::uint64_t counting = 0;
    for (std::size_t i = 0; i < programme::trust_count; ++i) {
        const bool counts = programme::counts(static_cast<programme::Trust>(i));
        counting += counts || counts_doubtful ? group.trust.at(i) : 0;
    }
    expect_at_most(trust, sum(group.trust), programme::most_reports);
    // Of doubtful reports those that could not be read are in no figure.
    counts_doubtful ? expect_at_most(trust, group.reports, counting)
                    : expect(trust, counting, group.reports);
    read_tiers(reader, group, shape);
    group.total = read_scores(reader.member("total"), group.reports);
    read_parts(reader, group, shape);
    const JsonReader reviewed = reader.member("reviewed");
    group.reviewed = read_count(reviewed);
    expect_at_most(reviewed, group.reviewed, group.reports);
    read_places(reader.member("reviews"), group.reviews, most_pairs);
    return group;
}

std::size_t length_of(const JsonReader& reader, std::size_t least, std::size_t most) {
    const std::size_t length = reader.list().size();
    if (length < least || length > most) {
        reader.report(FindingCode::wrong_count, std::to_string(length),
                      std::to_string(least) + "–" + std::to_string(most));
        return least;
    }
    return length;
}

bool is_group(const JsonReader& reader) {
    return reader.is_object_of({"criteria", "dimensions", "draft-tiers", "drafts", "reports",
                                "reviewed", "reviews", "tiers", "total", "trust"});
}

bool is_named_group(const JsonReader& reader) {
    return reader.is_object_of({"criteria", "dimensions", "draft-tiers", "drafts", "reports",
                                "reviewed", "reviews", "tiers", "total", "trust", "value"});
}

/// Of the same instrument as another.
GroupCounts empty_like(const GroupCounts& other) {
    GroupCounts group;
    group.tiers.resize(other.tiers.size());
    group.draft_tiers.resize(other.tiers.size());
    group.dimensions.resize(other.dimensions.size());
    group.criteria.resize(other.criteria.size());
    return group;
}

/// Together the groups are all, to the last count.
void read_groups(const JsonReader& list, FieldCounts& field, const GroupCounts& all,
                 bool counts_doubtful) {
    const Shape shape{all.tiers.size(), all.dimensions.size(), all.criteria.size()};
    GroupCounts together = empty_like(all);
    std::uint64_t reports = 0;  // cannot overflow, unlike the sums below
    for (const JsonReader& item : list.list()) {
        if (!is_named_group(item)) {
            continue;
        }
        const JsonReader value = item.member("value");
        const std::string name(value.string().value_or(""));
        const auto [at, is_new] =
            field.groups.emplace(name, read_group(item, shape, counts_doubtful));
        if (!is_new) {
            value.report(FindingCode::duplicate_item, excerpt(name));
        }
        programme::add(together, at->second);
        reports += sum(at->second.trust);
    }
    const bool is_sound = reports == sum(all.trust) && together == all;
    if (!field.has_too_many && list.findings() == 0 && !is_sound) {
        list.report(FindingCode::out_of_range, std::to_string(reports),
                    std::to_string(sum(all.trust)));
    }
}

FieldCounts read_field(const JsonReader& reader, const GroupCounts& all, bool counts_doubtful) {
    FieldCounts field;
    if (!reader.is_object_of({"field", "groups", "too-many"})) {
        return field;
    }
    field.field = FieldId(reader.member("field").identifier().value_or(""));
    field.has_too_many = reader.member("too-many").boolean().value_or(false);
    const JsonReader list = reader.member("groups");
    const std::size_t count = list.list().size();
    const std::size_t most = field.has_too_many ? 0 : programme::most_groups;
    if (count > most) {
        list.report(FindingCode::wrong_count, std::to_string(count), "0–" + std::to_string(most));
        return field;
    }
    read_groups(list, field, all, counts_doubtful);
    return field;
}

void read_fields(const JsonReader& reader, Partial& partial) {
    const auto items = reader.list();
    if (items.size() > most_fields) {
        reader.report(FindingCode::wrong_count, std::to_string(items.size()),
                      "0–" + std::to_string(most_fields));
        return;
    }
    std::set<FieldId> seen;
    for (const JsonReader& item : items) {
        partial.fields.push_back(read_field(item, partial.all, partial.counts_doubtful));
        if (!seen.insert(partial.fields.back().field).second) {
            item.report(FindingCode::duplicate_item, partial.fields.back().field.text());
        }
    }
}

std::string read_digest(const JsonReader& reader) {
    const auto text = reader.string();
    if (text && (text->size() != 64 || !is_hexadecimal(*text))) {
        reader.report(FindingCode::wrong_format, excerpt(*text), "64 × 0-9a-f");
    }
    return std::string(text.value_or(""));
}

Partial read_root(const JsonReader& root) {
    Partial partial;
    if (!root.is_object_of(
            {"all", "digest", "doubtful", "elsewhere", "fields", "format", "instrument"})) {
        return partial;
    }
    const JsonReader format = root.member("format");
    if (const auto named = format.string(); named && *named != partial_format) {
        format.report(FindingCode::wrong_format, excerpt(*named), std::string(partial_format));
        return partial;
    }
    const JsonReader instrument = root.member("instrument");
    if (instrument.is_object_of({"id", "version"})) {
        partial.instrument.id = InstrumentId(instrument.member("id").identifier().value_or(""));
        partial.instrument.version = instrument.member("version").string().value_or("");
    }
    partial.digest = read_digest(root.member("digest"));
    partial.counts_doubtful = root.member("doubtful").boolean().value_or(false);
    partial.elsewhere = read_count(root.member("elsewhere"));
    const JsonReader all = root.member("all");
    if (is_group(all)) {
        const Shape shape{length_of(all.member("tiers"), 1, most_tiers),
                          length_of(all.member("dimensions"), 0, most_dimensions),
                          length_of(all.member("criteria"), 0, most_criteria)};
        partial.all = read_group(all, shape, partial.counts_doubtful);
        read_fields(root.member("fields"), partial);
    }
    return partial;
}

}  // namespace

Checked<Partial> read_partial(std::string_view bytes) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {std::nullopt, std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    return reading.result(read_root(reading.root(parsed.root)));
}

}  // namespace assessment::exchange
