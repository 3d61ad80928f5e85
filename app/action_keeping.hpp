// SPDX-License-Identifier: MIT
#pragma once

// What happens to the work as a whole: where it is kept, backups, restoring, and a file that brings
// another state of an assessment. Part of action.hpp.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/backup/container.hpp"
#include "app/kept.hpp"
#include "app/record.hpp"
#include "assessment/finding.hpp"
#include "assessment/merge_field.hpp"

namespace app {

/// One enterprise of a backup that restoring would add or change.
struct RestoredEnterprise {
    assessment::EnterpriseId id{};
    std::string name{};
    bool is_new = false;
    int assessments = 0;  // that are added or become others
    int answers = 0;      // likewise
    int visits = 0;       // likewise
};

/// What restoring a backup would do, as the store has worked it out.
struct RestorationRead {
    std::vector<RestoredEnterprise> changed{};
    int unchanged = 0;                            // enterprises that are here just so
    std::vector<EnterpriseRecord> enterprises{};  // all, as they would be
    std::vector<std::pair<std::string, std::string>> settings{};
    Kept kept{};
    assessment::Findings findings{};
    std::string forward{};   // rows of the store: from now to there
    std::string backward{};  // and back
};

// ---- from the outside world

/// What the platform says of the place where the work is kept. Zero is not known.
struct StorageFacts {
    enum class Persistence : std::uint8_t { unknown, kept, may_be_cleared, file };
    std::uint64_t used = 0;   // bytes
    std::uint64_t quota = 0;  // likewise
    Persistence persistence = Persistence::unknown;
    bool seven_days = false;  // a browser that clears what a person does not come back to
    std::string path{};       // of the file
};
/// The file that a backup is, finished.
struct BackedUp {
    std::string file{};
};
struct BackupRead {
    std::shared_ptr<const RestorationRead> restoration{};
};
/// A backup could not be read, or not be made.
struct BackupRefused {
    backup::Refusal refusal = backup::Refusal::foreign;
};

// ---- backups

struct PrepareBackup {};  // opens the form
struct EnterPassphrase {
    std::string value{};
};
struct MakeBackupNow {};  // with what the form says
struct CancelBackup {};
/// A backup from a file, as bytes; nothing changes before Restore.
struct ChooseBackup {
    std::string name{};
    std::string value{};
};
struct OpenBackup {};  // with the passphrase of the form
struct Restore {};
struct CancelRestore {};
struct UndoRestore {};
/// value: the name of one of `reminders` (app/keeping.hpp).
struct ChooseReminder {
    std::string value{};
};
struct PutOffReminder {};
/// The browser is asked not to clear what is stored here.
struct AskForPersistence {};

// ---- a file brought another state of an assessment that is here

/// What becomes of it; for the first that waits.
enum class ArrivalWay : std::uint8_t { keep_both, replace, merge };
struct ChooseArrivalWay {
    ArrivalWay way = ArrivalWay::keep_both;
};
/// merge: whether this field is to be as in the file.
struct TakeField {
    assessment::MergeField field{};
    bool taken = false;
};
/// merge: the same of every field that differs.
struct TakeAllFields {
    bool taken = false;
};
struct AcceptArrival {};
/// It is left alone, and what is here stays as it is.
struct DropArrival {};
/// What was replaced or merged is again as it was.
struct UndoArrival {};

}  // namespace app
