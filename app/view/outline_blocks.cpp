// SPDX-License-Identifier: MIT
// Each kind of block as nodes.
#include <cassert>
#include <utility>

#include "app/view/outline_builder.hpp"

namespace app::view {

namespace {

/// Several short texts as one description.
std::string joined(std::initializer_list<std::string_view> texts) {
    std::string all;
    for (const std::string_view text : texts) {
        all += text.empty() || all.empty() ? "" : " · ";
        all += text;
    }
    return all;
}

OutlineNode operated(Role role, int parent, const Control& control) {
    // Who operates by voice says what is seen (WCAG 2.5.3).
    assert(control.spoken.empty() || control.spoken.starts_with(control.label));
    return {.role = role,
            .id = control.id,
            .parent = parent,
            .label = control.spoken.empty() ? control.label : control.spoken,
            .description = control.enabled ? std::string() : control.reason,
            .operable = true,
            .enabled = control.enabled,
            .action = control.action};
}

struct Walker {
    OutlineBuilder& builder;
    int parent;
    std::string path;

    int add(OutlineNode node) const {
        node.parent = node.parent == no_parent ? parent : node.parent;
        node.id = node.id.empty() ? path : node.id;
        return builder.add(std::move(node));
    }
    int add_below(int above, std::string_view tail, OutlineNode node) const {
        node.parent = above;
        node.id = path + "." + std::string(tail);
        return builder.add(std::move(node));
    }

    void operator()(const Heading& heading) const {
        add({.role = Role::heading, .label = heading.text, .level = heading.level});
    }
    void operator()(const Paragraph& paragraph) const {
        add({.role = Role::text, .label = paragraph.text});
    }
    void operator()(const Quote& quote) const {
        add({.role = Role::quote, .label = joined({quote.text, quote.source})});
    }
    void operator()(const Badge& badge) const { add({.role = Role::text, .label = badge.text}); }
    void operator()(const Button& button) const {
        OutlineNode node = operated(Role::button, parent, button.control);
        node.toggle = button.is_toggle;
        node.checked = button.pressed;
        add(std::move(node));
    }
    void operator()(const Link& link) const {
        OutlineNode node = operated(Role::link, parent, link.control);
        node.description = joined({link.detail, node.description});
        node.checked = link.current;
        add(std::move(node));
    }
    void operator()(const ChoiceGroup& group) const {
        const int above = add({.role = Role::radio_group,
                               .id = group.id,
                               .label = group.label,
                               .required = group.required});
        for (const Option& option : group.options) {
            OutlineNode node = operated(Role::radio, above, option.control);
            node.label = option.badge.empty() ? node.label : option.badge + " " + node.label;
            node.description = joined({option.detail, node.description});
            node.checked = option.chosen;
            add(std::move(node));
        }
    }
    void operator()(const Check& check) const {
        OutlineNode node = operated(Role::checkbox, parent, check.control);
        node.checked = check.on;
        add(std::move(node));
    }
    void operator()(const Field& field) const {
        OutlineNode node = operated(field.kind == FieldKind::lines ? Role::area : Role::field,
                                    parent, field.control);
        const std::string& below = field.error.empty() ? field.hint : field.error;
        node.value = field.value;
        node.description = joined({field.unit, below, node.description});
        node.placeholder = field.placeholder;
        node.required = field.required;
        node.invalid = !field.error.empty();
        node.numeric = field.kind == FieldKind::number;
        node.secret = field.kind == FieldKind::secret;
        add(std::move(node));
    }
    void operator()(const Select& select) const {
        OutlineNode node = operated(Role::select, parent, select.control);
        node.value = select.value;
        node.required = select.required;
        const int above = add(std::move(node));
        for (std::size_t i = 0; i < select.options.size(); ++i) {
            const SelectOption& option = select.options[i];
            builder.add({.role = Role::option,
                         .id = select.control.id + ".option." + std::to_string(i),
                         .parent = above,
                         .label = option.label,
                         .value = option.value,
                         .checked = option.value == select.value});
        }
    }
    void operator()(const FilePick& pick) const {
        OutlineNode node = operated(Role::file, parent, pick.control);
        node.placeholder = pick.accept;
        node.several = pick.several;
        add(std::move(node));
    }
    void operator()(const Progress& progress) const {
        add({.role = Role::progress,
             .id = progress.id,
             .label = progress.label,
             .value = std::to_string(progress.value) + "/" + std::to_string(progress.max),
             .description = progress.text});
    }
    void operator()(const List& list) const {
        const int above = add({.role = Role::list, .label = list.label});
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            add_item(list.items[i], above, std::to_string(i));
        }
    }
    /// A line that can be pressed says all of it in the control.
    void add_item(const Item& item, int above, const std::string& tail) const {
        if (!item.control) {
            add_below(above, tail,
                      {.role = Role::item,
                       .label = joined({item.icon_label, item.text, item.value, item.detail})});
            return;
        }
        const bool goes = std::holds_alternative<Go>(item.control->action);
        OutlineNode node = operated(goes ? Role::link : Role::button,
                                    add_below(above, tail, {.role = Role::item}), *item.control);
        node.description = joined({item.icon_label, item.value, item.detail, node.description});
        builder.add(std::move(node));
    }
    void operator()(const Facts& facts) const {
        const int above = add({.role = Role::list});
        for (std::size_t i = 0; i < facts.facts.size(); ++i) {
            add_below(above, std::to_string(i),
                      {.role = Role::item,
                       .label = joined({facts.facts[i].label, facts.facts[i].value})});
        }
    }
    void operator()(const Gauge& gauge) const {
        std::string marks;
        for (const GaugeMark& mark : gauge.marks) {
            marks = joined({marks, mark.label});
        }
        add({.role = Role::image,
             .id = gauge.id,
             .label = joined({gauge.label, gauge.text, gauge.supported_text, marks})});
    }
    /// The bars say the numbers; the radar is a second picture of them.
    void operator()(const Chart& chart) const {
        if (chart.look == Chart::Look::radar) {
            add({.role = Role::image, .id = chart.id, .label = chart.label});
            return;
        }
        Table table{.id = chart.id,
                    .caption = chart.label,
                    .columns = {chart.label_label, chart.low_label, chart.supported_label},
                    .rows = {}};
        for (const ChartRow& row : chart.rows) {
            table.rows.push_back({row.label, row.text, row.supported_text});
        }
        if (chart.look == Chart::Look::line) {
            add_course(chart, table);
        }
        (*this)(table);
    }
    void operator()(const Curve& curve) const {
        std::string marks;
        for (const CurveMark& mark : curve.marks) {
            marks = joined({marks, mark.label});
        }
        add({.role = Role::image, .id = curve.id, .label = joined({curve.label, marks})});
        (*this)(Table{.id = curve.id + ".table",
                      .caption = curve.label,
                      .columns = {curve.hours_label, curve.total_label},
                      .rows = curve.rows});
    }
    /// What a course over time has besides: the bars to reach, and what each row comes to.
    static void add_course(const Chart& chart, Table& table) {
        for (const GaugeMark& mark : chart.marks) {
            table.caption = joined({table.caption, mark.label});
        }
        table.columns.push_back(chart.note_label);
        for (std::size_t i = 0; i < chart.rows.size(); ++i) {
            table.rows[i].push_back(chart.rows[i].note);
        }
    }
    void operator()(const Table& table) const {
        const int above = add({.role = Role::table, .id = table.id, .label = table.caption});
        add_row(above, table.id + ".row.head", Role::column_header, table.columns);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            add_row(above, table.id + ".row." + std::to_string(i), Role::cell, table.rows[i]);
        }
    }
    void add_row(int above, const std::string& id, Role role,
                 const std::vector<std::string>& cells) const {
        const int row = builder.add({.role = Role::row, .id = id, .parent = above});
        for (std::size_t i = 0; i < cells.size(); ++i) {
            builder.add({.role = role,
                         .id = id + "." + std::to_string(i),
                         .parent = row,
                         .label = cells[i]});
        }
    }
    void operator()(const Grid& grid) const {
        const int above = add({.role = Role::table, .id = grid.id, .label = grid.caption});
        std::vector<std::string> heads;
        heads.reserve(grid.columns.size() + 1);
        for (const GridColumn& column : grid.columns) {
            heads.push_back(column.label);
        }
        if (!grid.more_label.empty()) {
            heads.push_back(grid.more_label);
        }
        add_row(above, grid.id + ".row.head", Role::column_header, heads);
        for (const GridRow& row : grid.rows) {
            add_grid_row(above, grid, row);
        }
    }
    /// The controls stand in cells of their own.
    void add_grid_row(int above, const Grid& grid, const GridRow& row) const {
        const std::string id = grid.id + ".row." + row.control.id;
        const int line = builder.add({.role = Role::row, .id = id, .parent = above});
        const auto add_cell = [&](const std::string& tail, std::string label) {
            return builder.add({.role = Role::cell,
                                .id = id + "." + tail,
                                .parent = line,
                                .label = std::move(label)});
        };
        OutlineNode open = operated(Role::link, add_cell("open", {}), row.control);
        open.description = joined({row.detail, open.description});
        builder.add(std::move(open));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            add_cell(std::to_string(i), row.cells[i].text);
        }
        if (row.more) {
            builder.add(operated(Role::button, add_cell("more", {}), *row.more));
        }
    }
    void operator()(const Preview& preview) const {
        add({.role = Role::preview,
             .id = preview.id,
             .label = preview.title,
             .value = preview.html});
    }
    void operator()(const Pattern& pattern) const {
        add({.role = Role::image, .id = pattern.id, .label = pattern.label});
    }
    void operator()(const Status& status) const {
        add({.role = status.urgent ? Role::alert : Role::status,
             .id = status.id,
             .label = status.text});
    }
    void operator()(const Card& card) const { builder.blocks(card.blocks, parent, path); }
    void operator()(const Row& row) const { builder.blocks(row.blocks, parent, path); }
    void operator()(const Columns& columns) const {
        for (std::size_t i = 0; i < columns.columns.size(); ++i) {
            const Column& column = columns.columns[i];
            const std::string below = path + ".column" + std::to_string(i);
            const int above = column.landmark ? builder.add({.role = Role::aside,
                                                             .id = below,
                                                             .parent = parent,
                                                             .label = column.label})
                                              : parent;
            builder.blocks(column.blocks, above, below);
        }
    }
    void operator()(const Fold& fold) const {
        OutlineNode node = operated(Role::disclosure, parent, fold.control);
        node.checked = fold.open;
        add(std::move(node));
        if (fold.open) {
            builder.blocks(fold.blocks, parent, path + ".open");
        }
    }
};

}  // namespace

int OutlineBuilder::add(OutlineNode node) {
    outline.push_back(std::move(node));
    return static_cast<int>(outline.size()) - 1;
}

void OutlineBuilder::blocks(const Blocks& blocks, int parent, std::string_view path) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::visit(Walker{*this, parent, std::string(path) + "." + std::to_string(i)},
                   blocks[i].content);
    }
}

}  // namespace app::view
