// SPDX-License-Identifier: MIT
#pragma once

// What can be read of a damaged database. The damaged bytes are only looked at, in a copy in
// memory: each table is read from both of its ends and, between, row by row, and what SQLite or
// our own reading refuses is left out and told. A lost first page, which says where the tables
// begin, is replaced by that of a new database of ours, where they begin at the same places.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/store/archive.hpp"

namespace app::store {

/// The two files of a database, as they were found.
struct Damaged {
    std::vector<std::byte> database;
    std::vector<std::byte> log;  // "-wal"; often empty
};

struct Rescue {
    Contents contents;             // what was removed is left out
    int homeless = 0;              // answers of assessments that could not be read
    std::set<std::string> unread;  // tables of which something could not be read
};

[[nodiscard]] Rescue rescue(const Damaged& damaged);

/// Puts it into a new archive, in one transaction, with the setting "rescued" that says what came
/// over and what did not (app/session.hpp, Rescued). `kept`: where the damaged bytes lie, for a
/// person to find; empty where only the program can reach them.
Result<Done> fill(Archive& archive, const Rescue& rescue, const std::string& kept);

/// The key of that setting; its value is empty once a person has read it.
inline constexpr const char* rescued_setting = "rescued";

}  // namespace app::store
