// SPDX-License-Identifier: MIT
#include "app/cli/programme_gathered.hpp"

#include <algorithm>
#include <utility>

#include "app/cli/files.hpp"
#include "assessment/programme/suppression.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

using assessment::Instrument;
using assessment::programme::Entry;
using PeriodCounts = std::vector<programme::PeriodCount>;

Exit say_there_is_none(Console& console, const std::string& sentence) {
    console.err << "ipgauge: " << sentence << "\n";
    return Exit::bad_input;
}

/// Of the instrument that was asked for only.
void keep_wanted(PeriodCounts& counts, const std::optional<std::string>& instrument) {
    if (instrument) {
        std::erase_if(counts, [&](const auto& count) {
            return !programme::is_wanted(count.instrument, *instrument);
        });
    }
}

/// What counts that will be merged are of, said in full: a part may hold no such report, and its
/// counts are then empty ones.
std::optional<Scope> stated_scope(const Request& request, const programme::Collection& collection) {
    const std::string wanted = request.instrument.value_or("");
    const auto space = wanted.rfind(' ');
    if (!request.figures.partial || !request.figures.period || space == std::string::npos) {
        return std::nullopt;
    }
    auto instrument = collection.finder()({.id = assessment::InstrumentId(wanted.substr(0, space)),
                                           .version = wanted.substr(space + 1)});
    if (instrument == nullptr) {
        return std::nullopt;
    }
    return Scope{.instrument = std::move(instrument),
                 .period = *request.figures.period,
                 .earlier = request.figures.earlier.value_or("")};
}

}  // namespace

FoundScope find_scope(const Request& request, programme::Collection& collection, Console& console) {
    if (auto stated = stated_scope(request, collection)) {
        return {.scope = std::move(stated)};
    }
    auto counts = collection.count_by_period();
    if (!counts) {
        return {.exit = show(console, counts.error())};
    }
    keep_wanted(*counts, request.instrument);
    if (counts->empty()) {
        return {.exit = say_there_is_none(console, console.words("cli.programme.none"_text))};
    }
    const std::string period = request.figures.period.value_or(programme::last_period(*counts));
    const auto* most = programme::most_of(*counts, period);
    if (most == nullptr) {
        return {.exit = say_there_is_none(
                    console, console.words("cli.programme.no_period"_text, {{"period", period}}))};
    }
    auto instrument = collection.finder()(most->instrument);
    if (instrument == nullptr) {
        return {.exit = say_there_is_none(
                    console,
                    console.words("cli.programme.no_instrument"_text,
                                  {{"instrument", programme::instrument_name(most->instrument)}}))};
    }
    return {.scope = Scope{.instrument = std::move(instrument),
                           .period = period,
                           .earlier = request.figures.earlier.value_or(
                               programme::period_before(*counts, period))}};
}

assessment::Result<assessment::Done> each_in_scope(programme::Collection& collection,
                                                   const Scope& scope,
                                                   const std::function<void(Entry&&)>& visit) {
    const auto chosen = collection.chosen_numbers();
    if (!chosen) {
        return std::unexpected(chosen.error());
    }
    return collection.each([&](programme::Row&& row) {
        const bool is_chosen = std::ranges::binary_search(*chosen, row.number);
        if (programme::is_in_scope(row.entry, is_chosen, scope)) {
            visit(std::move(row.entry));
        }
        return true;
    });
}

std::optional<assessment::programme::PartialRules> read_rules(const Request& request,
                                                              const Instrument& instrument,
                                                              Console& console) {
    const auto usual = assessment::programme::usual_fields(instrument);
    assessment::programme::PartialRules rules{.fields = usual,
                                              .counts_doubtful = request.figures.doubtful};
    if (request.figures.by.empty()) {
        return rules;
    }
    rules.fields.clear();
    for (const std::string& name : request.figures.by) {
        const assessment::FieldId field(name);
        const bool is_field =
            std::ranges::find(instrument.profile, field, &assessment::ProfileField::id) !=
                instrument.profile.end() ||
            std::ranges::find(usual, field) != usual.end();
        if (!is_field) {
            show_bad_use(console, console.words("cli.programme.no_field"_text, {{"field", name}}));
            return std::nullopt;
        }
        rules.fields.push_back(field);
    }
    return rules;
}

std::optional<std::int64_t> read_least(const Request& request, Console& console) {
    if (!request.figures.least) {
        return assessment::programme::usual_least_group;
    }
    return read_whole({.option = "--least", .least = 1, .greatest = 1'000'000},
                      *request.figures.least, console);
}

bool is_format(const std::string& format, std::string_view formats, Console& console) {
    std::string_view rest = formats;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(", "), rest.size());
        if (rest.substr(0, end) == format) {
            return true;
        }
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    show_bad_use(console, console.words("cli.use.unknown_format"_text,
                                        {{"format", format}, {"formats", formats}}));
    return false;
}

Exit hand_out(const Request& request, std::string_view bytes, Console& console) {
    const auto written = write_file(request.output, bytes, console.out);
    return written ? Exit::done : show(console, written.error());
}

}  // namespace app::cli
