// SPDX-License-Identifier: MIT
#pragma once

// The Pen draws a page from top to bottom and notes what it drew. It stands at (x, y) with a
// width to fill; each draw() puts its block there and moves y below it. While it measures,
// everything runs the same but leaves no mark, so no height is computed twice in two ways.
//
// Two kinds of notes go to the outside: the Actions of controls that were pressed, and where each
// control lies, for the mirror. Lengths are design pixels, px(12): pixels at the standard text
// size, growing with it. Nothing here decides what is shown.

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/geometry.hpp"
#include "app/ui/line_break.hpp"
#include "app/ui/theme.hpp"
#include "app/view/block.hpp"
#include "app/view/control.hpp"

namespace app::ui {

/// What stands in for the mirror where there is none: Dear ImGui edits text, moves the focus and
/// scrolls, and these tell it what a mirror would know.
struct Native {
    bool on = false;           // there is no mirror
    std::string focus_next;    // control that is handed the focus in this frame
    std::string edited_text;   // what Surroundings::edited holds, as last told
    bool to_top = false;       // a new place: its regions begin at their tops
    std::string file_hint;     // what a press on the button of a file says
    std::string preview_hint;  // where a preview can be seen
};

/// What the drawing depends on besides the page.
struct Surroundings {
    float width = 1280;
    float height = 800;
    float text_scale = 1;  // 1 to 2
    bool coarse = false;   // fingers: larger targets
    bool chinese = true;   // signs that the scripts share are as wide as a hanzi
    Palette palette = light_palette();
    std::string focused;                               // control with the keyboard's focus ring
    std::string edited;                                // text field whose text the mirror shows
    std::map<std::string, float, std::less<>> scroll;  // by region, from its top
    Native native;
};

/// Where a control was drawn. In a region the place is relative to the region's content.
struct Drawn {
    std::string id;
    Rect rect;
    int region = -1;
    bool operable = true;  // not so: a progress line, a chart, a preview
};

/// A part of the page that scrolls by itself.
struct Region {
    std::string name;
    Rect rect;
    float content_height = 0;
    float scroll = 0;  // how far, in this frame
};

/// A line of text as drawn, for tests of the layout.
struct DrawnText {
    std::string text;
    Rect rect;
    float room = 0;  // the width that it was given
    int region = -1;
    bool clipped = false;  // may be longer than what is seen: the content of a field
};

/// A text field that is being edited, and what it holds.
struct EditedText {
    std::string id;
    std::string text;
};

/// A file that a person named for this control, by its path.
struct NamedFile {
    std::string control;
    std::string path;
};

struct DrawnFrame {
    std::vector<Action> actions;
    std::vector<Drawn> controls;
    std::vector<Region> regions;
    std::vector<DrawnText> texts;
    // native only
    std::optional<EditedText> edited{};
    std::string submitted{};  // the field in which Enter was pressed
    std::optional<NamedFile> file{};
};

enum class Size : std::uint8_t { caption, body, large, heading3, heading2, heading1, figure };

struct TextStyle {
    Size size = Size::body;
    Colour colour = 0;  // 0 is the palette's text colour
    bool strong = false;
    float align = 0;  // 0 left, 0.5 middle, 1 right
};

enum class Cursor : std::uint8_t { arrow, hand, text };

/// How a control is being operated in this frame.
struct Touch {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
};

/// Dear ImGui's size of the font for body text: a line, from ascent to descent.
[[nodiscard]] float body_font(const Surroundings& around);
/// The em and the distance of lines of body text, for the mirror's text fields.
[[nodiscard]] float body_em(const Surroundings& around);
[[nodiscard]] float body_line(const Surroundings& around);

class Pen {
public:
    Pen(const Surroundings& around, DrawnFrame& record);

    float x = 0;
    float y = 0;
    float width = 0;
    /// Buttons with small words and little around them, for the bar of a narrow page.
    bool compact = false;
    /// Height to add to the next card, so that cards beside each other end together.
    float stretch = 0;
    /// The place in the page of what is drawn now, by which the outline names texts.
    std::string path{};

    [[nodiscard]] const Surroundings& around() const { return around_; }
    [[nodiscard]] const Palette& palette() const { return around_.palette; }
    [[nodiscard]] float px(float design_pixels) const;
    /// The height of one line of text, and of a control that holds one.
    [[nodiscard]] float line_height(Size size) const;
    [[nodiscard]] float control_height() const;

    // ---- flow

    void gap(float design_pixels) { y += px(design_pixels); }
    /// The next `height` pixels of the flow.
    Rect take(float height);
    /// Runs it without a mark and gives the height that it took in this width.
    float measure(float in_width, const std::function<void()>& run);

    // ---- shapes

    void fill(const Rect& rect, Colour colour, float radius = 0);
    void stroke(const Rect& rect, Colour colour, float radius = 0, float thickness = 1);
    void line(std::initializer_list<Point> points, Colour colour, float thickness,
              bool closed = false);
    void line(const std::vector<Point>& points, Colour colour, float thickness,
              bool closed = false);
    void fill(const std::vector<Point>& points, Colour colour);
    void circle(Point centre, float radius, Colour colour, float thickness);
    void disc(Point centre, float radius, Colour colour);

    // ---- text

    /// Puts a text into the flow, in as many lines as it needs.
    void text(std::string_view words, const TextStyle& style = {});
    /// Puts a text into a rectangle, its lines in the middle of the height.
    void text_in(const Rect& rect, std::string_view words, const TextStyle& style = {});
    /// Puts a text into a rectangle from its top, or on one line whatever its length.
    void text_at(const Rect& rect, std::string_view words, const TextStyle& style = {});
    void line_in(const Rect& rect, std::string_view words, const TextStyle& style = {});
    /// What `run` draws is not seen outside of `rect`.
    void clipped(const Rect& rect, const std::function<void()>& run);
    /// The text, or as much of it as fits before "…".
    [[nodiscard]] std::string shortened(std::string_view words, const TextStyle& style,
                                        float max_width) const;
    [[nodiscard]] Extent extent(std::string_view words, const TextStyle& style,
                                float max_width = 1e6F) const;

    // ---- controls

    /// Notes the control, gives its Action when it is pressed, draws the focus ring.
    Touch press(const view::Control& control, const Rect& rect);
    /// The same for a control that the mirror operates: a field, a select, a file.
    Touch place(const view::Control& control, const Rect& rect, Cursor cursor);

    // ---- without a mirror: pen_native.cpp, or mirrored.cpp

    [[nodiscard]] bool is_native() const;
    /// Notes the field and lets its text be edited in place.
    void edit(const view::Field& field, const Rect& rect, float padding);
    /// The list that a press on a select opens.
    void pick(const view::Select& select, const Rect& rect, bool pressed);
    /// What a press on the button of a file opens.
    void name_file(const view::Control& control, const Rect& rect, bool pressed);
    /// After a change of place, the region shows this.
    void keep_in_sight(const Rect& rect);
    /// Draws above everything that was drawn before, with what is below out of reach.
    void above(const std::function<void()>& run);

    /// Notes where something lies that is not operated.
    void note(const std::string& id, const Rect& rect);

    // ---- regions

    /// Draws into a part of the page that scrolls by itself; `run` starts at its top.
    void region(const std::string& name, const Rect& rect, const std::function<void()>& run);
    /// What lies behind a dialog is drawn, but cannot be operated.
    void set_inert(bool inert) { inert_ = inert; }

    /// Draws `background` behind what `run` draws, once its height is known.
    void behind(const std::function<void()>& run,
                const std::function<void(const Rect&)>& background);

private:
    [[nodiscard]] float advance(char32_t c, float font_size) const;
    [[nodiscard]] std::vector<TextLine> lines(std::string_view words, const TextStyle& style,
                                              float max_width) const;
    void draw_lines(std::string_view words, const std::vector<TextLine>& lines,
                    const TextStyle& style, const Rect& rect);
    [[nodiscard]] Rect in_region(const Rect& rect) const;
    void draw_ring(const Rect& rect);
    /// Gives how far the region is scrolled.
    float begin_region(const Region& region);
    void end_region(const Region& region);
    float begin_window(const Region& region);
    void end_window(const Region& region);

    const Surroundings& around_;
    DrawnFrame& record_;
    bool measuring_ = false;
    bool inert_ = false;
    int region_ = -1;
    bool clipped_ = false;
    bool in_sight_ = false;  // this region shows what it should, and does not go to its top
};

}  // namespace app::ui
