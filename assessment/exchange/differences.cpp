// SPDX-License-Identifier: MIT
#include "assessment/exchange/differences.hpp"

#include <string>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view nothing = "–";

/// Where a value stands, written out only when something is to be said of it.
struct Place {
    const Place* parent = nullptr;
    std::string_view key{};  // of a member
    std::size_t index = 0;   // of an item
    bool is_item = false;
};

std::string text_of(const Place& place, std::string_view root) {
    if (place.parent == nullptr) {
        return std::string(root);
    }
    const std::string before = text_of(*place.parent, root);
    return place.is_item ? pointer(before, place.index) : pointer(before, place.key);
}

bool is_same_text(const Json& one, const Json& other) {
    return one.text == other.text && one.truth == other.truth;
}

/// Walks two trees side by side and notes each value in which they part.
class Comparison {
public:
    Comparison(std::string_view root, std::size_t most) : root_(root), most_(most) {}

    void compare(const Json* stated, const Json* expected, const Place& where) {
        if (findings_.size() >= most_) {
            return;
        }
        const bool is_alike =
            stated != nullptr && expected != nullptr && stated->kind == expected->kind;
        if (is_alike && stated->kind == Json::Kind::object) {
            compare_members(*stated, *expected, where);
        } else if (is_alike && stated->kind == Json::Kind::array) {
            compare_items(*stated, *expected, where);
        } else if (!is_alike || (!is_same_text(*stated, *expected) &&
                                 write_canonical(*stated) != write_canonical(*expected))) {
            note(stated, expected, where);
        }
    }

    [[nodiscard]] Findings take() { return std::move(findings_); }

private:
    void compare_members(const Json& stated, const Json& expected, const Place& where) {
        for (const auto& [key, value] : expected.members) {
            compare(stated.find(key), &value, {.parent = &where, .key = key});
        }
        for (const auto& [key, value] : stated.members) {
            if (expected.find(key) == nullptr) {
                compare(&value, nullptr, {.parent = &where, .key = key});
            }
        }
    }

    void compare_items(const Json& stated, const Json& expected, const Place& where) {
        const auto item = [](const Json& list, std::size_t at) {
            return at < list.items.size() ? &list.items[at] : nullptr;
        };
        for (std::size_t at = 0; at < std::max(stated.items.size(), expected.items.size()); ++at) {
            compare(item(stated, at), item(expected, at),
                    {.parent = &where, .index = at, .is_item = true});
        }
    }

    void note(const Json* stated, const Json* expected, const Place& where) {
        const auto text = [](const Json* json) {
            return json == nullptr ? std::string(nothing) : excerpt(*json);
        };
        findings_.push_back({.severity = Severity::error,
                             .code = FindingCode::number_differs,
                             .where = text_of(where, root_),
                             .value = text(stated),
                             .expected = text(expected)});
    }

    std::string_view root_;
    std::size_t most_;
    Findings findings_;
};

}  // namespace

Findings differences(const Json& stated, const Json& expected, std::string_view where,
                     std::size_t most) {
    Comparison comparison(where, most);
    comparison.compare(&stated, &expected, {});
    return comparison.take();
}

}  // namespace assessment::exchange
