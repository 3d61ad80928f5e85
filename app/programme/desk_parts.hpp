// SPDX-License-Identifier: MIT
#pragma once

// What a desk answers, by the part of the screen. For use within this folder.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/programme/desk.hpp"
#include "app/programme/scope.hpp"
#include "assessment/exchange/table.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"

namespace app::programme {

[[nodiscard]] std::optional<DeskSaying> table_answer(const DeskContents& contents,
                                                     const DeskQuery& query);
[[nodiscard]] std::optional<DeskSaying> refused_answer(const DeskContents& contents,
                                                       const DeskQuery& query);
[[nodiscard]] std::optional<DeskSaying> figures_answer(const DeskContents& contents,
                                                       const DeskQuery& query);
/// A selection that was made. It holds as long as what lies on the desk is the same.
struct Chosen {
    DeskRule rule_texts{};
    std::shared_ptr<const assessment::Instrument> instrument{};
    std::string period{};
    assessment::programme::SelectionRule rule{};
    std::vector<std::size_t> rows{};                      // of the desk
    std::vector<assessment::programme::Entry> entries{};  // of these rows
    assessment::programme::Selection selection{};
    assessment::programme::Sensitivity sensitivity{};
};
/// `chosen`: the one that was made last, which is made anew when another is asked for.
[[nodiscard]] std::optional<DeskSaying> selection_answer(const DeskContents& contents,
                                                         std::unique_ptr<Chosen>& chosen,
                                                         const DeskQuery& query);
[[nodiscard]] std::optional<DeskSaying> report_answer(
    const DeskContents& contents, const assessment::exchange::FindInstrument& find,
    const assessment::exchange::KeyRegistry& keys, const DeskQuery& query);

// ---- what several of them need

/// Of which reports the answer is: as asked for, or the usual; without an instrument when no report
/// counts. The answer gets its title, and instrument and period to choose where there are several.
[[nodiscard]] Scope begin(DeskAnswer& answer, const DeskContents& contents, const DeskQuery& query);

/// The rows of the page that was asked for, or of the last one.
struct DeskPage {
    std::size_t page = 0;
    std::size_t from = 0;
    std::size_t end = 0;
};
[[nodiscard]] DeskPage page_of(std::size_t rows, std::size_t page);

/// A cell as a screen shows it.
[[nodiscard]] std::string cell_text(const assessment::exchange::Cell& cell);
/// Quarters of the points, from 1 to 4; 0 for what is no score.
[[nodiscard]] int band_of(const assessment::exchange::Cell& cell);

/// Tables as a file; "csv" or "xlsx". `title` is also its name, with day and period.
[[nodiscard]] DeskFile file_of(const DeskQuery& query, const std::string& title,
                               const std::string& period,
                               std::vector<assessment::exchange::Table> tables);
[[nodiscard]] std::string file_name_of(const DeskQuery& query, const std::string& title,
                                       const std::string& period);
[[nodiscard]] assessment::Date day_of(const DeskQuery& query);

}  // namespace app::programme
