// SPDX-License-Identifier: MIT
// The reports of a programme, which the desk has: what is asked of it, and what it says.
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "app/desk_json.hpp"
#include "app/update.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/keys.hpp"

namespace app {

namespace {

using std::string_view_literals::operator""sv;

struct Format {
    std::string_view name;
    std::string_view media_type;
};
constexpr std::array formats{
    Format{"csv"sv, "text/csv"sv},
    Format{"xlsx"sv, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"sv},
    Format{"html"sv, "text/html"sv},
    Format{"json"sv, "application/json"sv},
};

void ask(Turn& turn, const DeskRequest& request) {
    turn.session.desk.is_unread = false;
    turn.effects.emplace_back(AskDesk{write_desk_request(request)});
}

/// The same narrowed or sorted otherwise begins at its first page.
void ask_from_start(Turn& turn) {
    turn.session.desk.query.page = 0;
    ask_desk(turn);
}

void receive(Turn& turn, const DeskAnswer& answer) {
    Desk& desk = turn.session.desk;
    if (answer.ticket == desk.query.ticket) {  // else something else was asked meanwhile
        desk.answer = std::make_shared<const DeskAnswer>(answer);
        desk.query.page = answer.page;
        if (!answer.wrong.empty()) {
            turn.session.focus = rule_field(answer.wrong);
        }
    }
}

/// What is shown is asked for again when all is there, and after the first look at it.
void receive(Turn& turn, const DeskProgress& progress) {
    Desk& desk = turn.session.desk;
    const bool is_new = !has_reports(desk) || (desk.progress.busy && !progress.busy);
    desk.progress = progress;
    desk.failure.clear();
    if (!has_reports(desk)) {
        desk.answer.reset();
    } else if (is_new) {
        ask_desk(turn);
    }
}

void receive(Turn& turn, const DeskFile& file) {
    const auto* format = std::ranges::find(formats, file.format, &Format::name);
    if (format == formats.end()) {
        return;
    }
    const std::string name = file_name_part(file.name) + "." + file.format;
    if (file.format != "xlsx") {
        download(
            turn,
            {.file_name = name, .media_type = std::string(format->media_type), .bytes = file.text});
    } else if (!turn.session.making) {
        turn.effects.emplace_back(MakeFile{.format = file.format, .source = file.text});
        turn.session.making = Making{.format = file.format,
                                     .file_name = name,
                                     .media_type = std::string(format->media_type)};
    }
}

}  // namespace

bool has_reports(const Desk& desk) {
    return desk.progress.reports + desk.progress.left_out > 0;
}

void ask_desk(Turn& turn) {
    Session& session = turn.session;
    Desk& desk = session.desk;
    if (session.place.screen != Screen::programme || !has_reports(desk)) {
        return;
    }
    desk.query.ticket = ++desk.asked;
    desk.query.part = session.place.part;
    desk.query.report = session.place.report;
    desk.query.language = session.language;
    ask(turn, desk.query);
}

std::string rule_field(const std::string& part) {
    return "programme.rule." + part;
}

void open_desk(Turn& turn) {
    turn.session.desk.query.page = 0;
    ask(turn, DeskKeys{assessment::exchange::write_keys(keys_that_count(turn.session.signing))});
    ask_desk(turn);
}

void apply(Turn& turn, const AddReports& added) {
    turn.effects.emplace_back(AddToDesk{.name = added.name, .bytes = added.value});
}

void apply(Turn& turn, const StopAdding&) {
    ask(turn, DeskOrder::stop);
}

void apply(Turn& turn, const AskEmptyDesk&) {
    turn.session.desk.emptying = has_reports(turn.session.desk);
}

void apply(Turn& turn, const KeepDesk&) {
    turn.session.desk.emptying = false;
}

void apply(Turn& turn, const EmptyDesk&) {
    Desk& desk = turn.session.desk;
    desk = Desk{.asked = desk.asked};
    turn.session.place = {.screen = Screen::programme};
    ask(turn, DeskOrder::empty);
}

void apply(Turn& turn, const DeskSaid& said) {
    const auto saying = read_desk_saying(said.json);
    if (!saying) {  // as a file of more than JSON may have
        turn.session.desk.is_unread = true;
        return;
    }
    std::visit([&](const auto& value) { receive(turn, value); }, *saying);
}

void apply(Turn& turn, const DeskFailed& failed) {
    Desk& desk = turn.session.desk;
    desk = Desk{.asked = desk.asked, .failure = failed.reason};
}

void apply(Turn& turn, const SearchDesk& searched) {
    turn.session.desk.query.search = searched.value;
    ask_from_start(turn);
}

void apply(Turn& turn, const ChooseOnDesk& chosen) {
    DeskQuery& query = turn.session.desk.query;
    const bool is_scope = chosen.choice == "instrument" || chosen.choice == "period";
    if (is_scope) {
        (chosen.choice == "period" ? query.period : query.instrument) = chosen.value;
        query.filters.clear();
        query.rule.clear();  // nothing is selected before it is asked for again
        if (chosen.choice == "instrument") {
            turn.session.desk.rule = Desk{}.rule;  // tiers and dimensions were the other one's
            turn.session.desk.quotas.clear();
        }
    } else if (chosen.value.empty()) {
        query.filters.erase(chosen.choice);
    } else {
        query.filters.insert_or_assign(chosen.choice, chosen.value);
    }
    if (!is_scope) {  // from a group of the figures to its reports
        turn.session.place.part = ProgrammePart::table;
    }
    ask_from_start(turn);
}

void apply(Turn& turn, const SortDesk& wanted) {
    DeskQuery& query = turn.session.desk.query;
    query.order = wanted.value;
    query.reversed = false;
    ask_from_start(turn);
}

void apply(Turn& turn, const ReverseDesk&) {
    turn.session.desk.query.reversed = !turn.session.desk.query.reversed;
    ask_from_start(turn);
}

void apply(Turn& turn, const ShowWholeDesk&) {
    turn.session.desk.query.search.clear();
    turn.session.desk.query.filters.clear();
    turn.session.focus = "programme.search";
    ask_from_start(turn);
}

void apply(Turn& turn, const TurnDeskPage& turned) {
    turn.session.desk.query.page = turned.page;
    ask_desk(turn);
}

void apply(Turn& turn, const RuleOnDesk& entered) {
    DeskRule& rule = turn.session.desk.rule;
    if (entered.value.empty()) {
        rule.erase(entered.choice);
    } else {
        rule.insert_or_assign(entered.choice, entered.value);
    }
}

void apply(Turn& turn, const ShowQuotas& wanted) {
    turn.session.desk.quotas = wanted.value;
}

void apply(Turn& turn, const SelectOnDesk&) {
    turn.session.desk.query.rule = turn.session.desk.rule;
    ask_from_start(turn);
}

void apply(Turn& turn, const ExportDesk& wanted) {
    DeskQuery query = turn.session.desk.query;
    query.part = turn.session.place.part;
    query.language = turn.session.language;
    query.format = wanted.format;
    query.day = assessment::iso_date(turn.session.today);
    ask(turn, query);
}

}  // namespace app
