// SPDX-License-Identifier: MIT
#include "assessment/exchange/answer_json.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/evidence_json.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

/// Reads a value for a rule. What is wrong with it is reported and leaves no value.
class ValueReader {
public:
    ValueReader(const JsonReader& reader, Extras& extras) : reader_(reader), extras_(extras) {}

    std::optional<Value> operator()(const Rubric&) const {
        return reader_.integer(0, highest_level).transform([](std::int64_t level) {
            return Value(ChosenLevel{static_cast<int>(level)});
        });
    }
    std::optional<Value> operator()(const YesNo&) const { return reader_.boolean(); }
    std::optional<Value> operator()(const Choice& rule) const;
    std::optional<Value> operator()(const Checklist& rule) const;
    std::optional<Value> operator()(const Number& rule) const {
        const Decimal smallest{-largest_decimal.millionths};
        return reader_.number(rule.min.value_or(smallest), rule.max.value_or(largest_decimal));
    }
    std::optional<Value> operator()(const Ratio&) const;
    std::optional<Value> operator()(const Growth&) const;

private:
    using Figures = std::optional<std::pair<Decimal, Decimal>>;
    [[nodiscard]] Figures figures(std::string_view first, std::string_view second) const;

    const JsonReader& reader_;
    Extras& extras_;
};

std::optional<Value> ValueReader::operator()(const Choice& rule) const {
    const auto id = reader_.string();
    if (!id) {
        return std::nullopt;
    }
    const bool known = std::ranges::any_of(
        rule.options, [&](const ChoiceOption& option) { return option.id.text() == *id; });
    if (!known) {
        reader_.report(FindingCode::unknown_option, excerpt(*id));
        return std::nullopt;
    }
    return OptionId(*id);
}

std::optional<Value> ValueReader::operator()(const Checklist& rule) const {
    std::set<std::string_view> known;
    for (const ChecklistItem& item : rule.items) {
        known.insert(item.id.text());
    }
    std::set<std::string_view> seen;
    Ticked ticked;
    for (const JsonReader& item : reader_.list()) {
        const auto id = item.string();
        if (id && !known.contains(*id)) {
            item.report(FindingCode::unknown_option, excerpt(*id));
        } else if (id && !seen.insert(*id).second) {
            item.report(FindingCode::duplicate_item, excerpt(*id));
        } else if (id) {
            ticked.items.emplace_back(*id);
        }
    }
    return ticked;
}

/// Two figures that are not negative.
ValueReader::Figures ValueReader::figures(std::string_view first, std::string_view second) const {
    if (!reader_.is_object()) {
        return std::nullopt;
    }
    extras_ = reader_.extras({first, second});
    const auto a = reader_.member(first).number(Decimal{}, largest_decimal);
    const auto b = reader_.member(second).number(Decimal{}, largest_decimal);
    if (!a || !b) {
        return std::nullopt;
    }
    return std::pair(*a, *b);
}

std::optional<Value> ValueReader::operator()(const Ratio&) const {
    const Figures both = figures("part", "whole");
    if (!both) {
        return std::nullopt;
    }
    const Share share{.part = both->first, .whole = both->second};
    if (share.whole == Decimal{} && share.part > Decimal{}) {
        reader_.report(FindingCode::share_of_nothing, to_string(share.part));
        return std::nullopt;
    }
    return share;
}

std::optional<Value> ValueReader::operator()(const Growth&) const {
    return figures("base", "current").transform([](const std::pair<Decimal, Decimal>& both) {
        return Value(Change{.base = both.first, .current = both.second});
    });
}

void check_one_answer(const JsonReader& reader) {
    std::string found;
    int count = 0;
    for (const char* member : {"value", "notApplicable", "notSure"}) {
        if (reader.optional(member)) {
            found += (count > 0 ? ", " : "") + std::string(member);
            ++count;
        }
    }
    if (count > 1) {
        reader.report(FindingCode::one_answer_only, found);
    }
}

void read_not_applicable(const JsonReader& reader, const Criterion& criterion, Answer& into) {
    if (!criterion.may_be_not_applicable) {
        reader.report(FindingCode::not_applicable_refused, criterion.id.text());
    }
    if (!reader.is_object()) {
        return;
    }
    into.not_applicable_extras = reader.extras({"reason"});
    const JsonReader member = reader.member("reason");
    const auto reason = member.string();
    if (reason && !has_visible_character(*reason)) {
        member.report(FindingCode::reason_missing);
    }
    into.not_applicable = reason.value_or("");
}

bool read_not_sure(const JsonReader& reader) {
    const auto not_sure = reader.boolean();
    if (not_sure == false) {
        reader.report(FindingCode::not_one_of, "false", "true");
    }
    return not_sure.value_or(false);
}

struct ValueWriter {
    Json operator()(ChosenLevel chosen) const { return Json::integer(chosen.level); }
    Json operator()(bool yes) const { return Json::boolean(yes); }
    Json operator()(const OptionId& id) const { return Json::string(id.text()); }
    Json operator()(const Ticked& ticked) const {
        Json items = Json::array();
        for (const ItemId& id : ticked.items) {
            items.items.push_back(Json::string(id.text()));
        }
        return items;
    }
    Json operator()(Decimal number) const { return Json::decimal(number); }
    Json operator()(const Share& share) const {
        return Json::object(
            {{"part", Json::decimal(share.part)}, {"whole", Json::decimal(share.whole)}});
    }
    Json operator()(const Change& change) const {
        return Json::object(
            {{"base", Json::decimal(change.base)}, {"current", Json::decimal(change.current)}});
    }
};

Json value_json(const Value& value, const Extras& extras) {
    Json json = std::visit(ValueWriter{}, value);
    if (json.kind == Json::Kind::object) {
        add_extras(json, extras);
    }
    return json;
}

Json not_applicable_json(const std::string& reason, const Extras& extras) {
    Json json = Json::object({{"reason", Json::string(reason)}});
    add_extras(json, extras);
    return json;
}

}  // namespace

Answer read_answer(const JsonReader& reader, const Criterion& criterion) {
    Answer answer;
    if (!reader.is_object()) {
        return answer;
    }
    check_one_answer(reader);
    answer.extras =
        reader.extras({"value", "notApplicable", "notSure", "assurance", "evidence", "note"});
    if (const JsonReader value = reader.optional("value")) {
        answer.value = std::visit(ValueReader(value, answer.value_extras), criterion.answer);
    }
    if (const JsonReader claim = reader.optional("notApplicable")) {
        read_not_applicable(claim, criterion, answer);
    }
    answer.not_sure = read_not_sure(reader.optional("notSure"));
    const auto assurance =
        reader.optional("assurance").word({"declared", "documented", "verified"});
    answer.assurance = static_cast<Assurance>(assurance.value_or(0));
    answer.evidence = read_evidence(reader.optional("evidence"), criterion);
    answer.note = reader.optional("note").string().value_or("");
    return answer;
}

Checked<Answer> read_answer(const Json& json, std::string_view where, const Criterion& criterion) {
    Reading reading{std::string(where)};
    Answer answer = read_answer(reading.root(json), criterion);
    return reading.result(std::move(answer));
}

Json to_json(const Answer& answer) {
    Json json = Json::object();
    const auto add = [&](std::string_view key, Json value) {
        json.members.emplace_back(key, std::move(value));
    };
    if (answer.value) {
        add("value", value_json(*answer.value, answer.value_extras));
    }
    if (answer.not_applicable) {
        add("notApplicable",
            not_applicable_json(*answer.not_applicable, answer.not_applicable_extras));
    }
    if (answer.not_sure) {
        add("notSure", Json::boolean(true));
    }
    if (answer.assurance != Assurance::declared) {
        add("assurance", Json::string(name(answer.assurance)));
    }
    if (!answer.evidence.empty()) {
        add("evidence", to_json(answer.evidence));
    }
    if (!answer.note.empty()) {
        add("note", Json::string(answer.note));
    }
    add_extras(json, answer.extras);
    return json;
}

void add_extras(Json& object, const Extras& extras) {
    for (const Extra& extra : extras) {
        object.members.emplace_back(extra.key, parse_json(extra.json).root);
    }
}

}  // namespace assessment::exchange
