// SPDX-License-Identifier: MIT
#include "app/cli/instrument_files.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assets/embedded.hpp"

namespace app::cli {

namespace exchange = assessment::exchange;

namespace {

/// The embedded file that a shipped instrument was read from: the one with its digest.
std::string_view shipped_bytes(const assessment::Instrument& instrument) {
    const auto files = assets::embedded();
    const auto found = std::ranges::find_if(files, [&](const assets::Embedded& file) {
        if (!file.name.starts_with("instruments/")) {
            return false;
        }
        const auto read = exchange::read_instrument(file.bytes);
        return read && (*read)->digest == instrument.digest;
    });
    return found == files.end() ? std::string_view() : found->bytes;
}

}  // namespace

assessment::Result<std::string> instrument_bytes(const std::string& file_or_id, Console& console) {
    const auto shipped = Shelf(nullptr, console.library).find(assessment::InstrumentId(file_or_id));
    if (shipped != nullptr) {
        return std::string(shipped_bytes(*shipped));
    }
    return read_file(file_or_id, console.in);
}

OpenedInstrument open_instrument_document(const std::string& file_or_id, Console& console) {
    const auto bytes = instrument_bytes(file_or_id, console);
    if (!bytes) {
        return {.document = {}, .exit = show(console, bytes.error())};
    }
    auto read = exchange::read_instrument(*bytes);
    show(console, file_or_id, read.findings);
    if (!read) {
        return {.document = {}, .exit = Exit::bad_input};
    }
    return {.document =
                InstrumentDocument{.instrument = *read, .root = exchange::parse_json(*bytes).root}};
}

}  // namespace app::cli
