// SPDX-License-Identifier: MIT
// What "saved" is worth: 2,000 times the power fails at a random place of a random save, and
// what was acknowledged is there, whole. power_cut_controls_test.cpp shows that the simulated disk
// loses and tears what is stored with less care.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "app/store/archive.hpp"
#include "tests/app/store/simulated_disk.hpp"

using app::store::Archive;
using app::store::Change;
using app::store::SlotVfs;
using tests::SimulatedDisk;

namespace {

constexpr int answers = 12;
const app::store::Medium on_slots{.path = "db", .system = "fragile"};

std::vector<Change> generation(int number, std::mt19937& random) {
    std::vector<Change> changes;
    for (int criterion = 0; criterion < answers; ++criterion) {
        changes.emplace_back(app::store::StoredAnswer{
            .assessment = assessment::AssessmentId("a"),
            .criterion = assessment::CriterionId("c" + std::to_string(criterion)),
            .body = R"({"note":")" + std::string(random() % 700, 'n') + R"(","value":)" +
                    std::to_string(number) + "}"});
    }
    return changes;
}

void set_up(Archive& archive) {
    const std::vector<Change> changes{
        app::store::StoredEnterprise{.id = assessment::EnterpriseId("e"), .name = "E"},
        app::store::StoredHead{
            .id = assessment::AssessmentId("a"),
            .enterprise = assessment::EnterpriseId("e"),
            .instrument = {.id = assessment::InstrumentId("small"), .version = "1.0.0"},
            .period = "2025"}};
    REQUIRE(archive.apply(changes));
}

/// The generation that the store holds: 0 for none, -1 when it is a mixture.
int generation_in(Archive& archive) {
    const auto contents = archive.load().value();
    const auto& found = contents.assessments.front().answers;
    if (found.empty()) {
        return 0;
    }
    const std::string& body = found.front().second;
    const std::string value = body.substr(body.rfind(':'));
    for (const auto& [criterion, other] : found) {
        if (!other.ends_with(value)) {
            return -1;
        }
    }
    return found.size() == answers ? std::stoi(value.substr(1)) : -1;
}

}  // namespace

TEST_CASE("what was acknowledged survives 2,000 power cuts, and nothing is ever half there") {
    std::mt19937 random(20251123);
    SimulatedDisk disk;
    const SlotVfs vfs(disk, "fragile", SlotVfs::Rank::by_name);
    {
        auto archive = Archive::open(on_slots);
        REQUIRE(archive);
        set_up(*archive);
    }
    int acknowledged = 0;
    int after_acknowledgement = 0;
    for (int cut = 0; cut < 2000; ++cut) {
        CAPTURE(cut);
        {
            auto archive = Archive::open(on_slots);
            REQUIRE(archive);
            const int found = generation_in(*archive);
            REQUIRE(found >= acknowledged);  // and not the -1 of a mixture
            acknowledged = found;

            disk.last_change = 1 + static_cast<std::int64_t>(random() % 40);
            while (archive->apply(generation(acknowledged + 1, random))) {
                ++acknowledged;
                if (random() % 5 == 0) {
                    static_cast<void>(archive->checkpoint());
                }
            }
            after_acknowledgement += disk.has_refused() ? 1 : 0;
            disk.last_change = 0;  // closing the archive must not save it
        }
        disk.power_cut(random);
    }
    CHECK(after_acknowledgement == 2000);
    CHECK(acknowledged > 1000);
}
