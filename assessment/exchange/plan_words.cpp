// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_words.hpp"

#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

using namespace literals;

std::string change_text(const PlanChange& change, const Catalogue& words) {
    const auto from_to = [&](const std::string& from, const std::string& to) {
        return words("plan.from_to"_text, {{"from", from}, {"to", to}});
    };
    const std::string level = change.from == change.to ? level_text(change.to, words)
                                                       : from_to(level_text(change.from, words),
                                                                 level_text(change.to, words));
    return change.from_assurance == change.to_assurance
               ? level
               : words("plan.level_and_assurance"_text,
                       {{"level", level},
                        {"assurance", from_to(assurance_text(change.from_assurance, words),
                                              assurance_text(change.to_assurance, words))}});
}

}  // namespace assessment::exchange
