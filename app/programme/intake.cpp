// SPDX-License-Identifier: MIT
#include "app/programme/intake.hpp"

#include <utility>

#include "app/programme/body.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/quick_verification.hpp"
#include "assessment/exchange/verified_entry.hpp"

namespace app::programme {

namespace {

namespace exchange = assessment::exchange;
using assessment::programme::Trust;

/// Where a file is no report its place and content make the digest it is known by, so that each of
/// many broken files is listed.
std::string digest_of_unreadable(const Piece& piece) {
    const std::string reason(piece.refusal ? name(*piece.refusal) : exchange::sha256(piece.bytes));
    return exchange::sha256(piece.source + "\n" + reason);
}

}  // namespace

Intake take_in(Piece&& piece, const exchange::FindInstrument& find,
               const exchange::KeyRegistry& keys) {
    Intake intake{.source = std::move(piece.source)};
    if (piece.refusal) {
        intake.entry.trust = Trust::unreadable;
        intake.reasons.push_back({.refusal = piece.refusal});
    } else {
        const auto verification = exchange::quick_verify(piece.bytes, find, keys);
        intake.entry = exchange::entry_of(verification);
        intake.reasons = reasons_of(verification.findings);
    }
    if (intake.entry.trust == Trust::unreadable) {
        piece.source = intake.source;
        intake.entry.digest = digest_of_unreadable(piece);
    } else {
        intake.body = compressed(piece.bytes);
        intake.size = static_cast<std::int64_t>(piece.bytes.size());
    }
    return intake;
}

}  // namespace app::programme
