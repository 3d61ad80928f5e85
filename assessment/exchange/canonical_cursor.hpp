// SPDX-License-Identifier: MIT
#pragma once

// Goes through bytes that are expected to be canonical JSON (RFC 8785) of a known shape. It knows
// only the plain cases: texts without escapes, numbers that are short. Whatever else comes, also
// what is valid JSON, makes it fail for good: who uses it then reads the bytes in the thorough way
// (json.hpp), which finds out what there is to be said. So nothing here judges a document; it only
// recognises one that needs no judging.

#include <cstddef>
#include <optional>
#include <string_view>

#include "assessment/decimal.hpp"
#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

class CanonicalCursor {
public:
    explicit CanonicalCursor(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    void fail() { failed_ = true; }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool is_at_end() const { return !failed_ && at_ == bytes_.size(); }

    /// Goes on if these bytes come next.
    bool skip(std::string_view expected) {
        if (failed_ || !bytes_.substr(at_).starts_with(expected)) {
            return false;
        }
        at_ += expected.size();
        return true;
    }
    /// They have to come next.
    void expect(std::string_view expected) { failed_ = !skip(expected) || failed_; }

    /// A text in quotes, without them: UTF-8, nothing in it escaped. Empty after failing.
    std::string_view text();
    /// A number within the bounds of a Decimal, in its shortest form.
    Decimal number();
    /// One digit, 0..most.
    int digit(int most);
    bool truth();
    /// Any value, read in the thorough way: only if there is nothing to say about it and its bytes
    /// are canonical.
    Json value();

    /// Calls `read(key)` for each member of an object, after the key and its colon. Keys have to be
    /// ASCII and in order, so none comes twice.
    template <typename Read>
    void members(const Read& read) {
        expect("{");
        std::string_view last;
        for (bool is_first = true; !failed_ && !skip("}"); is_first = false) {
            if (!is_first) {
                expect(",");
            }
            const std::string_view next = key();
            if (failed_ || (!is_first && next <= last)) {
                failed_ = true;
                return;
            }
            last = next;
            read(next);
        }
    }
    /// Calls `read()` for each item of an array.
    template <typename Read>
    void items(const Read& read) {
        expect("[");
        for (bool is_first = true; !failed_ && !skip("]"); is_first = false) {
            if (!is_first) {
                expect(",");
            }
            read();
        }
    }

private:
    struct Quoted {
        std::string_view text{};
        bool is_ascii = true;
    };

    /// What stands in quotes with nothing escaped, UTF-8 or not.
    Quoted quoted();
    /// The name of a member, in ASCII, and the colon after it.
    std::string_view key();
    std::optional<Decimal> small_number();
    [[nodiscard]] std::optional<std::size_t> end_of_value() const;

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace assessment::exchange
