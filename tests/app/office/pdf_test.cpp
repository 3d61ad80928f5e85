// SPDX-License-Identifier: MIT
// PDF files, read by other programs than they were written by: qpdf checks them, pdftotext reads
// them.
#include "app/office/pdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "assessment/exchange/report_html.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/signature.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/marked_report.hpp"

using namespace assessment;
using app::office::write_pdf;

namespace {

namespace fs = std::filesystem;

std::string pdf_of(const Report& report, std::string_view language) {
    const auto bytes =
        write_pdf(exchange::write_report_html(report, tests::catalogue(language)), IPGAUGE_FONTS);
    REQUIRE(bytes);
    return *bytes;
}

/// A folder for one test; what other programs say lies in it.
class Desk {
public:
    Desk() {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    Desk(Desk&&) = delete;
    Desk& operator=(Desk&&) = delete;
    ~Desk() { fs::remove_all(folder_); }

    void put(const std::string& pdf) const {
        std::ofstream(folder_ / "report.pdf", std::ios::binary) << pdf;
    }
    /// Its exit code; what it says is in `said`.
    [[nodiscard]] int runs(const std::string& program) const {
        const std::string command = "cd '" + folder_.string() + "' && " + program + " >said 2>&1";
        return std::system(command.c_str());
    }
    [[nodiscard]] std::string said() const {
        std::ifstream file(folder_ / "said", std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    /// Without what parts lines and pages, so that no word is cut.
    [[nodiscard]] std::string words() const {
        REQUIRE(runs("pdftotext -enc UTF-8 -raw report.pdf -") == 0);
        std::string text = said();
        std::erase_if(text, [](char c) { return c == '\n' || c == '\f' || c == ' '; });
        return text;
    }

private:
    fs::path folder_ = fs::temp_directory_path() / "ipgauge-pdf-test";
};

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

}  // namespace

TEST_CASE("every example is a sound PDF whose words can be copied, in both languages") {
    const Desk desk;
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            CAPTURE(example);
            CAPTURE(language);
            auto report = tests::example_report(example);
            add_plan(report);
            const std::string bytes = pdf_of(report, language);
            CHECK(bytes.size() < 400'000);
            desk.put(bytes);
            CHECK(desk.runs("qpdf --check report.pdf") == 0);
            const std::string words = desk.words();
            CHECK(words.contains(without_spaces(exchange::enterprise_name(report.assessment))));
            CHECK(words.contains(
                without_spaces(exchange::tier_text(report, tests::catalogue(language)))));
            CHECK(words.contains(exchange::report_digest(report)));
            CHECK(words.contains(language == "en" ? "Page2of" : "第2页，共"));
        }
    }
}

TEST_CASE("everything that a person typed is in the PDF") {
    const auto marker = [](int number) { return "marker-" + std::to_string(number) + "-here"; };
    const auto marked = tests::marked_report(marker);
    const Desk desk;
    desk.put(pdf_of(marked.report, "zh-CN"));
    const std::string words = desk.words();
    for (int number = 1; number <= marked.count; ++number) {
        CAPTURE(number);
        CHECK(words.contains(marker(number)));
    }
}

TEST_CASE("the same report gives the same bytes, and another one another identifier") {
    const auto report = tests::example_report("pilot-candidate");
    const std::string bytes = pdf_of(report, "zh-CN");
    CHECK((bytes == pdf_of(report, "zh-CN")));
    const auto id = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID "), 80); };
    CHECK(id(bytes) != id(pdf_of(report, "en")));
}

TEST_CASE("rare characters are printed, and what no font has is told") {
    auto report = tests::example_report("pilot-candidate");
    report.assessment.answers.begin()->second.note = "𠮷㐀與\U0001F600";
    const Desk desk;
    desk.put(pdf_of(report, "zh-CN"));
    const std::string words = desk.words();
    CHECK(words.contains("𠮷㐀與〓"));
    CHECK(words.contains("U+1F600"));
    CHECK_FALSE(words.contains("U+20BB7"));
}

TEST_CASE("only a draft has the mark of one behind its words") {
    const Desk desk;
    auto report = tests::example_report("micro-starting");
    REQUIRE(is_draft(report));
    const std::string mark = tests::catalogue("en")(TextKey{"report.draft"});
    desk.put(pdf_of(report, "en"));
    REQUIRE(desk.runs("pdftotext -f 2 -l 2 -raw report.pdf -") == 0);
    CHECK(desk.said().contains(mark));
    auto complete = tests::example_report("pilot-candidate");
    REQUIRE_FALSE(is_draft(complete));
    desk.put(pdf_of(complete, "en"));
    CHECK_FALSE(desk.words().contains(mark));
}

TEST_CASE("who signed electronically stands below the boxes") {
    auto report = tests::example_report("pilot-candidate");
    exchange::KeySeed seed{};
    seed.fill(7);
    REQUIRE(exchange::sign(
        report.signatures, exchange::report_digest(report),
        {.by = Signer::enterprise, .seed = seed, .name = "marker-signer", .today = report.issued}));
    const Desk desk;
    desk.put(pdf_of(report, "en"));
    const std::string words = desk.words();
    CHECK(words.contains("marker-signer"));
    CHECK(words.contains(without_spaces(exchange::fingerprint(exchange::public_key(seed)))));
}

TEST_CASE("a font that is not there, and a page that is none, are errors") {
    const auto report = tests::example_report("pilot-candidate");
    const std::string page = exchange::write_report_html(report, tests::catalogue("en"));
    const auto without = write_pdf(page, "/nowhere");
    REQUIRE_FALSE(without);
    CHECK(without.error().code == ErrorCode::file_missing);
    CHECK(without.error().where == "/nowhere/first.otf");
    for (const std::string_view wrong : {"", "<html>", "<main></div>", "<main>", "<a b=c></a>"}) {
        CAPTURE(wrong);
        CHECK_FALSE(write_pdf(wrong, IPGAUGE_FONTS));
    }
}
