// SPDX-License-Identifier: MIT
// The desktop program: parse, open the window, run.
#include <cstdlib>
#include <iostream>
#include <span>
#include <string>

#include "app/desktop/application.hpp"
#include "app/desktop/folders.hpp"
#include "app/desktop/options.hpp"
#include "app/desktop/window.hpp"
#include "app/library.hpp"

namespace {

using namespace assessment::literals;
using assessment::Catalogue;

enum class Exit : int { done = 0, bad_use = 2, refused = 4 };

/// "zh_CN.UTF-8" is zh.
std::string locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            const std::string locale = value;
            return locale.substr(0, locale.find_first_of("-_."));
        }
    }
    return {};
}

Exit complain(const std::string& sentence) {
    std::cerr << "ipgauge-desktop: " << sentence << "\n";
    return Exit::bad_use;
}

std::string sentence_of(const app::desktop::BadUse& use, const Catalogue& words) {
    return use.kind == app::desktop::BadUse::Kind::value_missing
               ? words("cli.use.value_missing"_text, {{"option", use.option}})
               : words("cli.use.unknown_argument"_text, {{"argument", use.option}});
}

Exit run(const app::desktop::Options& options, const Catalogue& words) {
    app::desktop::Window window;
    if (!window.is_open()) {
        complain(words("desktop.no_window"_text));
        return Exit::refused;
    }
    app::desktop::Application application(
        window, options.data.empty() ? app::desktop::data_file() : options.data);
    if (!application.load_font()) {
        complain(words("desktop.no_font"_text,
                       {{"folder", (app::desktop::share_folder() / "fonts").string()}}));
        return Exit::refused;
    }
    application.start(locale());
    if (!options.language.empty()) {
        application.choose_language(options.language);
    }
    for (const std::string& file : options.files) {
        application.open_file(file);
    }
    application.run();
    return Exit::done;
}

Exit parse_and_run(std::span<const char* const> arguments) {
    const auto library = app::shipped_library();
    const auto options = app::desktop::read_options(arguments);
    const Catalogue& words = library->words(
        library->closest(options && !options->language.empty() ? options->language : locale()));
    if (!options) {
        return complain(sentence_of(options.error(), words));
    }
    if (!options->language.empty() && !library->catalogues.contains(options->language)) {
        return complain(words("cli.use.unknown_language"_text, {{"language", options->language}}));
    }
    if (options->help || options->version) {
        std::cout << (options->help ? words("desktop.help"_text)
                                    : "ipgauge-desktop " + library->version)
                  << "\n";
        return Exit::done;
    }
    return run(*options, words);
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): only a lack of memory is left, and ends it
int main(int count, const char* const* values) {
    return static_cast<int>(
        parse_and_run(std::span(values, static_cast<std::size_t>(count)).subspan(1)));
}
