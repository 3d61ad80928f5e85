// SPDX-License-Identifier: MIT
#include "app/office/lines.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "assessment/exchange/utf8.hpp"

namespace app::office {

namespace {

using Characters = std::u32string_view;

constexpr Characters begins_no_line = U"，。、；：！？）》」』】〕”’…—·%‰,.;:!?)]}";
constexpr Characters ends_no_line = U"（《「『【〔“‘([{";

/// What the paragraph is made of, one by one.
struct Atom {
    const Span* span = nullptr;
    Glyph glyph{};
    Length width = 0;
    bool ends_line = false;
};

bool is_wide(char32_t character) {
    return character >= 0x2E80;  // from here on: Chinese, its punctuation and wide forms
}

/// A line may end between these two.
bool may_break(const Atom& before, const Atom& after) {
    const char32_t left = before.glyph.character;
    const char32_t right = after.glyph.character;
    if (before.span->picture || after.span->picture) {
        return before.glyph.character == U' ';
    }
    if (left == U' ') {
        return true;
    }
    return (is_wide(left) || is_wide(right)) && !begins_no_line.contains(right) &&
           !ends_no_line.contains(left) && right != U' ';
}

class Setter {
public:
    Setter(Typeface& typeface, Length width, Side side)
        : typeface_(typeface), width_(width), side_(side) {}

    std::vector<Line> set(std::span<const Span> spans) {
        take_apart(spans);
        for (std::size_t begin = 0; begin < atoms_.size();) {
            const std::size_t end = end_of_line(begin);
            add_line(begin, end);
            begin = end;
        }
        return std::move(lines_);
    }

private:
    void take_apart(std::span<const Span> spans) {
        for (const Span& span : spans) {
            if (span.ends_line) {
                end_line(span);
            } else if (span.picture) {
                atoms_.push_back({.span = &span, .width = span.picture_width});
            } else {
                take_words(span);
            }
        }
        while (!atoms_.empty() && is_space(atoms_.back())) {
            atoms_.pop_back();
        }
    }

    void take_words(const Span& span) {
        for (std::string_view rest = span.text; !rest.empty();) {
            const auto [code_point, length] = assessment::exchange::first_character(rest);
            rest.remove_prefix(std::max<std::size_t>(length, 1));
            if (code_point == U'\n' && span.keeps_lines) {
                end_line(span);
            } else if (code_point == U' ' || code_point == U'\n' || code_point == U'\t') {
                take_space(span);
            } else {
                take(span, length == 0 ? U'\uFFFD' : code_point);
            }
        }
    }

    void take(const Span& span, char32_t character) {
        Glyph glyph = typeface_.glyph(character);
        glyph.character = character;
        atoms_.push_back(
            {.span = &span, .glyph = glyph, .width = width_of(glyph, span.style.size)});
    }

    void take_space(const Span& span) {
        if (!atoms_.empty() && !atoms_.back().ends_line && !is_space(atoms_.back())) {
            take(span, U' ');
        }
    }

    void end_line(const Span& span) { atoms_.push_back({.span = &span, .ends_line = true}); }

    static bool is_space(const Atom& atom) { return atom.glyph.character == U' '; }

    /// Behind the last atom of the line that begins there.
    [[nodiscard]] std::size_t end_of_line(std::size_t begin) const {
        Length used = 0;
        std::size_t last_break = begin;
        for (std::size_t at = begin; at < atoms_.size(); ++at) {
            if (at > begin && may_break(atoms_[at - 1], atoms_[at])) {
                last_break = at;
            }
            used += atoms_[at].width;
            if (used > width_ && !is_space(atoms_[at]) && at > begin) {
                return last_break > begin ? last_break : at;
            }
            if (atoms_[at].ends_line) {
                return at + 1;
            }
        }
        return atoms_.size();
    }

    void add_line(std::size_t begin, std::size_t end) {
        Line line;
        Length size = 0;
        for (std::size_t at = begin; at < end; ++at) {
            size = std::max(size, atoms_[at].span->style.size);
        }
        while (end > begin && (is_space(atoms_[end - 1]) || atoms_[end - 1].ends_line)) {
            --end;
        }
        for (std::size_t at = begin; at < end; ++at) {
            line.used += atoms_[at].width;
        }
        line.height = size * 3 / 2;
        const Length baseline = (line.height - size) / 2 + size * 88 / 100;
        Length left = side_ == Side::right ? std::max<Length>(width_ - line.used, 0) : 0;
        while (begin < end) {
            begin = add_run(line, begin, end, {left, baseline});
            left = right_;
        }
        lines_.push_back(std::move(line));
    }

    /// What stands in one style; gives behind which atom it ends, and where in right_.
    std::size_t add_run(Line& line, std::size_t at, std::size_t end, Spot from) {
        const Span& span = *atoms_[at].span;
        right_ = from.x;
        if (span.picture) {
            right_ += atoms_[at].width;
            add(line.drawing, Drawing(*span.picture), from.x, from.y);
            return at + 1;
        }
        DrawnText text{.left = from.x,
                       .baseline = from.y,
                       .size = span.style.size,
                       .colour = span.style.colour,
                       .bold = span.style.bold};
        while (at < end && atoms_[at].span == &span) {
            text.glyphs.push_back(atoms_[at].glyph);
            right_ += atoms_[at].width;
            ++at;
        }
        if (span.style.boxed) {
            const Length air = span.style.size / 4;
            DrawnShape frame = box_shape(from.x - air, from.y - span.style.size * 95 / 100,
                                         right_ - from.x + 2 * air, span.style.size * 125 / 100);
            frame.stroke = span.style.colour;
            line.drawing.shapes.push_back(std::move(frame));
        }
        line.drawing.texts.push_back(std::move(text));
        return at;
    }

    Typeface& typeface_;
    Length width_;
    Side side_;
    Length right_ = 0;
    std::vector<Atom> atoms_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> set_lines(Typeface& typeface, std::span<const Span> spans, Length width,
                            Side side) {
    return Setter(typeface, width, side).set(spans);
}

}  // namespace app::office
