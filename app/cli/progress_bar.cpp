// SPDX-License-Identifier: MIT
#include "app/cli/progress_bar.hpp"

#include <algorithm>
#include <ostream>

namespace app::cli {

using namespace assessment::literals;

namespace {

constexpr std::uint64_t bar_width = 24;

std::string clock_text(std::int64_t seconds) {
    const std::int64_t rest = seconds % 60;
    return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

}  // namespace

std::string progress_line(std::int64_t reports, std::uint64_t bytes, std::uint64_t total,
                          std::chrono::milliseconds elapsed, const assessment::Catalogue& words) {
    const std::int64_t milliseconds = std::max<std::int64_t>(elapsed.count(), 1);
    const std::int64_t rate = reports * 1000 / milliseconds;
    if (total == 0) {
        return words("cli.programme.progress_open"_text, {{"count", reports}, {"rate", rate}});
    }
    const std::uint64_t done = std::min(bytes, total);
    const auto filled = static_cast<std::size_t>(done * bar_width / total);
    const auto left = done == 0 ? std::uint64_t{0}
                                : (total - done) * static_cast<std::uint64_t>(milliseconds) / done;
    return words("cli.programme.progress"_text,
                 {{"bar", std::string(filled, '#') +
                              std::string(static_cast<std::size_t>(bar_width) - filled, '.')},
                  {"percent", static_cast<std::int64_t>(done * 100 / total)},
                  {"count", reports},
                  {"rate", rate},
                  {"left", clock_text(static_cast<std::int64_t>(left / 1000))}});
}

void ProgressBar::draw(std::int64_t reports, std::uint64_t bytes) {
    if (!console_.shows_progress) {
        return;
    }
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began_);
    console_.err << "\r\033[K" << progress_line(reports, bytes, total_, elapsed, console_.words)
                 << std::flush;
    is_drawn_ = true;
}

void ProgressBar::erase() {
    if (is_drawn_) {
        console_.err << "\r\033[K" << std::flush;
        is_drawn_ = false;
    }
}

}  // namespace app::cli
