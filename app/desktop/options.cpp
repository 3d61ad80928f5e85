// SPDX-License-Identifier: MIT
#include "app/desktop/options.hpp"

#include <string_view>

namespace app::desktop {

std::expected<Options, BadUse> read_options(std::span<const char* const> arguments) {
    Options options;
    bool only_files = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (only_files || !argument.starts_with('-')) {
            options.files.emplace_back(argument);
        } else if (argument == "--") {
            only_files = true;
        } else if (argument == "--help" || argument == "-h") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (argument != "--data" && argument != "--lang") {
            return std::unexpected(
                BadUse{.kind = BadUse::Kind::unknown_option, .option = std::string(argument)});
        } else if (++i == arguments.size()) {
            return std::unexpected(
                BadUse{.kind = BadUse::Kind::value_missing, .option = std::string(argument)});
        } else if (argument == "--data") {
            options.data = arguments[i];
        } else {
            options.language = arguments[i];
        }
    }
    return options;
}

}  // namespace app::desktop
