// SPDX-License-Identifier: MIT
#include "app/programme/conveyor.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

using app::programme::Conveyor;

TEST_CASE("work comes out in the order it was given, whoever did it first") {
    Conveyor<int, int> line(4, 8, [](int&& number) {
        std::this_thread::sleep_for(std::chrono::microseconds((number * 7) % 5 * 20));
        return number * 2;
    });
    const std::jthread feeder([&] {
        for (int number = 0; number < 200; ++number) {
            line.put(number);
        }
        line.close();
    });
    int expected = 0;
    while (const auto number = line.take()) {
        CHECK(*number == expected);
        expected += 2;
    }
    CHECK(expected == 400);
}

TEST_CASE("there is never more on the way than there is room for") {
    std::atomic<int> given = 0;
    Conveyor<int, int> line(2, 3, [](int&& number) { return number; });
    const std::jthread feeder([&] {
        for (int number = 0; number < 50; ++number) {
            line.put(number);
            ++given;
        }
        line.close();
    });
    int taken = 0;
    while (line.take()) {
        ++taken;
        CHECK(given.load() - taken <= 3);
    }
    CHECK(taken == 50);
}

TEST_CASE("who waits for room that never comes is let go") {
    Conveyor<int, int> line(1, 1, [](int&& number) { return number; });
    CHECK(line.put(1));
    std::atomic<bool> was_taken = true;
    {
        const std::jthread feeder([&] { was_taken = line.put(2); });
        line.abandon();
    }
    CHECK_FALSE(was_taken.load());
    CHECK_FALSE(line.take());
}

TEST_CASE("nothing given is nothing taken") {
    Conveyor<int, int> line(2, 2, [](int&& number) { return number; });
    line.close();
    CHECK_FALSE(line.take());
}
