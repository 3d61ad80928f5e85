// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <utility>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/cli/programme_parts.hpp"
#include "assessment/exchange/code_sequence.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/quick_verification.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verification_words.hpp"
#include "assessment/sentence.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using exchange::Verification;

/// What reports are checked with.
struct Verifier {
    std::shared_ptr<const assessment::Instrument> wanted;
    exchange::KeyRegistry keys;
    const Library& library;

    [[nodiscard]] Verification operator()(std::string_view bytes) const {
        return exchange::verify(bytes, finder(), keys);
    }
    /// The same, of many.
    [[nodiscard]] Verification quickly(std::string_view bytes) const {
        return exchange::quick_verify(bytes, finder(), keys);
    }

private:
    [[nodiscard]] exchange::FindInstrument finder() const {
        return [this](const assessment::InstrumentRef& reference) {
            return wanted != nullptr && wanted->ref == reference ? wanted : library.find(reference);
        };
    }
};

void add(std::string& text, const std::string& more, const Catalogue& words) {
    text += (text.empty() ? std::string() : words("verify.separator"_text)) + more;
}

/// Who signed, and what is to be said against the report or beside it.
std::string detail(const Verification& verification, const Catalogue& words) {
    std::string text;
    for (const exchange::CheckedSignature& checked : verification.signatures) {
        if (checked.is_valid) {
            add(text,
                words("verify.by"_text,
                      {{"role", exchange::signer_text(checked.signature.by, words)},
                       {"name", checked.known ? checked.known->name : checked.signature.name},
                       {"fingerprint", exchange::fingerprint(checked.signature.key)}}),
                words);
        }
    }
    for (const assessment::Finding& finding : verification.findings) {
        const std::string reason = sentence(finding, words);
        add(text,
            finding.where.empty()
                ? reason
                : words("verify.finding"_text, {{"where", finding.where}, {"reason", reason}}),
            words);
    }
    return text;
}

std::string line(const std::string& file, const Verification& verification,
                 const Catalogue& words) {
    const std::string state = exchange::soundness_text(verification.soundness, words);
    const std::string more = detail(verification, words);
    return printable(more.empty() ? words("verify.line"_text, {{"file", file}, {"state", state}})
                                  : words("verify.line_of"_text,
                                          {{"file", file}, {"state", state}, {"detail", more}}));
}

/// A report as a file has it, also as the texts of its QR codes.
Verification verified(const Verifier& verifier, std::string_view bytes) {
    if (!exchange::are_code_texts(bytes)) {
        return verifier(bytes);
    }
    const auto joined = exchange::joined_codes(bytes);
    return joined.value ? verifier(*joined.value) : Verification{.findings = joined.findings};
}

/// One line for each file. What cannot be opened at all is told apart from what is not sound.
Exit verify_files(const Request& request, const Verifier& verifier, Console& console) {
    Exit exit = Exit::done;
    for (const std::string& file : request.operands) {
        const auto bytes = read_file(file, console.in);
        if (!bytes) {
            exit = show(console, bytes.error());
            continue;
        }
        const Verification verification = verified(verifier, *bytes);
        console.out << line(file, verification, console.words) << "\n";
        if (!is_sound(verification.soundness) && exit == Exit::done) {
            exit = Exit::no;
        }
    }
    return exit;
}

/// One report per line in, one `ipgauge.verification/1` per line out, as they come.
Exit verify_lines(const Request& request, const Verifier& verifier, Console& console) {
    if (request.operands.size() != 1) {
        return show_bad_use(console, console.words("cli.use.ndjson_one"_text));
    }
    auto source = Source::open(request.operands.front(), console.in);
    if (!source) {
        return show(console, source.error());
    }
    Exit exit = Exit::done;
    std::string text;
    for (std::size_t number = 1; read_line(source->stream(), text); ++number) {
        if (is_blank(text)) {
            continue;
        }
        const Verification verification = verifier.quickly(text);
        console.out << exchange::write_verification(verification, number);
        if (!is_sound(verification.soundness)) {
            exit = Exit::no;
        }
        if (source->stream().rdbuf()->in_avail() <= 0) {
            console.out.flush();
        }
    }
    return exit;
}

}  // namespace

Exit run_verify(const Request& request, Console& console) {
    auto wanted = wanted_instrument(request.instrument, console);
    if (wanted.exit != Exit::done) {
        return wanted.exit;
    }
    Verifier verifier{
        .wanted = std::move(wanted.instrument), .keys = {}, .library = console.library};
    const Exit exit = read_key_registry(request, console, verifier.keys);
    if (exit != Exit::done) {
        return exit;
    }
    return request.ndjson ? verify_lines(request, verifier, console)
                          : verify_files(request, verifier, console);
}

}  // namespace app::cli
