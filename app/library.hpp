// SPDX-License-Identifier: MIT
#pragma once

// What the program ships with: its instruments and its words, read once from the embedded
// assets and shared unchanged by everything else.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace app {

/// One entry of assets/text/languages.json.
struct LanguageEntry {
    assessment::Language code{};
    std::string name{};  // in the language itself
};

struct Library {
    std::string version{};  // of the program, as in CHANGELOG.md
    std::vector<std::shared_ptr<const assessment::Instrument>>
        instruments{};                       // the first is the default
    std::vector<LanguageEntry> languages{};  // in the order of the menu; the first is the default
    std::map<assessment::Language, assessment::Catalogue, std::less<>> catalogues{};

    [[nodiscard]] std::shared_ptr<const assessment::Instrument> find(
        const assessment::InstrumentRef& ref) const;
    /// The catalogue of this language; of the base language, English, when there is none.
    [[nodiscard]] const assessment::Catalogue& words(std::string_view language) const;
    /// The language of the library that suits best what a browser asks for.
    [[nodiscard]] assessment::Language closest(std::string_view language) const;
};

/// The shipped library. Its assets are checked by tests, so a finding here is our mistake.
[[nodiscard]] std::shared_ptr<const Library> shipped_library();

}  // namespace app
