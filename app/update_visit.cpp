// SPDX-License-Identifier: MIT
// A commissioner's visit: it begins, is written down, ends, and can go on or be taken away again.
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "app/typed_date.hpp"
#include "app/update.hpp"
#include "assessment/exchange/visit_html.hpp"

namespace app {

namespace {

struct Found {
    EnterpriseRecord& record;
    Visit& visit;
};

/// A visit of the open enterprise.
std::optional<Found> find_visit(Turn& turn, const VisitId& id) {
    const EnterpriseRecord* open = turn.session.enterprise();
    EnterpriseRecord* record = open == nullptr ? nullptr : turn.find(open->id);
    if (record == nullptr) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(record->visits, id, &Visit::id);
    return found == record->visits.end() ? std::nullopt : std::optional(Found{*record, *found});
}

/// Changes a visit and stores it when it became another one.
template <typename Change>
void change_visit(Turn& turn, const VisitId& id, const Change& change) {
    auto found = find_visit(turn, id);
    if (!found) {
        return;
    }
    const Visit before = found->visit;
    change(found->visit);
    if (found->visit != before) {
        turn.save(PutVisit{.enterprise = found->record.id, .visit = found->visit});
    }
}

std::string& text_of(Visit& visit, VisitText which) {
    switch (which) {
        case VisitText::place:
            return visit.place;
        case VisitText::people:
            return visit.people;
        case VisitText::agenda:
            return visit.agenda;
        case VisitText::agreed:
            return visit.agreed;
        case VisitText::notes:
            break;
    }
    return visit.notes;
}

/// Of the open assessment; none where this program lacks its instrument.
std::optional<VisitStand> stand_now(const Session& session) {
    const auto instrument = session.instrument();
    if (instrument == nullptr) {
        return std::nullopt;
    }
    const auto score = assessment::score(*instrument, *session.assessment());
    const auto total = score.total.value_or(assessment::Range{});
    return VisitStand{.answered = score.answered,
                      .applicable = score.applicable,
                      .declared = total.low,
                      .supported = total.supported_low};
}

/// Of the visit that is going on, else of the last one; nothing of it is known where there is none.
assessment::exchange::VisitDetails details_of(const Session& session) {
    const auto& visits = session.enterprise()->visits;
    const Visit* visit = session.visit();
    if (visit == nullptr && visits.empty()) {
        return {};
    }
    const Visit& printed = visit != nullptr ? *visit : visits.back();
    return {.day = printed.day,
            .next = printed.next,
            .place = printed.place,
            .people = printed.people,
            .agenda = printed.agenda,
            .agreed = printed.agreed};
}

}  // namespace

void apply(Turn& turn, const MinutePassed& passed) {
    turn.session.minute = passed.minute;
    lock_when_idle(turn.session);
}

void apply(Turn& turn, const BeginVisit&) {
    Session& session = turn.session;
    const EnterpriseRecord* open = session.enterprise();
    if (open == nullptr || session.visit() != nullptr) {
        return;
    }
    EnterpriseRecord* record = turn.find(open->id);
    Visit visit{.id = VisitId(turn.new_id("v-")),
                .day = session.today,
                .assessment = session.place.assessment,
                .began = session.minute};
    if (!record->visits.empty()) {  // mostly the same people at the same place
        visit.place = record->visits.back().place;
        visit.people = record->visits.back().people;
    }
    session.focus = "visit." + visit.id.text() + ".place";
    turn.save(PutVisit{.enterprise = record->id, .visit = visit});
    record->visits.push_back(std::move(visit));
}

void apply(Turn& turn, const EnterVisitText& entered) {
    change_visit(turn, entered.visit,
                 [&](Visit& visit) { text_of(visit, entered.which) = entered.value; });
}

void apply(Turn& turn, const EnterVisitDay& entered) {
    const bool is_next = entered.which == VisitDay::next;
    const std::string field = "visit." + entered.visit.text() + (is_next ? ".next" : ".day");
    const std::string text = trimmed(entered.value);
    const auto date = read_date(text);
    if (!date && !(is_next && text.empty())) {
        turn.session.typed[field] = entered.value;  // shown with what is wrong, not stored
        return;
    }
    turn.session.typed.erase(field);
    change_visit(turn, entered.visit, [&](Visit& visit) {
        if (is_next) {
            visit.next = date ? std::optional(*date) : std::nullopt;
        } else {
            visit.day = *date;
        }
    });
}

void apply(Turn& turn, const EndVisit& ended) {
    const Session& session = turn.session;
    change_visit(turn, ended.visit, [&](Visit& visit) {
        if (visit.is_going_on()) {
            visit.ended = std::max({session.minute, visit.began, Minute{1}});
            visit.stand = stand_now(session);
        }
    });
    turn.session.focus = "visit.begin";
}

void apply(Turn& turn, const ResumeVisit& resumed) {
    if (turn.session.visit() == nullptr) {
        change_visit(turn, resumed.visit, [](Visit& visit) { visit.ended = 0; });
        turn.session.focus = "visit." + resumed.visit.text() + ".end";
    }
}

void apply(Turn& turn, const RemoveVisit& removed) {
    auto found = find_visit(turn, removed.visit);
    if (!found) {
        return;
    }
    auto& all = found->record.visits;
    const auto at = std::ranges::find(all, removed.visit, &Visit::id);
    Notice notice{.kind = Notice::Kind::visit_removed,
                  .subject = found->record.name,
                  .detail = assessment::iso_date(at->day),
                  .enterprise = found->record.id};
    notice.index = static_cast<std::size_t>(at - all.begin());
    notice.visit = std::make_shared<const Visit>(std::move(*at));
    all.erase(at);
    turn.save(DropVisit{removed.visit});
    turn.session.notice = std::move(notice);
    turn.session.focus = "notice.undo";
}

void bring_back_visit(Turn& turn, const Notice& notice) {
    EnterpriseRecord* record = turn.find(notice.enterprise);
    if (record == nullptr || notice.visit == nullptr) {
        return;
    }
    auto& all = record->visits;
    const auto place = std::min(notice.index, all.size());
    all.insert(std::next(all.begin(), static_cast<std::ptrdiff_t>(place)), *notice.visit);
    turn.save(PutVisit{.enterprise = record->id, .visit = *notice.visit});
}

void apply(Turn& turn, const BeginQuickScan&) {
    apply(turn, ChooseQuick{true});
    apply(turn, Go{{.screen = Screen::assess,
                    .assessment = turn.session.place.assessment,
                    .criterion = {}}});
}

void apply(Turn& turn, const ExportVisit& wanted) {
    const Session& session = turn.session;
    const auto instrument = session.instrument();
    if (instrument == nullptr) {
        return;
    }
    auto report = assessment::make_report(instrument, *session.assessment(), session.today);
    add_plan(report);
    const bool is_sheet = wanted.page == VisitPage::sheet;
    const auto visit = details_of(session);
    std::string name = "IPGauge-" + file_name_part(session.enterprise()->name) +
                       (is_sheet ? "-visit-" : "-visit-result-") +
                       assessment::iso_date(session.today) + ".html";
    download(turn, {.file_name = std::move(name),
                    .media_type = "text/html",
                    .bytes = is_sheet ? write_visit_sheet(report, session.words(), visit)
                                      : write_visit_result(report, session.words(), visit)});
}

}  // namespace app
