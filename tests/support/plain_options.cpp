// SPDX-License-Identifier: MIT
#include "tests/support/plain_options.hpp"

#include <algorithm>

#include "tests/support/plain_score.hpp"

using namespace assessment;

namespace tests {

namespace {

std::vector<Option> options_of(const Instrument& instrument, std::uint32_t index,
                               const Standing& from, const PlanLimits& limits) {
    std::vector<Option> options;
    if (from.state != State::answered || std::ranges::count(limits.unchanged, index) > 0) {
        return {{.level = from.level, .assurance = from.assurance}};
    }
    const Criterion& criterion = instrument.criteria[index];
    for (const int level : plain_attainable(criterion.answer)) {
        if (level < from.level) {
            continue;
        }
        Option option{.level = level};
        for (int k = from.level + 1; k <= level; ++k) {
            option.hours += criterion.steps[static_cast<std::size_t>(k - 1)].hours;
            option.months += criterion.steps[static_cast<std::size_t>(k - 1)].months;
        }
        if (limits.months && option.months > *limits.months) {
            continue;
        }
        for (const Assurance assurance :
             {Assurance::declared, Assurance::documented, Assurance::verified}) {
            if (assurance < from.assurance) {
                continue;
            }
            Option assured = option;
            assured.assurance = assurance;
            if (from.assurance < Assurance::documented && assurance >= Assurance::documented) {
                assured.hours += instrument.assurance_hours[1];
            }
            if (from.assurance < Assurance::verified && assurance == Assurance::verified) {
                assured.hours += instrument.assurance_hours[2];
            }
            options.push_back(assured);
        }
    }
    return options;
}

void for_each_whole(const Options& options, std::span<const Standing> begin, Whole& whole,
                    const std::function<void(const Whole&)>& visit) {
    const std::size_t at = whole.options.size();
    if (at == options.size()) {
        visit(whole);
        return;
    }
    for (const Option& option : options[at]) {
        const bool changed =
            option.level != begin[at].level || option.assurance != begin[at].assurance;
        whole.options.push_back(option);
        whole.standings[at].level = option.level;
        whole.standings[at].assurance = option.assurance;
        whole.hours += option.hours;
        whole.changes += changed ? 1 : 0;
        for_each_whole(options, begin, whole, visit);
        whole.changes -= changed ? 1 : 0;
        whole.hours -= option.hours;
        whole.options.pop_back();
    }
}

}  // namespace

std::vector<Standing> begin_of(const Instrument& instrument, std::span<const Standing> standings) {
    std::vector<Standing> begin(standings.begin(), standings.end());
    for (std::size_t i = 0; i < begin.size(); ++i) {
        if (begin[i].state == State::unanswered || begin[i].state == State::pending) {
            begin[i].state = State::answered;
            begin[i].level = plain_attainable(instrument.criteria[i].answer).front();
            begin[i].assurance = Assurance::declared;
        }
    }
    return begin;
}

Options all_options(const Instrument& instrument, std::span<const Standing> begin,
                    const PlanLimits& limits) {
    Options options;
    for (std::uint32_t i = 0; i < begin.size(); ++i) {
        options.push_back(options_of(instrument, i, begin[i], limits));
    }
    return options;
}

void for_each_whole(const Options& options, std::span<const Standing> begin,
                    const std::function<void(const Whole&)>& visit) {
    Whole whole{.standings = {begin.begin(), begin.end()}, .options = {}};
    for_each_whole(options, begin, whole, visit);
}

}  // namespace tests
