// SPDX-License-Identifier: MIT
#include "app/view/term.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

constexpr std::array all_terms{
    Term{"level", "term.level"_text, "term.level.text"_text},
    Term{"assurance", "term.assurance"_text, "term.assurance.text"_text},
    Term{"evidence", "term.evidence"_text, "term.evidence.text"_text},
    Term{"declared", "term.declared"_text, "term.declared.text"_text},
    Term{"supported", "term.supported"_text, "term.supported.text"_text},
    Term{"range", "term.range"_text, "term.range.text"_text},
    Term{"not-applicable", "term.not_applicable"_text, "term.not_applicable.text"_text},
    Term{"tier", "term.tier"_text, "term.tier.text"_text},
    Term{"condition", "term.condition"_text, "term.condition.text"_text},
    Term{"provisional", "term.provisional"_text, "term.provisional.text"_text},
    Term{"gap", "term.gap"_text, "term.gap.text"_text},
    Term{"plan", "term.plan"_text, "term.plan.text"_text},
    Term{"hours", "term.hours"_text, "term.hours.text"_text},
    Term{"trade-secret", "term.trade_secret"_text, "term.trade_secret.text"_text,
         "term.trade_secret.said"_text},
    Term{"employee-invention", "term.employee_invention"_text, "term.employee_invention.text"_text,
         "term.employee_invention.said"_text},
    Term{"inventor-reward", "term.inventor_reward"_text, "term.inventor_reward.text"_text,
         "term.inventor_reward.said"_text},
    Term{"non-compete", "term.non_compete"_text, "term.non_compete.text"_text,
         "term.non_compete.said"_text},
    Term{"utility-model", "term.utility_model"_text, "term.utility_model.text"_text,
         "term.utility_model.said"_text},
    Term{"priority", "term.priority"_text, "term.priority.text"_text, "term.priority.said"_text},
    Term{"pct", "term.pct"_text, "term.pct.text"_text, "term.pct.said"_text},
    Term{"clearance", "term.clearance"_text, "term.clearance.text"_text,
         "term.clearance.said"_text},
    Term{"navigation", "term.navigation"_text, "term.navigation.text"_text,
         "term.navigation.said"_text},
    Term{"management-standard", "term.management_standard"_text,
         "term.management_standard.text"_text, "term.management_standard.said"_text},
    Term{"open-licence", "term.open_licence"_text, "term.open_licence.text"_text,
         "term.open_licence.said"_text},
    Term{"equity", "term.equity"_text, "term.equity.text"_text, "term.equity.said"_text},
    Term{"pledge", "term.pledge"_text, "term.pledge.text"_text, "term.pledge.said"_text},
    Term{"patent-intensive", "term.patent_intensive"_text, "term.patent_intensive.text"_text,
         "term.patent_intensive.said"_text},
    Term{"protection-centre", "term.protection_centre"_text, "term.protection_centre.text"_text,
         "term.protection_centre.said"_text},
    Term{"rights-aid", "term.rights_aid"_text, "term.rights_aid.text"_text,
         "term.rights_aid.said"_text},
    Term{"commissioner", "term.commissioner"_text, "term.commissioner.text"_text,
         "term.commissioner.said"_text},
};

/// ASCII only: other letters of the languages we ship have no case, or keep it.
std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool says(std::string_view text, std::string_view forms) {
    while (!forms.empty()) {
        const auto end = std::min(forms.find('|'), forms.size());
        if (text.find(forms.substr(0, end)) != std::string_view::npos) {
            return true;
        }
        forms.remove_prefix(std::min(end + 1, forms.size()));
    }
    return false;
}

}  // namespace

std::span<const Term> terms() {
    return all_terms;
}

const Term* find_term(std::string_view id) {
    const auto* found = std::ranges::find(all_terms, id, &Term::id);
    return found == all_terms.end() ? nullptr : found;
}

std::vector<const Term*> terms_said(std::string_view text, const assessment::Catalogue& words) {
    const std::string lower = in_lower_case(text);
    std::vector<const Term*> found;
    for (const Term& term : all_terms) {
        if (!term.said.name.empty() && says(lower, in_lower_case(words(term.said)))) {
            found.push_back(&term);
        }
    }
    return found;
}

Row term_row(std::initializer_list<std::string_view> ids, const assessment::Catalogue& words,
             std::string_view text) {
    std::vector<const Term*> shown;
    std::ranges::transform(ids, std::back_inserter(shown), find_term);
    std::ranges::copy(terms_said(text, words), std::back_inserter(shown));
    Row row{.blocks = {Paragraph{.text = words("term.row"_text), .tone = Tone::muted}}};
    for (const Term* term : shown) {
        assert(term != nullptr);
        row.blocks.push_back(
            button("term." + std::string(term->id), words(term->name),
                   OpenSheet{{.kind = Sheet::Kind::terms, .term = std::string(term->id)}},
                   Emphasis::quiet));
    }
    return row;
}

}  // namespace app::view
