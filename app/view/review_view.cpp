// SPDX-License-Identifier: MIT
#include "app/view/review_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/review_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::Reviewed;
using assessment::ReviewState;

Tone tone_of(ReviewState state) {
    switch (state) {
        case ReviewState::open:
            return Tone::muted;
        case ReviewState::outdated:
        case ReviewState::differs:
            return Tone::warning;
        case ReviewState::agreed:
        case ReviewState::decided:
            return Tone::good;
    }
    return Tone::normal;
}

/// "自评4级，核对2级", or the state where there are no two views.
std::string views_text(const ReviewSubject& review, const Reviewed& reviewed) {
    const auto& words = review.words();
    if (reviewed.state == ReviewState::open) {
        return exchange::standing_text(reviewed.own, words);
    }
    return words("review.views"_text, {{"own", exchange::standing_text(reviewed.own, words)},
                                       {"found", exchange::standing_text(reviewed.found, words)}});
}

Item item_of(const ReviewSubject& review, const Reviewed& reviewed, std::string_view part) {
    const std::string title = review.title(reviewed);
    return {.text = title,
            .detail = views_text(review, reviewed),
            .value = exchange::review_state_text(reviewed.state, review.words()),
            .tone = tone_of(reviewed.state),
            .control = Control{.id = review_id(review.criterion(reviewed), part),
                               .label = title,
                               .action = Go{review.place(review.criterion(reviewed).id)}}};
}

/// The first that waits to be judged, else the first that is to be settled, else the first.
const Reviewed* next_one(const ReviewSubject& review) {
    const auto& all = review.outcome.criteria;
    for (const ReviewState state :
         {ReviewState::open, ReviewState::outdated, ReviewState::differs}) {
        const auto found = std::ranges::find(all, state, &Reviewed::state);
        if (found != all.end()) {
            return &*found;
        }
    }
    return all.empty() ? nullptr : &all.front();
}

/// The total and the tier; what is not settled is called so, as on the result.
std::string total_and_tier(const ReviewSubject& review, const assessment::Score& score) {
    const auto& words = review.words();
    const auto& instrument = review.subject.instrument();
    std::string total = exchange::total_text(score, words);
    if (instrument.tiers.empty()) {
        return total;
    }
    const bool is_open = !score.tier && score.tiers.front().verdict == assessment::Verdict::open;
    return words("review.total_and_tier"_text,
                 {{"total", std::move(total)},
                  {"tier", is_open ? words("verdict.open"_text)
                                   : tier_badge(instrument, score, words).text}});
}

Card totals_card(const ReviewSubject& review) {
    const auto& words = review.words();
    const auto& outcome = review.outcome;
    Facts facts{.facts = {}, .side_by_side = true};
    const auto add = [&](std::string label, const assessment::Score& score) {
        facts.facts.push_back({.label = std::move(label), .value = total_and_tier(review, score)});
    };
    add(words("review.own_total"_text), outcome.own);
    add(words("review.found_total"_text), outcome.found);
    add(words("review.outcome_total"_text), outcome.outcome);
    const auto all = static_cast<int>(outcome.criteria.size());
    Card card{
        .blocks = {std::move(facts),
                   Paragraph{.text = words("review.totals_text"_text), .tone = Tone::muted},
                   Progress{.id = "review.progress",
                            .label = words("review.judged"_text),
                            .value = outcome.judged,
                            .max = std::max(all, 1),
                            .text = words("review.judged_text"_text, {{"judged", outcome.judged},
                                                                      {"all", all},
                                                                      {"seen", outcome.seen}})}}};
    if (const Reviewed* next = next_one(review)) {
        card.blocks.push_back(Row{
            .blocks = {button("review.next", words("review.go_on"_text),
                              Go{review.place(review.criterion(*next).id)}, Emphasis::primary)}});
    }
    return card;
}

void add_differences(Blocks& blocks, const ReviewSubject& review) {
    const auto& words = review.words();
    List list{.label = words("review.differences"_text)};
    for (const Reviewed& reviewed : largest_differences(review.outcome)) {
        list.items.push_back(item_of(review, reviewed, "difference"));
    }
    blocks.emplace_back(Heading{.text = list.label, .level = 2});
    if (list.items.empty()) {
        blocks.emplace_back(
            Paragraph{.text = words("review.differences_none"_text), .tone = Tone::muted});
    } else {
        blocks.emplace_back(Card{.blocks = {std::move(list)}});
    }
}

void add_criteria(Blocks& blocks, const ReviewSubject& review) {
    const auto& words = review.words();
    const auto& instrument = review.subject.instrument();
    blocks.emplace_back(Heading{.text = words("review.criteria"_text), .level = 2});
    for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
        List list;
        int judged = 0;
        for (const Reviewed& reviewed : review.outcome.criteria) {
            if (review.criterion(reviewed).dimension == i) {
                judged += reviewed.state == ReviewState::open ? 0 : 1;
                list.items.push_back(item_of(review, reviewed, "open"));
            }
        }
        if (!list.items.empty()) {
            list.label = review.subject.in_language(instrument.dimensions[i].title);
            std::string label =
                words("review.dimension"_text,
                      {{"dimension", list.label}, {"judged", judged}, {"all", list.items.size()}});
            blocks.emplace_back(fold(review.subject.session,
                                     "review.dimension." + instrument.dimensions[i].id.text(),
                                     std::move(label), {std::move(list)}));
        }
    }
}

Button close_button(const ReviewSubject& review) {
    const auto& words = review.words();
    const auto& outcome = review.outcome;
    Button close = button("review.close", words("review.close"_text), CloseReview{},
                          Emphasis::primary, Icon::check);
    close.control.enabled = can_be_closed(outcome);
    if (outcome.judged == 0) {
        close.control.reason = words("review.close.nothing"_text);
    } else if (outcome.left > 0) {
        close.control.reason = words("review.close.left"_text, {{"count", outcome.left}});
    } else if (!close.control.enabled) {
        close.control.reason =
            words("review.close.reasons"_text, {{"count", outcome.without_a_reason}});
    }
    return close;
}

Card closing_card(const ReviewSubject& review) {
    const auto& words = review.words();
    const auto& closing = review.subject.assessment().review.closing;
    Card card{.blocks = {Heading{.text = words("review.closing"_text), .level = 2}}};
    if (closing) {
        card.tone = review.outcome.left == 0 ? Tone::good : Tone::warning;
        card.blocks.push_back(Paragraph{
            words("review.closed"_text, {{"by", exchange::authorship_text(*closing, words)}})});
        if (review.outcome.left > 0) {
            card.blocks.push_back(
                Paragraph{words("review.closed_outdated"_text, {{"count", review.outcome.left}})});
        }
        card.blocks.push_back(
            Row{.blocks = {button("review.reopen", words("review.reopen"_text), ReopenReview{}),
                           button("review.report", words("review.report"_text),
                                  Go{review.subject.place(Screen::report)}, Emphasis::secondary,
                                  Icon::report)}});
        return card;
    }
    card.blocks.push_back(
        Paragraph{.text = words("review.closing_text"_text), .tone = Tone::muted});
    card.blocks.push_back(Field{.control = {.id = "review.name",
                                            .label = words("review.name"_text),
                                            .action = EnterSignerName{}},
                                .value = review.subject.session.signing.name,
                                .hint = words("review.name_hint"_text)});
    card.blocks.push_back(Row{.blocks = {close_button(review)}});
    return card;
}

}  // namespace

std::string ReviewSubject::title(const Reviewed& reviewed) const {
    return exchange::numbered_title(subject.instrument(), reviewed.criterion, words().language());
}

const assessment::Judgement* ReviewSubject::judgement(const Reviewed& reviewed) const {
    const auto& all = subject.assessment().review.judgements;
    const auto found = all.find(criterion(reviewed).id);
    return found == all.end() ? nullptr : &found->second;
}

const assessment::Decision* ReviewSubject::decision(const Reviewed& reviewed) const {
    const auto& all = subject.assessment().review.decisions;
    const auto found = all.find(criterion(reviewed).id);
    return reviewed.state == ReviewState::decided && found != all.end() ? &found->second : nullptr;
}

Place ReviewSubject::place(const assessment::CriterionId& criterion) const {
    return {
        .screen = Screen::review, .assessment = subject.assessment().id, .criterion = criterion};
}

std::string review_id(const assessment::Criterion& criterion, std::string_view part) {
    return "review." + criterion.id.text() + "." + std::string(part);
}

Blocks review_view(const Subject& subject) {
    const auto& words = subject.words;
    const ReviewSubject review{
        .subject = subject, .outcome = review_outcome(subject.instrument(), subject.assessment())};
    const auto& all = review.outcome.criteria;
    const auto open = std::ranges::find_if(all, [&](const Reviewed& reviewed) {
        return review.criterion(reviewed).id == subject.session.place.criterion;
    });
    if (open != all.end()) {
        return review_criterion(review, static_cast<std::size_t>(open - all.begin()));
    }
    Blocks blocks{Heading{.text = words("review.title"_text), .level = 1},
                  Paragraph{.text = words("review.text"_text), .tone = Tone::muted},
                  totals_card(review), agreement_card(review)};
    add_differences(blocks, review);
    add_criteria(blocks, review);
    blocks.emplace_back(closing_card(review));
    return blocks;
}

}  // namespace app::view
