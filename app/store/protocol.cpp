// SPDX-License-Identifier: MIT
#include "app/store/protocol.hpp"

#include <utility>

#include "app/store/records.hpp"
#include "app/store/wire.hpp"

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
    loaded.findings = std::move(read.findings);
    loaded.settings = std::move(contents->settings);
    return loaded;
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
    Action action = decode_kind(kind, head);
    return head.sound() ? action : nonsense();
}

}  // namespace app::store
