// SPDX-License-Identifier: MIT
#include "app/store/archive.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/store/write.hpp"

namespace app::store {

namespace {

Result<Done> load_enterprises(Database& database, Contents& contents) {
    auto rows = database.prepare(R"sql(
        SELECT id, name, extras, removed
        FROM enterprises
        ORDER BY position)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        contents.enterprises.push_back({.id = assessment::EnterpriseId(rows->text(0)),
                                        .name = std::string(rows->text(1)),
                                        .extras = Document(rows->text(2)),
                                        .removed = rows->integer(3) != 0});
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> load_assessments(Database& database, Contents& contents) {
    auto rows = database.prepare(R"sql(
        SELECT id, enterprise, instrument, version, period, about, profile, extras,
               instrument_extras
        FROM assessments
        WHERE removed = 0
        ORDER BY position)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        contents.assessments.push_back(
            {.head = {.id = assessment::AssessmentId(rows->text(0)),
                      .enterprise = assessment::EnterpriseId(rows->text(1)),
                      .instrument = {.id = assessment::InstrumentId(rows->text(2)),
                                     .version = std::string(rows->text(3))},
                      .period = std::string(rows->text(4)),
                      .about = Document(rows->text(5)),
                      .profile = Document(rows->text(6)),
                      .extras = Document(rows->text(7)),
                      .instrument_extras = Document(rows->text(8))},
             .answers = {}});
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> load_answers(Database& database, Contents& contents) {
    std::map<assessment::AssessmentId, StoredAssessment*> by_id;
    for (StoredAssessment& assessment : contents.assessments) {
        by_id.emplace(assessment.head.id, &assessment);
    }
    auto rows = database.prepare(R"sql(
        SELECT assessment, criterion, body
        FROM answers
        WHERE assessment NOT IN (SELECT id FROM assessments WHERE removed = 1)
        ORDER BY assessment, criterion)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        const auto owner = by_id.find(assessment::AssessmentId(rows->text(0)));
        if (owner == by_id.end()) {  // a file of ours has none: foreign keys are on
            return assessment::fail(assessment::ErrorCode::storage_damaged, "answers",
                                    "of no assessment: " + std::string(rows->text(0)));
        }
        owner->second->answers.emplace_back(assessment::CriterionId(rows->text(1)), rows->text(2));
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> load_visits(Database& database, Contents& contents) {
    auto rows = database.prepare(R"sql(
        SELECT id, enterprise, body
        FROM visits
        WHERE removed = 0
        ORDER BY position)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        contents.visits.push_back({.id = VisitId(rows->text(0)),
                                   .enterprise = assessment::EnterpriseId(rows->text(1)),
                                   .body = Document(rows->text(2))});
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

/// Of a kind that this program does not know it says nothing; it stays stored.
Result<Done> load_documents(Database& database, Contents& contents) {
    auto rows = database.prepare(R"sql(
        SELECT kind, id, version, digest, bytes
        FROM documents
        ORDER BY position)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        if (const auto kind = document_kind(rows->text(0))) {
            contents.documents.push_back({.key = {.kind = *kind,
                                                  .id = std::string(rows->text(1)),
                                                  .version = std::string(rows->text(2))},
                                          .digest = std::string(rows->text(3)),
                                          .bytes = Document(rows->text(4))});
        }
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> load_settings(Database& database, Contents& contents) {
    auto rows = database.prepare("SELECT key, value FROM settings ORDER BY key");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        contents.settings.emplace_back(rows->text(0), rows->text(1));
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

}  // namespace

Result<Archive> Archive::open(const Medium& medium) {
    auto database = connect(medium);
    if (!database) {
        return std::unexpected(database.error());
    }
    return Archive(std::move(*database), "");
}

Result<Archive> Archive::in_memory(std::string reason) {
    auto database = connect({});
    if (!database) {
        return std::unexpected(database.error());
    }
    return Archive(std::move(*database), std::move(reason));
}

Result<Done> Archive::apply(std::span<const Change> changes) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    for (const Change& change : changes) {
        if (auto written = write(database_, change); !written) {
            return written;
        }
    }
    if (auto done = transaction->commit(); !done) {
        return done;
    }
    const bool erases = std::ranges::any_of(changes, [](const Change& change) {
        return std::holds_alternative<EraseEnterprise>(change);
    });
    return erases ? clean() : Result<Done>(Done{});
}

/// The log first: it holds pages of before. VACUUM writes the database anew, without free pages and
/// without the gaps in pages that are in use, and the last step puts that in place of the old one.
Result<Done> Archive::clean() {
    for (const char* step :
         {"PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"}) {
        if (auto done = database_.execute(step); !done) {
            return done;
        }
    }
    return elsewhere_ ? elsewhere_() : Result<Done>(Done{});
}

Result<Contents> Archive::load() {
    Contents contents;
    for (auto* load_part : {load_enterprises, load_assessments, load_answers, load_visits,
                            load_documents, load_settings}) {
        if (auto loaded = load_part(database_, contents); !loaded) {
            return std::unexpected(loaded.error());
        }
    }
    return contents;
}

Result<Done> Archive::purge() {
    return database_.execute(
        "DELETE FROM enterprises WHERE removed = 1; DELETE FROM assessments WHERE removed = 1; "
        "DELETE FROM visits WHERE removed = 1");
}

Result<Done> Archive::checkpoint() {
    return database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace app::store
