// SPDX-License-Identifier: MIT
// What leaves the device, and only because a person asks for it.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/update.hpp"
#include "app/visit_json.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/report_formats.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/utf8.hpp"
#include "assessment/report.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

/// Longest part of a file name that comes from what people typed, in bytes.
constexpr std::size_t longest_name = 90;

bool is_allowed_in_file_names(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && !std::string_view("\\/:*?\"<>|").contains(c) &&
           c != 0x7F;
}

/// Its assessments, the newest of which brings the visits along.
std::string lines_of(const EnterpriseRecord& record, const Library& library) {
    std::vector<assessment::Assessment> known;
    std::ranges::copy_if(
        record.assessments, std::back_inserter(known),
        [&](const auto& assessment) { return library.find(assessment.instrument) != nullptr; });
    std::string lines;
    for (auto& assessment : known) {
        if (&assessment == &known.back()) {
            put_visits(assessment, record.visits);
        }
        lines += exchange::write_assessment(assessment, *library.find(assessment.instrument));
    }
    return lines;
}

/// The data file is the same in every language; any other says in its name which it is in.
std::string language_part(const Session& session, const exchange::ReportFormat& format) {
    return format.name == "json" ? std::string() : "-" + report_words(session).language();
}

}  // namespace

/// What every system takes as part of a file name, cut between characters.
std::string file_name_part(std::string_view text) {
    std::string name;
    for (const char c : text) {
        name += is_allowed_in_file_names(c) ? c : '_';
    }
    return std::string(exchange::beginning(name, longest_name));
}

void download(Turn& turn, Download file) {
    turn.session.notice = Notice{.kind = Notice::Kind::exported,
                                 .subject = file.file_name,
                                 .findings = {},
                                 .detail = {},
                                 .enterprise = {}};
    turn.effects.emplace_back(std::move(file));
}

assessment::Report report_of(const Session& session) {
    auto report =
        assessment::make_report(session.instrument(), *session.assessment(), session.today);
    add_plan(report);
    return disclosed(std::move(report), disclosure_of(session));
}

assessment::Disclosure disclosure_of(const Session& session) {
    const EnterpriseRecord* enterprise = session.enterprise();
    const bool is_chosen = enterprise != nullptr && session.levels_only.contains(enterprise->id);
    return is_chosen ? assessment::Disclosure::levels_only : assessment::Disclosure::full;
}

const assessment::Catalogue& report_words(const Session& session) {
    return session.report_language.empty() ? session.words()
                                           : session.library->words(session.report_language);
}

void apply(Turn& turn, const ExportReport& wanted) {
    const Session& session = turn.session;
    if (session.instrument() == nullptr) {
        return;
    }
    const auto formats = exchange::report_formats();
    const auto format = std::ranges::find(formats, wanted.format, &exchange::ReportFormat::name);
    if (format == formats.end()) {
        return;
    }
    const std::string name = "IPGauge-" + file_name_part(session.enterprise()->name) + "-" +
                             file_name_part(session.assessment()->period) + "-" +
                             assessment::iso_date(session.today) + language_part(session, *format) +
                             std::string(format->extension);
    const std::string media_type(format->media_type);
    if (format->finished_by_office && session.making) {
        return;
    }
    assessment::Report report = report_of(session);
    if (session.sign_reports && format->has_signatures) {
        if (const auto card = signer_card(turn, assessment::Signer::enterprise)) {
            exchange::sign(report.signatures, exchange::report_digest(report), *card);
        }
    }
    std::string bytes = format->write(report, report_words(session));
    if (format->finished_by_office) {
        turn.effects.emplace_back(MakeFile{.format = wanted.format, .source = std::move(bytes)});
        turn.session.making =
            Making{.format = wanted.format, .file_name = name, .media_type = media_type};
    } else {
        download(turn, {.file_name = name, .media_type = media_type, .bytes = std::move(bytes)});
    }
}

void apply(Turn& turn, const FileMade& file) {
    if (const auto made = std::exchange(turn.session.making, std::nullopt)) {
        download(
            turn,
            {.file_name = made->file_name, .media_type = made->media_type, .bytes = file.bytes});
    }
}

void apply(Turn& turn, const ChooseDisclosure& chosen) {
    Session& session = turn.session;
    const EnterpriseRecord* enterprise = session.enterprise();
    if (enterprise == nullptr) {
        return;
    }
    if (chosen.disclosure == assessment::Disclosure::levels_only) {
        session.levels_only.insert(enterprise->id);
    } else {
        session.levels_only.erase(enterprise->id);
    }
}

void apply(Turn& turn, const SignReports& wanted) {
    turn.session.sign_reports = wanted.on;
}

void apply(Turn& turn, const ChooseReportLanguage& chosen) {
    if (turn.session.library->catalogues.contains(chosen.language)) {
        turn.session.report_language = chosen.language;
    }
}

void apply(Turn& turn, const ExportAll&) {
    std::string lines;
    for (const EnterpriseRecord& record : turn.session.enterprises) {
        lines += !is_shown(turn.session, record) ? std::string()
                                                 : lines_of(record, *turn.session.library);
    }
    download(turn, {.file_name = "IPGauge-" + assessment::iso_date(turn.session.today) + ".ndjson",
                    .media_type = "application/x-ndjson",
                    .bytes = std::move(lines)});
}

void apply(Turn& turn, const FileWritten& file) {
    turn.session.backup_before.reset();
    turn.session.notice = Notice{.kind = Notice::Kind::written, .subject = file.path};
}

void apply(Turn& turn, const FileRefused& file) {
    take_backup_back(turn);
    assessment::Error error = file.error;
    if (const auto made = std::exchange(turn.session.making, std::nullopt)) {
        error.where = made->file_name;  // what it was to be, for the person
    }
    turn.session.notice = Notice{.kind = Notice::Kind::file_refused, .error = std::move(error)};
}

}  // namespace app
