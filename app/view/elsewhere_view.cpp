// SPDX-License-Identifier: MIT
// Another tab or window has the store: which remedy works, and what of this one is not saved.
#include <algorithm>
#include <utility>
#include <variant>

#include "app/view/frame_view.hpp"
#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

/// Changes of what was entered. Settings, and the history that goes along with an answer, are not
/// counted.
std::size_t count_unsaved(const Session& session) {
    std::size_t count = 0;
    for (const auto& [ticket, save] : session.unsaved) {
        const bool is_of_answer = std::ranges::any_of(save.changes, [](const StoreChange& change) {
            return std::holds_alternative<PutAnswer>(change);
        });
        count += static_cast<std::size_t>(
            std::ranges::count_if(save.changes, [&](const StoreChange& change) {
                const bool is_history = is_of_answer && std::holds_alternative<PutHead>(change);
                return !is_history && !std::holds_alternative<PutSetting>(change);
            }));
    }
    return count;
}

}  // namespace

Blocks elsewhere_view(const Session& session) {
    const auto& words = session.words();
    const bool is_moved = session.storage_reason == "handed-over";
    Blocks blocks{
        Heading{
            .text = is_moved ? words("elsewhere.moved_title"_text) : words("elsewhere.title"_text),
            .level = 1},
        Paragraph{is_moved ? words("elsewhere.moved_text"_text) : words("elsewhere.text"_text)}};
    if (session.storage_reason == "other-tab-silent") {
        blocks.push_back(Card{.blocks = {Status{.id = "elsewhere.silent",
                                                .text = words("elsewhere.silent"_text),
                                                .tone = Tone::warning,
                                                .urgent = true}},
                              .tone = Tone::warning});
    }
    Row row{.blocks = {button("elsewhere.take", words("elsewhere.take"_text), TakeOver{},
                              Emphasis::primary)}};
    if (const auto count = count_unsaved(session); count > 0) {
        blocks.push_back(Paragraph{.text = words("elsewhere.unsaved"_text, {{"count", count}}),
                                   .tone = Tone::warning});
        row.blocks.push_back(button("elsewhere.export_all", words("storage.export"_text),
                                    ExportAll{}, Emphasis::secondary, Icon::download));
    }
    blocks.push_back(std::move(row));
    return blocks;
}

}  // namespace app::view
