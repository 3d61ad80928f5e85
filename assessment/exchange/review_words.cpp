// SPDX-License-Identifier: MIT
#include "assessment/exchange/review_words.hpp"

#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

using namespace literals;

std::string standing_text(const Standing& standing, const Catalogue& words) {
    if (standing.state != State::answered) {
        return state_text(standing.state, words);
    }
    return words("review.standing"_text,
                 {{"level", level_text(standing.level, words)},
                  {"assurance", assurance_text(standing.assurance, words)}});
}

std::string review_state_text(ReviewState state, const Catalogue& words) {
    switch (state) {
        case ReviewState::open:
            return words("review.state.open"_text);
        case ReviewState::outdated:
            return words("review.state.outdated"_text);
        case ReviewState::agreed:
            return words("review.state.agreed"_text);
        case ReviewState::differs:
            return words("review.state.differs"_text);
        case ReviewState::decided:
            return words("review.state.decided"_text);
    }
    return {};
}

std::string authorship_text(const Authorship& by, const Catalogue& words) {
    const std::string day = by.day ? date_text(*by.day, words) : std::string();
    if (by.name.empty() || day.empty()) {
        return by.name + day;
    }
    return words("review.by"_text, {{"name", by.name}, {"day", day}});
}

std::string total_text(const Score& score, const Catalogue& words) {
    if (!score.total) {
        return words("review.no_total"_text);
    }
    return words(
        "review.total_value"_text,
        {{"declared", range_text(score.total->low, score.total->high)},
         {"supported", range_text(score.total->supported_low, score.total->supported_high)}});
}

std::string kappa_text(const Agreement& agreement, const Catalogue& words) {
    if (agreement.kappa) {
        return three_digits(*agreement.kappa);
    }
    return agreement.common == 0 ? words("review.kappa_none"_text)
                                 : words("review.kappa_same"_text);
}

std::string agreement_text(const Agreement& agreement, const Catalogue& words) {
    return agreement.common == 0
               ? words("review.kappa_none"_text)
               : words("report.review.agreement"_text, {{"count", agreement.common},
                                                        {"exact", agreement.exact},
                                                        {"within", agreement.within_one},
                                                        {"kappa", kappa_text(agreement, words)}});
}

}  // namespace assessment::exchange
