// SPDX-License-Identifier: MIT
// Of which reports the desk answers: one instrument and one period, and what can be chosen instead.
#include <algorithm>
#include <utility>

#include "app/programme/desk_parts.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;

/// By period, of reports that are worth something.
std::vector<PeriodCount> counts_of(const DeskContents& contents) {
    std::vector<PeriodCount> all;
    for (const Intake& row : contents.rows) {
        const auto& entry = row.entry;
        if (!counts(entry.trust)) {
            continue;
        }
        const auto at = std::ranges::find_if(all, [&](const PeriodCount& count) {
            return count.instrument == entry.instrument && count.period == entry.period;
        });
        if (at == all.end()) {
            all.push_back({.instrument = entry.instrument, .period = entry.period, .reports = 1});
        } else {
            ++at->reports;
        }
    }
    std::ranges::stable_sort(all, {}, &PeriodCount::period);
    return all;
}

/// Instrument and period, where there are several.
std::vector<DeskChoice> choices_of(const std::vector<PeriodCount>& all, const PeriodCount& chosen,
                                   const Library& library, const Catalogue& words) {
    DeskChoice instrument{.id = "instrument",
                          .label = words("programme.instrument"_text),
                          .value = instrument_name(chosen.instrument)};
    DeskChoice period{
        .id = "period", .label = words("programme.column.period"_text), .value = chosen.period};
    const auto add = [](DeskChoice& choice, std::pair<std::string, std::string> option) {
        if (std::ranges::find(choice.options, option) == choice.options.end()) {
            choice.options.push_back(std::move(option));
        }
    };
    for (const PeriodCount& count : all) {
        const auto known = library.find(count.instrument);
        add(instrument, {instrument_name(count.instrument),
                         known == nullptr
                             ? instrument_name(count.instrument)
                             : known->title.in(words.language()) + " " + count.instrument.version});
        if (count.instrument == chosen.instrument) {
            add(period, {count.period, count.period});
        }
    }
    std::vector<DeskChoice> choices;
    for (DeskChoice* choice : {&instrument, &period}) {
        if (choice->options.size() > 1) {
            choices.push_back(std::move(*choice));
        }
    }
    return choices;
}

}  // namespace

Scope begin(DeskAnswer& answer, const DeskContents& contents, const DeskQuery& query) {
    answer.ticket = query.ticket;
    answer.part = query.part;
    const auto all = counts_of(contents);
    auto wanted = all;
    if (!query.instrument.empty()) {
        std::erase_if(wanted, [&](const PeriodCount& count) {
            return !is_wanted(count.instrument, query.instrument);
        });
    }
    const auto* most = most_of(wanted, query.period);
    if (most == nullptr) {
        most = most_of(wanted, last_period(wanted));
    }
    if (most == nullptr) {
        return {};
    }
    const auto& words = contents.library->words(query.language);
    answer.choices = choices_of(all, *most, *contents.library, words);
    Scope scope{.instrument = contents.library->find(most->instrument),
                .period = most->period,
                .earlier = period_before(wanted, most->period)};
    if (scope.instrument != nullptr) {
        answer.title = words("programme.scope"_text,
                             {{"instrument", scope.instrument->title.in(words.language())},
                              {"version", scope.instrument->ref.version},
                              {"period", scope.period}});
    }
    return scope;
}

}  // namespace app::programme
