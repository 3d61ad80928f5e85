// SPDX-License-Identifier: MIT
#include "app/place.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace app {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array named_screens{
    std::pair{Screen::profile, "profile"sv},   std::pair{Screen::assess, "assess"sv},
    std::pair{Screen::result, "result"sv},     std::pair{Screen::plan, "plan"sv},
    std::pair{Screen::what_if, "what-if"sv},   std::pair{Screen::evidence, "evidence"sv},
    std::pair{Screen::progress, "progress"sv}, std::pair{Screen::report, "report"sv},
    std::pair{Screen::review, "review"sv},     std::pair{Screen::visit, "visit"sv},
};

constexpr bool names_criterion(Screen screen) {
    return screen == Screen::assess || screen == Screen::review;
}

constexpr auto storage_address = "#/storage"sv;
constexpr auto verify_address = "#/verify"sv;
constexpr auto portfolio_address = "#/portfolio"sv;
constexpr auto instruments_address = "#/instruments"sv;

constexpr auto programme_address = "#/programme"sv;
constexpr std::array named_parts{
    std::pair{ProgrammePart::table, ""sv},
    std::pair{ProgrammePart::figures, "/figures"sv},
    std::pair{ProgrammePart::selection, "/selection"sv},
    std::pair{ProgrammePart::refused, "/refused"sv},
};
constexpr auto report_part = "/report/"sv;

/// Cuts the text before the next "/" off.
std::string_view next_part(std::string_view& rest) {
    const auto end = std::min(rest.find('/'), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::string programme_address_of(const Place& place) {
    std::string text(programme_address);
    if (place.part == ProgrammePart::report) {
        return text + std::string(report_part) + std::to_string(place.report);
    }
    const auto* part =
        std::ranges::find(named_parts, place.part, [](const auto& row) { return row.first; });
    return text + std::string(part == named_parts.end() ? ""sv : part->second);
}

/// What follows "#/programme"; anything unknown leads to the table.
Place programme_place(std::string_view rest) {
    Place place{.screen = Screen::programme};
    if (rest.starts_with(report_part)) {
        rest.remove_prefix(report_part.size());
        const auto [stopped, error] =
            std::from_chars(rest.data(), rest.data() + rest.size(), place.report);
        if (error == std::errc{} && stopped == rest.data() + rest.size() && place.report > 0) {
            place.part = ProgrammePart::report;
        } else {
            place.report = 0;
        }
        return place;
    }
    const auto* part =
        std::ranges::find(named_parts, rest, [](const auto& row) { return row.second; });
    place.part = part == named_parts.end() ? ProgrammePart::table : part->first;
    return place;
}

}  // namespace

std::string address(const Place& place) {
    if (place.screen == Screen::programme) {
        return programme_address_of(place);
    }
    if (place.screen == Screen::verify) {
        return std::string(verify_address);
    }
    if (place.screen == Screen::storage) {
        return std::string(storage_address);
    }
    if (place.screen == Screen::portfolio) {
        return std::string(portfolio_address);
    }
    if (place.screen == Screen::instruments) {
        return std::string(instruments_address);
    }
    const auto* screen =
        std::ranges::find(named_screens, place.screen, [](const auto& row) { return row.first; });
    if (screen == named_screens.end()) {
        return "#/";
    }
    std::string text = "#/" + place.assessment.text() + "/" + std::string(screen->second);
    if (names_criterion(place.screen) && !place.criterion.empty()) {
        text += "/" + place.criterion.text();
    }
    return text;
}

Place place_at(std::string_view address) {
    if (address == verify_address) {
        return {.screen = Screen::verify};
    }
    if (!address.starts_with("#/")) {
        return {};
    }
    if (address == storage_address) {
        return {.screen = Screen::storage};
    }
    if (address == portfolio_address) {
        return {.screen = Screen::portfolio};
    }
    if (address == instruments_address) {
        return {.screen = Screen::instruments};
    }
    if (address == programme_address || address.starts_with(std::string(programme_address) + "/")) {
        return programme_place(address.substr(programme_address.size()));
    }
    std::string_view rest = address.substr(2);
    const auto assessment = next_part(rest);
    const auto name = next_part(rest);
    const auto criterion = next_part(rest);
    const auto* screen =
        std::ranges::find(named_screens, name, [](const auto& row) { return row.second; });
    if (screen == named_screens.end() || !assessment::is_identifier(assessment) || !rest.empty()) {
        return {};
    }
    Place place{.screen = screen->first,
                .assessment = assessment::AssessmentId(assessment),
                .criterion = {}};
    if (names_criterion(screen->first) && assessment::is_identifier(criterion)) {
        place.criterion = assessment::CriterionId(criterion);
    }
    return place;
}

}  // namespace app
