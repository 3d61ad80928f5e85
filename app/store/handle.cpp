// SPDX-License-Identifier: MIT
// The store's side of the protocol.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "app/store/archive.hpp"
#include "app/store/backup.hpp"
#include "app/store/protocol.hpp"
#include "app/store/restoration.hpp"
#include "app/store/soundness.hpp"
#include "app/store/wire.hpp"

namespace app::store {

namespace {

using assessment::Error;
using assessment::ErrorCode;
using assessment::exchange::Json;

constexpr std::array<std::string_view, 6> asks{"load",        "save",     "back-up",
                                               "read-backup", "keep-pin", "try-pin"};

/// The first line of a request. Without a ticket its failure is told as that of a Load.
struct Question {
    std::string ask;
    std::optional<std::uint64_t> ticket;
    std::string passphrase;  // of a backup
    std::string random;
    std::string pin;
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
    if (question.ask == "back-up" || question.ask == "read-backup") {
        question.passphrase = fields.text("passphrase");
    }
    if (question.ask == "back-up") {
        question.random = from_hex(fields.text("random")).value_or("");
    }
    if (question.ask == "keep-pin" || question.ask == "try-pin") {
        question.pin = fields.text("pin");
    }
    if (question.ask == "keep-pin") {
        question.random = from_hex(fields.text("random")).value_or("");
    }
    question.sound =
        fields.sound() && ours && std::ranges::find(asks, question.ask) != asks.end() &&
        (question.passphrase.empty() || question.ask != "back-up" ||
         question.random.size() >= backup::random_bytes) &&
        (question.ask != "keep-pin" || question.random.size() >= backup::pin_random_bytes);
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
           write_bare_contents(*contents);
}

std::string refused(backup::Refusal refusal) {
    return line({{"answer", Json::string("backup-refused")},
                 {"why", Json::integer(static_cast<std::int64_t>(refusal))}});
}

std::string back_up(Archive& archive, const Question& question) {
    const auto contents = archive.load();
    if (!contents) {
        return failed(question, contents.error());
    }
    const auto file =
        make_backup(*contents, {.passphrase = question.passphrase, .random = question.random});
    return file ? line({{"answer", Json::string("backed-up")}}) + bytes_lines(*file)
                : refused(file.error());
}

std::string section(std::string_view name) {
    return line({{"section", Json::string(name)}});
}

std::string lines_of(const Restoration& made) {
    std::string lines = line(
        {{"answer", Json::string("backup-read")}, {"unchanged", Json::integer(made.unchanged)}});
    for (const RestoredEnterprise& enterprise : made.enterprises) {
        lines += line({{"id", Json::string(enterprise.id.text())},
                       {"name", Json::string(enterprise.name)},
                       {"new", Json::boolean(enterprise.is_new)},
                       {"assessments", Json::integer(enterprise.assessments)},
                       {"answers", Json::integer(enterprise.answers)},
                       {"visits", Json::integer(enterprise.visits)}});
    }
    lines += section("after") + write_contents(made.after);
    for (const auto& [name, changes] :
         {std::pair("forward", &made.forward), std::pair("backward", &made.backward)}) {
        lines += section(name);
        for (const Change& change : *changes) {
            lines += line(change);
        }
    }
    return lines;
}

std::string read_backup(Archive& archive, const Question& question, std::string_view lines) {
    const auto file = read_bytes(lines);
    if (!file) {
        return failed(question, malformed("bytes"));
    }
    const auto here = archive.load();
    if (!here) {
        return failed(question, here.error());
    }
    const auto backup = store::read_backup(*file, question.passphrase);
    return backup ? lines_of(restoration(*here, *backup)) : refused(backup.error());
}

constexpr std::string_view pin_setting = "device-pin";

std::string keep_pin(Archive& archive, const Question& question) {
    const auto kept = backup::keep_pin(question.pin, question.random);
    if (kept) {
        const std::array<Change, 1> change{
            PutSetting{.key = std::string(pin_setting), .value = *kept}};
        if (const auto done = archive.apply(change); !done) {
            return failed(question, done.error());
        }
    }
    return line({{"answer", Json::string("pin-kept")}, {"kept", Json::boolean(kept.has_value())}});
}

std::string try_pin(Archive& archive, const Question& question) {
    const auto contents = archive.load();
    if (!contents) {
        return failed(question, contents.error());
    }
    const auto setting = std::ranges::find(contents->settings, pin_setting,
                                           &std::pair<std::string, std::string>::first);
    const bool right =
        setting != contents->settings.end() && backup::is_kept_pin(setting->second, question.pin);
    return line({{"answer", Json::string("pin-tried")}, {"right", Json::boolean(right)}});
}

std::string save(Archive& archive, std::uint64_t ticket, std::string_view lines) {
    std::vector<Change> changes;
    while (!lines.empty()) {
        const auto json = next_line(lines);
        auto change = json ? read_change(*json) : std::nullopt;
        if (!change || !is_sound(*change)) {
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
    if (question.ticket) {
        return save(archive, *question.ticket, request);
    }
    if (question.ask == "back-up") {
        return back_up(archive, question);
    }
    if (question.ask == "keep-pin") {
        return keep_pin(archive, question);
    }
    if (question.ask == "try-pin") {
        return try_pin(archive, question);
    }
    return question.ask == "load" ? load(archive) : read_backup(archive, question, request);
}

std::string refuse(const Error& why, std::string_view request) {
    return failed(read_question(request), why);
}

}  // namespace app::store
