// SPDX-License-Identifier: MIT
// The table of a translation as a file. Declared in translation.hpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/csv_reader.hpp"
#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json_layout.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/exchange/translation.hpp"
#include "assessment/exchange/version.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view format_name = "ipgauge.translation/1";
constexpr std::string_view pointer_head = "pointer";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    }
    return line + "\r\n";
}

Checked<TranslationTable> refused(FindingCode code, std::string value, std::string expected) {
    return {.value = std::nullopt,
            .findings = {{.severity = Severity::error,
                          .code = code,
                          .where = {},
                          .value = std::move(value),
                          .expected = std::move(expected)}}};
}

std::string joined(const CsvRow& cells) {
    std::string text;
    for (const std::string& cell : cells) {
        text += (text.empty() ? "" : ", ") + cell;
    }
    return excerpt(text);
}

/// The cell of a row that may be shorter than the heads.
std::string cell(const CsvRow& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string();
}

Checked<TranslationTable> read_table(std::string_view bytes, const Language& target) {
    auto read = read_csv(bytes);
    if (!read) {
        return {.value = std::nullopt, .findings = std::move(read.findings)};
    }
    const CsvRow heads = read->empty() ? CsvRow{} : read->front();
    const auto column_of = [&](std::string_view head) {
        return static_cast<std::size_t>(std::ranges::find(heads, head) - heads.begin());
    };
    const std::size_t pointers = column_of(pointer_head);
    const std::size_t targets = column_of(target);
    if (pointers == heads.size() || targets == heads.size()) {
        return refused(FindingCode::wrong_format, joined(heads),
                       std::string(pointer_head) + ", …, " + target);
    }
    TranslationTable table{.target = target, .sources = {}, .rows = {}};
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (i != pointers && i != targets && is_language_tag(heads[i])) {
            columns.push_back(i);
            table.sources.push_back(heads[i]);
        }
    }
    for (std::size_t at = 1; at < read->size(); ++at) {
        const CsvRow& row = (*read)[at];
        TranslationRow made{
            .where = cell(row, pointers), .sources = {}, .target = cell(row, targets)};
        for (const std::size_t column : columns) {
            made.sources.push_back(cell(row, column));
        }
        table.rows.push_back(std::move(made));
    }
    return {.value = std::move(table), .findings = {}};
}

TranslationRow read_row(const JsonReader& reader, std::vector<Language>& sources) {
    TranslationRow row;
    reader.is_object_of({"pointer", "source", "target"});
    row.where = reader.member("pointer").string().value_or("");
    row.target = reader.member("target").string().value_or("");
    const JsonReader source = reader.member("source");
    source.is_object();
    for (const auto& [language, words] : source.members()) {
        auto at = std::ranges::find(sources, language);
        if (at == sources.end() && sources.size() < most_csv_columns) {
            at = sources.insert(sources.end(), Language(language));
        }
        const auto index = static_cast<std::size_t>(at - sources.begin());
        if (index < sources.size()) {
            row.sources.resize(std::max(row.sources.size(), index + 1));
            row.sources[index] = words.string().value_or("");
        }
    }
    return row;
}

Checked<TranslationTable> read_document(std::string_view bytes, const Language& target) {
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {.value = std::nullopt, .findings = std::move(parsed.findings)};
    }
    Reading reading({}, std::move(parsed.findings));
    const JsonReader root = reading.root(parsed.root);
    root.is_object_of({"format", "instrument", "language", "texts"});
    read_format(root, format_name);
    const JsonReader language = root.member("language");
    if (const auto text = language.string(); text && *text != target) {
        language.report(FindingCode::wrong_format, excerpt(*text), target);
    }
    TranslationTable table{.target = target, .sources = {}, .rows = {}};
    for (const JsonReader& text : root.member("texts").list()) {
        table.rows.push_back(read_row(text, table.sources));
    }
    return reading.result(std::move(table));
}

}  // namespace

std::string write_translation_csv(const TranslationTable& table) {
    std::vector<std::string> heads{std::string(pointer_head)};
    std::ranges::copy(table.sources, std::back_inserter(heads));
    heads.push_back(table.target);
    std::string file = std::string(byte_order_mark) + csv_line(heads);
    for (const TranslationRow& row : table.rows) {
        std::vector<std::string> cells{row.where};
        std::ranges::copy(row.sources, std::back_inserter(cells));
        cells.push_back(row.target);
        file += csv_line(cells);
    }
    return file;
}

std::string write_translation_json(const TranslationTable& table, const Instrument& instrument) {
    Json texts = Json::array();
    for (const TranslationRow& row : table.rows) {
        Json source = Json::object();
        for (std::size_t i = 0; i < table.sources.size() && i < row.sources.size(); ++i) {
            if (!row.sources[i].empty()) {
                source.members.emplace_back(table.sources[i], Json::string(row.sources[i]));
            }
        }
        texts.items.push_back(Json::object({{"pointer", Json::string(row.where)},
                                            {"source", std::move(source)},
                                            {"target", Json::string(row.target)}}));
    }
    return write_laid_out(Json::object(
        {{"format", Json::string(format_name)},
         {"instrument", Json::object({{"id", Json::string(instrument.ref.id.text())},
                                      {"version", Json::string(instrument.ref.version)},
                                      {"digest", Json::string(instrument.digest)}})},
         {"language", Json::string(table.target)},
         {"texts", std::move(texts)}}));
}

Checked<TranslationTable> read_translation(std::string_view bytes, const Language& target) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    const bool is_json = first != std::string_view::npos && bytes[first] == '{';
    return is_json ? read_document(bytes, target) : read_table(bytes, target);
}

}  // namespace assessment::exchange
