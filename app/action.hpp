// SPDX-License-Identifier: MIT
#pragma once

// Everything that can happen to a Session. A person's doing and the answers of the outside
// world (storage, files, clock) arrive as the same kind of small value and end in update().
// Where a person gives a value it is the member `value`, the raw text as given; update()
// judges it. What concerns backups, kept files, many enterprises, privacy, reports, the review on
// site and visits stands in headers of their own, action_*.hpp.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "app/action_desk.hpp"
#include "app/action_keeping.hpp"
#include "app/action_kept.hpp"
#include "app/action_portfolio.hpp"
#include "app/action_privacy.hpp"
#include "app/action_report.hpp"
#include "app/action_review.hpp"
#include "app/action_visit.hpp"
#include "app/place.hpp"
#include "app/record.hpp"
#include "assessment/assessment.hpp"
#include "assessment/carry_over.hpp"
#include "assessment/finding.hpp"
#include "assessment/plan_choices.hpp"
#include "assessment/result.hpp"
#include "assessment/text.hpp"

namespace app {

enum class Theme : std::uint8_t { system, light, dark, contrast };

/// What lies in front of a screen until it is closed: how the program looks, what its words
/// mean, or what can be done with one enterprise of the list.
struct Sheet {
    enum class Kind : std::uint8_t { display, terms, enterprise };
    Kind kind = Kind::display;
    std::string term{};  // terms: which one (app/view/term.hpp); empty for all of them
    assessment::EnterpriseId enterprise{};
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
/// Nothing was ever kept in this browser, so nothing has to be waited for.
struct NothingKept {};
/// The store is open. `durable` is false when it is memory only; `reason` says why.
struct Loaded {
    std::vector<EnterpriseRecord> enterprises{};
    std::vector<std::pair<std::string, std::string>> settings{};
    bool durable = true;
    std::string reason{};
    assessment::Findings findings{};  // what is stored and could not be read; it stays stored
    Kept kept{};
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

using ActionKinds = std::variant<  // clang-format off: who adds one changes one line
    Nothing, Started, NothingKept, Loaded, LoadFailed, Saved, SaveFailed, HandedOver, TakeOver, FileMade,
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
    ForgetKey, EnterDetail, SearchPortfolio, FilterPortfolio, ShowWholePortfolio, SortPortfolio,
    ReversePortfolio, TurnPortfolioPage, ExportCalendar, ConfirmOwn, JudgeLevel, JudgeNotApplicable,
    WithdrawJudgement, MarkSeen, EnterJudgementReason, Decide, EnterDecisionReason, CloseReview,
    ReopenReview, MinutePassed, BeginVisit, EnterVisitText, EnterVisitDay, EndVisit, ResumeVisit,
    RemoveVisit, BeginQuickScan, ExportVisit, PinKept, PinTried, AskPin, EnterPin, SubmitPin,
    CancelPin, Lock, ShowOnly, ShowAll, AskErase, EnterEraseName, Erase, CancelErase, KeepDocument,
    DropOffered, RemoveDocument, ChooseInstrument, AddReports, StopAdding, AskEmptyDesk, KeepDesk, EmptyDesk, DeskSaid,
    DeskFailed, SearchDesk, ChooseOnDesk, SortDesk, ReverseDesk, ShowWholeDesk, TurnDeskPage,
    RuleOnDesk, ShowQuotas, SelectOnDesk, ExportDesk>;  // clang-format on

/// Which of the kinds this one is; their number when it is none of them.
template <typename Kind, typename... Kinds>
constexpr std::size_t index_of_kind(const std::variant<Kinds...>* /*kinds*/) {
    std::size_t index = 0;
    (void)((std::is_same_v<Kind, Kinds> || (++index, false)) || ...);
    return index;
}
template <typename Kind>
constexpr std::size_t action_index = index_of_kind<Kind>(static_cast<ActionKinds*>(nullptr));

/// One of these. A struct of its own, so that making, copying and moving so many kinds is compiled
/// once (action.cpp) and not in every file that has a Control.
struct Action : ActionKinds {
    Action();
    template <typename Kind>
        requires(action_index<Kind> < std::variant_size_v<ActionKinds>)
    Action(Kind kind) : Action() {  // NOLINT(google-explicit-constructor): `.action = Go{…}`
        take(action_index<Kind>, &kind);
    }
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();

private:
    /// Becomes the kind with this index, moved from there.
    void take(std::size_t index, void* kind);
};

}  // namespace app
