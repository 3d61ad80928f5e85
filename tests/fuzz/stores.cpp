// SPDX-License-Identifier: MIT
// Both ends of the store's wire, and a database file from anywhere.
#include <span>
#include <string>

#include "app/store/archive.hpp"
#include "app/store/memory_slots.hpp"
#include "app/store/open_or_rescue.hpp"
#include "app/store/protocol.hpp"
#include "tests/fuzz/targets.hpp"

namespace tests {

namespace {

using app::store::Archive;

const app::Library& library() {
    static const auto shipped = app::shipped_library();
    return *shipped;
}

std::string contents_of(app::store::MemorySlots& slots) {
    const auto size = slots.size(app::store::database_slot).value_or(0);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    slots.read(app::store::database_slot, std::as_writable_bytes(std::span(bytes)), 0);
    return bytes;
}

std::string loaded_from(Archive& archive) {
    return app::store::handle(archive, app::store::encode(app::Load{}));
}

}  // namespace

void read_any_request(std::string_view bytes) {
    auto archive = Archive::in_memory("fuzzed");
    must(archive.has_value(), "there is a store in memory");
    const std::string answer = app::store::handle(*archive, bytes);
    const auto action = app::store::decode(answer, library());
    const std::string first = loaded_from(*archive);
    must(std::holds_alternative<app::Loaded>(app::store::decode(first, library())),
         "what was stored can be loaded");
    if (std::holds_alternative<app::Saved>(action)) {
        must(app::store::handle(*archive, bytes) == answer, "a request can be sent again");
    }
    must(loaded_from(*archive) == first, "and leaves the same store");
}

void read_any_answer(std::string_view bytes) {
    static_cast<void>(app::store::decode(bytes, library()));
}

void read_any_database(std::string_view bytes) {
    app::store::MemorySlots slots;
    const app::store::SlotVfs system(slots, "fuzzed", app::store::SlotVfs::Rank::by_name);
    slots.write(app::store::database_slot, std::as_bytes(std::span(bytes)), 0);

    auto archive =
        app::store::open_or_rescue(slots, {.path = app::store::database_name, .system = "fuzzed"});
    if (!archive) {
        using assessment::ErrorCode;
        const ErrorCode code = archive.error().code;
        must(code != ErrorCode::storage_damaged, "what is damaged is rescued");
        if (code == ErrorCode::storage_newer || code == ErrorCode::file_unreadable) {
            must(contents_of(slots) == bytes, "a database that is not ours is left as it was");
        }
        return;
    }
    const std::string first = loaded_from(*archive);
    static_cast<void>(app::store::decode(first, library()));
    must(loaded_from(*archive) == first, "loading changes nothing the second time");
}

}  // namespace tests
