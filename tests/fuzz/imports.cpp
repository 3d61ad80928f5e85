// SPDX-License-Identifier: MIT
// A file that a person opens: refused with nothing changed, or taken over, stored, and the same
// when it is loaded again.
#include <algorithm>

#include "app/desk_json.hpp"
#include "app/session.hpp"
#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "tests/fuzz/targets.hpp"

namespace tests {

namespace {

using namespace std::chrono_literals;

app::Session a_session() {
    static const auto library = app::shipped_library();
    static const app::Session empty = [] {
        app::Session session;
        session.library = library;
        const app::Started started{
            .seed = 7, .today = 2026y / std::chrono::March / 1d, .language = "en", .address = "#/"};
        session = app::update(std::move(session), started).session;
        return app::update(std::move(session), app::Loaded{}).session;
    }();
    return empty;
}

bool same(const app::EnterpriseRecord& one, const app::EnterpriseRecord& other) {
    return one.id == other.id && one.name == other.name && one.extras == other.extras &&
           one.assessments == other.assessments;
}

/// What the effects save, as it is loaded again.
std::vector<app::EnterpriseRecord> stored(const app::Next& next) {
    auto archive = app::store::Archive::in_memory("fuzzed");
    must(archive.has_value(), "there is a store in memory");
    const app::Library& library = *next.session.library;
    for (const app::Effect& effect : next.effects) {
        if (const auto* save = std::get_if<app::Save>(&effect)) {
            const auto answer = app::store::decode(
                app::store::handle(*archive, app::store::encode(*save)), library);
            must(std::holds_alternative<app::Saved>(answer), "what is imported can be saved");
        }
    }
    const auto loaded =
        app::store::decode(app::store::handle(*archive, app::store::encode(app::Load{})), library);
    must(std::holds_alternative<app::Loaded>(loaded), "and be loaded");
    return std::get<app::Loaded>(loaded).enterprises;
}

}  // namespace

void read_any_import(std::string_view bytes) {
    const auto next =
        app::update(a_session(), app::ImportFile{.name = "file.json", .value = std::string(bytes)});
    if (next.session.restore_form) {  // a backup: read by the store, which fuzz target `backup` is
        must(next.session.enterprises.empty(), "a backup changes nothing before it is restored");
        return;
    }
    if (next.session.offered != nullptr) {
        const auto kept = app::update(next.session, app::KeepDocument{});
        must(stored(kept).empty(), "what is kept can be saved, and is no enterprise");
        return;
    }
    must(next.session.notice.has_value(), "a person is told what became of the file");
    if (next.session.notice->kind == app::Notice::Kind::import_refused) {
        must(next.session.enterprises.empty() && next.effects.empty(), "refused changes nothing");
        return;
    }
    must(std::ranges::equal(stored(next), next.session.enterprises, same),
         "what is imported is what is kept");
}

void read_any_desk_words(std::string_view bytes) {
    if (const auto request = app::read_desk_request(bytes)) {
        must(app::read_desk_request(app::write_desk_request(*request)) == request,
             "a question is written as it was read");
    }
    if (const auto saying = app::read_desk_saying(bytes)) {
        must(app::read_desk_saying(app::write_desk_saying(*saying)) == saying,
             "an answer is written as it was read");
    }
    const auto next = app::update(a_session(), app::DeskSaid{std::string(bytes)});
    must(next.session.enterprises.empty(), "a desk changes nothing of what is stored");
}

}  // namespace tests
