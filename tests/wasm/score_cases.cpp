// SPDX-License-Identifier: MIT
// Prints the score documents of generated assessments, one line each: score_cases [COUNT]. The
// native program and the WebAssembly one must print the same bytes (score_parity.mjs). Every
// document takes the whole way: written, read, scored, written.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "assets/embedded.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;

namespace {

std::shared_ptr<const Instrument> shipped_instrument() {
    const auto read = exchange::read_instrument(assets::find("instruments/shanxi-sei-ip.json"));
    return read ? *read : nullptr;
}

tests::Size random_size(tests::Random& random) {
    const int dimensions = random.number(1, 10);
    return {.dimensions = dimensions,
            .criteria = random.number(dimensions, 60),
            .fields = random.number(0, 6)};
}

/// The score document; empty when what was written cannot be read again.
std::string score_document(const Assessment& assessment, const Instrument& instrument) {
    const auto read =
        exchange::read_assessment(exchange::write_assessment(assessment, instrument), instrument);
    return read ? exchange::write_score(score(instrument, *read), instrument, read->id) : "";
}

}  // namespace

int main(int argc, char** argv) {
    const unsigned long count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 600;
    const auto shipped = shipped_instrument();
    if (!shipped) {
        std::fputs("The shipped instrument cannot be read.\n", stderr);
        return EXIT_FAILURE;
    }
    for (unsigned long seed = 1; seed <= count; ++seed) {
        tests::Random random(seed);
        const auto instrument =
            seed % 3 == 0 ? shipped : tests::random_instrument(random, random_size(random));
        const auto document =
            score_document(tests::random_assessment(random, *instrument), *instrument);
        if (document.empty()) {
            std::fprintf(stderr, "Assessment %lu cannot be read.\n", seed);
            return EXIT_FAILURE;
        }
        std::fputs(document.c_str(), stdout);
    }
    return EXIT_SUCCESS;
}
