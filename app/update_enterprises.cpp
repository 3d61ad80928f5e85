// SPDX-License-Identifier: MIT
// The list of enterprises: new, renamed, removed, brought back.
#include <algorithm>
#include <utility>

#include "app/next_assessment.hpp"
#include "app/update.hpp"
#include "assessment/exchange/json.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

constexpr std::string_view ideographic_space = "　";

assessment::Assessment first_assessment(Turn& turn, std::string_view name) {
    assessment::Assessment assessment;
    assessment.id = assessment::AssessmentId(turn.new_id("a-"));
    const Library& library = *turn.session.library;
    const auto wanted = turn.session.new_instrument;
    assessment.instrument = wanted && library.find(*wanted) != nullptr
                                ? *wanted
                                : instruments_to_choose(library).front()->ref;
    assessment.period = std::to_string(static_cast<int>(turn.session.today.year()));
    set_enterprise_name(assessment, name);
    return assessment;
}

}  // namespace

std::string trimmed(std::string_view text) {
    const auto space_at = [](std::string_view rest) -> std::size_t {
        return rest.starts_with(ideographic_space)                                   ? 3
               : !rest.empty() && std::string_view(" \t\r\n").contains(rest.front()) ? 1
                                                                                     : 0;
    };
    while (const auto size = space_at(text)) {
        text.remove_prefix(size);
    }
    while (!text.empty()) {
        const bool wide = text.ends_with(ideographic_space);
        if (!wide && space_at(text.substr(text.size() - 1)) == 0) {
            break;
        }
        text.remove_suffix(wide ? ideographic_space.size() : 1);
    }
    return std::string(text);
}

void set_enterprise_name(assessment::Assessment& assessment, std::string_view name) {
    assessment::put(assessment.enterprise, "name",
                    exchange::write_canonical(exchange::Json::string(name)));
}

void apply(Turn& turn, const NewEnterprise&) {
    turn.session.new_name.emplace();
    turn.session.new_instrument.reset();
    turn.session.focus = "enterprises.new.name";
}

void apply(Turn& turn, const EnterNewName& entered) {
    turn.session.new_name = entered.value;
}

void apply(Turn& turn, const CreateEnterprise&) {
    Session& session = turn.session;
    const std::string name = trimmed(session.new_name.value_or(""));
    if (name.empty()) {
        session.focus = session.new_name ? "enterprises.new.name" : "";
        return;
    }
    EnterpriseRecord record;
    record.id = assessment::EnterpriseId(turn.new_id("e-"));
    record.name = name;
    record.assessments.push_back(first_assessment(turn, name));
    stamp(turn, assessment::Assessment{}, record.assessments.back());
    const auto opened = record.assessments.back().id;
    const EnterpriseRecord& kept = session.enterprises.emplace_back(std::move(record));
    turn.save({PutEnterprise{.id = kept.id, .name = name, .extras = {}},
               PutAssessment{.enterprise = kept.id, .assessment = kept.assessments.back()}});
    session.notice.reset();
    session.new_name.reset();
    apply(turn, Go{{.screen = Screen::profile, .assessment = opened, .criterion = {}}});
}

void apply(Turn& turn, const CancelNew&) {
    turn.session.new_name.reset();
    turn.session.focus = "enterprises.new";
}

void apply(Turn& turn, const RenameEnterprise& renamed) {
    EnterpriseRecord* record = turn.find(renamed.enterprise);
    const std::string name = trimmed(renamed.value);
    if (record == nullptr) {
        return;
    }
    if (name.empty()) {
        turn.session.typed["enterprise.name"] = renamed.value;
        return;
    }
    turn.session.typed.erase("enterprise.name");
    if (name == record->name) {
        return;
    }
    record->name = name;
    std::vector<StoreChange> changes{
        PutEnterprise{.id = record->id, .name = name, .extras = record->extras}};
    for (auto& assessment : record->assessments) {
        const assessment::Assessment before = assessment;
        set_enterprise_name(assessment, name);
        stamp(turn, before, assessment);
        changes.emplace_back(PutHead{.enterprise = record->id, .assessment = assessment});
    }
    turn.save(std::move(changes));
}

void apply(Turn& turn, const RemoveEnterprise& removed) {
    turn.session.removing.reset();
    turn.session.sheet.reset();
    EnterpriseRecord* record = turn.find(removed.enterprise);
    if (record == nullptr || record->removed) {
        return;
    }
    record->removed = true;
    turn.save(SetRemoved{.id = record->id, .removed = true});
    turn.session.notice = Notice{.kind = Notice::Kind::removed,
                                 .subject = record->name,
                                 .findings = {},
                                 .detail = {},
                                 .enterprise = record->id};
    turn.session.focus = "notice.undo";
}

void apply(Turn& turn, const AskRemoveEnterprise& asked) {
    const EnterpriseRecord* record = turn.find(asked.enterprise);
    if (record != nullptr && !record->removed) {
        turn.session.removing = asked.enterprise;
    }
}

void apply(Turn& turn, const KeepEnterprise&) {
    turn.session.removing.reset();
}

}  // namespace app
