// SPDX-License-Identifier: MIT
#pragma once

// How a damaged database is read (rescue.hpp): the ways in which its bytes may be mended, and the
// reading of one of them. Only rescue.cpp and its tests include this header.

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/store/rescue.hpp"

namespace app::store {

/// The rows that could be read and make sense, in order of creation.
struct Scan {
    std::vector<StoredEnterprise> enterprises;
    std::vector<StoredAssessment> assessments;
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<StoredVisit> visits;
    std::vector<app::Document> documents;
    int homeless = 0;              // answers of no assessment that was read
    std::set<std::string> unread;  // tables of which something was refused
};

/// The damaged bytes as they are, then with what could be wrong about the first page put right:
/// the number of pages, the whole page. Each with the log and without.
[[nodiscard]] std::vector<Damaged> mended(const Damaged& damaged);

/// Nothing when it is not a database with our tables.
[[nodiscard]] std::optional<Scan> scan_tables(const Damaged& bytes);

}  // namespace app::store
