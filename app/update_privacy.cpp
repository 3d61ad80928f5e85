// SPDX-License-Identifier: MIT
// One firm is shown without the others, and one is taken away for good.
#include <algorithm>
#include <utility>

#include "app/unsaved.hpp"
#include "app/update.hpp"

namespace app {

using namespace assessment::literals;

namespace {

bool is_erase(const StoreChange& change) {
    return std::holds_alternative<EraseEnterprise>(change);
}

bool waits_for_erase(const Session& session) {
    return std::ranges::any_of(session.unsaved, [](const auto& save) {
        return std::ranges::any_of(save.second.changes, is_erase);
    });
}

/// Nothing of it is left in this program either: not to be undone, not to be sent again.
void forget(Session& session, const assessment::EnterpriseId& enterprise) {
    drop_unsaved(session, enterprise);
    std::erase_if(session.enterprises,
                  [&](const EnterpriseRecord& record) { return record.id == enterprise; });
    std::erase_if(session.arrivals, [&](const Arrival& arrival) {
        return std::ranges::none_of(session.enterprises, [&](const EnterpriseRecord& record) {
            return std::ranges::find(record.assessments, arrival.assessment->id,
                                     &assessment::Assessment::id) != record.assessments.end();
        });
    });
    session.notice.reset();
    session.restore_form.reset();
    session.next_form.reset();
    session.making.reset();
    session.checked.clear();
    session.typed.clear();
    session.reason_wanted.clear();
    session.supposed.clear();
}

}  // namespace

void show_all(Turn& turn) {
    turn.session.privacy.only.reset();
    turn.save(PutSetting{.key = only_key, .value = ""});
    turn.session.focus = "frame.only";
}

void apply(Turn& turn, const ShowOnly& wanted) {
    Session& session = turn.session;
    const EnterpriseRecord* record = turn.find(wanted.enterprise);
    if (record == nullptr || record->removed || session.privacy.only) {
        return;
    }
    session.privacy.only = record->id;
    session.notice.reset();  // it may be about another one
    session.checked.clear();
    session.removing.reset();
    turn.save(PutSetting{.key = only_key, .value = record->id.text()});
    stand_at(session, session.place);
    session.focus = "frame.all";
}

void apply(Turn& turn, const ShowAll&) {
    if (!turn.session.privacy.only) {
        return;
    }
    if (turn.session.privacy.has_pin) {
        apply(turn, AskPin{PinUse::show_all});
    } else {
        show_all(turn);
    }
}

void apply(Turn& turn, const AskErase& asked) {
    Session& session = turn.session;
    const EnterpriseRecord* record = turn.find(asked.enterprise);
    if (record == nullptr || session.privacy.only) {
        return;
    }
    session.removing.reset();
    const std::string name = trimmed(record->name);
    session.privacy.erasing =
        EraseForm{.enterprise = record->id,
                  .name = name.empty() ? session.words()("enterprises.no_name"_text) : name};
    session.focus = "erase.name";
}

void apply(Turn& turn, const EnterEraseName& entered) {
    if (auto& form = turn.session.privacy.erasing; form && !form->busy) {
        form->typed = entered.value;
    }
}

void apply(Turn& turn, const Erase&) {
    auto& erasing = turn.session.privacy.erasing;
    if (!can_erase(turn.session) || !erasing) {
        return;
    }
    EraseForm form = std::move(*erasing);
    form.busy = true;
    forget(turn.session, form.enterprise);
    std::vector<StoreChange> changes{EraseEnterprise{form.enterprise}};
    if (turn.session.rescued) {  // the damaged file goes, too: there is nothing more to be said
        turn.session.rescued.reset();
        changes.emplace_back(PutSetting{.key = "rescued", .value = ""});
    }
    turn.save(std::move(changes));
    apply(turn, Go{});
    turn.session.privacy.erasing = std::move(form);
}

void apply(Turn& turn, const CancelErase&) {
    if (auto& form = turn.session.privacy.erasing; form && !form->busy) {
        form.reset();
    }
}

void end_erasing(Session& session) {
    auto& form = session.privacy.erasing;
    if (form && form->busy && !waits_for_erase(session)) {
        session.notice = Notice{.kind = Notice::Kind::erased, .subject = form->name};
        session.focus = "notice.dismiss";
        form.reset();
    }
}

}  // namespace app
