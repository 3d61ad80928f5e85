// SPDX-License-Identifier: MIT
#pragma once

// A screen is a document: a tree of blocks, made by one pure function from the Session. What is
// shown, in what order, enabled or not and why, in which words: all of it is decided when the
// tree is built. Two readers walk it: app/ui draws it (layout, colour, pictures) and
// outline() says it (roles, names, values) to the mirror, the tests and the command line.
// Blocks that are pictures carry their numbers, and the outline gives the same as a table.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/view/control.hpp"

namespace app::view {

struct Block;
using Blocks = std::vector<Block>;

enum class Tone : std::uint8_t { normal, muted, good, warning, bad, accent };

/// Level 1 is the title of the screen, 2 a section, 3 a card.
struct Heading {
    std::string text{};
    int level = 2;
};

struct Paragraph {
    std::string text{};
    Tone tone = Tone::normal;
    bool strong = false;
};

/// Words from a document, with their place: the policy quote behind a criterion.
struct Quote {
    std::string text{};
    std::string source{};
};

enum class Emphasis : std::uint8_t { primary, secondary, quiet, danger };

enum class Icon : std::uint8_t {
    none,
    add,
    back,
    forward,
    check,
    cross,
    open,
    remove,
    edit,
    undo,
    download,
    upload,
    info,
    warning,
    list,
    chart,
    home,
    report
};

struct Button {
    Control control{};
    Emphasis emphasis = Emphasis::secondary;
    Icon icon = Icon::none;
    bool pressed = false;  // a toggle that is on
    bool is_toggle = false;
};

/// A place to go inside the app; `current` marks where one is.
struct Link {
    Control control{};
    bool current = false;
    Icon icon = Icon::none;
    std::string detail{};          // a short second text: "3/5"
    std::optional<int> percent{};  // drawn as a thin progress line
    int level = 0;                 // below another link of a list: indented
};

/// One of several, each a control of its own.
struct Option {
    Control control{};
    bool chosen = false;
    std::string detail{};  // a second line, muted
    std::string badge{};   // a short mark before the label: "3"
};
enum class ChoiceLook : std::uint8_t { cards, segments };
struct ChoiceGroup {
    std::string id{};
    std::string label{};
    std::vector<Option> options{};
    ChoiceLook look = ChoiceLook::cards;
    bool label_hidden = false;  // read out, not drawn: a heading says it already
    bool required = false;
};

struct Check {
    Control control{};
    bool on = false;
};

enum class FieldKind : std::uint8_t { line, lines, number, secret };
struct Field {
    Control control{};
    std::string value{};
    FieldKind kind = FieldKind::line;
    std::string placeholder{};
    std::string hint{};   // below the field
    std::string error{};  // below the field, instead of the hint; marks it invalid
    std::string unit{};   // after the field
    bool required = false;
};

struct SelectOption {
    std::string value{};
    std::string label{};
};
struct Select {
    Control control{};  // operated with the value of the option
    std::string value{};
    std::vector<SelectOption> options{};
    bool required = false;
};

/// A file from the device. The mirror's own file input opens; its bytes arrive in the Action, of
/// several in one Action each.
struct FilePick {
    Control control{};
    std::string accept{};  // ".json"
    bool several = false;
    Emphasis emphasis = Emphasis::secondary;
    Icon icon = Icon::upload;
};

struct Progress {
    std::string id{};
    std::string label{};
    int value = 0;
    int max = 1;
    std::string text{};  // "12 / 60"
};

/// A short mark with a colour: a tier, a state.
struct Badge {
    std::string text{};
    Tone tone = Tone::normal;
};

/// A line with a state mark in front: a condition, a gap. Detail below it, muted; value at the
/// right end. Pressed, it does the control's action when there is one.
struct Item {
    std::string text{};
    std::string detail{};
    std::string value{};
    Tone tone = Tone::normal;
    Icon icon = Icon::none;
    std::string icon_label{};  // what the icon says: "met"
    std::optional<Control> control{};
};
struct List {
    std::string label{};
    std::vector<Item> items{};
};

/// Label beside value, several of them; or each label above its value, side by side.
struct Facts {
    struct Fact {
        std::string label{};
        std::string value{};
    };
    std::vector<Fact> facts{};
    bool side_by_side = false;
};

/// A score from low to high on 0..10000 hundredths, as declared and as supported, with marks
/// (the tiers' bars).
struct GaugeMark {
    std::string label{};
    int at = 0;
};
struct Gauge {
    std::string id{};
    std::string label{};
    int low = 0;
    int high = 0;
    int supported_low = 0;
    int supported_high = 0;
    std::string text{};            // "42.10 – 71.35"
    std::string supported_text{};  // the same, supported, with its word
    std::vector<GaugeMark> marks{};
    bool large = false;
};

/// Rows, each from low to high: the dimensions, drawn as bars and as a radar, or the same score at
/// several times, drawn as a line from one to the next.
struct ChartRow {
    std::string label{};
    bool scored = true;
    int low = 0;
    int high = 0;
    int supported_low = 0;
    int supported_high = 0;
    std::string text{};  // "42.10 – 71.35"
    std::string supported_text{};
    int minimum = -1;    // a bar to reach, -1 for none
    bool joined = true;  // line: may be compared with the row before
    std::string note{};  // line: what it comes to
};
struct Chart {
    enum class Look : std::uint8_t { bars, radar, line };
    std::string id{};
    std::string label{};
    Look look = Look::bars;
    std::vector<ChartRow> rows{};
    std::string low_label, supported_label, label_label{};  // column heads of the table
    std::string note_label{};                               // line: likewise
    std::vector<GaugeMark> marks{};                         // line: the tiers' bars
};

/// A line that rises from the left: the best that so many hours can buy. Totals are hundredths,
/// 0..10000. The outline gives the rows as a table.
struct CurvePoint {
    std::int64_t hours = 0;
    int total = 0;
};
struct CurveMark {
    std::string label{};
    CurvePoint at{};
    Tone tone = Tone::accent;
};
struct Curve {
    std::string id{};
    std::string label{};
    std::vector<CurvePoint> points{};  // both strictly increasing
    std::vector<CurveMark> marks{};    // points on or below the line, each with its label
    std::vector<GaugeMark> bars{};     // totals to reach
    std::string hours_label{};
    std::string total_label{};
    std::vector<std::vector<std::string>> rows{};  // as words: hours, total
};

struct Table {
    std::string id{};
    std::string caption{};
    std::vector<std::string> columns{};
    std::vector<std::vector<std::string>> rows{};
};

/// Rows that lead somewhere, under common heads: enterprises with what is known of each. What
/// does not fit beside the first column goes below it, with its head; the outline is a table
/// however much room there is.
struct GridColumn {
    std::string label{};
    int least = 100;  // design pixels that it needs beside the others
};
struct GridCell {
    std::string text{};
    Tone tone = Tone::normal;
};
struct GridRow {
    Control control{};              // its label is the first cell
    std::string detail{};           // below it, muted
    std::vector<GridCell> cells{};  // the other columns
    std::optional<Control> more{};  // what else can be done, drawn as three dots at the right end
};
struct Grid {
    std::string id{};
    std::string caption{};              // not drawn: a heading says it
    std::vector<GridColumn> columns{};  // the first is that of the controls
    std::string more_label{};           // head of the column with `more`; empty without one
    std::vector<GridRow> rows{};
    bool is_map = false;  // cells are figures on a ground in their tone
};

/// Dark and light squares for a camera, a QR code. What they say also stands in words beside it.
struct Pattern {
    std::string id{};
    std::string label{};
    int side = 0;              // squares in a row, and rows
    std::vector<bool> dark{};  // row by row
};

/// A finished page shown as it will be exported; the mirror shows the HTML itself.
struct Preview {
    std::string id{};
    std::string title{};
    std::string html{};
};

/// Told politely to screen readers when its words change.
struct Status {
    std::string id{};
    std::string text{};
    Tone tone = Tone::muted;
    bool urgent = false;
};

// ---- layout

/// A surface of its own with a border. Tinted cards carry a tone.
struct Card {
    Blocks blocks;
    Tone tone = Tone::normal;
};
/// Side by side, wrapped when there is no room.
struct Row {
    Blocks blocks;
    bool end = false;  // at the right end
};
/// Columns with relative widths, one below the other on narrow screens. A column may stay in
/// view while the others scroll.
struct Column {
    int share = 1;
    Blocks blocks;
    bool landmark = false;  // an aside with this name for screen readers
    std::string label{};
};
struct Columns {
    std::vector<Column> columns;
    int least = 320;  // width of the narrowest in pixels; below it they stand one under the other
};
/// Shown and hidden by its control: guidance, notes.
struct Fold {
    Control control{};
    bool open = false;
    Blocks blocks;
};

struct Block {
    std::variant<Heading, Paragraph, Quote, Button, Link, ChoiceGroup, Check, Field, Select,
                 FilePick, Progress, Badge, List, Facts, Gauge, Chart, Curve, Table, Grid, Preview,
                 Pattern, Status, Card, Row, Columns, Fold>
        content;

    /// Implicit, so that a list of blocks reads as one.
    template <typename Content>
        requires(!std::is_same_v<std::remove_cvref_t<Content>, Block>)
    // NOLINTNEXTLINE(google-explicit-constructor): see above
    Block(Content&& block) : content(std::forward<Content>(block)) {}

    // Compiled once, in block.cpp, and not in every file that has a list of blocks.
    Block(const Block&);
    Block(Block&&) noexcept;
    Block& operator=(const Block&);
    Block& operator=(Block&&) noexcept;
    ~Block();
};

}  // namespace app::view
