// SPDX-License-Identifier: MIT
#include "assessment/exchange/keys.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/signature.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view one_format = "ipgauge.key/1";
constexpr std::string_view many_format = "ipgauge.keys/1";

std::optional<std::chrono::year_month_day> read_day(const JsonReader& reader) {
    const auto text = reader.string();
    if (!text) {
        return std::nullopt;
    }
    const auto day = read_iso_date(*text);
    if (!day) {
        reader.report(FindingCode::wrong_format, excerpt(*text), std::string(iso_date_form));
    }
    return day;
}

std::string read_key_digits(const JsonReader& reader) {
    const auto text = reader.string();
    if (text && !is_key(*text)) {
        reader.report(FindingCode::wrong_format, excerpt(*text), "64 × 0-9a-f");
    }
    return std::string(text.value_or(""));
}

KnownKey read_known(const JsonReader& reader) {
    KnownKey known;
    const auto role = reader.member("role").word({"enterprise", "commissioner"});
    known.role = static_cast<Signer>(role.value_or(0));
    known.key = read_key_digits(reader.member("key"));
    known.name = reader.member("name").string().value_or("");
    known.from = read_day(reader.optional("from"));
    known.until = read_day(reader.optional("until"));
    return known;
}

KeyRegistry read_many(const JsonReader& root) {
    KeyRegistry registry;
    (void)root.extras({"format", "keys"});
    const JsonReader list = root.member("keys");
    const auto items = list.list();
    if (items.size() > most_keys) {
        list.report(FindingCode::wrong_count, std::to_string(items.size()),
                    "0–" + std::to_string(most_keys));
        return registry;
    }
    std::set<std::pair<Signer, std::string>> seen;
    for (const JsonReader& item : items) {
        if (!item.is_object_of({"role", "key", "name", "from", "until"})) {
            continue;
        }
        KnownKey known = read_known(item);
        if (!seen.emplace(known.role, known.key).second) {
            item.report(FindingCode::duplicate_item, excerpt(known.key));
        }
        registry.push_back(std::move(known));
    }
    return registry;
}

Json known_json(const KnownKey& known) {
    Json json = Json::object({{"role", Json::string(name(known.role))},
                              {"key", Json::string(known.key)},
                              {"name", Json::string(known.name)}});
    if (known.from) {
        json.members.emplace_back("from", Json::string(iso_date(*known.from)));
    }
    if (known.until) {
        json.members.emplace_back("until", Json::string(iso_date(*known.until)));
    }
    return json;
}

}  // namespace

const KnownKey* find(const KeyRegistry& registry, Signer role, std::string_view key) {
    const auto found = std::ranges::find_if(
        registry, [&](const KnownKey& known) { return known.role == role && known.key == key; });
    return found == registry.end() ? nullptr : &*found;
}

bool is_in_force(const KnownKey& known, std::chrono::year_month_day day) {
    return (!known.from || *known.from <= day) && (!known.until || day <= *known.until);
}

Checked<KeyRegistry> read_keys(std::string_view bytes) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {std::nullopt, std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    const JsonReader root = reading.root(parsed.root);
    KeyRegistry registry;
    if (root.is_object()) {
        const JsonReader format = root.member("format");
        const auto named = format.string();
        if (named == one_format) {
            (void)root.extras({"format", "role", "key", "name", "from", "until"});
            registry.push_back(read_known(root));
        } else if (named == many_format) {
            registry = read_many(root);
        } else if (named) {
            format.report(FindingCode::wrong_format, excerpt(*named), std::string(many_format));
        }
    }
    return reading.result(std::move(registry));
}

std::string write_key(const KnownKey& key) {
    Json json = known_json(key);
    json.members.emplace_back("format", Json::string(one_format));
    return write_canonical(json) + "\n";
}

std::string write_keys(const KeyRegistry& registry) {
    Json keys = Json::array();
    for (const KnownKey& known : registry) {
        keys.items.push_back(known_json(known));
    }
    return write_canonical(
               Json::object({{"format", Json::string(many_format)}, {"keys", std::move(keys)}})) +
           "\n";
}

}  // namespace assessment::exchange
