// SPDX-License-Identifier: MIT
#include "app/office/pdf.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "app/office/markup.hpp"
#include "app/office/page_flow.hpp"
#include "app/office/pdf_file.hpp"

namespace app::office {

using assessment::Done;
using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

namespace {

constexpr Length margin = from_millimetres(16);
constexpr Length top = from_millimetres(18);
constexpr Length foot = from_millimetres(20);
constexpr Length column_width = paper_width - 2 * margin;
constexpr Length column_height = paper_height - top - foot;
constexpr Length foot_size = 8 * point;

std::string_view meta(const Node& page, std::string_view name) {
    const Node* const found = find_node(page, [&](const Node& node) {
        return node.name == "meta" && node.attribute("name") == name;
    });
    return found == nullptr ? std::string_view{} : found->attribute("content");
}

std::string with_number(std::string words, std::string_view place, std::size_t number) {
    const auto at = words.find(place);
    return at == std::string::npos ? words
                                   : words.replace(at, place.size(), std::to_string(number));
}

/// "U+20BB7": how a character is called that cannot be printed.
std::string code_of(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (auto rest = static_cast<std::uint32_t>(character); rest != 0 || code.size() < 4;
         rest /= 16) {
        code.insert(code.begin(), digits[rest % 16]);
    }
    return "U+" + code;
}

/// Which characters are printed as 〓: nothing that was typed is lost.
Node missing_note(const Node& page, const Typeface& typeface) {
    std::string codes;
    for (const char32_t character : typeface.missing()) {
        codes += " " + code_of(character);
    }
    Node words{.text = std::string(meta(page, "without-glyph")) + codes};
    return {.children = {std::move(words)}};
}

class Binder {
public:
    Binder(const Node& page, PdfFile& file) : page_(page), file_(file) {}

    Result<Done> bind() {
        const Node* const main =
            find_node(page_, [](const Node& node) { return node.name == "main"; });
        if (main == nullptr) {
            return fail(ErrorCode::file_unreadable, "main");
        }
        Typeface& typeface = file_.typeface();
        auto strips = flow(typeface, *main, column_width);
        if (!typeface.missing().empty()) {
            for (Strip& strip : flow(typeface, missing_note(page_, typeface), column_width)) {
                strips.push_back(std::move(strip));
            }
        }
        std::vector<Drawing> all = sheets(std::move(strips), column_height);
        for (std::size_t i = 0; i < all.size(); ++i) {
            file_.add(std::array{mark(), finished(std::move(all[i]), i + 1, all.size())});
        }
        return Done{};
    }

private:
    Drawing finished(Drawing&& sheet, std::size_t number, std::size_t count) {
        Drawing whole;
        add(whole, std::move(sheet), margin, top);
        add_foot(whole, std::string(meta(page_, "page-left")), false);
        add_foot(whole,
                 with_number(with_number(std::string(meta(page_, "page-number")), "{page}", number),
                             "{pages}", count),
                 true);
        return whole;
    }

    void add_foot(Drawing& sheet, const std::string& words, bool at_right) {
        DrawnText text{.left = margin,
                       .baseline = paper_height - foot / 2,
                       .size = foot_size,
                       .colour = colours::muted,
                       .glyphs = file_.typeface().glyphs(words)};
        if (at_right) {
            text.left = paper_width - margin - width_of(text.glyphs, text.size);
        }
        sheet.texts.push_back(std::move(text));
    }

    /// What a draft has behind its words, from one corner to the other.
    Drawing mark() {
        const Node* const draft =
            find_node(page_, [](const Node& node) { return node.has_class("watermark"); });
        if (draft == nullptr) {
            return {};
        }
        DrawnText text{.size = 120 * point,
                       .colour = colours::shadow,
                       .rising = true,
                       .glyphs = file_.typeface().glyphs(draft->attribute("data-mark"))};
        const Length half = width_of(text.glyphs, text.size) / 2;
        text.left = paper_width / 2 - half * 883 / 1000;
        text.baseline = paper_height / 2 + half * 469 / 1000;
        return {.texts = {std::move(text)}};
    }

    const Node& page_;
    PdfFile& file_;
};

}  // namespace

Result<std::string> write_pdf(std::string_view page, const std::string& fonts) {
    const auto root = read_markup(page);
    if (!root) {
        return std::unexpected(root.error());
    }
    PdfFile file(fonts);
    if (const auto bound = Binder(*root, file).bind(); !bound) {
        return std::unexpected(bound.error());
    }
    const Node* const html = find_node(*root, [](const Node& node) { return node.name == "html"; });
    const Node* const title =
        find_node(*root, [](const Node& node) { return node.name == "title"; });
    return file.finish({.title = title == nullptr ? "" : text_of(*title),
                        .author = std::string(meta(*root, "author")),
                        .program = std::string(meta(*root, "generator")),
                        .language = html == nullptr ? "" : std::string(html->attribute("lang")),
                        .day = std::string(meta(*root, "date"))});
}

}  // namespace app::office
