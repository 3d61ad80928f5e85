// SPDX-License-Identifier: MIT
#pragma once

// Words a person reads. A Text belongs to an instrument and carries every language it has;
// a TextKey names a sentence of the program, which a Catalogue holds for one language.
// No sentence is written in C++ and none is glued from parts: values go into placeholders.

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assessment {

/// A BCP 47 tag, "zh-CN" or "en".
using Language = std::string;

/// The same words in one or more languages.
class Text {
public:
    Text() = default;
    explicit Text(std::vector<std::pair<Language, std::string>> words) : words_(std::move(words)) {}

    /// In this language; else in one of the same primary language; else in the first there is.
    [[nodiscard]] const std::string& in(std::string_view language) const;
    [[nodiscard]] const std::vector<std::pair<Language, std::string>>& words() const {
        return words_;
    }
    [[nodiscard]] bool empty() const { return words_.empty(); }

    bool operator==(const Text&) const = default;

private:
    std::vector<std::pair<Language, std::string>> words_;
};

/// The name of a sentence in the catalogues. Written as "result.title"_text, so that a
/// string that is not a key cannot slip in where words are shown.
struct TextKey {
    std::string_view name;

    bool operator==(const TextKey&) const = default;
};

namespace literals {
consteval TextKey operator""_text(const char* name, std::size_t length) {
    return TextKey{std::string_view(name, length)};
}
}  // namespace literals

/// One value for a placeholder. Whole numbers also choose the plural form when named "count".
struct Fill {
    std::string_view name;
    std::string value;

    Fill(std::string_view placeholder, std::string_view words) : name(placeholder), value(words) {}
    Fill(std::string_view placeholder, std::string words)
        : name(placeholder), value(std::move(words)) {}
    Fill(std::string_view placeholder, const char* words) : name(placeholder), value(words) {}
    Fill(std::string_view placeholder, std::int64_t number)
        : name(placeholder), value(std::to_string(number)) {}
    Fill(std::string_view placeholder, int number)
        : name(placeholder), value(std::to_string(number)) {}
    Fill(std::string_view placeholder, std::size_t number)
        : name(placeholder), value(std::to_string(number)) {}
};

/// The program's words in one language. A key that is missing gives the key's own name, which
/// a test over all sources and catalogues keeps from happening.
class Catalogue {
public:
    /// One sentence, by plural category ("other" when it has one form only).
    using Forms = std::map<std::string, std::string, std::less<>>;

    Catalogue() = default;
    Catalogue(Language language, std::map<std::string, Forms, std::less<>> sentences)
        : language_(std::move(language)), sentences_(std::move(sentences)) {}

    [[nodiscard]] const Language& language() const { return language_; }
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::string operator()(TextKey key, std::initializer_list<Fill> fills = {}) const;
    [[nodiscard]] const std::map<std::string, Forms, std::less<>>& sentences() const {
        return sentences_;
    }

private:
    Language language_;
    std::map<std::string, Forms, std::less<>> sentences_;
};

/// Puts values into the placeholders of a sentence: fill("{n} of {m}", …). An unknown
/// placeholder stays as it is.
[[nodiscard]] std::string fill(std::string_view sentence, std::span<const Fill> fills);

/// Hundredths of a point as people read them: 5675 is "56.75".
[[nodiscard]] std::string points_text(std::int64_t hundredths);

}  // namespace assessment
