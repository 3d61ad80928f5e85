// SPDX-License-Identifier: MIT
// How the report looks: calm on the screen, light or dark; black on white on A4 paper, with
// heads of tables repeated and rows kept whole. Declared in report_html_parts.hpp.
#include "assessment/exchange/page_look.hpp"
#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr Markup look = R"css(
:root{color-scheme:light;--page:#f6f7f9;--paper:#fff;--line:#dfe3e8;--text:#1b2430;--muted:#5b6675;
--accent:#2463eb;--soft:#e8effd;--declared:#b5cdfa;--good:#067647;--warn:#93370d;--bad:#b42318;--track:#eceff3}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);line-height:1.65;overflow-wrap:anywhere;
font-family:"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
:root:not(:lang(zh)) body{font-family:"Segoe UI",-apple-system,"Helvetica Neue",Arial,"Noto Sans","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:860px;margin:0 auto;padding:48px 56px;background:var(--paper);font-size:15px}
h1{font-size:26px;line-height:1.35;margin:0 0 4px;font-weight:700}
h2{font-size:19px;line-height:1.4;margin:44px 0 12px;padding-bottom:8px;border-bottom:1px solid var(--line)}
h3{font-size:15.5px;margin:24px 0 8px}
p{margin:0 0 8px}
.label{display:inline-block;margin:0 0 20px;padding:2px 12px;border:1px solid var(--accent);border-radius:99px;
color:var(--accent);font-size:13px}
.enterprise{font-size:19px;margin:0 0 20px}
.muted,.question,cite{color:var(--muted);font-weight:400;font-style:normal}
.facts{display:grid;grid-template-columns:repeat(2,1fr);gap:10px 32px;margin:0;padding:16px 0;
border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.facts dt{color:var(--muted);font-size:13px}
.facts dd{margin:0}
.draft-note{margin:16px 0 0;padding:10px 14px;border-left:3px solid var(--warn);color:var(--warn)}
.card{padding:20px 24px;border:1px solid var(--line);border-radius:10px;break-inside:avoid}
.tier{font-size:21px;font-weight:700;line-height:1.4;margin-bottom:12px}
.verdicts{list-style:none;margin:0 0 16px;padding:0}
.verdicts li{margin:4px 0}
.badge{display:inline-block;padding:0 9px;border:1px solid currentColor;border-radius:99px;font-size:12.5px;
font-weight:400;white-space:nowrap}
.good,.met td:first-child{color:var(--good)}
.badge.open,.open td:first-child{color:var(--warn)}
.bad,.failed td:first-child{color:var(--bad);font-weight:600}
.totals{display:flex;flex-wrap:wrap;gap:8px 48px;margin-bottom:4px}
.totals p{margin:0}
.totals span{display:block;font-size:13px}
.totals b{font-size:30px;line-height:1.25;font-variant-numeric:tabular-nums}
figure{margin:8px 0 16px;break-inside:avoid}
.chart{display:block;width:100%;height:auto;font-family:inherit}
.chart text{font-size:12px;fill:var(--text)}
.chart .value{font-variant-numeric:tabular-nums;fill:var(--muted)}
.chart .axis{font-size:11px;fill:var(--muted)}
.from{text-anchor:start}.middle{text-anchor:middle}.to{text-anchor:end}
.grid{fill:none;stroke:var(--line);stroke-width:1}
.track{fill:var(--track)}
.declared{fill:var(--declared)}
.supported{fill:var(--accent)}
.possible{fill:none;stroke:var(--muted);stroke-width:1;stroke-dasharray:2 2}
.minimum{fill:none;stroke:var(--text);stroke-width:1.5}
.minimum.first{stroke-dasharray:4 3}
.radar .declared{fill:none;stroke:var(--accent);stroke-width:1.25;stroke-dasharray:5 2}
.radar .supported{fill:var(--accent);fill-opacity:.22;stroke:var(--accent);stroke-width:2}
.radar .minimum{stroke-width:1;stroke:var(--muted)}
.radar .minimum.first{stroke-dasharray:3 3}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin:8px 0 16px;padding:0;list-style:none;color:var(--muted);font-size:13px}
.swatch{width:18px;height:10px;margin-right:6px;vertical-align:baseline}
table{width:100%;border-collapse:collapse;margin:0 0 16px;font-size:13.5px;line-height:1.55}
th,td{padding:7px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-weight:400;font-size:12.5px;border-bottom:1px solid var(--muted);white-space:nowrap}
tbody th{font-weight:600}
td p{margin:0 0 4px}
td p:last-child,td ul:last-child{margin-bottom:0}
td ul{margin:0;padding-left:1.2em}
.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.total th,.total td{font-weight:700}
.typed{white-space:pre-line}
.quote{color:var(--muted)}
.quote q{quotes:"“" "”"}
table.conditions td:first-child{white-space:nowrap}.state{width:84px}
.actual{width:190px}
.gaps th.criterion{width:30%}.answers th.criterion{width:36%}
.answers th.backing{width:22%}.answers th.level{width:66px}
.dimensions tbody th{width:40%}
.plan th.criterion{width:52%}.plan .muted{font-weight:400}.plan .day{white-space:nowrap}
.evidence th.criterion{width:28%}.evidence th.post{width:16%}.evidence .day{white-space:nowrap}
.evidence td:first-child{padding-left:10px}
.profile tbody th{width:56%;font-weight:400}
.clauses tbody th{width:24%;font-weight:400}
.signatures{display:grid;grid-template-columns:repeat(2,1fr);gap:14px;break-inside:avoid}
.signatures div{display:flex;flex-direction:column;justify-content:space-between;min-height:120px;padding:12px 16px;border:1px solid var(--muted);border-radius:6px}
.signatures .seal{min-height:120px}
.signatures .line{color:var(--muted);text-align:right;margin:0}
footer{margin-top:36px;padding-top:14px;border-top:1px solid var(--line);color:var(--muted);font-size:12.5px}
footer::after{content:"";display:block;clear:both}
.qr{float:right;width:32mm;margin:0 0 8px 24px}
.code{font-family:ui-monospace,"DejaVu Sans Mono",Consolas,monospace;color:var(--text)}
.watermark::before{content:attr(data-mark)}
.watermark{position:fixed;z-index:1;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;white-space:nowrap;
font-size:min(20vw,180px);font-weight:700;letter-spacing:.2em;text-indent:.2em;color:var(--text);opacity:.055;transform:rotate(-28deg)}
@media screen{main{min-height:100vh;border-left:1px solid var(--line);border-right:1px solid var(--line)}}
@media screen and (max-width:640px){main{padding:24px 18px}.facts,.signatures{grid-template-columns:1fr}
table.answers,table.gaps{font-size:13px}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#111418;--paper:#16191e;--line:#313843;--text:#e6eaf0;
--muted:#9aa5b4;--accent:#6ea8fe;--soft:#1d2a40;--declared:#34527f;--good:#47cd89;--warn:#fdb022;--bad:#f97066;--track:#242a33}}
@media print{body{background:#fff;line-height:1.5}
main{max-width:none;padding:0;font-size:10.5pt}
h1{font-size:20pt}h2{font-size:13.5pt;margin:22pt 0 8pt;break-after:avoid}h3{font-size:11pt;margin:12pt 0 4pt;break-after:avoid}
.enterprise{font-size:14pt}.tier{font-size:15pt}
table{font-size:9pt;line-height:1.45}th,td{padding:2.7pt 6pt}td p{margin-bottom:2pt}
.evidence td:first-child{padding-left:6pt}thead{display:table-header-group}tr{break-inside:avoid}.radar{max-width:118mm;margin:0 auto}figure{margin:0 0 8pt}
.legend{margin:2pt 0 8pt;font-size:9pt}.card{padding:12pt 16pt}
#dimensions,#answers{break-before:page}
#conditions>p,#gaps>p{break-after:avoid;break-inside:avoid}#signatures,footer{break-inside:avoid}footer{break-before:avoid}
.watermark{font-size:110pt}
.chart,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

/// A string of CSS: whatever could end it, or the style element, is written by its number, so
/// that nothing is left for HTML to escape.
std::string css_string(std::string_view words) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string string;
    for (const char character : words) {
        if (std::string_view("\"'\\<>&\n").contains(character)) {
            const auto code = static_cast<unsigned char>(character);
            string += {'\\', digits[code / 16], digits[code % 16], ' '};
        } else {
            string += character;
        }
    }
    return string;
}

constexpr char page_here = '\1';
constexpr char pages_here = '\2';

/// The footer's words with the browser's page counters in them.
void add_with_counters(Html& html, std::string_view sentence) {
    while (true) {
        const auto at = sentence.find_first_of(std::string{page_here, pages_here});
        html.markup(R"(")").text(css_string(sentence.substr(0, at))).markup(R"(")");
        if (at == std::string_view::npos) {
            return;
        }
        html.markup(sentence[at] == page_here ? Markup(" counter(page) ")
                                              : Markup(" counter(pages) "));
        sentence.remove_prefix(at + 1);
    }
}

}  // namespace

Markup page_look() {
    return look;
}

void add_style(Sheet& sheet) {
    Html& html = sheet.html;
    html.markup(look)
        .markup("@page{size:A4;margin:18mm 16mm 20mm;font:8.5pt sans-serif;")
        .markup(R"(@bottom-left{color:#5b6675;content:")")
        .text(
            css_string(sheet.words("report.page.left"_text, {{"code", check_code(sheet.digest)}})))
        .markup(R"("}@bottom-right{color:#5b6675;content:)");
    add_with_counters(
        html, sheet.words("report.page.number"_text,
                          {{"page", std::string{page_here}}, {"pages", std::string{pages_here}}}));
    html.markup("}}\n");
}

}  // namespace assessment::exchange
