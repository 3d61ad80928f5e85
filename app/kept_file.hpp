// SPDX-License-Identifier: MIT
#pragma once

// A file that could be kept (kept.hpp), as it is looked at before a person says so.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/kept.hpp"
#include "assessment/exchange/instrument_notes.hpp"
#include "assessment/exchange/programme_benchmark_json.hpp"
#include "assessment/finding.hpp"

namespace app {

struct KeptFile {
    std::string file{};  // its name
    Document document{};
    // one of these
    std::shared_ptr<const assessment::Instrument> instrument{};
    std::shared_ptr<const assessment::exchange::BenchmarkPack> benchmark{};

    std::vector<assessment::exchange::InstrumentNote> notes{};  // what its author should know
    assessment::Findings findings{};                            // warnings
};

/// What the file says that it is; none when it is no such document.
[[nodiscard]] std::optional<DocumentKind> kind_of_file(std::string_view bytes);

/// The file as a document of this kind, or everything that is wrong with it.
[[nodiscard]] assessment::Checked<KeptFile> read_kept_file(DocumentKind kind, std::string name,
                                                           std::string_view bytes);

}  // namespace app
