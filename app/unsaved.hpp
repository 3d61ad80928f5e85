// SPDX-License-Identifier: MIT
#pragma once

// What the store has not acknowledged, and what becomes of it when the store opens again: after
// it could not be opened, was taken away by the browser, or was used in another window in
// between. The stored work is the truth then; on top of it comes what was changed here and never
// saved, answer by answer. Only app/ includes this header.

#include <vector>

#include "app/session.hpp"

namespace app {

/// The changes as they are now: an older one must not undo what was saved after it.
[[nodiscard]] std::vector<StoreChange> unsaved_changes(const Session& session);

/// Forgets the enterprises of which everything is stored: another window may change them now.
void keep_unsaved_only(Session& session);

/// The session has what is stored, with what is unsaved put on it. An enterprise that only this
/// session has is kept whole. Gives the changes that the store has to be told.
[[nodiscard]] std::vector<StoreChange> rejoin(Session& session,
                                              const std::vector<EnterpriseRecord>& stored);

/// Forgets what is not saved of this enterprise.
void drop_unsaved(Session& session, const assessment::EnterpriseId& enterprise);

}  // namespace app
