// SPDX-License-Identifier: MIT
#include "app/view/what_if_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/planning.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Assurance;
using assessment::ConditionState;
using assessment::Criterion;
using assessment::Range;

/// Today's subject and the same with the supposed answers.
struct Two {
    const Subject& today;
    Subject then;
};

Two two_of(const Subject& subject) {
    Two two{.today = subject, .then = subject};
    two.then.report.score = assessment::score(
        subject.instrument(),
        with_supposed(subject.instrument(),
                      assessment::standings(subject.instrument(), subject.assessment()),
                      subject.session.supposed));
    return two;
}

std::string declared(const std::optional<Range>& range, const Subject& subject) {
    return range ? exchange::range_text(range->low, range->high) : subject.words("score.none"_text);
}

std::string supported(const std::optional<Range>& range, const Subject& subject) {
    return range ? exchange::range_text(range->supported_low, range->supported_high)
                 : subject.words("score.none"_text);
}

/// Today beside what would be: totals, dimensions, tiers.
Table comparison(const Two& two) {
    const auto& subject = two.today;
    const auto& words = subject.words;
    Table table{.id = "what_if.scores",
                .caption = words("what_if.scores"_text),
                .columns = {words("what_if.score"_text), words("what_if.today"_text),
                            words("what_if.then"_text)},
                .rows = {}};
    const auto& today = subject.score();
    const auto& then = two.then.score();
    table.rows.push_back({words("report.score.declared"_text), declared(today.total, subject),
                          declared(then.total, subject)});
    table.rows.push_back({words("report.score.supported"_text), supported(today.total, subject),
                          supported(then.total, subject)});
    for (std::uint32_t i = 0; i < subject.instrument().tiers.size(); ++i) {
        table.rows.push_back({subject.in_language(subject.instrument().tiers[i].title),
                              verdict_badge(two.today, i).text, verdict_badge(two.then, i).text});
    }
    for (std::size_t i = 0; i < subject.instrument().dimensions.size(); ++i) {
        if (today.dimensions[i] != then.dimensions[i]) {
            table.rows.push_back({subject.in_language(subject.instrument().dimensions[i].title),
                                  declared(today.dimensions[i].score, subject),
                                  declared(then.dimensions[i].score, subject)});
        }
    }
    return table;
}

/// Conditions whose state would be another one. Those of overclaimed dimensions cannot move.
List moved_conditions(const Two& two) {
    const auto& subject = two.today;
    List list{.label = subject.words("what_if.conditions"_text)};
    for (std::uint32_t tier = 0; tier < subject.instrument().tiers.size(); ++tier) {
        const auto& before = subject.score().tiers[tier].conditions;
        const auto& after = two.then.score().tiers[tier].conditions;
        for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
            if (before[i].state == after[i].state) {
                continue;
            }
            const bool is_met = after[i].state == ConditionState::met;
            list.items.push_back(
                {.text = exchange::condition_words(subject.report, tier, after[i], subject.words)
                             .wanted,
                 .detail = subject.in_language(subject.instrument().tiers[tier].title),
                 .value = exchange::condition_state_text(after[i].state, subject.words),
                 .tone = is_met ? Tone::good : Tone::bad,
                 .icon = is_met ? Icon::check : Icon::cross});
        }
    }
    return list;
}

Card outcome(const Two& two) {
    const auto& subject = two.today;
    const auto& words = subject.words;
    const bool nothing = subject.session.supposed.empty();
    Card card{.blocks = {Heading{.text = words("what_if.title"_text), .level = 2},
                         Paragraph{.text = nothing ? words("what_if.nothing"_text)
                                                   : words("what_if.text"_text),
                                   .tone = Tone::muted},
                         total_gauge(two.then, "what_if.total", false), comparison(two)}};
    if (List list = moved_conditions(two); !list.items.empty()) {
        card.blocks.push_back(Heading{.text = list.label, .level = 3});
        card.blocks.push_back(std::move(list));
    }
    Button plan = button("what_if.plan", words("what_if.plan"_text), PlanSupposed{},
                         Emphasis::primary, Icon::check);
    Button drop = button("what_if.drop", words("what_if.drop"_text), DropSupposed{},
                         Emphasis::secondary, Icon::undo);
    for (Button* made : {&plan, &drop}) {
        made->control.enabled = !nothing;
        made->control.reason = nothing ? words("what_if.nothing_yet"_text) : std::string();
    }
    card.blocks.push_back(Row{.blocks = {std::move(plan), std::move(drop)}});
    return card;
}

std::string id_of(const Criterion& criterion, std::string_view part) {
    return "what_if." + criterion.id.text() + "." + std::string(part);
}

Supposition supposition_of(const Subject& subject, const Criterion& criterion) {
    const auto found = subject.session.supposed.find(criterion.id);
    return found == subject.session.supposed.end() ? Supposition{} : found->second;
}

Select level_choice(const Subject& subject, std::uint32_t at) {
    const Criterion& criterion = subject.instrument().criteria[at];
    const auto& words = subject.words;
    const auto& level = subject.score().criteria[at].level;
    const auto supposed = supposition_of(subject, criterion).level;
    const std::string now =
        level ? exchange::level_text(*level, words) : words("gap.unanswered"_text);
    Select select{.control = {.id = id_of(criterion, "level"),
                              .label = subject.in_language(criterion.title),
                              .action = SupposeLevel{.criterion = criterion.id}},
                  .value = supposed ? std::to_string(*supposed) : std::string(),
                  .options = {{.label = words("what_if.as_today"_text, {{"now", now}})}}};
    for (int other = 0; other <= assessment::highest_level; ++other) {
        if ((criterion.attainable >> other & 1) != 0 && level != other) {
            select.options.push_back(
                {.value = std::to_string(other), .label = exchange::level_text(other, words)});
        }
    }
    return select;
}

Select assurance_choice(const Subject& subject, std::uint32_t at) {
    const Criterion& criterion = subject.instrument().criteria[at];
    const auto& words = subject.words;
    const auto* answer = subject.answer(criterion.id);
    const Assurance now = answer != nullptr ? answer->assurance : Assurance::declared;
    const auto supposed = supposition_of(subject, criterion).assurance;
    Select select{
        .control = {.id = id_of(criterion, "assurance"),
                    .label = words("assurance.label"_text),
                    .spoken = words("what_if.assurance"_text,
                                    {{"criterion", subject.in_language(criterion.title)}}),
                    .action = SupposeAssurance{.criterion = criterion.id}},
        .value = supposed ? std::string(name(*supposed)) : std::string(),
        .options = {{.label = words("what_if.as_today"_text,
                                    {{"now", exchange::assurance_text(now, words)}})}}};
    for (const Assurance other :
         {Assurance::declared, Assurance::documented, Assurance::verified}) {
        if (other != now) {
            select.options.push_back({.value = std::string(name(other)),
                                      .label = exchange::assurance_text(other, words)});
        }
    }
    return select;
}

/// The criteria of one dimension behind its name; what is supposed among them is counted.
Fold dimension_fold(const Subject& subject, const assessment::Dimension& dimension) {
    Blocks blocks;
    std::int64_t supposed = 0;
    for (const std::uint32_t at : dimension.criteria) {
        if (can_be_supposed(subject.score().criteria[at].state)) {
            blocks.push_back(Columns{.columns = {{.blocks = {level_choice(subject, at)}},
                                                 {.blocks = {assurance_choice(subject, at)}}},
                                     .least = 170});
            supposed += subject.session.supposed.contains(subject.instrument().criteria[at].id);
        }
    }
    const std::string& title = subject.in_language(dimension.title);
    const std::string label =
        supposed == 0
            ? title
            : subject.words("what_if.dimension"_text, {{"dimension", title}, {"count", supposed}});
    return fold(subject.session, "what_if.dimension." + dimension.id.text(), label,
                std::move(blocks));
}

}  // namespace

Blocks what_if_view(const Subject& subject) {
    const Two two = two_of(subject);
    Card criteria{.blocks = {Heading{.text = subject.words("what_if.criteria"_text), .level = 2}}};
    for (const auto& dimension : subject.instrument().dimensions) {
        Fold part = dimension_fold(subject, dimension);
        if (!part.blocks.empty()) {
            criteria.blocks.push_back(std::move(part));
        }
    }
    return {plan_sides(subject), Heading{.text = subject.words("nav.what_if"_text), .level = 1},
            Columns{.columns = {{.share = 6, .blocks = {std::move(criteria)}},
                                {.share = 5,
                                 .blocks = {outcome(two)},
                                 .landmark = true,
                                 .label = subject.words("what_if.title"_text)}}}};
}

}  // namespace app::view
