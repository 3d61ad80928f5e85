// SPDX-License-Identifier: MIT
#pragma once

// How a PIN is kept: as "argon2id <memory> <passes> <salt> <hash>", so that whoever reads it has to
// pay Argon2id for every guess. Ten thousand guesses are no obstacle to somebody who is determined;
// a PIN keeps away who comes by.

#include <optional>
#include <string>
#include <string_view>

#include "app/backup/container.hpp"

namespace app::backup {

inline constexpr std::size_t pin_random_bytes = 16;  // the salt

/// `random`: pin_random_bytes that nobody can guess. None when there is not enough memory.
[[nodiscard]] std::optional<std::string> keep_pin(std::string_view pin, std::string_view random,
                                                  const KeyCost& cost = {});

/// False also for a text that keep_pin() did not write.
[[nodiscard]] bool is_kept_pin(std::string_view kept, std::string_view pin);

}  // namespace app::backup
