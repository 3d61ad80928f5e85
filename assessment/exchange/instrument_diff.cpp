// SPDX-License-Identifier: MIT
#include "assessment/exchange/instrument_diff.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "assessment/comparison.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/instrument_diff_parts.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/question.hpp"
#include "assessment/report.hpp"

namespace assessment::exchange {

namespace {

using enum ChangeEffect;

/// All languages of the words that nobody leaves out.
std::string languages_of(const Instrument& instrument) {
    std::set<std::string> languages;
    const auto add = [&](const Text& text) {
        for (const auto& [language, words] : text.words()) {
            languages.insert(language);
        }
    };
    add(instrument.title);
    add(instrument.summary);
    std::ranges::for_each(instrument.dimensions, add, &Dimension::title);
    std::ranges::for_each(instrument.criteria, add, &Criterion::question);
    std::ranges::for_each(instrument.tiers, add, &Tier::title);
    std::string all;
    for (const std::string& language : languages) {
        all += (all.empty() ? "" : ", ") + language;
    }
    return all;
}

void diff_head(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places root;
    if (earlier.ref.id != later.ref.id) {
        changes.changed({asks, ChangeCode::other_instrument, later.ref.id.text()}, root.at("id"),
                        earlier.ref.id.text(), later.ref.id.text());
    }
    changes.text({words, ChangeCode::title, {}}, root.at("title"), earlier.title, later.title);
    changes.text({words, ChangeCode::summary, {}}, root.at("summary"), earlier.summary,
                 later.summary);
    const std::string was = languages_of(earlier);
    const std::string is = languages_of(later);
    if (was != is) {
        changes.changed({words, ChangeCode::languages, {}}, root, was, is);
    }
}

void diff_sources(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places list = Places{}.at("sources");
    const Pairing pairing = pair_up(earlier.sources, later.sources);
    for (const std::size_t at : pairing.removed) {
        changes.removed({words, ChangeCode::source_removed, earlier.sources[at].id.text()},
                        pointer(list.earlier, at));
    }
    for (const std::size_t at : pairing.added) {
        changes.added({words, ChangeCode::source_added, later.sources[at].id.text()},
                      pointer(list.later, at));
    }
    for (const auto& [before, now] : pairing.both) {
        const Source& was = earlier.sources[before];
        const Source& is = later.sources[now];
        const Changes::Kind kind{words, ChangeCode::source_changed, is.id.text()};
        const Places at = list.at(before, now);
        changes.text(kind, at.at("title"), was.title, is.title);
        changes.text(kind, at.at("issuer"), was.issuer, is.issuer);
        changes.text(kind, at.at("issued"), was.issued, is.issued);
    }
    changes.order({words, ChangeCode::list_order, "sources"}, list, pairing);
}

void diff_dimensions(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places list = Places{}.at("dimensions");
    const Pairing pairing = pair_up(earlier.dimensions, later.dimensions);
    for (const std::size_t at : pairing.removed) {
        changes.removed({counts, ChangeCode::dimension_removed, earlier.dimensions[at].id.text()},
                        pointer(list.earlier, at));
    }
    for (const std::size_t at : pairing.added) {
        changes.added({counts, ChangeCode::dimension_added, later.dimensions[at].id.text()},
                      pointer(list.later, at));
    }
    for (const auto& [before, now] : pairing.both) {
        const Dimension& was = earlier.dimensions[before];
        const Dimension& is = later.dimensions[now];
        const Places at = list.at(before, now);
        changes.number({counts, ChangeCode::dimension_weight, is.id.text()}, at.at("weight"),
                       was.weight, is.weight);
        changes.text({words, ChangeCode::dimension_title, is.id.text()}, at.at("title"), was.title,
                     is.title);
    }
    changes.order({words, ChangeCode::list_order, "dimensions"}, list, pairing);
}

void diff_settings(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places root;
    changes.number({counts, ChangeCode::most_not_applicable, {}}, root.at("maxNotApplicable"),
                   earlier.max_not_applicable, later.max_not_applicable);
    for (std::size_t i = 0; i < earlier.assurance_caps.size(); ++i) {
        const std::string_view assurance = name(static_cast<Assurance>(i));
        changes.number({counts, ChangeCode::assurance_cap, assurance},
                       root.at("assurance").at(assurance), earlier.assurance_caps.at(i),
                       later.assurance_caps.at(i));
        changes.number({plans, ChangeCode::assurance_hours, assurance},
                       root.at("assuranceHours").at(assurance), earlier.assurance_hours.at(i),
                       later.assurance_hours.at(i));
    }
}

int comparable_weight(const Instrument& earlier, const Instrument& later) {
    constexpr std::int64_t whole = 10'000;
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (const Dimension& dimension : later.dimensions) {
        std::int64_t alike = 0;
        std::int64_t all = 0;
        for (const std::uint32_t at : dimension.criteria) {
            const Criterion& criterion = later.criteria[at];
            const auto found = earlier.find(criterion.id);
            all += criterion.weight;
            alike +=
                found && same_question(earlier.criteria[*found], criterion) ? criterion.weight : 0;
        }
        sum += dimension.weight * round_half_up(whole * alike, all);
        weights += dimension.weight;
    }
    return static_cast<int>(round_half_up(sum, weights));
}

/// As two assessments without an answer are compared.
Comparison comparison(const std::shared_ptr<const Instrument>& earlier,
                      const std::shared_ptr<const Instrument>& later) {
    const auto empty = [](const std::shared_ptr<const Instrument>& instrument) {
        Assessment assessment;
        assessment.instrument = instrument->ref;
        return make_report(instrument, std::move(assessment), {});
    };
    return compare(empty(earlier), empty(later));
}

}  // namespace

InstrumentDiff instrument_diff(const std::shared_ptr<const Instrument>& earlier,
                               const std::shared_ptr<const Instrument>& later) {
    Changes changes;
    diff_head(*earlier, *later, changes);
    diff_sources(*earlier, *later, changes);
    diff_profile(*earlier, *later, changes);
    diff_dimensions(*earlier, *later, changes);
    diff_criteria(*earlier, *later, changes);
    diff_settings(*earlier, *later, changes);
    diff_tiers(*earlier, *later, changes);
    InstrumentDiff diff;
    diff.changes = changes.take();
    std::ranges::stable_sort(diff.changes, {}, &InstrumentChange::effect);
    diff.comparable_weight = comparable_weight(*earlier, *later);
    const Comparison compared = comparison(earlier, later);
    diff.totals_comparable = compared.totals_comparable;
    diff.supported_comparable = compared.totals_comparable && compared.supported_comparable;
    diff.tiers_comparable = compared.tiers_comparable;
    diff.same_version = earlier->ref == later->ref && earlier->digest != later->digest;
    return diff;
}

bool changes_meaning(const InstrumentDiff& diff) {
    return std::ranges::any_of(diff.changes, [](const InstrumentChange& change) {
        return change.effect == asks || change.effect == counts;
    });
}

}  // namespace assessment::exchange
