// SPDX-License-Identifier: MIT
// What was saved from a damaged database is told until a person has read it, and the damaged
// bytes can leave the device.
#include <charconv>

#include "app/update.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"

namespace app {

namespace {

using assessment::exchange::Json;

int number(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    int value = 0;
    if (found != nullptr && found->kind == Json::Kind::number) {
        std::from_chars(found->text.data(), found->text.data() + found->text.size(), value);
    }
    return value;
}

}  // namespace

std::optional<Rescued> read_rescued(const std::string& value) {
    const auto parsed = assessment::exchange::parse_json(value);
    if (!parsed.readable || parsed.root.kind != Json::Kind::object) {
        return std::nullopt;
    }
    Rescued rescued{.enterprises = number(parsed.root, "enterprises"),
                    .assessments = number(parsed.root, "assessments"),
                    .answers = number(parsed.root, "answers"),
                    .homeless = number(parsed.root, "homeless")};
    if (const Json* tables = parsed.root.find("unread")) {
        for (const Json& table : tables->items) {
            rescued.unread.insert(table.text);
        }
    }
    if (const Json* kept = parsed.root.find("kept")) {
        rescued.kept = kept->text;
    }
    return rescued;
}

void apply(Turn& turn, const KeepDamaged&) {
    if (turn.session.rescued) {
        turn.effects.emplace_back(
            DownloadDamaged{"IPGauge-damaged-" + assessment::iso_date(turn.session.today) + ".db"});
    }
}

void apply(Turn& turn, const ForgetDamage&) {
    if (turn.session.rescued) {
        turn.session.rescued.reset();
        turn.save(PutSetting{.key = "rescued", .value = ""});
    }
}

}  // namespace app
