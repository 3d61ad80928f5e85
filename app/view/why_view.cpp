// SPDX-License-Identifier: MIT
#include "app/view/why_view.hpp"

#include <optional>
#include <utility>

#include "app/view/parts.hpp"
#include "assessment/exchange/explanation_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

/// Sentences as paragraphs; tables are named after the control that shows them.
void add(Blocks& blocks, exchange::ExplanationParts parts, const std::string& id) {
    for (auto& part : parts) {
        if (auto* sentence = std::get_if<std::string>(&part)) {
            blocks.push_back(Paragraph{.text = std::move(*sentence), .tone = Tone::muted});
        } else {
            auto& table = std::get<exchange::ExplanationTable>(part);
            blocks.push_back(Table{.id = id + ".table." + std::to_string(blocks.size()),
                                   .columns = std::move(table.columns),
                                   .rows = std::move(table.rows)});
        }
    }
}

/// A fold whose blocks `make` gives once it is open.
template <typename Make>
Fold why_fold(const Subject& subject, const std::string& id, std::string label, const Make& make) {
    Blocks blocks;
    if (subject.session.open_folds.contains(id)) {
        blocks = make();
    }
    return fold(subject.session, id, std::move(label), std::move(blocks));
}

std::string score_label(const Subject& subject, const std::optional<assessment::Range>& range) {
    return range ? subject.words("why.fold.total"_text,
                                 {{"range", exchange::range_text(range->low, range->high)}})
                 : subject.words("why.fold.unscored"_text);
}

Fold why_dimension(const Subject& subject, std::uint32_t at) {
    const auto& dimension = subject.instrument().dimensions[at];
    const auto& range = subject.score().dimensions[at].score;
    const std::string id = "result.why.dimension." + dimension.id.text();
    const std::string standing = range ? exchange::range_text(range->low, range->high)
                                       : subject.words("report.unscored"_text);
    return why_fold(
        subject, id,
        subject.words("why.fold.dimension"_text,
                      {{"dimension", subject.in_language(dimension.title)}, {"range", standing}}),
        [&] {
            Blocks blocks;
            add(blocks, exchange::why_dimension(subject.report, at, subject.words), id);
            return blocks;
        });
}

}  // namespace

Fold why_total(const Subject& subject) {
    const std::string id = "result.why.total";
    return why_fold(subject, id, score_label(subject, subject.score().total), [&] {
        Blocks blocks;
        add(blocks, exchange::why_total(subject.report, subject.words), id);
        return blocks;
    });
}

Fold why_dimensions(const Subject& subject) {
    return why_fold(subject, "result.why.dimensions", subject.words("why.fold.dimensions"_text),
                    [&] {
                        Blocks blocks;
                        for (std::uint32_t i = 0; i < subject.instrument().dimensions.size(); ++i) {
                            blocks.push_back(why_dimension(subject, i));
                        }
                        return blocks;
                    });
}

Fold why_lost(const Subject& subject, std::uint32_t criterion) {
    const std::string id =
        "result.why.criterion." + subject.instrument().criteria[criterion].id.text();
    const int lost = subject.score().criteria[criterion].lost.value_or(0);
    return why_fold(
        subject, id,
        subject.words("why.fold.lost"_text, {{"points", assessment::points_text(lost)}}), [&] {
            Blocks blocks;
            add(blocks, exchange::why_lost(subject.report, criterion, subject.words), id);
            add(blocks, exchange::why_level(subject.report, criterion, subject.words), id);
            return blocks;
        });
}

Fold why_tier(const Subject& subject, std::uint32_t tier) {
    const std::string id = "result.why.tier." + subject.instrument().tiers[tier].id.text();
    return why_fold(
        subject, id,
        subject.words("why.fold.tier"_text, {{"verdict", verdict_badge(subject, tier).text}}), [&] {
            Blocks blocks;
            add(blocks, exchange::why_tier(subject.report, tier, subject.words), id);
            return blocks;
        });
}

Fold why_level(const Subject& subject, std::uint32_t criterion) {
    // The same for every criterion, so that it stays open on the way through them.
    const std::string id = "assess.why";
    return why_fold(subject, id, subject.words("why.fold.level"_text), [&] {
        Blocks blocks;
        add(blocks, exchange::why_level(subject.report, criterion, subject.words), id);
        return blocks;
    });
}

}  // namespace app::view
