// SPDX-License-Identifier: MIT
#include "app/view/frame_view.hpp"

#include <algorithm>
#include <utility>

#include "app/asked.hpp"
#include "app/view/parts.hpp"
#include "app/view/privacy_view.hpp"
#include "app/view/sheet_view.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;

Link link_to(const Session& session, const char* id, std::string label, Place place) {
    const bool is_current = session.place.screen == place.screen;
    return {.control = {.id = id, .label = std::move(label), .action = Go{std::move(place)}},
            .current = is_current};
}

/// The other language when there are two, each by its own name.
Block language_tool(const Session& session) {
    const auto& languages = session.library->languages;
    const auto& words = session.words();
    if (languages.size() == 2) {
        const auto& other = languages[languages.front().code == session.language ? 1 : 0];
        return button("frame.language", other.name, ChooseLanguage{other.code}, Emphasis::quiet);
    }
    Select select{.control = {.id = "frame.language",
                              .label = words("frame.language"_text),
                              .action = ChooseLanguage{}},
                  .value = session.language};
    for (const auto& language : languages) {
        select.options.push_back({.value = language.code, .label = language.name});
    }
    return select;
}

/// Why nothing is kept, by the names that the store gives the reasons (app/store/protocol.hpp).
std::string storage_reason(const Session& session) {
    const auto& words = session.words();
    const std::string& reason = session.storage_reason;
    if (reason == "private-window") {
        return words("storage.private_window"_text);
    }
    if (reason == "local-file") {
        return words("storage.local_file"_text);
    }
    if (reason == "evicted") {
        return words("storage.evicted"_text);
    }
    if (reason == "no-worker") {
        return words("storage.no_worker"_text);
    }
    if (session.storage == Storage::failed && session.save_error) {
        return sentence(*session.save_error, words);
    }
    return words("storage.not_supported"_text);
}

Block banner(const Session& session, const std::string& text) {
    const auto& words = session.words();
    Row row{.blocks = {button("frame.export_all", words("storage.export"_text), ExportAll{},
                              Emphasis::secondary, Icon::download)}};
    if (session.storage != Storage::memory) {
        row.blocks.push_back(button("frame.retry", words("storage.retry"_text), Retry{}));
    }
    if (session.place.screen != Screen::storage && !session.privacy.only) {
        row.blocks.push_back(button("frame.storage", words("storage.title"_text),
                                    Go{{.screen = Screen::storage}}, Emphasis::quiet));
    }
    return Card{.blocks = {Paragraph{.text = text}, std::move(row)}, .tone = Tone::warning};
}

}  // namespace

std::vector<Link> navigation(const Session& session, const std::optional<Subject>& subject) {
    const auto& words = session.words();
    if (session.storage == Storage::elsewhere || session.privacy.locked) {
        return {};
    }
    std::vector<Link> links{link_to(session, "nav.enterprises", words("nav.enterprises"_text), {})};
    if (!subject) {
        if (portfolio_size(session) > most_cards || session.place.screen == Screen::portfolio) {
            links.push_back(link_to(session, "nav.portfolio", words("portfolio.title"_text),
                                    {.screen = Screen::portfolio}));
        }
        return links;
    }
    const Asked progress = asked(subject->score());
    links.push_back(link_to(session, "nav.profile", words("nav.profile"_text),
                            subject->place(Screen::profile)));
    Link assess =
        link_to(session, "nav.assess", words("nav.assess"_text), subject->place(Screen::assess));
    assess.detail =
        words("progress.fraction"_text, {{"done", progress.settled}, {"all", progress.all}});
    assess.percent = progress.all == 0 ? 100 : 100 * progress.settled / progress.all;
    links.push_back(std::move(assess));
    links.push_back(
        link_to(session, "nav.result", words("nav.result"_text), subject->place(Screen::result)));
    links.push_back(
        link_to(session, "nav.plan", words("nav.plan"_text), subject->place(Screen::plan)));
    // The plan has two sides, the cheapest way and what-if; the bar names both by one.
    links.back().current |= session.place.screen == Screen::what_if;
    links.push_back(link_to(session, "nav.evidence", words("nav.evidence"_text),
                            subject->place(Screen::evidence)));
    // Only where a commissioner has begun: it is no task of the enterprise's.
    if (subject->assessment().review != assessment::Review{} ||
        session.place.screen == Screen::review) {
        links.push_back(link_to(session, "nav.review", words("nav.review"_text),
                                subject->place(Screen::review)));
    }
    if (subject->enterprise.assessments.size() > 1) {
        links.push_back(link_to(session, "nav.progress", words("nav.progress"_text),
                                subject->place(Screen::progress)));
    }
    links.push_back(
        link_to(session, "nav.report", words("nav.report"_text), subject->place(Screen::report)));
    if (!subject->enterprise.visits.empty() || session.place.screen == Screen::visit) {
        links.push_back(
            link_to(session, "nav.visit", words("nav.visit"_text), subject->place(Screen::visit)));
    }
    return links;
}

Blocks tools(const Session& session) {
    Blocks tools = privacy_tools(session);
    tools.push_back(language_tool(session));
    tools.push_back(display_tool(session));
    return tools;
}

Status saved_status(const Session& session) {
    const auto& words = session.words();
    Status status{.id = "frame.saved_status"};
    if (session.storage == Storage::opening) {
        status.text = words("saved.opening"_text);
    } else if (session.storage == Storage::elsewhere) {
        status.text = words("saved.elsewhere"_text);
        status.tone = Tone::warning;
    } else if (session.save_error || session.storage == Storage::failed) {
        status.text = words("saved.failed"_text);
        status.tone = Tone::bad;
        status.urgent = true;
    } else if (session.storage == Storage::memory) {
        status.text = words("saved.memory"_text);
        status.tone = Tone::warning;
    } else if (!session.unsaved.empty()) {
        status.text = words("saved.saving"_text);
    } else {
        status.text = words("saved.saved"_text);
        status.tone = Tone::good;
    }
    return status;
}

Blocks storage_banner(const Session& session) {
    const auto& words = session.words();
    if (session.storage == Storage::failed) {
        return {banner(session, words("storage.failed"_text, {{"why", storage_reason(session)}}))};
    }
    if (session.storage == Storage::memory) {
        return {banner(session, words("storage.memory"_text, {{"why", storage_reason(session)}}))};
    }
    if (session.save_error) {
        return {banner(session, words("storage.unsaved"_text,
                                      {{"why", sentence(*session.save_error, words)}}))};
    }
    return {};
}

/// Taken on the person's word. In memory nothing would be left, so there it has to be exported
/// first.
Blocks update_banner(const Session& session) {
    if (!session.update_found) {
        return {};
    }
    const auto& words = session.words();
    const bool is_kept = session.storage == Storage::durable || session.enterprises.empty();
    Button take = button("frame.update", words("update.take"_text), TakeUpdate{});
    take.control.enabled = is_kept && !session.update_wanted;
    if (session.update_wanted) {
        take.control.reason = words("update.when_saved"_text);
    } else if (!is_kept) {
        take.control.reason = words("update.not_kept"_text);
    }
    return {
        Card{.blocks = {Paragraph{words("update.found"_text)}, Row{.blocks = {std::move(take)}}},
             .tone = Tone::accent}};
}

Blocks opening_view(const Session& session) {
    const auto& words = session.words();
    return {Heading{.text = words("product"_text), .level = 1},
            Paragraph{.text = words("opening.text"_text), .tone = Tone::muted}};
}

}  // namespace app::view
