// SPDX-License-Identifier: MIT
// What an office says of many enterprises, and where one stands among them.
#include <algorithm>
#include <array>
#include <utility>

#include "app/signing.hpp"
#include "app/view/instruments_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/exchange/programme_benchmark_json.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
namespace programme = assessment::programme;
using assessment::Basis;
using exchange::BenchmarkPack;
using programme::BenchmarkGroup;
using programme::BenchmarkScore;
using programme::Percentiles;

/// Who signed it, and whether that key is one that somebody has compared here.
Blocks signature_blocks(const Session& session, const BenchmarkPack& pack) {
    const auto& words = session.words();
    if (!pack.signature) {
        return {Paragraph{.text = words("benchmark.not_signed"_text), .tone = Tone::warning}};
    }
    const auto keys = keys_that_count(session.signing);
    const bool is_known =
        std::ranges::find(keys, pack.signature->key, &exchange::KnownKey::key) != keys.end();
    return {List{.label = words("benchmark.who"_text),
                 .items = {{.text = words(
                                "benchmark.signed"_text,
                                {{"name", pack.signature->name},
                                 {"day", exchange::date_text(pack.signature->signed_on, words)}}),
                            .detail = words(
                                "verify_screen.fingerprint_of"_text,
                                {{"fingerprint", exchange::fingerprint(pack.signature->key)}})}}},
            Paragraph{.text = is_known ? words("benchmark.key_known"_text)
                                       : words("benchmark.key_unknown"_text),
                      .tone = is_known ? Tone::good : Tone::warning}};
}

/// Versions with the same first number ask so much the same that scores can be compared.
std::string_view major(std::string_view version) {
    return version.substr(0, version.find('.'));
}

bool fits(const BenchmarkPack& pack, const assessment::Instrument& instrument) {
    const auto& of = pack.benchmark.instrument;
    return of.id == instrument.ref.id && major(of.version) == major(instrument.ref.version);
}

/// Newest first.
std::vector<const BenchmarkPack*> fitting(const Subject& subject) {
    std::vector<const BenchmarkPack*> packs;
    for (const auto& pack : subject.session.kept.benchmarks) {
        if (fits(*pack, subject.instrument())) {
            packs.push_back(pack.get());
        }
    }
    std::ranges::stable_sort(packs, std::ranges::greater{},
                             [](const auto* pack) { return pack->benchmark.card.issued; });
    return packs;
}

// ---- one score among many

/// Between which of the percentiles, from below all of them to above all.
std::size_t band_of(int score, const Percentiles& percentiles) {
    std::size_t band = 0;
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        if (percentiles.at(i) && score >= *percentiles.at(i)) {
            band = i + 1;
        }
    }
    // Without the outer ones, below the quarter is the quarter.
    return band == 0 && !percentiles.front() ? 1 : band;
}

std::string band_text(int low, int high, const Percentiles& percentiles,
                      const assessment::Catalogue& words) {
    const std::size_t band = band_of(low, percentiles);
    if (band != band_of(high, percentiles)) {
        return words("benchmark.band.open"_text);
    }
    switch (band) {
        case 0:
            return words("benchmark.band.lowest_tenth"_text);
        case 1:
            return words("benchmark.band.lower_quarter"_text);
        case 2:
            return words("benchmark.band.below_median"_text);
        case 3:
            return words("benchmark.band.above_median"_text);
        case 4:
            return words("benchmark.band.upper_quarter"_text);
        default:
            return words("benchmark.band.highest_tenth"_text);
    }
}

std::string points(const assessment::OptionalWhole& hundredths) {
    return exchange::range_text(hundredths.value_or(0), hundredths.value_or(0));
}

Item score_item(std::string label, const assessment::Range& own, const BenchmarkScore& score,
                Basis basis, const assessment::Catalogue& words) {
    const bool is_declared = basis == Basis::declared;
    const int low = is_declared ? own.low : own.supported_low;
    const int high = is_declared ? own.high : own.supported_high;
    const Percentiles& all = is_declared ? score.declared : score.supported;
    const std::initializer_list<assessment::Fill> fills{{"own", exchange::range_text(low, high)},
                                                        {"lower", points(all[1])},
                                                        {"median", points(all[2])},
                                                        {"upper", points(all[3])}};
    return {.text = std::move(label),
            .detail = is_declared ? words("benchmark.declared"_text, fills)
                                  : words("benchmark.supported"_text, fills),
            .value = band_text(low, high, all, words)};
}

/// As answered, and as far as evidence carries it.
void add(List& list, const std::string& label, const std::optional<assessment::Range>& own,
         const std::optional<BenchmarkScore>& score, const assessment::Catalogue& words) {
    if (!own) {
        return;
    }
    if (!score) {
        list.items.push_back(
            {.text = label, .detail = words("benchmark.too_few"_text), .tone = Tone::muted});
        return;
    }
    for (const Basis basis : {Basis::declared, Basis::supported}) {
        list.items.push_back(score_item(label, *own, *score, basis, words));
    }
}

// ---- one group

std::string group_text(const Subject& subject, const BenchmarkGroup& group) {
    const auto& words = subject.words;
    if (group.field.empty()) {
        return words("benchmark.all"_text, {{"count", group.reports}});
    }
    const auto* field = subject.instrument().find(group.field);
    const auto value = subject.assessment().profile.find(group.field);
    return words("benchmark.group"_text,
                 {{"field", subject.in_language(field->label)},
                  {"value", exchange::profile_text(*field, value->second, words)},
                  {"count", group.reports}});
}

Fold dimensions_fold(const Subject& subject, const BenchmarkPack& pack,
                     const BenchmarkGroup& group) {
    const auto& words = subject.words;
    List list{.label = words("result.dimensions"_text)};
    const auto& asked = subject.instrument().dimensions;
    const auto& theirs = pack.benchmark.dimensions;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto at = std::ranges::find(theirs, asked[i].id);
        if (at != theirs.end()) {
            add(list, subject.in_language(asked[i].title), subject.score().dimensions[i].score,
                group.dimensions[static_cast<std::size_t>(at - theirs.begin())], words);
        }
    }
    return fold(subject.session,
                "result.compare." + pack.digest.substr(0, 8) + "." +
                    (group.field.empty() ? "all" : group.field.text()),
                words("benchmark.dimensions"_text, {{"group", group_text(subject, group)}}),
                {std::move(list)});
}

/// All, and those that the enterprise belongs to.
std::vector<const BenchmarkGroup*> groups_of(const Subject& subject, const BenchmarkPack& pack) {
    std::vector<const BenchmarkGroup*> groups;
    if (const auto* all = find(pack.benchmark, {}, "")) {
        groups.push_back(all);
    }
    for (const auto& field : subject.instrument().profile) {
        const auto value = subject.assessment().profile.find(field.id);
        const auto* group =
            value == subject.assessment().profile.end()
                ? nullptr
                : find(pack.benchmark, field.id, programme::group_name(value->second));
        if (group != nullptr) {
            groups.push_back(group);
        }
    }
    return groups;
}

Blocks where_one_stands(const Subject& subject, const BenchmarkPack& pack) {
    const auto& words = subject.words;
    const auto groups = groups_of(subject, pack);
    Blocks blocks = pack_blocks(subject.session, pack);
    if (groups.empty()) {
        blocks.push_back(Paragraph{words("benchmark.nothing"_text)});
        return blocks;
    }
    List totals{.label = words("score.total"_text)};
    for (const BenchmarkGroup* group : groups) {
        add(totals, group_text(subject, *group), subject.score().total, group->total, words);
    }
    blocks.push_back(std::move(totals));
    for (const BenchmarkGroup* group : groups) {
        blocks.push_back(dimensions_fold(subject, pack, *group));
    }
    if (pack.benchmark.instrument_digest != subject.instrument().digest) {
        blocks.push_back(Paragraph{.text = words("benchmark.other_version"_text,
                                                 {{"version", pack.benchmark.instrument.version},
                                                  {"own", subject.instrument().ref.version}}),
                                   .tone = Tone::warning});
    }
    blocks.push_back(
        Paragraph{.text = words("benchmark.honest"_text, {{"count", pack.benchmark.card.least}}),
                  .tone = Tone::muted});
    return blocks;
}

}  // namespace

Blocks pack_blocks(const Session& session, const BenchmarkPack& pack) {
    const auto& words = session.words();
    const auto& benchmark = pack.benchmark;
    const auto* all = find(benchmark, {}, "");
    Blocks blocks{
        Facts{.facts = {{.label = words("profile.period"_text), .value = benchmark.card.period},
                        {.label = words("benchmark.issued"_text),
                         .value = exchange::date_text(benchmark.card.issued, words)},
                        {.label = words("benchmark.reports"_text),
                         .value = all == nullptr ? words("benchmark.few"_text)
                                                 : std::to_string(all->reports)},
                        {.label = words("benchmark.instrument"_text),
                         .value = words("instruments.choice"_text,
                                        {{"title", benchmark.instrument.id.text()},
                                         {"version", benchmark.instrument.version}})}},
              .side_by_side = true}};
    std::ranges::move(signature_blocks(session, pack), std::back_inserter(blocks));
    return blocks;
}

Blocks comparison_blocks(const Subject& subject) {
    const auto packs = fitting(subject);
    if (packs.empty()) {
        return {};
    }
    const auto& words = subject.words;
    Blocks blocks{Heading{.text = words("benchmark.title"_text), .level = 2}};
    for (const BenchmarkPack* pack : packs) {
        const std::string& title = pack->benchmark.card.programme;
        Card card{.blocks = {Heading{.text = title, .level = 3}}};
        if (pack == packs.front()) {
            std::ranges::move(where_one_stands(subject, *pack), std::back_inserter(card.blocks));
        } else {
            card.blocks.push_back(
                fold(subject.session, "result.compare." + pack->digest.substr(0, 8),
                     words("benchmark.earlier"_text, {{"period", pack->benchmark.card.period}}),
                     where_one_stands(subject, *pack)));
        }
        blocks.push_back(std::move(card));
    }
    return blocks;
}

}  // namespace app::view
