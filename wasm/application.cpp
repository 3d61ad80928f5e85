// SPDX-License-Identifier: MIT
#include "wasm/application.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/overloaded.hpp"
#include "app/store/protocol.hpp"
#include "app/ui/fonts.hpp"
#include "app/view/submit.hpp"
#include "assessment/exchange/hexadecimal.hpp"
#include "wasm/bridge.hpp"
#include "wasm/mirror.hpp"
#include "wasm/platform.hpp"

namespace wasm {

namespace {

/// What the page says in place of a reason (files.js).
constexpr std::string_view font_missing = "font-missing";

/// The first of the browser's languages that the program has.
assessment::Language language_of(const app::Library& library, std::string_view wanted) {
    while (!wanted.empty()) {
        const auto end = std::min(wanted.find(','), wanted.size());
        const std::string_view primary = wanted.substr(0, std::min(wanted.find('-'), end));
        for (const auto& [language, words] : library.catalogues) {
            if (language.substr(0, language.find('-')) == primary) {
                return language;
            }
        }
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
    }
    return "zh-CN";
}

}  // namespace

Application::Application() {
    session_.library = app::shipped_library();
}

void Application::start(std::uint64_t seed, std::string_view languages, std::string address) {
    started_ = true;
    apply(app::Started{
        .seed = seed,
        .today = today_,
        .language = language_of(*session_.library, languages),
        .address = std::move(address),
        .entropy = assessment::exchange::to_hexadecimal(random_bytes(app::entropy_bytes))});
    set_minute(minute_);
}

// ---- what happens

void Application::apply(const app::Action& action) {
    if (!started_) {
        return;
    }
    app::Next next = app::update(std::move(session_), action);
    session_ = std::move(next.session);
    rebuild();
    for (const app::Effect& effect : next.effects) {
        perform(effect);
    }
}

void Application::perform(const app::Effect& effect) {
    std::visit(
        app::Overloaded{
            [](const app::Load& load) { store_send(app::store::encode(load)); },
            [](const app::Save& save) { store_send(app::store::encode(save)); },
            [](const app::MakeBackup& backup) {
                store_send(app::store::encode(backup, random_bytes(app::backup::random_bytes)));
            },
            [](const app::ReadBackup& backup) { store_send(app::store::encode(backup)); },
            [](const app::LookAtStorage&) { look_at_storage(); },
            [](const app::AskToPersist&) { ask_to_persist(); },
            [](const app::MakeFile& wanted) { make_file(wanted.format, wanted.source); },
            [](const app::Download& file) { download(file); },
            [](const app::DownloadDamaged& file) { download(file); },
            [](const app::Restart&) { restart(); },
            [](const app::Show& show) {
                show_help(show.page == app::HelpPage::method ? "method.html" : "privacy.html");
            },
            [](const app::KeepPin& pin) {
                store_send(app::store::encode(pin, random_bytes(app::backup::pin_random_bytes)));
            },
            [](const app::TryPin& pin) { store_send(app::store::encode(pin)); },
            [](const app::AskDesk& question) { ask_desk(question.request); },
            [](const app::AddToDesk& file) { add_to_desk(file); }},
        effect);
}

void Application::rebuild() {
    page_ = app::view::page(session_);
    outline_ = app::view::outline(page_);
    content_changed_ = true;
    show_address(page_.address, page_.title);
    adapt();
    look_for_characters();
    want_frames(2);
}

void Application::operate(std::string_view id, std::string_view value) {
    if (const auto action = app::view::operate(outline_, id, value)) {
        apply(*action);
    }
}

void Application::operate_file(std::string_view id, std::string_view name, std::string_view bytes) {
    if (const auto action = app::view::operate(outline_, id, bytes)) {
        apply(app::view::with_file_name(*action, name));
    }
}

/// Enter in a field presses the primary button that stands with it, as in every form.
void Application::submit(std::string_view id) {
    if (const auto button = app::view::submit_button(page_, id)) {
        operate(*button, {});
    }
}

void Application::dismiss() {
    if (page_.dialog && page_.dialog->close.enabled) {
        apply(page_.dialog->close.action);
    }
}

void Application::go_to(std::string address) {
    apply(app::AddressChanged{.address = std::move(address)});
}

void Application::receive(std::string_view answer) {
    apply(app::store::decode(answer, *session_.library));
}

void Application::receive_file(std::string bytes) {
    apply(app::FileMade{std::move(bytes)});
}

void Application::refuse_file(std::string reason) {
    if (reason == font_missing) {
        apply(app::FileRefused{{assessment::ErrorCode::font_missing, {}, {}}});
        return;
    }
    apply(app::FileRefused{{assessment::ErrorCode::file_unwritable, {}, std::move(reason)}});
}

void Application::miss_file(std::string name, std::string reason) {
    apply(app::FileRefused{
        {assessment::ErrorCode::file_unreadable, std::move(name), std::move(reason)}});
}

void Application::receive_facts(const app::StorageFacts& facts) {
    apply(facts);
}

void Application::expect_nothing() {
    apply(app::NothingKept{});
}

void Application::receive_update() {
    apply(app::UpdateFound{});
}

void Application::hear_desk(std::string json) {
    apply(app::DeskSaid{std::move(json)});
}

void Application::lose_desk(std::string reason) {
    apply(app::DeskFailed{std::move(reason)});
}

void Application::set_date(std::chrono::year_month_day today) {
    if (today != std::exchange(today_, today)) {
        apply(app::DateChanged{.today = today});
    }
}

void Application::set_minute(app::Minute minute) {
    minute_ = minute;
    if (!started_) {
        return;
    }
    const bool was_locked = session_.privacy.locked;
    session_ = app::update(std::move(session_), app::MinutePassed{minute}).session;
    if (page_.shows_clock || session_.privacy.locked != was_locked) {
        rebuild();
    }
}

// ---- what the drawing depends on

void Application::add_font(std::span<const std::byte> file) {
    app::ui::add_font(file);
    look_for_characters();
    want_frames(2);
}

void Application::look_for_characters() {
    if (!app::ui::has_font()) {
        return;
    }
    const bool all = std::ranges::all_of(outline_, [](const app::view::OutlineNode& node) {
        return node.role == app::view::Role::preview ||
               (app::ui::can_draw(node.label) && app::ui::can_draw(node.value));
    });
    if (!all) {
        want_characters();
    }
}

void Application::set_size(float width, float height) {
    around_.width = width;
    around_.height = height;
    can_draw_ = width > 0 && height > 0;
    want_frames(2);
}

void Application::set_preferences(const Preferences& preferences) {
    preferences_ = preferences;
    around_.coarse = preferences.coarse;
    adapt();
    want_frames(2);
}

void Application::adapt() {
    around_.chinese = page_.language.starts_with("zh");
    around_.text_scale = static_cast<float>(page_.text_size) / 100;
    around_.palette = preferences_.forced ? app::ui::system_palette(preferences_.system)
                                          : app::ui::palette(page_.theme, preferences_.look);
    show_colours(around_.palette, app::ui::body_em(around_), app::ui::body_line(around_),
                 around_.text_scale);
}

void Application::set_scroll(std::string_view region, float top) {
    around_.scroll.insert_or_assign(std::string(region), top);
    want_frames(1);
}

void Application::set_focused(std::string_view id) {
    around_.focused = id;
    want_frames(1);
}

void Application::set_edited(std::string_view id) {
    around_.edited = id;
    want_frames(1);
}

// ---- frames

void Application::want_frames(int count) {
    frames_ = std::max(frames_, count);
    wake();
}

bool Application::frame(double now) {
    frames_ = std::max(0, frames_ - 1);
    // ImGui must not begin a frame before there is a font.
    if (!started_ || (has_canvas_ && (!can_draw_ || !app::ui::has_font()))) {
        return false;
    }
    app::ui::DrawnFrame drawn;
    if (has_canvas_) {
        show_frame(now, around_.palette.background,
                   [&] { drawn = app::ui::draw_frame(page_, around_); });
    }
    tell_mirror(drawn);
    if (!std::exchange(shown_, true)) {
        told_first_frame();
    }
    for (const app::Action& action : drawn.actions) {
        apply(action);
    }
    return frames_ > 0 || (has_canvas_ && input_waits());
}

void Application::tell_mirror(const app::ui::DrawnFrame& drawn) {
    const bool content_changed = std::exchange(content_changed_, false);
    if (content_changed) {
        mirror_content(content_json(page_, outline_));
    }
    std::string places = places_json(drawn);
    if (content_changed || places != places_) {
        places_ = std::move(places);
        mirror_places(places_);
    }
}

}  // namespace wasm
