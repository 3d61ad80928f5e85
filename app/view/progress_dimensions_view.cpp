// SPDX-License-Identifier: MIT
// What is comparable, and how total, dimensions and tier changed.
#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/progress_view.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Comparison;
using assessment::Difference;
using assessment::DimensionChange;
using assessment::Likeness;
using assessment::Movement;

/// The version, and the instrument's id where it is another instrument.
std::string version_text(const Compared& compared, const Subject& of) {
    const auto& ref = of.assessment().instrument;
    const bool is_one =
        compared.earlier.assessment().instrument.id == compared.later.assessment().instrument.id;
    return is_one ? ref.version : ref.id.text() + " " + ref.version;
}

/// Titles of the dimensions whose scores can be compared.
std::string comparable_dimensions(const Compared& compared) {
    std::string titles;
    for (const DimensionChange& change : compared.comparison.dimensions) {
        if (change.likeness == Likeness::same && change.later) {
            titles += titles.empty() ? "" : compared.words()("progress.separator"_text);
            titles += compared.later.in_language(
                compared.later.instrument().dimensions[*change.later].title);
        }
    }
    return titles;
}

std::string what_is_comparable(const Compared& compared) {
    const auto& words = compared.words();
    const Comparison& comparison = compared.comparison;
    if (comparison.tiers_comparable) {
        return words("progress.comparable.all"_text);
    }
    if (comparison.totals_comparable) {
        return words("progress.comparable.no_tiers"_text);
    }
    const std::string titles = comparable_dimensions(compared);
    return titles.empty() ? words("progress.comparable.none"_text)
                          : words("progress.comparable.some"_text, {{"dimensions", titles}});
}

// ---- total and dimensions

std::string signed_points(int hundredths) {
    return (hundredths > 0 ? "+" : "") + assessment::points_text(hundredths);
}

std::string score_text(const Compared& compared, const std::optional<assessment::Range>& range) {
    return range ? exchange::range_text(range->low, range->high)
                 : compared.words()("score.none"_text);
}

std::vector<std::string> row_of(const Compared& compared, std::string title, std::string earlier,
                                std::string later, const std::optional<Difference>& difference,
                                const std::string& without) {
    const bool has_supported = difference && difference->supported;
    return {std::move(title), std::move(earlier), std::move(later),
            difference ? signed_points(difference->declared) : without,
            has_supported ? signed_points(*difference->supported)
            : difference  ? compared.words()("progress.not_comparable"_text)
                          : without};
}

/// What stands in place of a difference.
std::string no_difference(const Compared& compared, Likeness likeness) {
    const auto& words = compared.words();
    switch (likeness) {
        case Likeness::same:
            return words("score.none"_text);
        case Likeness::changed:
            return words("progress.not_comparable"_text);
        case Likeness::added:
            return words("progress.is_new"_text);
        case Likeness::retired:
            return words("progress.is_gone"_text);
    }
    return {};
}

/// As it is called now, or was when there still was one.
std::string title_of(const Compared& compared, const DimensionChange& change) {
    const auto in_language = [&](const Subject& subject, std::uint32_t index) {
        return compared.later.in_language(subject.instrument().dimensions[index].title);
    };
    if (change.later) {
        return in_language(compared.later, *change.later);
    }
    return change.earlier ? in_language(compared.earlier, *change.earlier) : std::string();
}

std::vector<std::string> dimension_row(const Compared& compared, const DimensionChange& change) {
    const auto text_of = [&](const Subject& subject, std::optional<std::uint32_t> at) {
        return at ? score_text(compared, subject.score().dimensions[*at].score) : std::string("–");
    };
    return row_of(compared, title_of(compared, change), text_of(compared.earlier, change.earlier),
                  text_of(compared.later, change.later), change.difference,
                  no_difference(compared, change.likeness));
}

Table score_table(const Compared& compared) {
    const auto& words = compared.words();
    const Comparison& comparison = compared.comparison;
    Table table{
        .id = "progress.scores",
        .caption = words("progress.scores"_text),
        .columns = {words("result.dimension"_text), compared.earlier_name(), compared.later_name(),
                    words("progress.difference"_text), words("progress.difference_supported"_text)},
        .rows = {row_of(compared, words("score.total"_text),
                        score_text(compared, compared.earlier.score().total),
                        score_text(compared, compared.later.score().total), comparison.total,
                        comparison.totals_comparable ? words("score.none"_text)
                                                     : words("progress.not_comparable"_text))}};
    for (const DimensionChange& change : comparison.dimensions) {
        table.rows.push_back(dimension_row(compared, change));
    }
    return table;
}

Paragraph tier_change(const Compared& compared) {
    const auto& words = compared.words();
    const std::string before = tier_badge(compared.earlier).text;
    const std::string now = tier_badge(compared.later).text;
    const Movement movement = compared.comparison.tier;
    if (movement == Movement::unchanged && (before == now || compared.later.score().tier)) {
        return {.text = words("progress.tier.unchanged"_text, {{"tier", now}}), .strong = true};
    }
    if (movement == Movement::apart) {
        return {.text = words("progress.tier.apart"_text, {{"earlier", before}, {"later", now}}),
                .strong = true};
    }
    return {.text = words("progress.tier.changed"_text, {{"earlier", before}, {"later", now}}),
            .tone = movement == Movement::rose   ? Tone::good
                    : movement == Movement::fell ? Tone::bad
                                                 : Tone::normal,
            .strong = true};
}

}  // namespace

Blocks comparability(const Compared& compared) {
    const auto& words = compared.words();
    if (compared.comparison.same_instrument) {
        return {};
    }
    Card card{
        .blocks = {Paragraph{.text = words("progress.versions"_text,
                                           {{"earlier", version_text(compared, compared.earlier)},
                                            {"later", version_text(compared, compared.later)}}),
                             .strong = true},
                   Paragraph{what_is_comparable(compared)}},
        .tone = compared.comparison.tiers_comparable ? Tone::accent : Tone::warning};
    if (!compared.comparison.supported_comparable) {
        card.blocks.push_back(Paragraph{words("progress.comparable.supported"_text)});
    }
    return {std::move(card)};
}

Card score_changes(const Compared& compared) {
    const auto& words = compared.words();
    Card card;
    if (!compared.later.instrument().tiers.empty()) {
        card.blocks.push_back(tier_change(compared));
    }
    card.blocks.push_back(score_table(compared));
    if (open_count(compared.earlier.score()) + open_count(compared.later.score()) > 0) {
        card.blocks.push_back(
            Paragraph{.text = words("progress.low_ends"_text), .tone = Tone::muted});
    }
    return card;
}

}  // namespace app::view
