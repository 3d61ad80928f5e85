// SPDX-License-Identifier: MIT
#pragma once

// A file that is there as long as its object: for a library that writes to names only.

#include <string>

#include "assessment/result.hpp"

namespace app::office {

class TemporaryFile {
public:
    [[nodiscard]] static assessment::Result<TemporaryFile> make();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] assessment::Result<std::string> bytes() const;

private:
    explicit TemporaryFile(std::string name) : name_(std::move(name)) {}

    std::string name_;  // empty when another object has the file
};

}  // namespace app::office
