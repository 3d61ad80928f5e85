// SPDX-License-Identifier: MIT
#include "app/store/wire.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "assessment/exchange/hexadecimal.hpp"
#include "assessment/finding.hpp"

namespace app::store {

namespace {

using assessment::ErrorCode;
using assessment::exchange::Json;

using Members = std::vector<std::pair<std::string, Json>>;

constexpr std::array<std::pair<ErrorCode, std::string_view>, 9> error_codes{{
    {ErrorCode::file_missing, "file_missing"},
    {ErrorCode::file_unreadable, "file_unreadable"},
    {ErrorCode::file_unwritable, "file_unwritable"},
    {ErrorCode::storage_blocked, "storage_blocked"},
    {ErrorCode::storage_busy, "storage_busy"},
    {ErrorCode::storage_full, "storage_full"},
    {ErrorCode::storage_damaged, "storage_damaged"},
    {ErrorCode::storage_newer, "storage_newer"},
    {ErrorCode::storage_failed, "storage_failed"},
}};

Members members_of(const StoredHead& head) {
    return {{"kind", Json::string("head")},
            {"id", Json::string(head.id.text())},
            {"enterprise", Json::string(head.enterprise.text())},
            {"instrument", Json::string(head.instrument.id.text())},
            {"version", Json::string(head.instrument.version)},
            {"period", Json::string(head.period)},
            {"about", Json::string(head.about)},
            {"profile", Json::string(head.profile)},
            {"extras", Json::string(head.extras)},
            {"instrument-extras", Json::string(head.instrument_extras)}};
}

Members members_of(const Blank& blank) {
    return {{"kind", Json::string("blank")}, {"assessment", Json::string(blank.assessment.text())}};
}

Members members_of(const StoredAnswer& answer) {
    return {{"kind", Json::string("answer")},
            {"assessment", Json::string(answer.assessment.text())},
            {"criterion", Json::string(answer.criterion.text())},
            {"body", Json::string(answer.body)}};
}

Members members_of(const StoredEnterprise& enterprise) {
    return {{"kind", Json::string("enterprise")},
            {"id", Json::string(enterprise.id.text())},
            {"name", Json::string(enterprise.name)},
            {"extras", Json::string(enterprise.extras)},
            {"removed", Json::boolean(enterprise.removed)}};
}

Members members_of(const SetRemoved& change) {
    return {{"kind", Json::string("removed")},
            {"id", Json::string(change.id.text())},
            {"removed", Json::boolean(change.removed)}};
}

Members members_of(const SetAssessmentRemoved& change) {
    return {{"kind", Json::string("assessment-removed")},
            {"id", Json::string(change.id.text())},
            {"removed", Json::boolean(change.removed)}};
}

Members members_of(const PutSetting& setting) {
    return {{"kind", Json::string("setting")},
            {"key", Json::string(setting.key)},
            {"value", Json::string(setting.value)}};
}

Members members_of(const StoredVisit& visit) {
    return {{"kind", Json::string("visit")},
            {"id", Json::string(visit.id.text())},
            {"enterprise", Json::string(visit.enterprise.text())},
            {"body", Json::string(visit.body)}};
}

Members members_of(const DropVisit& visit) {
    return {{"kind", Json::string("visit-removed")}, {"id", Json::string(visit.id.text())}};
}

Members members_of(const EraseEnterprise& erase) {
    return {{"kind", Json::string("erased")}, {"id", Json::string(erase.id.text())}};
}

/// Not an identifier, but as short: 1 to 64 bytes.
bool is_short(const std::string& text) {
    return !text.empty() && text.size() <= 64;
}

Members members_of(const DocumentKey& key, std::string_view kind) {
    return {{"kind", Json::string(kind)},
            {"document", Json::string(name(key.kind))},
            {"id", Json::string(key.id)},
            {"version", Json::string(key.version)}};
}

Members members_of(const PutDocument& put) {
    Members members = members_of(put.document.key, "document");
    members.emplace_back("digest", Json::string(put.document.digest));
    members.emplace_back("bytes", Json::string(put.document.bytes));
    return members;
}

Members members_of(const DropDocument& drop) {
    return members_of(drop.key, "document-removed");
}

std::optional<DocumentKey> read_key(Fields& fields) {
    const auto kind = document_kind(fields.text("document"));
    DocumentKey key{.kind = kind.value_or(DocumentKind::instrument),
                    .id = fields.text("id"),
                    .version = fields.text("version")};
    return kind && is_short(key.id) ? std::optional(std::move(key)) : std::nullopt;
}

std::optional<Change> read_document(Fields& fields) {
    auto key = read_key(fields);
    Document bytes = fields.text("bytes");
    std::string digest = fields.text("digest");
    if (!key || bytes.size() > longest_document) {
        return std::nullopt;
    }
    return PutDocument{
        {.key = std::move(*key), .digest = std::move(digest), .bytes = std::move(bytes)}};
}

StoredHead read_head(Fields& fields) {
    return {.id = fields.id<assessment::AssessmentId>("id"),
            .enterprise = fields.id<assessment::EnterpriseId>("enterprise"),
            .instrument = {.id = fields.id<assessment::InstrumentId>("instrument"),
                           .version = fields.text("version")},
            .period = fields.text("period"),
            .about = fields.text("about"),
            .profile = fields.text("profile"),
            .extras = fields.text("extras"),
            .instrument_extras = fields.text("instrument-extras")};
}

std::optional<Change> read_kind(std::string_view kind, Fields& fields) {
    if (kind == "enterprise") {
        return StoredEnterprise{.id = fields.id<assessment::EnterpriseId>("id"),
                                .name = fields.text("name"),
                                .extras = fields.text("extras"),
                                .removed = fields.truth("removed")};
    }
    if (kind == "removed") {
        return SetRemoved{.id = fields.id<assessment::EnterpriseId>("id"),
                          .removed = fields.truth("removed")};
    }
    if (kind == "assessment-removed") {
        return SetAssessmentRemoved{.id = fields.id<assessment::AssessmentId>("id"),
                                    .removed = fields.truth("removed")};
    }
    if (kind == "head") {
        return read_head(fields);
    }
    if (kind == "blank") {
        return Blank{.assessment = fields.id<assessment::AssessmentId>("assessment")};
    }
    if (kind == "answer") {
        return StoredAnswer{.assessment = fields.id<assessment::AssessmentId>("assessment"),
                            .criterion = fields.id<assessment::CriterionId>("criterion"),
                            .body = fields.text("body")};
    }
    if (kind == "visit") {
        return StoredVisit{.id = fields.id<VisitId>("id"),
                           .enterprise = fields.id<assessment::EnterpriseId>("enterprise"),
                           .body = fields.text("body")};
    }
    if (kind == "visit-removed") {
        return DropVisit{.id = fields.id<VisitId>("id")};
    }
    if (kind == "erased") {
        return EraseEnterprise{.id = fields.id<assessment::EnterpriseId>("id")};
    }
    if (kind == "document") {
        return read_document(fields);
    }
    if (kind == "document-removed") {
        auto key = read_key(fields);
        return key ? std::optional<Change>(DropDocument{std::move(*key)}) : std::nullopt;
    }
    if (kind == "setting") {
        return PutSetting{.key = fields.text("key"), .value = fields.text("value")};
    }
    return std::nullopt;
}

}  // namespace

// ---- Fields

const Json* Fields::member(std::string_view key, Json::Kind kind) {
    const Json* found = json_->find(key);
    if (found == nullptr || found->kind != kind) {
        sound_ = false;
        return nullptr;
    }
    return found;
}

std::string Fields::text(std::string_view key) {
    const Json* found = member(key, Json::Kind::string);
    return found == nullptr ? std::string() : found->text;
}

std::uint64_t Fields::number(std::string_view key) {
    const Json* found = member(key, Json::Kind::number);
    std::uint64_t number = 0;
    if (found != nullptr) {
        const char* end = found->text.data() + found->text.size();
        const auto [stopped, error] = std::from_chars(found->text.data(), end, number);
        sound_ = sound_ && error == std::errc{} && stopped == end;
    }
    return number;
}

bool Fields::truth(std::string_view key) {
    const Json* found = member(key, Json::Kind::boolean);
    return found != nullptr && found->truth;
}

// ---- lines

std::optional<Json> next_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    auto parsed = assessment::exchange::parse_json(taken);
    if (!parsed.readable || has_errors(parsed.findings) || parsed.root.kind != Json::Kind::object) {
        return std::nullopt;
    }
    return std::move(parsed.root);
}

std::string line(Members members) {
    return assessment::exchange::write_canonical(Json::object(std::move(members))) + "\n";
}

std::string line(const Change& change) {
    return line(std::visit([](const auto& known) { return members_of(known); }, change));
}

std::optional<Change> read_change(const Json& json) {
    Fields fields(json);
    auto change = read_kind(fields.text("kind"), fields);
    return fields.sound() ? change : std::nullopt;
}

// ---- bytes

std::string bytes_lines(std::string_view bytes) {
    std::string lines;
    while (!bytes.empty()) {
        lines += line({{"bytes", Json::string(assessment::exchange::to_hexadecimal(
                                     bytes.substr(0, bytes_of_a_line)))}});
        bytes.remove_prefix(std::min(bytes.size(), bytes_of_a_line));
    }
    return lines;
}

std::optional<std::string> from_hex(std::string_view hex) {
    std::string bytes;
    std::array<std::uint8_t, 1> byte{};
    for (; hex.size() > 1; hex.remove_prefix(2)) {
        if (!assessment::exchange::from_hexadecimal(hex.substr(0, 2), byte)) {
            return std::nullopt;
        }
        bytes += static_cast<char>(byte.front());
    }
    return hex.empty() ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<std::string> read_bytes(std::string_view lines) {
    std::string bytes;
    while (!lines.empty()) {
        const auto json = next_line(lines);
        const Json* hex = json ? json->find("bytes") : nullptr;
        const auto part = hex != nullptr ? from_hex(hex->text) : std::nullopt;
        if (!part) {
            return std::nullopt;
        }
        bytes += *part;
    }
    return bytes;
}

// ---- errors

std::string failure(std::string_view kind, std::optional<std::uint64_t> ticket,
                    const assessment::Error& error) {
    const auto* code =
        std::ranges::find(error_codes, error.code, &std::pair<ErrorCode, std::string_view>::first);
    Members members{{"answer", Json::string(kind)},
                    {"code", Json::string(code->second)},
                    {"where", Json::string(error.where)},
                    {"detail", Json::string(error.detail)}};
    if (ticket) {
        members.emplace_back("ticket", Json::integer(static_cast<std::int64_t>(*ticket)));
    }
    return line(std::move(members));
}

assessment::Error read_error(Fields& fields) {
    const std::string name = fields.text("code");
    const auto* code =
        std::ranges::find(error_codes, name, &std::pair<ErrorCode, std::string_view>::second);
    return {.code = code == error_codes.end() ? ErrorCode::storage_failed : code->first,
            .where = fields.text("where"),
            .detail = fields.text("detail")};
}

}  // namespace app::store
