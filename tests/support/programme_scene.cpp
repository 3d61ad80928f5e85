// SPDX-License-Identifier: MIT
#include "tests/support/programme_scene.hpp"

#include <algorithm>
#include <utility>

#include "tests/support/examples.hpp"
#include "tests/support/random_entries.hpp"

namespace tests {

using namespace assessment;
using namespace assessment::programme;

namespace {

/// The same enterprises a year before, lower in some criteria.
std::vector<Entry> a_year_before(Random& random, std::vector<Entry> entries,
                                 const Instrument& instrument) {
    for (Entry& entry : entries) {
        entry.period = "2025";
        entry.issued = (entry.issued.year() - std::chrono::years(1)) / entry.issued.month() / 1;
        for (std::size_t i = 0; i < entry.standings.size(); ++i) {
            const OptionalWhole level = entry.standings[i].level;
            if (level && random.chance(30)) {
                set_level(entry, instrument, i, std::max(0, *level - random.number(-1, 3)),
                          entry.standings[i].assurance);
            }
        }
        score_again(entry, instrument);
    }
    return entries;
}

}  // namespace

exchange::ProgrammeReport ProgrammeScene::report() const {
    return {.instrument = *instrument,
            .figures = figures,
            .programme = "山西省试点",
            .period = "2026",
            .issued = std::chrono::year(2026) / 12 / 1,
            .progress = &progress,
            .entries = entries,
            .questions = &questions,
            .rule = &rule,
            .selection = &selection,
            .sensitivity = &sensitivity};
}

ProgrammeScene a_programme(int enterprises, std::uint64_t seed) {
    Random random(seed);
    ProgrammeScene scene{.instrument = shipped_instrument(), .rule = {.places = 8, .total = 4'000}};
    const Instrument& instrument = *scene.instrument;
    scene.entries = random_entries(random, instrument, enterprises);
    scene.entries.at(0).name = "=1+1<script>alert(1)</script>";
    const auto before = a_year_before(random, scene.entries, instrument);
    scene.figures = figures_of(scene.entries, instrument,
                               {.fields = {FieldId("industry"), FieldId("size"), FieldId("park")}});
    scene.selection = select(scene.entries, instrument, scene.rule);
    scene.sensitivity = sensitivity(scene.entries, instrument, scene.rule, {.drawn = 20});
    Journey journey{.instrument = instrument.ref, .periods = {"2025", "2026"}};
    scene.entries.insert(scene.entries.end(), before.begin(), before.end());
    for (const Entry& entry : scene.entries) {
        add(journey, entry);
    }
    scene.progress = progress(journey, instrument);
    scene.questions = suspicions(scene.entries, instrument);
    return scene;
}

}  // namespace tests
