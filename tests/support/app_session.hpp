// SPDX-License-Identifier: MIT
#pragma once

// The program as a test drives it: by Actions, or by operating controls as a person does. The
// instrument is tests/data/instruments/seven-answers.json, which has every type of answer.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "app/view/outline.hpp"

namespace tests {

struct AppUnderTest {
    app::Session session;
    std::vector<app::Effect> effects;  // of the last action

    void does(const app::Action& action);
    /// Operates a control of the page as it is now; it must be there and enabled.
    void operates(std::string_view id, std::string_view value = "");
    /// The store acknowledges everything that it was asked to save.
    void is_saved();

    [[nodiscard]] app::view::Outline outline() const;
    [[nodiscard]] std::string text() const;
    /// The control with this id, if the page has it.
    [[nodiscard]] const app::view::OutlineNode* control(std::string_view id);
    /// The changes that the last action asked to save, but for their count and day, and beside an
    /// answer the history of its assessment.
    [[nodiscard]] std::vector<app::StoreChange> changes() const;
    [[nodiscard]] const assessment::Answer* answer(std::string_view criterion) const;

private:
    app::view::Outline seen_;
};

/// The words of the program with the small instrument.
[[nodiscard]] std::shared_ptr<const app::Library> small_library();

/// The store is open and empty; it is the first of March 2026.
[[nodiscard]] AppUnderTest an_empty_app();

/// With one enterprise, whose first assessment is open at its profile.
[[nodiscard]] AppUnderTest an_app_with(std::string_view enterprise = "晋阳精密");

/// The same at this criterion.
[[nodiscard]] AppUnderTest an_app_at(std::string_view criterion);

/// Answers every criterion of the small instrument, at these levels or near them.
void answer_all(AppUnderTest& app);

}  // namespace tests
