// SPDX-License-Identifier: MIT
#include "app/view/instruments_view.hpp"

#include <algorithm>
#include <utility>

#include "app/kept_file.hpp"
#include "app/kept_use.hpp"
#include "app/next_assessment.hpp"
#include "app/view/parts.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Instrument;

/// What the ids of a document's controls begin with.
std::string id_of(const DocumentKey& key) {
    return "instruments." + key.id + (key.version.empty() ? "" : "." + key.version);
}

void append(Blocks& blocks, Blocks more) {
    std::ranges::move(more, std::back_inserter(blocks));
}

std::string names_of(const std::vector<const EnterpriseRecord*>& records,
                     const assessment::Catalogue& words) {
    std::string names;
    for (const EnterpriseRecord* record : records) {
        names += (names.empty() ? "" : words("policy.separator"_text)) + name_of(*record, words);
    }
    return names;
}

// ---- the file that is looked at

Paragraph standing_text(const Session& session, const KeptFile& file) {
    const auto& words = session.words();
    switch (standing_of(session, file)) {
        case FileStanding::is_new:
            return {.text = file.instrument != nullptr ? words("instruments.is_new"_text)
                                                       : words("instruments.pack_is_new"_text)};
        case FileStanding::is_here:
            return {.text = words("instruments.is_here"_text), .tone = Tone::good};
        case FileStanding::is_other:
            return {.text = words("instruments.is_other"_text), .tone = Tone::warning};
        case FileStanding::is_used:
            return {.text = words(
                        "instruments.is_used"_text,
                        {{"enterprises", names_of(users_of(session, file.document.key), words)}}),
                    .tone = Tone::bad};
        case FileStanding::is_shipped:
            return {.text = words("instruments.is_shipped"_text), .tone = Tone::good};
        case FileStanding::is_reserved:
            return {.text = words("instruments.is_reserved"_text), .tone = Tone::bad};
    }
    return {};
}

/// Nothing of it is against the format, but its author should know.
Blocks advice(const Session& session, const KeptFile& file) {
    const auto& words = session.words();
    List list{.label = words("instruments.advice"_text)};
    const auto add = [&](std::string text, std::string where) {
        list.items.push_back({.text = std::move(text),
                              .detail = std::move(where),
                              .tone = Tone::warning,
                              .icon = Icon::warning,
                              .icon_label = words("finding_is.warning"_text)});
    };
    for (const auto& note : file.notes) {
        add(sentence(note, words), note.where);
    }
    for (const auto& finding : file.findings) {
        add(sentence(finding, words), finding.where);
    }
    if (list.items.empty()) {
        return {};
    }
    return {Paragraph{words("instruments.advice"_text)}, std::move(list)};
}

Card offered_card(const Session& session, const KeptFile& file) {
    const auto& words = session.words();
    Card card{.blocks = {}, .tone = Tone::accent};
    if (file.instrument != nullptr) {
        card.blocks.push_back(
            Heading{.text = file.instrument->title.in(words.language()), .level = 2});
        append(card.blocks, instrument_blocks(session, *file.instrument, "instruments.offered"));
    } else {
        card.blocks.push_back(
            Heading{.text = file.benchmark->benchmark.card.programme, .level = 2});
        append(card.blocks, pack_blocks(session, *file.benchmark));
    }
    append(card.blocks, advice(session, file));
    card.blocks.push_back(standing_text(session, file));
    Row row;
    if (may_keep(session, file)) {
        const bool replaces = standing_of(session, file) == FileStanding::is_other;
        row.blocks.push_back(
            button("instruments.keep",
                   replaces ? words("instruments.replace"_text) : words("instruments.keep"_text),
                   KeepDocument{}, Emphasis::primary, Icon::check));
    }
    row.blocks.push_back(button("instruments.drop", words("instruments.drop"_text), DropOffered{},
                                Emphasis::quiet, Icon::cross));
    card.blocks.push_back(std::move(row));
    return card;
}

// ---- what is here

Button remove_button(const Session& session, const DocumentKey& key, const std::string& title) {
    const auto& words = session.words();
    Button remove = button(id_of(key) + ".remove", words("instruments.remove"_text),
                           RemoveDocument{key}, Emphasis::quiet, Icon::remove);
    remove.control.spoken = words("instruments.remove_of"_text, {{"title", title}});
    const auto users = users_of(session, key);
    if (!users.empty()) {
        remove.control.enabled = false;
        remove.control.reason =
            words("instruments.used_by"_text, {{"enterprises", names_of(users, words)}});
    }
    return remove;
}

Card instrument_card(const Session& session, const Instrument& instrument, bool is_kept) {
    const auto& words = session.words();
    const std::string& title = instrument.title.in(words.language());
    Card card{.blocks = {Row{.blocks = {Heading{.text = title, .level = 3},
                                        Badge{.text = is_kept ? words("instruments.kept"_text)
                                                              : words("instruments.shipped"_text),
                                              .tone = Tone::muted}}}}};
    append(card.blocks, instrument_blocks(session, instrument, id_of(key_of(instrument))));
    if (is_kept) {
        card.blocks.push_back(
            Row{.blocks = {remove_button(
                    session, key_of(instrument),
                    words("instruments.choice"_text,
                          {{"title", title}, {"version", instrument.ref.version}}))}});
    }
    return card;
}

}  // namespace

Blocks instruments_view(const Session& session) {
    const auto& words = session.words();
    Blocks blocks{
        Heading{.text = words("instruments.title"_text), .level = 1},
        Paragraph{.text = words("instruments.text"_text), .tone = Tone::muted},
        Row{.blocks = {FilePick{.control = {.id = "instruments.open",
                                            .label = words("instruments.open"_text),
                                            .action = ImportFile{}},
                                .accept = ".json",
                                .emphasis = session.offered == nullptr ? Emphasis::primary
                                                                       : Emphasis::secondary}}}};
    if (session.offered != nullptr) {
        blocks.push_back(offered_card(session, *session.offered));
    }
    blocks.push_back(Heading{.text = words("instruments.all"_text), .level = 2});
    const auto& kept = session.kept.instruments;
    for (const auto& instrument : instruments_to_choose(*session.library)) {
        blocks.push_back(instrument_card(session, *instrument,
                                         std::ranges::find(kept, instrument) != kept.end()));
    }
    blocks.push_back(Heading{.text = words("instruments.packs"_text), .level = 2});
    if (session.kept.benchmarks.empty()) {
        blocks.push_back(
            Paragraph{.text = words("instruments.no_packs"_text), .tone = Tone::muted});
    }
    for (const auto& pack : session.kept.benchmarks) {
        const std::string& title = pack->benchmark.card.programme;
        Card card{.blocks = {Heading{.text = title, .level = 3}}};
        append(card.blocks, pack_blocks(session, *pack));
        card.blocks.push_back(Row{.blocks = {remove_button(session, key_of(*pack), title)}});
        blocks.push_back(std::move(card));
    }
    return blocks;
}

}  // namespace app::view
