// SPDX-License-Identifier: MIT
#include "app/office/markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace app::office {

using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

namespace {

constexpr std::size_t deepest = 64;

constexpr std::array<std::pair<std::string_view, char>, 5> references{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

std::string without_references(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto reference = std::ranges::find_if(
            references, [&](const auto& each) { return text.starts_with(each.first); });
        if (reference != references.end()) {
            plain += reference->second;
            text.remove_prefix(reference->first.size());
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

bool is_empty_element(std::string_view name) {
    return name == "meta" || name == "br";
}

class Reader {
public:
    explicit Reader(std::string_view html) : rest_(html) { open_.emplace_back(); }

    std::optional<Node> read() {
        while (!rest_.empty()) {
            const bool understood = rest_.front() == '<' ? tag() : words();
            if (!understood || open_.size() > deepest) {
                return std::nullopt;
            }
        }
        return open_.size() == 1 ? std::optional(std::move(open_.front())) : std::nullopt;
    }

    /// Where it stopped, for the error.
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view take(std::size_t size) {
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    bool words() {
        open_.back().children.push_back({.text = without_references(take(rest_.find('<')))});
        return true;
    }

    bool tag() {
        const auto end = rest_.find('>');
        if (end == std::string_view::npos) {
            return false;
        }
        if (rest_.starts_with("<!")) {
            take(end + 1);
            return true;
        }
        return rest_.starts_with("</") ? close(end) : open(end);
    }

    bool close(std::size_t end) {
        const auto name = rest_.substr(2, end - 2);
        if (open_.size() < 2 || open_.back().name != name) {
            return false;
        }
        take(end + 1);
        Node closed = std::move(open_.back());
        open_.pop_back();
        open_.back().children.push_back(std::move(closed));
        return true;
    }

    /// An attribute's value can hold ">" only as a reference, so the tag ends at the first.
    bool open(std::size_t end) {
        std::string_view inside = rest_.substr(1, end - 1);
        const bool closed = inside.ends_with('/');
        inside.remove_suffix(closed ? 1 : 0);
        const auto space = std::ranges::find_if(inside, is_space);
        Node node{.name = std::string(inside.begin(), space)};
        inside.remove_prefix(node.name.size());
        if (node.name.empty() || !attributes(node, inside)) {
            return false;
        }
        take(end + 1);
        if (closed || is_empty_element(node.name)) {
            open_.back().children.push_back(std::move(node));
        } else if (node.name == "style") {
            const auto style_end = rest_.find("</style>");
            take(style_end == std::string_view::npos ? rest_.size() : style_end);
            open_.push_back(std::move(node));
        } else {
            open_.push_back(std::move(node));
        }
        return true;
    }

    static bool attributes(Node& node, std::string_view inside) {
        while (true) {
            inside.remove_prefix(std::min(inside.find_first_not_of(" \n"), inside.size()));
            if (inside.empty()) {
                return true;
            }
            const auto equals = inside.find("=\"");
            const auto end =
                equals == std::string_view::npos ? equals : inside.find('"', equals + 2);
            if (end == std::string_view::npos) {
                return false;
            }
            node.attributes.emplace_back(
                inside.substr(0, equals),
                without_references(inside.substr(equals + 2, end - equals - 2)));
            inside.remove_prefix(end + 1);
        }
    }

    std::string_view rest_;
    std::vector<Node> open_;  // the elements that the reader is in, the outermost first
};

}  // namespace

std::string_view Node::attribute(std::string_view attribute_name) const {
    const auto found =
        std::ranges::find(attributes, attribute_name, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::string_view{} : found->second;
}

bool Node::has_class(std::string_view css_class) const {
    std::string_view classes = attribute("class");
    while (!classes.empty()) {
        const auto end = std::min(classes.find(' '), classes.size());
        if (classes.substr(0, end) == css_class) {
            return true;
        }
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return false;
}

Result<Node> read_markup(std::string_view html) {
    Reader reader(html);
    auto root = reader.read();
    if (!root) {
        return fail(ErrorCode::file_unreadable, std::string(reader.rest().substr(0, 40)));
    }
    return std::move(*root);
}

std::string text_of(const Node& node) {
    std::string text = node.text;
    for (const Node& child : node.children) {
        text += text_of(child);
    }
    return text;
}

}  // namespace app::office
