// SPDX-License-Identifier: MIT
// The command line program: parse, choose a command, run it, exit. Only this file and options.cpp
// know CLI11, whose exceptions end here. CLI11 is asked for no more than to take the arguments
// apart; whether they make sense is checked and said below, in the reader's language.

#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "app/cli/commands.hpp"
#include "app/cli/console.hpp"
#include "app/cli/language.hpp"
#include "app/cli/options.hpp"
#include "app/library.hpp"
#include "assessment/result.hpp"

namespace {

using namespace assessment::literals;
using app::cli::add_options;
using app::cli::Command;
using app::cli::Console;
using app::cli::Exit;
using app::cli::Request;
using assessment::Catalogue;

/// What the parser knows of one command, and where it puts what was asked for.
struct Parsed {
    const Command* command = nullptr;
    CLI::App* app = nullptr;
    Request request;
};

class Parser {
public:
    explicit Parser(const Catalogue& words)
        : words_(words), app_(words("cli.about"_text), "ipgauge") {
        dress(app_);
        app_.set_version_flag("--version", "ipgauge " IPGAUGE_VERSION, words("cli.version"_text));
        app_.add_option("--lang", language_, words("cli.lang"_text))
            ->type_name("zh-CN|en")
            ->take_last();
        app_.footer(words("cli.footer"_text));
        for (const Command& command : app::cli::commands()) {
            add(command);
        }
    }

    CLI::App& app() { return app_; }

    [[nodiscard]] bool names_language() const { return app_.count("--lang") > 0; }

    /// The command that was called; none when the arguments stop before one.
    Parsed* chosen() {
        const auto found =
            std::ranges::find_if(parsed_, [](const auto& parsed) { return parsed->app->parsed(); });
        return found == parsed_.end() ? nullptr : found->get();
    }

private:
    void dress(CLI::App& app) {
        app.allow_extras();
        app.fallthrough();
        app.option_defaults()->group(words_("cli.label.options"_text));
        app.group(words_("cli.label.commands"_text));
        app.set_help_flag("-h,--help", words_("cli.help"_text));
        const auto labels = app.get_formatter();
        labels->label("Usage", words_("cli.label.usage"_text));
        labels->label("OPTIONS", words_("cli.label.options_here"_text));
        labels->label("SUBCOMMAND", words_("cli.label.command_here"_text));
        labels->label("Positionals", words_("cli.label.operands"_text));
        labels->column_width(30);
    }

    CLI::App& parent_of(const Command& command) {
        if (command.group.empty()) {
            return app_;
        }
        auto& group = groups_[std::string(command.group)];
        if (group == nullptr) {
            group = app_.add_subcommand(std::string(command.group),
                                        command.group == "programme"
                                            ? words_("cli.programme.about"_text)
                                            : words_("cli.instrument.about"_text));
            dress(*group);
        }
        return *group;
    }

    void add(const Command& command) {
        auto& parsed = *parsed_.emplace_back(std::make_unique<Parsed>());
        parsed.command = &command;
        parsed.app =
            parent_of(command).add_subcommand(std::string(command.name), words_(command.about));
        CLI::App& app = *parsed.app;
        Request& request = parsed.request;
        dress(app);
        add_options(app, command, request, words_);
    }

    const Catalogue& words_;
    CLI::App app_;
    std::string language_;
    std::map<std::string, CLI::App*> groups_;
    std::vector<std::unique_ptr<Parsed>> parsed_;
};

/// Arguments that nothing has taken.
std::vector<std::string> leftovers(const CLI::App& app) {
    auto left = app.remaining(true);
    std::erase(left, "--");
    return left;
}

Exit show_leftover(const std::string& argument, Console& console) {
    return show_bad_use(
        console, argument.starts_with('-')
                     ? console.words("cli.use.unknown_argument"_text, {{"argument", argument}})
                     : console.words("cli.use.one_operand"_text, {{"argument", argument}}));
}

Exit run(Parser& parser, Console& console) {
    const auto left = leftovers(parser.app());
    Parsed* chosen = parser.chosen();
    if (chosen == nullptr && !left.empty()) {
        return show_bad_use(console,
                            console.words("cli.use.no_command"_text, {{"command", left.front()}}));
    }
    if (chosen == nullptr) {
        console.err << parser.app().help();
        return Exit::bad_use;
    }
    if (!left.empty()) {
        return show_leftover(left.front(), console);
    }
    const Command& command = *chosen->command;
    const Request& request = chosen->request;
    if (!command.operand.empty() && request.operand.empty() && request.operands.empty()) {
        return show_bad_use(
            console, console.words("cli.use.operand_missing"_text, {{"operand", command.operand}}));
    }
    chosen->request.in_words = parser.names_language();
    return command.run(chosen->request, console);
}

/// Takes the arguments apart and runs what they ask for.
Exit parse_and_run(std::span<const char* const> arguments, Console& console) {
    Parser parser(console.words);
    try {
        parser.app().parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::CallForHelp&) {
        console.out << parser.app().help();
        return Exit::done;
    } catch (const CLI::CallForVersion& version) {
        console.out << version.what() << "\n";
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        const std::string detail = error.what();
        if (detail.starts_with('-') && detail.contains(':')) {
            return show_bad_use(console,
                                console.words("cli.use.value_missing"_text,
                                              {{"option", detail.substr(0, detail.find(':'))}}));
        }
        return show_bad_use(console,
                            console.words("cli.use.not_understood"_text, {{"detail", detail}}));
    }
    return run(parser, console);
}

/// All that was written has to arrive; a full disk behind a redirection is found out here.
Exit flushed(Console& console, Exit exit) {
    errno = 0;
    console.out.flush();
    if (console.out) {
        return exit;
    }
    return show(console,
                {assessment::ErrorCode::file_unwritable, console.words("cli.standard_output"_text),
                 errno == 0 ? "" : std::generic_category().message(errno)});
}

/// Beside the program, as it is installed.
std::string installed_fonts() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return (program.parent_path().parent_path() / "share" / "ipgauge" / "fonts").string();
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): only a lack of memory is left, and ends it
int main(int count, const char* const* values) {
    std::ios::sync_with_stdio(false);
    const std::span arguments(values, static_cast<std::size_t>(count));
    const auto library = app::shipped_library();
    const auto asked = app::cli::language_option(arguments);
    const auto language =
        asked ? app::cli::known_language(*asked, *library) : app::cli::default_language();
    const Catalogue& words = library->words(language.value_or(app::cli::default_language()));
    Console console{std::cin,
                    std::cout,
                    std::cerr,
                    words,
                    *library,
                    installed_fonts(),
                    isatty(STDERR_FILENO) != 0};
    const bool is_unknown = asked && !asked->empty() && !language;
    const Exit exit =
        is_unknown
            ? show_bad_use(console, words("cli.use.unknown_language"_text, {{"language", *asked}}))
            : parse_and_run(arguments, console);
    return static_cast<int>(flushed(console, exit));
}
