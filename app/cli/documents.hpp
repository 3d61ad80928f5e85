// SPDX-License-Identifier: MIT
#pragma once

// The documents that commands work on. A command that wants an assessment takes a report too:
// what is in it counts, and its score is computed again.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/console.hpp"
#include "assessment/assessment.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"
#include "assessment/report.hpp"

namespace app::cli {

/// An assessment with the instrument it belongs to; `issued` only if it came in a report.
struct Document {
    std::shared_ptr<const assessment::Instrument> instrument;
    assessment::Assessment assessment;
    std::optional<assessment::Report> report;
};

/// The instruments a document may belong to: the one that was asked for, else the shipped ones.
class Shelf {
public:
    Shelf(std::shared_ptr<const assessment::Instrument> wanted, const Library& library)
        : wanted_(std::move(wanted)), library_(&library) {}

    /// Whether a wanted one is the document's own is checked, and said, when that is read.
    [[nodiscard]] std::shared_ptr<const assessment::Instrument> find(
        const assessment::InstrumentRef& reference) const;
    /// With this id in any version.
    [[nodiscard]] std::shared_ptr<const assessment::Instrument> find(
        const assessment::InstrumentId& id) const;
    [[nodiscard]] std::shared_ptr<const assessment::Instrument> first() const;

private:
    std::shared_ptr<const assessment::Instrument> wanted_;
    const Library* library_;
};

[[nodiscard]] assessment::Checked<Document> read_document(std::string_view bytes,
                                                          const Shelf& shelf);

/// A shipped instrument by its id, or one in a file.
using InstrumentResult =
    assessment::Result<assessment::Checked<std::shared_ptr<const assessment::Instrument>>>;
[[nodiscard]] InstrumentResult open_instrument(const std::string& file_or_id, Console& console);

/// What --instrument names, shown where it cannot be had. Nothing is wanted where it is not
/// given: the document says it itself.
struct Wanted {
    std::shared_ptr<const assessment::Instrument> instrument;
    Exit exit = Exit::done;
};
[[nodiscard]] Wanted wanted_instrument(const std::optional<std::string>& option, Console& console);

/// The whole way from the name of a file to a document, with everything shown that is wrong.
struct Opened {
    std::optional<Document> document;
    Exit exit = Exit::done;
};
[[nodiscard]] Opened open_document(const std::string& file,
                                   const std::optional<std::string>& instrument, Console& console);

/// Today where the program runs.
[[nodiscard]] std::chrono::year_month_day today();

/// As a report: the one that was read, or a new one of today.
[[nodiscard]] assessment::Report as_report(Document document);

}  // namespace app::cli
