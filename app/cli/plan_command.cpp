// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <ostream>
#include <system_error>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/plan_text.hpp"
#include "assessment/exchange/plan_json.hpp"
#include "assessment/plan_limits.hpp"
#include "assessment/score.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Instrument;
using assessment::PlanLimits;

/// What to plan for, once it is known to make sense. Without a budget and not the frontier: a
/// tier, by its id or the next one.
struct Aim {
    std::optional<std::string> tier;
    std::optional<std::int64_t> budget;
    bool frontier = false;
    PlanLimits limits;
};

constexpr std::int64_t largest_count = 1'000'000'000'000;

/// A whole number from 0 on.
std::optional<std::int64_t> count(const std::string& text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end || number < 0 || number > largest_count) {
        return std::nullopt;
    }
    return number;
}

/// The value of an option into `into`. False after saying what is wrong with it.
bool read_count(std::string_view option, const std::optional<std::string>& text,
                std::optional<std::int64_t>& into, Console& console) {
    if (!text) {
        return true;
    }
    into = count(*text);
    if (!into) {
        show_bad_use(console, console.words("cli.use.not_a_count"_text,
                                            {{"option", option}, {"value", *text}}));
    }
    return into.has_value();
}

std::optional<Aim> read_aim(const Request& request, Console& console) {
    Aim aim{.tier = request.tier, .budget = {}, .frontier = request.frontier, .limits = {}};
    if ((request.tier ? 1 : 0) + (request.budget ? 1 : 0) + (request.frontier ? 1 : 0) > 1) {
        show_bad_use(console, console.words("cli.use.exclusive"_text));
        return std::nullopt;
    }
    if (!read_count("--months", request.months, aim.limits.months, console) ||
        !read_count("--budget", request.budget, aim.budget, console)) {
        return std::nullopt;
    }
    return aim;
}

std::string tier_ids(const Instrument& instrument) {
    std::string ids;
    for (const auto& tier : instrument.tiers) {
        ids += (ids.empty() ? "" : ", ") + tier.id.text();
    }
    return ids;
}

/// The tier that is named, else the next one. None after saying why.
std::optional<std::uint32_t> tier_of(const Document& document, const Aim& aim, Console& console) {
    const Instrument& instrument = *document.instrument;
    if (instrument.tiers.empty()) {
        show_bad_use(console, console.words("cli.use.no_tiers"_text));
        return std::nullopt;
    }
    if (!aim.tier) {
        return next_tier(assessment::score(instrument, document.assessment));
    }
    const auto found =
        std::ranges::find(instrument.tiers, assessment::TierId(*aim.tier), &assessment::Tier::id);
    if (found == instrument.tiers.end()) {
        show_bad_use(console,
                     console.words("cli.use.unknown_tier"_text,
                                   {{"tier", *aim.tier}, {"tiers", tier_ids(instrument)}}));
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - instrument.tiers.begin());
}

/// What the assessment itself says of its plan, where the request does not say otherwise.
void add_decided(Aim& aim, const Document& document) {
    const auto& choices = document.assessment.plan;
    const auto months = aim.limits.months;
    aim.limits = limits_of(*document.instrument, choices);
    if (months) {
        aim.limits.months = months;
    }
    if (!aim.tier && !choices.tier.empty()) {
        aim.tier = choices.tier.text();
    }
}

std::string document_of(const Document& document, const Aim& aim, std::uint32_t tier) {
    const Instrument& instrument = *document.instrument;
    const auto standings = assessment::standings(instrument, document.assessment);
    if (aim.frontier) {
        return exchange::write_frontier(frontier(instrument, standings, aim.limits));
    }
    if (aim.budget) {
        return exchange::write_plan(plan_within(instrument, standings, *aim.budget, aim.limits),
                                    instrument, *aim.budget);
    }
    return exchange::write_plan(plan(instrument, standings, tier, aim.limits), instrument,
                                instrument.tiers[tier].id);
}

std::string text_of(Document document, const Aim& aim, std::uint32_t tier,
                    const assessment::Catalogue& words) {
    const auto report = as_report(std::move(document));
    return aim.frontier ? frontier_text(report, aim.limits, words)
           : aim.budget ? budget_text(report, *aim.budget, aim.limits, words)
                        : plan_text(report, tier, aim.limits, words);
}

}  // namespace

Exit run_plan(const Request& request, Console& console) {
    auto aim = read_aim(request, console);
    if (!aim) {
        return Exit::bad_use;
    }
    auto opened = open_document(request.operand, request.instrument, console);
    if (!opened.document) {
        return opened.exit;
    }
    if (request.decided) {
        add_decided(*aim, *opened.document);
    }
    std::optional<std::uint32_t> tier = 0;
    if (!aim->frontier && !aim->budget) {
        tier = tier_of(*opened.document, *aim, console);
        if (!tier) {
            return Exit::bad_use;
        }
    }
    console.out << (request.in_words
                        ? text_of(std::move(*opened.document), *aim, *tier, console.words)
                        : document_of(*opened.document, *aim, *tier));
    return Exit::done;
}

}  // namespace app::cli
