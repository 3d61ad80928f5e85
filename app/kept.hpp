// SPDX-License-Identifier: MIT
#pragma once

// Files that are kept beside the work: instruments of others, and the packs by which an office lets
// enterprises see where they stand. The store keeps each in its canonical form; what it says is
// read once, when it is opened or when the store's answer comes.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/instrument.hpp"

namespace assessment::exchange {
struct BenchmarkPack;
}

namespace app {

enum class DocumentKind : std::uint8_t { instrument, benchmark };

/// As it stands in the store: "instrument".
[[nodiscard]] std::string_view name(DocumentKind kind);
[[nodiscard]] std::optional<DocumentKind> document_kind(std::string_view name);

/// Of two documents with the same key only one is kept. A pack has its digest for an id.
struct DocumentKey {
    DocumentKind kind = DocumentKind::instrument;
    std::string id{};
    std::string version{};

    bool operator==(const DocumentKey&) const = default;
};

struct Document {
    DocumentKey key{};
    std::string digest{};  // SHA-256 of what it says, 64 hexadecimal digits
    std::string bytes{};   // canonical JSON

    bool operator==(const Document&) const = default;
};

/// Bytes of the largest that is kept: as a text in a line of the protocol, where each could need
/// two, it is still one JSON document (assessment/exchange/json.hpp).
inline constexpr std::size_t longest_document = std::size_t{7} << 20U;

/// What the documents say, each in order of keeping.
struct Kept {
    std::vector<std::shared_ptr<const assessment::Instrument>> instruments{};
    std::vector<std::shared_ptr<const assessment::exchange::BenchmarkPack>> benchmarks{};
};

[[nodiscard]] DocumentKey key_of(const assessment::Instrument& instrument);
[[nodiscard]] DocumentKey key_of(const assessment::exchange::BenchmarkPack& pack);

/// Reads it and keeps it, in the place of one with the same key. False, and nothing changes, when
/// it is not what its key says.
bool add(Kept& kept, const Document& document);
void remove(Kept& kept, const DocumentKey& key);

}  // namespace app
