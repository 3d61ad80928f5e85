// SPDX-License-Identifier: MIT
// The store as a program of its own, which store_worker.js runs: SQLite in a dedicated worker,
// asked and answered in the texts of app/store/protocol.hpp. The functions below are its whole
// surface; their names are exported in store.cmake.
#include <optional>
#include <string>
#include <utility>

#include "app/store/archive.hpp"
#include "app/store/open_or_rescue.hpp"
#include "app/store/protocol.hpp"
#include "app/store/slot_vfs.hpp"
#include "wasm/store_slots.hpp"

namespace {

using app::store::Archive;
using assessment::ErrorCode;

struct Store {
    std::optional<Archive> archive;
    assessment::Error refusal{ErrorCode::storage_failed, "store", "it was never opened"};
    std::string answer;  // as long as the worker reads it
};

Store& the_store() {
    static Store store;  // the worker calls C functions that carry no context
    return store;
}

int keep(app::store::Result<Archive> opened) {
    Store& store = the_store();
    store.archive.reset();
    if (!opened) {
        store.refusal = std::move(opened.error());
        return 0;
    }
    store.archive.emplace(std::move(*opened));
    return 1;
}

}  // namespace

extern "C" {

/// On the slots. 1 when it is open; otherwise each request is answered with the reason.
int store_open() {
    wasm::origin_slots().forget();  // another window may have had the files
    return keep(
        app::store::open_or_rescue(wasm::origin_slots(), {.path = app::store::database_name}));
}

/// In memory, because of this reason (protocol.hpp lists them).
int store_open_in_memory(const char* reason) {
    return keep(Archive::in_memory(reason));
}

/// There is nothing to open: each request is answered with this.
void store_refuse(int busy, const char* where, const char* detail) {
    keep(assessment::fail(busy != 0 ? ErrorCode::storage_busy : ErrorCode::storage_blocked, where,
                          detail));
}

/// The answer lasts until the next request.
const char* store_handle(const char* request) {
    Store& store = the_store();
    store.answer = store.archive ? app::store::handle(*store.archive, request)
                                 : app::store::refuse(store.refusal, request);
    return store.answer.c_str();
}

/// Nothing was asked for a while: a time to tidy up. What fails now is told when it matters.
void store_rest() {
    if (Store& store = the_store(); store.archive) {
        static_cast<void>(store.archive->checkpoint());
    }
}

}  // extern "C"
