// SPDX-License-Identifier: MIT
#pragma once

// Public keys as files: `ipgauge.key/1` is one, which its owner hands out, and `ipgauge.keys/1` is
// the registry that a programme keeps of those it has checked, by having fingerprints read to it:
//
//   {"format":"ipgauge.key/1","role":"commissioner","key":…,"name":"王敏"}
//   {"format":"ipgauge.keys/1","keys":[{"role":…,"key":…,"name":…,"from"?:day,"until"?:day}]}

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/finding.hpp"
#include "assessment/report.hpp"

namespace assessment::exchange {

/// A key and whose it is. Signatures count from and until these days, both inclusive.
struct KnownKey {
    Signer role = Signer::commissioner;
    std::string key{};  // 64 hexadecimal digits
    std::string name{};
    std::optional<std::chrono::year_month_day> from{};
    std::optional<std::chrono::year_month_day> until{};

    bool operator==(const KnownKey&) const = default;
};

using KeyRegistry = std::vector<KnownKey>;

inline constexpr std::size_t most_keys = 100'000;

/// The key, in this role. Nothing when it is not there.
[[nodiscard]] const KnownKey* find(const KeyRegistry& registry, Signer role, std::string_view key);

/// Whether signatures of this day count.
[[nodiscard]] bool is_in_force(const KnownKey& known, std::chrono::year_month_day day);

/// A registry, or one key as a registry of one.
[[nodiscard]] Checked<KeyRegistry> read_keys(std::string_view bytes);

/// One key as its owner hands it out: canonical JSON and one line feed.
[[nodiscard]] std::string write_key(const KnownKey& key);
[[nodiscard]] std::string write_keys(const KeyRegistry& registry);

}  // namespace assessment::exchange
