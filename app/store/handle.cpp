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

std::string save(Archive& archive, const Question& question, std::string_view lines) {
    std::vector<Change> changes;
    while (!lines.empty()) {
        const auto json = next_line(lines);
        auto change = json ? read_change(*json) : std::nullopt;
        if (!change) {
            return failed(question, malformed("change " + std::to_string(changes.size())));
        }
        changes.push_back(std::move(*change));
    }
    if (const auto applied = archive.apply(changes); !applied) {
        return failed(question, applied.error());
    }
    return line({{"answer", Json::string("saved")},
                 {"ticket", Json::integer(static_cast<std::int64_t>(*question.ticket))}});
}

}  // namespace

std::string handle(Archive& archive, std::string_view request) {
    const Question question = read_question(request);
    if (!question.sound) {
        return failed(question, malformed("not a request of this protocol"));
    }
    return question.ticket ? save(archive, question, request) : load(archive);
}

std::string refuse(const Error& why, std::string_view request) {
    return failed(read_question(request), why);
}

}  // namespace app::store
