// SPDX-License-Identifier: MIT
// Instruments and packs that come as files: looked at, kept, removed, chosen. None ever takes the
// place of one that an assessment is made with.
#include <algorithm>
#include <utility>

#include "app/kept_file.hpp"
#include "app/kept_use.hpp"
#include "app/next_assessment.hpp"
#include "app/update.hpp"

namespace app {

namespace {

Notice notice_of(Notice::Kind kind, std::string subject) {
    return {.kind = kind, .subject = std::move(subject)};
}

std::string title_of(const Session& session, const DocumentKey& key) {
    for (const auto& instrument : session.kept.instruments) {
        if (key_of(*instrument) == key) {
            return instrument->title.in(session.language) + " " + instrument->ref.version;
        }
    }
    for (const auto& pack : session.kept.benchmarks) {
        if (key_of(*pack) == key) {
            return pack->benchmark.card.programme;
        }
    }
    return {};
}

}  // namespace

void set_kept(Session& session, Kept kept) {
    if (session.library->kept > 0 || !kept.instruments.empty()) {
        session.library = std::make_shared<const Library>(with(*session.library, kept));
    }
    session.kept = std::move(kept);
}

bool offer(Turn& turn, const std::string& name, const std::string& bytes) {
    const auto kind = kind_of_file(bytes);
    if (!kind) {
        return false;
    }
    auto read = read_kept_file(*kind, name, bytes);
    if (!read.value) {
        refuse_kept_file(turn, name, std::move(read.findings));
        return true;
    }
    apply(turn, Go{{.screen = Screen::instruments}});
    turn.session.notice.reset();
    turn.session.offered = std::make_shared<const KeptFile>(std::move(*read.value));
    turn.session.focus =
        may_keep(turn.session, *turn.session.offered) ? "instruments.keep" : "instruments.drop";
    return true;
}

void apply(Turn& turn, const KeepDocument&) {
    Session& session = turn.session;
    if (session.offered == nullptr || !may_keep(session, *session.offered)) {
        return;
    }
    const auto offered = std::exchange(session.offered, nullptr);
    Kept kept = session.kept;
    if (!add(kept, offered->document)) {
        return;
    }
    set_kept(session, std::move(kept));
    turn.save(PutDocument{offered->document});
    check_again(session);
    session.notice = notice_of(Notice::Kind::kept, title_of(session, offered->document.key));
    session.focus = "notice.dismiss";
}

void apply(Turn& turn, const DropOffered&) {
    turn.session.offered.reset();
    turn.session.focus = "instruments.open";
}

void apply(Turn& turn, const RemoveDocument& removed) {
    Session& session = turn.session;
    if (!users_of(session, removed.key).empty()) {
        return;
    }
    session.notice = notice_of(Notice::Kind::document_removed, title_of(session, removed.key));
    Kept kept = session.kept;
    remove(kept, removed.key);
    set_kept(session, std::move(kept));
    turn.save(DropDocument{removed.key});
    check_again(session);
    session.focus = "notice.dismiss";
}

void apply(Turn& turn, const ChooseInstrument& chosen) {
    Session& session = turn.session;
    const auto all = instruments_to_choose(*session.library);
    const auto found = std::ranges::find(
        all, chosen.value, [](const auto& instrument) { return choice_of(instrument->ref); });
    if (found == all.end()) {
        return;
    }
    if (session.next_form) {
        session.next_form->instrument = (*found)->ref;
    } else {
        session.new_instrument = (*found)->ref;
    }
}

}  // namespace app
