// SPDX-License-Identifier: MIT
#pragma once

// What update() asks of the outside world and never does itself. A Save is answered by Saved
// or SaveFailed with the same ticket, after COMMIT. Changes are idempotent, so one that may
// have got lost can be sent again.

#include <cstdint>
#include <string>
#include <variant>

#include "app/action.hpp"
#include "app/kept.hpp"

namespace app {

// ---- changes to what is stored

struct PutEnterprise {
    assessment::EnterpriseId id{};
    std::string name{};
    assessment::Extras extras{};
};
struct SetRemoved {
    assessment::EnterpriseId id{};
    bool removed = false;
};
/// All of an assessment: head, profile and answers.
struct PutAssessment {
    assessment::EnterpriseId enterprise{};
    assessment::Assessment assessment{};
};
/// All of it but the answers.
struct PutHead {
    assessment::EnterpriseId enterprise{};
    assessment::Assessment assessment{};  // its answers are not looked at
};
/// A blank answer is taken away.
struct PutAnswer {
    assessment::AssessmentId assessment{};
    assessment::CriterionId criterion{};
    assessment::Answer answer{};
};
struct SetAssessmentRemoved {
    assessment::AssessmentId id{};
    bool removed = false;
};
/// All of a visit.
struct PutVisit {
    assessment::EnterpriseId enterprise{};
    Visit visit{};
};
/// Until the next start, putting it brings it back to its place.
struct DropVisit {
    VisitId id{};
};
/// The enterprise with everything that belongs to it, for good: nothing of it is left in the files
/// of the store, nor in a damaged one that was kept. Saved is told only then.
struct EraseEnterprise {
    assessment::EnterpriseId id{};
};
struct PutSetting {
    std::string key{};
    std::string value{};
};
/// Rows as the store writes them, also of what this program cannot read.
struct PutRows {
    std::string rows{};
};
struct PutDocument {
    Document document{};
};
struct DropDocument {
    DocumentKey key{};
};
using StoreChange = std::variant<PutEnterprise, SetRemoved, PutAssessment, PutHead, PutAnswer,
                                 SetAssessmentRemoved, PutSetting, PutRows, PutVisit, DropVisit,
                                 EraseEnterprise, PutDocument, DropDocument>;

// ---- effects

/// Answered by Loaded or LoadFailed.
struct Load {
    bool take_over = false;  // asks the tab or window that has the store to hand it over
};
struct Save {
    std::uint64_t ticket = 0;
    std::vector<StoreChange> changes{};  // one transaction
};
/// A file that takes a large library to write (app/office). Answered by FileMade or FileRefused.
struct MakeFile {
    std::string format{};  // its name in report_formats()
    std::string source{};  // what that writes
};
/// Everything that is stored as one file; with a passphrase, encrypted. Whoever performs it adds
/// random bytes. Answered by BackedUp or BackupRefused.
struct MakeBackup {
    std::string passphrase{};
};
/// Answered by BackupRead or BackupRefused; changes nothing.
struct ReadBackup {
    std::string file{};
    std::string passphrase{};
};
/// The PIN is to be kept as a hash. Whoever performs it adds random bytes. Answered by PinKept.
struct KeepPin {
    std::string pin{};
};
/// Answered by PinTried.
struct TryPin {
    std::string pin{};
};
/// Answered by StorageFacts.
struct LookAtStorage {};
/// Asks the platform to keep what is stored; likewise.
struct AskToPersist {};
/// A file to be kept outside. Answered by FileWritten or FileRefused where the program writes it
/// itself.
struct Download {
    std::string file_name{};
    std::string media_type{};
    std::string bytes{};
};
/// The database that was found damaged, byte by byte, as a file to be kept outside.
struct DownloadDamaged {
    std::string file_name{};
};
/// Opens the new version of the program in place of this one.
struct Restart {};
/// Opens a page beside the program in a window of its own.
struct Show {
    HelpPage page = HelpPage::method;
};
/// Of the desk that has the reports of a programme: JSON (app/desk_json.hpp). Answered by DeskSaid
/// or DeskFailed.
struct AskDesk {
    std::string request{};
};
/// A file for the desk, which goes on saying how far it is.
struct AddToDesk {
    std::string name{};
    std::string bytes{};
};
using Effect =
    std::variant<Load, Save, MakeBackup, ReadBackup, LookAtStorage, AskToPersist, MakeFile,
                 Download, DownloadDamaged, Restart, Show, KeepPin, TryPin, AskDesk, AddToDesk>;

}  // namespace app
