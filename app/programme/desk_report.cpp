// SPDX-License-Identifier: MIT
// One report: whose it is, what it is worth and why, where it stands.
#include <algorithm>
#include <utility>

#include "app/programme/body.hpp"
#include "app/programme/desk_parts.hpp"
#include "app/programme/entry_table.hpp"
#include "assessment/exchange/difference_words.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verification_words.hpp"
#include "assessment/programme/partial.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Instrument;
using assessment::Range;
using assessment::programme::Entry;

DeskRow row(std::initializer_list<std::string> texts) {
    DeskRow made;
    for (const std::string& text : texts) {
        made.cells.push_back({.text = text});
    }
    return made;
}

DeskTable facts(const Intake& intake, const Instrument* instrument, const Catalogue& words) {
    const Entry& entry = intake.entry;
    DeskTable table{.id = "facts"};
    const auto add = [&](std::string label, const std::string& value) {
        if (!value.empty()) {
            table.rows.push_back(row({std::move(label), value}));
        }
    };
    add(words("programme.column.state"_text), exchange::trust_text(entry.trust, words));
    if (entry.enterprise != entry.name) {
        add(words("programme.column.enterprise"_text), entry.enterprise);
    }
    add(words("programme.column.period"_text), entry.period);
    if (instrument != nullptr) {
        add(words("report.fact.issued"_text), exchange::date_text(entry.issued, words));
        add(words("programme.column.tier"_text),
            exchange::tier_name(*instrument, entry.tier, words));
        for (const auto& field : assessment::programme::usual_fields(*instrument)) {
            const auto at = entry.profile.find(field);
            if (at != entry.profile.end()) {
                add(exchange::field_text(*instrument, field, words),
                    exchange::group_text(*instrument, field,
                                         assessment::programme::group_name(at->second), words));
            }
        }
    }
    add(words("programme.column.source"_text), intake.source);
    return table;
}

DeskTable scores(const Entry& entry, const Instrument& instrument, const Catalogue& words) {
    DeskTable table{.id = "scores",
                    .title = words("programme.figure.scores"_text),
                    .columns = {{.id = "0", .label = words("programme.column.figure"_text)},
                                {.id = "1", .label = words("programme.supported"_text)},
                                {.id = "2", .label = words("programme.declared"_text)}}};
    const auto add = [&](std::string label, const std::optional<Range>& range) {
        const auto supported = points_cell(range, &Range::supported_low);
        const auto declared = points_cell(range, &Range::low);
        table.rows.push_back({.cells = {{.text = std::move(label)},
                                        {.text = cell_text(supported), .band = band_of(supported)},
                                        {.text = cell_text(declared), .band = band_of(declared)}}});
    };
    add(words("programme.column.total"_text), entry.total);
    for (std::size_t at = 0; at < entry.dimensions.size(); ++at) {
        add(instrument.dimensions[at].title.in(words.language()), entry.dimensions[at]);
    }
    return table;
}

DeskTable gates(const Entry& entry, const Instrument& instrument, const Catalogue& words) {
    DeskTable table{.id = "gates", .title = words("programme.column.gates"_text)};
    for (const std::uint32_t criterion : missed_gates(entry, instrument)) {
        table.rows.push_back(row({exchange::numbered_title(instrument, criterion, words.language()),
                                  exchange::clauses_text(instrument, criterion, words)}));
    }
    return table;
}

DeskTable signatures(const exchange::Verification& verification, const Catalogue& words) {
    DeskTable table{.id = "signatures", .title = words("verify_screen.signatures"_text)};
    for (const auto& checked : verification.signatures) {
        const auto& signature = checked.signature;
        table.rows.push_back(
            row({words("verify_screen.signature"_text,
                       {{"role", exchange::signer_text(signature.by, words)},
                        {"name", checked.known ? checked.known->name : signature.name},
                        {"day", exchange::date_text(signature.signed_on, words)}}),
                 words("verify_screen.fingerprint_of"_text,
                       {{"fingerprint", exchange::fingerprint(signature.key)}}),
                 !checked.is_valid     ? words("verify_screen.signature.invalid"_text)
                 : checked.is_in_force ? words("verify_screen.signature.known"_text)
                 : checked.known       ? words("verify_screen.signature.not_in_force"_text)
                                       : words("verify_screen.signature.unknown"_text)}));
    }
    return table;
}

DeskTable findings(const Intake& intake, const exchange::Verification* verification,
                   const Instrument* instrument, const Catalogue& words) {
    DeskTable table{.id = "findings", .title = words("notice.findings"_text)};
    if (verification == nullptr) {
        for (const Reason& reason : intake.reasons) {
            table.rows.push_back(row({plain_text(reason, instrument, words), {}}));
        }
    } else {
        for (const auto& finding : verification->findings) {
            table.rows.push_back(
                row({exchange::difference_text(finding, instrument, words),
                     exchange::says_its_place(finding) ? std::string() : finding.where}));
        }
    }
    return table;
}

}  // namespace

std::optional<DeskSaying> report_answer(const DeskContents& contents,
                                        const exchange::FindInstrument& find,
                                        const exchange::KeyRegistry& keys, const DeskQuery& query) {
    const auto& words = contents.library->words(query.language);
    DeskAnswer answer{.ticket = query.ticket, .part = query.part};
    const auto place = static_cast<std::size_t>(query.report - 1);
    if (!query.format.empty()) {
        return std::nullopt;
    }
    if (query.report < 1 || place >= contents.rows.size()) {
        return answer;
    }
    const Intake& intake = contents.rows[place];
    std::optional<exchange::Verification> verification;
    if (const auto body = uncompressed(intake.body, static_cast<std::size_t>(intake.size));
        body && !intake.body.empty()) {
        verification = exchange::verify(*body, find, keys);
    }
    const auto instrument = contents.library->find(intake.entry.instrument);
    answer.title = intake.entry.name.empty() ? intake.source : intake.entry.name;
    answer.all = answer.found = 1;
    const auto add = [&](DeskTable table) {
        if (!table.rows.empty()) {
            answer.tables.push_back(std::move(table));
        }
    };
    add(facts(intake, instrument.get(), words));
    if (instrument != nullptr && !intake.entry.dimensions.empty()) {
        add(scores(intake.entry, *instrument, words));
        add(gates(intake.entry, *instrument, words));
    }
    if (verification) {
        add(signatures(*verification, words));
    }
    add(findings(intake, verification ? &*verification : nullptr, instrument.get(), words));
    return answer;
}

}  // namespace app::programme
