// SPDX-License-Identifier: MIT
#include "app/office/pdf_file.hpp"

#include <PDFWriter/DictionaryContext.h>
#include <PDFWriter/DocumentContextExtenderAdapter.h>
#include <PDFWriter/FreeTypeFaceWrapper.h>
#include <PDFWriter/OutputStringBufferStream.h>
#include <PDFWriter/PDFPage.h>
#include <PDFWriter/PDFUsedFont.h>
#include <PDFWriter/PDFWriter.h>
#include <PDFWriter/PageContentContext.h>

#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "app/office/pdf.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/digest.hpp"

namespace app::office {

using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

namespace {

constexpr std::size_t font_count = std::size(font_files);

/// Hundredths of a degree say enough: 28° upwards.
constexpr double cosine = 0.882948;
constexpr double sine = 0.469472;

/// The library counts in points from the lower left corner. Both are exact and one division rounds
/// once, so every machine writes the same number.
double points(Length length) {
    return static_cast<double>(length) / static_cast<double>(point);
}
double from_below(Length y) {
    return points(paper_height - y);
}
double part_of_full(std::uint8_t value) {
    return value / 255.0;
}

/// Opens a font when the first character asks for it.
class Fonts : public Typeface {
public:
    Fonts(PDFWriter& writer, std::string folder) : writer_(writer), folder_(std::move(folder)) {}

    [[nodiscard]] PDFUsedFont* font(std::size_t which) { return fonts_.at(which); }

    /// The font that could not be opened; empty when there is none.
    [[nodiscard]] const std::string& absent() const { return absent_; }

private:
    Glyph look_up(char32_t character) override {
        const ULongList wanted{static_cast<unsigned long>(character)};
        for (std::size_t which = 0; which < font_count && open(which); ++which) {
            FreeTypeFaceWrapper& face = *fonts_.at(which)->GetFreeTypeFont();
            UIntList found;
            face.GetGlyphsForUnicodeText(wanted, found);
            if (!found.empty() && found.front() != 0) {
                return {.font = static_cast<std::uint8_t>(which),
                        .index = static_cast<std::uint16_t>(found.front()),
                        .width = static_cast<std::uint16_t>(face.GetGlyphWidth(found.front())),
                        .character = character};
            }
        }
        return {.character = character};
    }

    bool open(std::size_t which) {
        if (fonts_.at(which) == nullptr && absent_.empty()) {
            const std::string file = folder_ + "/" + font_files[which];
            fonts_.at(which) = writer_.GetFontForFile(file);
            absent_ = fonts_.at(which) == nullptr ? file : std::string();
        }
        return fonts_.at(which) != nullptr;
    }

    PDFWriter& writer_;
    std::string folder_;
    std::array<PDFUsedFont*, font_count> fonts_{};  // the writer's own
    std::string absent_;
};

/// Says in the catalogue which language the words are in.
class Catalogue : public DocumentContextExtenderAdapter {
public:
    std::string language;

    PDFHummus::EStatusCode OnCatalogWrite(CatalogInformation* /*information*/,
                                          DictionaryContext* catalogue, ObjectsContext* /*objects*/,
                                          PDFHummus::DocumentContext* /*document*/) override {
        catalogue->WriteKey("Lang");
        catalogue->WriteLiteralStringValue(language);
        return PDFHummus::eSuccess;
    }
};

/// The library makes the file's identifier of the time; ours is the digest of all before it, at the
/// same place and as long, so that the same report is the same file.
void identify_by_content(std::string& bytes) {
    constexpr std::size_t digits = 32;
    const auto at = bytes.rfind("/ID ");
    if (at == std::string::npos) {
        return;
    }
    const std::string id = assessment::exchange::sha256(bytes.substr(0, at)).substr(0, digits);
    for (auto open = bytes.find('<', at); open != std::string::npos;
         open = bytes.find('<', open + 1)) {
        if (bytes.find('>', open) == open + digits + 1) {
            bytes.replace(open + 1, digits, id);
        }
    }
}

}  // namespace

class PdfFile::Parts {
public:
    explicit Parts(const std::string& fonts) : typeface(writer, fonts) {
        status = writer.StartPDFForStream(
            &stream, ePDFVersion16, LogConfiguration(false, static_cast<IByteWriter*>(nullptr)),
            PDFCreationSettings(true, true));
    }

    void draw(PageContentContext& page, const DrawnShape& shape) {
        if (shape.spots.empty() || (!shape.fill && !shape.stroke)) {
            return;
        }
        if (shape.fill) {
            page.rg(part_of_full(shape.fill->red), part_of_full(shape.fill->green),
                    part_of_full(shape.fill->blue));
        }
        if (shape.stroke) {
            page.RG(part_of_full(shape.stroke->red), part_of_full(shape.stroke->green),
                    part_of_full(shape.stroke->blue));
            page.w(points(shape.line));
            std::array<double, 1> dash{points(shape.dash)};
            page.d(dash.data(), shape.dash > 0 ? 1 : 0, 0);
        }
        page.m(points(shape.spots.front().x), from_below(shape.spots.front().y));
        for (std::size_t i = 1; i < shape.spots.size(); ++i) {
            page.l(points(shape.spots[i].x), from_below(shape.spots[i].y));
        }
        if (shape.closed) {
            page.h();
        }
        if (shape.fill && shape.stroke) {
            page.B();
        } else if (shape.fill) {
            page.f();
        } else {
            page.S();
        }
    }

    void draw(PageContentContext& page, const DrawnText& text) {
        page.BT();
        page.rg(part_of_full(text.colour.red), part_of_full(text.colour.green),
                part_of_full(text.colour.blue));
        page.Tr(text.bold ? 2 : 0);
        if (text.bold) {  // there is one weight; its outline is drawn too
            page.RG(part_of_full(text.colour.red), part_of_full(text.colour.green),
                    part_of_full(text.colour.blue));
            page.w(points(text.size / 32));
            page.d(nullptr, 0, 0);
        }
        if (text.rising) {
            page.Tm(cosine, sine, -sine, cosine, points(text.left), from_below(text.baseline));
        } else {
            page.Tm(1, 0, 0, 1, points(text.left), from_below(text.baseline));
        }
        for (std::size_t begin = 0; begin < text.glyphs.size();) {
            const std::uint8_t which = text.glyphs[begin].font;
            GlyphUnicodeMappingList run;
            for (; begin < text.glyphs.size() && text.glyphs[begin].font == which; ++begin) {
                const Glyph& glyph = text.glyphs[begin];
                const bool is_missing = typeface.missing().contains(glyph.character);
                run.emplace_back(glyph.index, is_missing ? missing_type : glyph.character);
            }
            page.Tf(typeface.font(which), points(text.size));
            note(page.Tj(run));
        }
        page.ET();
    }

    void note(PDFHummus::EStatusCode step) {
        status = status == PDFHummus::eSuccess ? step : status;
    }

    OutputStringBufferStream stream;
    PDFWriter writer;
    Fonts typeface;
    Catalogue catalogue;
    PDFHummus::EStatusCode status = PDFHummus::eSuccess;
};

PdfFile::PdfFile(const std::string& fonts) : parts_(std::make_unique<Parts>(fonts)) {}

PdfFile::~PdfFile() = default;

Typeface& PdfFile::typeface() {
    return parts_->typeface;
}

void PdfFile::add(std::span<const Drawing> layers) {
    if (!parts_->typeface.absent().empty()) {
        return;  // there is nothing to draw with
    }
    auto page = std::make_unique<PDFPage>();
    page->SetMediaBox(PDFRectangle(0, 0, points(paper_width), points(paper_height)));
    PageContentContext* const content = parts_->writer.StartPageContentContext(page.get());
    for (const Drawing& layer : layers) {
        for (const DrawnShape& shape : layer.shapes) {
            parts_->draw(*content, shape);
        }
        for (const DrawnText& text : layer.texts) {
            parts_->draw(*content, text);
        }
    }
    parts_->note(parts_->writer.EndPageContentContext(content));
    parts_->note(parts_->writer.WritePage(page.get()));
}

Result<std::string> PdfFile::finish(const PdfFacts& facts) {
    if (!parts_->typeface.absent().empty()) {
        return fail(ErrorCode::file_missing, parts_->typeface.absent());
    }
    PDFHummus::DocumentContext& document = parts_->writer.GetDocumentContext();
    InfoDictionary& info = document.GetTrailerInformation().GetInfo();
    info.Title.FromUTF8(facts.title);
    info.Author.FromUTF8(facts.author);
    info.Creator.FromUTF8(facts.program);
    info.Producer.FromUTF8("PDFHummus");
    if (const auto day = assessment::read_iso_date(facts.day)) {
        info.CreationDate.SetTime(static_cast<int>(day->year()),
                                  static_cast<int>(static_cast<unsigned>(day->month())),
                                  static_cast<int>(static_cast<unsigned>(day->day())));
    }
    parts_->catalogue.language = facts.language;
    document.AddDocumentContextExtender(&parts_->catalogue);
    parts_->note(parts_->writer.EndPDFForStream());
    if (parts_->status != PDFHummus::eSuccess) {
        return fail(ErrorCode::file_unwritable, "PDF");
    }
    std::string bytes = parts_->stream.ToString();
    identify_by_content(bytes);
    return bytes;
}

}  // namespace app::office
