// SPDX-License-Identifier: MIT
#pragma once

// Reading values out of a parsed document. A JsonReader is a value with its place; asked for a
// string, a number, a member, it gives it or reports a finding and gives nothing. A reader of
// nothing gives nothing and reports nothing more, so one mistake is reported once and no
// operation can abort. A Reading holds the places and findings of one document; its readers
// must not outlive it or the Json.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"

namespace assessment::exchange {

class Reading;

class JsonReader {
public:
    /// A reader of nothing.
    JsonReader() = default;

    explicit operator bool() const { return json_ != nullptr; }
    [[nodiscard]] const Json* json() const { return json_; }
    [[nodiscard]] bool is(Json::Kind kind) const { return json_ != nullptr && json_->kind == kind; }
    [[nodiscard]] std::string where() const;

    /// It is an object; any other member than these is an error.
    bool is_object_of(std::initializer_list<std::string_view> known) const;
    bool is_object() const;
    /// The members that are not known, each with a warning.
    [[nodiscard]] Extras extras(std::initializer_list<std::string_view> known) const;

    [[nodiscard]] JsonReader member(std::string_view key) const;
    /// Nothing, and no finding, where there is no such member.
    [[nodiscard]] JsonReader optional(std::string_view key) const;
    [[nodiscard]] std::vector<std::pair<std::string_view, JsonReader>> members() const;

    [[nodiscard]] std::vector<JsonReader> list() const;
    [[nodiscard]] std::vector<JsonReader> list_of(std::size_t count) const;
    [[nodiscard]] std::vector<JsonReader> filled_list() const;

    [[nodiscard]] std::optional<std::string_view> string() const;
    [[nodiscard]] std::optional<std::string_view> identifier() const;
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<Decimal> number(Decimal least, Decimal greatest) const;
    [[nodiscard]] std::optional<Decimal> number() const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::int64_t least,
                                                      std::int64_t greatest) const;
    /// The index of the word among these.
    [[nodiscard]] std::optional<std::size_t> word(
        std::initializer_list<std::string_view> words) const;

    void report(FindingCode code, std::string value = {}, std::string expected = {}) const;
    void warn(FindingCode code, std::string value = {}, std::string expected = {}) const;
    /// How many findings the reading has so far.
    [[nodiscard]] std::size_t findings() const;

private:
    friend class Reading;
    JsonReader(const Json* json, std::size_t place, Reading* reading)
        : json_(json), place_(place), reading_(reading) {}

    [[nodiscard]] bool expect(Json::Kind kind, std::string_view name) const;
    [[nodiscard]] JsonReader at(const Json& json, std::string_view key) const;

    const Json* json_ = nullptr;
    std::size_t place_ = 0;
    Reading* reading_ = nullptr;
};

class Reading {
public:
    /// Reads a document that stands at `where` in a larger one; `found` is what parsing found.
    explicit Reading(std::string where = {}, Findings found = {});
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    [[nodiscard]] JsonReader root(const Json& json) { return {&json, 0, this}; }
    [[nodiscard]] const Findings& findings() const { return findings_; }
    [[nodiscard]] Findings take_findings() { return std::move(findings_); }

    /// The value with all findings, or the findings alone when one is an error.
    template <typename T>
    [[nodiscard]] Checked<T> result(T value) {
        Checked<T> checked;
        if (!has_errors(findings_)) {
            checked.value = std::move(value);
        }
        checked.findings = std::move(findings_);
        return checked;
    }

private:
    friend class JsonReader;

    /// A step from the place of a parent: the key of a member, or the index of an item.
    struct Place {
        std::size_t parent = 0;
        std::string_view key;
        std::size_t index = 0;
        bool is_item = false;
    };

    [[nodiscard]] std::size_t add(Place place);
    [[nodiscard]] std::string where(std::size_t place) const;
    void report(Finding finding);

    std::string base_;
    std::vector<Place> places_{Place{}};  // the first is the root
    Findings findings_;
    std::set<std::string, std::less<>> spoiled_;  // places whose value parsing has refused
};

}  // namespace assessment::exchange
