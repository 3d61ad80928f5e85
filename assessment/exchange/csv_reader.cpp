// SPDX-License-Identifier: MIT
#include "assessment/exchange/csv_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_mend.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first separator of the first line that no quotes hide.
char separator_of(std::string_view text) {
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && (c == ',' || c == ';' || c == '\t')) {
            return c;
        } else if (!is_quoted && (c == '\n' || c == '\r')) {
            break;
        }
    }
    return ',';
}

std::string without_guard(std::string cell) {
    const bool is_guarded = cell.size() > 1 && cell.front() == '\'' &&
                            without_formula(std::string_view(cell).substr(1)).size() == cell.size();
    return is_guarded ? cell.substr(1) : cell;
}

/// Cuts a text into cells, one character at a time.
class Cutter {
public:
    explicit Cutter(char separator) : separator_(separator) {}

    void take(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && rows_.size() <= most_csv_rows; ++at) {
            const bool is_pair = text.substr(at, 2) == "\"\"";
            if (is_quoted_ && is_pair) {
                cell_ += '"';
                ++at;
            } else {
                take(text[at]);
            }
        }
        end_row();
    }

    std::vector<CsvRow> rows() { return std::move(rows_); }

private:
    void take(char c) {
        if (is_quoted_) {
            is_quoted_ = c != '"';
            if (is_quoted_) {
                cell_ += c;
            }
        } else if (c == '"' && cell_.empty()) {
            is_quoted_ = true;
        } else if (c == separator_) {
            end_cell();
        } else if (c == '\n' || c == '\r') {
            end_row();
        } else {
            cell_ += c;
        }
    }

    void end_cell() {
        if (row_.size() < most_csv_columns) {
            row_.push_back(without_guard(std::move(cell_)));
        }
        cell_.clear();
    }

    void end_row() {
        end_cell();
        const bool is_empty = std::ranges::all_of(row_, &std::string::empty);
        if (!is_empty) {
            rows_.push_back(std::move(row_));
        }
        row_.clear();
    }

    char separator_;
    bool is_quoted_ = false;
    std::string cell_;
    CsvRow row_;
    std::vector<CsvRow> rows_;
};

std::optional<Finding> unreadable(std::string_view bytes) {
    if (bytes.size() > largest_file) {
        return finding(FindingCode::file_too_large, {}, std::to_string(bytes.size()),
                       std::to_string(largest_file));
    }
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = first_character(bytes.substr(at)).length;
        if (length == 0) {
            return finding(FindingCode::not_utf8, {}, line_and_column(bytes.substr(0, at)));
        }
        at += length;
    }
    return std::nullopt;
}

}  // namespace

Checked<std::vector<CsvRow>> read_csv(std::string_view bytes) {
    if (auto found = unreadable(bytes)) {
        return {.value = std::nullopt, .findings = {std::move(*found)}};
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    Cutter cutter(separator_of(bytes));
    cutter.take(bytes);
    auto rows = cutter.rows();
    if (rows.size() > most_csv_rows) {
        return {.value = std::nullopt,
                .findings = {finding(FindingCode::wrong_count, {}, std::to_string(rows.size()),
                                     "≤ " + std::to_string(most_csv_rows))}};
    }
    return {.value = std::move(rows), .findings = {}};
}

}  // namespace assessment::exchange
