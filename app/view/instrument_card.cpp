// SPDX-License-Identifier: MIT
// One instrument as it is looked at, and as one of several.
#include <algorithm>
#include <utility>

#include "app/next_assessment.hpp"
#include "app/view/assess_view.hpp"
#include "app/view/instruments_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;
using assessment::Criterion;
using assessment::Instrument;

/// As much of a digest as one compares by eye.
constexpr std::size_t digest_shown = 16;

/// The languages that it is written in, by their own names where the program knows them.
std::string languages_of(const Instrument& instrument, const Session& session) {
    std::string all;
    for (const auto& [code, text] : instrument.title.words()) {
        const auto& known = session.library->languages;
        const auto found = std::ranges::find(known, code, &LanguageEntry::code);
        all += (all.empty() ? "" : session.words()("policy.separator"_text)) +
               (found == known.end() ? code : found->name);
    }
    return all;
}

Facts facts_of(const Instrument& instrument, const Session& session) {
    const auto& words = session.words();
    const auto quick = std::ranges::count(instrument.criteria, true, &Criterion::quick);
    return {.facts = {{.label = words("instruments.version"_text), .value = instrument.ref.version},
                      {.label = words("instruments.dimensions"_text),
                       .value = std::to_string(instrument.dimensions.size())},
                      {.label = words("instruments.criteria"_text),
                       .value = std::to_string(instrument.criteria.size())},
                      {.label = words("instruments.quick"_text), .value = std::to_string(quick)},
                      {.label = words("instruments.tiers"_text),
                       .value = std::to_string(instrument.tiers.size())},
                      {.label = words("instruments.languages"_text),
                       .value = languages_of(instrument, session)},
                      {.label = words("instruments.digest"_text),
                       .value = instrument.digest.substr(0, digest_shown)}},
            .side_by_side = true};
}

/// What there is to choose, or what each level takes.
struct LevelLines {
    const Catalogue& words;

    [[nodiscard]] std::string line(int level, const assessment::Text& text) const {
        return words("instruments.level"_text,
                     {{"level", level}, {"text", text.in(words.language())}});
    }

    std::vector<std::string> operator()(const assessment::Rubric& rubric) const {
        std::vector<std::string> lines;
        lines.reserve(rubric.levels.size());
        for (const assessment::Text& text : rubric.levels) {
            lines.push_back(line(static_cast<int>(lines.size()), text));
        }
        return lines;
    }
    std::vector<std::string> operator()(const assessment::YesNo& rule) const {
        return {words("instruments.yes"_text, {{"level", rule.yes}})};
    }
    std::vector<std::string> operator()(const assessment::Choice& choice) const {
        std::vector<std::string> lines;
        lines.reserve(choice.options.size());
        for (const auto& option : choice.options) {
            lines.push_back(line(option.level, option.label));
        }
        return lines;
    }
    std::vector<std::string> operator()(const assessment::Checklist& checklist) const {
        std::vector<std::string> lines;
        lines.reserve(checklist.items.size());
        for (const auto& item : checklist.items) {
            lines.push_back(
                words("instruments.item"_text, {{"text", item.label.in(words.language())}}));
        }
        std::ranges::move(ladder_texts(checklist, words), std::back_inserter(lines));
        return lines;
    }
    template <typename Figures>
    std::vector<std::string> operator()(const Figures& rule) const {
        return ladder_texts(rule, words);
    }
};

Block criterion_card(const Criterion& criterion, const Catalogue& words) {
    Card card{.blocks = {Heading{.text = criterion.title.in(words.language()), .level = 3},
                         Paragraph{criterion.question.in(words.language())}}};
    List levels{.label = words("instruments.levels"_text)};
    for (std::string& text : std::visit(LevelLines{words}, criterion.answer)) {
        levels.items.push_back({.text = std::move(text)});
    }
    card.blocks.push_back(std::move(levels));
    return card;
}

/// A fold for each dimension; what lies in one is made when it is open.
Blocks dimension_folds(const Session& session, const Instrument& instrument,
                       const std::string& id) {
    const auto& words = session.words();
    Blocks folds;
    for (const auto& dimension : instrument.dimensions) {
        const std::string at = id + "." + dimension.id.text();
        Blocks criteria;
        if (session.open_folds.contains(at)) {
            for (const auto index : dimension.criteria) {
                criteria.push_back(criterion_card(instrument.criteria[index], words));
            }
        }
        folds.push_back(fold(session, at,
                             words("instruments.dimension"_text,
                                   {{"dimension", dimension.title.in(words.language())},
                                    {"count", dimension.criteria.size()}}),
                             std::move(criteria)));
    }
    return folds;
}

}  // namespace

Blocks instrument_blocks(const Session& session, const Instrument& instrument,
                         const std::string& id) {
    const auto& words = session.words();
    Blocks blocks{Paragraph{.text = instrument.summary.in(words.language()), .tone = Tone::muted},
                  facts_of(instrument, session)};
    const std::string at = id + ".criteria";
    const bool is_open = session.open_folds.contains(at);
    blocks.push_back(fold(session, at, words("instruments.what_it_asks"_text),
                          is_open ? dimension_folds(session, instrument, id) : Blocks{}));
    return blocks;
}

std::optional<Select> instrument_choice(const Session& session, std::string id,
                                        const std::optional<assessment::InstrumentRef>& chosen) {
    const auto all = instruments_to_choose(*session.library);
    if (all.size() < 2) {
        return std::nullopt;
    }
    const auto& words = session.words();
    Select select{.control = {.id = std::move(id),
                              .label = words("instruments.choose"_text),
                              .action = ChooseInstrument{}},
                  .value = choice_of(chosen.value_or(all.front()->ref))};
    for (const auto& instrument : all) {
        select.options.push_back({.value = choice_of(instrument->ref),
                                  .label = words("instruments.choice"_text,
                                                 {{"title", instrument->title.in(words.language())},
                                                  {"version", instrument->ref.version}})});
    }
    return select;
}

}  // namespace app::view
