// SPDX-License-Identifier: MIT
#include "app/desktop/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace app::desktop {

namespace {

/// "--data: 1 required TEXT missing" begins with the option's name.
BadUse bad_use(const std::string& sentence) {
    return {.kind = BadUse::Kind::value_missing, .option = sentence.substr(0, sentence.find(':'))};
}

}  // namespace

std::expected<Options, BadUse> read_options(std::span<const char* const> arguments) {
    Options options;
    CLI::App parser;  // as for ipgauge: it takes arguments apart, the words are ours
    parser.set_help_flag();
    parser.allow_extras();  // so that it is ours to say which is unknown
    parser.add_flag("-h,--help", options.help);
    parser.add_flag("--version", options.version);
    parser.add_option("--data", options.data)->take_last();
    parser.add_option("--lang", options.language)->take_last();
    parser.add_option("files", options.files);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as it asks for
    try {
        parser.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        return std::unexpected(bad_use(error.what()));
    }
    const auto left = parser.remaining();
    const auto unknown =
        std::ranges::find_if(left, [](const std::string& one) { return one.starts_with('-'); });
    if (unknown != left.end() && *unknown != "--") {
        return std::unexpected(BadUse{.kind = BadUse::Kind::unknown_option, .option = *unknown});
    }
    return options;
}

}  // namespace app::desktop
