// SPDX-License-Identifier: MIT
#pragma once

// The stored work of one device, and what it promises:
//  - apply() is one transaction: all of its changes are there or none, whatever happens.
//  - When it has returned Done, COMMIT has flushed the log (synchronous=FULL): the changes survive
//    the end of the program, of the browser and of the power. Only then may anybody say "saved".
//  - When it has returned an Error, none of them is there and the same changes may be tried again.
//    Applying changes twice is applying them once. A call that never returned did either.
//  - An EraseEnterprise is more than a transaction: its rows go with the others, and then every
//  page
//    of the database and of its log is written anew. An Error may leave the rows gone and the pages
//    not yet; the same changes again complete it. erasure_test.cpp reads the bytes.
//  - One archive is open at a time: a second one is refused (SlotVfs; natively SQLite's lock), so
//    nobody writes between two of our transactions.
// This holds as long as a flush that reports success has reached the disk. power_cut_test.cpp,
// faults_test.cpp and, with the browser killed, tests/browser/kill.test.mjs hold us to it.

#include <functional>
#include <span>
#include <string>
#include <utility>

#include "app/store/connection.hpp"
#include "app/store/database.hpp"
#include "app/store/stored.hpp"

namespace app::store {

class Archive {
public:
    static Result<Archive> open(const Medium& medium);
    /// Lasts as long as it is open, and says why.
    static Result<Archive> in_memory(std::string reason);

    [[nodiscard]] bool durable() const { return reason_.empty(); }
    [[nodiscard]] const std::string& reason() const { return reason_; }

    /// All changes in their order, or none.
    Result<Done> apply(std::span<const Change> changes);
    Result<Contents> load();
    /// Takes removed enterprises, assessments and visits away for good. Undo reaches back only
    /// within one run of the program, so this is done when it starts.
    Result<Done> purge();
    /// Moves what is in the log into the database file, when nothing else is to be done.
    Result<Done> checkpoint();

    /// What else has to go when an enterprise is erased: copies that whoever opened the archive has
    /// kept of it. Called after the database was written anew.
    using Elsewhere = std::function<Result<Done>()>;
    void also_erases(Elsewhere elsewhere) { elsewhere_ = std::move(elsewhere); }

private:
    Archive(Database database, std::string reason)
        : database_(std::move(database)), reason_(std::move(reason)) {}

    /// Nothing that was ever deleted is left in the files.
    Result<Done> clean();

    Database database_;
    std::string reason_;
    Elsewhere elsewhere_{};
};

}  // namespace app::store
