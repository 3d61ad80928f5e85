// SPDX-License-Identifier: MIT
// The store's side of the protocol.
#include <optional>
#include <utility>
#include <vector>

#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "app/store/wire.hpp"

namespace app::store {

namespace {

using assessment::Error;
using assessment::ErrorCode;
using assessment::exchange::Json;

/// The first line of a request. Without a ticket it can only be answered as a Load.
struct Question {
    std::string ask;
    std::optional<std::uint64_t> ticket;
    bool sound = false;
};

Question read_question(std::string_view& request) {
    Question question;
    const auto first = next_line(request);
    if (!first) {
        return question;
    }
    Fields fields(*first);
    question.ask = fields.text("ask");
    const bool ours = fields.number("protocol") == protocol_number;
    if (question.ask == "save") {
        const std::uint64_t ticket = fields.number("ticket");
        if (fields.sound()) {
            question.ticket = ticket;
        }
    }
    question.sound = fields.sound() && ours && (question.ask == "save" || question.ask == "load");
    return question;
}

std::string failed(const Question& question, const Error& error) {
    return failure(question.ticket ? "save-failed" : "load-failed", question.ticket, error);
}

Error malformed(std::string detail) {
    return {.code = ErrorCode::storage_failed, .where = "request", .detail = std::move(detail)};
}

bool is_object(const Document& document) {
    std::string_view text = document;
    return next_line(text) && text.empty();
}

/// What is stored has to be readable one day, so it is looked at before, not only after.
struct HasSoundDocuments {
    bool operator()(const StoredEnterprise& enterprise) const {
        return is_object(enterprise.extras);
    }
    bool operator()(const StoredHead& head) const {
        return is_object(head.about) && is_object(head.profile) && is_object(head.extras) &&
               is_object(head.instrument_extras);
    }
    bool operator()(const StoredAnswer& answer) const {
        return answer.body.empty() || is_object(answer.body);
    }
    bool operator()(const SetRemoved& /*change*/) const { return true; }
    bool operator()(const Blank& /*change*/) const { return true; }
    bool operator()(const PutSetting& /*change*/) const { return true; }
};

std::string load(Archive& archive) {
    if (const auto purged = archive.purge(); !purged) {
        return failure("load-failed", std::nullopt, purged.error());
    }
    const auto contents = archive.load();
    if (!contents) {
        return failure("load-failed", std::nullopt, contents.error());
    }
    return line({{"answer", Json::string("loaded")},
                 {"durable", Json::boolean(archive.durable())},
                 {"reason", Json::string(archive.reason())}}) +
           write_contents(*contents);
}

std::string save(Archive& archive, std::uint64_t ticket, std::string_view lines) {
    std::vector<Change> changes;
    while (!lines.empty()) {
        const auto json = next_line(lines);
        auto change = json ? read_change(*json) : std::nullopt;
        if (!change || !std::visit(HasSoundDocuments{}, *change)) {
            return failure("save-failed", ticket,
                           malformed("change " + std::to_string(changes.size())));
        }
        changes.push_back(std::move(*change));
    }
    if (const auto applied = archive.apply(changes); !applied) {
        return failure("save-failed", ticket, applied.error());
    }
    return line({{"answer", Json::string("saved")},
                 {"ticket", Json::integer(static_cast<std::int64_t>(ticket))}});
}

}  // namespace

std::string handle(Archive& archive, std::string_view request) {
    const Question question = read_question(request);
    if (!question.sound) {
        return failed(question, malformed("not a request of this protocol"));
    }
    return question.ticket ? save(archive, *question.ticket, request) : load(archive);
}

std::string refuse(const Error& why, std::string_view request) {
    return failed(read_question(request), why);
}

}  // namespace app::store
