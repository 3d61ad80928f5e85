// SPDX-License-Identifier: MIT
// A rule to be filled in, and who is selected by it. What can be chosen comes with the answer.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/programme_blocks.hpp"
#include "app/view/programme_view.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::TextKey;

/// The form, from the rule as it is on the screen.
class RuleForm {
public:
    RuleForm(const Session& session, const DeskAnswer& answer)
        : session_(session), answer_(answer), words_(session.words()) {}

    [[nodiscard]] Card card() const {
        Row row{.blocks = {number("places", words_("programme.rule.places"_text),
                                  "programme.rule.no_number"_text, true)}};
        add_choice(row, "tier");
        row.blocks.push_back(
            number("total", words_("programme.rule.total"_text), "programme.rule.no_points"_text));
        add_choice(row, "trust");
        row.blocks.push_back(number("percent", words_("programme.rule.percent"_text),
                                    "programme.rule.no_percent"_text));
        return {
            .blocks = {std::move(row), minimums(), quotas(),
                       Row{.blocks = {button("programme.select", words_("programme.select"_text),
                                             SelectOnDesk{}, Emphasis::primary, Icon::check)}}}};
    }

private:
    [[nodiscard]] std::string text_of(const std::string& part) const {
        const auto at = session_.desk.rule.find(part);
        return at == session_.desk.rule.end() ? std::string() : at->second;
    }
    [[nodiscard]] const DeskChoice* choice(std::string_view id) const {
        const auto at = std::ranges::find(answer_.choices, id, &DeskChoice::id);
        return at == answer_.choices.end() ? nullptr : &*at;
    }
    [[nodiscard]] std::size_t count_of(std::string_view beginning) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            session_.desk.rule,
            [&](const auto& part) { return part.first.starts_with(beginning); }));
    }

    /// What the desk did not understand is told until it is changed.
    [[nodiscard]] bool is_wrong(const std::string& part) const {
        const auto asked = session_.desk.query.rule.find(part);
        const std::string was =
            asked == session_.desk.query.rule.end() ? std::string() : asked->second;
        return answer_.wrong == part && was == text_of(part);
    }

    [[nodiscard]] Field number(const std::string& part, std::string label, TextKey what,
                               bool required = false) const {
        return {.control = {.id = rule_field(part),
                            .label = std::move(label),
                            .action = RuleOnDesk{.choice = part}},
                .value = text_of(part),
                .kind = FieldKind::number,
                .error = is_wrong(part) ? words_(what) : std::string(),
                .required = required};
    }

    void add_choice(Row& row, const std::string& part) const {
        const DeskChoice* found = choice(part);
        if (found == nullptr) {
            return;
        }
        Select select = select_of(*found);
        select.control.id = rule_field(part);
        select.control.action = RuleOnDesk{.choice = part};
        select.value = text_of(part);
        if (select.value.empty() && !select.options.empty()) {
            select.value = select.options.front().value;
        }
        row.blocks.push_back(std::move(select));
    }

    /// With how many parts are filled in, and open where one of them is not understood.
    [[nodiscard]] Fold part_fold(std::string id, std::pair<TextKey, TextKey> labels,
                                 std::size_t set, bool has_wrong, Blocks blocks) const {
        Fold made = fold(session_, std::move(id),
                         set == 0 ? words_(labels.first) : words_(labels.second, {{"count", set}}),
                         std::move(blocks));
        made.open = made.open || has_wrong;
        return made;
    }

    [[nodiscard]] Fold minimums() const {
        Row row;
        if (const DeskChoice* dimensions = choice("dimensions")) {
            for (const auto& [id, title] : dimensions->options) {
                row.blocks.push_back(
                    number("minimum." + id,
                           words_("programme.rule.least_points"_text, {{"dimension", title}}),
                           "programme.rule.no_points"_text));
            }
        }
        return part_fold("programme.rule.minimums",
                         {"programme.rule.minimums"_text, "programme.rule.minimums_set"_text},
                         count_of("minimum."), answer_.wrong.starts_with("minimum."),
                         {std::move(row)});
    }

    [[nodiscard]] bool divides(const DeskChoice& field) const {
        return field.id != "tier" && field.id != "trust" && field.id != "dimensions" &&
               !is_scope(field);
    }

    [[nodiscard]] Fold quotas() const {
        Select fields{.control = {.id = "programme.quotas",
                                  .label = words_("programme.rule.quotas_of"_text),
                                  .action = ShowQuotas{}}};
        const DeskChoice* shown = nullptr;
        for (const DeskChoice& field : answer_.choices) {
            if (divides(field)) {
                fields.options.push_back({.value = field.id, .label = field.label});
                shown = shown == nullptr || field.id == session_.desk.quotas ? &field : shown;
            }
        }
        Blocks blocks;
        if (shown != nullptr) {
            fields.value = shown->id;
            blocks.push_back(Row{.blocks = {std::move(fields)}});
            for (const auto& [value, label] : shown->options) {
                blocks.push_back(Row{
                    .blocks = {bound("least.", *shown, value,
                                     words_("programme.rule.least_of"_text, {{"value", label}})),
                               bound("most.", *shown, value,
                                     words_("programme.rule.most_of"_text, {{"value", label}}))}});
            }
        }
        return part_fold("programme.rule.quotas",
                         {"programme.rule.quotas"_text, "programme.rule.quotas_set"_text},
                         count_of("least.") + count_of("most."),
                         answer_.wrong.starts_with("least.") || answer_.wrong.starts_with("most."),
                         std::move(blocks));
    }
    [[nodiscard]] Field bound(const char* kind, const DeskChoice& field, const std::string& value,
                              std::string label) const {
        return number(kind + field.id + "=" + value, std::move(label),
                      "programme.rule.no_number"_text);
    }

    const Session& session_;
    const DeskAnswer& answer_;
    const assessment::Catalogue& words_;
};

/// "Selected: 10", so that it is heard.
Status selected_status(const DeskTable& rule) {
    Status status{.id = "programme.selected", .tone = Tone::normal};
    if (!rule.rows.empty() && rule.rows.back().cells.size() > 1) {
        const auto& cells = rule.rows.back().cells;
        status.text = cells[0].text + " " + cells[1].text;
    }
    return status;
}

Blocks result_blocks(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    Blocks blocks;
    for (const DeskTable& table : answer.tables) {
        if (table.id == "unmet") {
            for (const DeskRow& row : table.rows) {
                blocks.push_back(Paragraph{.text = row.cells.front().text, .tone = Tone::warning});
            }
            continue;
        }
        blocks.push_back(Heading{.text = table.title, .level = 2});
        if (table.id != "selection") {
            blocks.push_back(Card{.blocks = {facts_of(table)}});
        } else if (table.rows.empty()) {
            blocks.push_back(Paragraph{words("programme.nobody"_text)});
        } else {
            blocks.push_back(selected_status(answer.tables.front()));
            blocks.push_back(grid_of(table));
            std::ranges::move(desk_turner(session, answer), std::back_inserter(blocks));
            blocks.push_back(export_row(session, {"csv", "xlsx"}));
        }
        blocks.push_back(why_fold(session, table));
    }
    return blocks;
}

}  // namespace

Blocks programme_selection(const Session& session, const DeskAnswer& answer) {
    const auto& words = session.words();
    if (answer.title.empty()) {
        return {Paragraph{words("programme.none_counts"_text)}};
    }
    Blocks blocks = scope_blocks(answer);
    blocks.push_back(
        Paragraph{.text = words("programme.selection.text"_text), .tone = Tone::muted});
    blocks.push_back(RuleForm(session, answer).card());
    if (!answer.tables.empty() && session.desk.rule != session.desk.query.rule) {
        blocks.push_back(Status{.id = "programme.rule.is_other",
                                .text = words("programme.rule.is_other"_text),
                                .tone = Tone::warning});
    }
    std::ranges::move(result_blocks(session, answer), std::back_inserter(blocks));
    return blocks;
}

}  // namespace app::view
