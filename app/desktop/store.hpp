// SPDX-License-Identifier: MIT
#pragma once

// The store in the same process, on a file. It is opened by the first request, and again by the
// next one after a refusal, so that "try again" does. A damaged file is put beside, as
// NAME.damaged, and what can be read of it is in a new one (app/store/rescue.hpp).

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/store/archive.hpp"

namespace app::desktop {

class Store {
public:
    explicit Store(std::filesystem::path file) : file_(std::move(file)) {}

    /// Every request of app/store/protocol.hpp has an answer.
    [[nodiscard]] std::string answer(std::string_view request);

private:
    [[nodiscard]] store::Result<store::Archive> open() const;
    [[nodiscard]] store::Result<store::Archive> rescued(const assessment::Error& why) const;
    [[nodiscard]] static store::Result<store::Done> forget_damaged(
        const std::filesystem::path& file);

    std::filesystem::path file_;
    std::optional<store::Archive> archive_;
};

}  // namespace app::desktop
