// SPDX-License-Identifier: MIT
#include "app/cli/why.hpp"

#include <optional>

#include "app/cli/columns.hpp"
#include "app/cli/table.hpp"
#include "assessment/exchange/explanation_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Report;

std::string text_of(const exchange::ExplanationParts& parts) {
    std::string text;
    for (const auto& part : parts) {
        if (const auto* sentence = std::get_if<std::string>(&part)) {
            text += indented("", 2, printable(*sentence));
        } else {
            const auto& table = std::get<exchange::ExplanationTable>(part);
            text +=
                (text.ends_with("\n\n") ? "" : "\n") + table_text(table.columns, table.rows) + "\n";
        }
    }
    while (text.ends_with("\n\n")) {
        text.pop_back();
    }
    return text;
}

std::string score_text(const std::optional<assessment::Range>& range, const Catalogue& words) {
    return range ? exchange::range_text(range->low, range->high) : words("report.unscored"_text);
}

std::string total(const Report& report, const Catalogue& words) {
    return indented(
               "", 0,
               words("why.title.total"_text, {{"score", score_text(report.score.total, words)}})) +
           text_of(exchange::why_total(report, words));
}

std::string dimension(const Report& report, std::uint32_t at, const Catalogue& words) {
    const auto& dimension = report.instrument->dimensions[at];
    return indented("", 0,
                    words("why.title.dimension"_text,
                          {{"dimension", dimension.title.in(words.language())},
                           {"weight", dimension.weight},
                           {"score", score_text(report.score.dimensions[at].score, words)}})) +
           text_of(exchange::why_dimension(report, at, words));
}

std::string criterion(const Report& report, std::uint32_t at, const Catalogue& words) {
    const auto& score = report.score.criteria[at];
    const std::string standing = score.level ? exchange::level_text(*score.level, words)
                                             : exchange::state_text(score.state, words);
    return indented(
               "", 0,
               words("why.title.criterion"_text,
                     {{"criterion", report.instrument->criteria[at].title.in(words.language())},
                      {"standing", standing}})) +
           text_of(exchange::why_level(report, at, words)) +
           text_of(exchange::why_lost(report, at, words));
}

std::string tier(const Report& report, std::uint32_t at, const Catalogue& words) {
    return indented("", 0,
                    words("explain.tier"_text,
                          {{"tier", report.instrument->tiers[at].title.in(words.language())},
                           {"verdict",
                            exchange::verdict_text(report.score.tiers[at].verdict, words)}})) +
           text_of(exchange::why_tier(report, at, words));
}

void add(std::string& text, const std::string& more) {
    text += (text.empty() ? "" : "\n") + more;
}

}  // namespace

std::string why(const Report& report, std::string_view what, const Catalogue& words) {
    const auto& instrument = *report.instrument;
    std::string text;
    if (what == "total") {
        add(text, total(report, words));
    }
    for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
        if (instrument.dimensions[i].id.text() == what) {
            add(text, dimension(report, i, words));
        }
    }
    if (const auto at = instrument.find(assessment::CriterionId(what))) {
        add(text, criterion(report, *at, words));
    }
    for (std::uint32_t i = 0; i < instrument.tiers.size(); ++i) {
        if (instrument.tiers[i].id.text() == what) {
            add(text, tier(report, i, words));
        }
    }
    return text;
}

}  // namespace app::cli
