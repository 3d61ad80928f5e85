// SPDX-License-Identifier: MIT
#pragma once

// The parts of the printed report, in the order they stand on the paper. Each adds itself to
// the page; report_html.cpp puts them together. For use within this folder.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "assessment/exchange/html.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// The page that is being written, and all that its parts need to know.
struct Sheet {
    const Report& report;
    const Catalogue& words;
    std::string digest;  // of the JSON report
    Html html;

    [[nodiscard]] const Instrument& instrument() const { return *report.instrument; }
    [[nodiscard]] const std::string& in_words(const Text& text) const {
        return text.in(words.language());
    }
};

void add_style(Sheet& sheet);       // the style sheet, with the footer of printed pages
void add_head(Sheet& sheet);        // title, enterprise, facts
void add_result(Sheet& sheet);      // tier, total
void add_conditions(Sheet& sheet);  // what each tier wants
void add_dimensions(Sheet& sheet);  // radar, bars, table
void add_gaps(Sheet& sheet);        // what is lost, and where
void add_answers(Sheet& sheet);     // everything that was said
void add_plan(Sheet& sheet);        // the steps to the next tier
void add_evidence(Sheet& sheet);    // what backs it, and what is to be found out
void add_profile(Sheet& sheet);     // who said it
void add_clauses(Sheet& sheet);     // which clause is asked by which criterion
void add_method(Sheet& sheet);      // how the score comes about
void add_review(Sheet& sheet);      // what was found on site
void add_signatures(Sheet& sheet);  // who stands for it
void add_check_code(Sheet& sheet);  // how paper and file are matched

// ---- small things that several parts use

void open_section(Sheet& sheet, Markup id, TextKey title);
void close_section(Sheet& sheet);

/// A table's opening, with its column heads; each column has a class for its width.
struct Column {
    Markup css_class;
    TextKey title;
};
void open_table(Sheet& sheet, Markup css_class, std::span<const Column> columns);
void close_table(Sheet& sheet);

/// One element around words that are escaped.
void element(Sheet& sheet, Markup open, std::string_view words, Markup close);

/// What the colours and lines of the charts mean.
void add_legend(Sheet& sheet);

/// "3.2 核心技术清单".
[[nodiscard]] std::string numbered_title(const Sheet& sheet, std::uint32_t criterion);

}  // namespace assessment::exchange
