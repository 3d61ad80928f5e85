// SPDX-License-Identifier: MIT
#pragma once

// Levels and points are never negative, so the sign says that there is none. A std::optional<int>
// is twice as large, and compilers branch to make one from an answer that nobody can predict.

#include <cassert>
#include <compare>
#include <optional>

namespace assessment {

/// A whole number from 0 to the largest int, or none; asked as a std::optional is.
class OptionalWhole {
public:
    constexpr OptionalWhole() = default;
    constexpr OptionalWhole(std::nullopt_t) {}                            // NOLINT: as its kin
    constexpr OptionalWhole(int number) : OptionalWhole(true, number) {}  // NOLINT
    /// `number` when `known`, else none. Without a branch.
    constexpr OptionalWhole(bool known, int number) : number_(number | (int{known} - 1)) {
        assert(number >= 0);
    }

    [[nodiscard]] constexpr bool has_value() const { return number_ >= 0; }
    constexpr explicit operator bool() const { return has_value(); }
    [[nodiscard]] constexpr int operator*() const {
        assert(has_value());
        return number_;
    }
    [[nodiscard]] constexpr int value_or(int other) const { return has_value() ? number_ : other; }

    auto operator<=>(const OptionalWhole&) const = default;  // none comes before 0

private:
    int number_ = -1;
};

static_assert(OptionalWhole(false, 7) == std::nullopt && *OptionalWhole(true, 7) == 7);

}  // namespace assessment
