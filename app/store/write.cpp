// SPDX-License-Identifier: MIT
#include "app/store/write.hpp"

namespace app::store {

namespace {

Result<Done> write_change(Database& database, const StoredEnterprise& enterprise) {
    auto statement = database.prepare(R"sql(
        INSERT INTO enterprises (id, name, extras, position)
        VALUES (:id, :name, :extras, (SELECT coalesce(max(position), 0) + 1 FROM enterprises))
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, extras = excluded.extras)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":id", enterprise.id.text())
        .bind(":name", enterprise.name)
        .bind(":extras", enterprise.extras)
        .run();
}

Result<Done> write_change(Database& database, const SetRemoved& change) {
    auto statement = database.prepare("UPDATE enterprises SET removed = :removed WHERE id = :id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    auto done = statement->bind(":removed", change.removed).bind(":id", change.id.text()).run();
    if (done && !change.removed && database.changes() == 0) {
        // Removing what is gone is done; bringing it back is not.
        return assessment::fail(assessment::ErrorCode::storage_failed, "enterprises",
                                "there is no " + change.id.text());
    }
    return done;
}

Result<Done> write_change(Database& database, const SetAssessmentRemoved& change) {
    auto statement = database.prepare("UPDATE assessments SET removed = :removed WHERE id = :id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    auto done = statement->bind(":removed", change.removed).bind(":id", change.id.text()).run();
    if (done && !change.removed && database.changes() == 0) {
        return assessment::fail(assessment::ErrorCode::storage_failed, "assessments",
                                "there is no " + change.id.text());
    }
    return done;
}

/// One that was removed is there again.
Result<Done> write_change(Database& database, const StoredHead& head) {
    auto statement = database.prepare(R"sql(
        INSERT INTO assessments
            (id, enterprise, instrument, version, period, about, profile, extras,
             instrument_extras, position)
        VALUES (:id, :enterprise, :instrument, :version, :period, :about, :profile, :extras,
                :instrument_extras, (SELECT coalesce(max(position), 0) + 1 FROM assessments))
        ON CONFLICT (id) DO UPDATE SET
            enterprise = excluded.enterprise, instrument = excluded.instrument,
            version = excluded.version, period = excluded.period, about = excluded.about,
            profile = excluded.profile, extras = excluded.extras,
            instrument_extras = excluded.instrument_extras, removed = 0)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":id", head.id.text())
        .bind(":enterprise", head.enterprise.text())
        .bind(":instrument", head.instrument.id.text())
        .bind(":version", head.instrument.version)
        .bind(":period", head.period)
        .bind(":about", head.about)
        .bind(":profile", head.profile)
        .bind(":extras", head.extras)
        .bind(":instrument_extras", head.instrument_extras)
        .run();
}

Result<Done> forget(Database& database, const StoredAnswer& answer) {
    auto statement = database.prepare(
        "DELETE FROM answers WHERE assessment = :assessment AND criterion = :criterion");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":assessment", answer.assessment.text())
        .bind(":criterion", answer.criterion.text())
        .run();
}

Result<Done> write_change(Database& database, const StoredAnswer& answer) {
    if (answer.body.empty()) {
        return forget(database, answer);
    }
    auto statement = database.prepare(R"sql(
        INSERT INTO answers (assessment, criterion, body)
        VALUES (:assessment, :criterion, :body)
        ON CONFLICT (assessment, criterion) DO UPDATE SET body = excluded.body)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":assessment", answer.assessment.text())
        .bind(":criterion", answer.criterion.text())
        .bind(":body", answer.body)
        .run();
}

Result<Done> write_change(Database& database, const Blank& blank) {
    auto statement = database.prepare("DELETE FROM answers WHERE assessment = :assessment");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":assessment", blank.assessment.text()).run();
}

/// One that was removed is there again.
Result<Done> write_change(Database& database, const StoredVisit& visit) {
    auto statement = database.prepare(R"sql(
        INSERT INTO visits (id, enterprise, body, position)
        VALUES (:id, :enterprise, :body, (SELECT coalesce(max(position), 0) + 1 FROM visits))
        ON CONFLICT (id) DO UPDATE SET
            enterprise = excluded.enterprise, body = excluded.body, removed = 0)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":id", visit.id.text())
        .bind(":enterprise", visit.enterprise.text())
        .bind(":body", visit.body)
        .run();
}

Result<Done> write_change(Database& database, const DropVisit& visit) {
    auto statement = database.prepare("UPDATE visits SET removed = 1 WHERE id = :id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":id", visit.id.text()).run();
}

/// What belongs to it goes with it.
Result<Done> write_change(Database& database, const EraseEnterprise& erase) {
    auto statement = database.prepare("DELETE FROM enterprises WHERE id = :id");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":id", erase.id.text()).run();
}

Result<Done> write_change(Database& database, const PutDocument& put) {
    auto statement = database.prepare(R"sql(
        INSERT INTO documents (kind, id, version, digest, bytes, position)
        VALUES (:kind, :id, :version, :digest, :bytes,
                (SELECT coalesce(max(position), 0) + 1 FROM documents))
        ON CONFLICT (kind, id, version) DO UPDATE SET
            digest = excluded.digest, bytes = excluded.bytes)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":kind", name(put.document.key.kind))
        .bind(":id", put.document.key.id)
        .bind(":version", put.document.key.version)
        .bind(":digest", put.document.digest)
        .bind(":bytes", put.document.bytes)
        .run();
}

Result<Done> write_change(Database& database, const DropDocument& drop) {
    auto statement = database.prepare(
        "DELETE FROM documents WHERE kind = :kind AND id = :id AND version = :version");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":kind", name(drop.key.kind))
        .bind(":id", drop.key.id)
        .bind(":version", drop.key.version)
        .run();
}

Result<Done> write_change(Database& database, const PutSetting& setting) {
    auto statement = database.prepare(R"sql(
        INSERT INTO settings (key, value) VALUES (:key, :value)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value)sql");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    return statement->bind(":key", setting.key).bind(":value", setting.value).run();
}

}  // namespace

Result<Done> write(Database& database, const Change& change) {
    return std::visit([&](const auto& known) { return write_change(database, known); }, change);
}

}  // namespace app::store
