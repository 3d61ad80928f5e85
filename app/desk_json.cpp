// SPDX-License-Identifier: MIT
#include "app/desk_json.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <limits>

#include "assessment/exchange/json.hpp"

namespace app {

namespace {

using assessment::exchange::Json;
using std::string_view_literals::operator""sv;

constexpr std::array parts{"table"sv, "figures"sv, "selection"sv, "refused"sv, "report"sv};
constexpr std::array orders{"stop"sv, "empty"sv};

// A value with its members, visited by both directions in the same order: see members() below.

Json write(const std::string& text) {
    return Json::string(text);
}
Json write(bool truth) {
    return Json::boolean(truth);
}
Json write(std::integral auto number) {
    return Json::integer(static_cast<std::int64_t>(number));
}
Json write(ProgrammePart part) {
    return Json::string(parts.at(static_cast<std::size_t>(part)));
}

bool read(const Json& json, std::string& text) {
    text = json.text;
    return json.kind == Json::Kind::string;
}
bool read(const Json& json, bool& truth) {
    truth = json.truth;
    return json.kind == Json::Kind::boolean;
}
template <std::integral Number>
bool read(const Json& json, Number& number) {
    const char* end = json.text.data() + json.text.size();
    const auto [stopped, error] = std::from_chars(json.text.data(), end, number);
    return json.kind == Json::Kind::number && error == std::errc{} && stopped == end && number >= 0;
}
bool read(const Json& json, ProgrammePart& part) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (json.text == parts.at(at)) {
            part = static_cast<ProgrammePart>(at);
            return json.kind == Json::Kind::string;
        }
    }
    return false;
}

template <typename Value>
Json write_object(const Value& value);
template <typename Value>
bool read_object(const Json& json, Value& value);

template <typename Value>
Json write(const std::vector<Value>& values) {
    Json list = Json::array();
    for (const Value& value : values) {
        list.items.push_back(write_object(value));
    }
    return list;
}
template <typename Value>
bool read(const Json& json, std::vector<Value>& values) {
    values.clear();
    for (const Json& item : json.items) {
        if (!read_object(item, values.emplace_back())) {
            return false;
        }
    }
    return json.kind == Json::Kind::array;
}

/// Pairs of a value and a label.
using Options = std::vector<std::pair<std::string, std::string>>;
Json write(const Options& options) {
    Json list = Json::array();
    for (const auto& [value, label] : options) {
        list.items.push_back(Json::array({Json::string(value), Json::string(label)}));
    }
    return list;
}
bool read(const Json& json, Options& options) {
    options.clear();
    for (const Json& item : json.items) {
        auto& [value, label] = options.emplace_back();
        if (item.items.size() != 2 || !read(item.items[0], value) || !read(item.items[1], label)) {
            return false;
        }
    }
    return json.kind == Json::Kind::array;
}

Json write(const std::map<std::string, std::string>& texts) {
    Json object = Json::object();
    for (const auto& [key, text] : texts) {
        object.members.emplace_back(key, Json::string(text));
    }
    return object;
}
bool read(const Json& json, std::map<std::string, std::string>& texts) {
    texts.clear();
    for (const auto& [key, text] : json.members) {
        if (!read(text, texts[key])) {
            return false;
        }
    }
    return json.kind == Json::Kind::object;
}

// ---- members by name, for writing (const) and reading

template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskQuery>
void members(Value& query, Visit&& visit) {
    visit("ticket", query.ticket);
    visit("part", query.part);
    visit("language", query.language);
    visit("instrument", query.instrument);
    visit("period", query.period);
    visit("search", query.search);
    visit("filters", query.filters);
    visit("order", query.order);
    visit("reversed", query.reversed);
    visit("page", query.page);
    visit("report", query.report);
    visit("rule", query.rule);
    visit("format", query.format);
    visit("day", query.day);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskProgress>
void members(Value& progress, Visit&& visit) {
    visit("busy", progress.busy);
    visit("reports", progress.reports);
    visit("known", progress.known);
    visit("unsound", progress.unsound);
    visit("left_out", progress.left_out);
    visit("rate", progress.rate);
    visit("bytes", progress.bytes);
    visit("total", progress.total);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskCell>
void members(Value& cell, Visit&& visit) {
    visit("text", cell.text);
    visit("band", cell.band);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskRow>
void members(Value& row, Visit&& visit) {
    visit("report", row.report);
    visit("choice", row.choice);
    visit("value", row.value);
    visit("cells", row.cells);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskColumn>
void members(Value& column, Visit&& visit) {
    visit("id", column.id);
    visit("label", column.label);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskTable>
void members(Value& table, Visit&& visit) {
    visit("id", table.id);
    visit("title", table.title);
    visit("text", table.text);
    visit("columns", table.columns);
    visit("rows", table.rows);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskChoice>
void members(Value& choice, Visit&& visit) {
    visit("id", choice.id);
    visit("label", choice.label);
    visit("value", choice.value);
    visit("options", choice.options);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskAnswer>
void members(Value& answer, Visit&& visit) {
    visit("ticket", answer.ticket);
    visit("part", answer.part);
    visit("title", answer.title);
    visit("choices", answer.choices);
    visit("all", answer.all);
    visit("found", answer.found);
    visit("page", answer.page);
    visit("wrong", answer.wrong);
    visit("tables", answer.tables);
}
template <typename Value, typename Visit>
    requires std::same_as<std::remove_const_t<Value>, DeskFile>
void members(Value& file, Visit&& visit) {
    visit("format", file.format);
    visit("name", file.name);
    visit("text", file.text);
}

template <typename Value>
Json write_object(const Value& value) {
    Json object = Json::object();
    members(value, [&](std::string_view name, const auto& member) {
        object.members.emplace_back(std::string(name), write(member));
    });
    return object;
}

/// Every member, and no other.
template <typename Value>
bool read_object(const Json& json, Value& value) {
    bool fits = json.kind == Json::Kind::object;
    std::size_t count = 0;
    members(value, [&](std::string_view name, auto& member) {
        const Json* found = json.find(name);
        fits = fits && found != nullptr && read(*found, member);
        ++count;
    });
    return fits && json.members.size() == count;
}

template <typename Value>
std::string write_as(std::string_view kind, const Value& value) {
    return write_canonical(Json::object({{std::string(kind), write_object(value)}}));
}

/// The one member of the document and its name; nothing where it has none or more.
const std::pair<std::string, Json>* only_member(const Json& json) {
    return json.kind == Json::Kind::object && json.members.size() == 1 ? &json.members.front()
                                                                       : nullptr;
}

template <typename Result, typename Value>
std::optional<Result> read_as(const Json& json) {
    Value value;
    return read_object(json, value) ? std::optional<Result>(std::move(value)) : std::nullopt;
}

}  // namespace

std::string write_desk_request(const DeskRequest& request) {
    if (const auto* query = std::get_if<DeskQuery>(&request)) {
        return write_as("ask", *query);
    }
    if (const auto* keys = std::get_if<DeskKeys>(&request)) {
        return write_canonical(Json::object({{"keys", Json::string(keys->registry)}}));
    }
    const auto order = static_cast<std::size_t>(std::get<DeskOrder>(request));
    return write_canonical(Json::object({{"do", Json::string(orders.at(order))}}));
}

std::optional<DeskRequest> read_desk_request(std::string_view json) {
    const auto parsed = assessment::exchange::parse_json(json);
    const auto* member = only_member(parsed.root);
    if (!parsed.findings.empty() || member == nullptr) {
        return std::nullopt;
    }
    if (member->first == "ask") {
        return read_as<DeskRequest, DeskQuery>(member->second);
    }
    if (member->first == "keys" && member->second.kind == Json::Kind::string) {
        return DeskKeys{member->second.text};
    }
    for (std::size_t at = 0; at < orders.size(); ++at) {
        if (member->first == "do" && member->second.text == orders.at(at)) {
            return static_cast<DeskOrder>(at);
        }
    }
    return std::nullopt;
}

std::string write_desk_saying(const DeskSaying& saying) {
    if (const auto* answer = std::get_if<DeskAnswer>(&saying)) {
        return write_as("answer", *answer);
    }
    if (const auto* progress = std::get_if<DeskProgress>(&saying)) {
        return write_as("progress", *progress);
    }
    return write_as("file", std::get<DeskFile>(saying));
}

std::optional<DeskSaying> read_desk_saying(std::string_view json) {
    const auto parsed = assessment::exchange::parse_json(json);
    const auto* member = only_member(parsed.root);
    if (!parsed.findings.empty() || member == nullptr) {
        return std::nullopt;
    }
    if (member->first == "answer") {
        return read_as<DeskSaying, DeskAnswer>(member->second);
    }
    if (member->first == "progress") {
        return read_as<DeskSaying, DeskProgress>(member->second);
    }
    return member->first == "file" ? read_as<DeskSaying, DeskFile>(member->second) : std::nullopt;
}

}  // namespace app
