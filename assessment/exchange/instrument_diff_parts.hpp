// SPDX-License-Identifier: MIT
#pragma once

// The parts that instrument_diff() is put together from. Nobody else includes this.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/exchange/instrument_diff.hpp"

namespace assessment::exchange {

/// The same thing in both versions, as JSON Pointers.
struct Places {
    std::string earlier{};
    std::string later{};

    [[nodiscard]] Places at(std::string_view key) const {
        return {pointer(earlier, key), pointer(later, key)};
    }
    [[nodiscard]] Places at(std::size_t in_earlier, std::size_t in_later) const {
        return {pointer(earlier, in_earlier), pointer(later, in_later)};
    }
};

/// How two lists go together by id: indices into the earlier and the later one.
struct Pairing {
    std::vector<std::pair<std::size_t, std::size_t>> both{};  // in the order of the later one
    std::vector<std::size_t> removed{};
    std::vector<std::size_t> added{};

    /// What is in both stands in the same order.
    [[nodiscard]] bool is_in_order() const {
        return std::ranges::is_sorted(both, {}, &std::pair<std::size_t, std::size_t>::first);
    }
};

template <typename T>
[[nodiscard]] Pairing pair_up(const std::vector<T>& earlier, const std::vector<T>& later) {
    Pairing pairing;
    for (std::size_t i = 0; i < later.size(); ++i) {
        const auto found = std::ranges::find(earlier, later[i].id, &T::id);
        if (found == earlier.end()) {
            pairing.added.push_back(i);
        } else {
            pairing.both.emplace_back(static_cast<std::size_t>(found - earlier.begin()), i);
        }
    }
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        if (std::ranges::find(later, earlier[i].id, &T::id) == later.end()) {
            pairing.removed.push_back(i);
        }
    }
    return pairing;
}

/// What changed so far.
class Changes {
public:
    /// Something of this effect that is said of this subject.
    struct Kind {
        ChangeEffect effect;
        ChangeCode code;
        std::string_view subject;
    };

    void changed(Kind kind, const Places& at, std::string was, std::string is);
    void added(Kind kind, std::string later, std::string is = {});
    void removed(Kind kind, std::string earlier, std::string was = {});

    /// When they are not the same.
    void text(Kind kind, const Places& at, const Text& was, const Text& is);
    void number(Kind kind, const Places& at, std::int64_t was, std::int64_t is);
    void order(Kind kind, const Places& at, const Pairing& pairing);

    [[nodiscard]] std::vector<InstrumentChange> take() { return std::move(changes_); }

private:
    std::vector<InstrumentChange> changes_;
};

/// Where two texts part, in a language that both have; the first words of each where there is none.
[[nodiscard]] std::pair<std::string, std::string> parting(const Text& was, const Text& is);

/// A condition on one line: "size = micro | small", "-" where there is none.
[[nodiscard]] std::string condition_text(const std::optional<Predicate>& condition);

// ---- one function for each part of an instrument
void diff_profile(const Instrument& earlier, const Instrument& later, Changes& changes);
void diff_criteria(const Instrument& earlier, const Instrument& later, Changes& changes);
void diff_answer(const Criterion& earlier, const Criterion& later, const Places& at,
                 Changes& changes);
void diff_tiers(const Instrument& earlier, const Instrument& later, Changes& changes);

}  // namespace assessment::exchange
