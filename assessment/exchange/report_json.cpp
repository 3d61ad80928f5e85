// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_json.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "assessment/date.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/levels_json.hpp"
#include "assessment/exchange/plan_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "assessment/exchange/signature.hpp"

namespace assessment::exchange {

using namespace std::literals;

namespace {

constexpr std::string_view format_name = "ipgauge.report/1";

std::string_view name(Disclosure disclosure) {
    return disclosure == Disclosure::full ? "full" : "levels-only";
}

Json plan_json(const ReportPlan& planned, const Instrument& instrument) {
    return to_json(planned.plan, instrument, instrument.tiers[planned.tier].id);
}

Json without_digest(const Report& report) {
    const Instrument& instrument = *report.instrument;
    Json root = Json::object({
        {"format", Json::string(format_name)},
        {"engine", Json::string(report.engine)},
        {"issued", Json::string(iso_date(report.issued))},
        {"disclosure", Json::string(name(report.disclosure))},
        {"label", Json::string(report_label)},
        {"instrument", Json::object({{"id", Json::string(instrument.ref.id.text())},
                                     {"version", Json::string(instrument.ref.version)},
                                     {"digest", Json::string(instrument.digest)}})},
    });
    root.members.push_back(report.disclosure == Disclosure::full
                               ? std::pair("assessment"s, to_json(report.assessment, instrument))
                               : std::pair("levels"s, levels_json(report.assessment, instrument)));
    std::ranges::move(figures_json(report).members, std::back_inserter(root.members));
    return root;
}

// ---- the way back

std::chrono::year_month_day read_issued(const JsonReader& reader) {
    const auto text = reader.string();
    const auto date = read_iso_date(text.value_or(""));
    if (text && !date) {
        reader.report(FindingCode::wrong_format, excerpt(*text), std::string(iso_date_form));
    }
    return date.value_or(std::chrono::year_month_day{});
}

void read_format(const JsonReader& reader) {
    const auto text = reader.string();
    if (text && *text != format_name) {
        reader.report(FindingCode::wrong_format, excerpt(*text), std::string(format_name));
    }
}

std::shared_ptr<const Instrument> read_named_instrument(const JsonReader& reader,
                                                        const FindInstrument& find) {
    if (reader && !reader.is_object()) {
        return nullptr;
    }
    const auto id = reader.member("id").identifier();
    const auto version = reader.member("version").string();
    const JsonReader digest = reader.member("digest");
    const auto stated = digest.string();
    if (!id || !version) {
        return nullptr;
    }
    auto instrument = find({InstrumentId(*id), std::string(*version)});
    if (instrument == nullptr) {
        reader.report(FindingCode::unknown_instrument, excerpt(*id) + " " + excerpt(*version));
    } else if (stated && *stated != instrument->digest) {
        digest.warn(FindingCode::instrument_differs, excerpt(*stated));
    }
    return instrument;
}

/// Members whose value is settled by the others; they have to be there and be of their kind.
void check_rest(const JsonReader& root, std::string_view body) {
    (void)root.member("label").word({report_label});
    (void)root.member("draft").boolean();
    (void)root.member("score").is_object();
    (void)root.member("digest").string();
    (void)root.extras({"format", "engine", "issued", "disclosure", "label", "draft", "instrument",
                       body, "score", "plan", "digest", "signatures"});
}

Disclosure read_disclosure(const JsonReader& reader) {
    const auto word = reader.word({name(Disclosure::full), name(Disclosure::levels_only)});
    return static_cast<Disclosure>(word.value_or(0));
}

/// What was answered, or only where it stands. None after an error.
std::optional<Assessment> read_body(const JsonReader& reader, Disclosure disclosure,
                                    const Instrument& instrument, Findings& findings) {
    if (disclosure == Disclosure::levels_only) {
        const std::size_t before = reader.findings();
        auto assessment = read_levels(reader, instrument);
        return reader && reader.findings() == before ? std::optional(std::move(assessment))
                                                     : std::nullopt;
    }
    if (!reader.is_object()) {
        return std::nullopt;
    }
    auto read = read_assessment(*reader.json(), reader.where(), instrument);
    findings = std::move(read.findings);
    return std::move(read.value);
}

/// What the file says of itself beside what we make of it: altered, or made by another engine.
void compare(const JsonReader& root, const Report& report,
             std::optional<std::string_view> known_digest) {
    const JsonReader digest = root.optional("digest");
    if (digest) {
        const std::string& stated = digest.json()->text;
        const bool fits =
            known_digest ? stated == *known_digest : stated == report_digest(*root.json());
        if (!fits) {
            digest.warn(FindingCode::digest_differs, excerpt(stated));
        }
    }
    const JsonReader score = root.optional("score");
    const Json again = to_json(report.score, *report.instrument, report.assessment.id);
    if (score && write_canonical(*score.json()) != write_canonical(again)) {
        score.warn(FindingCode::score_differs, excerpt(*score.json()));
    }
    const JsonReader plan = root.optional("plan");
    const bool is_same = plan && report.plan &&
                         write_canonical(*plan.json()) ==
                             write_canonical(plan_json(*report.plan, *report.instrument));
    if (plan && !is_same) {
        plan.warn(FindingCode::plan_differs, excerpt(*plan.json()));
    }
    const JsonReader draft = root.optional("draft");
    if (draft && draft.json()->truth != is_draft(report)) {
        draft.warn(FindingCode::score_differs, excerpt(*draft.json()));
    }
}

Checked<Report> read(const ParsedJson& parsed, const FindInstrument& find,
                     std::optional<std::string_view> known_digest) {
    if (!parsed.readable) {
        return {std::nullopt, parsed.findings};
    }
    Reading reading({}, parsed.findings);
    const JsonReader root = reading.root(parsed.root);
    root.is_object();
    read_format(root.member("format"));
    const auto engine = root.member("engine").string();
    const auto issued = read_issued(root.member("issued"));
    const auto instrument = read_named_instrument(root.member("instrument"), find);
    const Disclosure disclosure = read_disclosure(root.member("disclosure"));
    const std::string_view body = disclosure == Disclosure::full ? "assessment" : "levels";
    const JsonReader document = root.member(body);
    check_rest(root, body);
    auto signatures = read_signatures(root.optional("signatures"));
    Report report;
    Findings of_assessment;
    if (instrument != nullptr) {
        auto assessment = read_body(document, disclosure, *instrument, of_assessment);
        if (assessment && !has_errors(reading.findings())) {
            report = make_report(instrument, std::move(*assessment), issued);
            report.engine = engine.value_or("");
            report.disclosure = disclosure;
            report.signatures = std::move(signatures);
            if (root.optional("plan")) {
                add_plan(report);
            }
            compare(root, report, known_digest);
        }
    }
    auto checked = reading.result(std::move(report));
    if (has_errors(of_assessment)) {
        checked.value.reset();
    }
    std::ranges::move(of_assessment, std::back_inserter(checked.findings));
    return checked;
}

}  // namespace

bool is_report(const Json& root) {
    const Json* format = root.find("format");
    return format != nullptr && format->kind == Json::Kind::string &&
           format->text.starts_with("ipgauge.report/");
}

Checked<Report> read_report(const ParsedJson& parsed, const FindInstrument& find) {
    return read(parsed, find, std::nullopt);
}

Checked<Report> read_report(const ParsedJson& parsed, const FindInstrument& find,
                            std::string_view digest) {
    return read(parsed, find, digest);
}

Checked<Report> read_report(std::string_view bytes, const FindInstrument& find) {
    return read_report(parse_json(bytes), find);
}

Json to_json(const Report& report) {
    Json root = without_digest(report);
    root.members.emplace_back("digest", Json::string(sha256(write_canonical(root))));
    if (!report.signatures.empty()) {
        root.members.emplace_back("signatures", to_json(report.signatures));
    }
    return root;
}

Json figures_json(const Report& report) {
    const Instrument& instrument = *report.instrument;
    Json figures =
        Json::object({{"draft", Json::boolean(is_draft(report))},
                      {"score", to_json(report.score, instrument, report.assessment.id)}});
    if (report.plan) {
        figures.members.emplace_back("plan", plan_json(*report.plan, instrument));
    }
    return figures;
}

std::string report_digest(const Report& report) {
    return sha256(write_canonical(without_digest(report)));
}

std::string report_digest(const Json& root) {
    Json bare = root;
    std::erase_if(bare.members, [](const auto& member) {
        return member.first == "digest" || member.first == "signatures";
    });
    return sha256(write_canonical(bare));
}

std::string write_report_json(const Report& report, const Catalogue& /*words*/) {
    return write_canonical(to_json(report)) + "\n";
}

}  // namespace assessment::exchange
