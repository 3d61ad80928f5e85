// SPDX-License-Identifier: MIT
#pragma once

// The stored work of one device, and what it promises:
//  - apply() is one transaction: all of its changes are there or none, whatever happens.
//  - When it has returned Done, COMMIT has flushed the log (synchronous=FULL): the changes survive
//    the end of the program, of the browser and of the power. Only then may anybody say "saved".
//  - When it has returned an Error, none of them is there and the same changes may be tried again.
//    Applying changes twice is applying them once. A call that never returned did either.
//  - One archive is open at a time: a second one is refused (SlotVfs; natively SQLite's lock), so
//    nobody writes between two of our transactions.
// This holds as long as a flush that reports success has reached the disk. power_cut_test.cpp,
// faults_test.cpp and, with the browser killed, tests/browser/kill.test.mjs hold us to it.

#include <span>
#include <string>

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
    /// Takes removed enterprises, assessments and visits away for good. Undo reaches back only within one
    /// run of the program, so this is done when it starts.
    Result<Done> purge();
    /// Moves what is in the log into the database file, when nothing else is to be done.
    Result<Done> checkpoint();

private:
    Archive(Database database, std::string reason)
        : database_(std::move(database)), reason_(std::move(reason)) {}

    Database database_;
    std::string reason_;
};

}  // namespace app::store
