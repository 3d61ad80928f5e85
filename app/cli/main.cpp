// SPDX-License-Identifier: MIT
// The command line program: parse, choose a command, run it, exit. The only file that knows
// CLI11, whose exceptions end here. CLI11 is asked for no more than to take the arguments
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
#include "app/library.hpp"
#include "assessment/exchange/report_formats.hpp"
#include "assessment/result.hpp"

namespace {

using namespace assessment::literals;
using app::cli::Command;
using app::cli::Console;
using app::cli::Exit;
using app::cli::FigureOptions;
using app::cli::FiguresRequest;
using app::cli::KitOptions;
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
        if (command.takes_many) {
            app.add_option(std::string(command.operand), request.operands,
                           words_("cli.operands"_text))
                ->type_name("");
        } else if (!command.operand.empty()) {
            app.add_option(std::string(command.operand), request.operand,
                           words_("cli.operand"_text))
                ->type_name("");
        }
        if (command.takes_instrument) {
            app.add_option("--instrument", request.instrument, words_("cli.instrument"_text))
                ->type_name("FILE|ID")
                ->take_last();
        }
        if (command.takes_ndjson) {
            app.add_flag("--ndjson", request.ndjson, words_("cli.ndjson"_text));
        }
        if (command.takes_keys) {
            app.add_option("--keys", request.keys, words_("cli.verify.keys"_text))
                ->type_name("FILE")
                ->take_last();
        }
        if (command.takes_why) {
            app.add_option("--why", request.why, words_("cli.why"_text))
                ->type_name("total|ID")
                ->allow_extra_args(false);
        }
        if (command.takes_output) {
            app.add_option("--format", request.format,
                           words_("cli.format"_text,
                                  {{"formats", assessment::exchange::report_format_names()}}))
                ->type_name("FORMAT")
                ->take_last();
            app.add_option("--disclosure", request.disclosure, words_("cli.disclosure"_text))
                ->type_name("full|levels-only")
                ->take_last();
            add_output(app, request);
        }
        if (command.takes_plan) {
            add_plan(app, request);
        }
        add_programme(app, command, request);
        add_kit(app, command.kit, request);
        add_figures(app, command.figures, request);
    }

    void add_figures(CLI::App& app, FigureOptions options, Request& request) {
        FiguresRequest& wanted = request.figures;
        if (options == FigureOptions::none) {
            return;
        }
        add_option(app, "--instrument", request.instrument,
                   words_("cli.programme.of_instrument"_text), "ID");
        add_option(app, "--period", wanted.period, words_("cli.programme.of_period"_text), "TEXT");
        add_output(app, request);
        if (options == FigureOptions::rows) {
            return add_format(app, request, "ndjson|sql|reports");
        }
        if (options == FigureOptions::select) {
            return add_selection(app, request);
        }
        add_option(app, "--least", wanted.least, words_("cli.programme.least"_text), "N");
        add_list(app, "--by", wanted.by, words_("cli.programme.by"_text), "FIELD");
        app.add_option("--name", wanted.programme, words_("cli.programme.its_name"_text))
            ->type_name("TEXT")
            ->take_last();
        if (options == FigureOptions::benchmark) {
            add_option(app, "--key", wanted.secret, words_("cli.programme.secret"_text), "FILE");
            return;
        }
        add_option(app, "--earlier", wanted.earlier, words_("cli.programme.earlier"_text), "TEXT");
        app.add_flag("--doubtful", wanted.doubtful, words_("cli.programme.doubtful"_text));
        app.add_flag("--questions", wanted.questions, words_("cli.programme.questions"_text));
        app.add_flag("--partial", wanted.partial, words_("cli.programme.partial"_text));
        add_list(app, "--why", wanted.why, words_("cli.programme.why"_text), "FIGURE");
        add_format(app, request, "text|json|csv|xlsx|html");
    }

    void add_selection(CLI::App& app, Request& request) {
        FiguresRequest& wanted = request.figures;
        add_option(app, "--places", wanted.places, words_("cli.programme.places"_text), "N");
        add_option(app, "--tier", wanted.tier, words_("cli.programme.least_tier"_text), "ID");
        add_option(app, "--total", wanted.total, words_("cli.programme.least_total"_text),
                   "POINTS");
        add_list(app, "--minimum", wanted.minimums, words_("cli.programme.minimum"_text),
                 "DIMENSION=POINTS");
        add_list(app, "--quota", wanted.quotas, words_("cli.programme.quota"_text),
                 "FIELD=VALUE:LEAST-MOST");
        add_option(app, "--trust", wanted.trust, words_("cli.programme.least_trust"_text), "STATE");
        add_option(app, "--percent", wanted.percent, words_("cli.programme.percent"_text), "N");
        add_format(app, request, "text|csv|xlsx");
    }

    void add_format(CLI::App& app, Request& request, const std::string& formats) {
        app.add_option("--format", request.format, words_("cli.programme.format_of"_text))
            ->type_name(formats)
            ->take_last();
    }

    static void add_list(CLI::App& app, const char* name, std::vector<std::string>& into,
                         const std::string& about, const char* value) {
        app.add_option(name, into, about)->type_name(value)->allow_extra_args(false);
    }

    void add_programme(CLI::App& app, const Command& command, Request& request) {
        if (command.takes_database) {
            add_option(app, "--db", request.database, words_("cli.programme.db"_text), "FILE");
        }
        if (command.takes_instruments) {
            app.add_option("--instrument", request.instruments,
                           words_("cli.programme.instruments"_text))
                ->type_name("FILE")
                ->allow_extra_args(false);
        }
        if (command.takes_format) {
            app.add_option("--format", request.format, words_("cli.programme.format"_text))
                ->type_name("text|csv")
                ->take_last();
        }
        if (command.takes_cohort) {
            add_cohort(app, request);
        }
    }

    void add_cohort(CLI::App& app, Request& request) {
        add_option(app, "--count", request.count, words_("cli.programme.count"_text), "N");
        add_option(app, "--seed", request.seed, words_("cli.programme.seed"_text), "N");
        add_option(app, "--altered", request.altered, words_("cli.programme.altered"_text), "N");
        add_option(app, "--periods", request.periods, words_("cli.programme.periods"_text), "N");
        add_option(app, "--manifest", request.manifest, words_("cli.programme.manifest"_text),
                   "FILE");
        add_option(app, "--registry", request.keys, words_("cli.programme.registry"_text), "FILE");
        app.add_flag("--plans", request.with_plans, words_("cli.programme.plans"_text));
        app.add_option("-o,--output", request.output, words_("cli.programme.output"_text))
            ->type_name("FILE|FOLDER")
            ->take_last();
    }

    static void add_option(CLI::App& app, const char* name, std::optional<std::string>& into,
                           const std::string& about, const char* value) {
        app.add_option(name, into, about)->type_name(value)->take_last();
    }

    void add_output(CLI::App& app, Request& request) {
        app.add_option("-o,--output", request.output, words_("cli.output"_text))
            ->type_name("FILE")
            ->take_last();
    }

    void add_plan(CLI::App& app, Request& request) {
        app.add_option("--tier", request.tier, words_("cli.plan.tier"_text))
            ->type_name("ID")
            ->take_last();
        app.add_option("--months", request.months, words_("cli.plan.months"_text))
            ->type_name("N")
            ->take_last();
        app.add_option("--budget", request.budget, words_("cli.plan.budget"_text))
            ->type_name("N")
            ->take_last();
        app.add_flag("--frontier", request.frontier, words_("cli.plan.frontier"_text));
        app.add_flag("--decided", request.decided, words_("cli.plan.decided"_text));
    }

    void add_kit(CLI::App& app, KitOptions kit, Request& request) {
        switch (kit) {
            case KitOptions::none:
                return;
            case KitOptions::create:
                app.add_option("--id", request.id, words_("cli.instrument.new.id"_text))
                    ->type_name("ID")
                    ->take_last();
                app.add_option("--criteria", request.criteria,
                               words_("cli.instrument.new.criteria"_text))
                    ->type_name("N")
                    ->take_last();
                return add_output(app, request);
            case KitOptions::schema:
                return add_output(app, request);
            case KitOptions::diff:
                app.add_flag("--json", request.json, words_("cli.instrument.diff.json"_text));
                return;
            case KitOptions::digest:
                app.add_flag("--canonical", request.canonical,
                             words_("cli.instrument.digest.canonical"_text));
                return;
            case KitOptions::translate:
                app.add_option("--to", request.to, words_("cli.instrument.translate.to"_text))
                    ->type_name("LANG")
                    ->take_last();
                app.add_option("--from", request.from, words_("cli.instrument.translate.from"_text))
                    ->type_name("TABLE")
                    ->take_last();
                return add_output(app, request);
        }
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
