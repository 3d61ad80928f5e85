// SPDX-License-Identifier: MIT
#pragma once

// What a person does with the reports of a programme, and what the desk that has them says. Part of
// action.hpp.

#include <cstddef>
#include <string>

namespace app {

/// Reports, archives or files of one report a line. In a browser they go to the desk by themselves.
struct AddReports {
    std::string name{};
    std::string value{};
};
struct StopAdding {};
/// Asks whether all of them are to go: they are nowhere else in the program.
struct AskEmptyDesk {};
struct KeepDesk {};
struct EmptyDesk {};

/// JSON (app/desk_json.hpp).
struct DeskSaid {
    std::string json{};
};
/// There is no desk, and why.
struct DeskFailed {
    std::string reason{};
};

struct SearchDesk {
    std::string value{};
};
/// choice: of a DeskChoice; value "" for all.
struct ChooseOnDesk {
    std::string choice{};
    std::string value{};
};
/// value: id of a column.
struct SortDesk {
    std::string value{};
};
struct ReverseDesk {};
struct ShowWholeDesk {};
struct TurnDeskPage {
    std::size_t page = 0;
};
/// A part of the rule of a selection; choice: what it is of (DeskRule), value "" for none.
struct RuleOnDesk {
    std::string choice{};
    std::string value{};
};
/// value: the field of which quotas are to be seen.
struct ShowQuotas {
    std::string value{};
};
/// By the rule as it is on the screen.
struct SelectOnDesk {};
/// What is shown, as a file.
struct ExportDesk {
    std::string format{};
};

}  // namespace app
