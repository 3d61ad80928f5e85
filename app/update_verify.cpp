// SPDX-License-Identifier: MIT
// What others sent: checked here, countersigned if a person wants it, and never stored.
#include <algorithm>
#include <utility>

#include "app/update.hpp"
#include "assessment/exchange/code_sequence.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/verification.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

/// More than anybody goes through by eye; each is held in memory.
constexpr std::size_t most_checked = 200;

std::shared_ptr<const exchange::Verification> verified(const Session& session,
                                                       std::string_view bytes) {
    const auto find = [&](const assessment::InstrumentRef& reference) {
        return session.library->find(reference);
    };
    return std::make_shared<const exchange::Verification>(
        exchange::verify(bytes, find, keys_that_count(session.signing)));
}

}  // namespace

void check_again(Session& session) {
    for (CheckedReport& report : session.checked) {
        report.verification = verified(session, report.bytes);
    }
}

void apply(Turn& turn, const VerifyFile& file) {
    Session& session = turn.session;
    if (exchange::are_code_texts(file.value)) {
        auto joined = exchange::joined_codes(file.value);
        if (joined.value) {
            apply(turn, VerifyFile{.name = file.name + ".json", .value = std::move(*joined.value)});
        } else {
            refuse(turn, file.name, std::move(joined.findings));
        }
        return;
    }
    if (offer(turn, file.name, file.value)) {
        return;
    }
    if (auto keys = exchange::read_keys(file.value); keys.value) {
        session.signing.offered = std::move(*keys.value);
        return;
    }
    const auto known = std::ranges::find(session.checked, file.name, &CheckedReport::file);
    CheckedReport checked{
        .file = file.name, .bytes = file.value, .verification = verified(session, file.value)};
    if (known != session.checked.end()) {
        *known = std::move(checked);  // opened again
    } else if (session.checked.size() < most_checked) {
        session.checked.push_back(std::move(checked));
    }
}

void apply(Turn& turn, const ForgetVerified&) {
    turn.session.checked.clear();
}

void apply(Turn& turn, const Countersign& wanted) {
    Session& session = turn.session;
    if (wanted.index >= session.checked.size()) {
        return;
    }
    CheckedReport& checked = session.checked[wanted.index];
    const auto& report = checked.verification->report;
    if (!report || !is_sound(checked.verification->soundness)) {
        return;
    }
    auto signatures = report->signatures;
    const auto card = signer_card(turn, assessment::Signer::commissioner);
    if (!card || card->name.empty() ||
        !exchange::sign(signatures, checked.verification->digest, *card)) {
        return;
    }
    checked.bytes = exchange::with_signatures(checked.bytes, signatures);
    checked.verification = verified(session, checked.bytes);
    download(turn,
             {.file_name = checked.file, .media_type = "application/json", .bytes = checked.bytes});
}

}  // namespace app
