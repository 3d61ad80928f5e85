// SPDX-License-Identifier: MIT

// parse_json(). The reader is our own because SCORING.md 9 asks for more than a library gives:
// after a duplicate key, a lone surrogate, a byte that is not UTF-8, a long exponent or too
// deep nesting it goes on, so that everything wrong with a file is reported together, each
// with its place; and a million brackets must not become a million stack frames. A test holds
// it against nlohmann/json.

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_scanner.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Parser {
public:
    explicit Parser(std::string_view bytes) : scanner_(bytes) {}

    ParsedJson parse();

private:
    /// A container that is being read, and the key of the member that comes next.
    struct Frame {
        Json container;
        std::optional<std::string> key;
    };
    enum class Step : std::uint8_t { failed, opened, completed };

    bool document();
    Step value();
    Step number();
    Step string();
    Step word(std::string_view word, Json meaning);
    Step open(Json::Kind kind);
    bool end_of_value();
    bool key();
    void close();
    void drop_duplicates(Json& object);
    void place(Json value);

    [[nodiscard]] bool inside_something() const { return !stack_.empty(); }
    [[nodiscard]] bool inside_object() const;
    [[nodiscard]] std::string where() const;
    [[nodiscard]] bool is_full() const;
    void report(FindingCode code, std::string value, std::string expected = {});
    void report_at(std::string place, FindingCode code, std::string value,
                   std::string expected = {});
    void report_defects();
    void report_syntax();

    JsonScanner scanner_;
    std::vector<Frame> stack_;
    std::vector<bool> too_deep_;  // containers beyond the allowed depth: true for an object
    Json root_;
    std::vector<std::size_t> order_;  // of members by key; kept to be used again
    Findings findings_;
    std::size_t reported_ = 0;  // bytes of places
};

ParsedJson Parser::parse() {
    if (scanner_.take(byte_order_mark)) {
        report(FindingCode::byte_order_mark, "EF BB BF");
    }
    const bool readable = document();
    if (!readable) {
        report_syntax();
    }
    return {.root = std::move(root_), .readable = readable, .findings = std::move(findings_)};
}

bool Parser::document() {
    do {
        const Step step = value();
        if (step == Step::failed || (step == Step::completed && !end_of_value())) {
            return false;
        }
    } while (inside_something());
    scanner_.skip_space();
    return scanner_.at_end();
}

/// Reads a value that is no container, or enters one up to its first value.
Parser::Step Parser::value() {
    scanner_.skip_space();
    if (scanner_.take("{")) {
        return open(Json::Kind::object);
    }
    if (scanner_.take("[")) {
        return open(Json::Kind::array);
    }
    switch (scanner_.next()) {
        case '"':
            return string();
        case 't':
            return word("true", Json::boolean(true));
        case 'f':
            return word("false", Json::boolean(false));
        case 'n':
            return word("null", {});
        default:
            return number();
    }
}

Parser::Step Parser::word(std::string_view word, Json meaning) {
    if (!scanner_.take(word)) {
        return Step::failed;
    }
    place(std::move(meaning));
    return Step::completed;
}

Parser::Step Parser::number() {
    const auto token = scanner_.number();
    if (!token) {
        return Step::failed;
    }
    if (has_long_exponent(*token)) {
        report(FindingCode::number_exponent, excerpt(*token));
    }
    Json json;
    json.kind = Json::Kind::number;
    json.text = *token;
    place(std::move(json));
    return Step::completed;
}

Parser::Step Parser::string() {
    auto text = scanner_.string();
    report_defects();
    if (!text) {
        return Step::failed;
    }
    Json json;
    json.kind = Json::Kind::string;
    json.text = std::move(*text);
    place(std::move(json));
    return Step::completed;
}

Parser::Step Parser::open(Json::Kind kind) {
    const bool object = kind == Json::Kind::object;
    if (!too_deep_.empty() || stack_.size() == deepest_nesting) {
        if (too_deep_.empty()) {
            report(FindingCode::nested_too_deep, {}, std::to_string(deepest_nesting));
        }
        too_deep_.push_back(object);
    } else {
        stack_.emplace_back().container.kind = kind;
    }
    scanner_.skip_space();
    if (scanner_.take(object ? "}" : "]")) {
        close();
        return Step::completed;
    }
    return !object || key() ? Step::opened : Step::failed;
}

bool Parser::key() {
    scanner_.skip_space();
    auto text = scanner_.string();
    report_defects();
    if (!text) {
        return false;
    }
    if (too_deep_.empty()) {
        stack_.back().key = std::move(*text);
    }
    scanner_.skip_space();
    return scanner_.take(":");
}

/// After a value: closes every container that ends here; stands before the next value then.
bool Parser::end_of_value() {
    while (inside_something()) {
        const bool object = inside_object();
        scanner_.skip_space();
        if (scanner_.take(",")) {
            return !object || key();
        }
        if (!scanner_.take(object ? "}" : "]")) {
            return false;
        }
        close();
    }
    return true;
}

void Parser::close() {
    if (!too_deep_.empty()) {
        too_deep_.pop_back();
        if (too_deep_.empty()) {
            place({});
        }
        return;
    }
    stack_.back().key.reset();
    drop_duplicates(stack_.back().container);
    Json container = std::move(stack_.back().container);
    stack_.pop_back();
    place(std::move(container));
}

/// The first member of a name stays.
void Parser::drop_duplicates(Json& object) {
    auto& members = object.members;
    order_.resize(members.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    const auto key_of = [&](std::size_t i) -> const std::string& { return members[i].first; };
    std::ranges::stable_sort(order_, {}, key_of);
    const auto same_key = [&](std::size_t a, std::size_t b) { return key_of(a) == key_of(b); };
    if (std::ranges::adjacent_find(order_, same_key) == order_.end()) {
        return;
    }
    std::vector<bool> again(members.size());
    for (std::size_t i = 1; i < order_.size(); ++i) {
        again[order_[i]] = same_key(order_[i - 1], order_[i]);
    }
    const std::string here = where();
    std::size_t index = 0;
    std::erase_if(members, [&](const auto& member) {
        if (again[index] && !is_full()) {
            report_at(pointer(here, member.first), FindingCode::duplicate_key,
                      excerpt(member.first));
        }
        return again[index++];
    });
}

void Parser::place(Json value) {
    if (!too_deep_.empty()) {
        return;
    }
    if (stack_.empty()) {
        root_ = std::move(value);
        return;
    }
    auto& [container, key] = stack_.back();
    if (container.kind == Json::Kind::array) {
        container.items.push_back(std::move(value));
    } else {
        container.members.emplace_back(std::move(*key), std::move(value));
        key.reset();
    }
}

bool Parser::inside_object() const {
    return too_deep_.empty() ? stack_.back().container.kind == Json::Kind::object
                             : too_deep_.back();
}

/// The place of the value that is being read.
std::string Parser::where() const {
    std::string place;
    for (const auto& [container, key] : stack_) {
        if (container.kind == Json::Kind::array) {
            place = pointer(place, container.items.size());
        } else if (key) {
            place = pointer(place, *key);
        }
    }
    return place;
}

/// A long key around a million mistakes would need more memory and time than there is.
bool Parser::is_full() const {
    return reported_ > 4 * largest_file;
}

void Parser::report(FindingCode code, std::string value, std::string expected) {
    if (!is_full()) {
        report_at(where(), code, std::move(value), std::move(expected));
    }
}

void Parser::report_at(std::string place, FindingCode code, std::string value,
                       std::string expected) {
    reported_ += place.size() + sizeof(Finding);
    findings_.push_back({.severity = Severity::error,
                         .code = code,
                         .where = std::move(place),
                         .value = std::move(value),
                         .expected = std::move(expected)});
}

void Parser::report_defects() {
    for (const JsonScanner::Defect& defect : scanner_.defects()) {
        report(defect.code, defect.value);
    }
}

void Parser::report_syntax() {
    const bool is_text = scanner_.at_end() || first_character(scanner_.rest()).length > 0;
    report(is_text ? FindingCode::not_json : FindingCode::not_utf8, scanner_.line_and_column());
}

}  // namespace

ParsedJson parse_json(std::string_view bytes) {
    if (bytes.size() > largest_file) {
        return {.root = {},
                .readable = false,
                .findings = {{.severity = Severity::error,
                              .code = FindingCode::file_too_large,
                              .where = {},
                              .value = std::to_string(bytes.size()),
                              .expected = std::to_string(largest_file)}}};
    }
    return Parser(bytes).parse();
}

}  // namespace assessment::exchange
