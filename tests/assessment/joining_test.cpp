// SPDX-License-Identifier: MIT
// Random histories: several people on several devices change one assessment, send it to each
// other, merge, decide conflicts, and have clocks that are wrong.
#include "assessment/joining.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/merge.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;

namespace {

const CriterionId office("office");
const MergeField office_answer{.part = MergePart::answer, .name = "office"};
const MergeField office_judgement{.part = MergePart::judgement, .name = "office"};

Instrument three_questions() {
    return an_instrument()
        .field(yes_no_field("exports"))
        .with(dimension("all"), {criterion("office", a_rubric()), criterion("seal", a_rubric()),
                                 criterion("vault", a_rubric())})
        .build();
}

/// What each change knew of, besides itself: the truth that stamps have to come up to.
using Knowledge = std::map<Stamp, std::pair<MergeField, std::set<Stamp>>>;

struct Device {
    WriterId writer{};
    std::uint64_t written = 0;
    Assessment assessment{};
    std::set<Stamp> knows{};
};

class World {
public:
    explicit World(std::uint64_t seed) : random(seed) {
        for (int i = 0; i < 4; ++i) {
            Device device{.writer = WriterId("w-" + std::to_string(i))};
            device.assessment.id = AssessmentId("one");
            device.assessment.instrument = instrument.ref;
            devices.push_back(std::move(device));
        }
    }

    /// A clock that says anything.
    Authorship by() {
        const auto day = std::chrono::year(2026) / 1 / 1;
        return {.name = "n",
                .day = std::chrono::sys_days(day) + std::chrono::days(random.number(-900, 900))};
    }

    void set_down(Device& device, const MergeField& field) {
        const Stamp stamp{.writer = device.writer, .count = ++device.written};
        record(device.assessment.history, field, {.stamp = stamp, .by = by()});
        known.emplace(stamp, std::pair(field, device.knows));
        device.knows.insert(stamp);
    }

    void change(Device& device) {
        const Assessment before = device.assessment;
        Assessment& now = device.assessment;
        const CriterionId& id =
            instrument.criteria[static_cast<std::size_t>(random.number(0, 2))].id;
        switch (random.number(0, 5)) {
            case 0:
                now.period = std::to_string(random.number(2025, 2027));
                break;
            case 1:
                now.answers.erase(id);
                break;
            case 2:
                now.answers[id].note =
                    std::string(static_cast<std::size_t>(random.number(1, 3)), 'n');
                break;
            case 3:
                put(now.review, id,
                    {.found = {.state = State::answered, .level = random.number(0, 5)}});
                break;
            case 4:
                put(now.plan, id, {.post = random.chance(50) ? "法务" : ""});
                break;
            default:
                now.answers[id].value = ChosenLevel{random.number(0, 5)};
        }
        for (const MergeField& field : changed_units(instrument, before, now)) {
            set_down(device, field);
        }
    }

    /// One sends its file to the other, who merges it and decides what has to be decided.
    void send(const Device& from, Device& to) {
        Joined joined = join(instrument, to.assessment, from.assessment);
        to.knows.insert(from.knows.begin(), from.knows.end());
        for (const MergeField& conflict : joined.conflicts) {
            if (random.chance(50)) {
                std::set<MergeField> parts{conflict};
                for (const MergePart part : answer_parts) {
                    if (conflict.part == MergePart::answer) {
                        parts.insert({.part = part, .name = conflict.name});
                    }
                }
                joined.assessment = merged(joined.assessment, from.assessment, parts);
            }
        }
        to.assessment = joined.assessment;
        for (const MergeField& conflict : joined.conflicts) {
            set_down(to, conflict);
        }
    }

    void live() {
        for (int step = 0; step < 40; ++step) {
            auto& device = devices[static_cast<std::size_t>(random.number(0, 3))];
            auto& other = devices[static_cast<std::size_t>(random.number(0, 3))];
            if (random.chance(70)) {
                change(device);
            } else if (&device != &other) {
                send(device, other);
            }
            states.push_back(device);
        }
    }

    /// Of the changes of both, those that none of them that is of the same field knew.
    [[nodiscard]] std::set<Stamp> standing(const Device& one, const Device& other,
                                           const MergeField& field) const {
        std::set<Stamp> all = one.knows;
        all.insert(other.knows.begin(), other.knows.end());
        std::set<Stamp> left;
        for (const Stamp& stamp : all) {
            const bool is_superseded = std::ranges::any_of(all, [&](const Stamp& later) {
                return known.at(later).first == field && known.at(later).second.contains(stamp);
            });
            if (known.at(stamp).first == field && !is_superseded) {
                left.insert(stamp);
            }
        }
        return left;
    }

    Random random;
    Instrument instrument = three_questions();
    std::vector<Device> devices{};
    std::vector<Device> states{};
    Knowledge known{};
};

std::set<Stamp> stamps(const Candidates& candidates, const MergeField& field) {
    std::set<Stamp> all;
    if (const auto found = candidates.fields.find(field); found != candidates.fields.end()) {
        for (const Candidate& candidate : found->second) {
            for (const Version& version : candidate.versions) {
                all.insert(version.stamp);
            }
        }
    }
    return all;
}

Assessment with(Assessment assessment, int level, const char* writer, std::uint64_t count) {
    assessment.answers[office].value = ChosenLevel{level};
    record(assessment.history, office_answer,
           {.stamp = {.writer = WriterId(writer), .count = count}});
    return assessment;
}

}  // namespace

TEST_CASE("joining is commutative, associative and idempotent on random histories") {
    int with_conflicts = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        World world(seed);
        world.live();
        for (int round = 0; round < 20; ++round) {
            const auto pick = [&] {
                return candidates(world.instrument, world.random.one_of(world.states).assessment);
            };
            const Candidates a = pick();
            const Candidates b = pick();
            const Candidates c = pick();
            const Candidates ab = joined(a, b);
            CHECK((ab == joined(b, a)));
            CHECK((joined(ab, c) == joined(a, joined(b, c))));
            CHECK((joined(a, a) == a));
            CHECK((joined(ab, a) == ab));
            CHECK((joined(ab, joined(ab, c)) == joined(ab, c)));
            with_conflicts += std::ranges::any_of(
                ab.fields, [](const auto& field) { return field.second.size() > 1; });
        }
    }
    CHECK(with_conflicts > 100);  // else the laws were tried on nothing
}

TEST_CASE("exactly the changes stand that nobody who knew them has changed again") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        World world(seed);
        world.live();
        for (int round = 0; round < 10; ++round) {
            const Device& one = world.random.one_of(world.states);
            const Device& other = world.random.one_of(world.states);
            const Candidates both = joined(candidates(world.instrument, one.assessment),
                                           candidates(world.instrument, other.assessment));
            for (const auto& [stamp, truth] : world.known) {
                const MergeField& field = truth.first;
                CHECK((stamps(both, field) == world.standing(one, other, field)));
            }
        }
    }
}

TEST_CASE("a person is asked exactly where two values stand, whichever side merges") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        World world(seed);
        world.live();
        for (int round = 0; round < 10; ++round) {
            const Assessment& one = world.random.one_of(world.states).assessment;
            const Assessment& other = world.random.one_of(world.states).assessment;
            const Joined here = join(world.instrument, one, other);
            const Joined there = join(world.instrument, other, one);
            const Candidates both =
                joined(candidates(world.instrument, one), candidates(world.instrument, other));
            CHECK((here.conflicts == there.conflicts));
            const auto is_open = [&](const auto& field) { return field.second.size() > 1; };
            CHECK(static_cast<std::ptrdiff_t>(here.conflicts.size()) ==
                  std::ranges::count_if(both.fields, is_open));
            if (here.conflicts.empty()) {
                CHECK((here.assessment == there.assessment));
                CHECK((candidates(world.instrument, here.assessment) == both));
                const Joined again = join(world.instrument, here.assessment, other);
                CHECK((again.assessment == here.assessment));
                CHECK(again.taken.empty());
            }
        }
    }
}

TEST_CASE("once everybody has everything and conflicts are decided, all have the same") {
    World world(5);
    world.live();
    for (Device& device : world.devices) {
        world.send(device, world.devices[0]);
    }
    for (Device& device : world.devices) {
        world.send(world.devices[0], device);
        CHECK((device.assessment == world.devices[0].assessment));
    }
}

TEST_CASE("a history goes through a file unchanged") {
    World world(9);
    world.live();
    for (const Device& device : world.states) {
        const std::string file = exchange::write_assessment(device.assessment, world.instrument);
        const auto read = exchange::read_assessment(file, world.instrument);
        REQUIRE(read.value.has_value());
        CHECK(read.findings.empty());
        CHECK((*read.value == device.assessment));
    }
}

TEST_CASE("what one side alone has changed is taken without a question, also when it was cleared") {
    const Instrument instrument = three_questions();
    const Assessment sent = with(answers_to(instrument).build(), 3, "w-a", 1);
    Assessment cleared = sent;
    cleared.answers.erase(office);
    record(cleared.history, office_answer, {.stamp = {.writer = WriterId("w-b"), .count = 1}});

    for (const Joined& joined :
         {join(instrument, sent, cleared), join(instrument, cleared, sent)}) {
        CHECK(joined.conflicts.empty());
        CHECK((joined.assessment == cleared));
    }
}

TEST_CASE("the same criterion changed on both sides is a conflict, the same value is none") {
    const Instrument instrument = three_questions();
    const Assessment sent = with(answers_to(instrument).build(), 3, "w-a", 1);
    const Assessment here = with(sent, 2, "w-a", 2);
    Assessment there = with(sent, 4, "w-b", 1);
    put(there.review, office, {.found = {.state = State::answered, .level = 4}});
    record(there.history, office_judgement, {.stamp = {.writer = WriterId("w-b"), .count = 2}});

    const Joined joined = join(instrument, here, there);
    CHECK((joined.conflicts == std::vector{office_answer}));
    CHECK((joined.taken == std::vector{office_judgement}));
    CHECK(joined.assessment.answers == here.answers);
    CHECK(joined.assessment.review == there.review);

    const Joined same = join(instrument, here, with(sent, 2, "w-b", 1));
    CHECK(same.conflicts.empty());
    CHECK(versions(same.assessment.history, office_answer).size() == 2);
}

TEST_CASE("a note for the old level is not put beside the new one behind a person's back") {
    const Instrument instrument = three_questions();
    const Assessment sent = with(answers_to(instrument).build(), 3, "w-a", 1);
    const Assessment here = with(sent, 2, "w-a", 2);
    Assessment there = sent;
    there.answers[office].assurance = Assurance::verified;
    record(there.history, office_answer, {.stamp = {.writer = WriterId("w-b"), .count = 1}});
    CHECK((join(instrument, here, there).conflicts == std::vector{office_answer}));
}

TEST_CASE("without a history what only one says is taken, and two values are a question") {
    const Instrument instrument = three_questions();
    Assessment here = answers_to(instrument).level("office", 3).build();
    Assessment there = answers_to(instrument).level("office", 4).level("seal", 1).build();
    here.period = there.period = "2026";
    const Joined joined = join(instrument, here, there);
    CHECK((joined.conflicts == std::vector{office_answer}));
    CHECK((joined.taken == std::vector{MergeField{.part = MergePart::answer, .name = "seal"}}));
    CHECK((join(instrument, here, here).assessment == here));
}

TEST_CASE("an older program that changed a value beneath its stamp is asked about") {
    const Instrument instrument = three_questions();
    const Assessment here = with(answers_to(instrument).build(), 3, "w-a", 1);
    Assessment there = here;
    there.answers[office].value = ChosenLevel{5};
    CHECK((join(instrument, here, there).conflicts == std::vector{office_answer}));
}

TEST_CASE("two sides that each claim to have replaced the other lose nothing") {
    const Instrument instrument = three_questions();
    Assessment here = with(answers_to(instrument).build(), 3, "w-a", 1);
    Assessment there = with(answers_to(instrument).build(), 4, "w-b", 1);
    here.history.seen[WriterId("w-b")] = 9;
    there.history.seen[WriterId("w-a")] = 9;
    CHECK((join(instrument, here, there).conflicts == std::vector{office_answer}));
}
