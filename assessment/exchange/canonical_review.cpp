// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_review.hpp"

#include <string_view>

#include "assessment/exchange/canonical_parts.hpp"

namespace assessment::exchange {

namespace {

Standing read_answered(CanonicalCursor& cursor, const Criterion& criterion) {
    Standing standing{.state = State::answered};
    standing.assurance =
        static_cast<Assurance>(read_word(cursor, {"declared", "documented", "verified"}));
    cursor.expect(R"(,"level":)");
    standing.level = cursor.digit(highest_level);
    if ((criterion.attainable >> static_cast<unsigned>(standing.level) & 1U) == 0) {
        cursor.fail();
    }
    cursor.expect(R"(,"state":"answered"})");
    return standing;
}

/// As levels_json.cpp reads it.
Standing read_standing(CanonicalCursor& cursor, const Criterion& criterion) {
    if (cursor.skip(R"({"assurance":)")) {
        return read_answered(cursor, criterion);
    }
    cursor.expect(R"({"state":)");
    const auto state = static_cast<State>(
        read_word(cursor, {"excluded", "pending", "notApplicable", "answered", "unanswered"}));
    cursor.expect("}");
    const bool is_conditional = state == State::excluded || state == State::pending;
    if (state == State::answered || (is_conditional && !criterion.applies_if) ||
        (state == State::not_applicable && !criterion.may_be_not_applicable)) {
        cursor.fail();
    }
    return {.state = state};
}

/// Who and when, if it is a member that says so.
bool read_authorship(CanonicalCursor& cursor, std::string_view key, Authorship& into) {
    if (key == "by") {
        into.name = cursor.text();
        return true;
    }
    if (key == "day") {
        into.day = read_day(cursor);
        return true;
    }
    return false;
}

Standing read_found(CanonicalCursor& cursor, const Criterion& criterion) {
    const Standing found = read_standing(cursor, criterion);
    const bool is_found = found.state == State::answered || found.state == State::not_applicable;
    if (!is_found || found.assurance != Assurance::declared) {
        cursor.fail();
    }
    return found;
}

Judgement read_judgement(CanonicalCursor& cursor, const Criterion& criterion) {
    Judgement judgement;
    bool has_own = false;
    cursor.members([&](std::string_view key) {
        if (key == "found") {
            judgement.found = read_found(cursor, criterion);
        } else if (key == "own") {
            judgement.own = read_standing(cursor, criterion);
            has_own = true;
        } else if (key == "reason") {
            judgement.reason = cursor.text();
        } else if (key == "seen") {
            judgement.seen = cursor.truth();
        } else if (!read_authorship(cursor, key, judgement.by)) {
            cursor.fail();
        }
    });
    if (!has_own || is_blank(judgement)) {
        cursor.fail();
    }
    return judgement;
}

Decision read_decision(CanonicalCursor& cursor, const Criterion& criterion) {
    Decision decision;
    bool has_standing = false;
    cursor.members([&](std::string_view key) {
        if (key == "reason") {
            decision.reason = cursor.text();
        } else if (key == "standing") {
            decision.standing = read_standing(cursor, criterion);
            has_standing = true;
        } else if (!read_authorship(cursor, key, decision.by)) {
            cursor.fail();
        }
    });
    if (!has_standing) {
        cursor.fail();
    }
    return decision;
}

Authorship read_closing(CanonicalCursor& cursor) {
    Authorship closing;
    cursor.members([&](std::string_view key) {
        if (!read_authorship(cursor, key, closing)) {
            cursor.fail();
        }
    });
    return closing;
}

}  // namespace

Review read_canonical_review(CanonicalCursor& cursor, const Instrument& instrument) {
    Review review;
    cursor.members([&](std::string_view key) {
        if (key == "closing") {
            review.closing = read_closing(cursor);
        } else if (key == "decisions") {
            read_criteria(cursor, instrument, [&](const Criterion& criterion) {
                review.decisions.emplace_hint(review.decisions.end(), criterion.id,
                                              read_decision(cursor, criterion));
            });
        } else if (key == "judgements") {
            read_criteria(cursor, instrument, [&](const Criterion& criterion) {
                review.judgements.emplace_hint(review.judgements.end(), criterion.id,
                                               read_judgement(cursor, criterion));
            });
        } else {
            cursor.fail();
        }
    });
    return review;
}

}  // namespace assessment::exchange
