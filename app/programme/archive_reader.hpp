// SPDX-License-Identifier: MIT
#pragma once

// Reports in a ZIP archive, one after the other, so that whoever reads them can do something else
// in between. Nothing of it is ever written to the disk.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/programme/source.hpp"

namespace app::programme {

class ArchiveReader {
public:
    /// The entries in the order of the archive's directory.
    [[nodiscard]] static ArchiveReader of_file(const std::string& path, std::string name,
                                               const SourceLimits& limits);
    /// The bytes have to outlive it.
    [[nodiscard]] static ArchiveReader of_bytes(std::string_view bytes, std::string name,
                                                const SourceLimits& limits);
    ArchiveReader(ArchiveReader&&) noexcept;
    ArchiveReader& operator=(ArchiveReader&&) noexcept;
    ~ArchiveReader();

    /// The next report, line or refusal; nothing at the end.
    [[nodiscard]] std::optional<Piece> next();

private:
    class Walk;
    ArchiveReader(std::string name, const SourceLimits& limits);

    std::unique_ptr<Walk> walk_;
};

}  // namespace app::programme
