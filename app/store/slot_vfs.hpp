// SPDX-License-Identifier: MIT
#pragma once

// SQLite's view of the slots: a VFS with an exact table of names. The one thing to know: a
// database by any other name cannot be opened (a VFS that maps every name to its one file
// would let `VACUUM INTO 'x'` overwrite the live database), and no file can be open twice.
// It promises SQLite nothing that a browser does not hold: claiming SAFE_APPEND or SEQUENTIAL
// is how databases are torn when the power fails.

#include <memory>

#include "app/store/slots.hpp"

namespace app::store {

/// The slots' numbers and the names SQLite knows them by.
inline constexpr int database_slot = 0;  // "db"
inline constexpr int journal_slot = 1;   // "db-journal"
inline constexpr int log_slot = 2;       // "db-wal"
/// Not SQLite's: what a database that was found damaged consisted of (open_or_rescue.hpp).
inline constexpr int kept_database_slot = 3;
inline constexpr int kept_log_slot = 4;
inline constexpr int rescue_slot = 5;  // not empty: a new database is to be filled from these
inline constexpr int slot_count = 6;

inline constexpr const char* database_name = "db";

/// Registered with SQLite as long as it lives; the slots have to live longer.
class SlotVfs {
public:
    enum class Rank : std::uint8_t { by_name, standard };

    SlotVfs(Slots& slots, const char* name, Rank rank);
    ~SlotVfs();
    SlotVfs(const SlotVfs&) = delete;
    SlotVfs& operator=(const SlotVfs&) = delete;

private:
    struct Registered;
    std::unique_ptr<Registered> registered_;
};

}  // namespace app::store
