// SPDX-License-Identifier: MIT
#include "app/cli/documents.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "app/cli/files.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"

namespace app::cli {

namespace {

namespace exchange = assessment::exchange;
using assessment::Checked;
using assessment::Findings;
using exchange::Json;

Checked<Document> read_report_document(const exchange::ParsedJson& parsed, const Shelf& shelf) {
    auto read = exchange::read_report(
        parsed, [&](const assessment::InstrumentRef& reference) { return shelf.find(reference); });
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    auto instrument = read.value->instrument;
    auto assessment = read.value->assessment;
    return {Document{std::move(instrument), std::move(assessment), std::move(read.value)},
            std::move(read.findings)};
}

/// The instrument that an assessment names, where it names one at all.
std::optional<assessment::InstrumentRef> named_instrument(const Json& root) {
    const auto text = [](const Json* json) {
        return json != nullptr && json->kind == Json::Kind::string ? json->text : std::string();
    };
    const Json* named = root.find("instrument");
    if (named == nullptr || text(named->find("id")).empty()) {
        return std::nullopt;
    }
    return assessment::InstrumentRef{assessment::InstrumentId(text(named->find("id"))),
                                     text(named->find("version"))};
}

/// Of an assessment whose instrument nobody has, only what any instrument would find counts.
void keep_common(Findings& findings, const assessment::InstrumentRef& reference) {
    std::erase_if(findings, [](const assessment::Finding& finding) {
        return finding.where.starts_with("/answers/") || finding.where.starts_with("/profile/") ||
               finding.where.starts_with("/instrument");
    });
    findings.push_back({.severity = assessment::Severity::error,
                        .code = assessment::FindingCode::unknown_instrument,
                        .where = "/instrument",
                        .value = reference.id.text() + " " + reference.version,
                        .expected = {}});
}

Checked<Document> read_bare_document(const exchange::ParsedJson& parsed, std::string_view bytes,
                                     const Shelf& shelf) {
    const auto named = named_instrument(parsed.root);
    auto instrument = named ? shelf.find(*named) : nullptr;
    if (instrument == nullptr && named) {
        instrument = shelf.find(named->id);
    }
    const bool is_unknown = instrument == nullptr && named;
    if (instrument == nullptr) {
        instrument = shelf.first();
    }
    auto read = parsed.findings.empty() ? exchange::read_assessment(parsed.root, {}, *instrument)
                                        : exchange::read_assessment(bytes, *instrument);
    if (is_unknown && named) {
        keep_common(read.findings, *named);
        return {std::nullopt, std::move(read.findings)};
    }
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {Document{std::move(instrument), std::move(*read.value), std::nullopt},
            std::move(read.findings)};
}

}  // namespace

std::chrono::year_month_day today() {
    const std::time_t now = std::time(nullptr);
    const std::tm local = *std::localtime(&now);
    return std::chrono::year(local.tm_year + 1900) /
           std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
           std::chrono::day(static_cast<unsigned>(local.tm_mday));
}

std::shared_ptr<const assessment::Instrument> Shelf::find(
    const assessment::InstrumentRef& reference) const {
    return wanted_ != nullptr ? wanted_ : library_->find(reference);
}

std::shared_ptr<const assessment::Instrument> Shelf::find(
    const assessment::InstrumentId& id) const {
    const auto found = std::ranges::find(library_->instruments, id,
                                         [](const auto& instrument) { return instrument->ref.id; });
    return found == library_->instruments.end() ? nullptr : *found;
}

std::shared_ptr<const assessment::Instrument> Shelf::first() const {
    return wanted_ != nullptr ? wanted_ : library_->instruments.front();
}

Checked<Document> read_document(std::string_view bytes, const Shelf& shelf) {
    const auto parsed = exchange::parse_json(bytes);
    if (!parsed.readable) {
        return {std::nullopt, parsed.findings};
    }
    return exchange::is_report(parsed.root) ? read_report_document(parsed, shelf)
                                            : read_bare_document(parsed, bytes, shelf);
}

InstrumentResult open_instrument(const std::string& file_or_id, Console& console) {
    const auto shipped = Shelf(nullptr, console.library).find(assessment::InstrumentId(file_or_id));
    if (shipped != nullptr) {
        return Checked<std::shared_ptr<const assessment::Instrument>>{shipped, {}};
    }
    const auto bytes = read_file(file_or_id, console.in);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    return exchange::read_instrument(*bytes);
}

Wanted wanted_instrument(const std::optional<std::string>& option, Console& console) {
    if (!option) {
        return {};
    }
    auto opened = open_instrument(*option, console);
    if (!opened) {
        return {nullptr, show(console, opened.error())};
    }
    const auto& read = *opened;
    show(console, *option, read.findings);
    if (!read.value) {
        return {nullptr, Exit::bad_input};
    }
    return {*read.value, Exit::done};
}

Opened open_document(const std::string& file, const std::optional<std::string>& instrument,
                     Console& console) {
    auto wanted = wanted_instrument(instrument, console);
    if (wanted.exit != Exit::done) {
        return {std::nullopt, wanted.exit};
    }
    const auto bytes = read_file(file, console.in);
    if (!bytes) {
        return {std::nullopt, show(console, bytes.error())};
    }
    auto read = read_document(*bytes, Shelf(std::move(wanted.instrument), console.library));
    show(console, file, read.findings);
    const Exit exit = read ? Exit::done : Exit::bad_input;
    return {std::move(read.value), exit};
}

assessment::Report as_report(Document document) {
    if (document.report) {
        return std::move(*document.report);
    }
    return assessment::make_report(std::move(document.instrument), std::move(document.assessment),
                                   today());
}

}  // namespace app::cli
