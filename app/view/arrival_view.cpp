// SPDX-License-Identifier: MIT
#include "app/view/arrival_view.hpp"

#include <utility>

#include "app/arrival.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;
using assessment::MergeDifference;

ChoiceGroup way_choice(const Arrived& arrived, const Catalogue& words) {
    const auto option = [&](ArrivalWay way, std::string id, std::string label, std::string detail) {
        return Option{.control = {.id = "arrival.way." + std::move(id),
                                  .label = std::move(label),
                                  .action = ChooseArrivalWay{way}},
                      .chosen = arrived.arrival.way == way,
                      .detail = std::move(detail)};
    };
    ChoiceGroup group{
        .id = "arrival.way",
        .label = words("arrival.way"_text),
        .options = {option(ArrivalWay::keep_both, "keep_both", words("arrival.way.keep_both"_text),
                           words("arrival.way.keep_both_text"_text)),
                    option(ArrivalWay::replace, "replace", words("arrival.way.replace"_text),
                           words("arrival.way.replace_text"_text)),
                    option(ArrivalWay::merge, "merge", words("arrival.way.merge"_text),
                           words("arrival.way.merge_text"_text))}};
    if (arrived.instrument == nullptr) {
        Control& merge = group.options.back().control;
        merge.enabled = false;
        merge.reason = words("arrival.versions"_text);
    }
    return group;
}

/// Both sides of one field, of which one is chosen.
ChoiceGroup field_choice(const Arrived& arrived, const MergeDifference& difference,
                         std::size_t number, const Catalogue& words) {
    const auto& instrument = *arrived.instrument;
    const bool taken = arrived.arrival.taken.contains(difference.field);
    std::string here = said_text(instrument, arrived.here, difference.field, words);
    std::string there = said_text(instrument, *arrived.arrival.assessment, difference.field, words);
    if (here == there) {
        there += words("arrival.same_words"_text);
    }
    const std::string id = "arrival.field." + std::to_string(number);
    const std::string label = field_text(instrument, difference.field, words);
    const auto unit = unit_of(difference.field);
    const auto side_name = [&](assessment::TextKey key, const assessment::Assessment& state) {
        return words("arrival.side"_text,
                     {{"side", words(key)}, {"by", changed_by_text(state.history, unit, words)}});
    };
    const auto option = [&](std::string side, std::string name, std::string says, bool take) {
        std::string spoken = words("arrival.spoken"_text, {{"field", label}, {"side", name}});
        return Option{.control = {.id = id + std::move(side),
                                  .label = std::move(name),
                                  .spoken = std::move(spoken),
                                  .action = TakeField{.field = difference.field, .taken = take}},
                      .chosen = taken == take,
                      .detail = std::move(says)};
    };
    return {
        .id = id,
        .label = label,
        .options = {
            option(".here", side_name("arrival.here"_text, arrived.here), std::move(here), false),
            option(".there", side_name("arrival.there"_text, *arrived.arrival.assessment),
                   std::move(there), true)}};
}

void add_fields(Blocks& blocks, const Arrived& arrived, const ArrivalMerge& merge,
                const Catalogue& words) {
    const auto& all = merge.open;
    if (!merge.joined.taken.empty()) {
        blocks.push_back(
            Paragraph{words("arrival.settled"_text, {{"count", merge.joined.taken.size()}})});
    }
    blocks.push_back(Paragraph{.text = words("arrival.fields"_text), .tone = Tone::muted});
    blocks.push_back(Row{
        .blocks = {
            button("arrival.all_here", words("arrival.all_here"_text), TakeAllFields{false}),
            button("arrival.all_there", words("arrival.all_there"_text), TakeAllFields{true})}});
    for (std::size_t i = 0; i < all.size(); ++i) {
        blocks.push_back(field_choice(arrived, all[i], i, words));
    }
}

std::string waiting_text(const Session& session, const Catalogue& words) {
    const std::size_t more = session.arrivals.size() - 1;
    return more == 0 ? std::string() : words("arrival.more"_text, {{"count", more}});
}

}  // namespace

std::optional<Dialog> arrival_dialog(const Session& session) {
    const auto arrived = first_arrival(session);
    if (!arrived) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const bool can_merge = arrived->instrument != nullptr;
    const ArrivalMerge merge = can_merge ? merge_of(*arrived) : ArrivalMerge{};
    const Button drop = button("arrival.drop", words("arrival.drop"_text), DropArrival{});
    Dialog dialog{
        .id = "arrival",
        .title = words("arrival.title"_text, {{"enterprise", name_of(arrived->enterprise, words)}}),
        .blocks = {Paragraph{words(
            "arrival.text"_text,
            {{"file", arrived->arrival.file},
             {"assessment", assessment_name(arrived->enterprise, arrived->here.id, words)}})}},
        .close = drop.control};
    if (can_merge) {
        dialog.blocks.push_back(
            Paragraph{words("arrival.count"_text, {{"count", merge.joined.conflicts.size()}})});
    }
    if (std::string more = waiting_text(session, words); !more.empty()) {
        dialog.blocks.push_back(Paragraph{.text = std::move(more), .tone = Tone::muted});
    }
    dialog.blocks.push_back(way_choice(*arrived, words));
    if (arrived->arrival.way == ArrivalWay::merge) {
        add_fields(dialog.blocks, *arrived, merge, words);
    }
    dialog.blocks.push_back(
        Row{.blocks = {drop, button("arrival.accept", words("arrival.accept"_text), AcceptArrival{},
                                    Emphasis::primary, Icon::check)},
            .end = true});
    return dialog;
}

}  // namespace app::view
