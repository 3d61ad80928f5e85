// SPDX-License-Identifier: MIT
// The screen of a programme, with what a desk would say.
#include <initializer_list>
#include <string>
#include <utility>

#include "app/desk_json.hpp"
#include "tests/support/scene_parts.hpp"

namespace tests {

namespace {

using app::DeskAnswer;
using app::DeskProgress;
using app::DeskRow;
using app::DeskTable;
using app::ProgrammePart;

DeskRow row(std::int64_t report, std::initializer_list<const char*> texts) {
    DeskRow made{.report = report};
    for (const char* text : texts) {
        made.cells.push_back({.text = text});
    }
    return made;
}

void say(AppUnderTest& app, const app::DeskSaying& saying) {
    app.does(app::DeskSaid{write_desk_saying(saying)});
}

DeskAnswer answer_to(const AppUnderTest& app) {
    return {.ticket = app.session.desk.query.ticket,
            .part = app.session.place.part,
            .title = "山西省战略性新兴产业企业知识产权管理评价 2026.2.0，2026",
            .choices = {{.id = "period",
                         .label = "期间",
                         .value = "2026",
                         .options = {{"2025", "2025"}, {"2026", "2026"}}}},
            .all = 137,
            .found = 137};
}

AppUnderTest at_part(AppUnderTest app, ProgrammePart part, std::int64_t report = 0) {
    app.does(app::Go{{.screen = app::Screen::programme, .part = part, .report = report}});
    return app;
}

AppUnderTest with_table(AppUnderTest app) {
    DeskAnswer answer = answer_to(app);
    answer.choices.push_back({.id = "tier",
                              .label = "等级",
                              .value = "",
                              .options = {{"", "全部"}, {"pilot", "试点达标参考"}}});
    answer.tables = {
        {.id = "reports",
         .title = "报告",
         .columns = {{.id = "name", .label = "企业名称"},
                     {.id = "enterprise", .label = "企业"},
                     {.id = "tier", .label = "等级"},
                     {.id = "state", .label = "状态"},
                     {.id = "supported", .label = "总分（佐证）"},
                     {.id = "declared", .label = "总分（自评）"},
                     {.id = "d.ins", .label = "Institutional foundations"},
                     {.id = "d.use", .label = "运用"},
                     {.id = "gates", .label = "缺少的必备项"}},
         .rows = {row(1, {"太原晋阳湖软件有限公司", "91140100MA0000001X", "试点达标参考",
                          "经特派员会签", "61.25", "70.00", "55.00", "48.10", "0"}),
                  row(2, {"Taihang Precision Manufacturing (Shanxi) Company Limited",
                          "91140100MA0000002X", "未达到等级", "未签名", "31.25", "42.00", "25.00",
                          "", "3"})}}};
    say(app, answer);
    return app;
}

DeskTable heat() {
    DeskTable table{.id = "heat",
                    .title = "各类企业的维度得分",
                    .text = "每一类企业在每个维度上的中位数，颜色越深得分越高。",
                    .columns = {{.id = "0", .label = "分类"},
                                {.id = "1", .label = "组"},
                                {.id = "2", .label = "Institutional foundations"},
                                {.id = "3", .label = "运用"}}};
    table.rows = {row(0, {"", "全部", "55.00", "48.10"}),
                  row(0, {"行业", "高端装备制造", "75.50", "20.00"}),
                  row(0, {"行业", "新材料", "企业过少"})};
    table.rows[0].cells[2].band = 3;
    table.rows[0].cells[3].band = 2;
    table.rows[1].cells[2].band = 4;
    table.rows[1].cells[3].band = 1;
    table.rows[1].choice = "industry";
    table.rows[1].value = "=equipment";
    return table;
}

AppUnderTest with_figures(AppUnderTest app) {
    app = at_part(std::move(app), ProgrammePart::figures);
    DeskAnswer answer = answer_to(app);
    answer.tables = {
        {.id = "overview",
         .title = "概况",
         .columns = {{.id = "0", .label = "指标"}, {.id = "1", .label = "数值"}},
         .rows = {row(0, {"计入的报告", "137"}), row(0, {"报告：未签名", "52"})}},
        {.id = "tiers",
         .title = "各等级报告数",
         .text = "计入的报告均经重新计算核验。",
         .columns = {{.id = "0", .label = "等级"},
                     {.id = "1", .label = "报告数"},
                     {.id = "2", .label = "占比，%"}},
         .rows = {row(0, {"试点达标参考", "40", "29.20"}), row(0, {"未达到等级", "97", "70.80"})}},
        heat(),
        {.id = "questions", .title = "需要询问的问题", .columns = {{.id = "0", .label = "问题"}}}};
    say(app, answer);
    return app;
}

/// The form of a rule, as a desk offers it.
AppUnderTest with_rule(AppUnderTest app) {
    app = at_part(std::move(app), ProgrammePart::selection);
    DeskAnswer answer = answer_to(app);
    const std::vector<app::DeskChoice> offered{
        {.id = "tier",
         .label = "最低等级",
         .options = {{"", "不限"}, {"pilot", "试点达标参考"}, {"demo", "示范达标参考"}}},
        {.id = "trust",
         .label = "报告状态不低于",
         .options = {{"unsigned", "未签名"}, {"countersigned", "Countersigned by a commissioner"}}},
        {.id = "dimensions",
         .options = {{"ins", "Institutional foundations and leadership"}, {"use", "运用"}}},
        {.id = "size", .label = "规模", .options = {{"micro", "微型企业"}, {"", "未填写"}}},
        {.id = "region", .label = "所在地区", .options = {{"太原市", "太原市"}}}};
    answer.choices.insert(answer.choices.end(), offered.begin(), offered.end());
    say(app, answer);
    return app;
}

AppUnderTest with_wrong_rule(AppUnderTest app) {
    app = with_rule(std::move(app));
    app.does(app::RuleOnDesk{.choice = "places", .value = "10"});
    app.does(app::RuleOnDesk{.choice = "minimum.use", .value = "100.5"});
    app.does(app::ToggleFold{"programme.rule.quotas"});
    app.does(app::SelectOnDesk{});
    DeskAnswer answer = *app.session.desk.answer;
    answer.ticket = app.session.desk.query.ticket;
    answer.wrong = "minimum.use";
    say(app, answer);
    return app;
}

AppUnderTest with_selection(AppUnderTest app) {
    app = with_rule(std::move(app));
    app.does(app::RuleOnDesk{.choice = "places", .value = "10"});
    app.does(app::SelectOnDesk{});
    DeskAnswer answer = *app.session.desk.answer;
    answer.ticket = app.session.desk.query.ticket;
    answer.tables = {
        {.id = "rule",
         .title = "遴选规则",
         .text = "遴选之前定下的要求。",
         .rows = {row(0, {"名额", "10"}), row(0, {"入选", "2"})}},
        {.id = "unmet", .rows = {row(0, {"未满足：规模 微型企业，至少2家"})}},
        {.id = "selection",
         .title = "排名与遴选",
         .text = "先按等级、再按佐证总分排名。",
         .columns = {{.id = "name", .label = "企业"},
                     {.id = "0", .label = "名次"},
                     {.id = "fate", .label = "结果"},
                     {.id = "3", .label = "等级"},
                     {.id = "4", .label = "佐证总分"},
                     {.id = "5", .label = "并列时的依据"},
                     {.id = "6", .label = "If weights move by 20 %"},
                     {.id = "7", .label = "Selected in trials, of 220"}},
         .rows = {row(1, {"太原晋阳湖软件有限公司", "1", "入选", "试点达标参考", "71.25", "",
                          "必定入选", "220"}),
                  row(2, {"Taihang Precision Manufacturing (Shanxi) Company Limited", "2",
                          "minimum missed: Institutional foundations", "未达到等级", "61.25",
                          "day of issue", "may depend on weights", "108"})}},
        {.id = "sensitivity",
         .title = "遴选结果是否稳定",
         .text = "各维度权重各自变动时，遴选结果如何变化。",
         .rows = {row(0, {"重新遴选次数", "220"}), row(0, {"其中结果不同的次数", "17"})}}};
    say(app, answer);
    app.does(app::RuleOnDesk{.choice = "places", .value = "12"});
    return app;
}

AppUnderTest with_refused(AppUnderTest app) {
    app = at_part(std::move(app), ProgrammePart::refused);
    DeskAnswer answer = answer_to(app);
    answer.tables = {{.id = "refused",
                      .title = "不计入的文件",
                      .columns = {{.id = "source", .label = "来源"},
                                  {.id = "name", .label = "企业名称"},
                                  {.id = "state", .label = "状态"},
                                  {.id = "reason", .label = "不计入的原因"}},
                      .rows = {row(7, {"reports.zip/2026/太原/晋阳湖.json",
                                       "太原晋阳湖软件有限公司", "已被改动", "摘要与内容不符"}),
                               row(9, {"note.txt", "", "无法读取", "不是 .json 文件"})}}};
    say(app, answer);
    return app;
}

AppUnderTest with_report(AppUnderTest app) {
    app = at_part(std::move(app), ProgrammePart::report, 7);
    DeskAnswer answer = answer_to(app);
    answer.title = "太原晋阳湖软件有限公司";
    answer.tables = {
        {.id = "facts", .rows = {row(0, {"状态", "未签名"}), row(0, {"期间", "2026"})}},
        {.id = "scores",
         .title = "总分和各维度",
         .columns = {{.id = "0", .label = "指标"},
                     {.id = "1", .label = "佐证得分"},
                     {.id = "2", .label = "自评得分"}},
         .rows = {row(0, {"总分", "61.25", "70.00"}), row(0, {"运用", "48.10", "50.00"})}},
        {.id = "gates", .title = "缺少的必备项", .rows = {row(0, {"3 专职人员", "六（三）"})}},
        {.id = "signatures",
         .title = "签名",
         .rows = {row(0, {"企业：王工，2026年3月1日", "指纹 12ab 34cd", "签名有效"})}},
        {.id = "findings", .title = "发现的问题", .rows = {row(0, {"摘要不符", "/digest"})}}};
    say(app, answer);
    return app;
}

}  // namespace

void add_programme(std::vector<Scene>& all) {
    AppUnderTest app = an_empty_app();
    app = at_part(std::move(app), ProgrammePart::table);
    all.push_back({"programme-empty", app.session});
    AppUnderTest failed = app;
    failed.does(app::DeskFailed{"programme_worker.js"});
    all.push_back({"programme-failed", failed.session});
    say(app,
        DeskProgress{
            .busy = true, .reports = 812, .rate = 1'034, .bytes = 4'000'000, .total = 10'000'000});
    all.push_back({"programme-busy", app.session});
    say(app, DeskProgress{.reports = 150, .known = 3, .unsound = 13});
    AppUnderTest none = app;
    say(none, DeskAnswer{.ticket = none.session.desk.query.ticket});
    all.push_back({"programme-none", none.session});
    app = with_table(std::move(app));
    all.push_back({"programme", app.session});
    AppUnderTest emptying = app;
    emptying.does(app::AskEmptyDesk{});
    all.push_back({"programme-emptying", emptying.session});
    app.does(app::ToggleFold{"programme.filters"});
    all.push_back({"programme-filters", app.session});
    AppUnderTest narrowed = app;
    narrowed.does(app::SearchDesk{"nobody"});
    DeskAnswer nothing = *narrowed.session.desk.answer;
    nothing.ticket = narrowed.session.desk.query.ticket;
    nothing.found = 0;
    nothing.tables.front().rows.clear();
    say(narrowed, nothing);
    all.push_back({"programme-nothing", narrowed.session});
    all.push_back({"programme-figures", with_figures(app).session});
    all.push_back({"programme-rule", with_rule(app).session});
    all.push_back({"programme-rule-wrong", with_wrong_rule(app).session});
    all.push_back({"programme-selection", with_selection(app).session});
    all.push_back({"programme-refused", with_refused(app).session});
    all.push_back({"programme-report", with_report(app).session});
    say(app, DeskProgress{.reports = 20'000, .unsound = 10'012, .left_out = 10'000});
    all.push_back({"programme-full", app.session});
}

}  // namespace tests
