// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_layout.hpp"

#include <algorithm>
#include <string_view>

namespace assessment::exchange {

namespace {

constexpr std::size_t indent_width = 2;

/// In characters: of a character of several bytes only the first one counts.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool is_scalar(const Json& json) {
    return json.items.empty() && json.members.empty();
}

std::string scalar(const Json& json) {
    return json.kind == Json::Kind::number ? json.text : write_canonical(json);
}

std::string name_of(std::string_view member) {
    return write_canonical(Json::string(member)) + ": ";
}

class Writer {
public:
    /// The value, which begins at this column and is followed by a comma perhaps.
    void write(const Json& json, std::size_t indent, std::size_t column) {
        if (is_scalar(json)) {
            out_ += scalar(json);
            return;
        }
        const std::size_t before = out_.size();
        if (column + 1 < json_page_width && fits(json, json_page_width - column - 1)) {
            return;
        }
        out_.resize(before);
        write_lines(json, indent);
    }

    std::string take() { return std::move(out_); }

private:
    /// Writes it on the line, and gives up as soon as it is wider than there is room.
    bool fits(const Json& json, std::size_t room) {
        const std::size_t before = out_.size();
        const auto is_within = [&] { return width(std::string_view(out_).substr(before)) <= room; };
        if (is_scalar(json)) {
            out_ += scalar(json);
            return is_within();
        }
        const bool is_object = json.kind == Json::Kind::object;
        const std::size_t count = is_object ? json.members.size() : json.items.size();
        out_ += is_object ? '{' : '[';
        for (std::size_t i = 0; i < count; ++i) {
            out_ += i == 0 ? "" : ", ";
            out_ += is_object ? name_of(json.members[i].first) : std::string();
            if (!is_within() || !fits(is_object ? json.members[i].second : json.items[i], room)) {
                return false;
            }
        }
        out_ += is_object ? '}' : ']';
        return is_within();
    }

    void write_lines(const Json& json, std::size_t indent) {
        const bool is_object = json.kind == Json::Kind::object;
        const std::size_t count = is_object ? json.members.size() : json.items.size();
        const std::size_t deeper = indent + indent_width;
        out_ += is_object ? "{\n" : "[\n";
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = is_object ? name_of(json.members[i].first) : std::string();
            out_ += std::string(deeper, ' ') + name;
            write(is_object ? json.members[i].second : json.items[i], deeper, deeper + width(name));
            out_ += i + 1 < count ? ",\n" : "\n";
        }
        out_ += std::string(indent, ' ') + (is_object ? '}' : ']');
    }

    std::string out_;
};

}  // namespace

std::string write_laid_out(const Json& json) {
    Writer writer;
    writer.write(json, 0, 0);
    return writer.take() + "\n";
}

}  // namespace assessment::exchange
