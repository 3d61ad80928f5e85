// SPDX-License-Identifier: MIT
#pragma once

// One screen as a whole: the frame that all screens share (name, navigation, saved state,
// language, banner) and the blocks of the screen itself.

#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/view/block.hpp"
#include "assessment/text.hpp"

namespace app::view {

/// A question that has to be answered before anything else; all else is inert behind it.
struct Dialog {
    std::string id{};
    std::string title{};
    Blocks blocks{};
    Control close{};  // Escape and the back button do this
};

struct Page {
    assessment::Language language{};
    Theme theme = Theme::system;
    int text_size = 100;    // percent of the standard size
    std::string address{};  // "#/e-12ab/assess/ins-office", for the address bar and history
    std::string title{};    // of the document
    std::string product{};  // the name in the corner
    std::string subject{};  // whose assessment is open; empty on the list
    std::string navigation_label{};
    std::string main_label{};
    std::vector<Link> navigation{};
    Blocks tools{};   // at the right end of the top bar: language, theme
    Status saved;     // "Saved", "Saving…", "Not saved …"
    Blocks banner{};  // above everything, when storage refuses
    Blocks body{};
    std::optional<Dialog> dialog{};
    bool loses_work = false;   // when the window is closed now
    std::string focus{};       // id of the control that should have the focus now; "" for as it is
    bool shows_clock = false;  // each minute that passes changes what is shown
};

[[nodiscard]] Page page(const Session& session);

}  // namespace app::view
