// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_rows.hpp"

#include <array>
#include <utility>

#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

namespace {

using programme::Entry;

constexpr std::array<std::string_view, 4> score_ends{"_declared_low", "_declared_high",
                                                     "_supported_low", "_supported_high"};
constexpr std::string_view park = "park";  // every enterprise may have one, whatever is asked

std::string column(std::string_view prefix, std::string_view id) {
    std::string name(prefix);
    for (const char character : id) {
        if (character == '.') {
            name += "__";
        } else {
            name += character == '-' ? '_' : character;
        }
    }
    return name;
}

std::string_view type_of(FieldType type) {
    return type == FieldType::boolean ? "boolean" : type == FieldType::number ? "numeric" : "text";
}

/// The fields of the instrument, then the park where it is not one of them.
std::vector<std::pair<FieldId, std::string_view>> profile_fields(const Instrument& instrument) {
    std::vector<std::pair<FieldId, std::string_view>> fields;
    fields.reserve(instrument.profile.size() + 1);
    for (const ProfileField& field : instrument.profile) {
        fields.emplace_back(field.id, type_of(field.type));
    }
    if (instrument.find(FieldId(park)) == nullptr) {
        fields.emplace_back(park, "text");
    }
    return fields;
}

struct AsJson {
    Json operator()(const OptionId& option) const { return Json::string(option.text()); }
    Json operator()(bool truth) const { return Json::boolean(truth); }
    Json operator()(Decimal number) const { return Json::decimal(number); }
    Json operator()(const std::string& text) const { return Json::string(text); }
};

Json level_json(const OptionalWhole& level) {
    return level ? Json::integer(*level) : Json();
}

void add_score(Json& row, const std::string& name, const std::optional<Range>& score) {
    const std::array<int, 4> ends =
        score ? std::array{score->low, score->high, score->supported_low, score->supported_high}
              : std::array<int, 4>{};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        row.members.emplace_back(name + std::string(score_ends.at(i)),
                                 score ? Json::integer(ends.at(i)) : Json());
    }
}

void add_standing(Json& row, const std::string& name, const programme::Standing* standing) {
    const bool is_there = standing != nullptr;
    const bool is_answered = is_there && standing->level.has_value();
    row.members.emplace_back(name + "_state",
                             is_there ? Json::string(assessment::name(standing->state)) : Json());
    row.members.emplace_back(
        name + "_assurance",
        is_answered ? Json::string(assessment::name(standing->assurance)) : Json());
    row.members.emplace_back(name + "_level", is_there ? level_json(standing->level) : Json());
    row.members.emplace_back(name + "_supported",
                             is_there ? level_json(standing->supported_level) : Json());
    row.members.emplace_back(name + "_found", is_there ? level_json(standing->found) : Json());
}

Json head_of(const Entry& entry, const Instrument& instrument, bool is_ours) {
    const bool has_tier = is_ours && entry.tier.has_value();
    return Json::object(
        {{"enterprise", Json::string(entry.enterprise)},
         {"name", Json::string(entry.name)},
         {"period", Json::string(entry.period)},
         {"issued", entry.issued.ok() ? Json::string(iso_date(entry.issued)) : Json()},
         {"trust", Json::string(programme::name(entry.trust))},
         {"digest", Json::string(entry.digest)},
         {"instrument", Json::string(entry.instrument.id.text())},
         {"version", Json::string(entry.instrument.version)},
         {"draft", Json::boolean(entry.is_draft)},
         {"evidences", Json::integer(entry.evidences)},
         {"tier", has_tier ? Json::string(instrument.tiers[*entry.tier].id.text()) : Json()}});
}

}  // namespace

std::vector<RowColumn> row_columns(const Instrument& instrument) {
    std::vector<RowColumn> columns{
        {"enterprise", "text"},   {"name", "text"},    {"period", "text"},
        {"issued", "date"},       {"trust", "text"},   {"digest", "text"},
        {"instrument", "text"},   {"version", "text"}, {"draft", "boolean"},
        {"evidences", "integer"}, {"tier", "text"}};
    const auto add_scores = [&](const std::string& name) {
        for (const std::string_view end : score_ends) {
            columns.push_back({name + std::string(end), "integer"});
        }
    };
    add_scores("total");
    for (const auto& [field, type] : profile_fields(instrument)) {
        columns.push_back({column("p_", field.text()), type});
    }
    for (const Dimension& dimension : instrument.dimensions) {
        add_scores(column("d_", dimension.id.text()));
    }
    for (const Criterion& criterion : instrument.criteria) {
        const std::string name = column("c_", criterion.id.text());
        columns.push_back({name + "_state", "text"});
        columns.push_back({name + "_assurance", "text"});
        for (const char* part : {"_level", "_supported", "_found"}) {
            columns.push_back({name + part, "integer"});
        }
    }
    return columns;
}

namespace {

Json row_json(const Entry& entry, const Instrument& instrument) {
    const bool is_ours = entry.instrument == instrument.ref &&
                         entry.standings.size() == instrument.criteria.size() &&
                         entry.dimensions.size() == instrument.dimensions.size();
    Json row = head_of(entry, instrument, is_ours);
    add_score(row, "total", is_ours ? entry.total : std::nullopt);
    for (const auto& [field, type] : profile_fields(instrument)) {
        const auto value = entry.profile.find(field);
        row.members.emplace_back(
            column("p_", field.text()),
            value == entry.profile.end() ? Json() : std::visit(AsJson{}, value->second));
    }
    for (std::size_t i = 0; i < instrument.dimensions.size(); ++i) {
        add_score(row, column("d_", instrument.dimensions[i].id.text()),
                  is_ours ? entry.dimensions[i] : std::nullopt);
    }
    for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
        add_standing(row, column("c_", instrument.criteria[i].id.text()),
                     is_ours ? &entry.standings[i] : nullptr);
    }
    return row;
}

/// Texts always stand in quotation marks, so that an empty one is told from none, and never hold a
/// line feed or another control character: a row is a line, whatever a report has for a name.
std::string csv_cell(const Json& value) {
    if (value.kind == Json::Kind::null) {
        return {};
    }
    if (value.kind != Json::Kind::string) {
        return write_canonical(value);
    }
    std::string cell = "\"";
    for (const char character : value.text) {
        const bool is_control = static_cast<unsigned char>(character) < ' ' || character == '\x7F';
        cell += is_control ? ' ' : character;
        if (character == '"') {
            cell += '"';
        }
    }
    return cell + '"';
}

}  // namespace

std::string write_row(const Entry& entry, const Instrument& instrument) {
    return write_canonical(row_json(entry, instrument)) + "\n";
}

std::string write_csv_heads(const Instrument& instrument) {
    std::string line;
    for (const RowColumn& column : row_columns(instrument)) {
        line += (line.empty() ? "" : ",") + column.name;
    }
    return line + "\n";
}

std::string write_csv_row(const Entry& entry, const Instrument& instrument) {
    std::string line;
    bool is_first = true;
    for (const auto& [name, value] : row_json(entry, instrument).members) {
        line += (is_first ? "" : ",") + csv_cell(value);
        is_first = false;
    }
    return line + "\n";
}

std::string row_table_sql(const Instrument& instrument, std::string_view table) {
    std::string sql = "CREATE TABLE " + std::string(table) + " (";
    bool is_first = true;
    for (const RowColumn& column : row_columns(instrument)) {
        sql += (is_first ? "\n  " : ",\n  ") + column.name + " " + std::string(column.type);
        is_first = false;
    }
    return sql + "\n);\n";
}

}  // namespace assessment::exchange
