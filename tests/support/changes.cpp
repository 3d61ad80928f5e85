// SPDX-License-Identifier: MIT
#include "tests/support/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using assessment::exchange::Json;

namespace tests {

namespace {

std::string unescaped(std::string_view token) {
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape = token[i] == '~' && i + 1 < token.size();
        text += !escape ? token[i] : token[++i] == '0' ? '~' : '/';
    }
    return text;
}

Json* member(Json& object, const std::string& key) {
    const auto found = std::ranges::find(object.members, key, &std::pair<std::string, Json>::first);
    return found == object.members.end() ? nullptr : &found->second;
}

void set(Json& parent, const std::string& token, const Json& value) {
    if (parent.kind == Json::Kind::array) {
        if (token == "-") {
            parent.items.push_back(value);
        } else {
            parent.items.at(std::stoul(token)) = value;
        }
    } else if (Json* const present = member(parent, token)) {
        *present = value;
    } else {
        parent.members.emplace_back(token, value);
    }
}

void remove(Json& parent, const std::string& token) {
    if (parent.kind == Json::Kind::array) {
        parent.items.erase(parent.items.begin() + std::stol(token));
    } else {
        REQUIRE(member(parent, token) != nullptr);
        std::erase_if(parent.members, [&](const auto& other) { return other.first == token; });
    }
}

void change(Json& document, const Json& change) {
    std::string_view at = change.find("at")->text;
    CAPTURE(at);
    Json* parent = &document;
    at.remove_prefix(1);
    for (auto slash = at.find('/'); slash != std::string_view::npos; slash = at.find('/')) {
        const std::string token = unescaped(at.substr(0, slash));
        parent = parent->kind == Json::Kind::array ? &parent->items.at(std::stoul(token))
                                                   : member(*parent, token);
        REQUIRE(parent != nullptr);
        at.remove_prefix(slash + 1);
    }
    if (const Json* const value = change.find("value")) {
        set(*parent, unescaped(at), *value);
    } else {
        remove(*parent, unescaped(at));
    }
}

void write(std::string& out, const Json& json) {
    if (json.kind == Json::Kind::number) {
        out += json.text;
    } else if (json.kind == Json::Kind::array) {
        out += '[';
        for (const Json& item : json.items) {
            out += &item == &json.items.front() ? "" : ",";
            write(out, item);
        }
        out += ']';
    } else if (json.kind == Json::Kind::object) {
        out += '{';
        for (const auto& entry : json.members) {
            out += &entry == &json.members.front() ? "" : ",";
            out += exchange::write_canonical(Json::string(entry.first)) + ":";
            write(out, entry.second);
        }
        out += '}';
    } else {
        out += exchange::write_canonical(json);
    }
}

std::vector<std::string> expected_lines(const Json& list) {
    std::vector<std::string> lines;
    std::ranges::transform(list.items, std::back_inserter(lines), &Json::text);
    std::ranges::sort(lines);
    return lines;
}

}  // namespace

Json changed(Json document, const Json& changes) {
    for (const Json& one : changes.items) {
        change(document, one);
    }
    return document;
}

std::string write_as_is(const Json& json) {
    std::string out;
    write(out, json);
    return out;
}

void check_rules(std::string_view sound, std::string_view rules,
                 const std::function<Findings(const std::string& bytes)>& read) {
    const Json document = exchange::parse_json(read_file(sound)).root;
    REQUIRE(lines(read(write_as_is(document))).empty());
    const auto parsed = exchange::parse_json(read_file(rules));
    REQUIRE_FALSE(parsed.root.items.empty());
    for (const Json& rule : parsed.root.items) {
        INFO(rule.find("what")->text);
        const Findings found = read(write_as_is(changed(document, *rule.find("changes"))));
        INFO(show(found));
        CHECK(lines(found) == expected_lines(*rule.find("findings")));
    }
}

}  // namespace tests
