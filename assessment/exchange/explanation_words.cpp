// SPDX-License-Identifier: MIT
#include "assessment/exchange/explanation_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assessment/exchange/mean_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/explanation.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

void append(ExplanationParts& parts, ExplanationParts more) {
    std::ranges::move(more, std::back_inserter(parts));
}

/// Several names as one list.
void add_name(std::string& names, const std::string& name, const Catalogue& words) {
    names += (names.empty() ? "" : words("report.value.separator"_text)) + name;
}

bool is_open(const CriterionTerm& term) {
    return term.state != State::answered;
}

/// The criterion, and in brackets why it counts as it does.
std::string criterion_label(const Instrument& instrument, const CriterionTerm& term,
                            const Catalogue& words) {
    const std::string& title = instrument.criteria[term.criterion].title.in(words.language());
    const std::string state = !is_open(term) ? assurance_text(term.assurance, words)
                              : term.state == State::unanswered && term.may_leave
                                  ? words("why.may_leave"_text)
                                  : state_text(term.state, words);
    return words("report.clause.criterion"_text, {{"criterion", title}, {"state", state}});
}

std::string left_out_text(const Instrument& instrument, const std::vector<LeftOut>& left_out,
                          const Catalogue& words) {
    std::string names;
    for (const LeftOut& left : left_out) {
        add_name(
            names,
            words("why.left_out.criterion"_text,
                  {{"criterion", instrument.criteria[left.criterion].title.in(words.language())},
                   {"state", state_text(left.state, words)},
                   {"weight", left.weight}}),
            words);
    }
    return words("why.left_out"_text, {{"criteria", names}});
}

std::string claim_text(const Claim& claim, const Catalogue& words) {
    const std::initializer_list<Fill> fills{{"claimed", claim.claimed},
                                            {"counted", claim.counted},
                                            {"most", claim.most},
                                            {"given", 100 * claim.claimed},
                                            {"allowed", claim.most * claim.counted}};
    return claim.is_exceeded() ? words("why.claim.exceeded"_text, fills)
                               : words("why.claim.within"_text, fills);
}

/// Which cap holds for which assurance, and what an open criterion counts.
ExplanationParts level_rules(const Instrument& instrument, bool any_open, const Catalogue& words) {
    const auto& caps = instrument.assurance_caps;
    ExplanationParts parts{
        words("report.method.support"_text,
              {{"declared", caps[0]}, {"documented", caps[1]}, {"verified", caps[2]}})};
    if (any_open) {
        parts.emplace_back(words("why.open"_text, {{"declared", caps[0]}, {"verified", caps[2]}}));
    }
    return parts;
}

}  // namespace

ExplanationParts why_total(const Report& report, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto explained = total_explanation(instrument, standings(instrument, report.assessment));
    if (!explained.is_scored()) {
        return {words("why.total.none"_text)};
    }
    ExplanationParts parts{words("why.total.rule"_text)};
    std::vector<MeanRow> rows;
    rows.reserve(explained.terms.size());
    for (const DimensionTerm& term : explained.terms) {
        rows.push_back({.label = instrument.dimensions[term.dimension].title.in(words.language()),
                        .product = [&](End end) {
                            return product_text(term.weight, at(term.score, end), words);
                        }});
    }
    append(parts, mean_parts(words("report.dimension"_text), rows, explained.mean,
                             report.score.answered < report.score.applicable, words));
    std::string unscored;
    for (const std::uint32_t dimension : explained.unscored) {
        add_name(unscored, instrument.dimensions[dimension].title.in(words.language()), words);
    }
    if (!unscored.empty()) {
        parts.emplace_back(words("why.total.unscored"_text, {{"dimensions", unscored}}));
    }
    return parts;
}

ExplanationParts why_dimension(const Report& report, std::uint32_t dimension,
                               const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto explained =
        dimension_explanation(instrument, standings(instrument, report.assessment), dimension);
    ExplanationParts parts;
    if (explained.is_scored()) {
        const bool any_open = std::ranges::any_of(explained.terms, is_open);
        parts.emplace_back(
            words("why.dimension.rule"_text, {{"points", points_text(hundredths_per_level)}}));
        std::vector<MeanRow> rows;
        rows.reserve(explained.terms.size());
        for (const CriterionTerm& term : explained.terms) {
            rows.push_back(
                {.label = criterion_label(instrument, term, words), .product = [&](End end) {
                     return level_product_text(at(term.levels, end), term.weight, words);
                 }});
        }
        append(parts,
               mean_parts(words("report.criterion"_text), rows, explained.mean, any_open, words));
        append(parts, level_rules(instrument, any_open, words));
    } else {
        parts.emplace_back(words("why.dimension.none"_text));
    }
    if (!explained.left_out.empty()) {
        parts.emplace_back(left_out_text(instrument, explained.left_out, words));
    }
    if (explained.claim.claimed > 0) {
        parts.emplace_back(claim_text(explained.claim, words));
    }
    return parts;
}

ExplanationParts why_lost(const Report& report, std::uint32_t criterion, const Catalogue& words) {
    const Instrument& instrument = *report.instrument;
    const auto explained = criterion_explanation(instrument, report.assessment, criterion);
    if (!explained.is_applicable) {
        return {};
    }
    const CriterionTerm& term = explained.term;
    const Loss& loss = explained.loss;
    if (term.levels.low == loss.highest) {
        return {words("why.lost.none"_text, {{"level", loss.highest}})};
    }
    const Dimension& dimension = instrument.dimensions[instrument.criteria[criterion].dimension];
    const std::string& title = dimension.title.in(words.language());
    ExplanationTable table{
        .columns = {words("why.lost.step"_text), words("why.lost.now"_text),
                    words("why.lost.raised"_text, {{"level", loss.highest}})},
        .rows = {{words("why.lost.criterion"_text),
                  level_product_text(term.levels.low, term.weight, words),
                  level_product_text(loss.highest, term.weight, words)},
                 {words("why.lost.dimension_sum"_text, {{"dimension", title}}),
                  points_text(loss.dimension_now.sum), points_text(loss.dimension_raised.sum)},
                 {divisor_text(loss.dimension_now, words), quotient_text(loss.dimension_now, words),
                  quotient_text(loss.dimension_raised, words)},
                 {words("why.lost.dimension"_text),
                  product_text(dimension.weight, loss.dimension_now.rounded(), words),
                  product_text(dimension.weight, loss.dimension_raised.rounded(), words)},
                 {words("why.lost.total_sum"_text), points_text(loss.total_now.sum),
                  points_text(loss.total_raised.sum)},
                 {divisor_text(loss.total_now, words), quotient_text(loss.total_now, words),
                  quotient_text(loss.total_raised, words)},
                 {words("why.lost.total"_text), points_text(loss.total_now.rounded()),
                  points_text(loss.total_raised.rounded())}}};
    ExplanationParts parts{words("why.lost.rule"_text, {{"level", loss.highest}}),
                           std::move(table)};
    const bool total_is_exact =
        loss.total_now.remainder() == 0 && loss.total_raised.remainder() == 0;
    const bool dimension_is_exact =
        loss.dimension_now.remainder() == 0 && loss.dimension_raised.remainder() == 0;
    if (!dimension_is_exact) {
        parts.emplace_back(half_text(loss.dimension_now, words));
    }
    if (!total_is_exact &&
        (dimension_is_exact || loss.total_now.weight != loss.dimension_now.weight)) {
        parts.emplace_back(half_text(loss.total_now, words));
    }
    parts.emplace_back(
        words("why.lost.result"_text, {{"raised", points_text(loss.total_raised.rounded())},
                                       {"now", points_text(loss.total_now.rounded())},
                                       {"lost", points_text(loss.lost())}}));
    return parts;
}

}  // namespace assessment::exchange
