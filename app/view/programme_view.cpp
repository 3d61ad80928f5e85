// SPDX-License-Identifier: MIT
#include "app/view/programme_view.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

FilePick file_pick(const Session& session, bool is_first) {
    return {.control = {.id = "programme.add",
                        .label = is_first ? session.words()("programme.add"_text)
                                          : session.words()("programme.add_more"_text),
                        .action = AddReports{}},
            .accept = ".json,.ndjson,.jsonl,.zip",
            .several = true,
            .emphasis = is_first ? Emphasis::primary : Emphasis::secondary};
}

/// What one can do here, before there is anything.
Blocks empty_blocks(const Session& session) {
    const auto& words = session.words();
    return {Paragraph{words("programme.empty"_text)},
            Paragraph{.text = words("programme.private"_text, {{"most", most_desk_reports}}),
                      .tone = Tone::muted},
            Row{.blocks = {file_pick(session, true)}}};
}

Status count_status(const Session& session) {
    const auto& words = session.words();
    const DeskProgress& progress = session.desk.progress;
    Status status{.id = "programme.count",
                  .text = words("programme.count"_text, {{"count", progress.reports},
                                                         {"known", progress.known},
                                                         {"unsound", progress.unsound}})};
    if (progress.left_out > 0) {
        status.text += words("programme.left_out"_text,
                             {{"count", progress.left_out}, {"most", most_desk_reports}});
        status.tone = Tone::warning;
    }
    return status;
}

/// Keys are made known where one sees whose they are.
Row keys_row(const Session& session) {
    const auto& words = session.words();
    const auto count = keys_that_count(session.signing).size();
    return {.blocks = {Paragraph{.text = words("programme.keys"_text, {{"count", count}}),
                                 .tone = Tone::muted},
                       button("programme.add_keys", words("programme.add_keys"_text),
                              Go{{.screen = Screen::verify}}, Emphasis::quiet, Icon::forward)}};
}

Card progress_card(const Session& session) {
    const auto& words = session.words();
    const DeskProgress& progress = session.desk.progress;
    constexpr std::int64_t steps = 1'000;
    const std::int64_t total = std::max<std::int64_t>(progress.total, 1);
    return {.blocks = {Progress{.id = "programme.progress",
                                .label = words("programme.adding"_text),
                                .value = static_cast<int>(progress.bytes * steps / total),
                                .max = static_cast<int>(steps),
                                .text = words("programme.rate"_text, {{"count", progress.reports},
                                                                      {"rate", progress.rate}})},
                       Row{.blocks = {button("programme.stop", words("programme.stop"_text),
                                             StopAdding{}, Emphasis::secondary, Icon::cross)}}}};
}

struct PartLink {
    ProgrammePart part;
    const char* id;
    assessment::TextKey label;
};

Row part_row(const Session& session) {
    constexpr std::array parts{
        PartLink{ProgrammePart::table, "programme.part.table", "programme.reports"_text},
        PartLink{ProgrammePart::figures, "programme.part.figures", "programme.title"_text},
        PartLink{ProgrammePart::selection, "programme.part.selection", "programme.selection"_text},
        PartLink{ProgrammePart::refused, "programme.part.refused", "programme.refused"_text}};
    Row row;
    for (const PartLink& link : parts) {
        row.blocks.push_back(
            Link{.control = {.id = link.id,
                             .label = session.words()(link.label),
                             .action = Go{{.screen = Screen::programme, .part = link.part}}},
                 .current = session.place.part == link.part});
    }
    return row;
}

Blocks part_blocks(const Session& session) {
    const auto& answer = session.desk.answer;
    if (answer == nullptr || answer->part != session.place.part) {
        if (session.desk.is_unread) {
            return {};  // nothing more is coming
        }
        return {Paragraph{.text = session.words()("programme.counting"_text), .tone = Tone::muted}};
    }
    switch (answer->part) {
        case ProgrammePart::table:
            return programme_table(session, *answer);
        case ProgrammePart::figures:
            return programme_figures(session, *answer);
        case ProgrammePart::selection:
            return programme_selection(session, *answer);
        case ProgrammePart::refused:
            return programme_refused(session, *answer);
        case ProgrammePart::report:
            return programme_report(session, *answer);
    }
    return {};
}

}  // namespace

Blocks programme_view(const Session& session) {
    const auto& words = session.words();
    const Desk& desk = session.desk;
    Blocks blocks{Heading{.text = words("programme.screen"_text), .level = 1}};
    if (!desk.failure.empty()) {
        blocks.push_back(
            Card{.blocks = {Paragraph{words("programme.failed"_text, {{"reason", desk.failure}})}},
                 .tone = Tone::bad});
    }
    if (desk.is_unread) {
        blocks.push_back(
            Card{.blocks = {Paragraph{words("programme.unread"_text)}}, .tone = Tone::bad});
    }
    const bool is_empty = !has_reports(desk);
    if (desk.progress.busy) {
        blocks.push_back(progress_card(session));
    }
    if (is_empty) {
        append(blocks, desk.progress.busy ? Blocks{} : empty_blocks(session));
        return blocks;
    }
    Row row{.blocks = {count_status(session)}};
    if (!desk.progress.busy) {
        row.blocks.push_back(file_pick(session, false));
        row.blocks.push_back(button("programme.clear", words("programme.clear"_text),
                                    AskEmptyDesk{}, Emphasis::quiet, Icon::remove));
    }
    blocks.push_back(std::move(row));
    blocks.push_back(Paragraph{.text = words("programme.not_kept"_text), .tone = Tone::muted});
    blocks.push_back(keys_row(session));
    blocks.push_back(part_row(session));
    append(blocks, part_blocks(session));
    return blocks;
}

std::optional<Dialog> emptying_dialog(const Session& session) {
    if (!session.desk.emptying || session.place.screen != Screen::programme) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const Button keep = button("emptying.keep", words("removing.keep"_text), KeepDesk{});
    return Dialog{
        .id = "emptying",
        .title = words("programme.clear.title"_text, {{"count", session.desk.progress.reports}}),
        .blocks = {Paragraph{words("programme.clear.text"_text)},
                   Row{.blocks = {keep, button("emptying.clear", words("programme.clear"_text),
                                               EmptyDesk{}, Emphasis::danger, Icon::remove)},
                       .end = true}},
        .close = keep.control};
}

}  // namespace app::view
