// SPDX-License-Identifier: MIT
// What a visit is about. Declared in visit_view.hpp.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/visit_view.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

/// As many as one takes in; the rest are shown on demand.
constexpr std::size_t first_points = 6;

/// Each leads to its criterion.
Item point(const Subject& subject, std::uint32_t at, std::string_view kind, std::size_t number) {
    const auto& criterion = subject.instrument().criteria[at];
    const std::string& title = subject.in_language(criterion.title);
    return {.text = title,
            .control = Control{.id = "visit.point." + std::string(kind) + "." +
                                     criterion.id.text() + "." + std::to_string(number),
                               .label = title,
                               .action = Go{subject.place(criterion.id)}}};
}

std::vector<Item> must_have_items(const Subject& subject,
                                  const std::vector<assessment::OpenMustHave>& open) {
    std::vector<Item> items;
    for (const auto& each : open) {
        Item item = point(subject, each.criterion, "must-have", items.size());
        const auto said =
            exchange::condition_words(subject.report, each.tier, each.condition, subject.words);
        item.detail = said.wanted;
        item.value = said.actual;
        const bool is_failed = each.condition.state == assessment::ConditionState::failed;
        item.tone = is_failed ? Tone::bad : Tone::muted;
        item.icon = is_failed ? Icon::cross : Icon::none;
        item.icon_label = exchange::condition_state_text(each.condition.state, subject.words);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Item> not_sure_items(const Subject& subject,
                                 const std::vector<std::uint32_t>& criteria) {
    std::vector<Item> items;
    for (const std::uint32_t at : criteria) {
        Item item = point(subject, at, "not-sure", items.size());
        item.detail = subject.in_language(subject.instrument().criteria[at].question);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Item> due_items(const Subject& subject, const std::vector<assessment::StepDue>& due) {
    const auto& words = subject.words;
    std::vector<Item> items;
    for (const auto& step : due) {
        Item item = point(subject, step.criterion, "due", items.size());
        item.detail = step.post;
        item.value = step.overdue
                         ? words("visit.overdue"_text, {{"day", assessment::iso_date(step.due)}})
                         : assessment::iso_date(step.due);
        item.tone = step.overdue ? Tone::bad : Tone::normal;
        item.icon = step.overdue ? Icon::warning : Icon::none;
        item.icon_label = step.overdue ? words("visit.is_overdue"_text) : std::string();
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Item> evidence_items(const Subject& subject,
                                 const std::vector<assessment::EvidencePiece>& pieces) {
    std::vector<Item> items;
    for (const auto& piece : pieces) {
        Item item = point(subject, piece.criterion, "evidence", items.size());
        const auto& criterion = subject.instrument().criteria[piece.criterion];
        item.detail = item.text;
        item.text =
            exchange::piece_text(criterion, subject.answer(criterion.id), piece, subject.words);
        if (auto& control = item.control; control) {
            control->label = item.text;
        }
        item.value = exchange::evidence_state_text(piece.state, subject.words);
        items.push_back(std::move(item));
    }
    return items;
}

struct Kind {
    const char* id;
    assessment::TextKey title;
    assessment::TextKey none;
};

Card points_card(const Subject& subject, const Kind& kind, std::vector<Item> items) {
    const auto& words = subject.words;
    const std::string title = words(kind.title, {{"count", items.size()}});
    Card card{.blocks = {Heading{.text = title, .level = 3}}};
    if (items.empty()) {
        card.blocks.push_back(Paragraph{.text = words(kind.none), .tone = Tone::muted});
        return card;
    }
    List first{.label = title};
    List rest{.label = title};
    for (std::size_t i = 0; i < items.size(); ++i) {
        (i < first_points ? first : rest).items.push_back(std::move(items[i]));
    }
    card.blocks.push_back(std::move(first));
    if (!rest.items.empty()) {
        std::string label = words("visit.more"_text, {{"count", rest.items.size()}});
        card.blocks.push_back(fold(subject.session, std::string("visit.points.") + kind.id,
                                   std::move(label), {std::move(rest)}));
    }
    return card;
}

}  // namespace

Blocks visit_points_blocks(const Subject& subject) {
    const auto points = assessment::visit_points(subject.report, subject.session.today);
    constexpr Kind must_have{"must-have", "visit.must_haves"_text, "visit.must_haves_none"_text};
    constexpr Kind not_sure{"not-sure", "visit.not_sure"_text, "visit.not_sure_none"_text};
    constexpr Kind due{"due", "visit.due"_text, "visit.due_none"_text};
    constexpr Kind evidence{"evidence", "visit.to_see"_text, "visit.to_see_none"_text};
    return {
        Heading{.text = subject.words("visit.points"_text)},
        Columns{.columns = {{.blocks = {points_card(subject, must_have,
                                                    must_have_items(subject, points.must_haves)),
                                        points_card(subject, due, due_items(subject, points.due))}},
                            {.blocks = {points_card(subject, not_sure,
                                                    not_sure_items(subject, points.not_sure)),
                                        points_card(subject, evidence,
                                                    evidence_items(subject, points.to_see))}}}}};
}

}  // namespace app::view
