// SPDX-License-Identifier: MIT
#include "assessment/exchange/review_json.hpp"

#include <string>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/levels_json.hpp"

namespace assessment::exchange {

namespace {

/// Calls `read` with every criterion of the instrument and what is said of it.
template <typename Read>
void read_criteria(const JsonReader& reader, const Instrument& instrument, const Read& read) {
    for (const auto& [id, member] : reader.members()) {
        const auto index = instrument.find(CriterionId(id));
        if (!index) {
            member.report(FindingCode::unknown_criterion, std::string(id));
        } else {
            read(instrument.criteria[*index], member);
        }
    }
}

Judgement read_judgement(const JsonReader& reader, const Criterion& criterion) {
    Judgement judgement;
    if (!reader.is_object_of({"own", "found", "seen", "reason", "by", "day"})) {
        return judgement;
    }
    judgement.own = read_standing(reader.member("own"), criterion);
    if (const JsonReader found = reader.optional("found")) {
        judgement.found = read_standing(found, criterion);
        const bool is_found = judgement.found.state == State::answered ||
                              judgement.found.state == State::not_applicable;
        if (!is_found || judgement.found.assurance != Assurance::declared) {
            found.report(FindingCode::wrong_format);
        }
    }
    judgement.seen = reader.optional("seen").boolean().value_or(false);
    judgement.reason = reader.optional("reason").string().value_or("");
    judgement.by = read_authorship(reader);
    if (is_blank(judgement)) {
        reader.report(FindingCode::wrong_format);
    }
    return judgement;
}

Decision read_decision(const JsonReader& reader, const Criterion& criterion) {
    if (!reader.is_object_of({"standing", "reason", "by", "day"})) {
        return {};
    }
    return {.standing = read_standing(reader.member("standing"), criterion),
            .reason = std::string(reader.optional("reason").string().value_or("")),
            .by = read_authorship(reader)};
}

Review read_root(const JsonReader& root, const Instrument& instrument) {
    Review review;
    if (!root.is_object_of({"judgements", "decisions", "closing"})) {
        return review;
    }
    read_criteria(root.optional("judgements"), instrument,
                  [&](const Criterion& criterion, const JsonReader& reader) {
                      review.judgements.emplace(criterion.id, read_judgement(reader, criterion));
                  });
    read_criteria(root.optional("decisions"), instrument,
                  [&](const Criterion& criterion, const JsonReader& reader) {
                      review.decisions.emplace(criterion.id, read_decision(reader, criterion));
                  });
    if (const JsonReader closing = root.optional("closing");
        closing && closing.is_object_of({"by", "day"})) {
        review.closing = read_authorship(closing);
    }
    return review;
}

Json judgement_json(const Judgement& judgement) {
    Json json = Json::object({{"own", to_json(judgement.own)}});
    if (is_judged(judgement)) {
        json.members.emplace_back("found", to_json(judgement.found));
    }
    if (judgement.seen) {
        json.members.emplace_back("seen", Json::boolean(true));
    }
    if (!judgement.reason.empty()) {
        json.members.emplace_back("reason", Json::string(judgement.reason));
    }
    add_authorship(json, judgement.by);
    return json;
}

Json decision_json(const Decision& decision) {
    Json json = Json::object({{"standing", to_json(decision.standing)}});
    if (!decision.reason.empty()) {
        json.members.emplace_back("reason", Json::string(decision.reason));
    }
    add_authorship(json, decision.by);
    return json;
}

}  // namespace

std::optional<Review> read_review(const Json& json, const Instrument& instrument) {
    Reading reading;
    Review review = read_root(reading.root(json), instrument);
    return reading.findings().empty() ? std::optional(std::move(review)) : std::nullopt;
}

Json to_json(const Review& review) {
    Json json = Json::object();
    Json judgements = Json::object();
    for (const auto& [criterion, judgement] : review.judgements) {
        judgements.members.emplace_back(criterion.text(), judgement_json(judgement));
    }
    Json decisions = Json::object();
    for (const auto& [criterion, decision] : review.decisions) {
        decisions.members.emplace_back(criterion.text(), decision_json(decision));
    }
    if (!judgements.members.empty()) {
        json.members.emplace_back("judgements", std::move(judgements));
    }
    if (!decisions.members.empty()) {
        json.members.emplace_back("decisions", std::move(decisions));
    }
    if (review.closing) {
        Json closing = Json::object();
        add_authorship(closing, *review.closing);
        json.members.emplace_back("closing", std::move(closing));
    }
    return json;
}

Authorship read_authorship(const JsonReader& reader) {
    Authorship by{.name = std::string(reader.optional("by").string().value_or(""))};
    const JsonReader day = reader.optional("day");
    if (const auto text = day.string()) {
        by.day = read_iso_date(*text);
        if (!by.day) {
            day.report(FindingCode::wrong_format, std::string(*text), std::string(iso_date_form));
        }
    }
    return by;
}

void add_authorship(Json& object, const Authorship& by) {
    if (!by.name.empty()) {
        object.members.emplace_back("by", Json::string(by.name));
    }
    if (by.day) {
        object.members.emplace_back("day", Json::string(iso_date(*by.day)));
    }
}

}  // namespace assessment::exchange
