// SPDX-License-Identifier: MIT
#include "assessment/exchange/catalogue_json.hpp"

#include <map>
#include <string>
#include <utility>

#include "assessment/exchange/json_reader.hpp"

namespace assessment::exchange {

namespace {

std::string read_sentence(const JsonReader& reader) {
    const auto sentence = reader.string();
    if (sentence && sentence->empty()) {
        reader.report(FindingCode::empty_text);
    }
    return std::string(sentence.value_or(""));
}

Catalogue::Forms read_forms(const JsonReader& reader) {
    Catalogue::Forms forms;
    if (!reader.is(Json::Kind::object)) {
        forms.emplace("other", read_sentence(reader));
        return forms;
    }
    reader.is_object_of({"zero", "one", "two", "few", "many", "other"});
    static_cast<void>(reader.member("other"));  // the form for all that have none of their own
    for (const auto& [category, member] : reader.members()) {
        forms.emplace(category, read_sentence(member));
    }
    return forms;
}

}  // namespace

Checked<Catalogue> read_catalogue(std::string_view bytes, const Language& language) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {.value = std::nullopt, .findings = std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    std::map<std::string, Catalogue::Forms, std::less<>> sentences;
    for (const auto& [key, member] : reading.root(parsed.root).members()) {
        if (key != "_notes") {
            sentences.emplace(key, read_forms(member));
        }
    }
    return reading.result(Catalogue(language, std::move(sentences)));
}

}  // namespace assessment::exchange
