// SPDX-License-Identifier: MIT
#pragma once

// How the elements of the printable page become strips. For use by the flow_*.cpp files; what they
// make together is page_flow.hpp.

#include <span>
#include <vector>

#include "app/office/lines.hpp"
#include "app/office/page_flow.hpp"

namespace app::office {

/// What an element hands on to those in it.
struct Setting {
    Length width = 0;
    TextStyle style{};
    Side side = Side::left;
    bool keeps_lines = false;
};

class Flow {
public:
    explicit Flow(Typeface& typeface) : typeface_(typeface) {}

    /// What is in the element, one below the other. The setting is the element's own already.
    [[nodiscard]] std::vector<Strip> inside(const Node& element, const Setting& setting);

    /// How an element differs from the one it is in.
    [[nodiscard]] static Setting styled(const Node& element, Setting setting);

private:
    [[nodiscard]] std::vector<Strip> block(const Node& element, const Setting& setting);
    [[nodiscard]] std::vector<Strip> paragraph(std::span<const Span> spans, const Setting& setting);
    void add_spans(std::vector<Span>& spans, const Node& node, const Setting& setting);

    [[nodiscard]] std::vector<Strip> list(const Node& list, const Setting& setting);
    [[nodiscard]] std::vector<Strip> legend(const Node& list, const Setting& setting);
    [[nodiscard]] std::vector<Strip> figure(const Node& figure, const Setting& setting);
    [[nodiscard]] std::vector<Strip> card(const Node& card, const Setting& setting);
    [[nodiscard]] std::vector<Strip> footer(const Node& footer, const Setting& setting);
    /// The children side by side, so many in a row.
    [[nodiscard]] std::vector<Strip> grid(const Node& parent, int columns, const Setting& setting);
    [[nodiscard]] std::vector<Strip> signature_boxes(const Node& parent, const Setting& setting);
    [[nodiscard]] std::vector<Strip> table(const Node& table, const Setting& setting);

    Typeface& typeface_;
};

/// All of them as one that stays whole.
[[nodiscard]] Strip joined(std::vector<Strip> strips);

/// A space above the first.
void push_down(std::vector<Strip>& strips, Length before);

void append(std::vector<Strip>& strips, std::vector<Strip> more);

[[nodiscard]] const Node* child_named(const Node& node, std::string_view name);

}  // namespace app::office
