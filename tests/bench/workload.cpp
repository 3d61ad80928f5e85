// SPDX-License-Identifier: MIT
#include "tests/bench/workload.hpp"

#include <cstdint>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assets/embedded.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;

namespace bench {

Workload workload() {
    constexpr std::uint64_t count = 256;
    Workload load;
    const auto read = exchange::read_instrument(assets::find("instruments/shanxi-sei-ip.json"));
    load.instrument = *read;
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        tests::Random random(seed);
        load.assessments.push_back(tests::random_assessment(random, *load.instrument));
        load.standings.push_back(standings(*load.instrument, load.assessments.back()));
        load.documents.push_back(
            exchange::write_assessment(load.assessments.back(), *load.instrument));
    }
    return load;
}

}  // namespace bench
