// SPDX-License-Identifier: MIT
#pragma once

// Which language the program speaks. It has to be known before the arguments are parsed,
// because the help and what is wrong with the arguments are said in it too.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/library.hpp"

namespace app::cli {

/// What --lang says, "" when it stands last without a value; nothing when it is not there.
[[nodiscard]] std::optional<std::string> language_option(std::span<const char* const> arguments);

/// The language of a locale's name: "zh_CN.UTF-8" is zh-CN, anything not Chinese is en.
[[nodiscard]] assessment::Language locale_language(std::string_view locale);

/// By the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set.
[[nodiscard]] assessment::Language default_language();

/// The library's language for what a person asked for: "zh-CN", "zh", "en-GB"; else nothing.
[[nodiscard]] std::optional<assessment::Language> known_language(std::string_view wanted,
                                                                 const Library& library);

}  // namespace app::cli
