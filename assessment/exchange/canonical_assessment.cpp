// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_assessment.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "assessment/evidence.hpp"
#include "assessment/exchange/canonical_parts.hpp"
#include "assessment/exchange/canonical_review.hpp"
#include "assessment/exchange/history_json.hpp"
#include "assessment/exchange/plan_choices_json.hpp"
#include "assessment/exchange/review_json.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

/// A value for a rule, as answer_json.cpp reads it.
struct ReadValue {
    CanonicalCursor& cursor;

    Value operator()(const Rubric&) const { return ChosenLevel{cursor.digit(highest_level)}; }
    Value operator()(const YesNo&) const { return cursor.truth(); }
    Value operator()(const Choice& rule) const {
        OptionId id(cursor.text());
        if (std::ranges::find(rule.options, id, &ChoiceOption::id) == rule.options.end()) {
            cursor.fail();
        }
        return id;
    }
    Value operator()(const Checklist& rule) const {
        Ticked ticked;
        cursor.items([&] {
            ItemId id(cursor.text());
            if (std::ranges::find(rule.items, id, &ChecklistItem::id) == rule.items.end() ||
                std::ranges::find(ticked.items, id) != ticked.items.end()) {
                cursor.fail();
            }
            ticked.items.push_back(std::move(id));
        });
        return ticked;
    }
    Value operator()(const Number& rule) const {
        const Decimal number = cursor.number();
        if (number < rule.min.value_or(number) || number > rule.max.value_or(number)) {
            cursor.fail();
        }
        return number;
    }
    Value operator()(const Ratio&) const {
        Share share;
        cursor.expect(R"({"part":)");
        share.part = figure();
        cursor.expect(R"(,"whole":)");
        share.whole = figure();
        cursor.expect("}");
        if (share.whole == Decimal{} && share.part > Decimal{}) {
            cursor.fail();
        }
        return share;
    }
    Value operator()(const Growth&) const {
        Change change;
        cursor.expect(R"({"base":)");
        change.base = figure();
        cursor.expect(R"(,"current":)");
        change.current = figure();
        cursor.expect("}");
        return change;
    }

private:
    [[nodiscard]] Decimal figure() const {
        const Decimal number = cursor.number();
        if (number < Decimal{}) {
            cursor.fail();
        }
        return number;
    }
};

Evidence read_piece(CanonicalCursor& cursor, const Criterion& criterion) {
    Evidence piece;
    bool has_text = false;
    cursor.members([&](std::string_view key) {
        if (key == "date") {
            piece.date = read_day(cursor);
        } else if (key == "item") {
            piece.item = ItemId(cursor.text());
            if (!find_item(criterion, piece.item)) {
                cursor.fail();
            }
        } else if (key == "post") {
            piece.post = cursor.text();
        } else if (key == "state") {
            piece.state =
                static_cast<EvidenceState>(read_word(cursor, {"missing", "noted", "seen", "kept"}));
        } else if (key == "text") {
            piece.text = cursor.text();
            has_text = true;
        } else {
            cursor.fail();
        }
    });
    if (!has_text) {
        cursor.fail();
    }
    return piece;
}

std::string read_reason(CanonicalCursor& cursor, const Criterion& criterion) {
    cursor.expect(R"({"reason":)");
    std::string reason(cursor.text());
    cursor.expect("}");
    if (!criterion.may_be_not_applicable || !has_visible_character(reason)) {
        cursor.fail();
    }
    return reason;
}

}  // namespace

Answer read_canonical_answer(CanonicalCursor& cursor, const Criterion& criterion) {
    Answer answer;
    cursor.members([&](std::string_view key) {
        if (key == "assurance") {
            answer.assurance =
                static_cast<Assurance>(read_word(cursor, {"declared", "documented", "verified"}));
        } else if (key == "evidence") {
            cursor.items([&] { answer.evidence.push_back(read_piece(cursor, criterion)); });
        } else if (key == "notApplicable") {
            answer.not_applicable = read_reason(cursor, criterion);
        } else if (key == "notSure") {
            cursor.expect("true");
            answer.not_sure = true;
        } else if (key == "note") {
            answer.note = cursor.text();
        } else if (key == "value") {
            answer.value = std::visit(ReadValue{cursor}, criterion.answer);
        } else {
            cursor.fail();
        }
    });
    const int answers = int{answer.value.has_value()} + int{answer.not_applicable.has_value()} +
                        int{answer.not_sure};
    if (answers != 1) {  // one is usual; whether none is well is not for us to say
        cursor.fail();
    }
    return answer;
}

namespace {

void read_answers(CanonicalCursor& cursor, const Instrument& instrument, Assessment& into) {
    read_criteria(cursor, instrument, [&](const Criterion& criterion) {
        into.answers.emplace_hint(into.answers.end(), criterion.id,
                                  read_canonical_answer(cursor, criterion));
    });
}

ProfileValue read_profile_value(CanonicalCursor& cursor, const ProfileField& field) {
    switch (field.type) {
        case FieldType::choice: {
            OptionId id(cursor.text());
            if (std::ranges::find(field.options, id, &FieldOption::id) == field.options.end()) {
                cursor.fail();
            }
            return id;
        }
        case FieldType::boolean:
            return cursor.truth();
        case FieldType::number:
            return cursor.number();
        case FieldType::text:
            return std::string(cursor.text());
    }
    cursor.fail();
    return false;
}

void read_profile(CanonicalCursor& cursor, const Instrument& instrument, Profile& into) {
    cursor.members([&](std::string_view key) {
        const ProfileField* field = instrument.find(FieldId(key));
        if (field == nullptr) {
            cursor.fail();
            return;
        }
        into.emplace_hint(into.end(), field->id, read_profile_value(cursor, *field));
    });
}

/// The object is free; texts are what it usually has.
void read_enterprise(CanonicalCursor& cursor, Extras& into) {
    cursor.members([&](std::string_view key) {
        const std::string_view text = cursor.text();
        into.push_back({.key = std::string(key), .json = "\"" + std::string(text) + "\""});
    });
}

void expect_text(CanonicalCursor& cursor, std::string_view expected) {
    if (cursor.text() != expected) {
        cursor.fail();
    }
}

/// A member that is rare and large is read as ever, if it is there.
template <typename Part, typename Read>
void read_rare(CanonicalCursor& cursor, std::string_view before, Part& into, const Read& read) {
    if (!cursor.skip(before)) {
        return;
    }
    auto part = read(cursor.value());
    if (!part) {
        cursor.fail();
        return;
    }
    into = std::move(*part);
}

/// A text in it may well have something escaped, which the quick way does not know.
void read_review_of(CanonicalCursor& cursor, const Instrument& instrument, Review& into) {
    CanonicalCursor ahead = cursor;
    if (!ahead.skip(R"(,"review":)")) {
        return;
    }
    into = read_canonical_review(ahead, instrument);
    if (!ahead.failed()) {
        cursor = ahead;
        return;
    }
    read_rare(cursor, R"(,"review":)", into,
              [&](const Json& json) { return read_review(json, instrument); });
}

}  // namespace

Assessment read_canonical_assessment(CanonicalCursor& cursor, const Instrument& instrument) {
    Assessment read;
    read.instrument = instrument.ref;
    cursor.expect(R"({"answers":)");
    read_answers(cursor, instrument, read);
    cursor.expect(R"(,"enterprise":)");
    read_enterprise(cursor, read.enterprise);
    cursor.expect(R"(,"format":"ipgauge.assessment/1")");
    read_rare(cursor, R"(,"history":)", read.history, read_history);
    cursor.expect(R"(,"id":)");
    read.id = AssessmentId(cursor.text());
    if (!is_identifier(read.id.text())) {
        cursor.fail();
    }
    cursor.expect(R"(,"instrument":{"id":)");
    expect_text(cursor, instrument.ref.id.text());
    cursor.expect(R"(,"version":)");
    expect_text(cursor, instrument.ref.version);
    cursor.expect(R"(},"period":)");
    read.period = cursor.text();
    read_rare(cursor, R"(,"plan":)", read.plan,
              [&](const Json& json) { return read_plan_choices(json, instrument); });
    cursor.expect(R"(,"profile":)");
    read_profile(cursor, instrument, read.profile);
    read_review_of(cursor, instrument, read.review);
    cursor.expect("}");
    return read;
}

}  // namespace assessment::exchange
