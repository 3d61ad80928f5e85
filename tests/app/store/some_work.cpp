// SPDX-License-Identifier: MIT
#include "tests/app/store/some_work.hpp"

#include <cassert>
#include <utility>

#include "app/kept_file.hpp"
#include "app/store/records.hpp"
#include "app/store/wire.hpp"
#include "assessment/exchange/instrument_json.hpp"

namespace tests {

namespace {

using assessment::Answer;
using assessment::Assessment;
using assessment::AssessmentId;
using assessment::CriterionId;
using assessment::EnterpriseId;
using assessment::FieldId;

constexpr std::string_view small_instrument = R"json({
 "format": "ipgauge.instrument/1", "id": "small", "version": "1.0.0",
 "title": {"en": "Small"}, "summary": {"en": "Small"}, "sources": [],
 "profile": [
  {"id": "size", "label": {"en": "Size"}, "type": "choice",
   "options": [{"id": "micro", "label": {"en": "Micro"}}, {"id": "large", "label": {"en": "Large"}}]},
  {"id": "exports", "label": {"en": "Exports"}, "type": "boolean"},
  {"id": "staff", "label": {"en": "Staff"}, "type": "number"},
  {"id": "town", "label": {"en": "Town"}, "type": "text"}],
 "dimensions": [{"id": "all", "title": {"en": "All"}, "weight": 100}],
 "criteria": [
  {"id": "office", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "notApplicable": true, "cites": [], "answer": {"type": "rubric", "levels": [{"en": "0"},
   {"en": "1"}, {"en": "2"}, {"en": "3"}, {"en": "4"}, {"en": "5"}]}, "steps": [STEPS]},
  {"id": "rules", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "yesno"}, "steps": [STEPS]},
  {"id": "kind", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "choice", "options": [
   {"id": "none", "label": {"en": "None"}, "level": 0},
   {"id": "full", "label": {"en": "Full"}, "level": 5}]}, "steps": [STEPS]},
  {"id": "list", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "checklist", "levels": [1, 1, 2, 2, 3], "items": [
   {"id": "a", "label": {"en": "A"}}, {"id": "b", "label": {"en": "B"}},
   {"id": "c", "label": {"en": "C"}}]}, "steps": [STEPS]},
  {"id": "staff", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "number", "unit": {"en": "heads"}, "levels": [1, 2, 3, 4, 5]},
   "steps": [STEPS]},
  {"id": "share", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "ratio", "levels": [10, 20, 30, 40, 50],
   "part": {"label": {"en": "p"}, "unit": {"en": "u"}},
   "whole": {"label": {"en": "w"}, "unit": {"en": "u"}}}, "steps": [STEPS]},
  {"id": "growth", "dimension": "all", "title": {"en": "t"}, "question": {"en": "q"}, "weight": 1,
   "cites": [], "answer": {"type": "growth", "unit": {"en": "u"}, "levels": [0, 25, 50, 100, 150],
   "fromZero": 3}, "steps": [STEPS]}],
 "assurance": {"declared": 3, "documented": 4, "verified": 5},
 "assuranceHours": {"documented": 1, "verified": 2}, "tiers": []})json";

std::string with_steps(std::string text) {
    constexpr std::string_view mark = "STEPS";
    std::string steps;
    for (int step = 0; step < assessment::highest_level; ++step) {
        steps += step == 0 ? "" : ",";
        steps += R"({"hours": 1, "months": 0})";
    }
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.replace(at, mark.size(), steps);
    }
    return text;
}

}  // namespace

const app::Library& small_library() {
    static const app::Library library = [] {
        auto read =
            assessment::exchange::read_instrument(with_steps(std::string(small_instrument)));
        assert(read && "the small instrument is sound");
        app::Library made;
        made.instruments.push_back(*read);
        return made;
    }();
    return library;
}

// ---- RandomWork

std::string RandomWork::words() {
    static const std::vector<std::string> some{"",
                                               "三晋知识产权有限公司",
                                               "a \"quoted\" \\ word",
                                               "line\nbreak\ttab",
                                               "𠮷野家 🙂",
                                               std::string("nul\0inside", 10),
                                               "'; DROP TABLE answers;--",
                                               std::string(3000, 'n')};
    return some[below(static_cast<std::uint32_t>(some.size()))];
}

Answer RandomWork::answer(std::string_view criterion) {
    using assessment::whole_number;
    Answer answer;
    const auto figure = [&] { return assessment::Decimal{below(9'000'000)}; };
    if (criterion == "office") {
        answer.value = assessment::ChosenLevel{static_cast<int>(below(6))};
    } else if (criterion == "rules") {
        answer.value = below(2) == 0;
    } else if (criterion == "kind") {
        answer.value = assessment::OptionId(below(2) == 0 ? "none" : "full");
    } else if (criterion == "list") {
        answer.value = assessment::Ticked{{assessment::ItemId("c"), assessment::ItemId("a")}};
    } else if (criterion == "staff") {
        answer.value = figure();
    } else if (criterion == "share") {
        answer.value = assessment::Share{figure(), whole_number(20)};
    } else {
        answer.value = assessment::Change{figure(), figure()};
    }
    if (criterion == "office" && below(4) == 0) {
        answer.value.reset();
        answer.not_applicable = "not yet " + words();
    } else if (below(8) == 0) {
        answer.value.reset();
        answer.not_sure = true;
    }
    answer.assurance = static_cast<assessment::Assurance>(below(3));
    answer.note = words();
    if (below(3) == 0) {
        answer.evidence.push_back(
            {.text = words(),
             .state = static_cast<assessment::EvidenceState>(answer.note.size() % 4),
             .post = answer.note,
             .date = std::chrono::year(2026) / 3 / 9,
             .extras = {{"file", "\"letter.pdf\""}}});
    }
    if (below(5) == 0) {
        put(answer.extras, "later", R"({"deep":[1,{"er":null}]})");
    }
    return below(6) == 0 ? Answer{} : answer;
}

Assessment RandomWork::assessment() {
    Assessment made;
    made.id = AssessmentId("a-" + std::to_string(++ids_));
    made.instrument = small_library().instruments.front()->ref;
    made.period = words();
    if (below(2) == 0) {
        made.profile.emplace(FieldId("size"), assessment::OptionId("micro"));
        made.profile.emplace(FieldId("exports"), below(2) == 0);
        made.profile.emplace(FieldId("staff"), assessment::Decimal{below(9'000'000)});
        made.profile.emplace(FieldId("town"), words());
    }
    if (below(3) == 0) {
        put(made.enterprise, "name", "\"三晋\"");
        put(made.extras, "newer", "[true]");
        put(made.profile_extras, "colour", "\"red\"");
        put(made.instrument_extras, "digest", "\"00\"");
    }
    if (below(3) == 0) {
        put(made.review, CriterionId("office"),
            {.own = {.state = assessment::State::answered, .level = static_cast<int>(below(6))},
             .seen = true,
             .reason = words(),
             .by = {.name = words(), .day = std::chrono::year(2026) / 11 / 26}});
        record(made.history, {.part = assessment::MergePart::judgement, .name = "office"},
               {.stamp = {.writer = assessment::WriterId("w-0123456789ab"), .count = 7}});
    }
    for (const auto& criterion : small_library().instruments.front()->criteria) {
        Answer some = answer(criterion.id.text());
        if (!is_blank(some)) {
            made.answers.emplace(criterion.id, std::move(some));
        }
    }
    return made;
}

/// One of a few versions, each of which may say one thing or another.
app::StoreChange RandomWork::document_change(const Model& model) {
    if (!model.documents.empty() && below(3) == 0) {
        const auto count = static_cast<std::uint32_t>(model.documents.size());
        return app::DropDocument{model.documents[below(count)].key};
    }
    std::string text = with_steps(std::string(small_instrument));
    const auto set = [&](std::string_view from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    set("\"small\"", "\"of-an-office\"");
    set("1.0.0", "1." + std::to_string(below(3)) + ".0");
    set("{\"en\": \"Small\"}", "{\"en\": \"Office " + std::to_string(below(2)) + "\"}");
    auto read = app::read_kept_file(app::DocumentKind::instrument, "office.json", text);
    assert(read && "the instrument of an office is sound");
    return app::PutDocument{std::move(read->document)};
}

app::StoreChange RandomWork::visit_change(const app::EnterpriseRecord& enterprise) {
    app::Visit visit{.id = app::VisitId("v-" + std::to_string(++ids_)),
                     .day = std::chrono::year(2026) / 3 / 9,
                     .place = words(),
                     .people = words(),
                     .notes = words()};
    if (below(2) == 0) {
        visit.next = std::chrono::year(2026) / 9 / 1;
        visit.assessment = AssessmentId("a-1");
        visit.agenda = words();
        visit.agreed = words();
        visit.began = 1 + below(9'000'000);
        visit.ended = visit.began + below(90);
        put(visit.extras, "weather", R"({"deep":[1,{"er":null}]})");
    }
    if (!enterprise.visits.empty() && below(3) != 0) {
        visit.id =
            enterprise.visits[below(static_cast<std::uint32_t>(enterprise.visits.size()))].id;
    }
    if (!enterprise.visits.empty() && below(6) == 0) {
        return app::DropVisit{enterprise.visits.front().id};
    }
    return app::PutVisit{.enterprise = enterprise.id, .visit = visit};
}

app::StoreChange RandomWork::assessment_change(const app::EnterpriseRecord& enterprise) {
    if (enterprise.assessments.empty() || below(6) == 0) {
        return app::PutAssessment{.enterprise = enterprise.id, .assessment = assessment()};
    }
    const auto count = static_cast<std::uint32_t>(enterprise.assessments.size());
    const Assessment& known = enterprise.assessments[below(count)];
    if (below(16) == 0) {
        return app::SetAssessmentRemoved{.id = known.id, .removed = true};
    }
    if (below(4) == 0) {
        Assessment head = assessment();
        head.id = known.id;
        return app::PutHead{.enterprise = enterprise.id, .assessment = head};
    }
    const auto& criteria = small_library().instruments.front()->criteria;
    const CriterionId& id = criteria[below(static_cast<std::uint32_t>(criteria.size()))].id;
    return app::PutAnswer{.assessment = known.id, .criterion = id, .answer = answer(id.text())};
}

app::StoreChange RandomWork::change(const Model& model) {
    const auto count = static_cast<std::uint32_t>(model.enterprises.size());
    if (count == 0 || below(8) == 0) {
        return app::PutEnterprise{.id = EnterpriseId("e-" + std::to_string(++ids_)),
                                  .name = words(),
                                  .extras = {{"code", "\"91140000\""}}};
    }
    const app::EnterpriseRecord& enterprise = model.enterprises[below(count)];
    switch (below(13)) {
        case 0:
            return app::PutEnterprise{.id = enterprise.id, .name = words(), .extras = {}};
        case 1:
            return app::SetRemoved{.id = enterprise.id, .removed = !enterprise.removed};
        case 2:
            return app::PutSetting{.key = below(2) == 0 ? "language" : "theme", .value = words()};
        case 3:
            return visit_change(enterprise);
        case 4:
            return document_change(model);
        default:
            return assessment_change(enterprise);
    }
}

app::Save RandomWork::next(Model& model) {
    app::Save save{.ticket = ++ticket_, .changes = {}};
    for (auto count = 1 + below(4); count > 0; --count) {
        save.changes.push_back(change(model));
        model.apply(save.changes.back());
    }
    return save;
}

// ---- described

namespace {

std::string lines(const app::StoreChange& change) {
    std::string text;
    for (const app::store::Change& row : app::store::stored(change)) {
        text += app::store::line(row);
    }
    return text;
}

}  // namespace

std::string described(const app::Loaded& loaded) {
    // The stored form holds everything there is, in a form that is the same for the same values.
    std::string text;
    for (const app::EnterpriseRecord& enterprise : loaded.enterprises) {
        text += lines(app::PutEnterprise{
            .id = enterprise.id, .name = enterprise.name, .extras = enterprise.extras});
        text += enterprise.removed ? "removed\n" : "";
        for (const Assessment& assessment : enterprise.assessments) {
            text +=
                lines(app::PutAssessment{.enterprise = enterprise.id, .assessment = assessment});
        }
    }
    for (const app::EnterpriseRecord& enterprise : loaded.enterprises) {
        for (const app::Visit& visit : enterprise.visits) {
            text += lines(app::PutVisit{.enterprise = enterprise.id, .visit = visit});
        }
    }
    for (const auto& instrument : loaded.kept.instruments) {
        const auto& ref = instrument->ref;
        text += "instrument " + ref.id.text() + " " + ref.version + " " + instrument->digest + "\n";
    }
    for (const auto& [key, value] : loaded.settings) {
        text += lines(app::PutSetting{.key = key, .value = value});
    }
    return text;
}

}  // namespace tests
