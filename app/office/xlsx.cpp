// SPDX-License-Identifier: MIT
#include "app/office/xlsx.hpp"

// libxlsxwriter knows the files of a workbook and what Excel refuses in them.
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>

#include "app/office/temporary_file.hpp"
#include "assessment/date.hpp"

namespace app::office {

using assessment::Decimal;
using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;
using assessment::exchange::Cell;
using assessment::exchange::Cells;
using assessment::exchange::Points;
using assessment::exchange::Table;
using assessment::exchange::TableDocument;
using std::chrono::year_month_day;

namespace {

constexpr std::uint8_t a4 = 9;

struct Formats {
    lxw_format* head;
    lxw_format* text;
    lxw_format* number;
    lxw_format* points;
    lxw_format* day;
};

lxw_format* top_format(lxw_workbook* workbook, const char* number_format) {
    lxw_format* format = workbook_add_format(workbook);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (number_format != nullptr) {
        format_set_num_format(format, number_format);
    }
    return format;
}

Formats formats_of(lxw_workbook* workbook) {
    Formats formats{.head = top_format(workbook, nullptr),
                    .text = top_format(workbook, nullptr),
                    .number = top_format(workbook, nullptr),
                    .points = top_format(workbook, "0.00"),
                    .day = top_format(workbook, "yyyy\\-mm\\-dd")};
    format_set_text_wrap(formats.text);
    format_set_text_wrap(formats.head);
    format_set_bold(formats.head);
    format_set_bottom(formats.head, LXW_BORDER_THIN);
    format_set_bg_color(formats.head, 0xE8EFFD);
    return formats;
}

/// One cell, in the lines of the sheet from `row` on; gives how many it takes.
struct CellWriter {
    lxw_worksheet* sheet;
    const Formats& formats;
    lxw_row_t row;
    lxw_col_t column;

    lxw_row_t operator()(const std::string& text) const {
        if (text.empty()) {
            return 1;
        }
        const auto pieces = cell_pieces(text);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            worksheet_write_string(sheet, row + static_cast<lxw_row_t>(i), column,
                                   cell_text(pieces[i]).c_str(), formats.text);
        }
        return static_cast<lxw_row_t>(pieces.size());
    }
    lxw_row_t operator()(Decimal number) const {
        // Both are exact and one division rounds once: the nearest double, which prints as written.
        worksheet_write_number(sheet, row, column,
                               static_cast<double>(number.millionths) /
                                   static_cast<double>(assessment::millionths_per_unit),
                               formats.number);
        return 1;
    }
    lxw_row_t operator()(Points points) const {
        worksheet_write_number(sheet, row, column, points.hundredths / 100.0, formats.points);
        return 1;
    }
    lxw_row_t operator()(year_month_day day) const {
        const int year = static_cast<int>(day.year());
        if (year < 1900) {  // no day of a spreadsheet
            return (*this)(assessment::iso_date(day));
        }
        lxw_datetime written{};
        written.year = year;
        written.month = static_cast<int>(static_cast<unsigned>(day.month()));
        written.day = static_cast<int>(static_cast<unsigned>(day.day()));
        worksheet_write_datetime(sheet, row, column, &written, formats.day);
        return 1;
    }
};

void set_up(lxw_worksheet* sheet, const Table& table, lxw_row_t last) {
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    worksheet_freeze_panes(sheet, 1, columns > 3 ? 1 : 0);  // heads, and what a wide row is about
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_paper(sheet, a4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, "&L&A&R&P / &N");
    if (last > 0 && columns > 2) {
        worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(columns - 1));
    }
}

bool add_sheet(lxw_workbook* workbook, const Formats& formats, const Table& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, table.title.c_str());
    if (sheet == nullptr) {
        return false;
    }
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        worksheet_set_column(sheet, column, column, table.columns[at].width, nullptr);
        worksheet_write_string(sheet, 0, column, cell_text(table.columns[at].title).c_str(),
                               formats.head);
    }
    lxw_row_t row = 1;
    for (const Cells& cells : table.rows) {
        lxw_row_t lines = 1;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const CellWriter writer{sheet, formats, row, static_cast<lxw_col_t>(at)};
            lines = std::max(lines, std::visit(writer, cells[at]));
        }
        row += lines;
    }
    set_up(sheet, table, row - 1);
    return true;
}

void describe(lxw_workbook* workbook, const TableDocument& document) {
    using namespace std::chrono_literals;
    // The library reads 0 as this moment; an archive's own first day stands for a day that is none.
    const year_month_day day = document.created.ok() ? document.created : 1980y / 1 / 1;
    // It copies what it is given, though it does not say so in the type.
    std::string title = cell_text(document.title);
    std::string author = cell_text(document.author);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = std::chrono::duration_cast<std::chrono::seconds>(
                             std::chrono::sys_days(day).time_since_epoch())
                             .count();
    workbook_set_properties(workbook, &properties);
}

}  // namespace

Result<std::string> write_xlsx(const TableDocument& document) {
    const auto file = TemporaryFile::make();
    if (!file) {
        return std::unexpected(file.error());
    }
    lxw_workbook* workbook = workbook_new(file->name().c_str());
    if (workbook == nullptr) {
        return fail(ErrorCode::file_unwritable, file->name());
    }
    describe(workbook, document);
    const Formats formats = formats_of(workbook);
    const bool complete = std::ranges::all_of(
        document.tables, [&](const Table& table) { return add_sheet(workbook, formats, table); });
    const lxw_error closed = workbook_close(workbook);  // writes the file, and frees all
    if (!complete || closed != LXW_NO_ERROR) {
        return fail(ErrorCode::file_unwritable, file->name(), lxw_strerror(closed));
    }
    return file->bytes();
}

}  // namespace app::office
