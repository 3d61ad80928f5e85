// SPDX-License-Identifier: MIT
#pragma once

// What happens around a commissioner's visit (app/visit.hpp). Part of action.hpp.

#include <cstdint>
#include <string>

#include "app/visit.hpp"

namespace app {

/// The device's clock, from the outside world, at most once a minute.
struct MinutePassed {
    Minute minute = 0;
};

/// Opens a visit for the open assessment, today and now.
struct BeginVisit {};
enum class VisitText : std::uint8_t { place, people, agenda, notes, agreed };
struct EnterVisitText {
    VisitId visit{};
    VisitText which = VisitText::notes;
    std::string value{};
};
enum class VisitDay : std::uint8_t { day, next };
/// value: YYYY-MM-DD; "" for no next day.
struct EnterVisitDay {
    VisitId visit{};
    VisitDay which = VisitDay::next;
    std::string value{};
};
struct EndVisit {
    VisitId visit{};
};
/// A visit that has ended goes on, its clock with it.
struct ResumeVisit {
    VisitId visit{};
};
struct RemoveVisit {
    VisitId visit{};
};
/// The 20 criteria of the quick scan, from the first that is open.
struct BeginQuickScan {};
/// A page to print: the sheet for the visit, or the result that is left with the enterprise.
enum class VisitPage : std::uint8_t { sheet, result };
struct ExportVisit {
    VisitPage page = VisitPage::sheet;
};

}  // namespace app
