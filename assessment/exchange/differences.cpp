// SPDX-License-Identifier: MIT
#include "assessment/exchange/differences.hpp"

#include <string>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view nothing = "–";

/// Walks two trees side by side and notes each value in which they part.
class Comparison {
public:
    explicit Comparison(std::size_t most) : most_(most) {}

    void compare(const Json* stated, const Json* expected, const std::string& where) {
        if (findings_.size() >= most_) {
            return;
        }
        const bool is_alike =
            stated != nullptr && expected != nullptr && stated->kind == expected->kind;
        if (is_alike && stated->kind == Json::Kind::object) {
            compare_members(*stated, *expected, where);
        } else if (is_alike && stated->kind == Json::Kind::array) {
            compare_items(*stated, *expected, where);
        } else if (!is_alike || write_canonical(*stated) != write_canonical(*expected)) {
            note(stated, expected, where);
        }
    }

    [[nodiscard]] Findings take() { return std::move(findings_); }

private:
    void compare_members(const Json& stated, const Json& expected, const std::string& where) {
        for (const auto& [key, value] : expected.members) {
            compare(stated.find(key), &value, pointer(where, key));
        }
        for (const auto& [key, value] : stated.members) {
            if (expected.find(key) == nullptr) {
                compare(&value, nullptr, pointer(where, key));
            }
        }
    }

    void compare_items(const Json& stated, const Json& expected, const std::string& where) {
        const auto item = [](const Json& list, std::size_t at) {
            return at < list.items.size() ? &list.items[at] : nullptr;
        };
        for (std::size_t at = 0; at < std::max(stated.items.size(), expected.items.size()); ++at) {
            compare(item(stated, at), item(expected, at), pointer(where, at));
        }
    }

    void note(const Json* stated, const Json* expected, const std::string& where) {
        const auto text = [](const Json* json) {
            return json == nullptr ? std::string(nothing) : excerpt(*json);
        };
        findings_.push_back({.severity = Severity::error,
                             .code = FindingCode::number_differs,
                             .where = where,
                             .value = text(stated),
                             .expected = text(expected)});
    }

    std::size_t most_;
    Findings findings_;
};

}  // namespace

Findings differences(const Json& stated, const Json& expected, std::string_view where,
                     std::size_t most) {
    Comparison comparison(most);
    comparison.compare(&stated, &expected, std::string(where));
    return comparison.take();
}

}  // namespace assessment::exchange
