// SPDX-License-Identifier: MIT
// What the screens say in particular situations. How they say all of it is in the golden
// outlines (outline_test.cpp).

#include <doctest/doctest.h>

#include <algorithm>

#include "app/view/page.hpp"
#include "tests/support/app_scenes.hpp"

using app::view::OutlineNode;
using app::view::Role;
using tests::an_app_at;
using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

namespace {

/// What the page says has these words somewhere.
bool says(const AppUnderTest& app, std::string_view words) {
    return app.text().find(words) != std::string::npos;
}

app::Place place(const AppUnderTest& app, app::Screen screen) {
    return {.screen = screen, .assessment = app.session.place.assessment};
}

}  // namespace

TEST_CASE("before the store has answered, nothing pretends that the list is empty") {
    AppUnderTest app;
    app.session.library = tests::small_library();
    app.does(app::Started{.seed = 1, .today = {}, .language = "zh-CN", .address = "#/"});
    CHECK(app.control("enterprises.new") == nullptr);
    CHECK(says(app, "正在打开"));
}

TEST_CASE("the whole way is walked by operating controls alone") {
    AppUnderTest app = an_empty_app();
    app.operates("enterprises.new");
    app.operates("enterprises.new.name", "晋阳精密");
    app.operates("enterprises.new.create");
    app.operates("profile.size.small");
    app.operates("profile.exports.false");
    app.operates("profile.continue");
    app.operates("assess.office.level.4");
    app.operates("assess.office.assurance.documented");
    app.operates("assess.office.next");
    app.operates("assess.executive.yes");
    app.operates("assess.executive.next");
    app.operates("assess.staff.number", "2");
    app.operates("assess.staff.next");
    app.operates("assess.coverage.part", "6");
    app.operates("assess.coverage.whole", "8");
    app.operates("assess.coverage.next");
    CHECK(app.session.place.criterion.text() == "loss");
    app.operates("assess.loss.number", "0");
    app.operates("assess.loss.next");
    app.operates("assess.strategy.option.issued");
    app.operates("assess.strategy.next");
    app.operates("assess.rules.item.patents");
    app.operates("assess.rules.item.secrets");
    app.operates("assess.rules.next");
    CHECK((app.session.place.screen == app::Screen::result));
    CHECK(says(app, "达到：基础级"));
    app.operates("result.report");
    app.operates("report.export.html");
    CHECK(std::holds_alternative<app::Download>(app.effects.front()));
}

TEST_CASE("saved is said only when everything is acknowledged") {
    AppUnderTest app = an_app_at("office");
    CHECK(app.control("frame.saved_status")->label == "已保存在本机");
    app.operates("assess.office.level.3");
    CHECK(app.control("frame.saved_status")->label == "保存中…");
    app.is_saved();
    CHECK(app.control("frame.saved_status")->label == "已保存在本机");
}

TEST_CASE("closing the window loses work only while something is not saved") {
    AppUnderTest app = an_app_at("office");
    app.is_saved();
    CHECK_FALSE(app::view::page(app.session).loses_work);
    app.operates("assess.office.level.3");
    CHECK(app::view::page(app.session).loses_work);
    app.is_saved();
    CHECK_FALSE(app::view::page(app.session).loses_work);

    app.does(app::Loaded{.durable = false, .reason = "private-window"});
    CHECK(app::view::page(app.session).loses_work);
}

TEST_CASE("a new version is offered, but not where the work would be lost by it") {
    AppUnderTest app = an_app_with();
    CHECK(app.control("frame.update") == nullptr);
    app.does(app::UpdateFound{});
    CHECK(app.control("frame.update")->enabled);

    app.does(app::Loaded{.durable = false, .reason = "private-window"});
    CHECK_FALSE(app.control("frame.update")->enabled);
    CHECK(app.control("frame.update")->description == "内容还没有保存到本机，请先导出");
}

TEST_CASE("work that can be lost has a banner that takes it along") {
    AppUnderTest app = an_app_with();
    CHECK(app.control("frame.export_all") == nullptr);

    SUBCASE("when the store is memory only") {
        app.does(app::Loaded{.durable = false, .reason = "private-window"});
        CHECK(says(app, "无痕"));
        CHECK(app.control("frame.retry") == nullptr);
    }
    SUBCASE("when it was opened from a file") {
        app.does(app::Loaded{.durable = false, .reason = "local-file"});
        CHECK(says(app, "从文件打开"));
    }
    SUBCASE("when no store could be opened") {
        app.does(app::LoadFailed{{assessment::ErrorCode::storage_blocked, "files", {}}});
        CHECK(says(app, "不允许本页保存数据"));
        CHECK(app.control("frame.retry") != nullptr);
    }
    SUBCASE("when a change was refused") {
        app.does(app::EnterPeriod{"2025"});
        app.does(app::SaveFailed{app.session.unsaved.begin()->first,
                                 {assessment::ErrorCode::storage_full, {}, {}}});
        CHECK(says(app, "存储空间已满"));
        CHECK((app.control("frame.saved_status")->role == Role::alert));
    }
    app.operates("frame.export_all");
    CHECK(std::holds_alternative<app::Download>(app.effects.front()));
}

TEST_CASE("a removed enterprise leaves the list and can be brought back from its notice") {
    AppUnderTest app = an_app_with("晋阳精密");
    app.does(app::Go{});
    const std::string id = "enterprises." + app.session.enterprises.front().id.text();
    app.operates(id + ".remove");
    CHECK(app.control(id + ".open") == nullptr);
    CHECK(says(app, "已移除“晋阳精密”"));
    app.operates("notice.undo");
    CHECK(app.control(id + ".open") != nullptr);
}

TEST_CASE("a file that is none of ours opens a dialog that says everything that is wrong") {
    AppUnderTest app = an_empty_app();
    app.operates("enterprises.import", R"({"format":"invoice"})");
    CHECK((app.control("notice.refused")->role == Role::dialog));
    CHECK(says(app, "/format"));
    CHECK(app.session.focus == "notice.dismiss");
}

TEST_CASE("a begun enterprise goes on answering, a finished one shows its result") {
    AppUnderTest app = an_app_with();
    const std::string open = "enterprises." + app.session.enterprises.front().id.text() + ".open";
    app.does(app::Go{});
    app.operates(open);
    CHECK((app.session.place.screen == app::Screen::profile));
    tests::answer_all(app);
    app.does(app::Go{});
    app.operates(open);
    CHECK((app.session.place.screen == app::Screen::result));
}

TEST_CASE("a criterion that does not apply is explained and not asked") {
    AppUnderTest app = an_app_at("growth");
    app.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    CHECK(app.control("assess.growth.base") == nullptr);
    CHECK(says(app, "本项不适用"));
    CHECK(app.control("assess.criterion.growth") == nullptr);
    app.operates("assess.to_profile");
    CHECK(says(app, "不适用的指标 · 1"));
}

TEST_CASE("every counter counts what is asked, and what does not apply by one's word as settled") {
    AppUnderTest app = an_app_at("coverage");
    app.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    app.operates("assess.coverage.not-applicable");
    app.operates("assess.coverage.reason", "没有核心技术");
    const auto& instrument = *app.session.library->instruments.front();
    const auto asked = static_cast<int>(instrument.criteria.size()) - 1;  // without the exports
    const std::string fraction = "1 / " + std::to_string(asked);
    CHECK(app.control("nav.assess")->description == fraction);
    CHECK(app.control("assess.run.full")->label == "全部" + std::to_string(asked) + "项");
    CHECK(app.control("assess.progress")->value == "1/" + std::to_string(asked));
    // The badge over a criterion counts as the list of the dimension beside it does.
    const auto at = *instrument.find(assessment::CriterionId("growth"));
    const auto& dimension = instrument.dimensions[instrument.criteria[at].dimension];
    const std::string all = std::to_string(dimension.criteria.size() - 1);
    app.does(app::Go{{.screen = app::Screen::assess,
                      .assessment = app.session.place.assessment,
                      .criterion = instrument.criteria[dimension.criteria.front()].id}});
    CHECK(says(app, dimension.title.in("zh-CN") + " · 1 / " + all));
}

TEST_CASE("a review calls open what is not settled, as the result does") {
    AppUnderTest app = an_app_at("office");
    app.does(app::Go{place(app, app::Screen::review)});
    CHECK_FALSE(says(app, "未达标"));
    CHECK(says(app, " · 待定"));
}

TEST_CASE("a criterion that waits for the profile names the field") {
    AppUnderTest app = an_app_at("growth");
    CHECK(says(app, "单位概况中的：有产品出口"));
    CHECK(app.control("assess.growth.base") != nullptr);
}

TEST_CASE("not applicable is offered only where the instrument allows it") {
    CHECK(an_app_at("office").control("assess.office.not-applicable") == nullptr);
    AppUnderTest app = an_app_at("coverage");
    app.operates("assess.coverage.not-applicable");
    CHECK(app.control("assess.coverage.reason")->invalid);
    app.operates("assess.coverage.reason", "没有核心技术");
    CHECK_FALSE(app.control("assess.coverage.reason")->invalid);
    CHECK(app.control("assess.coverage.not-applicable")->checked);
}

TEST_CASE("a figure that is wrong says why and what still counts") {
    AppUnderTest app = an_app_at("staff");
    app.operates("assess.staff.number", "2");
    app.operates("assess.staff.number", "1001");
    CHECK(app.control("assess.staff.number")->invalid);
    CHECK(app.control("assess.staff.number")->value == "1001");
    CHECK(says(app, "不能大于1000"));
    CHECK(says(app, "目前仍按上一个有效的回答计算：2人"));
}

TEST_CASE("levels that no figure reaches by itself are passed over in the ladder") {
    AppUnderTest app = an_app_at("staff");
    CHECK(says(app, "2级：1人起"));
    CHECK_FALSE(says(app, "1级：1人起"));
    app.operates("assess.staff.number", "1");
    CHECK(app.control("assess.reached")->label == "目前为2级，下一级为“3级：2人起”");
}

TEST_CASE("less is better where the instrument says so") {
    AppUnderTest app = an_app_at("loss");
    CHECK(says(app, "1级：不超过4人"));
    app.operates("assess.loss.number", "0");
    CHECK(app.control("assess.reached")->label == "已达最高级：5级");
}

TEST_CASE("the quick scan asks its own criteria only") {
    AppUnderTest app = an_app_at("office");
    app.operates("assess.run.quick");
    CHECK(app.control("assess.dimension.lists") == nullptr);
    app.operates("assess.office.next");
    app.operates("assess.executive.next");
    CHECK(app.session.place.criterion.text() == "staff");
    app.operates("assess.staff.next");
    CHECK((app.session.place.screen == app::Screen::result));
}

TEST_CASE("evidence that is listed is no longer offered and suggests a stronger assurance") {
    AppUnderTest app = an_app_at("office");
    app.operates("assess.office.evidence.offer.notice");
    CHECK(app.control("assess.office.evidence.offer.notice") == nullptr);
    CHECK(app.control("assess.office.evidence.0")->value == "设立文件");
    CHECK(says(app, "请在上面选“有材料”"));
    app.operates("assess.office.assurance.documented");
    CHECK_FALSE(says(app, "请在上面选“有材料”"));
}

TEST_CASE("a verdict is provisional while something is open") {
    AppUnderTest app = an_app_with();
    tests::answer_all(app);
    app.does(app::Go{place(app, app::Screen::result)});
    CHECK(says(app, "heading 1 达到：基础级"));
    app.does(app::ClearAnswer{assessment::CriterionId("loss")});
    CHECK(says(app, "heading 1 按目前回答，达到：基础级（暂定）"));
    CHECK(says(app, "达到（暂定）"));
}

TEST_CASE("a condition leads to the criterion that decides it") {
    AppUnderTest app = an_app_with();
    tests::answer_all(app);
    app.does(app::Go{place(app, app::Screen::result)});
    const auto outline = app.outline();
    const auto gate = std::ranges::find_if(outline, [](const OutlineNode& node) {
        return node.operable && node.label.starts_with("必备项“工作机构”");
    });
    REQUIRE(gate != outline.end());
    app.operates(gate->id);
    CHECK(app.session.place.criterion.text() == "office");
}

TEST_CASE("the report says that it is a draft while something is open") {
    AppUnderTest app = an_app_with();
    app.does(app::Go{place(app, app::Screen::report)});
    CHECK(says(app, "报告会标明“草稿”"));
    tests::answer_all(app);
    CHECK_FALSE(says(app, "报告会标明“草稿”"));
}

TEST_CASE("the preview is the page that is exported, in its own language") {
    AppUnderTest app = an_app_with();
    app.does(app::Go{place(app, app::Screen::report)});
    app.operates("report.language.en");
    const std::string shown = app.control("report.preview")->value;
    app.operates("report.export.html");
    CHECK((shown == std::get<app::Download>(app.effects.front()).bytes));
    CHECK(says(app, "自评报告"));
}

TEST_CASE("an assessment of another instrument says which one is missing") {
    AppUnderTest app = an_app_with();
    app.session.enterprises.front().assessments.front().instrument.version = "2031.1.0";
    CHECK(says(app, "seven-answers（2031.1.0版）"));
    CHECK(app.control("nav.assess") == nullptr);
    app.does(app::Go{});
    CHECK(says(app, "seven-answers（2031.1.0版）"));
}

TEST_CASE("what the store cannot give back is told on the list") {
    AppUnderTest app = an_empty_app();
    app.does(app::Loaded{.findings = {{.code = assessment::FindingCode::not_json,
                                       .where = "a-1",
                                       .value = "1:1",
                                       .expected = ""}}});
    app.operates("enterprises.unreadable");
    CHECK(says(app, "a-1"));
}
