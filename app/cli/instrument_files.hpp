// SPDX-License-Identifier: MIT
#pragma once

// Instruments as documents: what they mean, and the text they came as. For those commands that
// write an instrument again, take its digest or translate its words.

#include <memory>
#include <optional>
#include <string>

#include "app/cli/console.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/result.hpp"

namespace app::cli {

struct InstrumentDocument {
    std::shared_ptr<const assessment::Instrument> instrument;
    assessment::exchange::Json root;
};

struct OpenedInstrument {
    std::optional<InstrumentDocument> document;
    Exit exit = Exit::done;
};

/// A shipped instrument by its id, or one in a file. What is wrong with it is shown, and the exit
/// is then that of bad input or of what the machine refused.
[[nodiscard]] OpenedInstrument open_instrument_document(const std::string& file_or_id,
                                                        Console& console);

/// The bytes of one: as it is embedded, or of the file.
[[nodiscard]] assessment::Result<std::string> instrument_bytes(const std::string& file_or_id,
                                                               Console& console);

}  // namespace app::cli
