// SPDX-License-Identifier: MIT
// The keys: who signs here, and whose signatures count.
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/verify_view.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/qr_code.hpp"
#include "assessment/exchange/signature.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;

/// Keys that were opened and whose fingerprints somebody has to compare first.
Card offered_card(const Session& session) {
    const auto& words = session.words();
    Card card{.blocks = {Heading{.text = words("key.offered.title"_text), .level = 2},
                         Paragraph{words("key.offered.text"_text)}},
              .tone = Tone::accent};
    for (const exchange::KnownKey& key : session.signing.offered) {
        card.blocks.push_back(key_facts(key.name, key.key, words));
    }
    card.blocks.push_back(
        Row{.blocks = {button("key.accept", words("key.accept"_text), AcceptKeys{true},
                              Emphasis::primary, Icon::check),
                       button("key.decline", words("key.decline"_text), AcceptKeys{false})}});
    return card;
}

/// What the file holds, for whoever stands beside one with a camera.
Blocks key_code(const std::string& key, const Session& session) {
    const auto& words = session.words();
    exchange::QrCode code = exchange::qr_code(exchange::write_key(
        {.role = assessment::Signer::commissioner, .key = key, .name = session.signing.name}));
    return {Pattern{.id = "key.code",
                    .label = words("key.qr"_text),
                    .side = code.side,
                    .dark = std::move(code.dark)},
            Paragraph{.text = words("key.qr_text"_text), .tone = Tone::muted}};
}

Card own_card(const Session& session) {
    const auto& words = session.words();
    const std::string key = own_key(session.signing);
    Card card{.blocks = {Heading{.text = words("key.own.title"_text), .level = 2},
                         Paragraph{.text = words("key.own.text"_text), .tone = Tone::muted},
                         signer_field(session, "key.signer")}};
    if (!key.empty()) {
        card.blocks.push_back(Facts{.facts = {{.label = words("key.fingerprint"_text),
                                               .value = exchange::fingerprint(key)}}});
    }
    if (!key.empty() && !session.signing.name.empty()) {
        for (Block& block : key_code(key, session)) {
            card.blocks.push_back(std::move(block));
        }
    }
    Button hand_out = button("key.export", words("key.export"_text), ExportKey{},
                             Emphasis::secondary, Icon::download);
    if (session.signing.name.empty()) {
        hand_out.control.enabled = false;
        hand_out.control.reason = words("verify_screen.name_missing"_text);
    }
    card.blocks.push_back(Row{.blocks = {std::move(hand_out)}});
    return card;
}

Card known_card(const Session& session) {
    const auto& words = session.words();
    Card card{.blocks = {Heading{.text = words("key.known.title"_text), .level = 2}}};
    if (session.signing.known.empty()) {
        card.blocks.push_back(Paragraph{.text = words("key.known.none"_text), .tone = Tone::muted});
    }
    for (std::size_t index = 0; index < session.signing.known.size(); ++index) {
        const exchange::KnownKey& key = session.signing.known[index];
        Button forget = button("key." + std::to_string(index) + ".forget", words("key.forget"_text),
                               ForgetKey{key.key}, Emphasis::quiet, Icon::remove);
        forget.control.spoken = words("key.forget_of"_text, {{"name", key.name}});
        card.blocks.push_back(
            Row{.blocks = {key_facts(key.name, key.key, words), std::move(forget)}});
    }
    return card;
}

}  // namespace

Facts key_facts(const std::string& name, const std::string& key,
                const assessment::Catalogue& words) {
    return {
        .facts = {{.label = words("key.owner"_text), .value = name},
                  {.label = words("key.fingerprint"_text), .value = exchange::fingerprint(key)}},
        .side_by_side = true};
}

Field signer_field(const Session& session, std::string id) {
    const auto& words = session.words();
    return {.control = {.id = std::move(id),
                        .label = words("key.signer"_text),
                        .action = EnterSignerName{}},
            .value = session.signing.name,
            .placeholder = words("key.signer_placeholder"_text),
            .hint = words("key.signer_hint"_text)};
}

Blocks offered_keys(const Session& session) {
    return session.signing.offered.empty() ? Blocks{} : Blocks{offered_card(session)};
}

Blocks key_blocks(const Session& session) {
    Blocks blocks;
    blocks.push_back(
        Columns{.columns = {{.blocks = {own_card(session)}}, {.blocks = {known_card(session)}}}});
    return blocks;
}

}  // namespace app::view
