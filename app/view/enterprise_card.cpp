// SPDX-License-Identifier: MIT
// One enterprise: its newest assessment, and the others on demand.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/asked.hpp"
#include "app/view/enterprises_view.hpp"
#include "app/view/next_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Assessment;

std::string progress_text(const Subject& subject) {
    const Asked progress = asked(subject.score());
    return subject.words("enterprises.progress"_text, {{"period", subject.assessment().period},
                                                       {"done", progress.settled},
                                                       {"all", progress.all}});
}

/// What one does next with it: go on answering, or look at the result.
Button open_button(const Subject& subject) {
    const auto& score = subject.score();
    const std::string id = "enterprises." + subject.enterprise.id.text() + ".open";
    if (open_count(score) == 0) {
        return button(id, subject.words("enterprises.see_result"_text),
                      Go{subject.place(Screen::result)}, Emphasis::secondary, Icon::chart);
    }
    const bool is_new = score.answered == 0;
    return button(id,
                  is_new ? subject.words("enterprises.start"_text)
                         : subject.words("enterprises.continue"_text),
                  Go{subject.place(is_new ? Screen::profile : Screen::assess)}, Emphasis::secondary,
                  Icon::forward);
}

Item earlier_item(const Session& session, const EnterpriseRecord& record,
                  const Assessment& assessment) {
    const auto& words = session.words();
    const Place place{.screen = Screen::result, .assessment = assessment.id};
    Item item{.text = words("enterprises.earlier_one"_text, {{"period", assessment.period}})};
    item.control = Control{.id = "enterprises." + assessment.id.text() + ".earlier",
                           .label = item.text,
                           .action = Go{place}};
    if (const auto subject = subject_of(session, record, assessment)) {
        if (const auto& total = subject->score().total) {
            item.value = assessment::exchange::range_text(total->low, total->high);
        }
    }
    return item;
}

/// The assessments of an enterprise but its newest, newest first.
void add_earlier(Blocks& blocks, const Session& session, const EnterpriseRecord& record) {
    if (record.assessments.size() < 2) {
        return;
    }
    List list{.label = session.words()("enterprises.earlier"_text)};
    for (std::size_t i = record.assessments.size() - 1; i-- > 0;) {
        list.items.push_back(earlier_item(session, record, record.assessments[i]));
    }
    std::string label =
        session.words()("enterprises.earlier_count"_text, {{"count", list.items.size()}});
    blocks.push_back(fold(session, "enterprises." + record.id.text() + ".fold", std::move(label),
                          {std::move(list)}));
}

/// Cards have the same buttons: read out, each says whose it is.
Button of(const EnterpriseRecord& record, Button made, const assessment::Catalogue& words) {
    made.control.spoken =
        words("enterprises.spoken"_text,
              {{"label", made.control.label}, {"enterprise", name_of(record, words)}});
    return made;
}

/// What is known of it, and what can be done.
Blocks about(const Session& session, const EnterpriseRecord& record) {
    const auto& words = session.words();
    Button remove =
        of(record,
           button("enterprises." + record.id.text() + ".remove", words("enterprises.remove"_text),
                  record.assessments.size() > 1 ? Action(AskRemoveEnterprise{record.id})
                                                : Action(RemoveEnterprise{record.id}),
                  Emphasis::quiet, Icon::remove),
           words);
    Blocks blocks;
    const Assessment& newest = record.assessments.back();
    if (const auto subject = subject_of(session, record, newest)) {
        Gauge gauge = total_gauge(*subject, "enterprises." + record.id.text() + ".total", false);
        gauge.marks.clear();
        blocks.push_back(Paragraph{.text = progress_text(*subject), .tone = Tone::muted});
        blocks.push_back(std::move(gauge));
        Row row{.blocks = {of(record, open_button(*subject), words)}};
        if (subject->score().answered > 0) {
            row.blocks.push_back(of(
                record, next_button(*subject, "enterprises." + record.id.text() + ".next"), words));
        }
        row.blocks.push_back(
            of(record,
               button("enterprises." + record.id.text() + ".visit", words("enterprises.visit"_text),
                      Go{subject->place(Screen::visit)}, Emphasis::quiet, Icon::list),
               words));
        if (!session.privacy.only) {  // what goes would show that there are others
            row.blocks.push_back(std::move(remove));
        }
        blocks.push_back(std::move(row));
    } else {
        blocks.push_back(Paragraph{
            .text = words("instrument.unknown.text"_text, {{"id", newest.instrument.id.text()},
                                                           {"version", newest.instrument.version}}),
            .tone = Tone::warning});
        blocks.push_back(Row{.blocks = {std::move(remove)}});
    }
    add_earlier(blocks, session, record);
    return blocks;
}

}  // namespace

Block enterprise_card(const Session& session, const EnterpriseRecord& record) {
    const auto& words = session.words();
    Card card{.blocks = {Heading{.text = name_of(record, words), .level = 2}}};
    if (const auto subject = subject_of(session, record, record.assessments.back())) {
        card.blocks.front() = Row{.blocks = {std::move(card.blocks.front()), tier_badge(*subject)}};
    }
    std::ranges::move(about(session, record), std::back_inserter(card.blocks));
    return card;
}

std::optional<Dialog> enterprise_dialog(const Session& session) {
    if (!session.sheet || session.sheet->kind != Sheet::Kind::enterprise) {
        return std::nullopt;
    }
    const auto record =
        std::ranges::find(session.enterprises, session.sheet->enterprise, &EnterpriseRecord::id);
    if (record == session.enterprises.end() || record->removed || record->assessments.empty()) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const Button close = button("sheet.close", words("sheet.close"_text), CloseSheet{});
    Dialog dialog{.id = "enterprise",
                  .title = name_of(*record, words),
                  .blocks = about(session, *record),
                  .close = close.control};
    if (const auto subject = subject_of(session, *record, record->assessments.back())) {
        dialog.blocks.insert(dialog.blocks.begin(), tier_badge(*subject));
    }
    dialog.blocks.push_back(Row{.blocks = {close}, .end = true});
    return dialog;
}

}  // namespace app::view
