// SPDX-License-Identifier: MIT
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/review_view.hpp"
#include "assessment/exchange/review_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

std::string share_text(const ReviewSubject& review, std::int64_t part) {
    return review.words()("progress.fraction"_text,
                          {{"done", part}, {"all", review.outcome.agreement.common}});
}

}  // namespace

Card agreement_card(const ReviewSubject& review) {
    const auto& words = review.words();
    const auto& agreed = review.outcome.agreement;
    Card card{.blocks = {Heading{.text = words("review.agreement"_text), .level = 2}}};
    if (agreed.common == 0) {
        card.blocks.push_back(
            Paragraph{.text = words("review.kappa_none"_text), .tone = Tone::muted});
        return card;
    }
    card.blocks.push_back(Facts{
        .facts = {{.label = words("review.exact"_text), .value = share_text(review, agreed.exact)},
                  {.label = words("review.within_one"_text),
                   .value = share_text(review, agreed.within_one)},
                  {.label = words("review.kappa"_text),
                   .value = assessment::exchange::kappa_text(agreed, words)}},
        .side_by_side = true});
    Blocks explained{Paragraph{words("review.kappa.text"_text)},
                     Paragraph{.text = words("review.kappa.formula"_text), .strong = true},
                     Paragraph{words("review.kappa.terms"_text)},
                     Paragraph{words("review.kappa.ends"_text)}};
    if (agreed.kappa) {
        explained.emplace_back(Paragraph{words(
            "review.kappa.fraction"_text, {{"numerator", std::to_string(agreed.kappa->numerator)},
                                           {"divisor", std::to_string(agreed.kappa->divisor)}})});
    }
    card.blocks.push_back(fold(review.subject.session, "review.kappa",
                               words("review.kappa.why"_text), std::move(explained)));
    return card;
}

}  // namespace app::view
