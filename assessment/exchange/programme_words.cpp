// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_words.hpp"

#include <algorithm>
#include <array>

#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/verification_words.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::Certainty;
using programme::Decider;
using programme::Fate;
using programme::Suspicion;
using programme::Trust;

namespace {

constexpr std::array all_figures{
    FigureWords{"tiers", "programme.figure.tiers"_text, "programme.why.tiers"_text},
    FigureWords{"scores", "programme.figure.scores"_text, "programme.why.scores"_text},
    FigureWords{"groups", "programme.figure.groups"_text, "programme.why.groups"_text},
    FigureWords{"heat", "programme.figure.heat"_text, "programme.why.heat"_text},
    FigureWords{"weakest", "programme.figure.weakest"_text, "programme.why.weakest"_text},
    FigureWords{"outrunning", "programme.figure.outrunning"_text, "programme.why.outrunning"_text},
    FigureWords{"agreement", "programme.figure.agreement"_text, "programme.why.agreement"_text},
    FigureWords{"progress", "programme.figure.progress"_text, "programme.why.progress"_text},
    FigureWords{"changes", "programme.figure.changes"_text, "programme.why.changes"_text},
    FigureWords{"criteria", "programme.figure.criteria"_text, "programme.why.criteria"_text},
    FigureWords{"questions", "programme.figure.questions"_text, "programme.why.questions"_text},
    FigureWords{"rule", "programme.figure.rule"_text, "programme.why.rule"_text},
    FigureWords{"selection", "programme.figure.selection"_text, "programme.why.selection"_text},
    FigureWords{"sensitivity", "programme.figure.sensitivity"_text,
                "programme.why.sensitivity"_text},
    FigureWords{"suppression", "programme.figure.suppression"_text,
                "programme.why.suppression"_text},
    FigureWords{"benchmark", "programme.figure.benchmark"_text, "programme.why.benchmark"_text},
};

}  // namespace

std::span<const FigureWords> figure_words() {
    return all_figures;
}

const FigureWords* find_figure(std::string_view name) {
    const auto* const found = std::ranges::find(all_figures, name, &FigureWords::name);
    return found == all_figures.end() ? nullptr : found;
}

std::string why_text(const FigureWords& figure, const FigureNumbers& numbers,
                     const Catalogue& words) {
    return words(
        figure.why,
        {{"least", numbers.least}, {"percent", numbers.percent}, {"trials", numbers.trials}});
}

std::string trust_text(Trust trust, const Catalogue& words) {
    // They are the states of a verification, in the same order.
    static_assert(static_cast<int>(Trust::unreadable) == static_cast<int>(Soundness::unreadable));
    return soundness_text(static_cast<Soundness>(trust), words);
}

std::string tier_name(const Instrument& instrument, const std::optional<std::uint32_t>& tier,
                      const Catalogue& words) {
    return tier ? instrument.tiers[*tier].title.in(words.language())
                : words("programme.no_tier"_text);
}

std::string field_text(const Instrument& instrument, const FieldId& field, const Catalogue& words) {
    if (const ProfileField* const known = instrument.find(field)) {
        return known->label.in(words.language());
    }
    return field.text() == "park"     ? words("programme.field.park"_text)
           : field.text() == "region" ? words("programme.field.region"_text)
                                      : field.text();
}

std::string group_text(const Instrument& instrument, const FieldId& field, const std::string& value,
                       const Catalogue& words) {
    const ProfileField* const known = instrument.find(field);
    if (value.empty()) {
        return words("programme.not_filled"_text);
    }
    if (known == nullptr) {
        return value;
    }
    if (known->type == FieldType::boolean) {
        return profile_text(*known, value == "true", words);
    }
    const auto option = std::ranges::find_if(
        known->options, [&](const FieldOption& other) { return other.id.text() == value; });
    return option == known->options.end() ? value : option->label.in(words.language());
}

std::string clauses_text(const Instrument& instrument, std::uint32_t criterion,
                         const Catalogue& words) {
    std::string text;
    for (const Citation& citation : instrument.criteria[criterion].cites) {
        text += (text.empty() ? "" : words("verify.separator"_text)) +
                citation_text(instrument, citation, words);
    }
    return text;
}

std::string question_text(Suspicion suspicion, const Catalogue& words) {
    switch (suspicion) {
        case Suspicion::same_answers:
            return words("programme.question.same_answers"_text);
        case Suspicion::all_highest:
            return words("programme.question.all_highest"_text);
        case Suspicion::no_evidence:
            return words("programme.question.no_evidence"_text);
        case Suspicion::jump:
            break;
    }
    return words("programme.question.jump"_text);
}

std::string reason_text(const programme::Question& question,
                        std::span<const programme::Entry> entries, const Instrument& instrument,
                        const Catalogue& words) {
    switch (question.about) {
        case Suspicion::same_answers:
            return words("programme.question.same_answers.reason"_text,
                         {{"answers", question.answers}});
        case Suspicion::all_highest:
            return words("programme.question.all_highest.reason"_text,
                         {{"answers", question.answers}});
        case Suspicion::no_evidence:
            return words("programme.question.no_evidence.reason"_text,
                         {{"answers", question.answers}});
        case Suspicion::jump:
            break;
    }
    return words("programme.question.jump.reason"_text,
                 {{"what", question.dimension ? instrument.dimensions[*question.dimension].title.in(
                                                    words.language())
                                              : words("report.total"_text)},
                  {"from", points_text(question.from)},
                  {"to", points_text(question.to)},
                  {"earlier", date_text(entries[question.entries.at(0)].issued, words)},
                  {"later", date_text(entries[question.entries.at(1)].issued, words)}});
}

std::string fate_text(const programme::Ranked& ranked, const Instrument& instrument,
                      const Catalogue& words) {
    switch (ranked.fate) {
        case Fate::other_instrument:
            return words("programme.fate.other_instrument"_text);
        case Fate::trust_too_low:
            return words("programme.fate.trust_too_low"_text);
        case Fate::incomplete:
            return words("programme.fate.incomplete"_text);
        case Fate::tier_missed:
            return words("programme.fate.tier_missed"_text);
        case Fate::total_missed:
            return words("programme.fate.total_missed"_text);
        case Fate::minimum_missed: {
            const auto at = static_cast<std::size_t>(ranked.dimension.value_or(0));
            return words("programme.fate.minimum_missed"_text,
                         {{"dimension", instrument.dimensions[at].title.in(words.language())}});
        }
        case Fate::selected:
            return words("programme.fate.selected"_text);
        case Fate::quota_full:
            return words("programme.fate.quota_full"_text);
        case Fate::no_place_left:
            break;
    }
    return words("programme.fate.no_place_left"_text);
}

std::string decider_text(Decider decider, const Catalogue& words) {
    switch (decider) {
        case Decider::tier:
        case Decider::total:
            return {};
        case Decider::trust:
            return words("programme.decider.trust"_text);
        case Decider::issued:
            return words("programme.decider.issued"_text);
        case Decider::digest:
            return words("programme.decider.digest"_text);
        case Decider::order:
            break;
    }
    return words("programme.decider.order"_text);
}

std::string certainty_text(Certainty certainty, const Catalogue& words) {
    switch (certainty) {
        case Certainty::always:
            return words("programme.certainty.always"_text);
        case Certainty::never:
            return words("programme.certainty.never"_text);
        case Certainty::depends:
            break;
    }
    return words("programme.certainty.depends"_text);
}

}  // namespace assessment::exchange
