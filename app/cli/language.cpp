// SPDX-License-Identifier: MIT
#include "app/cli/language.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace app::cli {

namespace {

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find_first_of("-_."));
}

}  // namespace

std::optional<std::string> language_option(std::span<const char* const> arguments) {
    constexpr std::string_view name = "--lang";
    std::optional<std::string> found;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--") {
            break;
        }
        if (argument == name) {
            found = i + 1 < arguments.size() ? arguments[i + 1] : "";
        } else if (argument.starts_with(name) && argument.substr(name.size()).starts_with('=')) {
            found = argument.substr(name.size() + 1);
        }
    }
    return found;
}

assessment::Language locale_language(std::string_view locale) {
    return primary(locale) == "zh" ? "zh-CN" : "en";
}

assessment::Language default_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const locale = std::getenv(name);
        if (locale != nullptr && *locale != '\0') {
            return locale_language(locale);
        }
    }
    return "en";
}

std::optional<assessment::Language> known_language(std::string_view wanted,
                                                   const Library& library) {
    const auto& known = library.catalogues;
    if (const auto exact = known.find(wanted); exact != known.end()) {
        return exact->first;
    }
    const auto related = std::ranges::find_if(
        known, [&](const auto& entry) { return primary(entry.first) == primary(wanted); });
    return related == known.end() ? std::nullopt : std::optional(related->first);
}

}  // namespace app::cli
