// SPDX-License-Identifier: MIT
#include "app/store/protocol.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/store/records.hpp"
#include "app/store/wire.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace app::store {

namespace {

using assessment::exchange::Json;

LoadFailed nonsense() {
    return {.error = {.code = assessment::ErrorCode::storage_failed,
                      .where = "answer",
                      .detail = "the store's answer makes no sense"}};
}

Action decode_loaded(Fields& head, std::string_view lines, const Library& library) {
    Loaded loaded{.enterprises = {},
                  .settings = {},
                  .durable = head.truth("durable"),
                  .reason = head.text("reason")};
    auto contents = read_contents(lines);
    if (!head.sound() || !contents) {
        return nonsense();
    }
    Records read = records(*contents, library);
    loaded.enterprises = std::move(read.enterprises);
    loaded.kept = std::move(read.kept);
    loaded.findings = std::move(read.findings);
    loaded.settings = std::move(contents->settings);
    return loaded;
}

/// The lines up to the next section, which are taken off.
std::string_view next_section(std::string_view& lines) {
    constexpr std::string_view head = "{\"section\":";
    std::size_t at = 0;
    while (at < lines.size() && !lines.substr(at).starts_with(head)) {
        at = std::min(lines.find('\n', at), lines.size() - 1) + 1;
    }
    const auto section = lines.substr(0, at);
    lines.remove_prefix(std::min(lines.find('\n', at), lines.size() - 1) + 1);
    return section;
}

bool read_changed(std::string_view lines, RestorationRead& read) {
    while (!lines.empty()) {
        const auto json = next_line(lines);
        if (!json) {
            return false;
        }
        Fields fields(*json);
        read.changed.push_back({.id = fields.id<assessment::EnterpriseId>("id"),
                                .name = fields.text("name"),
                                .is_new = fields.truth("new"),
                                .assessments = static_cast<int>(fields.number("assessments")),
                                .answers = static_cast<int>(fields.number("answers")),
                                .visits = static_cast<int>(fields.number("visits"))});
        if (!fields.sound()) {
            return false;
        }
    }
    return true;
}

Action decode_backup(Fields& head, std::string_view lines, const Library& library) {
    RestorationRead read{.unchanged = static_cast<int>(head.number("unchanged"))};
    const bool sound = read_changed(next_section(lines), read);
    auto contents = read_contents(next_section(lines));
    read.forward = next_section(lines);
    read.backward = lines;
    if (!sound || !contents || !head.sound()) {
        return nonsense();
    }
    Records made = records(*contents, library);
    read.enterprises = std::move(made.enterprises);
    read.kept = std::move(made.kept);
    read.findings = std::move(made.findings);
    read.settings = std::move(contents->settings);
    return BackupRead{std::make_shared<const RestorationRead>(std::move(read))};
}

Action decode_file(std::string_view lines) {
    auto file = read_bytes(lines);
    return file ? Action(BackedUp{std::move(*file)}) : Action(nonsense());
}

Action decode_refusal(Fields& head) {
    const auto why = head.number("why");
    return why < backup::refusal_count ? Action(BackupRefused{static_cast<backup::Refusal>(why)})
                                       : Action(nonsense());
}

Action decode_kind(std::string_view kind, Fields& head) {
    if (kind == "saved") {
        return Saved{.ticket = head.number("ticket")};
    }
    if (kind == "save-failed") {
        return SaveFailed{.ticket = head.number("ticket"), .error = read_error(head)};
    }
    if (kind == "load-failed") {
        return LoadFailed{.error = read_error(head)};
    }
    if (kind == "handed-over") {
        return HandedOver{};
    }
    if (kind == "pin-kept") {
        return PinKept{.kept = head.truth("kept")};
    }
    if (kind == "pin-tried") {
        return PinTried{.right = head.truth("right")};
    }
    if (kind == "backup-refused") {
        return decode_refusal(head);
    }
    return nonsense();
}

}  // namespace

std::string encode(const Load& load) {
    return line({{"ask", Json::string("load")},
                 {"protocol", Json::integer(protocol_number)},
                 {"take-over", Json::boolean(load.take_over)}});
}

std::string encode(const Save& save) {
    std::string lines = line({{"ask", Json::string("save")},
                              {"protocol", Json::integer(protocol_number)},
                              {"ticket", Json::integer(static_cast<std::int64_t>(save.ticket))}});
    for (const StoreChange& change : save.changes) {
        for (const Change& row : stored(change)) {
            lines += line(row);
        }
    }
    return lines;
}

std::string encode(const MakeBackup& backup, std::string_view random) {
    return line({{"ask", Json::string("back-up")},
                 {"protocol", Json::integer(protocol_number)},
                 {"passphrase", Json::string(backup.passphrase)},
                 {"random", Json::string(assessment::exchange::to_hexadecimal(random))}});
}

std::string encode(const ReadBackup& backup) {
    return line({{"ask", Json::string("read-backup")},
                 {"protocol", Json::integer(protocol_number)},
                 {"passphrase", Json::string(backup.passphrase)}}) +
           bytes_lines(backup.file);
}

std::string encode(const KeepPin& keep, std::string_view random) {
    return line({{"ask", Json::string("keep-pin")},
                 {"protocol", Json::integer(protocol_number)},
                 {"pin", Json::string(keep.pin)},
                 {"random", Json::string(assessment::exchange::to_hexadecimal(random))}});
}

std::string encode(const TryPin& attempt) {
    return line({{"ask", Json::string("try-pin")},
                 {"protocol", Json::integer(protocol_number)},
                 {"pin", Json::string(attempt.pin)}});
}

Action decode(std::string_view answer, const Library& library) {
    const auto first = next_line(answer);
    if (!first) {
        return nonsense();
    }
    Fields head(*first);
    const std::string kind = head.text("answer");
    if (kind == "loaded") {
        return decode_loaded(head, answer, library);
    }
    if (kind == "backup-read") {
        return decode_backup(head, answer, library);
    }
    if (kind == "backed-up") {
        return decode_file(answer);
    }
    Action action = decode_kind(kind, head);
    return head.sound() ? action : nonsense();
}

}  // namespace app::store
