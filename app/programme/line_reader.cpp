// SPDX-License-Identifier: MIT
#include "app/programme/line_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace app::programme {

namespace {

constexpr std::size_t block_size = std::size_t{256} * 1024;

}  // namespace

LineReader::LineReader(ReadBytes read, std::size_t longest)
    : read_(std::move(read)), longest_(longest), block_(block_size, '\0') {}

bool LineReader::fill() {
    at_ = 0;
    end_ = read_(block_.data(), block_.size());
    return end_ > 0;
}

void LineReader::append(std::string& line, std::size_t count) {
    const std::size_t room = longest_ - line.size();
    was_cut_ = was_cut_ || count > room;
    line.append(block_, at_, std::min(count, room));
    at_ += count;
    consumed_ += count;
}

bool LineReader::next(std::string& line) {
    line.clear();
    was_cut_ = false;
    bool is_there = false;
    while (at_ < end_ || fill()) {
        is_there = true;
        const char* const begin = block_.data() + at_;
        const auto* const end = static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
        if (end != nullptr) {
            append(line, static_cast<std::size_t>(end - begin));
            ++at_;
            ++consumed_;
            return true;
        }
        append(line, end_ - at_);
    }
    return is_there;
}

}  // namespace app::programme
