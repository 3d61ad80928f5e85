// SPDX-License-Identifier: MIT
#pragma once

// How update() is made: one apply() for each Action, grouped by subject into the files
// update_*.cpp. A Turn is the change under way, the session as it becomes and the effects that
// it asks for. Only app/ includes this header.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "assessment/exchange/signature.hpp"

namespace app {

struct Turn {
    Session session;
    std::vector<Effect> effects;

    /// Asks the store to make these changes in one transaction.
    void save(std::vector<StoreChange> changes);
    void save(StoreChange change) { save(std::vector{std::move(change)}); }
    /// The assessment that is open, to be changed.
    [[nodiscard]] assessment::Assessment* assessment();
    [[nodiscard]] EnterpriseRecord* find(const assessment::EnterpriseId& id);
    /// An identifier that nothing here has yet: the prefix and twelve hexadecimal digits.
    [[nodiscard]] std::string new_id(std::string_view prefix);
};

// ---- update_signing.cpp
void apply(Turn&, const EnterSignerName&);
void apply(Turn&, const ExportKey&);
void apply(Turn&, const AcceptKeys&);
void apply(Turn&, const ForgetKey&);
/// False when the setting is none of a signer's.
bool read_signing_setting(Session& session, std::string_view key, const std::string& value);
/// The key of this device, made when it is needed for the first time. None where there was no
/// randomness to make it from.
[[nodiscard]] std::optional<assessment::exchange::SignerCard> signer_card(Turn& turn,
                                                                          assessment::Signer by);

// ---- update_import.cpp
/// Says of a file that nothing was taken from it, and why.
void refuse(Turn& turn, const std::string& file, assessment::Findings findings,
            std::string unknown_instrument = {});
/// The same of a file that was to be an instrument or a pack.
void refuse_kept_file(Turn& turn, const std::string& file, assessment::Findings findings);

// ---- update_verify.cpp
void apply(Turn&, const VerifyFile&);
void apply(Turn&, const ForgetVerified&);
void apply(Turn&, const Countersign&);
/// With the keys that count now.
void check_again(Session& session);

// ---- update_storage.cpp
void apply(Turn&, const Nothing&);
void apply(Turn&, const Started&);
void apply(Turn&, const NothingKept&);
void apply(Turn&, const Loaded&);
void apply(Turn&, const LoadFailed&);
void apply(Turn&, const Saved&);
void apply(Turn&, const SaveFailed&);
void apply(Turn&, const HandedOver&);
void apply(Turn&, const Retry&);
void apply(Turn&, const TakeOver&);
void apply(Turn&, const DateChanged&);
void apply(Turn&, const UpdateFound&);
void apply(Turn&, const TakeUpdate&);

// ---- update_rescued.cpp
void apply(Turn&, const KeepDamaged&);
void apply(Turn&, const ForgetDamage&);
/// The store's word on it; none when there is nothing (more) to be said.
[[nodiscard]] std::optional<Rescued> read_rescued(const std::string& value);

// ---- update_place.cpp
void apply(Turn&, const AddressChanged&);
void apply(Turn&, const Go&);
void apply(Turn&, const Dismiss&);
void apply(Turn&, const OpenHelp&);
void apply(Turn&, const ChooseQuick&);
void apply(Turn&, const ToggleFold&);

// ---- update_display.cpp
void apply(Turn&, const ChooseLanguage&);
void apply(Turn&, const ChooseTheme&);
void apply(Turn&, const ChooseTextSize&);
void apply(Turn&, const OpenSheet&);
void apply(Turn&, const CloseSheet&);
void apply(Turn&, const HideGuide&);
/// A setting as the store keeps it. One that this program does not know changes nothing.
void read_setting(Session& session, std::string_view key, const std::string& value);

// ---- update_enterprises.cpp
void apply(Turn&, const NewEnterprise&);
void apply(Turn&, const EnterNewName&);
void apply(Turn&, const CreateEnterprise&);
void apply(Turn&, const CancelNew&);
void apply(Turn&, const RenameEnterprise&);
void apply(Turn&, const RemoveEnterprise&);
void apply(Turn&, const AskRemoveEnterprise&);
void apply(Turn&, const KeepEnterprise&);

// ---- update_undo.cpp
void apply(Turn&, const RemoveAssessment&);
void apply(Turn&, const UndoRemove&);

// ---- update_backup.cpp
void apply(Turn&, const StorageFacts&);
void apply(Turn&, const AskForPersistence&);
void apply(Turn&, const PrepareBackup&);
void apply(Turn&, const EnterPassphrase&);
void apply(Turn&, const MakeBackupNow&);
void apply(Turn&, const CancelBackup&);
void apply(Turn&, const BackedUp&);
void apply(Turn&, const ChooseReminder&);
void apply(Turn&, const PutOffReminder&);
/// A change is about to be saved: counts it.
[[nodiscard]] PutSetting counted(Session& session);
/// The browser is asked once, when there is an answer that could be lost.
void ask_to_persist(Turn& turn);
/// The file of the last backup is not there after all.
void take_backup_back(Turn& turn);

// ---- update_restore.cpp
void apply(Turn&, const ChooseBackup&);
void apply(Turn&, const OpenBackup&);
void apply(Turn&, const BackupRead&);
void apply(Turn&, const BackupRefused&);
void apply(Turn&, const Restore&);
void apply(Turn&, const CancelRestore&);
void apply(Turn&, const UndoRestore&);
/// The store's word on a change: true when it was the restoration's.
bool end_restoration(Turn& turn, std::uint64_t ticket, const assessment::Error* error);

// ---- update_next.cpp
void apply(Turn&, const PrepareNextAssessment&);
void apply(Turn&, const EnterNextPeriod&);
void apply(Turn&, const ChooseNextBacking&);
void apply(Turn&, const StartNextAssessment&);
void apply(Turn&, const CancelNextAssessment&);
void apply(Turn&, const CompareWith&);

// ---- update_visit.cpp
void apply(Turn&, const MinutePassed&);
void apply(Turn&, const BeginVisit&);
void apply(Turn&, const EnterVisitText&);
void apply(Turn&, const EnterVisitDay&);
void apply(Turn&, const EndVisit&);
void apply(Turn&, const ResumeVisit&);
void apply(Turn&, const RemoveVisit&);
void apply(Turn&, const BeginQuickScan&);
void apply(Turn&, const ExportVisit&);
/// What the notice says was removed stands where it stood.
void bring_back_visit(Turn& turn, const Notice& notice);

// ---- update_pin.cpp
void apply(Turn&, const PinKept&);
void apply(Turn&, const PinTried&);
void apply(Turn&, const AskPin&);
void apply(Turn&, const EnterPin&);
void apply(Turn&, const SubmitPin&);
void apply(Turn&, const CancelPin&);
void apply(Turn&, const Lock&);
/// False when the setting has nothing to do with privacy.
bool read_privacy_setting(Session& session, std::string_view key, const std::string& value);
/// What was stored is there: with a PIN, it is not shown before that was entered.
void lock_at_start(Session& session);
void lock_when_idle(Session& session);
/// A person has done something.
void note_activity(Session& session);

// ---- update_privacy.cpp
void apply(Turn&, const ShowOnly&);
void apply(Turn&, const ShowAll&);
void apply(Turn&, const AskErase&);
void apply(Turn&, const EnterEraseName&);
void apply(Turn&, const Erase&);
void apply(Turn&, const CancelErase&);
void show_all(Turn& turn);
/// The store has said of a change that it is done.
void end_erasing(Session& session);
/// The setting that names the enterprise that alone is shown; empty for all of them.
inline constexpr const char* only_key = "device-only";

// ---- update_import.cpp
void apply(Turn&, const ImportFile&);

// ---- update_kept.cpp
void apply(Turn&, const KeepDocument&);
void apply(Turn&, const DropOffered&);
void apply(Turn&, const RemoveDocument&);
void apply(Turn&, const ChooseInstrument&);
/// These are kept now; the library has their instruments.
void set_kept(Session& session, Kept kept);
/// Looks at a file that could be kept: shows it, or refuses it. False when it is no such file.
[[nodiscard]] bool offer(Turn& turn, const std::string& name, const std::string& bytes);

// ---- update_arrivals.cpp
void apply(Turn&, const ChooseArrivalWay&);
void apply(Turn&, const TakeField&);
void apply(Turn&, const TakeAllFields&);
void apply(Turn&, const AcceptArrival&);
void apply(Turn&, const DropArrival&);
void apply(Turn&, const UndoArrival&);
/// Another state of an assessment that is here, from a file: merges the two and says so, or puts
/// it in the queue where something has to be decided, and hands the focus to the question.
[[nodiscard]] std::optional<Notice> receive(Turn& turn, const std::string& file,
                                            assessment::Assessment assessment);
/// Undoing what a notice says undoes what the same file has changed before, too.
void undo_also(Notice& notice, const std::optional<Notice>& earlier);

// ---- update_profile.cpp
void apply(Turn&, const SetProfile&);
void apply(Turn&, const EnterPeriod&);

// ---- update_answers.cpp
void apply(Turn&, const ChooseLevel&);
void apply(Turn&, const ChooseYesNo&);
void apply(Turn&, const ChooseOption&);
void apply(Turn&, const TickItem&);
void apply(Turn&, const TickNone&);
void apply(Turn&, const MarkNotApplicable&);
void apply(Turn&, const EnterReason&);
void apply(Turn&, const MarkNotSure&);
void apply(Turn&, const ClearAnswer&);

// ---- update_figures.cpp
void apply(Turn&, const EnterFigure&);

// ---- update_backing.cpp
void apply(Turn&, const ChooseAssurance&);
void apply(Turn&, const AddEvidence&);
void apply(Turn&, const EnterEvidence&);
void apply(Turn&, const RemoveEvidence&);
void apply(Turn&, const EnterNote&);

// ---- update_plan.cpp
void apply(Turn&, const ChoosePlanTier&);
void apply(Turn&, const ChoosePlanMonths&);
void apply(Turn&, const PinStep&);
void apply(Turn&, const UnpinStep&);
void apply(Turn&, const ExcludeStep&);
void apply(Turn&, const EnterStepDue&);
void apply(Turn&, const EnterStepPost&);

// ---- update_what_if.cpp
void apply(Turn&, const SupposeLevel&);
void apply(Turn&, const SupposeAssurance&);
void apply(Turn&, const DropSupposed&);
void apply(Turn&, const PlanSupposed&);

// ---- update_evidence.cpp
void apply(Turn&, const ChooseEvidenceState&);
void apply(Turn&, const EnterEvidencePost&);
void apply(Turn&, const EnterEvidenceDate&);
void apply(Turn&, const ShowEvidence&);
void apply(Turn&, const ShowPlannedEvidence&);

// ---- update_review.cpp
void apply(Turn&, const ConfirmOwn&);
void apply(Turn&, const JudgeLevel&);
void apply(Turn&, const JudgeNotApplicable&);
void apply(Turn&, const WithdrawJudgement&);
void apply(Turn&, const MarkSeen&);
void apply(Turn&, const EnterJudgementReason&);
void apply(Turn&, const Decide&);
void apply(Turn&, const EnterDecisionReason&);
void apply(Turn&, const CloseReview&);
void apply(Turn&, const ReopenReview&);

// ---- stamping.cpp
/// Sets down by whom the fields that tell `after` from `before` were changed, so that the change
/// counts over all that either knew. A field that is as it was keeps its history.
void stamp(Turn& turn, const assessment::Assessment& before, assessment::Assessment& after);
/// These fields, whether they are another than before or not: a person has decided about them.
void stamp(Turn& turn, const std::vector<assessment::MergeField>& fields,
           assessment::Assessment& after);
/// The same for the open assessment after an action, and has it saved with what the action saves.
void stamp_open(Turn& turn, const assessment::Assessment& before);
/// Changes are counted under another name from now on: what was counted may be forgotten.
void change_writer(Turn& turn);
/// Who works here, on this day.
[[nodiscard]] assessment::Authorship author(const Session& session);

// ---- update_report.cpp
void apply(Turn&, const ExportReport&);
void apply(Turn&, const ChooseReportLanguage&);
void apply(Turn&, const ChooseDisclosure&);
void apply(Turn&, const SignReports&);
/// What every system takes as part of a file name.
[[nodiscard]] std::string file_name_part(std::string_view text);
/// Hands a file out, and says so.
void download(Turn& turn, Download file);
void apply(Turn&, const ExportAll&);
void apply(Turn&, const FileMade&);
void apply(Turn&, const FileWritten&);
void apply(Turn&, const FileRefused&);

// ---- update_portfolio.cpp
void apply(Turn&, const EnterDetail&);
void apply(Turn&, const SearchPortfolio&);
void apply(Turn&, const FilterPortfolio&);
void apply(Turn&, const ShowWholePortfolio&);
void apply(Turn&, const SortPortfolio&);
void apply(Turn&, const ReversePortfolio&);
void apply(Turn&, const TurnPortfolioPage&);
void apply(Turn&, const ExportCalendar&);
/// False when the setting is none of the list's.
bool read_portfolio_setting(Session& session, std::string_view key, std::string_view value);

// ---- update_desk.cpp
void apply(Turn&, const AddReports&);
void apply(Turn&, const StopAdding&);
void apply(Turn&, const AskEmptyDesk&);
void apply(Turn&, const KeepDesk&);
void apply(Turn&, const EmptyDesk&);
void apply(Turn&, const DeskSaid&);
void apply(Turn&, const DeskFailed&);
void apply(Turn&, const SearchDesk&);
void apply(Turn&, const ChooseOnDesk&);
void apply(Turn&, const SortDesk&);
void apply(Turn&, const ReverseDesk&);
void apply(Turn&, const ShowWholeDesk&);
void apply(Turn&, const TurnDeskPage&);
void apply(Turn&, const RuleOnDesk&);
void apply(Turn&, const ShowQuotas&);
void apply(Turn&, const SelectOnDesk&);
void apply(Turn&, const ExportDesk&);
/// Asks for what the open part of the programme screen shows, if there are reports.
void ask_desk(Turn& turn);
/// Somebody comes to the screen, or to another part of it.
void open_desk(Turn& turn);

// ---- what several of them need

/// One answer that is being changed; put() stores it if it became another one.
struct AnswerEdit {
    const assessment::Criterion* criterion = nullptr;
    assessment::Answer answer;
};
/// None when the open assessment's instrument has no such criterion.
[[nodiscard]] std::optional<AnswerEdit> edit(Turn& turn, const assessment::CriterionId& id);
void put(Turn& turn, const AnswerEdit& edit);
/// Gives the answer a value, or takes away what it says.
void set_value(assessment::Answer& answer, std::optional<assessment::Value> value);
/// Forgets figures and reasons that were begun for this criterion.
void forget_typed(Session& session, const assessment::CriterionId& id);

/// Forgets days that were begun for entries of this criterion, whose numbers are about to change.
void forget_entries(Session& session, const assessment::CriterionId& id);

/// Goes to a place that can be shown: to the list instead of an assessment that is not there,
/// and on assess to the first criterion that is open when none is named.
void stand_at(Session& session, Place place);

/// Sets the member `name` of an assessment's enterprise.
void set_enterprise_name(assessment::Assessment& assessment, std::string_view name);

/// Something here has this identifier.
[[nodiscard]] bool is_taken(const Session& session, std::string_view id);

/// Without white space (also the ideographic one) at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);

}  // namespace app
