// SPDX-License-Identifier: MIT
#include "app/programme/packed.hpp"

#include <cstdint>
#include <utility>

namespace app::programme {

namespace {

using assessment::OptionalWhole;
using assessment::Profile;
using assessment::ProfileValue;
using assessment::Range;

constexpr std::size_t range_size = 9;
constexpr unsigned no_found = 7;
constexpr unsigned no_level = 15;
constexpr int most_hundredths = 10'000;

template <typename Number>
void put(std::string& bytes, Number number, std::size_t size) {
    auto left = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < size; ++i) {
        bytes += static_cast<char>(left & 0xFFU);
        left >>= 8U;
    }
}

unsigned nibble(const OptionalWhole& level, unsigned none) {
    return level ? static_cast<unsigned>(*level) : none;
}

/// Takes bytes from the front; empty ones when there are too few, and then for good.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : left_(bytes) {}

    [[nodiscard]] bool is_done() const { return left_.empty() && !is_short_; }
    [[nodiscard]] bool is_short() const { return is_short_; }
    std::string_view take(std::size_t count) {
        if (is_short_ || count > left_.size()) {
            is_short_ = true;
            return {};
        }
        const std::string_view front = left_.substr(0, count);
        left_.remove_prefix(count);
        return front;
    }
    std::uint64_t number(std::size_t size) {
        std::uint64_t number = 0;
        const std::string_view bytes = take(size);
        for (std::size_t i = bytes.size(); i-- > 0;) {
            number = number << 8U | static_cast<unsigned char>(bytes[i]);
        }
        return number;
    }
    /// A text with its length before it.
    std::string_view text(std::size_t size_of_length) {
        return take(static_cast<std::size_t>(number(size_of_length)));
    }

private:
    std::string_view left_;
    bool is_short_ = false;
};

void pack(std::string& bytes, const std::optional<Range>& range) {
    if (!range) {
        bytes.append(range_size, '\0');
        return;
    }
    bytes += '\1';
    for (const int bound : {range->low, range->high, range->supported_low, range->supported_high}) {
        put(bytes, bound, 2);
    }
}

/// False when the bytes are none.
bool unpack(Bytes& bytes, std::optional<Range>& into) {
    const bool is_there = bytes.number(1) != 0;
    const auto bound = [&] { return static_cast<int>(bytes.number(2)); };
    Range range;
    range.low = bound();
    range.high = bound();
    range.supported_low = bound();
    range.supported_high = bound();
    into = is_there ? std::optional(range) : std::nullopt;
    return !bytes.is_short() && range.high <= most_hundredths && range.low <= range.high &&
           range.supported_high <= most_hundredths && range.supported_low <= range.supported_high;
}

/// None when it is beyond 5.
std::optional<OptionalWhole> level(unsigned number, unsigned none) {
    if (number == none) {
        return OptionalWhole();
    }
    return number <= static_cast<unsigned>(assessment::highest_level)
               ? std::optional(OptionalWhole(static_cast<int>(number)))
               : std::nullopt;
}

std::optional<Standing> unpack_standing(unsigned first, unsigned second) {
    const auto found = level(first >> 5U, no_found);
    const auto own = level(second & 0xFU, no_level);
    const auto supported = level(second >> 4U, no_level);
    if ((first & 7U) >= assessment::state_count ||
        (first >> 3U & 3U) >= assessment::assurance_count || !found || !own || !supported) {
        return std::nullopt;
    }
    return Standing{.state = static_cast<assessment::State>(first & 7U),
                    .assurance = static_cast<assessment::Assurance>(first >> 3U & 3U),
                    .level = *own,
                    .supported_level = *supported,
                    .found = *found};
}

struct PackValue {
    std::string& bytes;

    void operator()(const assessment::OptionId& option) const {
        bytes += 'o';
        put(bytes, option.text().size(), 1);
        bytes += option.text();
    }
    void operator()(bool truth) const {
        bytes += 'b';
        bytes += truth ? '\1' : '\0';
    }
    void operator()(assessment::Decimal number) const {
        bytes += 'n';
        put(bytes, number.millionths, 8);
    }
    void operator()(const std::string& text) const {
        bytes += 't';
        put(bytes, text.size(), 4);
        bytes += text;
    }
};

std::optional<ProfileValue> unpack_value(Bytes& bytes) {
    switch (bytes.number(1)) {
        case 'o':
            return assessment::OptionId(bytes.text(1));
        case 'b':
            return bytes.number(1) != 0;
        case 'n':
            return assessment::Decimal{static_cast<std::int64_t>(bytes.number(8))};
        case 't':
            return std::string(bytes.text(4));
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string pack_standings(std::span<const Standing> standings) {
    std::string bytes;
    bytes.reserve(2 * standings.size());
    for (const Standing& standing : standings) {
        put(bytes,
            static_cast<unsigned>(standing.state) |
                static_cast<unsigned>(standing.assurance) << 3U |
                nibble(standing.found, no_found) << 5U,
            1);
        put(bytes,
            nibble(standing.level, no_level) | nibble(standing.supported_level, no_level) << 4U, 1);
    }
    return bytes;
}

std::optional<std::vector<Standing>> unpack_standings(std::string_view bytes) {
    std::vector<Standing> standings;
    standings.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto standing = unpack_standing(static_cast<unsigned char>(bytes[at]),
                                              static_cast<unsigned char>(bytes[at + 1]));
        if (!standing) {
            return std::nullopt;
        }
        standings.push_back(*standing);
    }
    return bytes.size() % 2 == 0 ? std::optional(std::move(standings)) : std::nullopt;
}

std::string pack_scores(const Entry& entry) {
    std::string bytes;
    bytes.reserve(range_size * (1 + entry.dimensions.size()));
    pack(bytes, entry.total);
    for (const auto& dimension : entry.dimensions) {
        pack(bytes, dimension);
    }
    return bytes;
}

bool unpack_scores(std::string_view bytes, Entry& into) {
    if (bytes.empty() || bytes.size() % range_size != 0) {
        return false;
    }
    Bytes left(bytes);
    bool is_sound = unpack(left, into.total);
    into.dimensions.resize(bytes.size() / range_size - 1);
    for (auto& dimension : into.dimensions) {
        is_sound = unpack(left, dimension) && is_sound;
    }
    return is_sound;
}

std::string pack_profile(const Profile& profile) {
    std::string bytes;
    for (const auto& [field, value] : profile) {
        put(bytes, field.text().size(), 1);
        bytes += field.text();
        std::visit(PackValue{bytes}, value);
    }
    return bytes;
}

std::optional<Profile> unpack_profile(std::string_view bytes) {
    Profile profile;
    Bytes left(bytes);
    while (!left.is_done()) {
        const assessment::FieldId field(left.text(1));
        auto value = unpack_value(left);
        if (!value || left.is_short()) {
            return std::nullopt;
        }
        profile.insert_or_assign(profile.end(), field, std::move(*value));
    }
    return profile;
}

}  // namespace app::programme
