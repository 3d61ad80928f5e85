// SPDX-License-Identifier: MIT
#include "app/store/rescue_scan.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>

#include "app/store/memory_slots.hpp"
#include "app/store/migrations.hpp"
#include "app/store/soundness.hpp"
#include "assessment/exchange/json.hpp"

namespace app::store {

namespace {

constexpr std::int64_t most_single_rows = 1000;  // looked for one by one between two ends

/// A store keeps JSON objects; what is none was damaged.
bool is_object(std::string_view document) {
    const auto parsed = assessment::exchange::parse_json(document);
    return parsed.readable && parsed.findings.empty() &&
           parsed.root.kind == assessment::exchange::Json::Kind::object;
}

bool are_identifiers(std::initializer_list<std::string_view> texts) {
    return std::ranges::all_of(texts, [](auto text) { return assessment::is_identifier(text); });
}

/// Rows by their number. `take` looks at the row stepped to and says whether it makes sense.
using Take = std::function<bool(const Statement&)>;

/// Steps through what a statement gives until there is no more; false when it was refused.
bool step_through(Statement& rows, const std::function<void()>& each) {
    auto row = rows.step();
    for (; row && *row; row = rows.step()) {
        each();
    }
    return row.has_value();
}

class RowsReader {
public:
    RowsReader(Database& database, std::string columns, std::string table, Take take)
        : database_(database),
          select_("SELECT " + std::move(columns) + ", rowid FROM " + std::move(table) +
                  " NOT INDEXED WHERE "),
          take_(std::move(take)) {}

    /// False when something could not be read.
    bool read(int columns) {
        columns_ = columns;
        const bool forward =
            run("rowid > :at ORDER BY rowid", std::numeric_limits<std::int64_t>::min());
        if (forward) {
            return sound_;
        }
        const std::int64_t from = last_;
        last_ = 0;
        run("rowid < :at ORDER BY rowid DESC", std::numeric_limits<std::int64_t>::max());
        const std::int64_t to = last_ > from ? last_ : from + most_single_rows;
        for (std::int64_t at = from + 1; at < std::min(to, from + most_single_rows); ++at) {
            run("rowid = :at", at);
        }
        return false;
    }

private:
    bool run(const char* condition, std::int64_t at) {
        auto rows = database_.prepare(select_ + condition);
        if (!rows) {
            return false;
        }
        rows->bind(":at", at);
        return step_through(*rows, [&] {
            last_ = rows->integer(columns_);
            sound_ = take_(*rows) && sound_;
        });
    }

    Database& database_;
    std::string select_;
    Take take_;
    int columns_ = 0;
    std::int64_t last_ = 0;
    bool sound_ = true;
};

template <typename Row>
std::vector<Row> in_order(std::map<std::pair<std::int64_t, std::string>, Row> rows) {
    std::vector<Row> all;
    all.reserve(rows.size());
    for (auto& [place, row] : rows) {
        all.push_back(std::move(row));
    }
    return all;
}

void scan_enterprises(Database& database, Scan& scan) {
    std::map<std::pair<std::int64_t, std::string>, StoredEnterprise> found;
    const auto take = [&](const Statement& row) {
        if (!are_identifiers({row.text(0)}) || !is_object(row.text(2))) {
            return false;
        }
        found.try_emplace({row.integer(4), std::string(row.text(0))},
                          StoredEnterprise{.id = assessment::EnterpriseId(row.text(0)),
                                           .name = std::string(row.text(1)),
                                           .extras = Document(row.text(2)),
                                           .removed = row.integer(3) != 0});
        return true;
    };
    if (!RowsReader(database, "id, name, extras, removed, position", "enterprises", take).read(5)) {
        scan.unread.insert("enterprises");
    }
    scan.enterprises = in_order(std::move(found));
}

void scan_heads(Database& database, Scan& scan) {
    std::map<std::pair<std::int64_t, std::string>, StoredAssessment> found;
    const auto take = [&](const Statement& row) {
        if (!are_identifiers({row.text(0), row.text(1), row.text(2)}) || row.text(3).empty() ||
            !std::ranges::all_of(std::array{5, 6, 7, 8},
                                 [&](int column) { return is_object(row.text(column)); })) {
            return false;
        }
        found.try_emplace(
            {row.integer(9), std::string(row.text(0))},
            StoredAssessment{.head = {.id = assessment::AssessmentId(row.text(0)),
                                      .enterprise = assessment::EnterpriseId(row.text(1)),
                                      .instrument = {.id = assessment::InstrumentId(row.text(2)),
                                                     .version = std::string(row.text(3))},
                                      .period = std::string(row.text(4)),
                                      .about = Document(row.text(5)),
                                      .profile = Document(row.text(6)),
                                      .extras = Document(row.text(7)),
                                      .instrument_extras = Document(row.text(8))},
                             .answers = {}});
        return true;
    };
    if (!RowsReader(database,
                    "id, enterprise, instrument, version, period, about, profile, extras, "
                    "instrument_extras, position",
                    "assessments", take)
             .read(10)) {
        scan.unread.insert("assessments");
    }
    scan.assessments = in_order(std::move(found));
}

/// Of one assessment, from the first criterion and, when that is refused, from the last.
bool scan_answers_of(Database& database, StoredAssessment& assessment) {
    std::map<assessment::CriterionId, Document> found;
    bool sound = true;
    for (const char* order : {"", " DESC"}) {
        auto rows = database.prepare(
            std::string("SELECT criterion, body FROM answers WHERE assessment = :id "
                        "ORDER BY criterion") +
            order);
        if (!rows) {
            return false;
        }
        rows->bind(":id", assessment.head.id.text());
        const bool whole = step_through(*rows, [&] {
            if (are_identifiers({rows->text(0)}) && is_object(rows->text(1))) {
                found.try_emplace(assessment::CriterionId(rows->text(0)), rows->text(1));
            } else {
                sound = false;
            }
        });
        if (whole) {
            break;
        }
        sound = false;
    }
    assessment.answers.assign(found.begin(), found.end());
    return sound;
}

void scan_answers(Database& database, Scan& scan) {
    std::set<std::string, std::less<>> homes;
    bool sound = true;
    for (StoredAssessment& assessment : scan.assessments) {
        sound = scan_answers_of(database, assessment) && sound;
        homes.insert(assessment.head.id.text());
    }
    auto rows = database.prepare("SELECT assessment FROM answers");
    sound = rows &&
            step_through(*rows,
                         [&] {
                             if (!homes.contains(rows->text(0))) {
                                 ++scan.homeless;
                             }
                         }) &&
            sound;
    if (!sound) {
        scan.unread.insert("answers");
    }
}

/// A database of before there was such a table has none.
bool has_table(Database& database, const std::string& name) {
    const auto tables =
        database.integer("SELECT count(*) FROM sqlite_schema WHERE name = '" + name + "'");
    return tables && *tables != 0;
}

void scan_visits(Database& database, Scan& scan) {
    if (!has_table(database, "visits")) {
        return;
    }
    std::map<std::pair<std::int64_t, std::string>, StoredVisit> found;
    const auto take = [&](const Statement& row) {
        if (!are_identifiers({row.text(0), row.text(1)}) || !is_object(row.text(2))) {
            return false;
        }
        if (row.integer(3) == 0) {
            found.try_emplace({row.integer(4), std::string(row.text(0))},
                              StoredVisit{.id = VisitId(row.text(0)),
                                          .enterprise = assessment::EnterpriseId(row.text(1)),
                                          .body = Document(row.text(2))});
        }
        return true;
    };
    if (!RowsReader(database, "id, enterprise, body, removed, position", "visits", take).read(5)) {
        scan.unread.insert("visits");
    }
    scan.visits = in_order(std::move(found));
}

void scan_documents(Database& database, Scan& scan) {
    if (!has_table(database, "documents")) {
        return;
    }
    std::map<std::pair<std::int64_t, std::string>, app::Document> found;
    const auto take = [&](const Statement& row) {
        const auto kind = document_kind(row.text(0));
        app::Document document{.key = {.kind = kind.value_or(DocumentKind::instrument),
                                       .id = std::string(row.text(1)),
                                       .version = std::string(row.text(2))},
                               .digest = std::string(row.text(3)),
                               .bytes = Document(row.text(4))};
        if (!kind || document.key.id.empty() || !is_sound(PutDocument{document})) {
            return false;
        }
        found.try_emplace({row.integer(5), document.key.id}, std::move(document));
        return true;
    };
    if (!RowsReader(database, "kind, id, version, digest, bytes, position", "documents", take)
             .read(6)) {
        scan.unread.insert("documents");
    }
    scan.documents = in_order(std::move(found));
}

void scan_settings(Database& database, Scan& scan) {
    std::map<std::string, std::string> found;
    for (const char* order : {"", " DESC"}) {
        auto rows =
            database.prepare(std::string("SELECT key, value FROM settings ORDER BY key") + order);
        const bool whole = rows && step_through(*rows, [&] {
                               if (!rows->text(0).empty() && rows->text(0).size() <= 64) {
                                   found.try_emplace(std::string(rows->text(0)), rows->text(1));
                               }
                           });
        if (whole) {
            break;
        }
        scan.unread.insert("settings");
    }
    scan.settings.assign(found.begin(), found.end());
}

}  // namespace

std::optional<Scan> scan_tables(const Damaged& bytes) {
    MemorySlots slots;
    slots.write(database_slot, bytes.database, 0);
    slots.write(log_slot, bytes.log, 0);
    const SlotVfs system(slots, "rescue", SlotVfs::Rank::by_name);
    auto database = Database::open(database_name, "rescue");
    // Alone, so that a log needs no shared memory; nothing is trusted about a cell's size.
    if (!database || !database->text("PRAGMA locking_mode = EXCLUSIVE") ||
        !database->execute("PRAGMA cell_size_check = ON") || !recognise(*database)) {
        return std::nullopt;
    }
    if (const auto tables = database->integer("SELECT count(*) FROM sqlite_schema");
        !tables || *tables == 0) {
        return std::nullopt;
    }
    Scan scan;
    scan_enterprises(*database, scan);
    scan_heads(*database, scan);
    scan_answers(*database, scan);
    scan_visits(*database, scan);
    scan_documents(*database, scan);
    scan_settings(*database, scan);
    return scan;
}

}  // namespace app::store
