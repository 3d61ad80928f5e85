// SPDX-License-Identifier: MIT
// What a programme office starts from: an instrument of its own, and the schema for its editor.
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/commands.hpp"
#include "app/cli/files.hpp"
#include "assessment/exchange/instrument_starter.hpp"
#include "assessment/exchange/json_layout.hpp"
#include "assets/kit.hpp"

namespace app::cli {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

/// From 1 to most_starter_criteria; nothing for what is no such number.
std::optional<std::size_t> criteria_count(const std::string& text) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_number = error == std::errc() && stop == end;
    return is_number && number >= 1 && number <= exchange::most_starter_criteria
               ? std::optional(number)
               : std::nullopt;
}

exchange::Json kit_json(std::string_view name) {
    return exchange::parse_json(assets::kit::find(name)).root;
}

Exit write(const Request& request, std::string_view bytes, Console& console) {
    const auto written = write_file(request.output, bytes, console.out);
    return written ? Exit::done : show(console, written.error());
}

}  // namespace

Exit run_instrument_new(const Request& request, Console& console) {
    if (request.id.empty()) {
        return show_bad_use(console,
                            console.words("cli.use.option_missing"_text, {{"option", "--id"}}));
    }
    if (!assessment::is_identifier(request.id)) {
        return show_bad_use(console,
                            console.words("finding.bad_identifier"_text, {{"value", request.id}}));
    }
    exchange::StarterParts parts{.model = kit_json("starter/instrument.json"),
                                 .pattern = kit_json("starter/criterion.json")};
    auto criteria = std::optional(parts.model.find("criteria")->items.size());
    if (request.criteria) {
        criteria = criteria_count(*request.criteria);
    }
    if (!criteria) {
        return show_bad_use(console, console.words("cli.use.not_criteria"_text,
                                                   {{"value", *request.criteria},
                                                    {"most", exchange::most_starter_criteria}}));
    }
    const auto instrument = exchange::starter_instrument(
        std::move(parts), assessment::InstrumentId(request.id), *criteria);
    return write(request, exchange::write_laid_out(instrument), console);
}

Exit run_instrument_schema(const Request& request, Console& console) {
    return write(request, assets::kit::find("schema/instrument.schema.json"), console);
}

}  // namespace app::cli
