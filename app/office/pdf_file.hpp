// SPDX-License-Identifier: MIT
#pragma once

// A PDF that is being written: the only place that knows PDFHummus.

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "app/office/paper.hpp"
#include "app/office/typeface.hpp"
#include "assessment/result.hpp"

namespace app::office {

/// What a PDF says of itself.
struct PdfFacts {
    std::string title{};
    std::string author{};
    std::string program{};
    std::string language{};  // of the words in it, "zh-CN"
    std::string day{};       // of issue, "2026-11-26"; the same file has the same
};

class PdfFile {
public:
    /// The fonts lie in this folder, under the names of font_files.
    explicit PdfFile(const std::string& fonts);
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;
    PdfFile(PdfFile&&) = delete;
    PdfFile& operator=(PdfFile&&) = delete;
    ~PdfFile();

    [[nodiscard]] Typeface& typeface();

    /// One more sheet of A4, drawn in layers, the lowest first.
    void add(std::span<const Drawing> layers);

    /// The bytes, once. Fails when a font was not there or the library gave up.
    [[nodiscard]] assessment::Result<std::string> finish(const PdfFacts& facts);

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace app::office
