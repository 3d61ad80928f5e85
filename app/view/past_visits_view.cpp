// SPDX-License-Identifier: MIT
// The visits before, and what changed since each. Declared in visit_view.hpp.
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/visit_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;
using assessment::points_text;

std::string from_to(const Catalogue& words, const std::string& from, const std::string& to) {
    return words("plan.from_to"_text, {{"from", from}, {"to", to}});
}

std::string fraction(const Catalogue& words, int done, int all) {
    return words("progress.fraction"_text, {{"done", done}, {"all", all}});
}

/// Then and now, of the answers and the totals.
Facts since(const Subject& subject, const VisitStand& then) {
    const auto& words = subject.words;
    const auto& score = subject.score();
    const auto now = score.total.value_or(assessment::Range{});
    return {
        .facts = {{words("visit.since.answered"_text),
                   from_to(words, fraction(words, then.answered, then.applicable),
                           fraction(words, score.answered, score.applicable))},
                  {words("report.score.declared"_text),
                   from_to(words, points_text(then.declared), points_text(now.low))},
                  {words("report.score.supported"_text),
                   from_to(words, points_text(then.supported), points_text(now.supported_low))}},
        .side_by_side = true};
}

void add_fact(Facts& facts, std::string label, const std::string& value) {
    if (!value.empty()) {
        facts.facts.push_back({std::move(label), value});
    }
}

Facts said(const Subject& subject, const Visit& visit) {
    const auto& words = subject.words;
    Facts facts;
    add_fact(facts, words("visit.place"_text), visit.place);
    add_fact(facts, words("visit.people"_text), visit.people);
    const Minute minutes = minutes_of(visit, subject.session.minute);
    add_fact(facts, words("visit.took"_text),
             minutes == 0 ? std::string() : words("visit.minutes"_text, {{"count", minutes}}));
    add_fact(facts, words("visit.agreed"_text), visit.agreed);
    add_fact(facts, words("visit.next"_text),
             visit.next ? assessment::iso_date(*visit.next) : std::string());
    return facts;
}

Button visit_button(const Visit& visit, std::string_view part, std::string label, Action action,
                    Icon icon, const Catalogue& words) {
    Button made = button("visit." + visit.id.text() + "." + std::string(part), std::move(label),
                         std::move(action), Emphasis::quiet, icon);
    made.control.spoken = words("visit.spoken"_text, {{"label", made.control.label},
                                                      {"day", assessment::iso_date(visit.day)}});
    return made;
}

Card visit_card(const Subject& subject, const Visit& visit) {
    const auto& words = subject.words;
    Card card{.blocks = {Heading{.text = assessment::iso_date(visit.day), .level = 3}}};
    if (Facts facts = said(subject, visit); !facts.facts.empty()) {
        card.blocks.push_back(std::move(facts));
    }
    if (visit.stand) {
        card.blocks.push_back(Paragraph{.text = words("visit.since"_text), .tone = Tone::muted});
        card.blocks.push_back(since(subject, *visit.stand));
    }
    Blocks more;
    if (!visit.agenda.empty()) {
        more.push_back(Heading{.text = words("visit.agenda"_text), .level = 4});
        more.push_back(Paragraph{visit.agenda});
    }
    if (!visit.notes.empty()) {
        more.push_back(Heading{.text = words("visit.notes"_text), .level = 4});
        more.push_back(Paragraph{visit.notes});
    }
    if (!more.empty()) {
        card.blocks.push_back(fold(subject.session, "visit." + visit.id.text() + ".more",
                                   words("visit.written"_text), std::move(more)));
    }
    Row row;
    if (subject.session.visit() == nullptr) {
        row.blocks.push_back(visit_button(visit, "resume", words("visit.resume"_text),
                                          ResumeVisit{visit.id}, Icon::edit, words));
    }
    row.blocks.push_back(visit_button(visit, "remove", words("visit.remove"_text),
                                      RemoveVisit{visit.id}, Icon::remove, words));
    card.blocks.push_back(std::move(row));
    return card;
}

}  // namespace

Blocks past_visits(const Subject& subject) {
    const auto& words = subject.words;
    Blocks blocks{Heading{.text = words("visit.past"_text)}};
    const auto& all = subject.enterprise.visits;
    for (std::size_t i = all.size(); i-- > 0;) {
        if (&all[i] != subject.session.visit()) {
            blocks.push_back(visit_card(subject, all[i]));
        }
    }
    if (blocks.size() == 1) {
        blocks.push_back(Paragraph{.text = words("visit.past_none"_text), .tone = Tone::muted});
    }
    if (subject.enterprise.assessments.size() > 1) {
        blocks.push_back(Row{
            .blocks = {button("visit.progress", words("visit.progress"_text),
                              Go{subject.place(Screen::progress)}, Emphasis::quiet, Icon::chart)}});
    }
    return blocks;
}

}  // namespace app::view
