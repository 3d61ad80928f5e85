// SPDX-License-Identifier: MIT
// `ipgauge programme select`: who is chosen by a stated rule, and whether that holds when weights
// move.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/programme_gathered.hpp"
#include "app/cli/programme_show.hpp"
#include "app/office/xlsx.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Instrument;
using assessment::programme::Entry;
using assessment::programme::Quota;
using assessment::programme::SelectionRule;
using assessment::programme::Trust;

constexpr std::int64_t most_places = 1'000'000;
constexpr int full_marks = 10'000;  // hundredths

/// Reads a rule; what is wrong is said once, and then there is none.
class RuleReader {
public:
    RuleReader(const FiguresRequest& wanted, const Instrument& instrument, Console& console)
        : wanted_(wanted), instrument_(instrument), console_(console) {}

    std::optional<SelectionRule> read() {
        SelectionRule rule;
        if (!wanted_.places) {
            show_bad_use(console_,
                         console_.words("cli.use.option_missing"_text, {{"option", "--places"}}));
            return std::nullopt;
        }
        const auto places = number("--places", *wanted_.places, most_places);
        if (!places || !read_tier(rule) || !read_total(rule) || !read_trust(rule) ||
            !std::ranges::all_of(wanted_.minimums,
                                 [&](const auto& text) { return read_minimum(text, rule); }) ||
            !std::ranges::all_of(wanted_.quotas,
                                 [&](const auto& text) { return read_quota(text, rule); })) {
            return std::nullopt;
        }
        rule.places = static_cast<std::size_t>(*places);
        return rule;
    }

private:
    std::optional<std::int64_t> number(std::string_view option, const std::string& text,
                                       std::int64_t greatest) {
        return read_whole({.option = option, .least = 0, .greatest = greatest}, text, console_);
    }

    bool refuse(std::string_view option, const std::string& text) {
        show_bad_use(console_, console_.words("cli.programme.not_a_rule"_text,
                                              {{"option", option}, {"value", text}}));
        return false;
    }

    bool read_tier(SelectionRule& rule) {
        if (!wanted_.tier) {
            return true;
        }
        const auto at = std::ranges::find(instrument_.tiers, assessment::TierId(*wanted_.tier),
                                          &assessment::Tier::id);
        if (at == instrument_.tiers.end()) {
            return refuse("--tier", *wanted_.tier);
        }
        rule.tier = static_cast<std::uint32_t>(at - instrument_.tiers.begin());
        return true;
    }

    /// "60" or "60.5" points, in hundredths.
    std::optional<int> points(std::string_view option, const std::string& text) {
        const auto dot = std::min(text.find('.'), text.size());
        std::string digits = text.substr(0, dot);
        std::string decimals = dot < text.size() ? text.substr(dot + 1) : std::string();
        const bool is_number =
            !digits.empty() && digits.size() <= 3 && decimals.size() <= 2 &&
            std::ranges::all_of(digits + decimals, [](char c) { return c >= '0' && c <= '9'; });
        if (!is_number) {
            refuse(option, text);
            return std::nullopt;
        }
        decimals.resize(2, '0');
        const int hundredths = std::stoi(digits) * 100 + std::stoi(decimals);
        if (hundredths > full_marks) {
            refuse(option, text);
            return std::nullopt;
        }
        return hundredths;
    }

    bool read_total(SelectionRule& rule) {
        if (!wanted_.total) {
            return true;
        }
        const auto total = points("--total", *wanted_.total);
        rule.total = total.value_or(0);
        return total.has_value();
    }

    bool read_trust(SelectionRule& rule) {
        if (!wanted_.trust) {
            return true;
        }
        const auto trust = assessment::programme::read_trust(*wanted_.trust);
        if (!trust || !counts(*trust)) {
            return refuse("--trust", *wanted_.trust);
        }
        rule.trust = *trust;
        return true;
    }

    bool read_minimum(const std::string& text, SelectionRule& rule) {
        const auto equals = std::min(text.find('='), text.size());
        const auto at = std::ranges::find(instrument_.dimensions,
                                          assessment::DimensionId(text.substr(0, equals)),
                                          &assessment::Dimension::id);
        if (at == instrument_.dimensions.end() || equals == text.size()) {
            return refuse("--minimum", text);
        }
        const auto least = points("--minimum", text.substr(equals + 1));
        if (least) {
            rule.minimums.push_back(
                {.dimension = static_cast<std::uint32_t>(at - instrument_.dimensions.begin()),
                 .hundredths = *least});
        }
        return least.has_value();
    }

    /// FIELD=VALUE:LEAST-MOST; either number may be left out.
    bool read_quota(const std::string& text, SelectionRule& rule) {
        const auto equals = text.find('=');
        const auto colon = text.rfind(':');
        const auto dash = text.rfind('-');
        if (equals == std::string::npos || colon == std::string::npos || colon < equals ||
            dash == std::string::npos || dash < colon) {
            return refuse("--quota", text);
        }
        Quota quota{.field = assessment::FieldId(text.substr(0, equals)),
                    .value = text.substr(equals + 1, colon - equals - 1)};
        if (dash > colon + 1) {
            const auto least =
                number("--quota", text.substr(colon + 1, dash - colon - 1), most_places);
            if (!least) {
                return false;
            }
            quota.at_least = static_cast<std::size_t>(*least);
        }
        if (dash + 1 < text.size()) {
            const auto most = number("--quota", text.substr(dash + 1), most_places);
            if (!most) {
                return false;
            }
            quota.at_most = static_cast<std::size_t>(*most);
        }
        rule.quotas.push_back(std::move(quota));
        return true;
    }

    const FiguresRequest& wanted_;
    const Instrument& instrument_;
    Console& console_;
};

assessment::Result<std::vector<Entry>> entries_in(programme::Collection& collection, Scope scope) {
    scope.earlier.clear();
    std::vector<Entry> entries;
    const auto done = each_in_scope(collection, scope, [&](Entry&& entry) {
        if (counts(entry.trust)) {
            entries.push_back(std::move(entry));
        }
    });
    return done ? assessment::Result<std::vector<Entry>>(std::move(entries))
                : std::unexpected(done.error());
}

Exit write_selection(const Request& request, const exchange::ProgrammeReport& report,
                     Console& console) {
    constexpr std::array<std::string_view, 2> figures{"selection", "sensitivity"};
    if (request.format.empty() || request.format == "text") {
        return hand_out(request, programme_text(report, figures, console.words), console);
    }
    exchange::TableDocument document{.title = programme_title(report, console.words),
                                     .author = std::string(report.programme),
                                     .created = report.issued};
    for (auto& table : programme_tables(report, console.words)) {
        if (std::ranges::find(figures, table.figure) != figures.end()) {
            document.tables.push_back(std::move(table.table));
        }
    }
    if (request.format == "csv") {
        return hand_out(request, exchange::write_csv(document.tables), console);
    }
    const auto bytes = office::write_xlsx(document);
    return bytes ? hand_out(request, *bytes, console) : show(console, bytes.error());
}

}  // namespace

Exit run_programme_select(const Request& request, Console& console) {
    if (!request.format.empty() && !is_format(request.format, "text, csv, xlsx", console)) {
        return Exit::bad_use;
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    const auto found = find_scope(request, *opened.collection, console);
    if (!found.scope) {
        return found.exit;
    }
    const Instrument& instrument = *found.scope->instrument;
    const auto rule = RuleReader(request.figures, instrument, console).read();
    assessment::programme::SensitivityRules moved;
    if (request.figures.percent) {
        const auto percent = read_whole({.option = "--percent", .least = 0, .greatest = 99},
                                        *request.figures.percent, console);
        if (!percent) {
            return Exit::bad_use;
        }
        moved.percent = static_cast<int>(*percent);
    }
    if (!rule) {
        return Exit::bad_use;
    }
    const auto entries = entries_in(*opened.collection, *found.scope);
    if (!entries) {
        return show(console, entries.error());
    }
    const auto figures = assessment::programme::figures_of(*entries, instrument, {});
    const auto selection = select(*entries, instrument, *rule);
    const auto steadiness = sensitivity(*entries, instrument, *rule, moved);
    return write_selection(request,
                           {.instrument = instrument,
                            .figures = figures,
                            .programme = request.figures.programme,
                            .period = found.scope->period,
                            .issued = today(),
                            .entries = *entries,
                            .rule = &*rule,
                            .selection = &selection,
                            .sensitivity = &steadiness},
                           console);
}

}  // namespace app::cli
