// SPDX-License-Identifier: MIT
// What is written down of a visit, and what it ends with. Declared in visit_view.hpp.
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/visit_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

std::string part_id(const Visit& visit, std::string_view part) {
    return "visit." + visit.id.text() + "." + std::string(part);
}

Field text_field(const Visit& visit, VisitText which, std::string_view part, std::string label,
                 const std::string& value, FieldKind kind = FieldKind::lines) {
    return {.control = {.id = part_id(visit, part),
                        .label = std::move(label),
                        .action = EnterVisitText{.visit = visit.id, .which = which}},
            .value = value,
            .kind = kind};
}

Field day_field(const Subject& subject, const Visit& visit, VisitDay which, std::string_view part,
                std::string label, const std::string& value) {
    const auto& words = subject.words;
    std::string id = part_id(visit, part);
    const auto typed = subject.session.typed.find(id);
    const bool is_wrong = typed != subject.session.typed.end();
    return {.control = {.id = std::move(id),
                        .label = std::move(label),
                        .action = EnterVisitDay{.visit = visit.id, .which = which}},
            .value = is_wrong ? typed->second : value,
            .placeholder = words("plan.step.due_form"_text),
            .error = is_wrong ? day_error(typed->second, value, words) : std::string()};
}

Card course_card(const Subject& subject, const Visit& visit) {
    const auto& words = subject.words;
    Field people =
        text_field(visit, VisitText::people, "people", words("visit.people"_text), visit.people);
    people.hint = words("visit.people_hint"_text);
    Field agenda =
        text_field(visit, VisitText::agenda, "agenda", words("visit.agenda"_text), visit.agenda);
    agenda.placeholder = words("visit.agenda_usual"_text);
    Field notes =
        text_field(visit, VisitText::notes, "notes", words("visit.notes"_text), visit.notes);
    notes.hint = words("visit.notes_hint"_text);
    return {.blocks = {Heading{.text = words("visit.course"_text)},
                       day_field(subject, visit, VisitDay::day, "day", words("visit.day"_text),
                                 assessment::iso_date(visit.day)),
                       text_field(visit, VisitText::place, "place", words("visit.place"_text),
                                  visit.place, FieldKind::line),
                       std::move(people), std::move(agenda), std::move(notes)}};
}

Card agreement_card(const Subject& subject, const Visit& visit) {
    const auto& words = subject.words;
    Field agreed =
        text_field(visit, VisitText::agreed, "agreed", words("visit.agreed"_text), visit.agreed);
    agreed.hint = words("visit.agreed_hint"_text);
    Field next = day_field(subject, visit, VisitDay::next, "next", words("visit.next"_text),
                           visit.next ? assessment::iso_date(*visit.next) : std::string());
    if (next.error.empty()) {
        next.hint = words("visit.next_hint"_text);
    }
    return {.blocks = {
                Heading{.text = words("visit.close"_text)},
                Paragraph{.text = words("visit.close_text"_text), .tone = Tone::muted},
                std::move(agreed), std::move(next),
                Row{.blocks = {button("visit.plan", words("visit.plan"_text),
                                      Go{subject.place(Screen::plan)}, Emphasis::quiet, Icon::list),
                               button(part_id(visit, "close"), words("visit.end"_text),
                                      EndVisit{visit.id}, Emphasis::primary, Icon::check)}}}};
}

}  // namespace

Blocks visit_form(const Subject& subject, const Visit& visit) {
    return {Columns{.columns = {{.blocks = {course_card(subject, visit)}},
                                {.blocks = {agreement_card(subject, visit)}}}}};
}

}  // namespace app::view
