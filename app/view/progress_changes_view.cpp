// SPDX-License-Identifier: MIT
// The criteria by what became of them.
#include <algorithm>
#include <functional>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/progress_view.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::CriterionChange;
using assessment::Likeness;
using assessment::Movement;

std::string standing_text(const assessment::Stand& stand, const assessment::Catalogue& words) {
    return stand.level ? exchange::level_text(*stand.level, words)
                       : exchange::state_text(stand.state, words);
}

/// "2级 → 4级", or what stands on the only side that there is.
std::string levels_text(const Compared& compared, const CriterionChange& change) {
    const auto& words = compared.words();
    if (change.earlier && change.later) {
        return words("progress.change"_text, {{"earlier", standing_text(*change.earlier, words)},
                                              {"later", standing_text(*change.later, words)}});
    }
    if (change.later) {
        return standing_text(*change.later, words);
    }
    return change.earlier ? standing_text(*change.earlier, words) : std::string();
}

std::string backing_text(const Compared& compared, const CriterionChange& change) {
    const auto& words = compared.words();
    if (!change.earlier || !change.later) {
        return {};
    }
    return words("progress.change"_text,
                 {{"earlier", exchange::assurance_text(change.earlier->assurance, words)},
                  {"later", exchange::assurance_text(change.later->assurance, words)}});
}

/// A kind of change: which criteria, and what is said of each.
struct Group {
    std::string_view id;
    std::function<bool(const CriterionChange&)> holds;
    std::string (*says)(const Compared&, const CriterionChange&);
};

bool is_backed_otherwise(const CriterionChange& change) {
    return change.movement == Movement::unchanged && change.earlier && change.later &&
           change.earlier->assurance != change.later->assurance;
}

Group moved(std::string_view id, Movement movement) {
    return {.id = id,
            .holds = [movement](const auto& change) { return change.movement == movement; },
            .says = levels_text};
}

Group became(std::string_view id, Likeness likeness) {
    return {.id = id,
            .holds = [likeness](const auto& change) { return change.likeness == likeness; },
            .says = levels_text};
}

/// As it is called now, or was when it was still asked.
std::string title_of(const Compared& compared, const CriterionChange& change) {
    const auto in_language = [&](const Subject& subject, std::uint32_t index) {
        return compared.later.in_language(subject.instrument().criteria[index].title);
    };
    if (change.later) {
        return in_language(compared.later, change.later->index);
    }
    return change.earlier ? in_language(compared.earlier, change.earlier->index) : std::string();
}

Item change_item(const Compared& compared, const CriterionChange& change, const Group& group) {
    Item item{.text = title_of(compared, change), .value = group.says(compared, change)};
    if (change.later) {
        item.control = Control{.id = "progress." + std::string(group.id) + "." + change.id.text(),
                               .label = item.text,
                               .action = Go{compared.later.place(change.id)}};
    }
    return item;
}

List list_of(const Compared& compared, const Group& group) {
    List list;
    for (const CriterionChange& change : compared.comparison.criteria) {
        if (group.holds(change)) {
            list.items.push_back(change_item(compared, change, group));
        }
    }
    return list;
}

/// What one looks for first, always open.
Column main_column(const Compared& compared, const Group& group, assessment::TextKey title,
                   assessment::TextKey none) {
    const auto& words = compared.words();
    List list = list_of(compared, group);
    list.label = words(title, {{"count", list.items.size()}});
    Card card{.blocks = {Heading{.text = list.label, .level = 3}}};
    if (list.items.empty()) {
        card.blocks.push_back(Paragraph{.text = words(none), .tone = Tone::muted});
    } else {
        card.blocks.push_back(std::move(list));
    }
    return {.blocks = {std::move(card)}};
}

void add_fold(Blocks& blocks, const Compared& compared, const Group& group,
              assessment::TextKey title) {
    List list = list_of(compared, group);
    if (list.items.empty()) {
        return;
    }
    list.label = compared.words()(title, {{"count", list.items.size()}});
    std::string label = list.label;
    blocks.push_back(fold(compared.later.session, "progress." + std::string(group.id),
                          std::move(label), {std::move(list)}));
}

}  // namespace

Blocks criterion_changes(const Compared& compared) {
    Blocks blocks{
        Heading{.text = compared.words()("progress.criteria"_text), .level = 2},
        Columns{.columns = {main_column(compared, moved("rose", Movement::rose),
                                        "progress.rose"_text, "progress.rose_none"_text),
                            main_column(compared, moved("fell", Movement::fell),
                                        "progress.fell"_text, "progress.fell_none"_text)}}};
    Blocks others;
    add_fold(others, compared, moved("newly", Movement::newly_answered), "progress.newly"_text);
    add_fold(others, compared, moved("no_longer", Movement::no_longer_answered),
             "progress.no_longer"_text);
    add_fold(others, compared,
             {.id = "backing", .holds = is_backed_otherwise, .says = backing_text},
             "progress.backing"_text);
    add_fold(others, compared, became("changed", Likeness::changed), "progress.changed"_text);
    add_fold(others, compared, became("added", Likeness::added), "progress.added"_text);
    add_fold(others, compared, became("retired", Likeness::retired), "progress.retired"_text);
    if (!others.empty()) {
        blocks.push_back(Card{.blocks = std::move(others)});
    }
    return blocks;
}

}  // namespace app::view
