// SPDX-License-Identifier: MIT
#pragma once

// All state of the program in one struct, all change in one pure function. Screens are made
// from a Session (app/view), never from anything else; what has to happen outside is returned
// as Effects and comes back as Actions (app/effect.hpp).

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/desk.hpp"
#include "app/effect.hpp"
#include "app/keeping.hpp"
#include "app/library.hpp"
#include "app/place.hpp"
#include "app/portfolio.hpp"
#include "app/privacy.hpp"
#include "app/signing.hpp"
#include "app/supposition.hpp"
#include "assessment/carry_over.hpp"
#include "assessment/finding.hpp"
#include "assessment/report.hpp"

namespace app {

/// elsewhere: another tab or window of the same browser has it, and this one waits.
enum class Storage : std::uint8_t { opening, durable, memory, failed, elsewhere };

/// The database was found damaged, and what could be read of it is in a new one. The store says
/// so in the setting "rescued" (app/store/rescue.hpp), so that it is said until it was read.
struct Rescued {
    int enterprises = 0;
    int assessments = 0;
    int answers = 0;
    int homeless = 0;                // answers of assessments that could not be read
    std::set<std::string> unread{};  // tables of which some could not be read
    std::string kept{};              // where the damaged file lies; empty in a browser
};

/// A short message that stays until dismissed or replaced: what happened, and perhaps undo.
struct Notice {
    /// An assessment as it was before an arriving file.
    struct Replaced {
        assessment::EnterpriseId enterprise{};
        std::shared_ptr<const assessment::Assessment> before{};
    };
    enum class Kind : std::uint8_t {
        removed,
        imported,
        import_refused,
        exported,
        written,
        file_refused,
        carried_over,
        replaced,
        merged,
        assessment_removed,
        answer_cleared,
        restored,
        restoration_undone,
        visit_removed,
        erased,
        kept,
        document_removed
    };
    Kind kind = Kind::removed;
    std::string subject{};                  // the enterprise or the file; written: its path
    assessment::Findings findings{};        // import_refused: why; imported: what is odd about it
    std::string detail{};                   // import_refused without findings: the instrument
                                            // that this program does not have
    assessment::EnterpriseId enterprise{};  // removed, imported
    int count = 0;                          // imported: assessments that were not here before;
                                            // carried_over: answers; merged: fields taken
    // carried_over: the earlier instrument, what it asked that is not carried, and how
    std::shared_ptr<const assessment::Instrument> earlier{};
    std::vector<assessment::NotCarried> not_carried{};
    std::vector<assessment::FieldId> fields_not_carried{};
    assessment::Backing backing = assessment::Backing::reset;
    std::optional<assessment::Error> error{};  // file_refused: why
    // assessment_removed, answer_cleared: what undo brings back, and where it stood
    std::shared_ptr<const assessment::Assessment> assessment{};
    std::size_t index = 0;
    assessment::CriterionId criterion{};
    std::shared_ptr<const BeforeRestoration> before{};  // restored
    std::shared_ptr<const Visit> visit{};               // visit_removed; `index`: where it stood
    int visits = 0;                                     // imported: that were not here before
    bool is_kept_file = false;  // import_refused: was to be an instrument or a pack
    // replaced, merged, imported: what the file has changed, as it was, in this order
    std::vector<Replaced> replaced{};
};

/// Another state of an assessment that is here, from a file. Nothing of it is taken over before
/// a person has chosen what becomes of it.
struct Arrival {
    std::string file{};
    std::shared_ptr<const assessment::Assessment> assessment{};
    ArrivalWay way = ArrivalWay::keep_both;
    std::set<assessment::MergeField> taken{};  // merge: as in the file; all others as here
};

/// A file that is being written; one at a time.
struct Making {
    std::string format{};
    std::string file_name{};
    std::string media_type{};
};

struct KeptFile;

/// The form for the next assessment of an enterprise (app/next_assessment.hpp).
struct NextForm {
    assessment::AssessmentId from{};  // whose answers are carried over
    std::string period{};
    assessment::Backing backing = assessment::Backing::reset;
    std::optional<assessment::InstrumentRef> instrument{};  // none for the newest of the same
};

/// Percent of the standard size (WCAG 1.4.4 asks for up to twice).
inline constexpr std::array text_sizes{100, 125, 150, 175, 200};

struct Session {
    std::shared_ptr<const Library> library;

    // what is stored
    std::vector<EnterpriseRecord> enterprises{};  // in order of creation
    Kept kept{};                                  // its instruments are in the library, too
    assessment::Language language = "zh-CN";
    Theme theme = Theme::system;
    int text_size = text_sizes.front();  // percent of the standard size
    bool guided = false;                 // has been told how to answer

    // where one is
    Place place{};
    bool quick = false;
    std::string focus{};  // id of the control that the last action hands the focus to

    // the outside world
    std::chrono::year_month_day today{};
    Minute minute = 0;  // of the device's clock
    Privacy privacy{};
    Storage storage = Storage::opening;
    bool nothing_kept = false;  // one works already while the store is opening
    std::string storage_reason{};
    std::uint64_t seed = 0;         // of the next new id
    assessment::WriterId writer{};  // of this run's changes; empty before the first
    std::uint64_t written = 0;      // changes that this run has counted
    std::uint64_t next_ticket = 1;
    std::map<std::uint64_t, Save> unsaved{};        // sent and not yet acknowledged
    std::optional<assessment::Error> save_error{};  // of the last change that failed
    bool update_found = false;                      // a new version of the program waits
    bool update_wanted = false;                     // and is to open when everything is saved
    std::optional<Rescued> rescued{};
    assessment::Findings unreadable{};  // what the store holds and this program cannot read
    std::optional<StorageFacts> storage_facts{};
    bool asked_to_persist = false;
    BackupState backup_state{};
    std::optional<BackupState> backup_before{};  // the last backup may still be refused by the disk
    std::size_t reminder = usual_reminder;       // index into reminders
    bool reminder_put_off = false;               // until the program starts again

    // what is being done
    std::optional<std::string> new_name{};  // the form for a new enterprise is open
    std::optional<assessment::InstrumentRef> new_instrument{};  // its; none for the usual one
    std::shared_ptr<const KeptFile> offered{};                  // is looked at
    std::optional<NextForm> next_form{};
    std::optional<Making> making{};
    std::optional<BackupForm> backup_form{};
    std::optional<RestoreForm> restore_form{};
    std::optional<assessment::EnterpriseId> removing{};  // is asked about
    std::optional<Notice> notice{};
    std::vector<Arrival> arrivals{};  // the first is asked about
    std::optional<Sheet> sheet{};
    std::map<std::string, std::string> typed;  // figures that are not (yet) valid, by control id
    std::set<assessment::CriterionId> reason_wanted{};  // marked not applicable, reason still empty
    std::map<assessment::CriterionId, Supposition> supposed{};  // what if, for the open assessment
    std::set<std::string> open_folds{};
    std::optional<assessment::EvidenceState> evidence_shown{};  // of the checklist; none for all
    bool only_planned_evidence = false;
    assessment::Language report_language{};            // empty for the one of the screen
    std::set<assessment::EnterpriseId> levels_only{};  // the others' reports disclose everything
    bool sign_reports = false;
    Signing signing{};
    std::vector<CheckedReport> checked{};  // what others sent, on the screen that verifies
    assessment::AssessmentId compared{};   // on progress: with which; empty for the one before
    Portfolio portfolio{};
    Desk desk{};

    [[nodiscard]] const assessment::Catalogue& words() const;
    /// One can work: what is stored is here or known to be nothing, and no other window has it.
    [[nodiscard]] bool is_open() const;
    /// The enterprise and the assessment that `place` names, if they are there.
    [[nodiscard]] const EnterpriseRecord* enterprise() const;
    [[nodiscard]] const assessment::Assessment* assessment() const;
    /// Of the open enterprise, the newest that is going on.
    [[nodiscard]] const Visit* visit() const;
    /// Of the open assessment; none when this program does not have it.
    [[nodiscard]] std::shared_ptr<const assessment::Instrument> instrument() const;
};

struct Next {
    Session session;
    std::vector<Effect> effects{};
};

[[nodiscard]] Next update(Session session, const Action& action);

/// What the first arrival is another state of, with its enterprise; none when nothing waits.
struct Arrived {
    const Arrival& arrival;
    const EnterpriseRecord& enterprise;
    const assessment::Assessment& here;
    /// Of both; none when they are of different versions and cannot be merged.
    std::shared_ptr<const assessment::Instrument> instrument;
};
[[nodiscard]] std::optional<Arrived> first_arrival(const Session& session);

/// The report of the open assessment as it would be exported now, and the language it is in.
/// There must be an open assessment whose instrument this program has.
[[nodiscard]] assessment::Report report_of(const Session& session);
[[nodiscard]] const assessment::Catalogue& report_words(const Session& session);
/// What the reports of the open enterprise disclose.
[[nodiscard]] assessment::Disclosure disclosure_of(const Session& session);

}  // namespace app
