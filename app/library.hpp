// SPDX-License-Identifier: MIT
#pragma once

// What the program ships with: its instruments and its words, read once from the embedded
// assets and shared unchanged by everything else. Instruments that came as files stand behind.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/kept.hpp"
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
    std::size_t kept = 0;                    // of these, the last: they came as files
    std::vector<LanguageEntry> languages{};  // in the order of the menu; the first is the default
    std::map<assessment::Language, assessment::Catalogue, std::less<>> catalogues{};

    [[nodiscard]] std::shared_ptr<const assessment::Instrument> find(
        const assessment::InstrumentRef& ref) const;
    /// The catalogue of this language; of the base language, English, when there is none.
    [[nodiscard]] const assessment::Catalogue& words(std::string_view language) const;
    /// The language of the library that suits best what a browser asks for.
    [[nodiscard]] assessment::Language closest(std::string_view language) const;
};

/// The library with these instruments in place of those that it was given before, without one that
/// is shipped under the same name.
[[nodiscard]] Library with(const Library& library, const Kept& kept);

/// The shipped library. Its assets are checked by tests, so a finding here is our mistake.
[[nodiscard]] std::shared_ptr<const Library> shipped_library();

}  // namespace app
