// SPDX-License-Identifier: MIT
// A backup from anywhere: refused, or shown as what it would change, and the store is as it was.
#include <cstddef>
#include <string>

#include "app/backup/container.hpp"
#include "app/store/archive.hpp"
#include "app/store/protocol.hpp"
#include "assessment/exchange/digest.hpp"
#include "tests/fuzz/targets.hpp"

namespace tests {

namespace {

using app::store::Archive;

constexpr std::size_t header = 72;
constexpr std::size_t digest = 64;
constexpr std::size_t body_size_at = 36;

const app::Library& library() {
    static const auto shipped = app::shipped_library();
    return *shipped;
}

/// The bytes with the size of their body and their digest put right, so that what lies behind the
/// seal is read too: nobody guesses a SHA-256. A header that asks for a passphrase stays as it is.
std::string sealed(std::string_view bytes) {
    if (bytes.size() < header + digest) {
        return std::string(bytes);
    }
    std::string file(bytes.substr(0, bytes.size() - digest));
    std::size_t body = file.size() - header;
    for (std::size_t i = 8; i > 0; --i, body >>= 8U) {
        file[body_size_at + i - 1] = static_cast<char>(body & 255U);
    }
    return file + assessment::exchange::sha256(file);
}

void read_one(std::string_view file) {
    auto archive = Archive::in_memory("fuzzed");
    must(archive.has_value(), "there is a store in memory");
    const auto load = [&] { return app::store::handle(*archive, app::store::encode(app::Load{})); };
    const std::string before = load();
    const app::ReadBackup wanted{.file = std::string(file), .passphrase = {}};
    const std::string answer = app::store::handle(*archive, app::store::encode(wanted));
    const auto action = app::store::decode(answer, library());
    must(load() == before, "reading a backup changes nothing");
    const auto* read = std::get_if<app::BackupRead>(&action);
    if (read == nullptr) {
        must(std::holds_alternative<app::BackupRefused>(action), "a person is told why not");
        return;
    }
    if (read->restoration->forward.empty()) {
        return;
    }
    // What it offers to do can be done, and taken back.
    const auto put = [&](const std::string& rows) {
        const app::Save save{.ticket = 1, .changes = {app::PutRows{rows}}};
        return app::store::decode(app::store::handle(*archive, app::store::encode(save)),
                                  library());
    };
    must(std::holds_alternative<app::Saved>(put(read->restoration->forward)),
         "what was read can be restored");
    must(std::holds_alternative<app::Saved>(put(read->restoration->backward)),
         "and the restoration undone");
}

}  // namespace

void read_any_backup(std::string_view bytes) {
    read_one(bytes);
    read_one(sealed(bytes));
    if (const auto packed = app::backup::pack(bytes, {})) {
        read_one(*packed);  // the bytes as what a sound file holds
    }
}

}  // namespace tests
