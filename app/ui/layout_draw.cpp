// SPDX-License-Identifier: MIT
// What holds other blocks: cards, rows, columns, folds, and the space between blocks.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

template <typename Content>
constexpr bool is(const view::Block& block) {
    return std::holds_alternative<Content>(block.content);
}

bool is_entry(const view::Block& block) {
    return is<view::Field>(block) || is<view::Select>(block) || is<view::ChoiceGroup>(block);
}

bool has_label(const view::Block& block) {
    if (const auto* group = std::get_if<view::ChoiceGroup>(&block.content)) {
        return !group->label_hidden && !group->label.empty();
    }
    return is<view::Field>(block) || is<view::Select>(block);
}

/// A button with a line below it that says why it cannot be pressed.
bool has_reason(const view::Block& block) {
    const auto* button = std::get_if<view::Button>(&block.content);
    return button != nullptr && !button->control.enabled && !button->control.reason.empty();
}

bool is_words(const view::Block& block) {
    return is<view::Heading>(block) || is<view::Paragraph>(block) || is<view::Quote>(block) ||
           is<view::Badge>(block);
}

/// Draws the block with this number among its siblings; texts are noted by their place.
void draw_numbered(Pen& pen, const view::Block& block, std::size_t index) {
    const std::string path = pen.path;
    const Rect top{pen.x, pen.y, pen.width, 0};
    pen.path += "." + std::to_string(index);
    draw(pen, block);
    if (is_words(block)) {
        pen.note(pen.path, {top.x, top.y, top.width, pen.y - top.y});
    }
    pen.path = path;
}

float space_between(const view::Block& above, const view::Block& below) {
    if (const auto* heading = std::get_if<view::Heading>(&below.content)) {
        return heading->level <= 2 ? 24 : 16;
    }
    if (is<view::Heading>(above)) {
        return is<view::Paragraph>(below) ? 6 : 12;
    }
    if (is<view::Link>(above) && is<view::Link>(below)) {
        return 2;
    }
    if (is<view::Paragraph>(above) && is<view::Paragraph>(below)) {
        return 8;
    }
    if (is<view::Check>(above) && is<view::Check>(below)) {
        return 2;
    }
    if (is_entry(above) && is<view::Paragraph>(below)) {
        return 6;  // it explains the entry
    }
    if (is<view::Card>(above) || is<view::Card>(below) || is_entry(above) || is_entry(below)) {
        return 16;
    }
    return 12;
}

/// One block of a row with the place it got.
struct Placed {
    const view::Block* block;
    std::size_t index;
    float width;
    float height;
};

/// Blocks that want all the room share a line when each has enough of it.
float wanted_width(const Pen& pen, const view::Block& block) {
    const float natural = natural_width(pen, block);
    return std::min(natural > 0 ? natural : pen.px(280), pen.width);
}

class RowLayout {
public:
    RowLayout(Pen& pen, const view::Row& row) : pen_(pen), row_(row), gap_(pen.px(10)) {}

    void run() {
        float used = 0;
        for (std::size_t i = 0; i < row_.blocks.size(); ++i) {
            const view::Block& block = row_.blocks[i];
            const float width = wanted_width(pen_, block);
            if (!line_.empty() && used + gap_ + width > pen_.width + 0.5F) {
                finish_line();
                pen_.y += gap_;
                used = 0;
            }
            used += (line_.empty() ? 0 : gap_) + width;
            line_.push_back({&block, i, width, 0});
        }
        finish_line();
    }

private:
    void stretch() {
        float used = gap_ * static_cast<float>(line_.size() - 1);
        float takers = 0;
        for (const Placed& placed : line_) {
            used += placed.width;
            takers += natural_width(pen_, *placed.block) > 0 ? 0.0F : 1.0F;
        }
        spare_ = std::max(0.0F, pen_.width - used);
        if (takers > 0) {
            for (Placed& placed : line_) {
                placed.width += natural_width(pen_, *placed.block) > 0 ? 0 : spare_ / takers;
            }
            spare_ = 0;
        }
    }

    [[nodiscard]] float beside_label(const Placed& placed) const {
        const bool small = natural_width(pen_, *placed.block) > 0 && !has_label(*placed.block);
        const bool labels =
            std::ranges::any_of(line_, [](const Placed& other) { return has_label(*other.block); });
        return small && labels ? pen_.line_height(Size::body) + pen_.px(6) : 0;
    }

    void finish_line() {
        if (line_.empty()) {
            return;
        }
        stretch();
        float tallest = 0;
        for (Placed& placed : line_) {
            placed.height = pen_.measure(placed.width, [&] { draw(pen_, *placed.block); });
            tallest = std::max(tallest, placed.height);
        }
        const bool from_top = std::ranges::any_of(line_, [](const Placed& placed) {
            return is<view::Card>(*placed.block) || is_entry(*placed.block) ||
                   has_reason(*placed.block);
        });
        Rect whole{pen_.x, pen_.y, pen_.width, tallest};
        float at = row_.end ? whole.x + spare_ : whole.x;
        for (const Placed& placed : line_) {
            pen_.x = at;
            pen_.width = placed.width;
            // Small things stand on one middle line; beside an entry, on the line of its frame.
            pen_.y = whole.y +
                     (from_top ? beside_label(placed) : std::round((tallest - placed.height) / 2));
            pen_.stretch = is<view::Card>(*placed.block) ? tallest - placed.height : 0;
            draw_numbered(pen_, *placed.block, placed.index);
            pen_.stretch = 0;
            whole.height = std::max(whole.height, pen_.y - whole.y);
            at += placed.width + gap_;
        }
        pen_.x = whole.x;
        pen_.width = whole.width;
        pen_.y = whole.bottom();
        line_.clear();
    }

    Pen& pen_;
    const view::Row& row_;
    float gap_;
    float spare_ = 0;
    std::vector<Placed> line_;
};

}  // namespace

void draw(Pen& pen, const view::Block& block) {
    std::visit([&](const auto& content) { draw(pen, content); }, block.content);
}

void draw(Pen& pen, const view::Blocks& blocks) {
    const view::Block* above = nullptr;
    const float stretch = std::exchange(pen.stretch, 0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const view::Block& block = blocks[i];
        const float before = pen.y;
        const float space = above == nullptr ? 0 : pen.px(space_between(*above, block));
        pen.y += space;
        pen.stretch = i + 1 == blocks.size() ? stretch : 0;
        draw_numbered(pen, block, i);
        pen.stretch = 0;
        if (pen.y == before + space) {
            pen.y = before;  // it had nothing to say, so it takes no space either
        } else {
            above = &block;
        }
    }
}

void draw(Pen& pen, const view::Card& card) {
    const float padding = pen.px(is_narrow(pen) ? 16.0F : 22.0F);
    const float stretch = std::exchange(pen.stretch, 0);
    pen.behind(
        [&] {
            pen.x += padding;
            pen.width -= 2 * padding;
            pen.y += padding;
            draw(pen, card.blocks);
            pen.y += padding + stretch;
            pen.x -= padding;
            pen.width += 2 * padding;
        },
        [&](const Rect& rect) {
            const Palette& palette = pen.palette();
            const float radius = pen.px(12);
            pen.fill(rect, palette.card, radius);
            if (card.tone == view::Tone::normal) {
                pen.stroke(rect, palette.divider, radius);
            } else {
                pen.fill(rect, soft(palette, card.tone), radius);
                pen.stroke(rect, with_opacity(colour(palette, card.tone), 110), radius);
            }
        });
}

bool is_narrow(const Pen& pen) {
    return pen.around().width < pen.px(700);
}

void draw(Pen& pen, const view::Row& row) {
    RowLayout(pen, row).run();
}

void draw_column(Pen& pen, const view::Columns& columns, std::size_t index) {
    const std::string path = pen.path;
    pen.path += ".column" + std::to_string(index);
    draw(pen, columns.columns[index].blocks);
    pen.path = path;
}

void draw(Pen& pen, const view::Columns& columns) {
    float shares = 0;
    float least = pen.width;
    for (const view::Column& column : columns.columns) {
        shares += static_cast<float>(column.share);
    }
    const float gap = pen.px(20);
    const float room = pen.width - gap * static_cast<float>(columns.columns.size() - 1);
    for (const view::Column& column : columns.columns) {
        least = std::min(least, room * static_cast<float>(column.share) / shares);
    }
    if (least < pen.px(static_cast<float>(columns.least))) {
        for (std::size_t i = 0; i < columns.columns.size(); ++i) {
            pen.y += i == 0 ? 0 : pen.px(16);
            draw_column(pen, columns, i);
        }
        return;
    }
    const Rect top{pen.x, pen.y, pen.width, 0};
    const auto width_of = [&](const view::Column& column) {
        return std::round(room * static_cast<float>(column.share) / shares);
    };
    float tallest = 0;
    std::vector<float> heights;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        heights.push_back(
            pen.measure(width_of(columns.columns[i]), [&] { draw_column(pen, columns, i); }));
        tallest = std::max(tallest, heights.back());
    }
    float bottom = pen.y;
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        pen.y = top.y;
        pen.width = width_of(columns.columns[i]);
        pen.stretch = tallest - heights[i];  // a card at the end ends where the others do
        draw_column(pen, columns, i);
        pen.stretch = 0;
        bottom = std::max(bottom, pen.y);
        pen.x += pen.width + gap;
    }
    pen.x = top.x;
    pen.width = top.width;
    pen.y = bottom;
}

void draw(Pen& pen, const view::Fold& fold) {
    const Palette& palette = pen.palette();
    const float before = pen.px(28);
    const float words = pen.extent(fold.control.label, {}, pen.width - before).height;
    const Rect rect = pen.take(words + pen.px(pen.around().coarse ? 22.0F : 12.0F));
    const Touch touch = pen.press(fold.control, rect);
    if (touch.hovered) {
        pen.fill(rect.inset(-pen.px(6), 0), palette.hover, pen.px(6));
    }
    const Point at{rect.x + pen.px(9), rect.centre().y};
    const float arm = pen.px(4.5F);
    if (fold.open) {
        pen.line(
            {{at.x - arm, at.y - arm / 2}, {at.x, at.y + arm / 2}, {at.x + arm, at.y - arm / 2}},
            palette.accent, pen.px(1.7F));
    } else {
        pen.line(
            {{at.x - arm / 2, at.y - arm}, {at.x + arm / 2, at.y}, {at.x - arm / 2, at.y + arm}},
            palette.accent, pen.px(1.7F));
    }
    pen.text_in({rect.x + before, rect.y, rect.width - before, rect.height}, fold.control.label,
                {.colour = palette.accent});
    if (fold.open) {
        pen.gap(6);
        const std::string path = pen.path;
        pen.path += ".open";
        draw(pen, fold.blocks);
        pen.path = path;
    }
}

float natural_width(const Pen& pen, const view::Block& block) {
    return std::visit([&](const auto& content) { return natural_width(pen, content); },
                      block.content);
}

float natural_width(const Pen& pen, const view::Row& row) {
    float total = 0;
    for (const view::Block& block : row.blocks) {
        const float natural = natural_width(pen, block);
        if (natural == 0) {
            return 0;
        }
        total += natural + (total > 0 ? pen.px(10) : 0);
    }
    return row.end ? 0 : total;  // what stands at the end needs all the room up to there
}

}  // namespace app::ui
