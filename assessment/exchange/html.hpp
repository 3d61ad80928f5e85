// SPDX-License-Identifier: MIT
#pragma once

// HTML with one rule: markup comes from literals in our sources, everything else is text and
// is escaped. markup() takes only what is known when compiling, so no word a person typed can
// become a tag, whatever it holds.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assessment::exchange {

/// A literal of ours.
struct Markup {
    std::string_view characters;

    template <std::size_t size>  // NOLINTNEXTLINE(google-explicit-constructor): reads as itself
    consteval Markup(const char (&literal)[size]) : characters(literal, size - 1) {}
};

class Html {
public:
    Html& markup(Markup literal);
    /// Escaped for content and for attributes in double quotes.
    Html& text(std::string_view words);
    Html& number(std::int64_t number);
    Html& add(const Html& part);

    [[nodiscard]] const std::string& characters() const { return characters_; }
    [[nodiscard]] bool empty() const { return characters_.empty(); }

private:
    std::string characters_;
};

/// The one function that makes text safe in HTML. Control characters that HTML does not
/// allow become U+FFFD.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace assessment::exchange
