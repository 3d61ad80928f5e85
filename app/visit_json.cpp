// SPDX-License-Identifier: MIT
#include "app/visit_json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace app {

namespace {

using assessment::exchange::Json;

constexpr std::string_view member_of_enterprise = "visits";

/// The texts of a visit with their names.
struct TextMember {
    std::string_view key;
    std::string Visit::* text;
};
constexpr std::array texts{TextMember{"place", &Visit::place}, TextMember{"people", &Visit::people},
                           TextMember{"agenda", &Visit::agenda}, TextMember{"notes", &Visit::notes},
                           TextMember{"agreed", &Visit::agreed}};

struct MinuteMember {
    std::string_view key;
    Minute Visit::* minute;
};
constexpr std::array minutes{MinuteMember{"began", &Visit::began},
                             MinuteMember{"ended", &Visit::ended}};

struct StandMember {
    std::string_view key;
    int VisitStand::* number;
    int greatest;
};
constexpr int most_criteria = 100'000;
constexpr int full_total = 10'000;  // hundredths
constexpr std::array stand_members{
    StandMember{"answered", &VisitStand::answered, most_criteria},
    StandMember{"applicable", &VisitStand::applicable, most_criteria},
    StandMember{"declared", &VisitStand::declared, full_total},
    StandMember{"supported", &VisitStand::supported, full_total}};

bool read_text(const Json& json, std::string& text) {
    text = json.text;
    return json.kind == Json::Kind::string;
}

bool read_minute(const Json& json, Minute& minute) {
    const char* end = json.text.data() + json.text.size();
    const auto [stopped, error] = std::from_chars(json.text.data(), end, minute);
    return json.kind == Json::Kind::number && error == std::errc{} && stopped == end && minute > 0;
}

bool read_date(const Json& json, std::optional<assessment::Date>& date) {
    date = json.kind == Json::Kind::string ? assessment::read_iso_date(json.text) : std::nullopt;
    return date.has_value();
}

/// Exactly the four numbers.
bool read_stand(const Json& json, std::optional<VisitStand>& stand) {
    if (json.kind != Json::Kind::object || json.members.size() != stand_members.size()) {
        return false;
    }
    stand.emplace();
    return std::ranges::all_of(stand_members, [&](const StandMember& member) {
        const Json* found = json.find(member.key);
        int& number = (*stand).*(member.number);
        if (found == nullptr || found->kind != Json::Kind::number) {
            return false;
        }
        const char* end = found->text.data() + found->text.size();
        const auto [stopped, error] = std::from_chars(found->text.data(), end, number);
        return error == std::errc{} && stopped == end && number >= 0 && number <= member.greatest;
    });
}

template <typename IdType>
bool read_id(const Json& json, IdType& id) {
    id = IdType(json.text);
    return json.kind == Json::Kind::string && assessment::is_identifier(json.text);
}

/// One member of a visit; false when it is known and of another form.
bool read_member(Visit& visit, std::optional<assessment::Date>& day, std::string_view key,
                 const Json& value) {
    if (const auto* text = std::ranges::find(texts, key, &TextMember::key); text != texts.end()) {
        return read_text(value, visit.*(text->text));
    }
    if (const auto* minute = std::ranges::find(minutes, key, &MinuteMember::key);
        minute != minutes.end()) {
        return read_minute(value, visit.*(minute->minute));
    }
    if (key == "id") {
        return read_id(value, visit.id);
    }
    if (key == "assessment") {
        return read_id(value, visit.assessment);
    }
    if (key == "day") {
        return read_date(value, day);
    }
    if (key == "stand") {
        return read_stand(value, visit.stand);
    }
    if (key == "next") {
        return read_date(value, visit.next);
    }
    put(visit.extras, key, assessment::exchange::write_canonical(value));
    return true;
}

}  // namespace

Json to_json(const Visit& visit) {
    Json json = Json::object({{"id", Json::string(visit.id.text())},
                              {"day", Json::string(assessment::iso_date(visit.day))}});
    const auto add = [&](std::string_view key, Json value) {
        json.members.emplace_back(std::string(key), std::move(value));
    };
    if (visit.next) {
        add("next", Json::string(assessment::iso_date(*visit.next)));
    }
    if (!visit.assessment.empty()) {
        add("assessment", Json::string(visit.assessment.text()));
    }
    for (const TextMember& member : texts) {
        if (const std::string& text = visit.*(member.text); !text.empty()) {
            add(member.key, Json::string(text));
        }
    }
    for (const MinuteMember& member : minutes) {
        if (const Minute minute = visit.*(member.minute); minute != 0) {
            add(member.key, Json::integer(minute));
        }
    }
    if (visit.stand) {
        Json stand = Json::object();
        for (const StandMember& member : stand_members) {
            stand.members.emplace_back(std::string(member.key),
                                       Json::integer((*visit.stand).*(member.number)));
        }
        add("stand", std::move(stand));
    }
    for (const assessment::Extra& extra : visit.extras) {
        add(extra.key, assessment::exchange::parse_json(extra.json).root);
    }
    return json;
}

std::optional<Visit> read_visit(const Json& json) {
    Visit visit;
    std::optional<assessment::Date> day;
    if (json.kind != Json::Kind::object ||
        !std::ranges::all_of(json.members, [&](const auto& member) {
            return read_member(visit, day, member.first, member.second);
        })) {
        return std::nullopt;
    }
    if (visit.id.empty() || !day) {
        return std::nullopt;
    }
    visit.day = *day;
    return visit;
}

std::vector<Visit> take_visits(assessment::Assessment& assessment) {
    const auto* extra = find(assessment.enterprise, member_of_enterprise);
    if (extra == nullptr) {
        return {};
    }
    const Json json = assessment::exchange::parse_json(extra->json).root;
    std::vector<Visit> visits;
    std::set<VisitId> ids;
    for (const Json& item : json.items) {
        auto visit = read_visit(item);
        if (!visit || !ids.insert(visit->id).second) {
            return {};
        }
        visits.push_back(std::move(*visit));
    }
    if (json.kind == Json::Kind::array) {
        drop(assessment.enterprise, member_of_enterprise);
    }
    return visits;
}

void put_visits(assessment::Assessment& assessment, const std::vector<Visit>& visits) {
    if (visits.empty()) {
        return;
    }
    Json list = Json::array();
    std::ranges::transform(visits, std::back_inserter(list.items), to_json);
    put(assessment.enterprise, member_of_enterprise, assessment::exchange::write_canonical(list));
}

}  // namespace app
