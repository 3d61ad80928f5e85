// SPDX-License-Identifier: MIT
#pragma once

// What the reports that others sent are worth, and the keys that countersignatures count by.

#include "app/session.hpp"
#include "app/view/block.hpp"

namespace app::view {

[[nodiscard]] Blocks verify_view(const Session& session);

/// Keys that were opened and wait for an answer.
[[nodiscard]] Blocks offered_keys(const Session& session);

/// The key of this device, and those of others.
[[nodiscard]] Blocks key_blocks(const Session& session);

/// Name and fingerprint of a public key.
[[nodiscard]] Facts key_facts(const std::string& name, const std::string& key,
                              const assessment::Catalogue& words);

/// Who signs on this device.
[[nodiscard]] Field signer_field(const Session& session, std::string id);

}  // namespace app::view
