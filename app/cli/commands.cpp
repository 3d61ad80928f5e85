// SPDX-License-Identifier: MIT
#include "app/cli/commands.hpp"

#include <array>

namespace app::cli {

using namespace assessment::literals;

namespace {

constexpr std::array table{
    Command{.group = {},
            .name = "score",
            .about = "cli.score.about"_text,
            .operand = "ASSESSMENT|REPORT",
            .takes_instrument = true,
            .takes_ndjson = true,
            .run = run_score},
    Command{.group = {},
            .name = "explain",
            .about = "cli.explain.about"_text,
            .operand = "ASSESSMENT|REPORT",
            .takes_instrument = true,
            .takes_why = true,
            .run = run_explain},
    Command{.group = {},
            .name = "plan",
            .about = "cli.plan.about"_text,
            .operand = "ASSESSMENT|REPORT",
            .takes_instrument = true,
            .takes_plan = true,
            .run = run_plan},
    Command{.group = {},
            .name = "report",
            .about = "cli.report.about"_text,
            .operand = "ASSESSMENT|REPORT",
            .takes_instrument = true,
            .takes_output = true,
            .run = run_report},
    Command{.group = {},
            .name = "verify",
            .about = "cli.verify.about"_text,
            .operand = "REPORT",
            .takes_many = true,
            .takes_instrument = true,
            .takes_ndjson = true,
            .takes_keys = true,
            .run = run_verify},
    Command{.group = "instrument",
            .name = "check",
            .about = "cli.instrument.check.about"_text,
            .operand = "FILE|ID",
            .run = run_instrument_check},
    Command{.group = "instrument",
            .name = "list",
            .about = "cli.instrument.list.about"_text,
            .operand = {},
            .run = run_instrument_list},
    Command{.group = "instrument",
            .name = "show",
            .about = "cli.instrument.show.about"_text,
            .operand = "FILE|ID",
            .run = run_instrument_show},
    Command{.group = "instrument",
            .name = "new",
            .about = "cli.instrument.new.about"_text,
            .operand = {},
            .run = run_instrument_new,
            .kit = KitOptions::create},
    Command{.group = "instrument",
            .name = "diff",
            .about = "cli.instrument.diff.about"_text,
            .operand = "FILE|ID",
            .takes_many = true,
            .run = run_instrument_diff,
            .kit = KitOptions::diff},
    Command{.group = "instrument",
            .name = "digest",
            .about = "cli.instrument.digest.about"_text,
            .operand = "FILE|ID",
            .run = run_instrument_digest,
            .kit = KitOptions::digest},
    Command{.group = "instrument",
            .name = "translate",
            .about = "cli.instrument.translate.about"_text,
            .operand = "FILE|ID",
            .run = run_instrument_translate,
            .kit = KitOptions::translate},
    Command{.group = "instrument",
            .name = "schema",
            .about = "cli.instrument.schema.about"_text,
            .operand = {},
            .run = run_instrument_schema,
            .kit = KitOptions::schema},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace app::cli
