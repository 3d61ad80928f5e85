// SPDX-License-Identifier: MIT
#pragma once

// Everything that can happen to a Session. A person's doing and the answers of the outside
// world (storage, files, clock) arrive as the same kind of small value and end in update().
// Where a person gives a value it is the member `value`, the raw text as given; update()
// judges it.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/backup/container.hpp"
#include "app/place.hpp"
#include "assessment/assessment.hpp"
#include "assessment/carry_over.hpp"
#include "assessment/finding.hpp"
#include "assessment/merge_field.hpp"
#include "assessment/plan_choices.hpp"
#include "assessment/report.hpp"
#include "assessment/result.hpp"
#include "assessment/text.hpp"

namespace app {

enum class Theme : std::uint8_t { system, light, dark, contrast };

/// What lies in front of a screen until it is closed: how the program looks, or what its words
/// mean.
struct Sheet {
    enum class Kind : std::uint8_t { display, terms };
    Kind kind = Kind::display;
    std::string term{};  // terms: which one (app/view/term.hpp); empty for all of them
};

/// One enterprise with its assessments, as the store keeps it.
struct EnterpriseRecord {
    assessment::EnterpriseId id{};
    std::string name{};
    assessment::Extras extras{};  // further members of `enterprise` that came with a file
    std::vector<assessment::Assessment> assessments{};  // oldest first
    bool removed = false;                               // can still be undone
};

/// One enterprise of a backup that restoring would add or change.
struct RestoredEnterprise {
    assessment::EnterpriseId id{};
    std::string name{};
    bool is_new = false;
    int assessments = 0;  // that are added or become others
    int answers = 0;      // likewise
};

/// What restoring a backup would do, as the store has worked it out.
struct RestorationRead {
    std::vector<RestoredEnterprise> changed{};
    int unchanged = 0;                            // enterprises that are here just so
    std::vector<EnterpriseRecord> enterprises{};  // all, as they would be
    std::vector<std::pair<std::string, std::string>> settings{};
    assessment::Findings findings{};
    std::string forward{};   // rows of the store: from now to there
    std::string backward{};  // and back
};

struct Nothing {};

// ---- from the outside world

/// The program runs: a seed for new ids, today's date and what the browser prefers.
struct Started {
    std::uint64_t seed = 0;
    std::chrono::year_month_day today{};
    assessment::Language language{};
    std::string address{};
    std::string entropy{};  // 64 hexadecimal digits of randomness that nobody can guess
};
/// The store is open. `durable` is false when it is memory only; `reason` says why.
struct Loaded {
    std::vector<EnterpriseRecord> enterprises{};
    std::vector<std::pair<std::string, std::string>> settings{};
    bool durable = true;
    std::string reason{};
    assessment::Findings findings{};  // what is stored and could not be read; it stays stored
};
struct LoadFailed {
    assessment::Error error{};
};
/// The change with this ticket is committed: only now is it saved.
struct Saved {
    std::uint64_t ticket = 0;
};
struct SaveFailed {
    std::uint64_t ticket = 0;
    assessment::Error error{};
};
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
/// A Download is on the disk under this path. A browser never says: it keeps the file itself.
struct FileWritten {
    std::string path{};
};
/// What a MakeFile asked for is there.
struct FileMade {
    std::string bytes{};
};
/// A file that was to be made, written or opened, and why it was not.
struct FileRefused {
    assessment::Error error{};
};
/// Another tab or window has the store now. Whatever was asked of it before has its answer.
struct HandedOver {};
struct DateChanged {
    std::chrono::year_month_day today{};
};
/// A new version of the program is on the device and waits.
struct UpdateFound {};
/// Back, forward, or an address typed by hand.
struct AddressChanged {
    std::string address{};
};

// ---- going about

struct Go {
    Place place{};
};
struct ChooseLanguage {
    assessment::Language language{};
};
struct ChooseTheme {
    Theme theme = Theme::system;
};
/// percent: one of text_sizes (app/session.hpp).
struct ChooseTextSize {
    int percent = 100;
};
struct OpenSheet {
    Sheet sheet{};
};
struct CloseSheet {};
/// What is said to somebody who answers for the first time is not said again.
struct HideGuide {};
/// A page beside the program: how scores come about, what is stored and who sees it.
enum class HelpPage : std::uint8_t { method, privacy };
struct OpenHelp {
    HelpPage page = HelpPage::method;
};
/// The new version is to open, once everything is saved.
struct TakeUpdate {};
struct Dismiss {};  // the notice that is shown
/// Tries again to open the store, or to save what it has refused.
struct Retry {};
/// The store is to be used here, not in the tab or window that has it.
struct TakeOver {};
/// The bytes of the database that was found damaged are to leave the device as a file.
struct KeepDamaged {};
/// What is said of the damage has been read.
struct ForgetDamage {};

// ---- enterprises

struct NewEnterprise {};  // opens the form
struct EnterNewName {
    std::string value{};
};
struct CreateEnterprise {};  // with the name in the form, and its first assessment
struct CancelNew {};
struct RenameEnterprise {
    assessment::EnterpriseId enterprise{};
    std::string value{};
};
struct RemoveEnterprise {
    assessment::EnterpriseId enterprise{};
};
/// An enterprise that takes more than one assessment with it goes after a question.
struct AskRemoveEnterprise {
    assessment::EnterpriseId enterprise{};
};
struct KeepEnterprise {};  // the answer is no
/// One of several assessments of its enterprise.
struct RemoveAssessment {
    assessment::AssessmentId assessment{};
};
/// Brings back what the notice says was removed: an enterprise, an assessment, an answer.
struct UndoRemove {};
/// A report or an assessment from a file, as bytes.
struct ImportFile {
    std::string name{};
    std::string value{};
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

// ---- the next assessment of an enterprise

/// Opens the form for an assessment that begins with what this one says.
struct PrepareNextAssessment {
    assessment::AssessmentId from{};
};
struct EnterNextPeriod {
    std::string value{};
};
struct ChooseNextBacking {
    assessment::Backing backing = assessment::Backing::reset;
};
struct StartNextAssessment {};  // with what the form says
struct CancelNextAssessment {};
/// value: the id of the earlier assessment that the open one is compared with.
struct CompareWith {
    std::string value{};
};

// ---- profile of the open assessment

/// value: an option's id, "true", "false", a number or a text; "" takes the value away.
struct SetProfile {
    assessment::FieldId field{};
    std::string value{};
};
struct EnterPeriod {
    std::string value{};
};

// ---- answers of the open assessment

enum class Figure : std::uint8_t { number, part, whole, base, current };

struct ChooseLevel {
    assessment::CriterionId criterion{};
    int level = 0;
};
struct ChooseYesNo {
    assessment::CriterionId criterion{};
    bool yes = false;
};
struct ChooseOption {
    assessment::CriterionId criterion{};
    assessment::OptionId option{};
};
struct TickItem {
    assessment::CriterionId criterion{};
    assessment::ItemId item{};
    bool on = false;
};
/// None of the checklist's items: an answer, where nothing ticked would be none.
struct TickNone {
    assessment::CriterionId criterion{};
};
struct EnterFigure {
    assessment::CriterionId criterion{};
    Figure figure = Figure::number;
    std::string value{};
};
struct MarkNotApplicable {
    assessment::CriterionId criterion{};
    bool on = false;
};
struct EnterReason {
    assessment::CriterionId criterion{};
    std::string value{};
};
struct MarkNotSure {
    assessment::CriterionId criterion{};
    bool on = false;
};
struct ChooseAssurance {
    assessment::CriterionId criterion{};
    assessment::Assurance assurance = assessment::Assurance::declared;
};
/// Adds one piece of evidence with this text: an offered kind with its item, or "".
struct AddEvidence {
    assessment::CriterionId criterion{};
    std::string text{};
    assessment::ItemId item{};
};
struct EnterEvidence {
    assessment::CriterionId criterion{};
    std::size_t index = 0;
    std::string value{};
};
struct RemoveEvidence {
    assessment::CriterionId criterion{};
    std::size_t index = 0;
};
struct EnterNote {
    assessment::CriterionId criterion{};
    std::string value{};
};
struct ClearAnswer {
    assessment::CriterionId criterion{};
};
/// Quick scan: only criteria marked quick are gone through.
struct ChooseQuick {
    bool quick = false;
};
struct ToggleFold {
    std::string id{};
};

// ---- plan of the open assessment

struct ChoosePlanTier {
    assessment::TierId tier{};
};
/// value: a number of months; "" for as long as it takes.
struct ChoosePlanMonths {
    std::string value{};
};
/// "We will do this anyway": at least what the plan has now.
struct PinStep {
    assessment::CriterionId criterion{};
    assessment::PlanAim aim{};
};
struct UnpinStep {
    assessment::CriterionId criterion{};
};
/// "Not this year".
struct ExcludeStep {
    assessment::CriterionId criterion{};
    bool excluded = true;
};
/// value: YYYY-MM-DD; "" for no day.
struct EnterStepDue {
    assessment::CriterionId criterion{};
    std::string value{};
};
struct EnterStepPost {
    assessment::CriterionId criterion{};
    std::string value{};
};

// ---- what if: supposed answers, never stored

/// value: a level, or "" for what is answered.
struct SupposeLevel {
    assessment::CriterionId criterion{};
    std::string value{};
};
/// value: the name of an assurance, or "" for what is answered.
struct SupposeAssurance {
    assessment::CriterionId criterion{};
    std::string value{};
};
struct DropSupposed {};
/// Every supposed raise becomes something that is done anyway.
struct PlanSupposed {};

// ---- evidence checklist of the open assessment

/// A piece of the checklist: what stands for an item of the criterion's evidence, if anything
/// does; without an item, the entry of the answer with this index.
struct PieceKey {
    assessment::CriterionId criterion{};
    assessment::ItemId item{};
    std::size_t index = 0;
};
struct ChooseEvidenceState {
    PieceKey piece{};
    assessment::EvidenceState state = assessment::EvidenceState::noted;
};
struct EnterEvidencePost {
    PieceKey piece{};
    std::string value{};
};
struct EnterEvidenceDate {
    PieceKey piece{};
    std::string value{};
};
/// Shows the pieces in this state only; none for all of them.
struct ShowEvidence {
    std::optional<assessment::EvidenceState> state{};
};
struct ShowPlannedEvidence {
    bool only = false;
};

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

// ---- report

struct ExportReport {
    std::string format{};
};
struct ChooseReportLanguage {
    assessment::Language language{};
};
/// Everything on the device as one file (the banner's button when storage refuses).
struct ExportAll {};

// ---- what leaves, who stands for it, and what others sent

/// What the report lets out.
struct ChooseDisclosure {
    assessment::Disclosure disclosure = assessment::Disclosure::full;
};
/// Whether data files are signed as they leave.
struct SignReports {
    bool on = false;
};
struct EnterSignerName {
    std::string value{};
};
/// A report to be checked, or a public key, as bytes.
struct VerifyFile {
    std::string name{};
    std::string value{};
};
struct ForgetVerified {};
/// Countersigns a checked report, by its index, and hands it out again.
struct Countersign {
    std::size_t index = 0;
};
/// The public key of this device as a file.
struct ExportKey {};
/// The keys that were opened were compared with their owners', or not.
struct AcceptKeys {
    bool accepted = false;
};
struct ForgetKey {
    std::string key{};
};

using ActionKinds = std::variant<
    Nothing, Started, Loaded, LoadFailed, Saved, SaveFailed, HandedOver, TakeOver, FileMade,
    FileWritten, FileRefused, DateChanged, UpdateFound, TakeUpdate, OpenHelp, AddressChanged, Go,
    ChooseLanguage, ChooseTheme, ChooseTextSize, OpenSheet, CloseSheet, HideGuide, Dismiss,
    NewEnterprise, EnterNewName, CreateEnterprise, CancelNew, RenameEnterprise, RemoveEnterprise,
    UndoRemove, ImportFile, SetProfile, EnterPeriod, ChooseLevel, ChooseYesNo, ChooseOption,
    TickItem, TickNone, EnterFigure, MarkNotApplicable, EnterReason, MarkNotSure, ChooseAssurance,
    AddEvidence, EnterEvidence, RemoveEvidence, EnterNote, ClearAnswer, ChooseQuick, ToggleFold,
    ExportReport, ExportAll, Retry, ChooseReportLanguage, ChoosePlanTier, ChoosePlanMonths, PinStep,
    UnpinStep, ExcludeStep, EnterStepDue, EnterStepPost, SupposeLevel, SupposeAssurance,
    DropSupposed, PlanSupposed, ChooseEvidenceState, EnterEvidencePost, EnterEvidenceDate,
    ShowEvidence, ShowPlannedEvidence, PrepareNextAssessment, EnterNextPeriod, ChooseNextBacking,
    StartNextAssessment, CancelNextAssessment, CompareWith, ChooseArrivalWay, TakeField,
    TakeAllFields, AcceptArrival, DropArrival, UndoArrival, KeepDamaged, ForgetDamage, StorageFacts,
    BackedUp, BackupRead, BackupRefused, AskRemoveEnterprise, KeepEnterprise, RemoveAssessment,
    PrepareBackup, EnterPassphrase, MakeBackupNow, CancelBackup, ChooseBackup, OpenBackup, Restore,
    CancelRestore, UndoRestore, ChooseReminder, PutOffReminder, AskForPersistence, ChooseDisclosure,
    SignReports, EnterSignerName, VerifyFile, ForgetVerified, Countersign, ExportKey, AcceptKeys,
    ForgetKey>;

/// One of these. A struct of its own, so that copying and moving so many kinds is compiled once
/// (action.cpp) and not in every file that has a Control.
struct Action : ActionKinds {
    using ActionKinds::ActionKinds;
    Action();
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();
};

}  // namespace app
