// SPDX-License-Identifier: MIT
#include "tests/support/sample_page.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tests {

namespace {

using namespace app::view;

struct Words {
    bool chinese;
    [[nodiscard]] std::string operator()(const char* zh, const char* en) const {
        return chinese ? zh : en;
    }
};

Control control(std::string id, std::string label) {
    return {.id = std::move(id), .label = std::move(label), .action = app::Dismiss{}};
}

Blocks dimension_links(const Words& w) {
    const char* names[][2] = {{"组织机构", "Institutions"},
                              {"人员配备", "Staffing"},
                              {"制度管理", "Management"},
                              {"核心技术布局", "Filing of core technology"},
                              {"转化运用", "Utilisation"},
                              {"权益保护", "Protection"},
                              {"人才与技术流失防范", "Protection against the loss of talent"},
                              {"经费保障", "Funding"},
                              {"宣传培训", "Training"},
                              {"服务支撑", "Services"}};
    Blocks blocks{Heading{w("评估进度", "Progress"), 3}};
    int at = 0;
    for (const auto& name : names) {
        blocks.push_back(
            Link{.control = control("dimension." + std::to_string(at), w(name[0], name[1])),
                 .current = at == 3,
                 .detail = std::to_string(std::min(at + 1, 6)) + "/6",
                 .percent = at < 3    ? 100
                            : at == 3 ? 40
                                      : 0});
        ++at;
    }
    return blocks;
}

ChoiceGroup levels(const Words& w) {
    const char* texts[][2] = {
        {"没有查过，也没有记录", "Never checked, nothing recorded"},
        {"个别项目凭经验查过，没有书面记录",
         "Checked now and then by experience, not written down"},
        {"部分核心技术有检索记录，其余没有",
         "Search records for some of the core technology and none for the rest"},
        {"全部核心技术都列出清单，逐项确定申请专利或作为商业秘密保护",
         "Every core technology is listed, and for each it is decided to file or to keep it "
         "secret"},
        {"清单每年更新，布局与产品路线图对应，有统计和评价",
         "The list is renewed yearly, matches the product roadmap and is measured"},
        {"布局在行业中领先，主导或参与标准", "The portfolio leads the field and shapes standards"}};
    ChoiceGroup group{.id = "level", .label = w("选择等级", "Choose a level")};
    for (int i = 0; i < 6; ++i) {
        group.options.push_back(
            {.control = control("level." + std::to_string(i), w(texts[i][0], texts[i][1])),
             .chosen = i == 3,
             .detail = i == 3 ? w("试点标准", "Pilot bar") : "",
             .badge = std::to_string(i)});
    }
    return group;
}

Card question(const Words& w) {
    Field note{.control = control("note", w("备注", "Note")),
               .kind = FieldKind::lines,
               .placeholder = w("写给自己或特派员看的说明", "For yourself or your commissioner")};
    Button disabled{.control = control("locked", w("提交", "Submit")),
                    .emphasis = Emphasis::primary};
    disabled.control.enabled = false;
    disabled.control.reason = w("还有 12 项没有回答", "12 criteria are still open");
    return {
        .blocks = {
            Row{.blocks = {Badge{w("核心技术布局 · 第 2 项", "Filing · 2 of 9"), Tone::accent},
                           Badge{w("试点必备", "Needed for pilot"), Tone::warning}}},
            Heading{w("核心技术的专利申请覆盖", "Patent filings on core technology"), 2},
            Paragraph{w("企业的核心技术有多少已经申请专利，或者经过评估决定作为商业秘密保护？",
                        "How much of the core technology has been filed, or deliberately kept as a "
                        "trade secret?")},
            levels(w),
            Fold{.control = control("guidance", w("怎样判断", "How to judge")),
                 .open = true,
                 .blocks = {Paragraph{
                                w("核心技术是指构成主要产品竞争力的技术。仅有技术交底书、还没有提交"
                                  "申请的，不算已申请。",
                                  "Core technology is what makes the main products competitive. A "
                                  "disclosure that was not filed does not count.")},
                            Quote{w("鼓励企业围绕核心技术和关键产品进行专利布局，“试点”企业应实现核"
                                    "心技术专利申请全覆盖。",
                                    "Enterprises are encouraged to build a patent portfolio around "
                                    "core technology."),
                                  w("晋政发〔2012〕 六（三）", "Opinions 2012, six (3)")}}},
            Row{.blocks = {Field{.control = control("part", w("已申请的核心技术", "Filed")),
                                 .value = "12",
                                 .kind = FieldKind::number,
                                 .unit = w("项", "items"),
                                 .required = true},
                           Field{.control =
                                     control("whole", w("核心技术总数", "All core technology")),
                                 .value = "x",
                                 .kind = FieldKind::number,
                                 .error = w("请填写数字", "Please enter a number"),
                                 .unit = w("项", "items")}}},
            Check{.control =
                      control("not-sure", w("不确定，先按此评估，之后请特派员核实",
                                            "Not sure: count it like this, to be verified later")),
                  .on = true},
            Check{.control = control("na", w("不适用于本企业", "Does not apply to us"))},
            ChoiceGroup{.id = "assurance",
                        .label = w("依据", "Assurance"),
                        .options = {{.control = control("assurance.0", w("自述", "Declared"))},
                                    {.control = control("assurance.1", w("有证明材料", "Evidence")),
                                     .chosen = true},
                                    {.control = control("assurance.2", w("已核实", "Verified"))}},
                        .look = ChoiceLook::segments},
            note,
            Row{.blocks = {
                    Button{.control = control("back", w("上一项", "Back")), .icon = Icon::back},
                    Button{.control = control("next", w("下一项", "Next")),
                           .emphasis = Emphasis::primary,
                           .icon = Icon::forward},
                    Button{.control = control("clear", w("清除回答", "Clear")),
                           .emphasis = Emphasis::quiet},
                    disabled}}}};
}

Chart chart(const Words& w, Chart::Look look) {
    const char* names[][2] = {{"组织机构", "Institutions"}, {"人员配备", "Staffing"},
                              {"制度管理", "Management"},   {"核心技术布局", "Filing"},
                              {"转化运用", "Utilisation"},  {"权益保护", "Protection"},
                              {"流失防范", "Talent loss"},  {"经费保障", "Funding"},
                              {"宣传培训", "Training"},     {"服务支撑", "Services"}};
    Chart chart{.id = look == Chart::Look::bars ? "bars" : "radar",
                .label = w("各维度得分", "Scores by dimension"),
                .look = look,
                .low_label = w("自评得分（浅色为未答部分）", "Declared (open part lighter)"),
                .supported_label = w("有证明材料的得分", "Supported by evidence")};
    int at = 0;
    for (const auto& name : names) {
        const int low = 2500 + (at * 1730) % 5200;
        chart.rows.push_back({.label = w(name[0], name[1]),
                              .low = low,
                              .high = std::min(10000, low + (at % 3) * 900),
                              .supported_low = low / 2,
                              .supported_high = low / 2 + 300,
                              .text = "52.50 – 71.35",
                              .supported_text = "26.20",
                              .minimum = 5000});
        ++at;
    }
    return chart;
}

Blocks score(const Words& w) {
    return {Card{
        .blocks = {
            Gauge{.id = "total",
                  .label = w("总分", "Total"),
                  .low = 4210,
                  .high = 7135,
                  .supported_low = 2200,
                  .supported_high = 3100,
                  .text = "42.10 – 71.35",
                  .supported_text = w("有证明材料：22.00 – 31.00", "Supported: 22.00 – 31.00"),
                  .marks = {{w("试点 60", "Pilot 60"), 6000},
                            {w("示范 80", "Demonstration 80"), 8000}},
                  .large = true},
            Progress{.id = "answered",
                     .label = w("已回答", "Answered"),
                     .value = 24,
                     .max = 60,
                     .text = "24 / 60"},
            List{.label = w("条件", "Conditions"),
                 .items = {
                     {.text = w("有知识产权工作机构", "There is an IP unit"),
                      .tone = Tone::good,
                      .icon = Icon::check,
                      .icon_label = w("已满足", "met")},
                     {.text = w("核心技术布局不低于 50 分", "Filing is at least 50"),
                      .detail = w("现在 41.20 – 63.00", "Now 41.20 – 63.00"),
                      .tone = Tone::warning,
                      .icon = Icon::warning,
                      .icon_label = w("待定", "open")},
                     {.text = w("有专职人员", "Full-time staff"),
                      .value = "+2.40",
                      .tone = Tone::bad,
                      .icon = Icon::cross,
                      .icon_label = w("未满足", "failed"),
                      .control = control("gap.staff", w("有专职人员", "Full-time staff"))}}}}}};
}

/// Eight years; the third cannot be compared with the second, the fifth has no score.
Chart course(const Words& w) {
    Chart chart{.id = "course",
                .label = w("历次总分", "Totals over time"),
                .look = Chart::Look::line,
                .low_label = w("自评得分", "Declared"),
                .supported_label = w("佐证得分", "Supported"),
                .label_label = w("年度", "Period"),
                .note_label = w("等级", "Tier"),
                .marks = {{w("试点达标参考 40", "Pilot reference 40"), 4000},
                          {w("示范达标参考 42", "Demonstration reference 42"), 4200}}};
    for (int i = 0; i < 8; ++i) {
        const int low = 1500 + i * 1000;
        chart.rows.push_back({.label = i == 6 ? w("2032年1月至12月", "January to December 2032")
                                              : std::to_string(2026 + i),
                              .scored = i != 4,
                              .low = low,
                              .high = low + 500,
                              .supported_low = low - 500,
                              .supported_high = low,
                              .text = "52.50 – 71.35",
                              .supported_text = "26.20",
                              .joined = i != 2,
                              .note = w("尚未达标", "No tier yet")});
    }
    return chart;
}

Grid grid(const Words& w, bool is_map) {
    const std::string id = is_map ? "map" : "many";
    Grid grid{.id = id,
              .caption = w("企业", "Enterprises"),
              .columns = {{.label = w("企业", "Enterprise"), .least = 180},
                          {.label = w("机构与领导", "Institutions"), .least = 80},
                          {.label = w("人才与技术流失防范", "Loss of talent"), .least = 90},
                          {.label = w("总分", "Total"), .least = 90}},
              .more_label = is_map ? std::string() : w("更多", "More"),
              .is_map = is_map};
    for (const std::string number : {"0", "1", "2"}) {
        GridRow row{.control = control(id + "." + number,
                                       w("太行精密制造（山西）股份有限公司",
                                         "Taihang Precision Manufacturing (Shanxi) Co.")),
                    .cells = {{.text = "71.35", .tone = Tone::accent},
                              {.text = "9.05", .tone = Tone::bad},
                              {.text = "42.10 – 71.35"}}};
        if (!is_map) {
            row.detail = number == "0" ? "91350100M000100Y43" : "";
            row.more = control(id + "." + number + ".more", w("更多操作", "More about it"));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Blocks others(const Words& w) {
    return {
        Heading{w("太行精密制造（山西）有限公司", "Taihang Precision Manufacturing"), 1},
        Paragraph{w("本结果为自我评估参考，不代表官方认定。",
                    "A self-assessment for reference, not an official recognition."),
                  Tone::muted},
        Card{.blocks =
                 {Paragraph{
                      w("浏览器不允许保存，关闭窗口后内容会丢失。",
                        "This browser does not allow saving; all is lost when the window closes."),
                      Tone::warning},
                  Row{.blocks = {Button{
                          .control = control("export-all", w("导出全部", "Export all")),
                          .icon = Icon::download}}}},
             .tone = Tone::warning},
        Columns{.columns = {{.share = 1,
                             .blocks = {Card{.blocks = {Heading{w("雷达图", "Radar"), 3},
                                                        chart(w, Chart::Look::radar)}}}},
                            {.share = 1,
                             .blocks = {Card{.blocks = {Heading{w("各维度", "Dimensions"), 3},
                                                        chart(w, Chart::Look::bars)}}}}}},
        Card{.blocks = {course(w)}},
        grid(w, false),
        grid(w, true),
        Card{.blocks = {Heading{w("企业信息", "Profile"), 3},
                        Facts{{{w("规模", "Size"), w("小型", "Small")},
                               {w("类型", "Unit"), w("企业", "Enterprise")},
                               {w("评估期间", "Period"), "2025-01 – 2025-12"}}},
                        Select{.control = control("size", w("企业规模", "Size")),
                               .value = "small",
                               .options = {{"micro", w("微型", "Micro")},
                                           {"small", w("小型", "Small")}},
                               .required = true},
                        FilePick{.control = control("import", w("导入报告…", "Import a report…")),
                                 .accept = ".json"}}},
        Card{.blocks = {Table{
                 .id = "table",
                 .caption = w("差距", "Gaps"),
                 .columns = {w("项目", "Criterion"), w("差多少", "Lost"), w("依据", "Clause")},
                 .rows = {{w("知识产权工作机构", "IP office"), "2.40", w("六（三）", "six (3)")},
                          {w("核心技术的专利申请覆盖与商业秘密保护决定",
                             "Patent filings on core technology"),
                           "1.80", w("二（二）", "two (2)")}}}}},
        Row{.blocks = {Button{.control = control("remove", w("移除", "Remove")),
                              .emphasis = Emphasis::danger,
                              .icon = Icon::remove},
                       Button{.control = control("toggle", w("快速自查", "Quick scan")),
                              .pressed = true,
                              .is_toggle = true},
                       Link{.control = control("go", w("查看结果", "See the result")),
                            .icon = Icon::chart}}},
        Preview{.id = "preview", .title = w("报告预览", "Preview"), .html = "<h1>报告</h1>"}};
}

Page frame(const Words& w) {
    Page page;
    page.language = w.chinese ? "zh-CN" : "en";
    page.address = "#/";
    page.title = page.product = w("知衡", "IPGauge");
    page.navigation_label = w("主导航", "Main");
    page.main_label = w("内容", "Content");
    const char* names[][2] = {{"企业", "Enterprises"},
                              {"基本情况", "Profile"},
                              {"评估", "Assess"},
                              {"结果", "Result"},
                              {"报告", "Report"}};
    for (int i = 0; i < 5; ++i) {
        page.navigation.push_back(
            {.control = control("nav." + std::to_string(i), w(names[i][0], names[i][1])),
             .current = i == 2});
    }
    page.tools = {ChoiceGroup{
        .id = "language",
        .label = w("语言", "Language"),
        .options = {{.control = control("language.zh", "中文"), .chosen = w.chinese},
                    {.control = control("language.en", "English"), .chosen = !w.chinese}},
        .look = ChoiceLook::segments,
        .label_hidden = true}};
    page.saved = {.id = "saved", .text = w("已保存", "Saved"), .tone = Tone::good};
    return page;
}

}  // namespace

Page sample_page(std::string_view language) {
    const Words w{language == "zh-CN"};
    Page page = frame(w);
    page.body = {Columns{.columns = {{.share = 2, .blocks = dimension_links(w)},
                                     {.share = 5, .blocks = {question(w)}},
                                     {.share = 2,
                                      .blocks = score(w),
                                      .landmark = true,
                                      .label = w("实时得分", "Live score")}}}};
    return page;
}

Page plain_sample_page(std::string_view language, bool dialog) {
    const Words w{language == "zh-CN"};
    Page page = frame(w);
    page.body = others(w);
    if (dialog) {
        page.dialog = Dialog{
            .id = "new",
            .title = w("新建企业", "New enterprise"),
            .blocks = {Field{.control = control("new.name", w("企业名称", "Name")),
                             .required = true},
                       Row{.blocks = {Button{.control = control("new.cancel", w("取消", "Cancel"))},
                                      Button{.control = control("new.create", w("创建", "Create")),
                                             .emphasis = Emphasis::primary}},
                           .end = true}},
            .close = control("new.cancel", w("取消", "Cancel"))};
    }
    return page;
}

}  // namespace tests
