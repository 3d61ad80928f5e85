// SPDX-License-Identifier: MIT
// The key of this device, and the keys of others that it knows.
#include <utility>

#include "app/update.hpp"
#include "assessment/exchange/hexadecimal.hpp"
#include "assessment/exchange/signature.hpp"
#include "assessment/exchange/utf8.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

std::optional<exchange::KeySeed> seed_of(const Signing& signing) {
    return exchange::from_hexadecimal<std::tuple_size_v<exchange::KeySeed>>(signing.seed);
}

void save_known(Turn& turn) {
    turn.save(PutSetting{.key = "keys", .value = exchange::write_keys(turn.session.signing.known)});
}

}  // namespace

std::string own_key(const Signing& signing) {
    const auto seed = seed_of(signing);
    return seed ? exchange::public_key(*seed) : std::string();
}

exchange::KeyRegistry keys_that_count(const Signing& signing) {
    exchange::KeyRegistry keys = signing.known;
    if (const std::string own = own_key(signing); !own.empty()) {
        keys.push_back(
            {.role = assessment::Signer::commissioner, .key = own, .name = signing.name});
    }
    return keys;
}

bool read_signing_setting(Session& session, std::string_view key, const std::string& value) {
    if (key == "signer") {
        session.signing.name = value;
    } else if (key == "signing-seed") {
        session.signing.seed = value;
    } else if (key == "keys") {
        if (auto read = exchange::read_keys(value); read.value) {
            session.signing.known = std::move(*read.value);
        }
    } else {
        return false;
    }
    return true;
}

std::optional<exchange::SignerCard> signer_card(Turn& turn, assessment::Signer by) {
    Signing& signing = turn.session.signing;
    if (!seed_of(signing)) {
        signing.seed = std::exchange(signing.entropy, {});
        if (!seed_of(signing)) {
            return std::nullopt;
        }
        turn.save(PutSetting{.key = "signing-seed", .value = signing.seed});
    }
    return exchange::SignerCard{.by = by,
                                .seed = seed_of(signing).value_or(exchange::KeySeed{}),
                                .name = signing.name,
                                .today = turn.session.today};
}

void apply(Turn& turn, const EnterSignerName& entered) {
    const std::string name(exchange::beginning(trimmed(entered.value), longest_signer_name));
    if (name != turn.session.signing.name) {
        turn.session.signing.name = name;
        turn.save(PutSetting{.key = "signer", .value = name});
    }
}

void apply(Turn& turn, const ExportKey&) {
    const auto card = signer_card(turn, assessment::Signer::commissioner);
    if (!card || card->name.empty()) {
        return;
    }
    download(turn, {.file_name = "IPGauge-key-" + file_name_part(card->name) + ".json",
                    .media_type = "application/json",
                    .bytes = exchange::write_key({.role = card->by,
                                                  .key = exchange::public_key(card->seed),
                                                  .name = card->name})});
}

void apply(Turn& turn, const AcceptKeys& answer) {
    Signing& signing = turn.session.signing;
    const auto offered = std::exchange(signing.offered, {});
    if (!answer.accepted || offered.empty()) {
        return;
    }
    for (const exchange::KnownKey& key : offered) {
        std::erase_if(signing.known, [&](const exchange::KnownKey& known) {
            return known.role == key.role && known.key == key.key;
        });
        signing.known.push_back(key);
    }
    save_known(turn);
    check_again(turn.session);
}

void apply(Turn& turn, const ForgetKey& forget) {
    std::erase_if(turn.session.signing.known,
                  [&](const exchange::KnownKey& known) { return known.key == forget.key; });
    save_known(turn);
    check_again(turn.session);
}

}  // namespace app
