// SPDX-License-Identifier: MIT
// A file from the device: an instrument or a pack to be kept (update_kept.cpp), an assessment, a
// report around one, or many assessments, one in each line (NDJSON). A file is taken as a whole or
// not at all, and what it brings never replaces what is here: the same assessment is recognised,
// and of another state of one that is here a person says what becomes of it (update_arrivals.cpp).
#include <algorithm>
#include <set>
#include <utility>

#include "app/enterprise_detail.hpp"
#include "app/update.hpp"
#include "app/visit_json.hpp"
#include "assessment/credit_code.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/code_sequence.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;
using assessment::Assessment;

constexpr std::string_view backup_start = "IPGAUGE-BACKUP";
constexpr std::string_view assessment_format = "ipgauge.assessment/1";

struct Reading {
    std::vector<Assessment> assessments;
    assessment::Findings findings;
    std::string unknown_instrument;
};

/// The documents of a file: its lines when there are several and the first is one by itself,
/// else the whole.
std::vector<std::string_view> documents_in(std::string_view bytes) {
    std::vector<std::string_view> lines;
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (rest.substr(0, end).find_first_not_of(" \t\r") != std::string_view::npos) {
            lines.push_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (lines.size() < 2 || !exchange::parse_json(lines.front()).readable) {
        return {bytes};
    }
    return lines;
}

/// Findings with the number of the document in front, when there are several.
void note(Reading& reading, const assessment::Findings& findings, std::size_t number,
          bool several) {
    for (auto finding : findings) {
        if (several) {
            finding.where = std::to_string(number) + ":" + finding.where;
        }
        reading.findings.push_back(std::move(finding));
    }
}

/// It is neither of the two documents, or does not say what it is.
assessment::Findings wrong_format(const exchange::Json* format) {
    assessment::Finding finding{.severity = assessment::Severity::error,
                                .code = assessment::FindingCode::missing_member,
                                .where = "",
                                .value = "",
                                .expected = "format"};
    if (format != nullptr) {
        finding.code = assessment::FindingCode::wrong_format;
        finding.where = "/format";
        finding.value = format->text;
        finding.expected = assessment_format;
    }
    return {std::move(finding)};
}

/// Signatures that are not of this content. Who signed is asked only where reports are verified.
void check_signatures(assessment::Checked<assessment::Report>& report, const exchange::Json& root) {
    if (!report.value || report.value->signatures.empty()) {
        return;
    }
    const auto fits = exchange::valid(report.value->signatures, exchange::report_digest(root));
    for (std::size_t at = 0; at < fits.size(); ++at) {
        if (!fits[at]) {
            report.findings.push_back({.severity = assessment::Severity::warning,
                                       .code = assessment::FindingCode::signature_differs,
                                       .where = exchange::pointer("/signatures", at),
                                       .value = report.value->signatures[at].name,
                                       .expected = {}});
        }
    }
}

/// The assessment in a report. One of levels only has none that could be gone on with.
assessment::Checked<Assessment> inside(assessment::Checked<assessment::Report> report) {
    const bool is_whole = report.value && !report.value->assessment.levels_only;
    if (report.value && !is_whole) {
        report.findings.push_back({.severity = assessment::Severity::error,
                                   .code = assessment::FindingCode::levels_only,
                                   .where = "/disclosure",
                                   .value = {},
                                   .expected = {}});
    }
    return {.value = is_whole ? std::optional(std::move(report.value->assessment)) : std::nullopt,
            .findings = std::move(report.findings)};
}

/// One document: an assessment, or the assessment inside a report.
assessment::Checked<Assessment> read_document(std::string_view bytes, const Library& library,
                                              std::string& unknown_instrument) {
    const auto parsed = exchange::parse_json(bytes);
    if (!parsed.readable || assessment::has_errors(parsed.findings)) {
        return {.value = {}, .findings = parsed.findings};
    }
    const auto* format = parsed.root.find("format");
    const bool is_report = exchange::is_report(parsed.root);
    if (!is_report && (format == nullptr || format->text != assessment_format)) {
        return {.value = {}, .findings = wrong_format(format)};
    }
    const auto ref = exchange::read_instrument_ref(bytes);
    if (!ref) {
        return {.value = {}, .findings = ref.findings};
    }
    const auto instrument = library.find(*ref);
    if (instrument == nullptr) {
        unknown_instrument = ref->id.text() + " " + ref->version;
        return {};
    }
    if (!is_report) {
        return exchange::read_assessment(parsed.root, "", *instrument);
    }
    auto report =
        exchange::read_report(parsed, [&](const auto& wanted) { return library.find(wanted); });
    check_signatures(report, parsed.root);
    return inside(std::move(report));
}

Reading read_file(std::string_view bytes, const Library& library) {
    const auto documents = documents_in(bytes);
    Reading reading;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        auto read = read_document(documents[i], library, reading.unknown_instrument);
        note(reading, read.findings, i + 1, documents.size() > 1);
        if (read.value) {
            reading.assessments.push_back(std::move(*read.value));
        }
    }
    return reading;
}

/// The same visit but for its name.
bool says_the_same(Visit one, const Visit& other) {
    one.id = other.id;
    return one == other;
}

/// Adds visits that came with an assessment of this enterprise; how many were not here before. One
/// that is here in another state is kept beside it.
int add_visits(Turn& turn, const assessment::EnterpriseId& enterprise, std::vector<Visit> visits,
               std::vector<StoreChange>& changes) {
    int added = 0;
    EnterpriseRecord& record = *turn.find(enterprise);
    for (Visit& visit : visits) {
        const bool is_here = std::ranges::any_of(
            record.visits, [&](const Visit& each) { return says_the_same(each, visit); });
        if (is_here) {
            continue;
        }
        if (is_taken(turn.session, visit.id.text())) {
            visit.id = VisitId(turn.new_id("v-"));
        }
        changes.emplace_back(PutVisit{.enterprise = enterprise, .visit = visit});
        record.visits.push_back(std::move(visit));
        ++added;
    }
    return added;
}

EnterpriseRecord* holder_of(Session& session, const assessment::AssessmentId& id) {
    const auto holds = [&](const EnterpriseRecord& record) {
        return std::ranges::find(record.assessments, id, &Assessment::id) !=
               record.assessments.end();
    };
    const auto found = std::ranges::find_if(session.enterprises, holds);
    return found == session.enterprises.end() ? nullptr : &*found;
}

bool is_here(const EnterpriseRecord& record, const Assessment& assessment) {
    return std::ranges::find(record.assessments, assessment) != record.assessments.end();
}

/// A right credit code says that it is the same enterprise, another one that it is not; without a
/// code on either side the name does.
bool is_same(const EnterpriseRecord& record, const std::string& name, const std::string& code) {
    const std::string other = detail_of(record, EnterpriseDetail::credit_code);
    const auto is_right = [](const std::string& one) {
        return !assessment::fault_of_credit_code(one).has_value();
    };
    return is_right(code) && is_right(other) ? code == other : !name.empty() && record.name == name;
}

/// The same enterprise, if it is on the list, else a new one.
EnterpriseRecord& enterprise_for(Turn& turn, const Assessment& assessment,
                                 std::vector<StoreChange>& changes) {
    const std::string name = exchange::enterprise_name(assessment);
    const std::string code = detail_of(assessment, EnterpriseDetail::credit_code);
    for (EnterpriseRecord& record : turn.session.enterprises) {
        if (!record.removed && is_same(record, name, code)) {
            return record;
        }
    }
    EnterpriseRecord record;
    record.id = assessment::EnterpriseId(turn.new_id("e-"));
    record.name = name;
    std::ranges::copy_if(assessment.enterprise, std::back_inserter(record.extras),
                         [](const assessment::Extra& extra) { return extra.key != "name"; });
    changes.emplace_back(
        PutEnterprise{.id = record.id, .name = record.name, .extras = record.extras});
    return turn.session.enterprises.emplace_back(std::move(record));
}

/// It is here already, in another state, and can be seen: it is for a person to decide.
bool is_arrival(Session& session, const Assessment& assessment) {
    const EnterpriseRecord* holder = holder_of(session, assessment.id);
    return holder != nullptr && !holder->removed && !is_here(*holder, assessment);
}

/// Adds one assessment; false when exactly this one is here already.
bool add(Turn& turn, Assessment assessment, std::vector<StoreChange>& changes,
         assessment::EnterpriseId& enterprise) {
    EnterpriseRecord* holder = holder_of(turn.session, assessment.id);
    if (holder != nullptr && is_here(*holder, assessment)) {
        enterprise = holder->id;
        if (!holder->removed) {
            return false;
        }
        holder->removed = false;
        changes.emplace_back(SetRemoved{.id = holder->id, .removed = false});
        return true;
    }
    if (holder != nullptr) {
        assessment.id = assessment::AssessmentId(turn.new_id("a-"));
    }
    EnterpriseRecord& record = enterprise_for(turn, assessment, changes);
    enterprise = record.id;
    changes.emplace_back(PutAssessment{.enterprise = record.id, .assessment = assessment});
    record.assessments.push_back(std::move(assessment));
    return true;
}

}  // namespace

void refuse(Turn& turn, const std::string& file, assessment::Findings findings,
            std::string unknown_instrument) {
    turn.session.notice = Notice{.kind = Notice::Kind::import_refused,
                                 .subject = file,
                                 .findings = std::move(findings),
                                 .detail = std::move(unknown_instrument),
                                 .enterprise = {},
                                 .is_kept_file = turn.session.place.screen == Screen::instruments};
    turn.session.focus = "notice.dismiss";
}

void refuse_kept_file(Turn& turn, const std::string& file, assessment::Findings findings) {
    refuse(turn, file, std::move(findings));
    if (auto& notice = turn.session.notice) {
        notice->is_kept_file = true;
    }
}

void apply(Turn& turn, const ImportFile& file) {
    Session& session = turn.session;
    if (session.privacy.locked || session.privacy.only) {
        return;  // it could show, or change, what is hidden; no control offers it
    }
    if (file.value.starts_with(backup_start)) {
        apply(turn, ChooseBackup{.name = file.name, .value = file.value});
        return;
    }
    if (exchange::are_code_texts(file.value)) {
        auto joined = exchange::joined_codes(file.value);
        if (joined.value) {
            apply(turn, ImportFile{.name = file.name, .value = std::move(*joined.value)});
        } else {
            refuse(turn, file.name, std::move(joined.findings));
        }
        return;
    }
    if (offer(turn, file.name, file.value)) {
        return;
    }
    Reading reading = read_file(file.value, *session.library);
    if (assessment::has_errors(reading.findings) || !reading.unknown_instrument.empty()) {
        refuse(turn, file.name, std::move(reading.findings), std::move(reading.unknown_instrument));
        return;
    }
    Notice notice{.kind = Notice::Kind::imported,
                  .subject = file.name,
                  .findings = std::move(reading.findings),
                  .detail = {},
                  .enterprise = {}};
    std::vector<StoreChange> changes;
    std::optional<Notice> merged;  // the last of them
    for (Assessment& assessment : reading.assessments) {
        auto visits = take_visits(assessment);
        if (is_arrival(session, assessment)) {
            notice.enterprise = holder_of(session, assessment.id)->id;
            if (auto received = receive(turn, file.name, std::move(assessment))) {
                undo_also(*received, merged);
                merged = std::move(received);
            }
        } else {
            notice.count += add(turn, std::move(assessment), changes, notice.enterprise) ? 1 : 0;
        }
        notice.visits += add_visits(turn, notice.enterprise, std::move(visits), changes);
    }
    if (!changes.empty()) {
        turn.save(std::move(changes));
    }
    const bool says_more = notice.count + notice.visits > 0 || !notice.findings.empty();
    if (merged && !says_more) {
        session.notice = std::move(merged);
    } else if (session.arrivals.empty() || says_more) {
        undo_also(notice, merged);
        session.notice = std::move(notice);
    } else {
        session.notice.reset();  // of another file; what becomes of this one is asked
    }
}

}  // namespace app
