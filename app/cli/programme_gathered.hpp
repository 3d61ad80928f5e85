// SPDX-License-Identifier: MIT
#pragma once

// The reports of a collection that figures, selections and packs are made of: those of one
// instrument and one period that count, one of each enterprise, and how many there were besides.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/programme/scope.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/partial.hpp"

namespace app::cli {

using programme::Scope;

/// What the request asks for, or the usual: the last period that any report has, and the instrument
/// that most reports of that period belong to. Nothing after saying what there is not.
struct FoundScope {
    std::optional<Scope> scope{};
    Exit exit = Exit::done;
};
[[nodiscard]] FoundScope find_scope(const Request& request, programme::Collection& collection,
                                    Console& console);

/// Every report of the scope's periods that counts, one of each enterprise and period, of any
/// instrument; and, of whatever period, those that are not sound.
[[nodiscard]] assessment::Result<assessment::Done> each_in_scope(
    programme::Collection& collection, const Scope& scope,
    const std::function<void(assessment::programme::Entry&&)>& visit);

/// The fields that figures are made by; nothing after saying which the instrument does not have.
[[nodiscard]] std::optional<assessment::programme::PartialRules> read_rules(
    const Request& request, const assessment::Instrument& instrument, Console& console);

/// The smallest group that is shown; nothing after saying what is wrong with it.
[[nodiscard]] std::optional<std::int64_t> read_least(const Request& request, Console& console);

/// Whether the format is one of these, "text, csv"; says so if it is not.
[[nodiscard]] bool is_format(const std::string& format, std::string_view formats, Console& console);

/// To where -o says.
[[nodiscard]] Exit hand_out(const Request& request, std::string_view bytes, Console& console);

}  // namespace app::cli
