// SPDX-License-Identifier: MIT
#pragma once

// One draw() for every kind of block. Each puts its block where the Pen stands, as wide as the
// Pen's width, and moves the Pen below it. They decide about space, colour and pictures only.

#include "app/ui/pen.hpp"
#include "app/view/block.hpp"

namespace app::ui {

void draw(Pen& pen, const view::Heading& heading);
void draw(Pen& pen, const view::Paragraph& paragraph);
void draw(Pen& pen, const view::Quote& quote);
void draw(Pen& pen, const view::Badge& badge);
void draw(Pen& pen, const view::Status& status);

void draw(Pen& pen, const view::Button& button);
void draw(Pen& pen, const view::Link& link);
void draw(Pen& pen, const view::FilePick& pick);
void draw(Pen& pen, const view::ChoiceGroup& group);
void draw(Pen& pen, const view::Check& check);
void draw(Pen& pen, const view::Field& field);
void draw(Pen& pen, const view::Select& select);

void draw(Pen& pen, const view::List& list);
void draw(Pen& pen, const view::Facts& facts);
void draw(Pen& pen, const view::Table& table);
void draw(Pen& pen, const view::Grid& grid);
void draw(Pen& pen, const view::Preview& preview);
void draw(Pen& pen, const view::Pattern& pattern);

void draw(Pen& pen, const view::Progress& progress);
void draw(Pen& pen, const view::Gauge& gauge);
void draw(Pen& pen, const view::Chart& chart);
void draw(Pen& pen, const view::Curve& curve);
/// A chart as a line from one row to the next, with its legend.
void draw_course(Pen& pen, const view::Chart& chart);

void draw(Pen& pen, const view::Card& card);
void draw(Pen& pen, const view::Row& row);
void draw(Pen& pen, const view::Columns& columns);
void draw(Pen& pen, const view::Fold& fold);

void draw(Pen& pen, const view::Block& block);
void draw_column(Pen& pen, const view::Columns& columns, std::size_t index);
/// One below the other, with the space between them that their kinds call for.
void draw(Pen& pen, const view::Blocks& blocks);

/// The width a block would like to have in a row; 0 for one that takes whatever is left.
[[nodiscard]] float natural_width(const Pen& pen, const view::Block& block);
[[nodiscard]] float natural_width(const Pen& pen, const view::Heading& heading);
[[nodiscard]] float natural_width(const Pen& pen, const view::Paragraph& paragraph);
[[nodiscard]] float natural_width(const Pen& pen, const view::Badge& badge);
[[nodiscard]] float natural_width(const Pen& pen, const view::Status& status);
[[nodiscard]] float natural_width(const Pen& pen, const view::Button& button);
[[nodiscard]] float natural_width(const Pen& pen, const view::Link& link);
[[nodiscard]] float natural_width(const Pen& pen, const view::FilePick& pick);
[[nodiscard]] float natural_width(const Pen& pen, const view::ChoiceGroup& group);
[[nodiscard]] float natural_width(const Pen& pen, const view::Check& check);
[[nodiscard]] float natural_width(const Pen& pen, const view::Field& field);
[[nodiscard]] float natural_width(const Pen& pen, const view::Select& select);
[[nodiscard]] float natural_width(const Pen& pen, const view::Row& row);
template <typename Other>
[[nodiscard]] float natural_width(const Pen&, const Other&) {
    return 0;
}

/// A page as on a telephone: less space at the edges, everything in one column.
[[nodiscard]] bool is_narrow(const Pen& pen);

/// A sign in the middle of `rect`, as lines: there is no icon font.
void draw_icon(Pen& pen, view::Icon icon, const Rect& rect, Colour colour);

/// A link as one of several beside each other, in the bar at the top.
void draw_tab(Pen& pen, const view::Link& link, const Rect& rect);
[[nodiscard]] float tab_width(const Pen& pen, const view::Link& link);

/// A band of `height` from 0 to 10000: full up to low, lighter up to high.
void draw_band(Pen& pen, const Rect& track, int low, int high, Colour colour);

}  // namespace app::ui
