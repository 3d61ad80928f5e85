// SPDX-License-Identifier: MIT
#pragma once

// The characters of JSON: white space, words, numbers and strings (RFC 8259). A string with a
// byte that is not UTF-8 or half a surrogate pair is mended with U+FFFD and the defect noted,
// so that reading can go on and report what else is wrong.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/finding.hpp"

namespace assessment::exchange {

class JsonScanner {
public:
    struct Defect {
        FindingCode code{};
        std::string value;
    };

    explicit JsonScanner(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    /// The next byte; 0 at the end.
    [[nodiscard]] char next() const { return at_end() ? '\0' : bytes_[at_]; }
    [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_); }
    void skip_space();
    bool take(std::string_view word);

    /// Nothing where there is no number or string; then the scanner stands at the mistake.
    [[nodiscard]] std::optional<std::string_view> number();
    [[nodiscard]] std::optional<std::string> string();

    /// What was mended in the last string, each kind of defect once.
    [[nodiscard]] const std::vector<Defect>& defects() const { return defects_; }

    /// "3:14": where the scanner stands, both from 1, columns in characters.
    [[nodiscard]] std::string line_and_column() const;

private:
    bool digits();
    bool escape(std::string& into);
    bool unicode_escape(std::string& into);
    [[nodiscard]] std::optional<char32_t> four_hex_digits(std::size_t from) const;
    void non_ascii(std::string& into);
    void note(FindingCode code, std::string value);

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::vector<Defect> defects_;
};

}  // namespace assessment::exchange
