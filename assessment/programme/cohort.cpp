// SPDX-License-Identifier: MIT
#include "assessment/programme/cohort.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "assessment/programme/cohort_answers.hpp"
#include "assessment/programme/cohort_enterprise.hpp"
#include "assessment/programme/draw.hpp"

namespace assessment::programme {

namespace {

// What a draw is for, so that two of the same thing do not go together.
enum Purpose : std::uint64_t {
    repetition = 1,
    answers = 2,
    signing = 3,
    tampered = 4,
    hard = 5,
    corrected = 6,
};

constexpr int last_year = 2026;
constexpr std::string_view text_language = "zh-CN";

/// How much harder a criterion is than others, for everybody alike.
int difficulty(const Criterion& criterion) {
    std::uint64_t bits = hard;
    for (const char c : criterion.id.text()) {
        bits = mixed(bits + static_cast<unsigned char>(c));
    }
    return Draw(bits).between(-130, 130);
}

/// One enterprise in one period.
struct Subject {
    const Instrument& instrument;
    const CohortEnterprise& enterprise;
    std::uint64_t source;  // of its answers: its own number, or whom it copied from
    std::uint64_t seed;
    int period;    // 0 is the first
    int revision;  // 1: some answers were corrected
};

int level_of(const Subject& subject, const Criterion& criterion, Draw& draw) {
    constexpr int points_a_level = 170;
    const Temper& temper = subject.enterprise.temper;
    const int maturity = temper.copied ? 560 : temper.maturity + temper.growth * subject.period;
    const int of_dimension =
        Draw(subject.seed, subject.source, criterion.dimension).between(-90, 90);
    const int points = maturity + of_dimension - difficulty(criterion) + draw.between(-120, 120) +
                       (temper.overclaims ? 220 : 0);
    return temper.all_best ? highest_level : std::clamp(points / points_a_level, 0, highest_level);
}

Assurance assurance_of(const Temper& temper, int level, Draw& draw) {
    if (level == 0 || temper.overclaims || temper.all_best) {
        return Assurance::declared;
    }
    struct Shares {
        int documented;
        int verified;
    };
    constexpr std::array shares{Shares{150, 0}, Shares{520, 60}, Shares{640, 240}};
    const auto [documented, verified] = shares.at(static_cast<std::size_t>(temper.habit));
    const int at = draw.between(0, 999);
    return at < verified                ? Assurance::verified
           : at < verified + documented ? Assurance::documented
                                        : Assurance::declared;
}

std::vector<Evidence> evidence_of(const Criterion& criterion, Assurance assurance, Draw& draw) {
    std::vector<Evidence> pieces;
    if (assurance == Assurance::declared || criterion.evidence.empty()) {
        return pieces;
    }
    const EvidenceItem& item = criterion.evidence.at(draw.place(criterion.evidence.size()));
    pieces.push_back({.text = item.label.in(text_language),
                      .item = item.id,
                      .state = assurance == Assurance::verified ? EvidenceState::kept
                               : draw.chance(500)               ? EvidenceState::seen
                                                                : EvidenceState::noted});
    return pieces;
}

Answer answer_to(const Subject& subject, const Criterion& criterion, std::uint64_t index) {
    constexpr int not_applicable = 80;
    const bool is_corrected =
        subject.revision > 0 &&
        Draw(subject.seed, mixed(subject.source + corrected), index).chance(100);
    Draw draw(subject.seed, mixed(subject.source + (is_corrected ? corrected : answers)), index);
    const Temper& temper = subject.enterprise.temper;
    Answer answer;
    if (criterion.may_be_not_applicable && draw.chance(not_applicable)) {
        answer.not_applicable = "本单位没有此类业务";
        return answer;
    }
    const int level = level_of(subject, criterion, draw);
    answer.value = value_for(criterion.answer, level, draw);
    answer.assurance = assurance_of(temper, level, draw);
    answer.evidence = evidence_of(criterion, answer.assurance, draw);
    if (draw.chance(30)) {
        answer.note = "材料由知识产权管理部门留存，可供查阅。";
    }
    return answer;
}

/// Criteria that do not apply are left alone; what a draft has open is not sure or not answered.
void answer_all(const Subject& subject, Assessment& assessment) {
    const Temper& temper = subject.enterprise.temper;
    for (std::uint32_t at = 0; at < subject.instrument.criteria.size(); ++at) {
        const Criterion& criterion = subject.instrument.criteria[at];
        if (criterion.applies_if && judge(*criterion.applies_if, assessment.profile) == Truth::no) {
            continue;
        }
        Draw open(subject.seed, mixed(subject.source), at);
        if (open.chance(temper.open)) {
            if (open.chance(500)) {
                assessment.answers[criterion.id].not_sure = true;
            }
            continue;
        }
        assessment.answers.emplace(criterion.id, answer_to(subject, criterion, at));
    }
}

/// The next lower level that some answer gives; the same where there is none.
int one_lower(const Criterion& criterion, int level) {
    for (int lower = level - 1; lower >= criterion.lowest; --lower) {
        if ((criterion.attainable >> static_cast<unsigned>(lower) & 1U) != 0) {
            return lower;
        }
    }
    return level;
}

Judgement judgement_of(const Criterion& criterion, const Standing& own, Date day, Draw& draw) {
    Judgement judgement{.own = own, .found = own, .seen = draw.chance(800)};
    judgement.found.assurance = Assurance::declared;
    if (draw.chance(120)) {
        judgement.found.level = one_lower(criterion, own.level);
        judgement.reason = "现场核查：所附材料不足以支持所填级别。";
    }
    judgement.by = {.name = "核查员", .day = day};
    return judgement;
}

/// A commissioner goes through every answer that is there.
void review(const Instrument& instrument, Date day, Draw& draw, Assessment& assessment) {
    const auto own = standings(instrument, assessment);
    for (std::size_t at = 0; at < own.size(); ++at) {
        if (own[at].state == State::answered) {
            const Criterion& criterion = instrument.criteria[at];
            put(assessment.review, criterion.id, judgement_of(criterion, own[at], day, draw));
        }
    }
}

/// Whose report a number is: its own, the one before again, or that one corrected.
struct Origin {
    std::uint64_t index = 0;
    int revision = 0;
};

Origin origin_of(const CohortOptions& options, std::uint64_t index) {
    constexpr int again = 5;
    constexpr int later = 10;
    const int at = Draw(options.seed, repetition, index).between(0, 999);
    if (index == 0 || at >= again + later) {
        return {.index = index};
    }
    return {.index = index - 1, .revision = at < again ? 0 : 1};
}

Date issued_in(int year, int revision, Draw& draw) {
    const std::chrono::sys_days first = std::chrono::year(year) / 9 / draw.between(1, 28);
    return first + std::chrono::days(draw.between(0, 60) + 7 * revision);
}

Assessment assessment_of(const Subject& subject, std::uint64_t origin, int year) {
    Assessment made;
    made.id = AssessmentId("cohort-" + std::to_string(origin));
    made.instrument = subject.instrument.ref;
    made.enterprise = subject.enterprise.about;
    made.period = std::to_string(year);
    made.profile = subject.enterprise.profile;
    answer_all(subject, made);
    return made;
}

}  // namespace

std::string_view name(Tampering tampering) {
    constexpr std::array<std::string_view, 3> names{"none", "content", "score"};
    return names.at(static_cast<std::size_t>(tampering));
}

Tampering tampering_of(const CohortOptions& options, std::uint64_t index) {
    constexpr std::uint64_t block = 1000;
    // 387 and 1000 have no common divisor: of each block, every place comes up once.
    const std::uint64_t shift = Draw(options.seed, tampered, index / block).below(block);
    const std::uint64_t place = (index % block * 387 + shift) % block;
    if (place >= static_cast<std::uint64_t>(options.altered)) {
        return Tampering::none;
    }
    return place % 4 == 3 ? Tampering::score : Tampering::content;
}

CohortMember cohort_member(const Instrument& instrument, const CohortOptions& options,
                           std::uint64_t index) {
    constexpr int reviewed = 100;
    const auto periods = static_cast<std::uint64_t>(options.periods);
    const Origin origin = origin_of(options, index);
    const std::uint64_t number = origin.index / periods;
    const int period = static_cast<int>(origin.index % periods);
    const int year = last_year - options.periods + 1 + period;
    const CohortEnterprise enterprise = cohort_enterprise(instrument, options.seed, number);
    const Subject subject{.instrument = instrument,
                          .enterprise = enterprise,
                          .source = enterprise.temper.copied.value_or(number),
                          .seed = enterprise.temper.copied ? 0 : options.seed,
                          .period = period,
                          .revision = enterprise.temper.copied ? 0 : origin.revision};
    Draw draw(options.seed, mixed(origin.index + signing));
    CohortMember member{.origin = origin.index, .revision = origin.revision};
    member.issued = issued_in(year, origin.revision, draw);
    member.assessment = assessment_of(subject, origin.index, year);
    if (draw.chance(reviewed)) {
        review(instrument, member.issued, draw, member.assessment);
        member.is_countersigned = draw.chance(800);
    }
    member.is_signed = member.is_countersigned || draw.chance(150);
    member.tampering = tampering_of(options, index);
    return member;
}

}  // namespace assessment::programme
