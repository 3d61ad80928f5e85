// SPDX-License-Identifier: MIT
#include "app/view/assess_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/run.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

Option run_option(const Subject& subject, bool quick) {
    const auto size = static_cast<std::int64_t>(run_of(subject, quick).size());
    return {.control = {.id = quick ? "assess.run.quick" : "assess.run.full",
                        .label = quick ? subject.words("run.quick"_text, {{"count", size}})
                                       : subject.words("run.full"_text, {{"count", size}}),
                        .action = ChooseQuick{.quick = quick}},
            .chosen = subject.session.quick == quick};
}

/// "3 级", or what else there is to say.
std::string standing_text(const Subject& subject, std::uint32_t at) {
    const auto& score = subject.score().criteria[at];
    switch (score.state) {
        case assessment::State::answered:
            return subject.words("report.level"_text, {{"level", score.level.value_or(0)}});
        case assessment::State::not_applicable:
            return subject.words("standing.left_out"_text);
        case assessment::State::pending:
            return subject.words("standing.pending"_text);
        case assessment::State::excluded:
        case assessment::State::unanswered:
            return {};
    }
    return {};
}

Link criterion_link(const Subject& subject, std::uint32_t at, bool current) {
    const auto& criterion = subject.instrument().criteria[at];
    return {.control = {.id = "assess.criterion." + criterion.id.text(),
                        .label = subject.in_language(criterion.title),
                        .action = Go{subject.place(criterion.id)}},
            .current = current,
            .detail = standing_text(subject, at),
            .level = 1};
}

Link dimension_link(const Subject& subject, const assessment::Dimension& dimension,
                    const Run& run) {
    const auto& entry = subject.instrument().criteria[entry_to(subject, run)];
    const int done = done_count(subject, run);
    const auto all = static_cast<int>(run.size());
    return {.control = {.id = "assess.dimension." + dimension.id.text(),
                        .label = subject.in_language(dimension.title),
                        .action = Go{subject.place(entry.id)}},
            .detail = subject.words("progress.fraction"_text, {{"done", done}, {"all", all}}),
            .percent = 100 * done / all};
}

Item guidance(std::string text) {
    return {.text = std::move(text), .icon = Icon::check};
}

/// For somebody who answers for the first time; it goes with the first answer.
Card guide_card(const assessment::Catalogue& words) {
    return {
        .blocks = {Heading{.text = words("guide.title"_text), .level = 2},
                   List{.label = words("guide.title"_text),
                        .items = {guidance(words("guide.answer"_text)),
                                  guidance(words("guide.backing"_text)),
                                  guidance(words("guide.score"_text))}},
                   Row{.blocks = {button("guide.hide", words("guide.hide"_text), HideGuide{})}}},
        .tone = Tone::accent};
}

}  // namespace

std::string part_id(const assessment::Criterion& criterion, std::string_view part) {
    return "assess." + criterion.id.text() + "." + std::string(part);
}

Blocks way_blocks(const Subject& subject, std::uint32_t at) {
    const auto& instrument = subject.instrument();
    Blocks blocks{ChoiceGroup{.id = "assess.run",
                              .label = subject.words("run.label"_text),
                              .options = {run_option(subject, true), run_option(subject, false)},
                              .look = ChoiceLook::segments,
                              .label_hidden = true}};
    const Run run = run_of(subject, subject.session.quick);
    for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
        const auto& dimension = instrument.dimensions[i];
        const Run part = within(run, dimension);
        if (part.empty()) {
            continue;
        }
        blocks.push_back(dimension_link(subject, dimension, part));
        if (instrument.criteria[at].dimension == i) {
            for (const std::uint32_t criterion : part) {
                blocks.push_back(criterion_link(subject, criterion, criterion == at));
            }
        }
    }
    return blocks;
}

Blocks assess_view(const Subject& subject) {
    const std::uint32_t at = subject.instrument().find(subject.session.place.criterion).value_or(0);
    Blocks middle;
    if (!subject.session.guided && subject.score().answered == 0) {
        middle.push_back(guide_card(subject.words));
    }
    std::ranges::move(criterion_blocks(subject, at), std::back_inserter(middle));
    return {Columns{.columns = {{.share = 3, .blocks = way_blocks(subject, at)},
                                {.share = 7, .blocks = std::move(middle)},
                                {.share = 4,
                                 .blocks = live_score(subject, at),
                                 .landmark = true,
                                 .label = subject.words("live.title"_text)}}}};
}

}  // namespace app::view
