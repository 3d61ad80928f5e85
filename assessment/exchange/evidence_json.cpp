// SPDX-License-Identifier: MIT
#include "assessment/exchange/evidence_json.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/evidence.hpp"
#include "assessment/exchange/answer_json.hpp"
#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

constexpr std::array states{EvidenceState::missing, EvidenceState::noted, EvidenceState::seen,
                            EvidenceState::kept};

std::string state_names() {
    std::string names;
    for (const EvidenceState state : states) {
        names += (names.empty() ? "" : ", ") + std::string(name(state));
    }
    return names;
}

bool take_item(Evidence& into, const Criterion& criterion, std::string_view text) {
    const ItemId id(text);
    if (!find_item(criterion, id)) {
        return false;
    }
    into.item = id;
    return true;
}

bool take_state(Evidence& into, std::string_view text) {
    const auto* found =
        std::ranges::find(states, text, [](EvidenceState state) { return name(state); });
    if (found == states.end()) {
        return false;
    }
    into.state = *found;
    return true;
}

bool take_date(Evidence& into, std::string_view text) {
    into.date = read_iso_date(text);
    return into.date.has_value();
}

/// What to say of words that are not of our form.
struct Misfit {
    FindingCode code{};
    std::string expected{};
};

/// Takes one of our members, or keeps it as it came.
template <typename Take>
void read_member(const JsonReader& piece, std::string_view key, Evidence& into,
                 const Misfit& misfit, const Take& take) {
    const JsonReader member = piece.optional(key);
    if (!member) {
        return;
    }
    if (!member.is(Json::Kind::string)) {
        member.warn(FindingCode::wrong_type, excerpt(*member.json()), "string");
    } else if (!take(std::string_view(member.json()->text))) {
        member.warn(misfit.code, excerpt(member.json()->text), misfit.expected);
    } else {
        return;
    }
    put(into.extras, key, write_canonical(*member.json()));
}

Evidence read_piece(const JsonReader& piece, const Criterion& criterion) {
    Evidence read;
    if (!piece.is_object()) {
        return read;
    }
    read.text = piece.member("text").string().value_or("");
    read.extras = piece.extras({"text", "item", "state", "post", "date"});
    read_member(piece, "item", read, {.code = FindingCode::unknown_reference},
                [&](std::string_view text) { return take_item(read, criterion, text); });
    read_member(piece, "state", read, {.code = FindingCode::not_one_of, .expected = state_names()},
                [&](std::string_view text) { return take_state(read, text); });
    read_member(piece, "post", read, {}, [&](std::string_view text) {
        read.post = text;
        return true;
    });
    read_member(piece, "date", read,
                {.code = FindingCode::wrong_format, .expected = std::string(iso_date_form)},
                [&](std::string_view text) { return take_date(read, text); });
    return read;
}

Json piece_json(const Evidence& evidence) {
    Json json = Json::object({{"text", Json::string(evidence.text)}});
    const auto add = [&](std::string_view key, std::string_view text) {
        json.members.emplace_back(key, Json::string(text));
    };
    if (!evidence.item.empty()) {
        add("item", evidence.item.text());
    }
    if (evidence.state != EvidenceState::noted) {
        add("state", name(evidence.state));
    }
    if (!evidence.post.empty()) {
        add("post", evidence.post);
    }
    if (evidence.date) {
        add("date", iso_date(*evidence.date));
    }
    // A member that was not of our form gives way to one that has been filled since.
    Extras others = evidence.extras;
    std::erase_if(others, [&](const Extra& extra) { return json.find(extra.key) != nullptr; });
    add_extras(json, others);
    return json;
}

}  // namespace

std::vector<Evidence> read_evidence(const JsonReader& list, const Criterion& criterion) {
    std::vector<Evidence> evidence;
    for (const JsonReader& piece : list.list()) {
        evidence.push_back(read_piece(piece, criterion));
    }
    return evidence;
}

Json to_json(const std::vector<Evidence>& evidence) {
    Json list = Json::array();
    for (const Evidence& piece : evidence) {
        list.items.push_back(piece_json(piece));
    }
    return list;
}

}  // namespace assessment::exchange
