// SPDX-License-Identifier: MIT
#pragma once

// What happens around a device that several firms see: the PIN, showing one firm only, and taking
// one away for good. Part of action.hpp; the state is in privacy.hpp.

#include <cstdint>
#include <string>

#include "assessment/id.hpp"

namespace app {

/// What a PIN is asked for.
enum class PinUse : std::uint8_t { set, unlock, show_all, remove };

// ---- from the store, which makes and compares the hash

struct PinKept {
    bool kept = false;  // false: there was not enough memory for it
};
struct PinTried {
    bool right = false;
};

// ---- by a person

/// Opens the form; for a new PIN, for showing all again, or for taking the PIN away.
struct AskPin {
    PinUse use = PinUse::set;
};
struct EnterPin {
    std::string value{};
};
struct SubmitPin {};
struct CancelPin {};
/// Nothing is shown until the PIN is entered.
struct Lock {};

/// Only this enterprise is listed and reachable.
struct ShowOnly {
    assessment::EnterpriseId enterprise{};
};
/// All of them again; asks for the PIN when there is one.
struct ShowAll {};

/// Opens the form that takes an enterprise away for good.
struct AskErase {
    assessment::EnterpriseId enterprise{};
};
/// value: the enterprise's name, as a sign that it is meant.
struct EnterEraseName {
    std::string value{};
};
struct Erase {};
struct CancelErase {};

}  // namespace app
