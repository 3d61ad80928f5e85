// SPDX-License-Identifier: MIT
#include "app/desktop/application.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iostream>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "app/desktop/files.hpp"
#include "app/desktop/folders.hpp"
#include "app/desktop/opener.hpp"
#include "app/office/office_files.hpp"
#include "app/overloaded.hpp"
#include "app/store/protocol.hpp"
#include "app/ui/fonts.hpp"
#include "app/view/submit.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace app::desktop {

using namespace assessment::literals;

namespace {

/// The files of the font, in the order in which they are needed.
constexpr std::array fonts{"first.otf", "ui.otf", "common.otf", "rare.otf"};

/// Dear ImGui takes a press and its release in frames of their own, and shows what came of them
/// in a third.
constexpr int frames_of_input = 3;

std::chrono::year_month_day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year{local.tm_year + 1900} /
           std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)} /
           std::chrono::day{static_cast<unsigned>(local.tm_mday)};
}

std::uint64_t new_seed() {
    std::random_device random;
    return std::uint64_t{random()} << 32U | random();
}

/// From the system's source for keys.
std::string random_bytes(std::size_t count) {
    std::random_device random;
    std::string bytes;
    while (bytes.size() < count) {
        bytes += static_cast<char>(random() & 255U);
    }
    return bytes;
}

/// Since 1970.
Minute this_minute() {
    return static_cast<Minute>(std::time(nullptr)) / 60;
}

bool has_dialog(const view::Outline& outline) {
    return std::ranges::find(outline, view::Role::dialog, &view::OutlineNode::role) !=
           outline.end();
}

/// The first control of the dialog, which stands last in the outline.
std::string first_in_dialog(const view::Outline& outline) {
    const auto dialog = std::ranges::find(outline, view::Role::dialog, &view::OutlineNode::role);
    const auto first = std::find_if(dialog, outline.end(),
                                    [](const auto& node) { return node.operable && node.enabled; });
    return first == outline.end() ? std::string() : first->id;
}

}  // namespace

Application::Application(Window& window, const std::filesystem::path& data)
    : window_(window), data_(data), store_(data), desk_(shipped_library()) {
    session_.library = shipped_library();
    around_.native.on = true;
}

bool Application::load_font() {
    auto read = read_file(share_folder() / "fonts" / fonts.at(next_font_++));
    const std::optional<std::string> bytes = read ? std::move(*read) : std::nullopt;
    if (bytes) {
        ui::add_font(std::as_bytes(std::span(*bytes)));
    }
    return bytes.has_value();
}

void Application::start(const std::string& locale) {
    apply(Started{.seed = new_seed(),
                  .today = today(),
                  .language = locale,
                  .address = "#/",
                  .entropy = assessment::exchange::to_hexadecimal(random_bytes(entropy_bytes))});
}

/// Draws nothing unless a clock is shown.
void Application::pass_minute() {
    const bool was_locked = session_.privacy.locked;
    session_ = update(std::move(session_), MinutePassed{this_minute()}).session;
    if (page_.shows_clock || session_.privacy.locked != was_locked) {
        rebuild();
    }
}

void Application::choose_language(const std::string& language) {
    apply(ChooseLanguage{language});
}

void Application::open_file(const std::filesystem::path& file) {
    take_file(file, session_.place.screen == Screen::programme ? Action(AddReports{})
                                                               : Action(ImportFile{}));
}

/// With what is in it, `action` happens; what is too large for that is refused.
void Application::take_file(const std::filesystem::path& file, const Action& action) {
    const bool is_reports = std::holds_alternative<AddReports>(action);
    const std::string name = file.filename().string();
    auto read = read_file(file, is_reports ? most_bytes_of_reports : most_bytes);
    if (!read) {
        apply(FileRefused{std::move(read.error())});
    } else if (const std::optional<std::string> bytes = std::move(*read)) {
        apply(view::with_file_name(view::with_value(action, *bytes), name));
    } else if (is_reports) {
        desk_.refuse(name, programme::Refusal::file_too_large);
        tell_desk();
    } else {
        apply(FileRefused{
            {.code = assessment::ErrorCode::file_unreadable,
             .where = file.string(),
             .detail = session_.words()("desktop.too_large"_text,
                                        {{"limit", std::to_string(most_bytes >> 20U)}})}});
    }
}

// ---- what happens

void Application::apply(const Action& action) {
    Next next = update(std::move(session_), action);
    session_ = std::move(next.session);
    rebuild();
    for (Effect& effect : next.effects) {
        perform(std::move(effect));
    }
}

void Application::perform(Effect&& effect) {
    std::visit(
        Overloaded{
            [&](const Load& load) { ask_store(store::encode(load)); },
            [&](const Save& save) { ask_store(store::encode(save)); },
            [&](const MakeBackup& backup) {
                ask_store(store::encode(backup, random_bytes(backup::random_bytes)));
            },
            [&](const ReadBackup& backup) { ask_store(store::encode(backup)); },
            [&](const LookAtStorage&) { look_at_storage(); },
            [](const AskToPersist&) {},  // it belongs to a browser; a system does not clear files
            [&](const MakeFile& wanted) { make(wanted); },
            [&](const Download& file) { keep(file); },
            [](const DownloadDamaged&) {},  // lies beside the new one, whose banner names it
            [](const Restart&) {},          // of a program that looks for a new version of itself
            [&](const Show& show) { show_page(show.page); },
            [&](const KeepPin& pin) {
                ask_store(store::encode(pin, random_bytes(backup::pin_random_bytes)));
            },
            [&](const TryPin& pin) { ask_store(store::encode(pin)); },
            [&](const AskDesk& question) { ask_desk(question.request); },
            [&](AddToDesk&& file) { add_to_desk(std::move(file)); }},
        std::move(effect));
}

void Application::ask_store(const std::string& request) {
    apply(store::decode(store_.answer(request), *session_.library));
}

void Application::ask_desk(const std::string& request) {
    const auto read = read_desk_request(request);
    const auto saying = read ? desk_.handle(*read) : std::nullopt;
    if (saying) {
        apply(DeskSaid{write_desk_saying(*saying)});
    }
}

/// Read between frames, a slice at a time.
void Application::add_to_desk(AddToDesk&& file) {
    if (!std::exchange(desk_works_, true)) {
        const DeskProgress progress = desk_.progress(0, 0);
        desk_bytes_ = progress.bytes;
        desk_before_ = progress.reports + progress.known;
        desk_began_ = std::chrono::steady_clock::now();
    }
    desk_bytes_ += static_cast<std::int64_t>(file.bytes.size());
    desk_.add(file.name, std::move(file.bytes));
}

void Application::work_at_desk() {
    constexpr std::size_t slice = std::size_t{1} << 20U;
    constexpr auto often = std::chrono::milliseconds(200);
    desk_works_ = desk_.work(slice);
    if (!desk_works_ || std::chrono::steady_clock::now() - desk_told_ >= often) {
        tell_desk();
    }
}

void Application::tell_desk() {
    desk_told_ = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = desk_told_ - desk_began_;
    const DeskProgress progress = desk_.progress(0, 0);
    const auto seen = static_cast<double>(progress.reports + progress.known - desk_before_);
    constexpr double least = 0.001;
    const auto rate = static_cast<std::int64_t>(seen / std::max(least, passed.count()));
    apply(DeskSaid{write_desk_saying(desk_.progress(rate, desk_bytes_))});
}

void Application::make(const MakeFile& wanted) {
    auto bytes =
        office::office_file(wanted.format, wanted.source, (share_folder() / "fonts").string());
    if (bytes) {
        apply(FileMade{std::move(*bytes)});
    } else {
        apply(FileRefused{std::move(bytes.error())});
    }
}

void Application::keep(const Download& file) {
    const auto written = write_new(download_folder(), file.file_name, file.bytes);
    if (written) {
        apply(FileWritten{written->string()});
    } else {
        apply(FileRefused{written.error()});
    }
}

void Application::look_at_storage() {
    std::error_code unknown;  // leaves the size at none
    const auto size = std::filesystem::file_size(data_, unknown);
    apply(StorageFacts{.used = unknown ? 0 : size,
                       .persistence = StorageFacts::Persistence::file,
                       .path = data_.string()});
}

void Application::show_page(HelpPage page) {
    const auto file = share_folder() / (page == HelpPage::method ? "method.html" : "privacy.html");
    if (!open_page(file, page_.language)) {
        std::cout << file.string() << "\n" << std::flush;  // at least where it is
    }
}

void Application::operate_file(const ui::NamedFile& file) {
    if (const auto action = view::operate(outline_, file.control, {})) {
        take_file(file.path, *action);
    }
}

void Application::submit(const std::string& field) {
    const auto button = view::submit_button(page_, field);
    if (const auto action = button ? view::operate(outline_, *button, {}) : std::nullopt) {
        apply(*action);
    }
}

// ---- what the drawing depends on

void Application::rebuild() {
    const std::string before = std::exchange(page_, view::page(session_)).address;
    const bool had_dialog = has_dialog(outline_);
    outline_ = view::outline(page_);
    native().to_top = native().to_top || page_.address != before;
    native().file_hint = session_.words()("desktop.file"_text);
    native().preview_hint = session_.words()("desktop.preview"_text);
    if (!page_.focus.empty()) {
        native().focus_next = page_.focus;
    } else if (page_.dialog && !had_dialog) {
        native().focus_next = first_in_dialog(outline_);
    }
    window_.set_title(page_.title);
    adapt();
    look_for_characters();
    want_frames(frames_of_input);
}

void Application::adapt() {
    around_.chinese = page_.language.starts_with("zh");
    around_.palette = ui::palette(page_.theme, {});  // GLFW does not say what the system prefers
}

void Application::look_for_characters() {
    const auto can_draw_all = [&] {
        return std::ranges::all_of(outline_, [](const view::OutlineNode& node) {
            return node.role == view::Role::preview ||
                   (ui::can_draw(node.label) && ui::can_draw(node.value));
        });
    };
    while (next_font_ < fonts.size() && !can_draw_all()) {
        static_cast<void>(load_font());  // without it, characters are boxes
    }
}

void Application::fit() {
    const WindowSize size = window_.size();
    around_.width = size.width;
    around_.height = size.height;
    around_.text_scale = size.scale * static_cast<float>(page_.text_size) / 100;
}

// ---- frames

void Application::want_frames(int count) {
    frames_ = std::max(frames_, count);
}

void Application::frame() {
    frames_ = std::max(0, frames_ - 1);
    fit();
    if (around_.width <= 0 || around_.height <= 0) {
        return;  // put away
    }
    ui::DrawnFrame drawn;
    window_.show_frame(around_.palette.background, [&] { drawn = ui::draw_frame(page_, around_); });
    native().focus_next.clear();
    native().to_top = false;
    const auto edited = std::move(drawn.edited).value_or(ui::EditedText{});
    if (edited.id != std::exchange(around_.edited, edited.id)) {
        want_frames(frames_of_input);
    }
    native().edited_text = edited.text;
    for (const Action& action : drawn.actions) {
        apply(action);
    }
    if (!drawn.submitted.empty()) {
        submit(drawn.submitted);
    }
    if (drawn.file) {
        operate_file(*drawn.file);
    }
}

void Application::run() {
    while (!window_.should_close()) {
        window_.take_events(frames_ == 0 && !desk_works_);
        if (window_.has_news()) {
            want_frames(frames_of_input);
        }
        if (session_.today != today()) {
            apply(DateChanged{today()});
        }
        if (session_.minute != this_minute()) {
            pass_minute();
        }
        for (const std::string& file : window_.take_dropped()) {
            open_file(file);
        }
        if (desk_works_) {
            work_at_desk();
        }
        if (frames_ > 0) {
            frame();
        }
    }
}

}  // namespace app::desktop
