// SPDX-License-Identifier: MIT
#pragma once

// What the two pages of a visit share. For use within this folder.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "assessment/exchange/report_html_parts.hpp"
#include "assessment/exchange/visit_html.hpp"
#include "assessment/visit_points.hpp"

namespace assessment::exchange {

/// From the doctype to the title; `kind` is the title of the page.
void open_visit_page(Sheet& sheet, TextKey kind);
void close_visit_page(Sheet& sheet);

/// A line of a list: what, and beside it how it stands.
struct PointLine {
    std::string text;
    std::string detail;
};
[[nodiscard]] std::vector<PointLine> must_have_lines(const Sheet& sheet, const VisitPoints& points);
[[nodiscard]] std::vector<PointLine> not_sure_lines(const Sheet& sheet, const VisitPoints& points);
[[nodiscard]] std::vector<PointLine> due_lines(const Sheet& sheet, const VisitPoints& points);
[[nodiscard]] std::vector<PointLine> evidence_lines(const Sheet& sheet, const VisitPoints& points);

/// A heading and a list with a box to tick before each line; `most` of them, and how many more.
void add_points(Sheet& sheet, TextKey title, TextKey none, std::span<const PointLine> lines,
                std::size_t most);

/// A label with what is known, or a line to write on.
void add_blank(Sheet& sheet, TextKey label, std::string_view value);

/// Boxes for the enterprise and for the commissioner, with a date.
void add_visit_signatures(Sheet& sheet);

}  // namespace assessment::exchange
