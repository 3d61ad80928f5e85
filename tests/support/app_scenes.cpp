// SPDX-License-Identifier: MIT
#include "tests/support/app_scenes.hpp"

#include <memory>
#include <utility>

#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/scene_parts.hpp"
#include "tests/support/versions.hpp"

namespace tests {

using assessment::CriterionId;

AppUnderTest at(AppUnderTest app, app::Screen screen, std::string_view criterion) {
    app.does(app::Go{{.screen = screen,
                      .assessment = app.session.place.assessment,
                      .criterion = CriterionId(criterion)}});
    return app;
}

AppUnderTest an_answered_app() {
    AppUnderTest app = an_app_with("晋阳精密");
    answer_all(app);
    return app;
}

AppUnderTest a_begun_app() {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::SetProfile{.field = assessment::FieldId("size"), .value = "small"});
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    app.does(app::ChooseYesNo{.criterion = CriterionId("executive"), .yes = false});
    app.is_saved();
    return app;
}

namespace {

void add_frames(std::vector<Scene>& all) {
    AppUnderTest opening;
    opening.session.library = small_library();
    opening.does(app::Started{.seed = 1, .today = {}, .language = "zh-CN", .address = "#/"});
    all.push_back({"opening", opening.session});

    AppUnderTest memory = a_begun_app();
    memory.does(app::Loaded{.durable = false, .reason = "not-supported"});
    all.push_back({"frame-memory", at(std::move(memory), app::Screen::profile).session});

    AppUnderTest failed = a_begun_app();
    failed.does(app::LoadFailed{{assessment::ErrorCode::storage_blocked, "files", {}}});
    all.push_back({"frame-failed", at(std::move(failed), app::Screen::profile).session});

    AppUnderTest elsewhere = an_empty_app();
    elsewhere.does(app::LoadFailed{{assessment::ErrorCode::storage_busy, "other-tab-silent", {}}});
    all.push_back({"elsewhere-silent", elsewhere.session});
    AppUnderTest moved = at(a_begun_app(), app::Screen::profile);
    moved.does(app::EnterPeriod{"2024"});
    moved.does(app::HandedOver{});
    all.push_back({"elsewhere-moved", moved.session});

    AppUnderTest sheet = at(a_begun_app(), app::Screen::result);
    sheet.does(app::OpenSheet{{.kind = app::Sheet::Kind::display}});
    all.push_back({"sheet-display", sheet.session});
    sheet.does(app::OpenSheet{{.kind = app::Sheet::Kind::terms, .term = "tier"}});
    all.push_back({"sheet-term", sheet.session});
    sheet.does(app::OpenSheet{{.kind = app::Sheet::Kind::terms}});
    all.push_back({"sheet-terms", sheet.session});

    AppUnderTest unsaved = at(a_begun_app(), app::Screen::enterprises);
    unsaved.does(app::ChooseTheme{app::Theme::dark});
    all.push_back({"frame-saving", unsaved.session});
    unsaved.does(app::SaveFailed{unsaved.session.unsaved.begin()->first,
                                 {assessment::ErrorCode::storage_full, {}, {}}});
    all.push_back({"frame-unsaved", unsaved.session});
}

void add_lists(std::vector<Scene>& all) {
    AppUnderTest app = an_empty_app();
    all.push_back({"enterprises-empty", app.session});
    app.does(app::NewEnterprise{});
    all.push_back({"enterprises-new", app.session});

    AppUnderTest full = a_begun_app();
    const AppUnderTest other = an_answered_app();
    full.session.enterprises.push_back(other.session.enterprises.front());
    full.session.enterprises.back().id = assessment::EnterpriseId("e-other");
    full.session.enterprises.back().name = "太行机械";
    full.session.enterprises.back().assessments.front().id = assessment::AssessmentId("a-other");
    full = at(std::move(full), app::Screen::enterprises);
    all.push_back({"enterprises", full.session});
    full.does(app::RemoveEnterprise{assessment::EnterpriseId("e-other")});
    full.is_saved();
    all.push_back({"enterprises-removed", full.session});
    full.does(app::ImportFile{.name = "发票.json", .value = R"({"format":"invoice"})"});
    all.push_back({"enterprises-refused", full.session});
}

std::shared_ptr<const app::RestorationRead> a_restoration() {
    auto read = std::make_shared<app::RestorationRead>();
    read->changed = {{.id = assessment::EnterpriseId("e-one"),
                      .name = "太行机械",
                      .is_new = true,
                      .assessments = 2,
                      .answers = 14},
                     {.id = assessment::EnterpriseId("e-two"),
                      .name = "晋阳精密",
                      .assessments = 1,
                      .answers = 1}};
    read->unchanged = 3;
    read->forward = "rows";
    return read;
}

void add_storage(std::vector<Scene>& all) {
    using app::backup::Refusal;
    AppUnderTest storage = at(a_begun_app(), app::Screen::storage);
    all.push_back({"storage-unknown", storage.session});
    storage.session.backup_state = {.last = storage.session.today, .changes = 120};
    storage.does(app::StorageFacts{.used = 1'234'567,
                                   .quota = std::uint64_t{10} << 30U,
                                   .persistence = app::StorageFacts::Persistence::may_be_cleared,
                                   .seven_days = true});
    all.push_back({"storage", storage.session});
    storage.does(app::StorageFacts{.used = 4096,
                                   .persistence = app::StorageFacts::Persistence::file,
                                   .path = "/data/ipgauge.db"});
    all.push_back({"storage-file", storage.session});

    AppUnderTest backup = storage;
    backup.does(app::PrepareBackup{});
    all.push_back({"backup", backup.session});
    backup.does(app::EnterPassphrase{"北风"});
    all.push_back({"backup-encrypted", backup.session});

    AppUnderTest restore = storage;
    restore.does(app::ChooseBackup{.name = "知衡.ipgbackup", .value = "bytes"});
    all.push_back({"restore-reading", restore.session});
    for (const auto& [name, refusal] : {std::pair("passphrase", Refusal::passphrase_wanted),
                                        std::pair("wrong", Refusal::passphrase_wrong),
                                        std::pair("truncated", Refusal::truncated)}) {
        AppUnderTest refused = restore;
        refused.does(app::BackupRefused{refusal});
        all.push_back({std::string("restore-") + name, refused.session});
    }
    restore.does(app::BackupRead{a_restoration()});
    all.push_back({"restore-preview", restore.session});
    restore.does(app::Restore{});
    all.push_back({"restore-busy", restore.session});
    restore.is_saved();
    all.push_back({"restore-done", restore.session});

    AppUnderTest removing = at(a_begun_app(), app::Screen::enterprises);
    removing.does(app::AskRemoveEnterprise{removing.session.enterprises.front().id});
    all.push_back({"removing", removing.session});
}

void add_assess(std::vector<Scene>& all) {
    for (const auto& criterion : small_library()->instruments.front()->criteria) {
        const std::string& id = criterion.id.text();
        all.push_back({"assess-" + id, at(an_answered_app(), app::Screen::assess, id).session});
    }
    all.push_back({"assess-guided", at(an_app_with("晋阳精密"), app::Screen::assess).session});
    all.push_back({"assess-unanswered", at(a_begun_app(), app::Screen::assess, "staff").session});
    all.push_back({"assess-pending", at(a_begun_app(), app::Screen::assess, "growth").session});

    AppUnderTest excluded = an_answered_app();
    excluded.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    excluded.is_saved();
    all.push_back(
        {"assess-excluded", at(std::move(excluded), app::Screen::assess, "growth").session});

    AppUnderTest wrong = at(an_answered_app(), app::Screen::assess, "coverage");
    wrong.does(app::EnterFigure{
        .criterion = CriterionId("coverage"), .figure = app::Figure::part, .value = "六"});
    all.push_back({"assess-wrong-figure", wrong.session});

    AppUnderTest reason = at(a_begun_app(), app::Screen::assess, "coverage");
    reason.does(app::MarkNotApplicable{.criterion = CriterionId("coverage"), .on = true});
    all.push_back({"assess-reason-missing", reason.session});

    AppUnderTest why = at(an_answered_app(), app::Screen::assess, "coverage");
    why.does(app::ToggleFold{"assess.why"});
    all.push_back({"assess-why", why.session});

    AppUnderTest backed = at(an_answered_app(), app::Screen::assess, "office");
    backed.does(app::AddEvidence{.criterion = CriterionId("office"), .text = "设立文件"});
    backed.does(app::EnterNote{.criterion = CriterionId("office"), .value = "去年设立"});
    backed.does(app::ToggleFold{"assess.policy"});
    backed.is_saved();
    all.push_back({"assess-backed", backed.session});
}

void add_ends(std::vector<Scene>& all) {
    AppUnderTest profile = at(a_begun_app(), app::Screen::profile);
    all.push_back({"profile-begun", profile.session});
    profile.does(app::ToggleFold{"profile.more"});
    profile.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    profile.does(app::SetProfile{.field = assessment::FieldId("employees"), .value = "很多"});
    profile.is_saved();
    all.push_back({"profile-open", profile.session});
    AppUnderTest begun = at(a_begun_app(), app::Screen::result);
    all.push_back({"result-begun", begun.session});
    AppUnderTest result = at(an_answered_app(), app::Screen::result);
    all.push_back({"result", result.session});
    result.does(app::ToggleFold{"result.basic.met"});
    result.does(app::ToggleFold{"result.gap.executive.policy"});
    all.push_back({"result-unfolded", result.session});
    for (const char* fold :
         {"result.why.total", "result.why.dimensions", "result.why.dimension.institutions",
          "result.why.dimension.figures", "result.why.criterion.executive",
          "result.why.criterion.coverage", "result.why.criterion.growth", "result.why.tier.basic",
          "result.why.tier.advanced"}) {
        begun.does(app::ToggleFold{fold});
        result.does(app::ToggleFold{fold});
    }
    all.push_back({"result-begun-why", begun.session});
    all.push_back({"result-why", result.session});
    all.push_back({"report-draft", at(a_begun_app(), app::Screen::report).session});
    all.push_back({"report", at(an_answered_app(), app::Screen::report).session});
}

void add_plans(std::vector<Scene>& all) {
    AppUnderTest plan = at(an_answered_app(), app::Screen::plan);
    plan.does(app::ChoosePlanTier{assessment::TierId("advanced")});
    plan.is_saved();
    all.push_back({"plan", plan.session});
    plan.does(app::ChoosePlanMonths{"6"});
    plan.does(app::ExcludeStep{.criterion = CriterionId("executive")});
    plan.does(app::EnterStepDue{.criterion = CriterionId("office"), .value = "明年"});
    plan.does(app::ToggleFold{"plan.step.office.details"});
    plan.is_saved();
    all.push_back({"plan-decided", plan.session});
    AppUnderTest reached = at(an_answered_app(), app::Screen::plan);
    reached.does(app::ChoosePlanTier{assessment::TierId("basic")});
    reached.is_saved();
    all.push_back({"plan-reached", reached.session});
    AppUnderTest begun = at(a_begun_app(), app::Screen::plan);
    begun.does(app::ChoosePlanMonths{"0"});
    begun.is_saved();
    all.push_back({"plan-out-of-reach", begun.session});

    AppUnderTest what_if = at(an_answered_app(), app::Screen::what_if);
    all.push_back({"what-if", what_if.session});
    what_if.does(app::SupposeLevel{.criterion = CriterionId("executive"), .value = "5"});
    what_if.does(app::SupposeAssurance{.criterion = CriterionId("office"), .value = "verified"});
    for (const auto& dimension : small_library()->instruments.front()->dimensions) {
        what_if.does(app::ToggleFold{"what_if.dimension." + dimension.id.text()});
    }
    all.push_back({"what-if-supposed", what_if.session});
}

void add_evidence(std::vector<Scene>& all) {
    all.push_back({"evidence-begun", at(an_app_with("晋阳精密"), app::Screen::evidence).session});
    AppUnderTest app = at(an_answered_app(), app::Screen::evidence);
    all.push_back({"evidence", app.session});
    const CriterionId office("office");
    app.does(app::MarkNotSure{.criterion = CriterionId("loss"), .on = true});
    app.does(app::ToggleFold{"evidence.dimension.institutions"});
    app.operates("evidence.office.item.notice.state.seen");
    app.operates("evidence.office.item.notice.post", "综合办公室");
    app.operates("evidence.office.item.minutes.post", "法务部");
    app.operates("evidence.office.item.minutes.date", "2026-02-01");
    app.does(app::AddEvidence{.criterion = office, .text = "机构挂牌照片"});
    app.operates("evidence.office.entry.2.date", "三月");
    app.is_saved();
    all.push_back({"evidence-unfolded", app.session});
    app.operates("evidence.office.item.minutes.state.kept");
    app.operates("evidence.office.entry.2.state.seen");
    app.is_saved();
    all.push_back({"evidence-shown", app.session});
    app.operates("evidence.show.missing");
    all.push_back({"evidence-none-missing", app.session});
}

/// Assesses again in this year, without a notice left.
void assess_again(AppUnderTest& app, std::chrono::year year) {
    app.session.today = year / 3 / 1;
    app.does(app::PrepareNextAssessment{app.session.place.assessment});
    app.does(app::StartNextAssessment{});
    app.does(app::Dismiss{});
    app.is_saved();
}

/// Three years with one instrument: more is answered, one rises, one falls, one is left open.
AppUnderTest a_followed_app() {
    AppUnderTest app = a_begun_app();
    assess_again(app, std::chrono::year{2027});
    answer_all(app);
    app.does(app::ChooseAssurance{.criterion = CriterionId("office"),
                                  .assurance = assessment::Assurance::documented});
    assess_again(app, std::chrono::year{2028});
    app.does(app::ChooseYesNo{.criterion = CriterionId("executive"), .yes = false});
    app.does(app::EnterFigure{
        .criterion = CriterionId("coverage"), .figure = app::Figure::part, .value = "8"});
    app.does(app::MarkNotSure{.criterion = CriterionId("loss"), .on = true});
    app.is_saved();
    return app;
}

void add_next(std::vector<Scene>& all) {
    AppUnderTest form = an_answered_app();
    form.session.library = library_of_two_versions();
    form = at(std::move(form), app::Screen::result);
    form.does(app::PrepareNextAssessment{form.session.place.assessment});
    form.does(app::ToggleFold{"next.not_carried"});
    all.push_back({"next-form", form.session});
    AppUnderTest wrong = form;
    wrong.does(app::EnterNextPeriod{" "});
    all.push_back({"next-form-wrong", wrong.session});
    form.does(app::StartNextAssessment{});
    form.is_saved();
    all.push_back({"next-started", form.session});
}

void add_progress(std::vector<Scene>& all) {
    AppUnderTest followed = at(a_followed_app(), app::Screen::progress);
    for (const char* fold : {"progress.newly", "progress.no_longer", "progress.backing"}) {
        followed.does(app::ToggleFold{fold});
    }
    all.push_back({"progress", followed.session});
    const auto& first = followed.session.enterprises.front().assessments.front();
    followed.does(app::CompareWith{first.id.text()});
    all.push_back({"progress-first-with-last", followed.session});
    followed.does(app::Go{{.screen = app::Screen::progress, .assessment = first.id}});
    all.push_back({"progress-first", followed.session});
    followed = at(std::move(followed), app::Screen::enterprises);
    followed.does(
        app::ToggleFold{"enterprises." + followed.session.enterprises.front().id.text() + ".fold"});
    all.push_back({"enterprises-followed", followed.session});

    AppUnderTest versions = an_answered_app();
    versions.session.library = library_of_two_versions();
    assess_again(versions, std::chrono::year{2027});
    versions = at(std::move(versions), app::Screen::progress);
    for (const char* fold : {"progress.changed", "progress.added", "progress.retired"}) {
        versions.does(app::ToggleFold{fold});
    }
    all.push_back({"progress-versions", versions.session});
    all.push_back({"progress-only-one", at(an_answered_app(), app::Screen::progress).session});
}

}  // namespace

std::vector<Scene> scenes(std::string_view language) {
    std::vector<Scene> all;
    add_frames(all);
    add_lists(all);
    add_storage(all);
    add_visits(all);
    add_privacy(all);
    add_verified(all);
    add_kept(all);
    add_assess(all);
    add_ends(all);
    add_plans(all);
    add_evidence(all);
    add_review(all);
    add_next(all);
    add_progress(all);
    add_portfolio(all);
    add_programme(all);
    for (Scene& scene : all) {
        scene.session.language = language;
    }
    return all;
}

}  // namespace tests
