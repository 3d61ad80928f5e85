// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.benchmark/1` <-> Benchmark: percentiles by group as one line of canonical JSON, with the
// SHA-256 of itself without `digest` and `signature`, and if the office wants it with its Ed25519
// signature over this line:
//
//   {"benchmark":digest,"format":"ipgauge.signature/1","key":…,"name":…,"role":"office",
//    "signed":day}
//
// Whose key it is a signature does not prove: who loads a pack compares its fingerprint with the
// one that the office has published.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "assessment/exchange/signature.hpp"
#include "assessment/finding.hpp"
#include "assessment/programme/benchmark.hpp"

namespace assessment::exchange {

inline constexpr std::string_view benchmark_format = "ipgauge.benchmark/1";

/// The office's signature as it stands in the file.
struct OfficeSignature {
    std::string key{};  // 64 hexadecimal digits
    std::string name{};
    std::chrono::year_month_day signed_on{};
    std::string value{};  // 128 hexadecimal digits

    bool operator==(const OfficeSignature&) const = default;
};

struct BenchmarkPack {
    programme::Benchmark benchmark{};
    std::string digest{};
    std::optional<OfficeSignature> signature{};  // it fits

    bool operator==(const BenchmarkPack&) const = default;
};

/// Canonical JSON and one line feed. Of the card the role plays no part.
[[nodiscard]] std::string write_benchmark(const programme::Benchmark& benchmark,
                                          const std::optional<SignerCard>& office);

/// An altered pack is refused, and one whose signature does not fit.
[[nodiscard]] Checked<BenchmarkPack> read_benchmark(std::string_view bytes);

}  // namespace assessment::exchange
