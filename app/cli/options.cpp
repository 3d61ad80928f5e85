// SPDX-License-Identifier: MIT
#include "app/cli/options.hpp"

// CLI11 takes arguments apart and prints the help; see main.cpp.
#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

#include "assessment/exchange/report_formats.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

class Options {
public:
    explicit Options(const assessment::Catalogue& words) : words_(words) {}

    void add(CLI::App& app, const Command& command, Request& request) {
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

private:
    void add_figures(CLI::App& app, FigureOptions options, Request& request) {
        FiguresRequest& wanted = request.figures;
        if (options == FigureOptions::none) {
            return;
        }
        if (options == FigureOptions::merge) {
            return add_merge(app, request);
        }
        add_option(app, "--instrument", request.instrument,
                   words_("cli.programme.of_instrument"_text), "ID");
        add_option(app, "--period", wanted.period, words_("cli.programme.of_period"_text), "TEXT");
        add_output(app, request);
        if (options == FigureOptions::rows) {
            return add_format(app, request, "ndjson|csv|sql|reports");
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

    void add_merge(CLI::App& app, Request& request) {
        FiguresRequest& wanted = request.figures;
        add_option(app, "--period", wanted.period, words_("cli.programme.merge.period"_text),
                   "TEXT");
        add_option(app, "--least", wanted.least, words_("cli.programme.least"_text), "N");
        app.add_option("--name", wanted.programme, words_("cli.programme.its_name"_text))
            ->type_name("TEXT")
            ->take_last();
        add_format(app, request, "partial|text|json|csv|xlsx|html");
        add_output(app, request);
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

    const assessment::Catalogue& words_;
};

}  // namespace

void add_options(CLI::App& app, const Command& command, Request& request,
                 const assessment::Catalogue& words) {
    Options(words).add(app, command, request);
}

}  // namespace app::cli
