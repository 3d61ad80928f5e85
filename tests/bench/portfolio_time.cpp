// SPDX-License-Identifier: MIT
// What 500 enterprises with three assessments each cost the program itself, without the store and
// without drawing the pixels: to take them over and say the first screen, to answer a typed
// letter, to open the overview, and to lay out one frame of the list.
// Usage: portfolio_time [ENTERPRISES]

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/library.hpp"
#include "app/session.hpp"
#include "app/view/outline.hpp"
#include "app/view/page.hpp"
#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/headless_frame.hpp"

namespace {

using Clock = std::chrono::steady_clock;

constexpr int assessments_each = 3;
constexpr int repetitions = 9;

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

double median_of(const std::function<void()>& run) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        const auto began = Clock::now();
        run();
        times.push_back(milliseconds(Clock::now() - began));
    }
    std::ranges::sort(times);
    return times[repetitions / 2];
}

std::string example(const std::string& name) {
    std::ifstream file(std::string(IPGAUGE_SOURCE_FOLDER "/assets/examples/") + name + ".json");
    return {std::istreambuf_iterator<char>(file), {}};
}

app::Loaded stored(int enterprises, const assessment::Instrument& instrument) {
    std::vector<assessment::Assessment> examples;
    for (const char* name : {"pilot-candidate", "demonstration-candidate", "micro-starting"}) {
        examples.push_back(*assessment::exchange::read_assessment(example(name), instrument).value);
    }
    app::Loaded loaded;
    for (int i = 0; i < enterprises; ++i) {
        app::EnterpriseRecord record;
        record.id = assessment::EnterpriseId("e-" + std::to_string(i));
        record.name = "太原晋阳湖软件" + std::to_string(i) + "有限公司";
        for (int n = 0; n < assessments_each; ++n) {
            auto assessment = examples[static_cast<std::size_t>(i + n) % examples.size()];
            assessment.id =
                assessment::AssessmentId("a-" + std::to_string(i) + "-" + std::to_string(n));
            record.assessments.push_back(std::move(assessment));
        }
        loaded.enterprises.push_back(std::move(record));
    }
    return loaded;
}

app::Session opened(const app::Loaded& loaded) {
    app::Session session;
    session.library = app::shipped_library();
    session = app::update(std::move(session), app::Started{.seed = 7,
                                                           .today = std::chrono::year{2026} / 3 / 1,
                                                           .language = "zh-CN",
                                                           .address = "#/"})
                  .session;
    return app::update(std::move(session), loaded).session;
}

}  // namespace

int main(int count, char** arguments) {
    int enterprises = 500;
    if (count > 1) {
        const std::string text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), enterprises);
    }
    const auto library = app::shipped_library();
    const app::Loaded loaded = stored(enterprises, *library->instruments.front());
    const app::Session session = opened(loaded);

    std::printf("%d enterprises, %d assessments each; ms, median of %d\n", enterprises,
                assessments_each, repetitions);
    std::printf("open      %8.2f\n",
                median_of([&] { (void)app::view::outline(app::view::page(opened(loaded))); }));
    app::Session list = session;
    std::printf("search    %8.2f\n", median_of([&] {
                    list = app::update(std::move(list), app::SearchPortfolio{"jyh"}).session;
                    (void)app::view::outline(app::view::page(list));
                }));
    app::Session overview = session;
    const auto go = [&](app::Screen screen) {
        overview = app::update(std::move(overview), app::Go{{.screen = screen}}).session;
        (void)app::view::outline(app::view::page(overview));
    };
    const auto began = Clock::now();
    go(app::Screen::portfolio);
    std::printf("overview  %8.2f the first time\n", milliseconds(Clock::now() - began));
    std::printf("overview  %8.2f again\n", median_of([&] { go(app::Screen::portfolio); }));

    tests::HeadlessFrame frame;
    frame.around.width = 768;
    frame.around.height = 1024;
    const app::view::Page page = app::view::page(session);
    std::printf("frame     %8.2f\n", median_of([&] { (void)frame.draw(page); }));
    return 0;
}
