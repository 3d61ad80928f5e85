// SPDX-License-Identifier: MIT
#include "app/view/parts.hpp"

#include <utility>

#include "app/typed_date.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

Gauge gauge_of(const Subject& subject, const std::optional<assessment::Range>& range) {
    if (!range) {
        return {.text = subject.words("score.none"_text)};
    }
    return {.low = range->low,
            .high = range->high,
            .supported_low = range->supported_low,
            .supported_high = range->supported_high,
            .text = exchange::range_text(range->low, range->high),
            .supported_text = subject.words(
                "score.supported"_text,
                {{"range", exchange::range_text(range->supported_low, range->supported_high)}})};
}

}  // namespace

Gauge total_gauge(const Subject& subject, std::string id, bool large) {
    Gauge gauge = gauge_of(subject, subject.score().total);
    gauge.id = std::move(id);
    gauge.label = subject.words("score.total"_text);
    gauge.large = large;
    for (const auto& tier : subject.instrument().tiers) {
        gauge.marks.push_back(
            {.label = subject.words("score.mark"_text, {{"tier", subject.in_language(tier.title)},
                                                        {"points", tier.total / 100}}),
             .at = tier.total});
    }
    return gauge;
}

Gauge dimension_gauge(const Subject& subject, std::uint32_t dimension, std::string id) {
    Gauge gauge = gauge_of(subject, subject.score().dimensions[dimension].score);
    gauge.id = std::move(id);
    gauge.label = subject.in_language(subject.instrument().dimensions[dimension].title);
    return gauge;
}

Blocks policy_blocks(const Subject& subject, const assessment::Criterion& criterion) {
    Blocks blocks;
    std::string others;
    for (const auto& citation : criterion.cites) {
        const std::string place =
            exchange::citation_text(subject.instrument(), citation, subject.words);
        if (!citation.quote.empty()) {
            blocks.push_back(Quote{.text = subject.in_language(citation.quote), .source = place});
        } else {
            others += (others.empty() ? "" : subject.words("policy.separator"_text)) + place;
        }
    }
    if (!others.empty()) {
        blocks.push_back(
            Paragraph{.text = subject.words("policy.others"_text, {{"places", others}}),
                      .tone = Tone::muted});
    }
    return blocks;
}

Fold policy_fold(const Subject& subject, const assessment::Criterion& criterion, std::string id) {
    const auto& first = criterion.cites.front();
    return fold(
        subject.session, std::move(id),
        subject.words(
            "policy.fold"_text,
            {{"place", exchange::citation_text(subject.instrument(), first, subject.words)}}),
        policy_blocks(subject, criterion));
}

std::string day_error(const std::string& typed, const std::string& kept,
                      const assessment::Catalogue& words) {
    const auto date = read_date(typed);
    if (date) {
        return {};
    }
    const bool is_day = date.error() == DateError::no_such_day;
    if (kept.empty()) {
        return is_day ? words("checklist.date_missing"_text) : words("checklist.date_wrong"_text);
    }
    return is_day ? words("checklist.date_missing_kept"_text, {{"date", kept}})
                  : words("checklist.date_wrong_kept"_text, {{"date", kept}});
}

std::string figure_error(const std::expected<assessment::Decimal, FigureError>& figure,
                         const assessment::Catalogue& words) {
    if (figure) {
        return {};
    }
    switch (figure.error()) {
        case FigureError::empty:
            return {};
        case FigureError::not_a_number:
            return words("figure.not_a_number"_text);
        case FigureError::too_many_decimals:
            return words("figure.too_many_decimals"_text);
        case FigureError::out_of_range:
            return words("figure.too_large"_text);
        case FigureError::not_a_count:
            return words("figure.not_a_count"_text);
    }
    return {};
}

Fold fold(const Session& session, std::string id, std::string label, Blocks blocks) {
    const bool is_open = session.open_folds.contains(id);
    Action action = ToggleFold{.id = id};
    return {
        .control = {.id = std::move(id), .label = std::move(label), .action = std::move(action)},
        .open = is_open,
        .blocks = std::move(blocks)};
}

Button button(std::string id, std::string label, Action action, Emphasis emphasis, Icon icon) {
    return {
        .control = {.id = std::move(id), .label = std::move(label), .action = std::move(action)},
        .emphasis = emphasis,
        .icon = icon};
}

}  // namespace app::view
