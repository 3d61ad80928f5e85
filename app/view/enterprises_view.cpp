// SPDX-License-Identifier: MIT
#include "app/view/enterprises_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Assessment;
using assessment::Catalogue;

std::vector<const EnterpriseRecord*> listed(const Session& session) {
    std::vector<const EnterpriseRecord*> records;
    for (const EnterpriseRecord& record : session.enterprises) {
        if (!record.removed && !record.assessments.empty()) {
            records.push_back(&record);
        }
    }
    return records;
}

FilePick import_pick(const Catalogue& words, Emphasis emphasis) {
    return {.control = {.id = "enterprises.import",
                        .label = words("enterprises.import"_text),
                        .action = ImportFile{}},
            .accept = ".json,.ndjson",
            .emphasis = emphasis};
}

/// The form for a new enterprise; its button says what is missing.
Block new_form(const Session& session) {
    const auto& words = session.words();
    const std::string name = session.new_name.value_or("");
    Button create = button("enterprises.new.create", words("enterprises.new.create"_text),
                           CreateEnterprise{}, Emphasis::primary);
    if (name.find_first_not_of(" \t\r\n") == std::string::npos) {
        create.control.enabled = false;
        create.control.reason = words("enterprises.new.name_missing"_text);
    }
    const bool is_known = std::ranges::any_of(
        session.enterprises,
        [&](const EnterpriseRecord& record) { return !record.removed && record.name == name; });
    return Card{
        .blocks = {Heading{.text = words("enterprises.new.title"_text), .level = 2},
                   Field{.control = {.id = "enterprises.new.name",
                                     .label = words("enterprises.new.name"_text),
                                     .action = EnterNewName{}},
                         .value = name,
                         .placeholder = words("enterprises.new.placeholder"_text),
                         .hint = is_known ? words("enterprises.new.name_known"_text)
                                          : words("enterprises.new.hint"_text),
                         .required = true},
                   Row{.blocks = {std::move(create), button("enterprises.new.cancel",
                                                            words("enterprises.new.cancel"_text),
                                                            CancelNew{}, Emphasis::quiet)}}}};
}

std::string progress_text(const Subject& subject) {
    return subject.words("enterprises.progress"_text, {{"period", subject.assessment().period},
                                                       {"done", subject.score().answered},
                                                       {"all", subject.score().applicable}});
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

Block enterprise_card(const Session& session, const EnterpriseRecord& record) {
    const auto& words = session.words();
    const std::string name = name_of(record, words);
    Button remove =
        button("enterprises." + record.id.text() + ".remove", words("enterprises.remove"_text),
               RemoveEnterprise{record.id}, Emphasis::quiet, Icon::remove);
    Card card{.blocks = {Heading{.text = name, .level = 3}}};
    const Assessment& newest = record.assessments.back();
    if (const auto subject = subject_of(session, record, newest)) {
        card.blocks.front() =
            Row{.blocks = {Heading{.text = name, .level = 3}, tier_badge(*subject)}};
        Gauge gauge = total_gauge(*subject, "enterprises." + record.id.text() + ".total", false);
        gauge.marks.clear();
        card.blocks.push_back(Paragraph{.text = progress_text(*subject), .tone = Tone::muted});
        card.blocks.push_back(std::move(gauge));
        card.blocks.push_back(Row{.blocks = {open_button(*subject), std::move(remove)}});
    } else {
        card.blocks.push_back(Paragraph{
            .text = words("instrument.unknown.text"_text, {{"id", newest.instrument.id.text()},
                                                           {"version", newest.instrument.version}}),
            .tone = Tone::warning});
        card.blocks.push_back(Row{.blocks = {std::move(remove)}});
    }
    add_earlier(card.blocks, session, record);
    return card;
}

/// Two cards side by side; on narrow screens one below the other.
Blocks card_rows(const Session& session, const std::vector<const EnterpriseRecord*>& records) {
    Blocks rows;
    for (std::size_t i = 0; i < records.size(); i += 2) {
        Columns pair{.columns = {{.blocks = {enterprise_card(session, *records[i])}}, {}}};
        if (i + 1 < records.size()) {
            pair.columns.back().blocks.push_back(enterprise_card(session, *records[i + 1]));
        }
        rows.push_back(std::move(pair));
    }
    return rows;
}

Item promise(std::string text, std::string detail) {
    return {.text = std::move(text),
            .detail = std::move(detail),
            .tone = Tone::good,
            .icon = Icon::check};
}

/// What a person gets, and what stays private.
List promises(const Session& session) {
    const auto& words = session.words();
    const auto& criteria = session.library->instruments.front()->criteria;
    const auto quick = std::ranges::count(criteria, true, &assessment::Criterion::quick);
    return {
        .label = words("welcome.promises"_text),
        .items = {
            promise(words("welcome.time"_text),
                    words("welcome.time_detail"_text,
                          {{"quick", static_cast<std::int64_t>(quick)}, {"all", criteria.size()}})),
            promise(words("welcome.score"_text), words("welcome.score_detail"_text)),
            promise(words("welcome.private"_text), words("welcome.private_detail"_text))}};
}

/// Nothing here yet: what this is, and the one thing to do.
Blocks welcome(const Session& session) {
    const auto& words = session.words();
    const auto& instrument = *session.library->instruments.front();
    const std::string& language = words.language();
    Blocks blocks{Heading{.text = words("welcome.title"_text), .level = 1},
                  Paragraph{.text = words("welcome.text"_text)}};
    if (session.new_name) {
        blocks.push_back(new_form(session));
    } else {
        blocks.push_back(Row{.blocks = {button("enterprises.new", words("welcome.begin"_text),
                                               NewEnterprise{}, Emphasis::primary, Icon::add),
                                        import_pick(words, Emphasis::secondary)}});
    }
    blocks.push_back(Card{.blocks = {promises(session)}});
    blocks.push_back(
        Card{.blocks = {Heading{.text = instrument.title.in(language), .level = 3},
                        Paragraph{.text = instrument.summary.in(language), .tone = Tone::muted}}});
    return blocks;
}

/// What the store holds and this program cannot read.
void add_unreadable(Blocks& blocks, const Session& session) {
    if (session.unreadable.empty()) {
        return;
    }
    const auto& words = session.words();
    List list{.label = words("notice.findings"_text)};
    for (const auto& finding : session.unreadable) {
        list.items.push_back({.text = sentence(finding, words), .detail = finding.where});
    }
    blocks.push_back(
        Card{.blocks = {Paragraph{words("enterprises.unreadable"_text)},
                        fold(session, "enterprises.unreadable",
                             words("enterprises.unreadable_fold"_text), {std::move(list)})},
             .tone = Tone::warning});
}

}  // namespace

Blocks enterprises_view(const Session& session) {
    const auto& words = session.words();
    const auto records = listed(session);
    Blocks blocks;
    add_unreadable(blocks, session);
    if (records.empty()) {
        for (Block& block : welcome(session)) {
            blocks.push_back(std::move(block));
        }
        return blocks;
    }
    blocks.push_back(Heading{.text = words("enterprises.title"_text), .level = 1});
    blocks.push_back(Paragraph{.text = words("enterprises.text"_text), .tone = Tone::muted});
    if (session.new_name) {
        blocks.push_back(new_form(session));
    } else {
        blocks.push_back(
            Row{.blocks = {button("enterprises.new", words("enterprises.new"_text), NewEnterprise{},
                                  Emphasis::primary, Icon::add),
                           import_pick(words, Emphasis::secondary),
                           button("enterprises.export_all", words("enterprises.export_all"_text),
                                  ExportAll{}, Emphasis::quiet, Icon::download)}});
    }
    for (Block& block : card_rows(session, records)) {
        blocks.push_back(std::move(block));
    }
    blocks.push_back(Paragraph{.text = words("enterprises.privacy"_text), .tone = Tone::muted});
    return blocks;
}

}  // namespace app::view
