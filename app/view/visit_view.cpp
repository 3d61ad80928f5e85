// SPDX-License-Identifier: MIT
#include "app/view/visit_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

Tone clock_tone(Minute minutes) {
    if (minutes > longest_visit) {
        return Tone::warning;
    }
    return minutes >= shortest_visit ? Tone::accent : Tone::good;
}

/// How much of the planned time is gone, and the one thing to do: begin or end.
Card clock_card(const Subject& subject) {
    const auto& words = subject.words;
    const Visit* visit = subject.session.visit();
    Card card{.blocks = {Heading{.text = words("visit.clock"_text)}}};
    if (visit == nullptr) {
        card.blocks.push_back(
            Paragraph{.text = words("visit.clock_text"_text,
                                    {{"shortest", shortest_visit}, {"longest", longest_visit}}),
                      .tone = Tone::muted});
        card.blocks.push_back(
            Row{.blocks = {button("visit.begin", words("visit.begin"_text), BeginVisit{},
                                  Emphasis::primary, Icon::forward)}});
        return card;
    }
    const Minute minutes = minutes_of(*visit, subject.session.minute);
    card.blocks.push_back(
        Progress{.id = "visit.elapsed",
                 .label = words("visit.elapsed"_text),
                 .value = static_cast<int>(std::min<Minute>(minutes, longest_visit)),
                 .max = longest_visit,
                 .text = words("visit.minutes"_text, {{"count", minutes}})});
    card.blocks.push_back(Paragraph{
        .text = minutes > longest_visit ? words("visit.over"_text, {{"longest", longest_visit}})
                                        : words("visit.planned"_text, {{"shortest", shortest_visit},
                                                                       {"longest", longest_visit}}),
        .tone = clock_tone(minutes)});
    card.blocks.push_back(Row{.blocks = {button("visit." + visit->id.text() + ".end",
                                                words("visit.end"_text), EndVisit{visit->id})}});
    return card;
}

/// Twenty criteria first, with the plain word on what that is worth.
Card quick_card(const Subject& subject) {
    const auto& words = subject.words;
    int all = 0;
    int done = 0;
    const auto& criteria = subject.instrument().criteria;
    for (std::size_t at = 0; at < criteria.size(); ++at) {
        const auto state = subject.score().criteria[at].state;
        if (criteria[at].quick && state != assessment::State::excluded) {
            ++all;
            done += is_open(state) ? 0 : 1;
        }
    }
    return {.blocks = {
                Heading{.text = words("visit.quick"_text, {{"count", all}})},
                Paragraph{words("visit.quick_text"_text)},
                Paragraph{.text = words("visit.quick_indicative"_text, {{"count", all}}),
                          .tone = Tone::warning},
                Progress{.id = "visit.quick_done",
                         .label = words("visit.quick_done"_text),
                         .value = done,
                         .max = std::max(all, 1),
                         .text = words("progress.fraction"_text, {{"done", done}, {"all", all}})},
                Row{.blocks = {button("visit.quick", words("visit.quick_begin"_text),
                                      BeginQuickScan{}, Emphasis::secondary, Icon::forward)}}}};
}

Row page_row(const Subject& subject) {
    const auto& words = subject.words;
    return {.blocks = {button("visit.sheet", words("visit.sheet"_text),
                              ExportVisit{VisitPage::sheet}, Emphasis::secondary, Icon::download),
                       button("visit.result", words("visit.result"_text),
                              ExportVisit{VisitPage::result}, Emphasis::secondary, Icon::report)}};
}

}  // namespace

Minute minutes_of(const Visit& visit, Minute now) {
    if (visit.began == 0) {
        return 0;
    }
    return std::max<Minute>((visit.is_going_on() ? now : visit.ended) - visit.began, 0);
}

bool shows_clock(const Session& session) {
    return session.place.screen == Screen::visit && session.visit() != nullptr;
}

Blocks visit_view(const Subject& subject) {
    const auto& words = subject.words;
    Blocks blocks{
        Heading{.text = words("visit.title"_text), .level = 1},
        Paragraph{.text = words("visit.text"_text), .tone = Tone::muted},
        Columns{.columns = {{.blocks = {clock_card(subject)}}, {.blocks = {quick_card(subject)}}}}};
    append(blocks, visit_points_blocks(subject));
    blocks.push_back(page_row(subject));
    if (const Visit* visit = subject.session.visit()) {
        append(blocks, visit_form(subject, *visit));
    }
    append(blocks, past_visits(subject));
    return blocks;
}

}  // namespace app::view
