// SPDX-License-Identifier: MIT
#pragma once

// The glossary: what the program and the policy mean by a word. Each screen offers the terms that
// it uses, an assessment's criterion those that its own words say.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/view/block.hpp"
#include "assessment/text.hpp"

namespace app::view {

struct Term {
    std::string_view id;  // "assurance"
    assessment::TextKey name;
    assessment::TextKey meaning;
    /// How sentences say it, forms joined by "|" and without regard to case; no key for a term of
    /// the program itself, which the screens name.
    assessment::TextKey said{};
};

/// Those of the program first, then those of the field.
[[nodiscard]] std::span<const Term> terms();
[[nodiscard]] const Term* find_term(std::string_view id);

/// The terms of the field that this text says.
[[nodiscard]] std::vector<const Term*> terms_said(std::string_view text,
                                                  const assessment::Catalogue& words);

/// A control for each term, to read what it means: those of the program with these ids, then those
/// of the field that the text says.
[[nodiscard]] Row term_row(std::initializer_list<std::string_view> ids,
                           const assessment::Catalogue& words, std::string_view text = {});

}  // namespace app::view
