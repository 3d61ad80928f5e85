// SPDX-License-Identifier: MIT
#include "app/ui/line_break.hpp"

#include <algorithm>

namespace app::ui {

namespace {

using namespace std::string_view_literals;

constexpr auto never_first = U"，。、；：！？）」』】》〉〕’”…—·％℃,.;:!?)]}%>"sv;
constexpr auto never_last = U"（「『【《〈〔‘“￥([{<"sv;

bool is_wide(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool may_break_between(char32_t before, char32_t after) {
    if (after == U' ') {
        return false;
    }
    if (before == U' ') {
        return true;
    }
    if (never_first.contains(after) || never_last.contains(before)) {
        return false;
    }
    const bool hyphen = before == U'-' && !(after >= U'0' && after <= U'9');  // a day stays whole
    return is_wide(before) || is_wide(after) || hyphen;
}

/// Walks the text once; remembers the last place where the current line may end.
class Breaker {
public:
    Breaker(std::string_view text, float width, const std::function<float(char32_t)>& advance)
        : text_(text), width_(width), advance_(advance) {}

    std::vector<TextLine> run() {
        for (std::size_t at = 0; at < text_.size();) {
            const auto [c, next] = decode(text_, at);
            if (c == U'\n') {
                end_line();
                begin_line(next, 0);
            } else {
                put(c, at, next);
            }
            at = next;
        }
        end_line();
        return std::move(lines_);
    }

private:
    void put(char32_t c, std::size_t at, std::size_t next) {
        if (at > begin_ && may_break_between(before_, c)) {
            place_ = {begin_, end_, visible_};
            place_next_ = at;
            place_x_ = x_;
        }
        const float advance = advance_(c);
        while (c != U' ' && x_ + advance > width_ && at > begin_) {
            wrap(at);  // twice when a line has no room for the one word that is kept for it
        }
        x_ += advance;
        if (c != U' ') {
            end_ = next;
            visible_ = x_;
        }
        before_ = c;
    }

    void wrap(std::size_t at) {
        if (place_next_ > begin_) {
            lines_.push_back(place_);
            const float kept = std::max(0.0F, x_ - place_x_);
            const std::size_t end = end_;
            begin_line(place_next_, kept);
            end_ = std::max(end, begin_);
            visible_ = kept;
        } else {
            end_line();
            begin_line(at, 0);
        }
    }

    void end_line() { lines_.push_back({begin_, std::max(begin_, end_), visible_}); }

    void begin_line(std::size_t at, float x) {
        begin_ = end_ = place_next_ = at;
        x_ = x;
        visible_ = 0;
        before_ = 0;
    }

    std::string_view text_;
    float width_;
    const std::function<float(char32_t)>& advance_;
    std::vector<TextLine> lines_;
    std::size_t begin_ = 0;  // of the current line
    std::size_t end_ = 0;    // of what is visible of it
    float x_ = 0;
    float visible_ = 0;           // width without the spaces at the end
    TextLine place_;              // the current line, were it cut at the last place
    std::size_t place_next_ = 0;  // where the next line would begin then
    float place_x_ = 0;
    char32_t before_ = 0;
};

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3FU : 0U;
    };
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        return {first, at + 1};
    }
    if (first < 0xE0) {
        return {(first & 0x1FU) << 6U | byte(at + 1), std::min(at + 2, text.size())};
    }
    if (first < 0xF0) {
        return {(first & 0x0FU) << 12U | byte(at + 1) << 6U | byte(at + 2),
                std::min(at + 3, text.size())};
    }
    return {(first & 0x07U) << 18U | byte(at + 1) << 12U | byte(at + 2) << 6U | byte(at + 3),
            std::min(at + 4, text.size())};
}

std::vector<TextLine> break_lines(std::string_view text, float width,
                                  const std::function<float(char32_t)>& advance) {
    return Breaker(text, width, advance).run();
}

}  // namespace app::ui
