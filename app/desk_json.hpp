// SPDX-License-Identifier: MIT
#pragma once

// What the screen of a programme and the desk say to each other, as canonical JSON. Each side reads
// what comes from the other as if it were anybody's: what is not of this form is nothing.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/desk.hpp"

namespace app {

using DeskRequest = std::variant<DeskQuery, DeskOrder, DeskKeys>;
using DeskSaying = std::variant<DeskAnswer, DeskProgress, DeskFile>;

[[nodiscard]] std::string write_desk_request(const DeskRequest& request);
[[nodiscard]] std::optional<DeskRequest> read_desk_request(std::string_view json);

[[nodiscard]] std::string write_desk_saying(const DeskSaying& saying);
[[nodiscard]] std::optional<DeskSaying> read_desk_saying(std::string_view json);

}  // namespace app
