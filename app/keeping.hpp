// SPDX-License-Identifier: MIT
#pragma once

// How the work is kept: what the platform says of the place, when it was last backed up, and the
// forms for making a backup and for restoring one.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/action.hpp"
#include "app/signing.hpp"

namespace app {

/// What is known of backups on this device; a setting of the store.
struct BackupState {
    std::optional<std::chrono::year_month_day> last{};   // a backup was made
    std::optional<std::chrono::year_month_day> since{};  // the first change after it
    int changes = 0;                                     // since then

    bool operator==(const BackupState&) const = default;
};

[[nodiscard]] std::string setting_of(const BackupState& state);
/// As it was never backed up when the text is none of ours.
[[nodiscard]] BackupState read_backup_state(std::string_view text);

/// When a person is reminded: after so many days or so many changes without a backup.
struct Reminder {
    std::string_view name;
    int days = 0;
    int changes = 0;
};
/// The last one is never.
inline constexpr std::array reminders{Reminder{"7", 7, 50}, Reminder{"14", 14, 100},
                                      Reminder{"30", 30, 300}, Reminder{"off", 0, 0}};
inline constexpr std::size_t usual_reminder = 1;

struct BackupForm {
    std::string passphrase{};
    bool busy = false;
    int changes = 0;  // that the backup under way contains
    std::optional<backup::Refusal> refusal{};
};

/// What is brought back when a restoration is undone.
struct BeforeRestoration {
    std::vector<EnterpriseRecord> enterprises{};
    assessment::Findings unreadable{};
    assessment::Language language{};
    Theme theme = Theme::system;
    int text_size = 100;
    bool quick = false;
    bool guided = false;
    Signing signing{};
    Kept kept{};
    std::string rows{};
};

struct RestoreForm {
    enum class Stage : std::uint8_t {
        reading,
        passphrase,  // is asked for: `refusal` says whether one was wrong
        refused,
        preview,
        restoring,
        undoing,
        failed  // `error` says why; nothing was changed
    };
    Stage stage = Stage::reading;
    std::string name{};
    std::string file{};
    std::string passphrase{};
    std::optional<backup::Refusal> refusal{};
    std::optional<assessment::Error> error{};
    std::shared_ptr<const RestorationRead> read{};
    std::uint64_t ticket = 0;  // restoring, undoing
    std::shared_ptr<const BeforeRestoration> before{};

    [[nodiscard]] bool is_busy() const {
        return stage == Stage::restoring || stage == Stage::undoing;
    }
};

struct Session;

/// Days or changes without a backup have come together, and a person wants to hear of it.
[[nodiscard]] bool is_backup_due(const Session& session);
/// The store can be asked; a backup made now would hold everything.
[[nodiscard]] bool can_back_up(const Session& session);

}  // namespace app
