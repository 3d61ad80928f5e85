// SPDX-License-Identifier: MIT
#pragma once

// A device that several firms see. The PIN is a lock of the screen: whoever can open the browser's
// files can read what is stored, with or without it. It keeps the next visitor from looking.

#include <optional>
#include <string>

#include "app/action_privacy.hpp"
#include "app/visit.hpp"

namespace app {

struct Session;
struct EnterpriseRecord;

/// A PIN has this many digits.
inline constexpr std::size_t shortest_pin = 4;
inline constexpr std::size_t longest_pin = 12;
[[nodiscard]] bool is_pin(std::string_view text);

/// So many wrong ones are free; each further one doubles the wait, from one minute to an hour.
inline constexpr int free_attempts = 3;
inline constexpr Minute longest_wait = 60;

/// Without anything done for so long, the screen locks itself. Minutes.
inline constexpr Minute idle_until_lock = 15;

struct PinForm {
    PinUse use = PinUse::unlock;
    std::string value{};
    bool busy = false;    // the store works it out
    bool wrong = false;   // the last one was
    bool failed = false;  // it could not be worked out
};

struct EraseForm {
    assessment::EnterpriseId enterprise{};
    std::string name{};  // that has to be typed
    std::string typed{};
    bool busy = false;  // it is gone here; the store has not said so yet
};

struct Privacy {
    bool has_pin = false;
    bool opened = false;  // in this run: the PIN was entered, or there was none
    bool locked = false;
    int failures = 0;                                // since the last right one
    Minute not_before = 0;                           // no attempt until then
    Minute active = 0;                               // a person did something
    std::optional<assessment::EnterpriseId> only{};  // the enterprise that alone is shown
    std::optional<PinForm> form{};
    std::optional<EraseForm> erasing{};
};

/// It is there, and not hidden while another one alone is shown.
[[nodiscard]] bool is_shown(const Session& session, const EnterpriseRecord& record);

/// Minutes until a PIN may be tried again; 0 when it may be at once.
[[nodiscard]] Minute wait_for_pin(const Session& session);

/// What the form says is what it takes.
[[nodiscard]] bool can_submit_pin(const Session& session);
[[nodiscard]] bool can_erase(const Session& session);

}  // namespace app
