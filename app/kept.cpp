// SPDX-License-Identifier: MIT
#include "app/kept.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/kept_file.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

using std::string_view_literals::operator""sv;

constexpr std::array names{"instrument"sv, "benchmark"sv};
constexpr std::array formats{"ipgauge.instrument/1"sv, exchange::benchmark_format};

/// In the place of the one with its key, else behind the others.
template <typename Value>
void put(std::vector<std::shared_ptr<const Value>>& all, std::shared_ptr<const Value> value) {
    const auto known =
        std::ranges::find(all, key_of(*value), [](const auto& each) { return key_of(*each); });
    if (known != all.end()) {
        *known = std::move(value);
    } else {
        all.push_back(std::move(value));
    }
}

template <typename Value>
void drop(std::vector<std::shared_ptr<const Value>>& all, const DocumentKey& key) {
    std::erase_if(all, [&](const auto& each) { return key_of(*each) == key; });
}

void read_instrument(KeptFile& kept, std::string_view bytes) {
    auto parsed = exchange::parse_json(bytes);
    auto read = exchange::read_instrument(bytes);
    kept.findings = std::move(read.findings);
    if (!read.value) {
        return;
    }
    kept.instrument = std::move(*read.value);
    kept.notes = exchange::instrument_notes(*kept.instrument, parsed.root);
    kept.document = {.key = key_of(*kept.instrument),
                     .digest = kept.instrument->digest,
                     .bytes = exchange::canonical_instrument(std::move(parsed.root))};
}

void read_benchmark(KeptFile& kept, std::string_view bytes) {
    auto read = exchange::read_benchmark(bytes);
    kept.findings = std::move(read.findings);
    if (!read.value) {
        return;
    }
    kept.benchmark = std::make_shared<const exchange::BenchmarkPack>(std::move(*read.value));
    kept.document = {.key = key_of(*kept.benchmark),
                     .digest = kept.benchmark->digest,
                     .bytes = exchange::write_canonical(exchange::parse_json(bytes).root)};
}

assessment::Finding too_large(std::size_t size) {
    return {.code = assessment::FindingCode::file_too_large,
            .where = {},
            .value = std::to_string(size),
            .expected = std::to_string(longest_document)};
}

}  // namespace

std::string_view name(DocumentKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

std::optional<DocumentKind> document_kind(std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<DocumentKind>(found - names.begin()));
}

DocumentKey key_of(const assessment::Instrument& instrument) {
    return {.kind = DocumentKind::instrument,
            .id = instrument.ref.id.text(),
            .version = instrument.ref.version};
}

DocumentKey key_of(const exchange::BenchmarkPack& pack) {
    return {.kind = DocumentKind::benchmark, .id = pack.digest, .version = {}};
}

bool add(Kept& kept, const Document& document) {
    if (document.key.kind == DocumentKind::benchmark) {
        auto read = exchange::read_benchmark(document.bytes);
        if (!read.value || key_of(*read.value) != document.key) {
            return false;
        }
        put(kept.benchmarks,
            std::make_shared<const exchange::BenchmarkPack>(std::move(*read.value)));
        return true;
    }
    auto read = exchange::read_instrument(document.bytes);
    if (!read.value || key_of(**read.value) != document.key ||
        (*read.value)->digest != document.digest) {
        return false;
    }
    put(kept.instruments, std::move(*read.value));
    return true;
}

void remove(Kept& kept, const DocumentKey& key) {
    drop(kept.instruments, key);
    drop(kept.benchmarks, key);
}

std::optional<DocumentKind> kind_of_file(std::string_view bytes) {
    const auto* named = std::ranges::find_if(
        formats, [&](std::string_view format) { return bytes.contains(format); });
    if (named == formats.end()) {
        return std::nullopt;  // without looking at all of a large file more closely
    }
    const auto parsed = exchange::parse_json(bytes);
    const exchange::Json* format = parsed.readable ? parsed.root.find("format") : nullptr;
    const auto* found =
        format == nullptr ? formats.end() : std::ranges::find(formats, format->text);
    return found == formats.end()
               ? std::nullopt
               : std::optional(static_cast<DocumentKind>(found - formats.begin()));
}

assessment::Checked<KeptFile> read_kept_file(DocumentKind kind, std::string name,
                                             std::string_view bytes) {
    KeptFile kept{.file = std::move(name)};
    if (bytes.size() > longest_document) {
        return {std::nullopt, {too_large(bytes.size())}};
    }
    if (kind == DocumentKind::instrument) {
        read_instrument(kept, bytes);
    } else {
        read_benchmark(kept, bytes);
    }
    auto findings = kept.findings;
    const bool is_sound = kept.instrument != nullptr || kept.benchmark != nullptr;
    return {is_sound ? std::optional(std::move(kept)) : std::nullopt, std::move(findings)};
}

}  // namespace app
