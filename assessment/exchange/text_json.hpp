// SPDX-License-Identifier: MIT
#pragma once

// Words and ids as instruments write them.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "assessment/exchange/json_reader.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// The language of a plain string, which is the same for every reader: "undetermined".
inline constexpr std::string_view no_language = "und";

/// Has the shape of a BCP 47 tag: "zh-CN", "en", "x-house".
[[nodiscard]] bool is_language_tag(std::string_view text);

/// An object of words by language, with at least one.
[[nodiscard]] Text read_text(const JsonReader& reader);

/// A text, or a plain string for names that need no translation: a date, a clause, a quote. It
/// becomes a text of the one language no_language.
[[nodiscard]] Text read_name(const JsonReader& reader);

/// The ids of one list, by the index of their owner.
class IdList {
public:
    /// Reads the id of the next owner; one that was there before is a finding.
    std::string add(const JsonReader& id);
    /// The index of the owner that is referred to; one that is not there is a finding.
    [[nodiscard]] std::optional<std::uint32_t> resolve(const JsonReader& reference) const;
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

private:
    std::map<std::string, std::uint32_t, std::less<>> indices_;
    std::uint32_t next_ = 0;
};

}  // namespace assessment::exchange
