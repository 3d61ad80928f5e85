// SPDX-License-Identifier: MIT
// The scenes of who goes from enterprise to enterprise.
#include <memory>
#include <utility>

#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/scene_parts.hpp"
#include "tests/support/versions.hpp"

namespace tests {

using assessment::CriterionId;

/// What others sent: one of each kind of tests/data/golden/reports.
void add_verified(std::vector<Scene>& all) {
    AppUnderTest app = an_empty_app();
    app.does(app::Go{{.screen = app::Screen::verify}});
    all.push_back({"verify-empty", app.session});
    app.session.library = app::shipped_library();
    app.does(app::VerifyFile{.name = "registry.json",
                             .value = read_file("tests/data/golden/reports/keys/registry.json")});
    all.push_back({"verify-keys", app.session});
    app.does(app::AcceptKeys{true});
    app.does(app::EnterSignerName{"李明"});
    for (const std::string name : {"countersigned", "signed-by-a-stranger", "unsigned",
                                   "altered-name", "score-differs", "unreadable"}) {
        app.does(
            app::VerifyFile{.name = name + ".json",
                            .value = read_file("tests/data/golden/reports/" + name + ".json")});
    }
    all.push_back({"verify", app.session});
}

/// One visit that ended, then one that goes on.
void add_visits(std::vector<Scene>& all) {
    constexpr app::Minute now = 29'500'000;
    AppUnderTest app = at(a_begun_app(), app::Screen::visit);
    all.push_back({"visit-first", app.session});
    app.does(app::MinutePassed{now});
    app.does(app::MarkNotSure{.criterion = CriterionId("staff"), .on = true});
    app.does(app::BeginVisit{});
    const app::VisitId visit = app.session.visit()->id;
    app.does(app::EnterVisitText{
        .visit = visit, .which = app::VisitText::people, .value = "技术负责人\n知识产权专员"});
    app.does(app::EnterVisitText{.visit = visit, .value = "车间有专利墙"});
    app.does(app::MinutePassed{now + 75});
    all.push_back({"visit", app.session});
    app.does(app::EnterVisitDay{.visit = visit, .value = "明年"});
    all.push_back({"visit-wrong-day", app.session});
    app.does(app::EndVisit{visit});
    all.push_back({"visit-ended", app.session});
    app.does(app::BeginVisit{});
    app.does(app::MinutePassed{now + 200});
    all.push_back({"visit-long", app.session});
    app.does(app::RemoveVisit{visit});
    app.is_saved();
    all.push_back({"visit-removed", app.session});
}

/// The lock, the forms for it, one enterprise without the others, and one that goes for good.
void add_privacy(std::vector<Scene>& all) {
    AppUnderTest app = at(a_begun_app(), app::Screen::storage);
    app.does(app::AskPin{app::PinUse::set});
    app.does(app::EnterPin{"2468"});
    all.push_back({"pin-set", app.session});
    app.does(app::SubmitPin{});
    all.push_back({"pin-busy", app.session});
    app.does(app::PinKept{true});
    app.is_saved();
    all.push_back({"storage-pin", app.session});
    app.does(app::AskPin{app::PinUse::remove});
    all.push_back({"pin-remove", app.session});
    app.does(app::CancelPin{});
    app.does(app::Lock{});
    all.push_back({"lock", app.session});
    for (int attempt = 0; attempt < 5; ++attempt) {
        app.does(app::MinutePassed{29'500'000 + 60 * attempt});
        app.does(app::EnterPin{"1357"});
        app.does(app::SubmitPin{});
        app.does(app::PinTried{false});
    }
    app.does(app::ToggleFold{"lock.forgotten"});
    app.is_saved();
    all.push_back({"lock-wait", app.session});

    AppUnderTest erase = at(a_begun_app(), app::Screen::profile);
    erase.does(app::AskErase{erase.session.enterprises.front().id});
    all.push_back({"erase", erase.session});
    erase.does(app::EnterEraseName{"晋阳精密"});
    all.push_back({"erase-named", erase.session});
    AppUnderTest only = erase;
    erase.does(app::Erase{});
    all.push_back({"erase-busy", erase.session});
    erase.is_saved();
    all.push_back({"erased", erase.session});

    only.does(app::CancelErase{});
    only.does(app::ShowOnly{only.session.enterprises.front().id});
    only.is_saved();
    all.push_back({"only", at(std::move(only), app::Screen::enterprises).session});
}

/// Judged, decided, closed; and a file that another device has worked on meanwhile.
void add_review(std::vector<Scene>& all) {
    const CriterionId office("office");
    const CriterionId executive("executive");
    AppUnderTest app = at(an_answered_app(), app::Screen::review);
    all.push_back({"review-begun", app.session});
    const auto before = app.session;
    app.does(app::EnterSignerName{"王工"});
    app = at(std::move(app), app::Screen::review, "office");
    all.push_back({"review-office", app.session});
    app.does(app::JudgeLevel{.criterion = office, .level = 2});
    app.does(app::MarkSeen{.criterion = office, .on = true});
    app.does(app::EnterJudgementReason{.criterion = office, .value = "任命文件已过期"});
    app.does(app::ConfirmOwn{executive});
    app.is_saved();
    all.push_back({"review-differs", app.session});
    AppUnderTest outdated = app;
    outdated.does(app::ChooseLevel{.criterion = office, .level = 5});
    outdated.is_saved();
    all.push_back({"review-outdated", outdated.session});
    app.does(app::Decide{.criterion = office, .side = app::ReviewSide::found});
    app.does(app::EnterDecisionReason{.criterion = office, .value = "企业认可"});
    app.is_saved();
    all.push_back({"review-decided", app.session});
    app = at(std::move(app), app::Screen::review);
    app.does(app::ToggleFold{"review.kappa"});
    app.does(app::ToggleFold{"review.dimension.institutions"});
    all.push_back({"review", app.session});
    app.does(app::CloseReview{});
    app.is_saved();
    all.push_back({"review-closed", app.session});

    app.does(app::ChooseLevel{.criterion = office, .level = 3});
    const std::string file = assessment::exchange::write_assessment(*app.session.assessment(),
                                                                    *app.session.instrument());
    AppUnderTest here;
    here.session = before;
    here.session.writer = assessment::WriterId("w-here");
    here.does(app::ChooseLevel{.criterion = office, .level = 1});
    here.is_saved();
    here.does(app::ImportFile{.name = "现场核对.json", .value = file});
    all.push_back({"arrival-conflict", here.session});
}

/// More than a few enterprises: the list, and what is said of all of them.
void add_portfolio(std::vector<Scene>& all) {
    AppUnderTest app = an_answered_app();
    for (const char* name :
         {"太原晋阳湖软件有限公司", "大同云冈数据服务有限公司",
          "Taihang Precision Manufacturing (Shanxi) Company Limited", "长治重工"}) {
        app.does(app::Go{});
        app.does(app::NewEnterprise{});
        app.does(app::EnterNewName{name});
        app.does(app::CreateEnterprise{});
        app.does(app::SetProfile{.field = assessment::FieldId("size"), .value = "small"});
        app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 2});
    }
    const auto last = app.session.enterprises.back().id;
    app.operates("enterprise.park", "山西转型综改示范区");
    app.operates("enterprise.credit-code", "91140100MA0000001");
    all.push_back({"profile-code-wrong", app.session});
    app.does(app::EnterStepDue{.criterion = CriterionId("office"), .value = "2026-01-31"});
    app.does(app::Go{});
    all.push_back({"portfolio-saving", app.session});
    app.is_saved();
    app.does(app::ToggleFold{"portfolio.filters"});
    all.push_back({"portfolio", app.session});
    app.does(app::SearchPortfolio{"jy"});
    app.does(app::FilterPortfolio{.filter = app::PortfolioFilter::due, .value = "overdue"});
    all.push_back({"portfolio-nothing", app.session});
    app.does(app::Go{{.screen = app::Screen::portfolio}});
    all.push_back({"overview-nothing", app.session});
    app.does(app::ShowWholePortfolio{});
    all.push_back({"overview", app.session});
    app.does(app::OpenSheet{{.kind = app::Sheet::Kind::enterprise, .enterprise = last}});
    all.push_back({"portfolio-more", app.session});
    AppUnderTest none = an_empty_app();
    none.does(app::Go{{.screen = app::Screen::portfolio}});
    all.push_back({"overview-empty", none.session});
}

}  // namespace tests
