// SPDX-License-Identifier: MIT
#include "app/library.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>

#include "assessment/exchange/catalogue_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"
#include "assets/embedded.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

/// The base language, whose catalogue is complete by definition.
constexpr std::string_view base_language = "en";

std::string member(const exchange::Json& json, std::string_view key) {
    const exchange::Json* found = json.find(key);
    return found != nullptr ? found->text : std::string();
}

std::vector<LanguageEntry> read_languages() {
    const auto parsed = exchange::parse_json(assets::find("text/languages.json"));
    assert(parsed.readable && parsed.root.kind == exchange::Json::Kind::array);
    std::vector<LanguageEntry> languages;
    languages.reserve(parsed.root.items.size());
    for (const auto& item : parsed.root.items) {
        languages.push_back({.code = member(item, "code"), .name = member(item, "name")});
    }
    return languages;
}

assessment::Catalogue read_words(const assessment::Language& language) {
    auto read = exchange::read_catalogue(assets::find("text/" + language + ".json"), language);
    assert(read.value.has_value());
    return std::move(*read.value);
}

/// A sentence that a language lacks is said in the base language. Most languages lack none, and are
/// not copied.
assessment::Catalogue completed(assessment::Catalogue words, const assessment::Catalogue& base) {
    const auto key = [](const auto& sentence) -> const std::string& { return sentence.first; };
    if (std::ranges::includes(words.sentences(), base.sentences(), {}, key, key)) {
        return words;
    }
    auto sentences = words.sentences();
    sentences.insert(base.sentences().begin(), base.sentences().end());
    return {words.language(), std::move(sentences)};
}

void read_instruments(Library& library) {
    for (const auto& asset : assets::embedded()) {
        if (!asset.name.starts_with("instruments/")) {
            continue;
        }
        auto read = exchange::read_instrument(asset.bytes);
        assert(read.value.has_value());
        library.instruments.push_back(std::move(*read.value));
    }
}

std::string_view primary(std::string_view language) {
    return language.substr(0, language.find('-'));
}

}  // namespace

std::shared_ptr<const assessment::Instrument> Library::find(
    const assessment::InstrumentRef& ref) const {
    const auto found =
        std::ranges::find(instruments, ref, [](const auto& instrument) { return instrument->ref; });
    return found == instruments.end() ? nullptr : *found;
}

const assessment::Catalogue& Library::words(std::string_view language) const {
    const auto found = catalogues.find(language);
    return found != catalogues.end() ? found->second : catalogues.find(base_language)->second;
}

assessment::Language Library::closest(std::string_view language) const {
    const LanguageEntry* related = nullptr;
    for (const LanguageEntry& entry : languages) {
        if (entry.code == language) {
            return entry.code;
        }
        if (related == nullptr && primary(entry.code) == primary(language)) {
            related = &entry;
        }
    }
    return related != nullptr ? related->code : languages.front().code;
}

Library with(const Library& library, const Kept& kept) {
    Library made = library;
    made.instruments.resize(made.instruments.size() - made.kept);
    const std::size_t shipped = made.instruments.size();
    std::ranges::copy_if(
        kept.instruments, std::back_inserter(made.instruments),
        [&](const auto& instrument) { return made.find(instrument->ref) == nullptr; });
    made.kept = made.instruments.size() - shipped;
    return made;
}

std::shared_ptr<const Library> shipped_library() {
    auto library = std::make_shared<Library>();
    library->version = IPGAUGE_VERSION;
    library->languages = read_languages();
    const assessment::Language base(base_language);
    const assessment::Catalogue& complete =
        library->catalogues.emplace(base, read_words(base)).first->second;
    for (const LanguageEntry& entry : library->languages) {
        if (entry.code != base) {
            library->catalogues.emplace(entry.code, completed(read_words(entry.code), complete));
        }
    }
    read_instruments(*library);
    return library;
}

}  // namespace app
